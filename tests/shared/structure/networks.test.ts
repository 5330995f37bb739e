import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composition, eiIndex } from '#shared/domain/structure/composition'
import { bridgesOf, componentsOf, cutPointsOf } from '#shared/domain/structure/connectors'
import { egoStructure } from '#shared/domain/structure/ego-structure'
import { coreGraph, inGroupOrder, type CoreGraph } from '#shared/domain/structure/graph'
import {
  constraint,
  dyadicConstraint,
  effectiveSize,
  egoBetweenness,
  egoNetwork,
  hierarchy,
  shannon
} from '../../support/reference-burt'
import {
  assortativity,
  averageClustering,
  betweenness,
  closeness,
  components,
  localBridges,
  modularity,
  networkOf,
  reach,
  sum,
  tiesOf,
  transitivity,
  within,
  type Network,
  type Tie
} from '../../support/reference-network'
import { expectNear } from '../measures/vectors'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/networks/${name}.json`, import.meta.url), 'utf8'))

interface Stored {
  nodes: string[]
  edges: Tie[]
  attributes: Record<string, string>
}

type Values = Record<string, number | null>
type Expected = Record<string, unknown>

/** What the fixtures say of how they were made: no value of the network. */
const aboutTheFile = ['versions', 'checks_max_abs_difference']

const graphOf = (network: Network): CoreGraph => coreGraph(network.nodes, { pairs: tiesOf(network), gatherings: [] })
/** The people around a node, the node itself left out, as the application sees a user's core. */
const around = (network: Network, node: string) => graphOf(within(network, network.neighbours(node)))
const unweighted = ({ nodes, edges }: Stored) =>
  networkOf(
    nodes,
    edges.map(([a, b]) => [a, b])
  )
const pathsOf = (network: Network) =>
  network.nodes.flatMap((node) => [...reach(network, node).values()].map(({ steps }) => steps).filter(Boolean))
const inOrder = (pairs: readonly (readonly (string | number)[])[]) =>
  pairs.map(([a, b, ...rest]) => JSON.stringify([...[a, b].map(String).toSorted(), ...rest])).toSorted()

/** What is one number, or one list, for a network. */
const ofTheWhole: Record<string, (network: Network, expected: unknown, stored: Stored) => void> = {
  n: (network, expected) => expect(network.nodes).toHaveLength(expected as number),
  m: (network, expected) => expect(tiesOf(network)).toHaveLength(expected as number),
  density: (network, expected) => expectNear(egoStructure(graphOf(network)).density, expected as number),
  transitivity: (network, expected) => expectNear(transitivity(network), expected as number),
  average_clustering: (network, expected) => expectNear(averageClustering(network), expected as number),
  components: (network, expected) => {
    const sizes = componentsOf(graphOf(network)).map(({ length }) => length)
    expect(sizes).toEqual(expected)
    expect(components(network).map(({ length }) => length)).toEqual(expect.arrayContaining(sizes))
  },
  diameter: (network, expected) => expect(Math.max(...pathsOf(network))).toBe(expected),
  average_path_length: (network, expected) =>
    expectNear(sum(pathsOf(network)) / pathsOf(network).length, expected as number),
  articulation_points: (network, expected) => expect(cutPointsOf(graphOf(network))).toEqual(expected),
  bridges: (network, expected) =>
    expect(inOrder(bridgesOf(graphOf(network)).map(({ a, b }) => [a, b]))).toEqual(inOrder(expected as Tie[] as [])),
  local_bridges: (network, expected) => expect(inOrder(localBridges(network))).toEqual(inOrder(expected as [])),
  modularity: (network, expected) => {
    const partitions = Object.values(expected as Record<string, { Q: number; k: number; communities: string[][] }>)
    for (const { Q, k, communities } of partitions) {
      expectNear(modularity(network, communities), Q)
      expect(communities).toHaveLength(k)
    }
  },
  homophily: (network, expected, { attributes }) => {
    const { club } = expected as { club: Record<string, number> & { composition: Values; EI_per_node: Values } }
    const ties = tiesOf(network)
    const internal = ties.filter(([a, b]) => attributes[a] === attributes[b]).length
    expect([internal, ties.length - internal]).toEqual([club['internal'], club['external']])
    expectNear(eiIndex(ties.length - internal, internal), club['EI']!)
    expectNear(
      assortativity(network, (node) => attributes[node]!),
      club['assortativity']!
    )
    for (const [node, value] of Object.entries(club.EI_per_node)) {
      const alike = network.neighbours(node).filter((other) => attributes[other] === attributes[node]).length
      expectNear(eiIndex(network.neighbours(node).length - alike, alike), value)
    }
    const counts = [...Map.groupBy(network.nodes, (node) => attributes[node]).values()].map(({ length }) => length)
    const found = composition(counts, network.nodes.length, counts.length)
    expectNear(found.known, club.composition['n']!)
    expectNear(found.blau, club.composition['blau']!)
    expectNear(found.iqv, club.composition['iqv']!)
    expectNear(found.effectiveNumber, club.composition['effective_groups']!)
    expectNear(found.simpsonUnbiased, club.composition['simpson_unbiased']!)
    expectNear(shannon(counts), club.composition['shannon']!)
  }
}

/** What is a number for each node. The first five are the application's, with the node as the user. */
const ofEachNode: Record<string, (network: Network, node: string, weighted: Network) => number | null> = {
  constraint_ego_network_only: (network, node) => egoStructure(around(network, node)).constraint,
  effective_size: (network, node) => egoStructure(around(network, node)).effectiveSize,
  efficiency: (network, node) => egoStructure(around(network, node)).efficiency,
  ego_density: (network, node) => egoStructure(around(network, node)).density,
  degree: (network, node) => egoStructure(around(network, node)).size,
  constraint,
  hierarchy_ego_network_only: (network, node) => hierarchy(egoNetwork(network, node), node),
  ego_betweenness: (network, node) => egoBetweenness(network, node).value,
  betweenness_unnormalised: betweenness,
  closeness_networkx: closeness,
  constraint_weighted: (_network, node, weighted) => constraint(weighted, node),
  effective_size_weighted: (_network, node, weighted) => effectiveSize(weighted, node),
  strength: (_network, node, weighted) => sum(weighted.neighbours(node).map((other) => weighted.weight(node, other)))
}

describe.each(['karate', 'florentine_marriage', 'krackhardt_kite', 'borgatti_holes'])('%s', (name) => {
  const stored = read(name) as Stored
  const expected = read(`${name}.expected`) as Expected
  const network = unweighted(stored)
  const weighted = networkOf(stored.nodes, stored.edges)

  test.each(Object.keys(expected).filter((measure) => !aboutTheFile.includes(measure)))('%s', (measure) => {
    const whole = ofTheWhole[measure]
    if (whole) return whole(network, expected[measure], stored)
    const values = Object.entries(expected[measure] as Values)
    expect(values).toHaveLength(network.nodes.length)
    for (const [node, value] of values) expectNear(ofEachNode[measure]!(network, node, weighted), value)
  })
})

interface EgoExpected {
  alters: number[]
  ties: number
  components: number[][]
  isolates: number[]
  articulation_points: number[]
  bridges: [number, number][]
  measures: Record<string, number | null> & { dyadic_constraint: Values; redundancy: Values }
  ego_betweenness: [number, number | null]
}

test.each(Object.entries(read('karate_ego_networks') as Record<string, EgoExpected>))(
  'karate around %s',
  (node, expected) => {
    const network = unweighted(read('karate') as Stored)
    const graph = around(network, node)
    const found = egoStructure(graph)
    const { measures } = expected
    expect(graph.people).toEqual(expected.alters.map(String).toSorted())
    expect(graph.edges).toHaveLength(expected.ties)
    expect(componentsOf(graph)).toEqual(inGroupOrder(expected.components.map((part) => part.map(String))))
    expect(cutPointsOf(graph)).toEqual(expected.articulation_points.map(String).toSorted())
    expect(inOrder(bridgesOf(graph).map(({ a, b }) => [a, b]))).toEqual(inOrder(expected.bridges))
    const alone = componentsOf(graph).filter(({ length }) => length === 1)
    expect(alone.flat()).toEqual(expected.isolates.map(String).toSorted())
    expectNear(found.size, measures['size']!)
    expectNear(found.ties, measures['ties']!)
    for (const [measure, value] of [
      ['density', found.density],
      ['effective_size', found.effectiveSize],
      ['efficiency', found.efficiency],
      ['constraint', found.constraint],
      ['hierarchy', hierarchy(egoNetwork(network, node), node)]
    ] as const)
      expectNear(value, measures[measure]!)
    for (const alter of found.alters) {
      expectNear(alter.constraint, measures.dyadic_constraint[alter.id]!)
      expectNear(dyadicConstraint(egoNetwork(network, node), node, alter.id), alter.constraint)
      expectNear(alter.redundancy, measures.redundancy[alter.id]!)
    }
    expectNear(egoBetweenness(network, node).value, expected.ego_betweenness[0])
    expectNear(egoBetweenness(network, node).normalised, expected.ego_betweenness[1])
  }
)
