import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { separate, type Mark } from './separate'

export interface Place {
  x: number
  y: number
}

/** Somebody to be placed: the circle of origin draws them to one side, the diameter keeps others off. */
export interface PersonToPlace {
  id: string
  circle: string | null
  diameter: number
}

export interface KnownPair {
  a: string
  b: string
}

export type Places = Map<string, Place>

const ITERATIONS = 300
/** Pixels between the middle of people who stand next to each other in the band of those without ties. */
const BAND_STEP = { x: 96, y: 78 }
/** Mean length of a tie once laid out, in pixels. */
const TIE_LENGTH = 165

/**
 * A first layout of everybody: circles in a ring, then ForceAtlas2 (Jacomy et al. 2014) for a fixed number of steps from a
 * fixed start, marks moved apart, and people without ties in rows below. The same people and ties give the same places,
 * to the hundredth of a pixel, in whatever order they come.
 */
export function placePeople(people: readonly PersonToPlace[], pairs: readonly KnownPair[]): Places {
  const everybody = people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Set(everybody.map(({ id }) => id))
  const ties = inOneOrder(pairs).filter(({ a, b }) => ids.has(a) && ids.has(b))
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const inside = everybody.filter(({ id }) => tied.has(id))
  const places = round(separate(marksOf(inside, turnFlat(scaled(attracted(inside, ties), ties)))))
  return new Map([
    ...places,
    ...bandBelow(
      everybody.filter(({ id }) => !tied.has(id)),
      places
    )
  ])
}

/**
 * Places for newcomers only: in the middle of the people they know, else of their circle, else in the band below; at the
 * nearest spot that is free. Nobody who is placed already moves.
 */
export function placeNewcomers(
  newcomers: readonly PersonToPlace[],
  pairs: readonly KnownPair[],
  settled: ReadonlyMap<string, Place & { circle: string | null; diameter: number }>
): Places {
  const standing = new Map(settled)
  const neighbours = new Map<string, string[]>()
  for (const { a, b } of inOneOrder(pairs)) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const added: Places = new Map()
  const waiting = newcomers.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  while (waiting.length > 0) {
    // Who knows the most people already placed comes first, so that a group of newcomers grows from where it is tied.
    const anchors = waiting.map(({ id }) => (neighbours.get(id) ?? []).filter((other) => standing.has(other)).length)
    const [person] = waiting.splice(anchors.indexOf(Math.max(...anchors)), 1) as [PersonToPlace]
    const known = (neighbours.get(person.id) ?? []).flatMap((other) => standing.get(other) ?? [])
    const mates = person.circle === null ? [] : [...standing.values()].filter(({ circle }) => circle === person.circle)
    const near = known.length > 0 ? known : neighbours.has(person.id) ? mates : []
    const place = freeSpot(person, near.length > 0 ? barycentre(near) : bandStart(standing), [...standing.values()])
    standing.set(person.id, { ...place, circle: person.circle, diameter: person.diameter })
    added.set(person.id, place)
  }
  return added
}

/** Each pair once, the smaller id first, in the order of ids: sums of fractions depend on their order. */
function inOneOrder(pairs: readonly KnownPair[]): KnownPair[] {
  const turned = pairs.filter(({ a, b }) => a !== b).map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a }))
  // No id holds this character, whatever file it comes from.
  const once = new Map(turned.map((pair) => [`${pair.a}\0${pair.b}`, pair]))
  return [...once].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair)
}

/** Circles stand on a ring, their people around them, each at an angle of their own; then the forces work. */
function attracted(people: readonly PersonToPlace[], ties: readonly KnownPair[]): Places {
  if (people.length === 0) return new Map()
  const circles = ringOrder(people, ties)
  const ring = 60 * Math.sqrt(people.length)
  const graph = new UndirectedGraph()
  // By number: an id such as `constructor` is a word of the language in which the library keeps its nodes.
  const nodes = new Map(people.map(({ id }, index) => [id, String(index)]))
  for (const { id, circle, diameter } of people) {
    const turn = (2 * Math.PI * circles.indexOf(circle)) / circles.length
    const angle = 2 * Math.PI * fraction(id)
    const distance = 20 + 60 * fraction(`${id}/distance`)
    graph.addNode(nodes.get(id), {
      x: ring * Math.cos(turn) + distance * Math.cos(angle),
      y: ring * Math.sin(turn) + distance * Math.sin(angle),
      size: diameter / 2
    })
  }
  for (const { a, b } of ties) graph.addEdge(nodes.get(a), nodes.get(b))
  const positions = forceAtlas2(graph, {
    iterations: ITERATIONS,
    settings: { linLogMode: true, gravity: 0.6, scalingRatio: 12, slowDown: 4, outboundAttractionDistribution: true }
  })
  return new Map(people.map(({ id }) => [id, positions[nodes.get(id)!]!]))
}

