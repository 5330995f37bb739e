import { byCode } from '#shared/domain/code-order'
import { BETWEEN, FIRST_LANE, LANE, ringBands } from '#shared/domain/map-rings'
import type { TieBand } from '#shared/domain/measures/words'
import { circlesInOrder } from './circle-order'
import { crowdOf, roundPlace, type Place } from './free-spot'
import type { KnownPair } from './known-pairs'
import type { Fixed, PersonToPlace, Places } from './place-people'
import { nearestInRing } from './ring-spots'
import { spacedOut } from './spaced-out'

/** Somebody to be placed in the ring of their band. */
export interface PersonOfBand extends PersonToPlace {
  band: TieBand
}

/** A ring has room for this many times its people, so that those who come later find a spot beside theirs. */
const SPARE = 1.15
/** Room along a lane between two marks, in pixels: names find a place there. */
const NAMES = 50
/** People of a ring stand on every third of its lanes at first; the ones between are for those who come later. */
const FIRST_LANES = 3 * LANE
const TOP = -Math.PI / 2

/**
 * Everybody in the ring of their band around the user, each circle in a sector as wide as it has people, circles that know
 * each other side by side; no forces. Rings grow with the number of people. Whoever is fixed stands where they are. The
 * same people give the same places, to the hundredth of a pixel, in whatever order they come.
 */
export function placeInRings(
  people: readonly PersonOfBand[],
  pairs: readonly KnownPair[],
  fixed: Fixed = new Map()
): Places {
  const everybody = people.toSorted((a, b) => byCode(a.id, b.id))
  const angles = wishedAngles(everybody, pairs)
  const places: Places = new Map()
  const crowd = crowdOf(fixed.values())
  const left: { person: PersonOfBand; lanes: Lanes }[] = []
  let first = FIRST_LANE
  for (const band of ringBands) {
    const ring = everybody.filter((person) => person.band === band && !fixed.has(person.id))
    const lanes = lanesFor(ring, first)
    for (const [person, place] of laidOut(ring, lanes, angles)) {
      const standing = { ...place, diameter: person.diameter }
      places.set(person.id, place)
      if (crowd.isFree(standing, 0)) crowd.add(standing)
      else left.push({ person, lanes })
    }
    first = lanes.at(-1)! + BETWEEN
  }
  for (const { person, lanes } of left) {
    const place = nearestInRing(person, angles.get(person.id)!, { first: lanes[0]!, last: lanes.at(-1)! }, crowd)
    places.set(person.id, place)
    crowd.add({ ...place, diameter: person.diameter })
  }
  return new Map(
    everybody.map(({ id }) => {
      const { x, y } = fixed.get(id) ?? places.get(id)!
      return [id, { x, y }]
    })
  )
}

/** Radii of the lanes of one ring, the innermost first. */
type Lanes = readonly number[]

/** Pixels along a lane that somebody takes. */
const widthOf = (people: readonly PersonOfBand[]): number =>
  Math.max(0, ...people.map(({ diameter }) => diameter)) + NAMES

/** How many people may stand on a lane side by side. */
const placesOn = (radius: number, width: number): number => Math.floor(Math.PI / Math.asin(width / 2 / radius))

/** As many lanes as the people of a ring need, and at least one. */
function lanesFor(people: readonly PersonOfBand[], first: number): Lanes {
  const width = widthOf(people)
  const lanes = [first]
  let room = placesOn(first, width)
  while (room < SPARE * people.length) {
    lanes.push(lanes.at(-1)! + FIRST_LANES)
    room += placesOn(lanes.at(-1)!, width)
  }
  return lanes
}

/** The angle at which each person would stand: within the sector of their circle, those of each ring spread over it. */
function wishedAngles(people: readonly PersonOfBand[], pairs: readonly KnownPair[]): Map<string, number> {
  const angles = new Map<string, number>()
  const ofCircle = Map.groupBy(people, ({ circle }) => circle)
  let start = TOP
  for (const circle of circlesInOrder(people, pairs)) {
    const members = ofCircle.get(circle)!
    const sector = (2 * Math.PI * members.length) / people.length
    for (const ring of Map.groupBy(members, ({ band }) => band).values())
      for (const [index, { id }] of ring.entries()) angles.set(id, start + (sector * (index + 0.5)) / ring.length)
    start += sector
  }
  return angles
}

/** The people of one ring shared out over its lanes by their room, and on each lane as near to their angles as can be. */
function laidOut(
  people: readonly PersonOfBand[],
  lanes: Lanes,
  angles: ReadonlyMap<string, number>
): [PersonOfBand, Place][] {
  const width = widthOf(people)
  const inTurn = people.toSorted((a, b) => angles.get(a.id)! - angles.get(b.id)! || byCode(a.id, b.id))
  const onLane = lanes.map((radius) => ({ radius, room: placesOn(radius, width), people: [] as PersonOfBand[] }))
  for (const person of inTurn)
    onLane.reduce((best, lane) => (fullness(lane) < fullness(best) ? lane : best)).people.push(person)
  return onLane.flatMap(({ radius, people: some }) =>
    spacedOut(
      some.map(({ id }) => angles.get(id)!),
      2 * Math.asin(width / 2 / radius)
    ).map((angle, index): [PersonOfBand, Place] => [
      some[index]!,
      roundPlace({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
    ])
  )
}

const fullness = ({ room, people }: { room: number; people: readonly unknown[] }): number => (people.length + 1) / room
