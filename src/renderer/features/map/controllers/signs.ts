import type { Badge } from '#shared/domain/map-badges'
import { badgePaths } from '#shared/domain/map-glyphs'
import { colourNow, type Ground } from './map-colours'
import { comparedColour, comparedSign, type Compared } from '../map-derived'

/** The small signs at the rim of a mark; they are as large whatever the zoom. */
export interface MarkSigns {
  badge: Badge | null
  pinned: boolean
  compared: Compared | null
}

interface Mark {
  x: number
  y: number
  radius: number
}

/** Radius of a sign in pixels. */
export const SIGN = 7
/** Marks drawn smaller than this have no room for signs beside one another. */
const SMALLEST = 5

const PIN = 'M-2.6-4.6H2.6V-3.4L1.7-2.8V-.4L3.4 1.4V2.4H.6V5.2L0 6L-.6 5.2V2.4H-3.4V1.4L-1.7-.4V-2.8L-2.6-3.4Z'
const shapes = new Map<string, Path2D>()

function shapeOf(path: string): Path2D {
  const shape = shapes.get(path) ?? new Path2D(path)
  shapes.set(path, shape)
  return shape
}

const corner = ({ x, y, radius }: Mark, side: 1 | -1): { x: number; y: number } => {
  const off = Math.max(radius, SMALLEST) * Math.SQRT1_2 + 1
  return { x: x + side * off, y: y - off }
}

/** Where signs stand: the badge at the upper right; at the upper left what a comparison found, else the pin. */
export function signPlaces(signs: MarkSigns, x: number, y: number, radius: number): { x: number; y: number }[] {
  const mark = { x, y, radius }
  return [
    ...(signs.badge ? [corner(mark, 1)] : []),
    ...(signs.compared !== null || signs.pinned ? [corner(mark, -1)] : [])
  ]
}

export function drawSigns(context: CanvasRenderingContext2D, signs: MarkSigns, mark: Mark, ground: Ground): void {
  if (signs.badge) {
    const { x, y } = corner(mark, 1)
    drawOn(context, x, y, ground, () => {
      context.fill(shapeOf(badgePaths[signs.badge!]), 'evenodd')
    })
  }
  if (signs.compared !== null) {
    const { x, y } = corner(mark, -1)
    const colour = colourNow(`var(${comparedColour[signs.compared]})`)
    drawOn(context, x, y, { ...ground, text: colour, outline: colour }, () => {
      context.font = '600 11px system-ui, "DejaVu Sans", sans-serif'
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillText(comparedSign[signs.compared!], 0, 0.5)
    })
  } else if (signs.pinned) {
    const { x, y } = corner(mark, -1)
    drawOn(context, x, y, ground, () => {
      context.rotate(Math.PI / 5)
      context.scale(0.85, 0.85)
      context.fill(shapeOf(PIN))
    })
  }
}

function drawOn(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { ground, text, outline }: Pick<Ground, 'ground' | 'text' | 'outline'>,
  sign: () => void
): void {
  context.save()
  context.translate(x, y)
  context.beginPath()
  context.arc(0, 0, SIGN, 0, 2 * Math.PI)
  context.fillStyle = ground
  context.fill()
  context.lineWidth = 0.8
  context.strokeStyle = outline
  context.stroke()
  context.fillStyle = text
  sign()
  context.restore()
}
