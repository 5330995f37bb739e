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
  for (const id of people) network.addNode(id)
  for (const { a, b, weight } of edges) network.addUndirectedEdge(a, b, { weight })
  const found = louvain(network, { resolution: 1, randomWalk: false, getEdgeWeight: 'weight' })
  return new Map(people.map((id) => [id, found[id]!]))
}
