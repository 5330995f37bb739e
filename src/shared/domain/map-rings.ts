import type { TieBand } from './measures/words'

/** The rings of closeness, from the innermost outwards; their middle is the user, at the origin. */
export const ringBands = ['strong', 'moderate', 'weak', 'unknown'] as const satisfies readonly TieBand[]

/** Radius in pixels of the innermost lane, on which people stand; and how far lanes of a ring are apart. */
export const FIRST_LANE = 60
export const LANE = 30
/** Each ring's lanes are moved outwards by this against those of the ring before: a radius tells whose lane it is. */
const SHIFT = LANE / ringBands.length
/** From the last lane of a ring to the first one of the next. */
export const BETWEEN = 2 * LANE + SHIFT
/** Places are rounded to the hundredth of a pixel. */
const EXACT = 0.02

interface Point {
  x: number
  y: number
}

/** The lane on which a place is: the number of its ring, 0 for the innermost, and its radius; null for a place off the lanes. */
export function laneOf({ x, y }: Point): { ring: number; radius: number } | null {
  const radius = Math.hypot(x, y)
  const steps = Math.round((radius - FIRST_LANE) / SHIFT)
  const lane = FIRST_LANE + steps * SHIFT
  return steps < 0 || Math.abs(radius - lane) > EXACT ? null : { ring: steps % ringBands.length, radius: lane }
}

/**
 * The outer radius of each ring in pixels, the innermost first, as it follows from where people stand: a ring ends half-way
 * before the first lane of the next one, and is one lane wide while nobody stands in it. Rings further out than anybody
 * stands are left out. Whoever was put somewhere by hand is left out by the caller.
 */
export function ringRadii(places: Iterable<Point>): number[] {
  const innermost = ringBands.map(() => Infinity)
  let farthest = 0
  for (const place of places) {
    const lane = laneOf(place)
    if (lane === null) continue
    innermost[lane.ring] = Math.min(innermost[lane.ring]!, lane.radius)
    farthest = Math.max(farthest, lane.radius)
  }
  const radii: number[] = []
  let least = firstLaneAfter([]) + BETWEEN / 2
  const outermost = innermost.findLastIndex((radius) => radius < Infinity)
  for (let ring = 0; ring <= outermost; ring++) {
    const next = innermost.findIndex((radius, other) => other > ring && radius < Infinity)
    const end = next < 0 ? farthest + BETWEEN / 2 : innermost[next]! - BETWEEN / 2 - (next - ring - 1) * BETWEEN
    radii.push(Math.max(end, least))
    least = firstLaneAfter(radii) + BETWEEN / 2
  }
  return radii
}

/** Radius of the first lane beyond these rings. */
export const firstLaneAfter = (radii: readonly number[]): number => {
  const last = radii.at(-1)
  return last === undefined ? FIRST_LANE : last + BETWEEN / 2
}
