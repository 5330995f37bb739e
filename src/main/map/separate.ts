import { cellNumber, crowdOf, freeSpot, type Place } from './free-spot'

export interface Mark extends Place {
  id: string
  diameter: number
  /** Stays where it is; the others make way. */
  fixed?: boolean
}

/** Room around a mark for its name, in pixels; and what two marks have between them at least. */
const ROOM = { x: 44, y: 30 }
const LEAST = 12
/** Marks further apart than this leave each other alone: diameters are up to 50 pixels. */
const CELL = 50 + ROOM.x
const PASSES = 200

interface Moving extends Place {
  radius: number
  fixed: boolean
}

/**
 * Moves marks that stand on one another apart, along the way that is shortest, until none does or it has been tried enough;
 * whoever is still too close then goes to the nearest free spot.
 */
export function separate(marks: readonly Mark[]): Map<string, Place> {
  const moving = marks.map(({ x, y, diameter, fixed = false }): Moving => ({ x, y, radius: diameter / 2, fixed }))
  for (let pass = 0; pass < PASSES && pushApart(moving); pass++);
  const places = new Map(marks.map(({ id }, index) => [id, { x: moving[index]!.x, y: moving[index]!.y }]))
  const crowd = crowdOf(marks.filter(({ fixed }) => fixed))
  const crowded: Mark[] = []
  for (const mark of marks.filter(({ fixed }) => !fixed)) {
    const standing = { ...places.get(mark.id)!, diameter: mark.diameter }
    if (crowd.isFree(standing, LEAST)) crowd.add(standing)
    else crowded.push(mark)
  }
  for (const mark of crowded) {
    const spot = freeSpot(mark, places.get(mark.id)!, crowd)
    crowd.add({ ...spot, diameter: mark.diameter })
    places.set(mark.id, spot)
  }
  return places
}

const cellOf = ({ x, y }: Place): [number, number] => [Math.floor(x / CELL), Math.floor(y / CELL)]

/** One pass over all marks that may touch, in their order; true when one was moved. */
function pushApart(marks: readonly Moving[]): boolean {
  const cells = new Map<number, number[]>()
  for (const [index, mark] of marks.entries()) {
    const cell = cellNumber(...cellOf(mark))
    const there = cells.get(cell)
    if (there) there.push(index)
    else cells.set(cell, [index])
  }
  let moved = false
  for (const [index, one] of marks.entries()) {
    const [column, row] = cellOf(one)
    for (let across = column - 1; across <= column + 1; across++) {
      for (let down = row - 1; down <= row + 1; down++) {
        for (const other of cells.get(cellNumber(across, down)) ?? [])
          if (other > index && push(one, marks[other]!)) moved = true
      }
    }
  }
  return moved
}

function push(one: Moving, other: Moving): boolean {
  if (one.fixed && other.fixed) return false
  const reach = { x: one.radius + other.radius + ROOM.x, y: one.radius + other.radius + ROOM.y }
  const [across, down] = [one.x - other.x, one.y - other.y]
  const nearness = Math.hypot(across / reach.x, down / reach.y)
  if (nearness >= 0.9999) return false
  // Two at one point part sideways, as names are wide.
  const way =
    nearness < 0.0001 ? { x: -reach.x, y: 0 } : { x: across * (1 / nearness - 1), y: down * (1 / nearness - 1) }
  const share = one.fixed ? 0 : other.fixed ? 1 : 0.5
  one.x += way.x * share
  one.y += way.y * share
  other.x -= way.x * (1 - share)
  other.y -= way.y * (1 - share)
  return true
}