/** Circles in an order that puts those with the most ties between them side by side. */
function ringOrder(people: readonly PersonToPlace[], ties: readonly KnownPair[]): (string | null)[] {
  const circleOf = new Map(people.map(({ id, circle }) => [id, circle]))
  const between = new Map<string, number>()
  for (const { a, b } of ties) {
    const pair = [circleOf.get(a), circleOf.get(b)].map(String).toSorted().join('|')
    between.set(pair, (between.get(pair) ?? 0) + 1)
  }
  const crossing = (one: string | null, other: string | null): number =>
    between.get([one, other].map(String).toSorted().join('|')) ?? 0
  const size = (circle: string | null): number => people.filter((person) => person.circle === circle).length
  const left = [...new Set(people.map(({ circle }) => circle))].toSorted(
    (a, b) => size(b) - size(a) || (String(a) < String(b) ? -1 : 1)
  )
  const order: (string | null)[] = []
  while (left.length > 0) {
    const last = order.at(-1)
    const best =
      last === undefined
        ? 0
        : left.reduce((top, circle, index) => (crossing(last, circle) > crossing(last, left[top]!) ? index : top), 0)
    order.push(...left.splice(best, 1))
  }
  return order
}

/** Enlarged or shrunk until a tie is of a readable length in the mean. */
function scaled(places: Places, ties: readonly KnownPair[]): Places {
  const lengths = ties.map(({ a, b }) => distance(places.get(a)!, places.get(b)!))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const factor = mean > 0 ? TIE_LENGTH / mean : 1
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]))
}

/** Turned so that the drawing is wider than high, as screens and pages are, around its middle. */
function turnFlat(places: Places): Places {
  const middle = barycentre([...places.values()])
  const from = [...places].map(([id, { x, y }]) => ({ id, x: x - middle.x, y: y - middle.y }))
  const sum = (of: (place: Place) => number): number => from.reduce((total, place) => total + of(place), 0)
  const angle = 0.5 * Math.atan2(2 * sum(({ x, y }) => x * y), sum(({ x }) => x * x) - sum(({ y }) => y * y))
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return new Map(from.map(({ id, x, y }) => [id, { x: x * cos + y * sin, y: y * cos - x * sin }]))
}

/** People without ties, side by side below the others, by circle. */
function bandBelow(people: readonly PersonToPlace[], places: Places): Places {
  const marks = [...places.values()]
  const left = marks.length > 0 ? Math.min(...marks.map(({ x }) => x)) : 0
  const right = marks.length > 0 ? Math.max(...marks.map(({ x }) => x)) : 0
  const top = marks.length > 0 ? Math.max(...marks.map(({ y }) => y)) + 1.5 * BAND_STEP.y : 0
  const columns = Math.max(8, Math.floor((right - left) / BAND_STEP.x) + 1)
  const start = (left + right) / 2 - ((Math.min(columns, people.length) - 1) * BAND_STEP.x) / 2
  const inOrder = people.toSorted((a, b) => (String(a.circle) + a.id < String(b.circle) + b.id ? -1 : 1))
  return round(
    new Map(
      inOrder.map(({ id }, index) => [
        id,
        { x: start + (index % columns) * BAND_STEP.x, y: top + Math.floor(index / columns) * BAND_STEP.y }
      ])
    )
  )
}

/** Where the band of people without ties begins for somebody new: below everybody, on the left. */
function bandStart(standing: ReadonlyMap<string, Place>): Place {
  const marks = [...standing.values()]
  if (marks.length === 0) return { x: 0, y: 0 }
  return { x: Math.min(...marks.map(({ x }) => x)), y: Math.max(...marks.map(({ y }) => y)) + BAND_STEP.y }
}

/** The spot nearest to the one wished for where no mark stands, on growing circles around it. */
function freeSpot(person: PersonToPlace, wish: Place, marks: readonly (Place & { diameter: number })[]): Place {
  const isFree = (spot: Place): boolean =>
    marks.every((mark) => distance(spot, mark) >= (mark.diameter + person.diameter) / 2 + 34)
  const start = 2 * Math.PI * fraction(person.id)
  for (let ring = 0; ; ring++) {
    const spots = Math.max(1, ring * 6)
    for (let index = 0; index < spots; index++) {
      const angle = start + (2 * Math.PI * index) / spots
      const spot = roundPlace({ x: wish.x + ring * 22 * Math.cos(angle), y: wish.y + ring * 22 * Math.sin(angle) })
      if (isFree(spot)) return spot
    }
  }
}

const marksOf = (people: readonly PersonToPlace[], places: Places): Mark[] =>
  people.map(({ id, diameter }) => ({ id, diameter, ...places.get(id)! }))

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y)

function barycentre(places: readonly Place[]): Place {
  const count = Math.max(1, places.length)
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count
  }
}

const roundPlace = ({ x, y }: Place): Place => ({ x: Math.round(x * 100) / 100 + 0, y: Math.round(y * 100) / 100 + 0 })
const round = (places: Places): Places => new Map([...places].map(([id, place]) => [id, roundPlace(place)]))

/** A number from 0 up to 1 that belongs to the text (FNV-1a), in place of chance. */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32
}
