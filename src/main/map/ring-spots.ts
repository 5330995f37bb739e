import { LANE } from '#shared/domain/map-rings'
import { ROOM, roundPlace, type Crowd, type Place } from './free-spot'

/** Between two spots of a lane that are tried, in pixels. */
const STEP = 8
/** Room around a mark: what names need, and what is taken rather than to leave the ring. */
const ROOMS = [ROOM, ROOM / 2, 4]

/**
 * The free spot nearest to an angle on the lanes of a ring. Where the ring is full, people stand closer; where even that
 * is not enough, on the next lane outwards, until the map is arranged anew.
 */
export function nearestInRing(
  { diameter }: { diameter: number },
  angle: number,
  { first, last }: { first: number; last: number },
  crowd: Crowd
): Place {
  for (const room of ROOMS) {
    const spots: { place: Place; way: number }[] = []
    for (let radius = first; radius <= last + LANE / 8; radius += LANE) {
      const place = nearestOnLane(diameter, { angle, radius, room }, crowd)
      // From lane to lane is a way too: the first lane is the nearest.
      if (place) spots.push({ place: place.spot, way: place.way + (radius - first) / 2 })
    }
    const [best] = spots.toSorted((a, b) => a.way - b.way)
    if (best) return best.place
  }
  for (let radius = last + LANE; ; radius += LANE) {
    const place = nearestOnLane(diameter, { angle, radius, room: ROOMS.at(-1)! }, crowd)
    if (place) return place.spot
  }
}

function nearestOnLane(
  diameter: number,
  { angle, radius, room }: { angle: number; radius: number; room: number },
  crowd: Crowd
): { spot: Place; way: number } | null {
  const steps = Math.floor((Math.PI * radius) / STEP)
  for (let step = 0; step <= steps; step++) {
    for (const side of step === 0 ? [1] : [1, -1]) {
      const turn = angle + (side * step * STEP) / radius
      const spot = roundPlace({ x: radius * Math.cos(turn), y: radius * Math.sin(turn) })
      if (crowd.isFree({ ...spot, diameter }, room)) return { spot, way: step * STEP }
    }
  }
  return null
}
