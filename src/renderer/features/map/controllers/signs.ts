import type { Badge } from '#shared/domain/map-badges'
import { badgePaths, pinPath } from '#shared/domain/map-glyphs'
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

/** Radius of a sign in pixels: as large whatever the zoom, but for marks that are far smaller. */
const sizeOf = (radius: number): number => Math.min(7, Math.max(4.5, radius * 0.75))
/** What signs are drawn for, in the pixels of their paths. */
const DRAWN = 7

const shapes = new Map<string, Path2D>()

function shapeOf(path: string): Path2D {
  const shape = shapes.get(path) ?? new Path2D(path)
  shapes.set(path, shape)
  return shape
}

const corner = ({ x, y, radius }: Mark, side: 1 | -1): Mark => {
  const off = radius * Math.SQRT1_2 + 1
  return { x: x + side * off, y: y - off, radius: sizeOf(radius) }
}

/** Where signs stand: the badge at the upper right; at the upper left what a comparison found, else the pin. */
export const signPlaces = (signs: MarkSigns, mark: Mark): Mark[] => [
  ...(signs.badge ? [corner(mark, 1)] : []),
  ...(signs.compared !== null || signs.pinned ? [corner(mark, -1)] : [])
]

export function drawSigns(context: CanvasRenderingContext2D, signs: MarkSigns, mark: Mark, ground: Ground): void {
  if (signs.badge) {
    drawOn(context, corner(mark, 1), ground, () => {
      context.fill(shapeOf(badgePaths[signs.badge!]), 'evenodd')
    })
  }
  if (signs.compared !== null) {
    const colour = colourNow(`var(${comparedColour[signs.compared]})`)
    drawOn(context, corner(mark, -1), { ...ground, text: colour, outline: colour }, () => {
      context.font = '600 11px system-ui, "DejaVu Sans", sans-serif'
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillText(comparedSign[signs.compared!], 0, 0.5)
    })
  } else if (signs.pinned) {
    drawOn(context, corner(mark, -1), ground, () => {
      context.rotate(Math.PI / 5)
      context.scale(0.85, 0.85)
      context.fill(shapeOf(pinPath))
    })
  }
}

function drawOn(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Mark,
  { ground, text, outline }: Pick<Ground, 'ground' | 'text' | 'outline'>,
  sign: () => void
): void {
  context.save()
  context.translate(x, y)
  context.scale(radius / DRAWN, radius / DRAWN)
  context.beginPath()
  context.arc(0, 0, DRAWN, 0, 2 * Math.PI)
  context.fillStyle = ground
  context.fill()
  context.lineWidth = 0.8
  context.strokeStyle = outline
  context.stroke()
  context.fillStyle = text
  sign()
  context.restore()
}
