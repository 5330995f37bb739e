import type { Badge } from '../map-badges'
import { badgePaths, glyphPaths } from '../map-glyphs'
import { freshnessClasses, freshnessLooks, type Look } from '../map-style'
import { element } from '../xml'
import { letters } from './letters'
import { unit, type Pen } from './pen'

export interface Spot {
  x: number
  y: number
  radius: number
}

/** Below this radius in pixels no sign can be read in a mark. */
const SMALLEST_SIGNED = 6.5

interface MarkShape extends Spot {
  look: Look
  /** A tie that has gone quiet for long. */
  dashed?: boolean
}

/** Somebody as the map draws them: filled or hollow, with the sign that says the same without colour. */
export function markSvg({ look, dashed = false, x, y, radius }: MarkShape, pen: Pen): string {
  const circle = element('circle', {
    cx: x,
    cy: y,
    r: radius,
    fill: look.hollow ? pen.paper : look.fill,
    stroke: pen.outline,
    'stroke-width': 1.5 * unit(pen),
    'stroke-dasharray': dashed ? dashesOf(pen) : undefined
  })
  return circle + signSvg(look, { x, y, radius }, pen)
}

/** The sign in a mark: a path, so that no font changes it; the letters of a circle are text. */
function signSvg({ glyph, hollow, ink }: Look, { x, y, radius }: Spot, pen: Pen): string {
  if (glyph === '' || radius < SMALLEST_SIGNED) return ''
  const fill = hollow ? pen.ink : ink
  const path = glyphPaths.get(glyph)
  if (path) {
    // The paths are drawn in a square of 24 around the mark.
    const corner = `translate(${(x - radius).toFixed(2)} ${(y - radius).toFixed(2)})`
    return element('path', {
      d: path,
      fill,
      'fill-rule': 'evenodd',
      transform: `${corner} scale(${(radius / 12).toFixed(3)})`
    })
  }
  const size = radius * (glyph.length > 1 ? 0.78 : 0.95)
  return letters(glyph, { x, y: y + size * 0.36, anchor: 'middle', size, ink: fill }, { 'aria-hidden': 'true' })
}

const dashesOf = (pen: Pen): string => `${4 * unit(pen)} ${2.6 * unit(pen)}`

/** Where the one sign of a mark stands: at its upper right. */
export function badgeSpot({ x, y, radius }: Spot, pen: Pen): Spot {
  const side = radius * Math.SQRT1_2
  return { x: x + side, y: y - side, radius: 7 * unit(pen) }
}

export function badgeSvg(badge: Badge, { x, y }: Pick<Spot, 'x' | 'y'>, pen: Pen): string {
  const size = unit(pen)
  return element(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size.toFixed(2)})` },
    element('circle', { r: 7, fill: pen.paper, stroke: pen.outline, 'stroke-width': 0.8 }),
    element('path', { d: badgePaths[badge], fill: pen.ink, 'fill-rule': 'evenodd' })
  )
}

interface BubbleShape extends Spot {
  people: number
  /** How many people in each class of freshness. */
  freshness: readonly number[]
  look: Look | null
  isClub: boolean
}

/** A circle drawn as one: how many people, and below the number how fresh their ties are. */
export function bubbleSvg({ x, y, radius, people, freshness, look, isClub }: BubbleShape, pen: Pen): string {
  const size = unit(pen)
  const fill = look?.fill ?? pen.paper
  const edge = { fill, stroke: pen.outline, 'stroke-width': 2 * size }
  const shape = isClub
    ? element('polygon', { points: hexagon({ x, y, radius }), ...edge })
    : element('circle', { cx: x, cy: y, r: radius, ...edge })
  const number = { x, y: y + size * 2, anchor: 'middle', size: pen.font * 1.25, ink: look?.ink ?? pen.ink } as const
  return (
    shape +
    (people === 0 ? '' : letters(String(people), { ...number, bold: true })) +
    freshnessBar(freshness, { x: x - radius * 0.6, y: y + size * 7, width: radius * 1.2, height: size * 6 }, pen)
  )
}

const hexagon = ({ x, y, radius }: Spot): string =>
  Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner
    return `${(x + radius * Math.cos(angle)).toFixed(2)},${(y + radius * Math.sin(angle)).toFixed(2)}`
  }).join(' ')

interface Bar {
  x: number
  y: number
  width: number
  height: number
}

/** Five pieces from the freshest to the never met, as wide as there are people in them. */
function freshnessBar(freshness: readonly number[], bar: Bar, pen: Pen): string {
  const total = freshness.reduce((sum, people) => sum + people, 0)
  if (total === 0) return ''
  let left = bar.x
  return freshnessClasses
    .map((name, index) => {
      const width = (bar.width * (freshness[index] ?? 0)) / total
      const piece = { x: left, y: bar.y, width, height: bar.height, fill: freshnessLooks[name].fill }
      left += width
      return width === 0 ? '' : element('rect', { ...piece, stroke: pen.outline, 'stroke-width': 0.6 })
    })
    .join('')
}
