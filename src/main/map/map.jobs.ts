import { setImmediate } from 'node:timers/promises'
import type { Projection } from '#shared/contract/map'
import type { ArrangedPerson } from '#shared/contract/map-layout'
import type { IsoDate } from '#shared/domain/dates'
import { diameter } from '#shared/domain/map-style'
import type { TieBand } from '#shared/domain/measures/words'
import type { Db } from '../db/open'
import { mainCircles } from '../people/person-parts.repository'
import type { Place } from './free-spot'
import type { KnownPair } from './known-pairs'
import { allPlaces, type StoredPlace } from './map-layout.repository'
import { mapTies } from './map-ties.repository'
import { placeNewcomers } from './place-newcomers'
import { placePeople, placingPeople, type Fixed, type Places } from './place-people'
import { placeRingNewcomers } from './place-ring-newcomers'
import { placeInRings, type PersonOfBand } from './place-rings'
import { isUnsettled } from './unsettled'

interface LayoutInput {
  projection: Projection
  /** Who is drawn. */
  people: readonly { id: string; band: TieBand }[]
  ties: readonly KnownPair[]
  /** How close those are who have a place and are not drawn, as far as it is known. */
  bands: readonly (readonly [string, TieBand])[]
}

/** Everybody who is drawn or has a place, as they are placed. */
function peopleToPlace(db: Db, ids: Iterable<string>, bands: ReadonlyMap<string, TieBand>): Map<string, PersonOfBand> {
  const all = [...new Set(ids)]
  const circles = mainCircles(db, all)
  return new Map(
    all.map((id) => {
      const band = bands.get(id) ?? 'unknown'
      return [id, { id, band, circle: circles.get(id) ?? null, diameter: diameter[band] }]
    })
  )
}

/**
 * Places for those of these people who have none: everybody's at first, then the newcomers' alone. In the rings also for
 * those who stand in the ring of another band than theirs is now, unless they are pinned.
 */
export function layOutMap(db: Db, { projection, people, ties, bands }: LayoutInput): Map<string, Place> {
  const places = allPlaces(db, projection)
  const everybody = peopleToPlace(
    db,
    [...people.map(({ id }) => id), ...places.keys()],
    new Map([...bands, ...people.map(({ id, band }) => [id, band] as const)])
  )
  const drawn = people.map(({ id }) => everybody.get(id)!)
  const moving = drawn.filter((person) => isUnsettled(projection, person, places.get(person.id)))
  return settled(projection, { moving, ties, everybody, places })
}

interface Settling {
  moving: readonly PersonOfBand[]
  ties: readonly KnownPair[]
  everybody: ReadonlyMap<string, PersonOfBand>
  places: ReadonlyMap<string, StoredPlace>
}

/** Places for those who move, around those who stand. */
function settled(projection: Projection, { moving, ties, everybody, places }: Settling): Places {
  if (moving.length === 0) return new Map()
  const going = new Set(moving.map(({ id }) => id))
  const standing = new Map(
    [...places].flatMap(([id, place]) => (going.has(id) ? [] : [[id, { ...everybody.get(id)!, ...place }] as const]))
  )
  if (projection === 'map')
    return standing.size === 0 ? placePeople(moving, ties) : placeNewcomers(moving, ties, standing)
  if (standing.size === 0) return placeInRings(moving, ties)
  return placeRingNewcomers(
    moving.map((person) => ({ ...person, from: places.get(person.id) })),
    ties,
    standing
  )
}

interface ArrangeInput {
  projection: Projection
  drawn: readonly string[]
  bands: readonly (readonly [string, TieBand])[]
  today: IsoDate
}

/**
 * Everybody who is drawn laid out anew, around whom is pinned; then whoever else has a place is placed as a newcomer, so
 * that the answer is one layout as a whole. Tells how far it is.
 */
export async function arrangeMap(
  db: Db,
  { projection, drawn, bands, today }: ArrangeInput,
  onProgress: (share: number) => void
): Promise<ArrangedPerson[]> {
  const places = allPlaces(db, projection)
  const everybody = peopleToPlace(db, [...drawn, ...places.keys()], new Map(bands))
  const ties = mapTies(db, [...everybody.keys()], today)
  const pinned = [...places].filter(([, place]) => place.pinned)
  const fixed: Fixed = new Map(pinned.map(([id, { x, y }]) => [id, { x, y, diameter: everybody.get(id)!.diameter }]))
  const people = drawn.map((id) => everybody.get(id)!)
  const laidOut =
    projection === 'map'
      ? await watched(placingPeople(people, ties, fixed), onProgress)
      : placeInRings(people, ties, fixed)
  const stored = [...laidOut].map(([id, place]) => [id, { ...place, pinned: fixed.has(id) }] as const)
  const standing = new Map<string, StoredPlace>([...pinned, ...stored])
  const others = [...everybody.values()].filter(({ id }) => !standing.has(id))
  const around = settled(projection, { moving: others, ties, everybody, places: standing })
  return [...standing, ...[...around].map(([id, place]) => [id, { ...place, pinned: false }] as const)].map(
    ([personId, { x, y, pinned: isPinned }]) => ({ personId, x, y, pinned: isPinned })
  )
}

/** Does the work bit by bit; between two bits whoever shares the thread has their turn. */
async function watched<T>(work: Generator<number, T>, onProgress: (share: number) => void): Promise<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    onProgress(value)
    // One bit after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate()
  }
}
