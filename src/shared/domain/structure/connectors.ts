import { inGroupOrder, type CoreGraph, type Edge } from './graph'
import { walk } from './walk'

/** Whose absence cuts off fewer people than this is no connector: everybody who knows one lonely person would be one. */
const CUT_OFF = 2

/** Somebody without whom the people around them fall apart. */
export interface Connector {
  id: string
  /** How many would be cut off: all who are in none but the largest of the remaining parts, counted together. */
  cutOff: number
  /** How many people the parts have that they hold together, the largest first; two or more. */
  parts: number[]
}

/** Everybody in one list with all whom they know, directly or not; in the order of groups. O(n + m). */
export function componentsOf(graph: CoreGraph): string[][] {
  const { order, parent, below } = walk(graph)
  const starts = order.flatMap((place, index) => (parent[place] === -1 ? [index] : []))
  return inGroupOrder(
    starts.map((start) => order.slice(start, start + below[order[start]!]!).map((place) => graph.people[place]!))
  )
}

/** Articulation points, the user left out: without them, those around them are no longer all connected. By id. O(n + m). */
export const cutPointsOf = (graph: CoreGraph): string[] => allCutPoints(graph).map(({ id }) => id)

/** The cut-points that hold at least two people; whoever holds most comes first, then by id. O(n + m). */
export const connectorsOf = (graph: CoreGraph): Connector[] =>
  allCutPoints(graph)
    .filter(({ cutOff }) => cutOff >= CUT_OFF)
    .toSorted((a, b) => b.cutOff - a.cutOff || (a.id < b.id ? -1 : 1))

/** Acquaintances that alone connect what lies on either side of them, in the order of the graph's edges. O(n + m). */
export function bridgesOf(graph: CoreGraph): Edge[] {
  const { found, parent, low } = walk(graph)
  const places = new Map(graph.people.map((id, place) => [id, place]))
  const holds = (up: number, down: number) => parent[down] === up && low[down]! > found[up]!
  return graph.edges.filter(({ a, b }) => {
    const [one, other] = [places.get(a)!, places.get(b)!]
    return holds(one, other) || holds(other, one)
  })
}

/**
 * The parts into which those around this person would fall without them, in the order of groups: what a connector holds
 * together. One part for somebody who is no cut-point, none for somebody alone or not in the graph. O(n + m).
 */
export function partsWithout({ people, neighbours }: CoreGraph, id: string): string[][] {
  const centre = people.indexOf(id)
  const seen = new Set([centre])
  const parts: string[][] = []
  for (const start of neighbours[centre] ?? []) {
    if (seen.has(start)) continue
    seen.add(start)
    const part = [start]
    for (const place of part)
      for (const known of neighbours[place]!) {
        if (seen.has(known)) continue
        seen.add(known)
        part.push(known)
      }
    parts.push(part.map((place) => people[place]!))
  }
  return inGroupOrder(parts)
}

function allCutPoints(graph: CoreGraph): Connector[] {
  const { order, found, parent, below, low } = walk(graph)
  // What falls off below each person, and how large the whole is that they belong to.
  const falling: number[][] = graph.people.map(() => [])
  const whole = new Int32Array(graph.people.length)
  for (const place of order) {
    const up = parent[place]!
    whole[place] = up === -1 ? below[place]! : whole[up]!
    if (up !== -1 && low[place]! >= found[up]!) falling[up]!.push(below[place]!)
  }
  return graph.people.flatMap((id, place) => {
    const fallen = falling[place]!
    const rest = whole[place]! - 1 - fallen.reduce((sum, size) => sum + size, 0)
    const parts = (rest > 0 ? [...fallen, rest] : fallen).toSorted((a, b) => b - a)
    return parts.length < 2 ? [] : [{ id, cutOff: whole[place]! - 1 - parts[0]!, parts }]
  })
}
