import { byCode } from '#shared/domain/code-order'
import { BETWEEN, firstLaneAfter, LANE, ringBands, ringRadii } from '#shared/domain/map-rings'
import { crowdOf, fraction, type Place, type Standing } from './free-spot'
import { neighboursIn, type KnownPair } from './known-pairs'
import type { Places } from './place-people'
import type { PersonOfBand } from './place-rings'
import { nearestInRing } from './ring-spots'

type Settled = ReadonlyMap<string, Standing & { circle: string | null; pinned: boolean }>

/** Somebody who comes, or who stood in another ring up to now. */
type Newcomer = PersonOfBand & { from: Place | undefined }

/** How many lanes the outermost ring may grow by before people stand closer in it; a new one begins beyond these. */
const GROWTH = 8

/**
 * Places for newcomers only: in the ring of their band, near the angle where they stood, else where their circle stands,
 * else near those they know; at the nearest spot that is free. Nobody else moves.
 */
export function placeRingNewcomers(
  newcomers: readonly Newcomer[],
  pairs: readonly KnownPair[],
  settled: Settled
): Places {
  const radii = ringRadii([...settled.values()].filter(({ pinned }) => !pinned))
  const crowd = crowdOf(settled.values())
  const standing = new Map<string, Place>(settled)
  const mates = Map.groupBy(settled.values(), ({ circle }) => circle) as Map<string | null, Place[]>
  const neighbours = neighboursIn(pairs)
  const added: Places = new Map()
  for (const person of newcomers.toSorted((a, b) => byCode(a.id, b.id))) {
    const { id, circle, diameter, from } = person
    const friends = (neighbours.get(id) ?? []).flatMap((other) => standing.get(other) ?? [])
    const angle =
      (from && towards([from])) ?? towards(mates.get(circle) ?? []) ?? towards(friends) ?? 2 * Math.PI * fraction(id)
    const place = nearestInRing(person, angle, lanesOf(person, radii), crowd)
    crowd.add({ ...place, diameter })
    standing.set(id, place)
    mates.set(circle, [...(mates.get(circle) ?? []), place])
    added.set(id, place)
  }
  return added
}

/** The first and the last lane of somebody's ring; further out than anybody stands, each ring begins with one lane, with room before it. */
function lanesOf({ band }: PersonOfBand, radii: readonly number[]): { first: number; last: number } {
  const ring = ringBands.indexOf(band)
  const missing = ring - radii.length
  const first =
    firstLaneAfter(radii.slice(0, ring)) + Math.max(0, missing) * BETWEEN + Math.max(0, missing + 1) * GROWTH * LANE
  const last = missing >= 0 ? first : radii[ring]! - BETWEEN / 2
  return { first, last: ring >= radii.length - 1 ? last + GROWTH * LANE : last }
}

/** The direction from the middle in which these places lie on the whole; undefined where they lie all around. */
function towards(places: readonly Place[]): number | undefined {
  const [x, y] = places.reduce(
    ([across, down], place) => {
      const radius = Math.hypot(place.x, place.y) || 1
      return [across + place.x / radius, down + place.y / radius]
    },
    [0, 0]
  )
  return Math.hypot(x, y) < 0.001 * Math.max(1, places.length) ? undefined : Math.atan2(y, x)
}
