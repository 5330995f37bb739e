import { byCode } from '#shared/domain/code-order'
import { FARTHEST } from '#shared/domain/keeping'
import { circlesInOrder } from './circle-order'
import { attract } from './forces'
import {
  barycentre,
  crowdOf,
  distance,
  fraction,
  freeSpot,
  roundPlace,
  type Crowd,
  type Place,
  type Standing
} from './free-spot'
import { inOneOrder, type KnownPair } from './known-pairs'
import { separate } from './separate'

/** Somebody to be placed: the circle of origin draws them to one side, the diameter keeps others off. */
export interface PersonToPlace {
  id: string
  circle: string | null
  diameter: number
}

export type Places = Map<string, Place>
export type Fixed = ReadonlyMap<string, Standing>

const STEPS = { free: 300, held: 100 }
/** How much wider than high the drawing is to be, and how far it is stretched for it at most. */
const FLATNESS = 2
const MOST_FLATTENED = 1.8
/** Pixels between the middle of people who stand next to each other in the band of those without ties. */
const BAND_STEP = { x: 96, y: 78 }
/** Mean length of a tie once laid out, in pixels. */
const TIE_LENGTH = 165
/** Pixels of the ground that somebody takes at least, with the name beside the mark. */
const GROUND = 96 * 78

/** The same as `placingPeople`, at once. */
export function placePeople(people: readonly PersonToPlace[], pairs: readonly KnownPair[]): Places {
  const placing = placingPeople(people, pairs)
  for (;;) {
    const { done, value } = placing.next()
    if (done) return value
  }
}

/**
 * A layout of everybody: circles in a ring, then ForceAtlas2 (Jacomy et al. 2014) for a fixed number of steps from a fixed
 * start, marks moved apart, and people without ties in rows below. Whoever is fixed stands where they are, and the others
 * are laid out around them. The same people and ties give the same places, to the hundredth of a pixel, in whatever order
 * they come. Yields the share that is done.
 */
export function* placingPeople(
  people: readonly PersonToPlace[],
  pairs: readonly KnownPair[],
  fixed: Fixed = new Map()
): Generator<number, Places> {
  const everybody = people.toSorted((a, b) => byCode(a.id, b.id))
  const ids = new Set(everybody.map(({ id }) => id))
  const ties = inOneOrder(pairs).filter(({ a, b }) => ids.has(a) && ids.has(b))
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const inside = everybody.filter(({ id }) => tied.has(id))
  const held = inside.filter(({ id }) => fixed.has(id))
  const share = held.length > 0 ? STEPS.free / (STEPS.free + STEPS.held) : 1
  const drawn = turnFlat(yield* portion(attracted(inside, ties), 0, share))
  const scale = scaleOf(drawn, ties)
  const laidOut = held.length > 0 ? yield* portion(anchored(drawn, ties, fixed, scale), share, 1) : scaled(drawn, scale)
  const placed = separate([
    ...[...fixed].map(([id, mark]) => ({ ...mark, id, fixed: true })),
    ...inside.filter(({ id }) => !fixed.has(id)).map(({ id, diameter }) => ({ id, diameter, ...laidOut.get(id)! }))
  ])
  const places = new Map(inside.map(({ id }) => [id, fixed.get(id) ?? roundPlace(placed.get(id)!)]))
  const untied = everybody.filter(({ id }) => !tied.has(id))
  const band = bandBelow(
    untied.filter(({ id }) => !fixed.has(id)),
    places,
    crowdOf([...fixed.values(), ...inside.map(({ id, diameter }) => ({ ...places.get(id)!, diameter }))])
  )
  return new Map(
    everybody.map(({ id }) => {
      const { x, y } = fixed.get(id) ?? places.get(id) ?? band.get(id)!
      return [id, { x, y }]
    })
  )
}

/** Circles stand on a ring, their people around them, each at an angle of their own; then the forces work. */
function* attracted(people: readonly PersonToPlace[], ties: readonly KnownPair[]): Generator<number, Places> {
  const circles = circlesInOrder(people, ties)
  const ring = 60 * Math.sqrt(people.length)
  const start = people.map(({ id, circle }) => {
    const turn = (2 * Math.PI * circles.indexOf(circle)) / circles.length
    const angle = 2 * Math.PI * fraction(id)
    const from = 20 + 60 * fraction(`${id}/distance`)
    return {
      id,
      x: ring * Math.cos(turn) + from * Math.cos(angle),
      y: ring * Math.sin(turn) + from * Math.sin(angle),
      fixed: false
    }
  })
  return yield* forced(start, ties, STEPS.free)
}

function* forced(
  people: readonly (Place & { id: string; fixed: boolean })[],
  ties: readonly KnownPair[],
  steps: number
): Generator<number, Places> {
  const at = new Map(people.map(({ id }, index) => [id, index]))
  const drawn = ties.map(({ a, b }) => [at.get(a)!, at.get(b)!] as const)
  const places = yield* attract(people, drawn, steps)
  return new Map(people.map(({ id }, index) => [id, places[index]!]))
}

/** Work that is a part of other work: its shares lie between these two. */
function* portion<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield from + value * (to - from)
  }
}

/**
 * The drawing, mirrored and moved to where those who are fixed stand as well as can be, and drawn by the forces once more
 * around them.
 */
