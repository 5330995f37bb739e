import { byCode } from '../code-order'
import { bubbleDiameter, diameter } from '../map-style'
import type { PicturePerson } from './person'
import type { Spot } from './marks'
import { unit, type Pen } from './pen'

export interface PictureBubble {
  circleId: string
  people: number
  /** How many of them in each class of freshness. */
  freshness: readonly number[]
  isClub: boolean
  x: number
  y: number
}

interface Placed {
  people: readonly PicturePerson[]
  bubbles: readonly PictureBubble[]
  /** Of the circles around the middle, in pixels of the map. */
  rings: readonly number[]
  /** Circles are outlined and named above their people. */
  isOutlined: boolean
}

export interface Frame {
  width: number
  height: number
}

/** The smallest and the largest picture that is made by itself, its legend apart. */
const least: Frame = { width: 720, height: 420 }
const most: Frame = { width: 3600, height: 2700 }

export interface Layout {
  frame: Frame
  /** From pixels of the map to pixels of the picture. */
  scale: number
  middle: { x: number; y: number }
  /** Where people and bubbles are drawn, bubbles by `bubbleKey`, the larger ones first so that none hides a smaller one. */
  spots: ReadonlyMap<string, Spot>
}

/** A circle may have the id of a person; none holds this character. */
export const bubbleKey = (circleId: string): string => `\0${circleId}`

/** Everybody in a frame; without one, in a frame that is as large as the map on screen when nothing is made smaller. */
export function layOut({ people, bubbles, rings, isOutlined }: Placed, given: Frame | null, pen: Pen): Layout {
  const size = unit(pen)
  const marks = [
    ...bubbles.map(({ circleId, people: count, x, y }) => ({
      id: bubbleKey(circleId),
      x,
      y,
      radius: bubbleDiameter(count) / 2
    })),
    ...people.map(({ id, band, x, y }) => ({ id, x, y, radius: diameter[band] / 2 }))
  ].toSorted((a, b) => b.radius - a.radius || byCode(a.id, b.id))
  const reach = Math.max(0, ...rings)
  const edges = reach > 0 ? [-reach, reach] : []
  const across = bounds([...marks.map(({ x }) => x), ...edges])
  const down = bounds([...marks.map(({ y }) => y), ...edges])
  // Room for names beside and below the marks at the rim.
  const rim = Math.max(0, ...marks.map(({ radius }) => radius * size))
  const margin = {
    side: Math.max(44 * size, rim + 8 * size),
    top: rim + (isOutlined ? 32 : 10) * size,
    bottom: rim + 26 * size
  }
  const frame = given ?? {
    width: within(across.span * size + 2 * margin.side, least.width, most.width),
    height: within(down.span * size + margin.top + margin.bottom, least.height, most.height)
  }
  const inner = {
    width: Math.max(1, frame.width - 2 * margin.side),
    height: Math.max(1, frame.height - margin.top - margin.bottom)
  }
  const scale = Math.min(size, inner.width / Math.max(1, across.span), inner.height / Math.max(1, down.span))
  const left = margin.side + (inner.width - across.span * scale) / 2
  const top = margin.top + (inner.height - down.span * scale) / 2
  // Marks shrink less than distances, or a large network would be dots.
  const shrink = size * Math.max(0.52, Math.sqrt(scale / size))
  const placed = (place: { x: number; y: number }) => ({
    x: left + (place.x - across.low) * scale,
    y: top + (place.y - down.low) * scale
  })
  return {
    frame,
    scale,
    middle: placed({ x: 0, y: 0 }),
    spots: new Map(marks.map((mark) => [mark.id, { ...placed(mark), radius: mark.radius * shrink }]))
  }
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.ceil(value)))

function bounds(values: readonly number[]): { low: number; span: number } {
  if (values.length === 0) return { low: 0, span: 0 }
  const low = Math.min(...values)
  return { low, span: Math.max(...values) - low }
}
