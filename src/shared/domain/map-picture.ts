import { placeLabels, LABEL_HEIGHT } from './map-labels'
import {
  balanceLooks,
  diameter,
  freshnessClasses,
  freshnessLooks,
  lookThrough,
  outline,
  type FreshnessClass,
  type Look
} from './map-style'
import type { Balance, TieBand } from './measures/words'
import type { acquaintanceSources } from './person'

export interface PicturePerson {
  id: string
  x: number
  y: number
  band: TieBand
  silenceDays: number | null
  balance: Balance
}

export interface PictureTie {
  a: string
  b: string
  source: (typeof acquaintanceSources)[number]
}

type DrawnBand = Exclude<TieBand, 'unknown'>

interface PictureWords {
  bands: Readonly<Record<DrawnBand, string>>
  /** Ties that were noted or introduced, and ties of people seen together. */
  known: string
  metTogether: string
}

interface Drawing {
  people: readonly PicturePerson[]
  ties: readonly PictureTie[]
  /** The name, initials or code of each person; whoever has none is a mark without a label. */
  labels: ReadonlyMap<string, string>
  /** In pixels of the picture, the legend included. */
  width: number
  height: number
  title: string
  /** What a reader who does not see the picture should know of it. */
  description: string
  /** Begins the ids inside the picture, for a page that holds several. */
  id?: string
}

/** What to draw, through which lens, and what the legend says of it. */
export type PictureOptions = Drawing &
  (
    | { lens: 'freshness'; words: PictureWords & { freshness: Readonly<Record<FreshnessClass, string>> } }
    | { lens: 'balance'; words: PictureWords & { balance: Readonly<Record<Balance, string>> } }
  )

const INK = '#1f2933'
const LINE = '#8190a0'
const FONT = 10
const MARGIN = { side: 34, top: 14, bottom: 24 }
const LEGEND_ROW = 18

