import { componentsOf } from './connectors'
import { coreGraph, type CoreGraph, type Edge } from './graph'

/** Puts people who are all connected into communities: a number for each id. */
export type FindCommunities = (people: readonly string[], edges: readonly Edge[]) => ReadonlyMap<string, number>

/**
 * The groups that the core falls into, everybody in exactly one (alone, in a group of one): those who are connected,
 * directly or not, and in the place of the largest of these parts its communities. A community that is in pieces, as
 * such searches may leave it (Traag, Waltman & van Eck 2019), is not one group but several: every group is connected.
 * In the order of groups. O(n + m) and what the search takes.
 */
export function groupsOf(graph: CoreGraph, findCommunities: FindCommunities): string[][] {
  const [largest] = componentsOf(graph)
  if (!largest) return []
  const inLargest = new Set(largest)
  const communityOf = findCommunities(
    largest,
    graph.edges.filter(({ a }) => inLargest.has(a))
  )
  const within = graph.edges.filter(({ a, b }) => communityOf.get(a) === communityOf.get(b))
  const pairs = within.map(({ a, b }) => [a, b] as const)
  return componentsOf(coreGraph(graph.people, { pairs, gatherings: [] }))
}
