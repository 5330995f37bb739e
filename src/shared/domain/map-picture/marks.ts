import type { Badge } from '../map-badges'
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
  if (look.glyph === '' || radius < SMALLEST_SIGNED) return circle
  const size = radius * (look.glyph.length > 1 ? 0.78 : 0.95)
  const sign = { x, y: y + size * 0.36, anchor: 'middle', size, ink: look.hollow ? pen.ink : look.ink } as const
  return circle + letters(look.glyph, sign, { 'aria-hidden': 'true' })
}

const dashesOf = (pen: Pen): string => `${4 * unit(pen)} ${2.6 * unit(pen)}`

/** Drawn by lines and not by letters, so that no font of emoji changes them; around the middle of ten pixels. */
const badgePaths: Record<Badge, string> = {
  bridge: 'M0-4.2L4.2 0L0 4.2L-4.2 0Z',
  confidential: 'M-3.1-.6H-2.5V-1.8A2.5 2.5 0 0 1 2.5-1.8V-.6H3.1V3.8H-3.1ZM-1.3-.6H1.3V-1.8A1.3 1.3 0 0 0-1.3-1.8Z',
  promise: 'M-1-4.2H1L.6 1.2H-.6ZM-.9 2.2H.9V4H-.9Z',
  new: 'M0-4.8L1.2-1.2L4.8 0L1.2 1.2L0 4.8L-1.2 1.2L-4.8 0L-1.2-1.2Z'
}

/** The one sign at the upper right of a mark. */
export function badgeSvg(badge: Badge, { x, y, radius }: Spot, pen: Pen): string {
  const side = radius * Math.SQRT1_2
  return badgeAt(badge, x + side, y - side, pen)
}

export function badgeAt(badge: Badge, x: number, y: number, pen: Pen): string {
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
