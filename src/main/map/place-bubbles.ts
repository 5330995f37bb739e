import { byCode } from '#shared/domain/code-order'
import { bubbleDiameter } from '#shared/domain/map-style'
import { barycentre, crowdOf, roundPlace, spotsAround, type Crowd, type Place, type Standing } from './free-spot'

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
  const crowd = crowdOf(drawn, CELL)
  const places = new Map<string, Place>()
  const homeless = barycentre(drawn.length > 0 ? drawn : bubbles.flatMap(({ members }) => members))
  // Around one middle nothing is free where a larger bubble found nothing.
  const searched = new Map<string, number>()
  const inOrder = bubbles.toSorted((a, b) => b.people - a.people || byCode(a.circleId, b.circleId))
  for (const { circleId, people, members } of inOrder) {
    const diameter = bubbleDiameter(people)
    const wish = roundPlace(members.length > 0 ? barycentre(members) : homeless)
    const from = `${wish.x} ${wish.y} ${diameter}`
    const { ring, spot } = freeSpot(crowd, wish, diameter, searched.get(from) ?? 0)
    searched.set(from, ring)
    crowd.add({ ...spot, diameter })
    places.set(circleId, spot)
  }
  return places
}

/** The first free spot on growing circles around the one wished for, and on which of them it lies. */
function freeSpot(crowd: Crowd, wish: Place, diameter: number, ring: number): { ring: number; spot: Place } {
  const spots = spotsAround(wish, { step: STEP, start: 0, ring })
  for (;;) {
    const found = spots.next().value
    if (crowd.isFree({ ...found.spot, diameter }, ROOM)) return found
  }
}