/** Text inside XML: escaped, without characters that XML does not know. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Width of a text in pixels, rather too much than too little, as no font can be measured here. */
export function estimatedWidth(text: string, size = FONT): number {
  const ems = Array.from(text, (letter) => {
    if (/[ijlI.,:;'’|!()[\] ]/.test(letter)) return 0.36
    if (/[MWŒÆmw@%—]/.test(letter)) return 0.98
    if (/[\p{Lu}\d]/u.test(letter)) return 0.74
    return (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1.05 : 0.62
  })
  return ems.reduce((sum, em) => sum + em, 0) * size
}

const number = (value: number): string => String(Math.round(value * 100) / 100 + 0)

/** The map as one SVG, for print: people at their places, their ties, names that do not cover one another, and the legend. */
export function mapPicture(options: PictureOptions): string {
  const { width, height, title, description, id = 'map' } = options
  const legend = legendOf(options)
  const frame = { width, height: Math.max(40, height - legend.height) }
  const marks = marksIn(options.people, frame)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" role="img"`,
    ` aria-labelledby="${id}-title ${id}-description" font-family="inherit, sans-serif" font-size="${FONT}">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-description">${escapeXml(description)}</desc>`,
    ...tieLines(options.ties, marks),
    ...[...marks.values()].map(({ person, x, y, radius }) =>
      markSvg(lookThrough(options.lens, person), { x, y, radius })
    ),
    ...labelTexts(options, marks, frame),
    `<g transform="translate(0 ${number(frame.height)})">${legend.svg}</g>`,
    '</svg>'
  ].join('')
}

interface PlacedMark {
  person: PicturePerson
  x: number
  y: number
  radius: number
}

const bounds = (values: readonly number[]): { low: number; span: number } => {
  const low = Math.min(...values)
  return { low, span: Math.max(...values) - low }
}

/** Everybody scaled into the frame, the larger marks first so that small ones are not hidden. */
function marksIn(people: readonly PicturePerson[], frame: { width: number; height: number }): Map<string, PlacedMark> {
  const across = bounds(people.map(({ x }) => x))
  const down = bounds(people.map(({ y }) => y))
  const inner = {
    width: Math.max(1, frame.width - 2 * MARGIN.side),
    height: Math.max(1, frame.height - MARGIN.top - MARGIN.bottom)
  }
  const scale = Math.min(1, inner.width / Math.max(1, across.span), inner.height / Math.max(1, down.span))
  const left = MARGIN.side + (inner.width - across.span * scale) / 2
  const top = MARGIN.top + (inner.height - down.span * scale) / 2
  // Marks shrink less than distances, or a large network would be dots.
  const shrink = Math.max(0.4, Math.sqrt(scale) * 0.75)
  return new Map(
    people
      .toSorted((a, b) => diameter[b.band] - diameter[a.band] || (a.id < b.id ? -1 : 1))
      .map((person) => [
        person.id,
        {
          person,
          x: left + (person.x - across.low) * scale,
          y: top + (person.y - down.low) * scale,
          radius: (diameter[person.band] / 2) * shrink
        }
      ])
  )
}

const balanceLookNames = Object.keys(balanceLooks) as Balance[]

const dashes: Record<PictureTie['source'], string> = {
  introduced: '',
  declared: '',
  metTogether: ' stroke-dasharray="1.5 2.5"'
}

function tieLines(ties: readonly PictureTie[], marks: ReadonlyMap<string, PlacedMark>): string[] {
  return ties.flatMap(({ a, b, source }) => {
    const [one, other] = [marks.get(a), marks.get(b)]
    if (!one || !other) return []
    const ends = `x1="${number(one.x)}" y1="${number(one.y)}" x2="${number(other.x)}" y2="${number(other.y)}"`
    return [`<line ${ends} stroke="${LINE}" stroke-width="0.9"${dashes[source]}/>`]
  })
}

/** A mark as the map draws it: filled or hollow and dashed, with the sign that says the same without colour. */
function markSvg(look: Look, { x, y, radius }: { x: number; y: number; radius: number }): string {
  const dash = look.hollow ? ' stroke-dasharray="2.5 1.5"' : ''
  const circle = `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${look.fill}" stroke="${outline.light}" stroke-width="1"${dash}/>`
  if (radius < 6.5) return circle
  const size = Math.min(10, radius * 0.95)
  return `${circle}<text x="${number(x)}" y="${number(y + size * 0.36)}" text-anchor="middle" font-size="${number(size)}" fill="${look.ink}" aria-hidden="true">${escapeXml(look.glyph)}</text>`
}

/** Labels that fit, those of strong ties first; each with a white edge over the lines behind it. */
function labelTexts(
  { labels, ties }: PictureOptions,
  marks: ReadonlyMap<string, PlacedMark>,
  frame: { width: number; height: number }
): string[] {
  const degree = new Map<string, number>()
  for (const id of ties.flatMap(({ a, b }) => [a, b])) degree.set(id, (degree.get(id) ?? 0) + 1)
  // Labels are placed in the pixels of the screen's map, whose labels are larger.
  const zoom = LABEL_HEIGHT / (FONT * 1.25)
  const candidates = [...marks.values()].flatMap(({ person, x, y, radius }) => {
    const text = labels.get(person.id)
    if (!text) return []
    const priority = diameter[person.band] * 10 + (degree.get(person.id) ?? 0)
    return [{ id: person.id, text, x: x * zoom, y: y * zoom, radius: radius * zoom, priority }]
  })
  const placed = placeLabels(candidates, (text) => (estimatedWidth(text) + 2) * zoom, {
    width: frame.width * zoom,
    height: frame.height * zoom
  })
  return placed.map(({ id, text, left, top }) => {
    const mark = marks.get(id)!
    const [start, end] = [left / zoom, left / zoom + estimatedWidth(text) + 2]
    // Beside a mark the text begins or ends at it, whatever its true width.
    const [x, anchor] = start > mark.x ? [start, 'start'] : end < mark.x ? [end, 'end'] : [(start + end) / 2, 'middle']
    return `<text x="${number(x)}" y="${number(top / zoom + FONT)}" text-anchor="${anchor}" fill="${INK}" stroke="#ffffff" stroke-width="2.4" paint-order="stroke" stroke-linejoin="round">${escapeXml(text)}</text>`
  })
}

interface LegendItem {
  width: number
  svg: string
}

/** What the looks through this lens, the sizes and the lines mean, in as many rows as it takes. */
function legendOf(options: PictureOptions): { svg: string; height: number } {
  const { words, width } = options
  const looks: [string, Look][] =
    options.lens === 'freshness'
      ? freshnessClasses.map((name) => [options.words.freshness[name], freshnessLooks[name]])
      : balanceLookNames.map((name) => [options.words.balance[name], balanceLooks[name]])
  const plain: Look = { fill: '#ffffff', ink: INK, glyph: '', hollow: false }
  const bands = Object.entries(words.bands) as [DrawnBand, string][]
  const items = [
    ...looks.map(([text, look]) => legendItem(text, markSvg(look, { x: 8, y: 9, radius: 7 }))),
    ...bands.map(([band, text]) =>
      legendItem(text, markSvg(plain, { x: 8, y: 9, radius: Math.min(6.4, diameter[band] / 7.8) }))
    ),
    legendItem(words.known, lineSvg('declared')),
    legendItem(words.metTogether, lineSvg('metTogether'))
  ]
  let [x, row] = [0, 0]
  const parts = items.map((item) => {
    if (x > 0 && x + item.width > width) [x, row] = [0, row + 1]
    const part = `<g transform="translate(${number(x)} ${row * LEGEND_ROW})">${item.svg}</g>`
    x += item.width
    return part
  })
  return { svg: parts.join(''), height: (row + 1) * LEGEND_ROW + 4 }
}

const legendItem = (text: string, mark: string): LegendItem => ({
  width: 22 + estimatedWidth(text) + 10,
  svg: `${mark}<text x="20" y="12.5" fill="${INK}">${escapeXml(text)}</text>`
})

const lineSvg = (source: PictureTie['source']): string =>
  `<line x1="1" y1="9" x2="16" y2="9" stroke="${LINE}" stroke-width="1.2"${dashes[source]}/>`
