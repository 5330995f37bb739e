import type { acquaintanceSources } from '../person'
import { bubbleTieWidth, tieWidth } from '../map-style'
import type { Spot } from './marks'
import { unit, type Pen } from './pen'

type Source = (typeof acquaintanceSources)[number]

export interface PictureTie {
  a: string
  b: string
  source: Source
  strength: number
  /** Who of the two brought the other, where that is known. */
  introducerId: string | null
}

/** What a line says of two people: dotted for those only seen together, with an arrow for an introduction. */
export type LineKind = 'known' | 'introduced' | 'metTogether'

export const lineKind = ({ source, introducerId }: Pick<PictureTie, 'source' | 'introducerId'>): LineKind =>
  source === 'metTogether' ? 'metTogether' : introducerId === null ? 'known' : 'introduced'

interface LineShape {
  from: Spot
  to: Spot
  kind: LineKind
  strength: number
}

/** Everybody may know everybody: eleven thousand lines are written out at once, by hand. */
export function lineSvg({ from, to, kind, strength }: LineShape, pen: Pen): string {
  const width = (tieWidth[strength as keyof typeof tieWidth] ?? tieWidth[1]) * pen.thin * unit(pen)
  const dots = kind === 'metTogether' ? ` stroke-dasharray="${round(width)} ${round(width + 2.2 * unit(pen))}"` : ''
  const line = `<line ${ends(from, to)} stroke-width="${round(width)}"${dots}/>`
  return kind === 'introduced' ? line + arrowHead(from, to, width, pen) : line
}

const ends = (from: Spot, to: Spot): string =>
  `x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}"`

/** A small arrow a little beyond the middle of what can be seen of a line, so that no mark covers it. */
function arrowHead(from: Spot, to: Spot, width: number, pen: Pen): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return ''
  const [along, across] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const tip = from.radius + (length - from.radius - to.radius) * 0.58 + 4 * unit(pen)
  const [size, half] = [8 * unit(pen) + width, 3.6 * unit(pen) + width / 2]
  const corner = (back: number, side: number): string => {
    const x = from.x + along * (tip - back) - across * side
    const y = from.y + across * (tip - back) + along * side
    return `${round(x)},${round(y)}`
  }
  const points = `${corner(0, 0)} ${corner(size, half)} ${corner(size, -half)}`
  return `<polygon points="${points}" fill="${pen.outline}" stroke="none"/>`
}

/** The line between a bubble and another, or somebody: as wide as there are ties. */
export const bubbleLine = (from: Spot, to: Spot, ties: number, pen: Pen): string =>
  `<line ${ends(from, to)} stroke-width="${round(bubbleTieWidth(ties) * pen.thin * unit(pen))}"/>`

const round = (value: number): number => Math.round(value * 100) / 100 + 0
