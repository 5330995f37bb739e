import { byCode } from '#shared/domain/code-order'
import { bubbleDiameter } from '#shared/domain/map-style'
import { barycentre, roundPlace, type Place, type Standing } from './free-spot'

export interface BubbleToPlace {
  circleId: string
  people: number
  /** The places of everybody of the circle who has one, drawn or not. */
  members: readonly Place[]
}

/** Room between a bubble and whatever stands beside it, in pixels. */
const ROOM = 12
/** How far the spots that are tried lie from each other, in pixels. */
const STEP = 24
/** No two marks whose middles lie further apart than this touch each other. */
const CELL = bubbleDiameter(Number.MAX_SAFE_INTEGER) + ROOM

/**
 * A place for each circle drawn as one: in the middle of its people, else in the middle of all that is drawn, or as near as
 * nothing else stands. The largest are placed first; nobody who is drawn moves.
 */
export function placeBubbles(bubbles: readonly BubbleToPlace[], drawn: readonly Standing[]): Map<string, Place> {
  const ground = groundOf(drawn)
  const places = new Map<string, Place>()
  const homeless = barycentre(drawn.length > 0 ? drawn : bubbles.flatMap(({ members }) => members))
  // Around one middle nothing is free where a larger bubble found nothing.
  const searched = new Map<string, number>()
  const inOrder = bubbles.toSorted((a, b) => b.people - a.people || byCode(a.circleId, b.circleId))
  for (const { circleId, people, members } of inOrder) {
    const diameter = bubbleDiameter(people)
    const wish = roundPlace(members.length > 0 ? barycentre(members) : homeless)
    const from = `${wish.x} ${wish.y} ${diameter}`
    const { ring, spot } = freeSpot(ground, wish, diameter, searched.get(from) ?? 0)
    searched.set(from, ring)
    ground.add({ ...spot, diameter })
    places.set(circleId, spot)
  }
  return places
}

interface Ground {
  add(mark: Standing): void
  isFree(spot: Place, diameter: number): boolean
}

const cellOf = (value: number): number => Math.floor(value / CELL)

/** Marks by the square of the ground they stand on, so that only those nearby are looked at. */
function groundOf(marks: readonly Standing[]): Ground {
  const cells = new Map<string, Standing[]>()
  function add(mark: Standing): void {
    const key = `${cellOf(mark.x)} ${cellOf(mark.y)}`
    const known = cells.get(key)
    if (known) known.push(mark)
    else cells.set(key, [mark])
  }
  function isFree({ x, y }: Place, diameter: number): boolean {
    const [column, row] = [cellOf(x), cellOf(y)]
    for (let across = column - 1; across <= column + 1; across++)
      for (let down = row - 1; down <= row + 1; down++)
        for (const mark of cells.get(`${across} ${down}`) ?? [])
          if (Math.hypot(mark.x - x, mark.y - y) < (mark.diameter + diameter) / 2 + ROOM) return false
    return true
  }
  for (const mark of marks) add(mark)
  return { add, isFree }
}

/** The first free spot on growing circles around the one wished for, and on which of them it lies. */
function freeSpot(ground: Ground, wish: Place, diameter: number, firstRing: number): { ring: number; spot: Place } {
  for (let ring = firstRing; ; ring++) {
    const spots = Math.max(1, ring * 6)
    for (let index = 0; index < spots; index++) {
      const angle = (2 * Math.PI * index) / spots
      const spot = roundPlace({ x: wish.x + ring * STEP * Math.cos(angle), y: wish.y + ring * STEP * Math.sin(angle) })
      if (ground.isFree(spot, diameter)) return { ring, spot }
    }
  }
}