function* anchored(drawn: Places, ties: readonly KnownPair[], fixed: Fixed, scale: Place): Generator<number, Places> {
  const held = [...drawn.keys()].filter((id) => fixed.has(id))
  const wished = barycentre(held.map((id) => fixed.get(id)!))
  const mirrored = [1, -1].flatMap((across) => [1, -1].map((down) => ({ x: scale.x * across, y: scale.y * down })))
  const candidates = mirrored.map((way) => {
    const turned = scaled(drawn, way)
    const middle = barycentre(held.map((id) => turned.get(id)!))
    const moved = new Map(
      [...turned].map(([id, { x, y }]) => [id, { x: x - middle.x + wished.x, y: y - middle.y + wished.y }])
    )
    return { moved, off: held.reduce((sum, id) => sum + distance(moved.get(id)!, fixed.get(id)!) ** 2, 0) }
  })
  const { moved } = candidates.reduce((best, one) => (one.off < best.off ? one : best))
  const origin = barycentre([...moved.values()])
  const particles = [...moved].map(([id, place]) => {
    const { x, y } = fixed.get(id) ?? place
    return { id, x: (x - origin.x) / scale.x, y: (y - origin.y) / scale.y, fixed: fixed.has(id) }
  })
  const around = yield* forced(particles, ties, STEPS.held)
  return new Map([...scaled(around, scale)].map(([id, { x, y }]) => [id, { x: x + origin.x, y: y + origin.y }]))
}

/**
 * By how much the drawing is enlarged for a tie to be of a readable length in the mean and for everybody to have ground;
 * more so across, for the drawing to be wider than high as screens and pages are.
 */
function scaleOf(places: Places, ties: readonly KnownPair[]): Place {
  if (places.size === 0) return { x: 1, y: 1 }
  const lengths = ties.map(({ a, b }) => distance(places.get(a)!, places.get(b)!))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const { width, height } = sizeOf(places.values())
  const ground = (width + 1) * (height + 1)
  const factor = Math.max(mean > 0 ? TIE_LENGTH / mean : 1, Math.sqrt((places.size * GROUND) / ground))
  const flatter = Math.sqrt(Math.max(1, Math.min(MOST_FLATTENED, (FLATNESS * height) / Math.max(1, width))))
  return { x: factor * flatter, y: factor / flatter }
}

const scaled = (places: Places, scale: Place): Places =>
  new Map([...places].map(([id, { x, y }]) => [id, { x: x * scale.x, y: y * scale.y }]))

/** Turned so that the drawing is wider than high, around its middle. */
function turnFlat(places: Places): Places {
  const middle = barycentre([...places.values()])
  const from = [...places].map(([id, { x, y }]) => ({ id, x: x - middle.x, y: y - middle.y }))
  const sum = (of: (place: Place) => number): number => from.reduce((total, place) => total + of(place), 0)
  const angle = 0.5 * Math.atan2(2 * sum(({ x, y }) => x * y), sum(({ x }) => x * x) - sum(({ y }) => y * y))
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return new Map(from.map(({ id, x, y }) => [id, { x: x * cos + y * sin, y: y * cos - x * sin }]))
}

/** People without ties, side by side below the others, by circle; not where somebody who is fixed stands. */
function bandBelow(people: readonly PersonToPlace[], places: Places, crowd: Crowd): Places {
  const box = boxOf(places.values())
  const top = places.size > 0 ? box.bottom + 1.5 * BAND_STEP.y : 0
  const square = Math.ceil(Math.sqrt((people.length * FLATNESS * BAND_STEP.y) / BAND_STEP.x))
  const columns = Math.max(8, square, Math.floor((box.right - box.left) / BAND_STEP.x) + 1)
  const start = (box.left + box.right) / 2 - ((Math.min(columns, people.length) - 1) * BAND_STEP.x) / 2
  const inOrder = people.toSorted((a, b) => byCode(String(a.circle), String(b.circle)) || byCode(a.id, b.id))
  let index = 0
  const next = (diameter: number): Place => {
    for (;;) {
      const [column, row] = [index % columns, Math.floor(index / columns)]
      index += 1
      const place = roundPlace({ x: start + column * BAND_STEP.x, y: top + row * BAND_STEP.y })
      if (place.y > FARTHEST || crowd.isFree({ ...place, diameter })) return place
    }
  }
  const band = new Map(inOrder.map(({ id, diameter }) => [id, { ...next(diameter), diameter }]))
  for (const mark of band.values()) if (mark.y <= FARTHEST) crowd.add(mark)
  // Below somebody pinned where the drawing ends there is no room for a band.
  for (const [id, { diameter, ...place }] of band) {
    if (place.y <= FARTHEST) continue
    const spot = { ...freeSpot({ id, diameter }, place, crowd), diameter }
    band.set(id, spot)
    crowd.add(spot)
  }
  return band
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** What the places lie in; a point at the origin where there are none. */
function boxOf(places: Iterable<Place>): Box {
  const box: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box.left <= box.right ? box : { left: 0, right: 0, top: 0, bottom: 0 }
}

function sizeOf(places: Iterable<Place>): { width: number; height: number } {
  const { left, right, top, bottom } = boxOf(places)
  return { width: right - left, height: bottom - top }
}
