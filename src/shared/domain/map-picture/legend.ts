import { badges, type Badge } from '../map-badges'
import {
  balanceLooks,
  bridgeClasses,
  diameter,
  freshnessClasses,
  isDashed,
  lensClass,
  lookThrough,
  NO_CIRCLE,
  OTHER_CIRCLES,
  type Lens,
  type LensKnowledge,
  type Look
} from '../map-style'
import { tieBands, type TieBand } from '../measures/words'
import { element } from '../xml'
import { estimatedWidth, letters, shortened } from './letters'
import { lineKind, lineSvg, type LineKind, type PictureTie } from './lines'
import { badgeSvg, bubbleSvg, markSvg } from './marks'
import { unit, type Pen } from './pen'
import type { PicturePerson } from './person'

export interface LegendWords {
  /** What the lens shows, before its classes. */
  lens: string
  /** Of each class of the lens; of circles by their id. */
  classes: Readonly<Record<string, string>>
  bands: Readonly<Record<TieBand, string>>
  lines: Readonly<Record<LineKind, string>>
  badges: Readonly<Record<Badge, string>>
  /** A dashed outline. */
  quiet: string
  bubble: string
  club: string
}

interface Drawn {
  people: readonly PicturePerson[]
  ties: readonly PictureTie[]
  bubbles: readonly { isClub: boolean }[]
  lens: Lens
  knowledge: LensKnowledge
}

interface Item {
  mark: string
  text: string
  bold?: boolean
}

/** What the colours, signs, sizes and lines of this picture mean, and nothing that is not in it, in as many rows as it takes. */
export function legendOf(drawn: Drawn, words: LegendWords, width: number, pen: Pen): { svg: string; height: number } {
  const size = unit(pen)
  const row = 24 * size
  const groups = [
    [{ mark: '', text: words.lens, bold: true }, ...classItems(drawn, words, pen)],
    sizeItems(drawn, words, pen),
    lineItems(drawn, words, pen),
    signItems(drawn, words, pen)
  ]
  let [x, line] = [0, 0]
  const parts = groups.flatMap((items) => {
    const written = items.map(({ mark, text, bold = false }) => {
      const start = mark === '' ? 0 : 27 * size
      const room = start + estimatedWidth(text, pen.font) * (bold ? 1.08 : 1) + 12 * size
      if (x > 0 && x + room > width) [x, line] = [0, line + 1]
      const at = { x: start, y: row / 2 + pen.font * 0.36, size: pen.font, ink: pen.ink, bold }
      const place = `translate(${x.toFixed(2)} ${(line * row).toFixed(2)})`
      x += room
      return element('g', { transform: place }, mark, letters(text, at))
    })
    x += items.length > 0 ? 10 * size : 0
    return written
  })
  return { svg: parts.join(''), height: (line + 1) * row }
}

/** The middle of the mark before a text. */
const markAt = (pen: Pen) => ({ x: 12 * unit(pen), y: 12 * unit(pen) })

const LONGEST_NAME = 40

function classItems({ people, lens, knowledge }: Drawn, words: LegendWords, pen: Pen): Item[] {
  const first = new Map(people.toReversed().map((person) => [lensClass(lens, person, knowledge), person]))
  const inOrder: Record<Lens, readonly string[]> = {
    closeness: tieBands.toReversed(),
    freshness: freshnessClasses,
    balance: Object.keys(balanceLooks),
    bridges: bridgeClasses,
    circles: [...knowledge.circles.keys(), OTHER_CIRCLES, NO_CIRCLE]
  }
  return inOrder[lens].flatMap((name): Item[] => {
    const person = first.get(name)
    if (!person) return []
    const look = lookThrough(lens, person, knowledge)
    // Beyond a year the outline is dashed; of several circles none has its letters here.
    const shown: Look = name === OTHER_CIRCLES ? { ...look, glyph: '' } : look
    const dashed = lens === 'freshness' && name === 'older'
    const radius = lens === 'closeness' ? sizeShown(person.band, pen) : 9.5 * unit(pen)
    const text = words.classes[name] ?? ''
    return [
      {
        mark: markSvg({ look: shown, dashed, ...markAt(pen), radius }, pen),
        text: lens === 'circles' ? shortened(text, LONGEST_NAME) : text
      }
    ]
  })
}

/** Sizes beside each other, smaller than in the picture. */
const sizeShown = (band: TieBand, pen: Pen): number => (diameter[band] / 5) * unit(pen)

const plain = (pen: Pen): Look => ({ fill: pen.paper, ink: pen.ink, glyph: '', hollow: true })

/** Through the lens of closeness colour and size say the same, and are explained at once. */
function sizeItems({ people, lens }: Drawn, words: LegendWords, pen: Pen): Item[] {
  if (lens === 'closeness') return []
  const present = new Set(people.map(({ band }) => band))
  return tieBands
    .filter((band) => present.has(band))
    .map((band) => ({
      mark: markSvg({ look: plain(pen), ...markAt(pen), radius: sizeShown(band, pen) }, pen),
      text: words.bands[band]
    }))
}

function lineItems({ people, ties }: Drawn, words: LegendWords, pen: Pen): Item[] {
  const ids = new Set(people.map(({ id }) => id))
  const present = new Set(ties.filter(({ a, b }) => ids.has(a) && ids.has(b)).map(lineKind))
  return (['known', 'introduced', 'metTogether'] as const)
    .filter((kind) => present.has(kind))
    .map((kind) => {
      const ends = {
        from: { ...markAt(pen), x: 1 * unit(pen), radius: 0 },
        to: { ...markAt(pen), x: 22 * unit(pen), radius: 0 }
      }
      const line = lineSvg({ ...ends, kind, strength: 2 }, pen)
      return { mark: element('g', { stroke: pen.line }, line), text: words.lines[kind] }
    })
}

function signItems({ people, bubbles }: Drawn, words: LegendWords, pen: Pen): Item[] {
  const present = new Set(people.map(({ badge }) => badge))
  const at = markAt(pen)
  const outline = { look: plain(pen), dashed: true, ...at, radius: 9.5 * unit(pen) }
  const bubble = { ...at, radius: 9.5 * unit(pen), people: 0, freshness: [], look: null }
  return [
    ...(people.some(({ state }) => isDashed(state)) ? [{ mark: markSvg(outline, pen), text: words.quiet }] : []),
    ...badges
      .filter((badge) => present.has(badge))
      .map((badge) => ({ mark: badgeSvg(badge, at, pen), text: words.badges[badge] })),
    ...(bubbles.some(({ isClub }) => !isClub)
      ? [{ mark: bubbleSvg({ ...bubble, isClub: false }, pen), text: words.bubble }]
      : []),
    ...(bubbles.some(({ isClub }) => isClub)
      ? [{ mark: bubbleSvg({ ...bubble, isClub: true }, pen), text: words.club }]
      : [])
  ]
}
