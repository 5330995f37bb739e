import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { FindCommunities } from '#shared/domain/structure/groups'

/**
 * Communities by modularity at resolution 1 (Louvain: Blondel et al. 2008). People are visited in the order in which
 * they are given, without a random start: the same people and edges make the same communities.
 */
export const findCommunities: FindCommunities = (people, edges) => {
  if (edges.length === 0) return new Map(people.map((id, index) => [id, index]))
  const network = new UndirectedGraph<object, { weight: number }>()
  // By number: an id such as `constructor` is a word of the language in which the library keeps its nodes.
  const nodes = new Map(people.map((id, index) => [id, String(index)]))
  for (const node of nodes.values()) network.addNode(node)
  for (const { a, b, weight } of edges) network.addUndirectedEdge(nodes.get(a), nodes.get(b), { weight })
  const found = louvain(network, { resolution: 1, randomWalk: false, getEdgeWeight: 'weight' })
  return new Map([...nodes].map(([id, node]) => [id, found[node]!]))
}
