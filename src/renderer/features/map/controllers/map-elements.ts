import type { ElementDefinition } from 'cytoscape'
import type { MapPerson, MapTie, MapView } from '#shared/contract/map'
import { glyphPaths } from '#shared/domain/map-glyphs'
import {
  bubbleDiameter,
  bubbleTieWidth,
  circleLook,
  diameter,
  freshnessClasses,
  freshnessLooks,
  isDashed,
  lookThrough,
  tieWidth,
  type Lens,
  type LensKnowledge
} from '#shared/domain/map-style'
import { pairKey } from '#shared/domain/pair-key'
import type { Ground } from './map-colours'

/** A line is light where the two were not seen together for so many days before the latest that anybody was. */
const YEAR = 365
/** From so many ties on, lines are fainter. */
const MANY = 500
/** More than so many lines cannot be told from one another: they are one ground, which Cytoscape does not draw. */
const CROWD = 1500

export const isCrowd = ({ ties }: Pick<MapView, 'ties'>): boolean => ties.length > CROWD

export const bubbleId = (circleId: string): string => `bubble ${circleId}`
const PREFIX = bubbleId('').length
/** The circle that a drawn element stands for, or null for a person. */
export const circleOfBubble = (id: string): string | null => (id.startsWith(bubbleId('')) ? id.slice(PREFIX) : null)

const svg = (content: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24">${content}</svg>`)}`

const images = new Map<string, string>()

/** A sign as a picture that fills the mark; one for each sign and ink, for as long as the window is open. */
function signImage(glyph: string, ink: string): string | undefined {
  const path = glyphPaths.get(glyph)
  if (path === undefined) return undefined
  const key = `${glyph} ${ink}`
  const image = images.get(key) ?? svg(`<path d="${path}" fill="${ink}" fill-rule="evenodd"/>`)
  images.set(key, image)
  return image
}

/** What Cytoscape draws: people and bubbles at their stored places, and the ties between them. */
export function mapElements(view: MapView, lens: Lens, knowledge: LensKnowledge, ground: Ground): ElementDefinition[] {
  const latest = view.ties.reduce((day, { lastTogetherOn }) => (lastTogetherOn! > day ? lastTogetherOn! : day), '')
  const density = view.ties.length > MANY ? 'many' : ''
  return [
    ...view.people.map((person) => personElement(person, lens, knowledge, ground)),
    ...view.bubbles.map((bubble) => bubbleElement(bubble, view, lens, ground)),
    ...(isCrowd(view) ? [] : view.ties.map((tie) => tieElement(tie, latest, density))),
    ...view.bubbleTies.map(({ bubble, other, isBubble, ties }) => {
      const [source, target] = [bubbleId(bubble), isBubble ? bubbleId(other) : other]
      const width = bubbleTieWidth(ties)
      return {
        group: 'edges' as const,
        data: { id: pairKey(source, target), source, target, width, litWidth: width + 3 },
        classes: 'between'
      }
    })
  ]
}

function personElement(person: MapPerson, lens: Lens, knowledge: LensKnowledge, ground: Ground): ElementDefinition {
  const look = lookThrough(lens, person, knowledge)
  const size = diameter[person.band]
  const image = signImage(look.glyph, look.hollow ? ground.text : look.ink)
  return {
    group: 'nodes',
    data: {
      id: person.id,
      size,
      fill: look.fill,
      ink: look.ink,
      image,
      code: image === undefined && look.glyph !== '' ? look.glyph : undefined,
      codeSize: size * 0.52
    },
    classes: [look.hollow && 'hollow', isDashed(person.state) && 'dashed'].filter(Boolean).join(' '),
    position: { x: person.x, y: person.y }
  }
}

function bubbleElement(
  { circleId, people, freshness, x, y }: MapView['bubbles'][number],
  { circles }: MapView,
  lens: Lens,
  ground: Ground
): ElementDefinition {
  const circle = circles.find(({ id }) => id === circleId)
  const size = bubbleDiameter(people)
  const look = lens === 'circles' && circle ? circleLook(circle) : null
  return {
    group: 'nodes',
    data: {
      id: bubbleId(circleId),
      size,
      fill: look?.fill ?? ground.ground,
      ink: look?.ink ?? ground.text,
      image: freshnessBar(freshness, look?.ink ?? ground.outline),
      code: String(people),
      // Few digits are as large as there is room for.
      codeSize: size * (people < 100 ? 0.5 : 0.36),
      lift: -size * 0.1,
      shape: circle?.isClub ? 'hexagon' : 'ellipse'
    },
    classes: 'bubble',
    grabbable: false,
    position: { x, y }
  }
}

/** Below the middle of a bubble: a bar from the freshest ties to the never met, as wide as there are people in each. */
function freshnessBar(freshness: readonly number[], edge: string): string {
  const total = Math.max(
    1,
    freshness.reduce((sum, people) => sum + people, 0)
  )
  let left = 4.5
  const pieces = freshnessClasses.map((name, index) => {
    const width = (15 * (freshness[index] ?? 0)) / total
    const piece = `<rect x="${left.toFixed(2)}" y="15.5" width="${width.toFixed(2)}" height="3" fill="${freshnessLooks[name].fill}"/>`
    left += width
    return width === 0 ? '' : piece
  })
  return svg(
    `${pieces.join('')}<rect x="4.5" y="15.5" width="15" height="3" fill="none" stroke="${edge}" stroke-width=".5"/>`
  )
}

function tieElement(
  { a, b, source, introducerId, strength, lastTogetherOn, since }: MapTie,
  latest: string,
  density: string
): ElementDefinition {
  const seen = lastTogetherOn ?? since
  const width = tieWidth[strength as keyof typeof tieWidth]
  return {
    group: 'edges',
    data: { id: pairKey(a, b), source: a, target: b, width, litWidth: width + 3 },
    classes: [
      source === 'metTogether' && 'metTogether',
      introducerId !== null && (introducerId === a ? 'fromSource' : 'fromTarget'),
      isFormer(seen, latest) && 'former',
      density
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** Not seen together within the year before the latest that any two were; dates may be a month or a year only. */
function isFormer(seen: string | null, latest: string): boolean {
  if (seen === null) return true
  if (latest === '') return false
  return timeOf(latest) - timeOf(seen) > YEAR * 86_400_000
}

const timeOf = (date: string): number => Date.parse(date.length === 4 ? `${date}-12` : date)
