import { FARTHEST } from '#shared/domain/keeping'

export interface Place {
  x: number
  y: number
}

/** Somebody who stands somewhere: nobody else comes closer than the diameters and some room allow. */
export interface Standing extends Place {
  diameter: number
}

/** Room between two marks for a name, in pixels. */
export const ROOM = 34
const LARGEST = 50
const CELL = LARGEST + ROOM

/** One number for a cell of a grid with up to a million rows, which is quicker to look up than a text. */
export const cellNumber = (column: number, row: number): number => column * 2 ** 20 + row

export interface Crowd {
  add(mark: Standing): void
  /** Whether a mark may stand there with this much room around it. */
  isFree(spot: Standing, room?: number): boolean
}

/**
 * Marks by where they stand, so that only those nearby are asked. No two whose middles are further apart than `reach` touch,
 * by default with diameters up to 50 pixels.
 */
export function crowdOf(marks: Iterable<Standing>, reach = CELL): Crowd {
  const cells = new Map<number, Standing[]>()
  function add(mark: Standing): void {
    const cell = cellNumber(Math.floor(mark.x / reach), Math.floor(mark.y / reach))
    const there = cells.get(cell)
    if (there) there.push(mark)
    else cells.set(cell, [mark])
  }
  for (const mark of marks) add(mark)

  function isFree({ x, y, diameter }: Standing, room = ROOM): boolean {
    if (Math.abs(x) > FARTHEST || Math.abs(y) > FARTHEST) return false
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)]
    for (let across = column - 1; across <= column + 1; across++) {
      for (let down = row - 1; down <= row + 1; down++) {
        for (const mark of cells.get(cellNumber(across, down)) ?? [])
          if (distance(mark, { x, y }) < (mark.diameter + diameter) / 2 + room) return false
      }
    }
    return true
  }
  return { add, isFree }
}

/** Between two of the circles on which a free spot is looked for. */
const STEP = 22

interface Around {
  /** Pixels from one circle to the next. */
  step: number
  /** The angle of the first spot of each circle. */
  start: number
  /** The circle to begin with; 0 is the place itself. */
  ring: number
}

/** Spots on growing circles around a place, without end. */
export function* spotsAround(
  { x, y }: Place,
  { step, start, ring }: Around
): Generator<{ ring: number; spot: Place }, never> {
  for (let circle = ring; ; circle++) {
    const spots = Math.max(1, circle * 6)
    for (let index = 0; index < spots; index++) {
      const angle = start + (2 * Math.PI * index) / spots
      const spot = roundPlace({ x: x + circle * step * Math.cos(angle), y: y + circle * step * Math.sin(angle) })
      yield { ring: circle, spot }
    }
  }
}

/** The spot nearest to the one wished for where no mark stands, on growing circles around it. */
export function freeSpot({ id, diameter }: { id: string; diameter: number }, wish: Place, crowd: Crowd): Place {
  const inside = { x: within(wish.x), y: within(wish.y) }
  const spots = spotsAround(inside, { step: STEP, start: 2 * Math.PI * fraction(id), ring: 0 })
  for (;;) {
    const { spot } = spots.next().value
    if (crowd.isFree({ ...spot, diameter })) return spot
  }
}

const within = (value: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, value))

export const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y)

export function barycentre(places: readonly Place[]): Place {
  const count = Math.max(1, places.length)
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count
  }
}

/** To the hundredth of a pixel, and never -0. */
export const roundPlace = ({ x, y }: Place): Place => ({
  x: Math.round(x * 100) / 100 + 0,
  y: Math.round(y * 100) / 100 + 0
})

/** A number from 0 up to 1 that belongs to the text (FNV-1a), in place of chance. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32
}
