/** A small network read in the plainest way: for comparing with, not for speed. */
export interface Network {
  nodes: readonly string[]
  weight(a: string, b: string): number
  /** Who is tied to whom, the node itself left out. */
  neighbours(node: string): string[]
}

export type Tie = readonly [string, string, number?]

export function networkOf(nodes: readonly string[], ties: readonly Tie[]): Network {
  const weights = new Map<string, Map<string, number>>(nodes.map((node) => [node, new Map()]))
  for (const [a, b, weight = 1] of ties) {
    weights.get(a)!.set(b, weight)
    weights.get(b)!.set(a, weight)
  }
  return {
    nodes,
    weight: (a, b) => weights.get(a)?.get(b) ?? 0,
    neighbours: (node) => [...(weights.get(node)?.keys() ?? [])]
  }
}

export const tiesOf = (network: Network): [string, string][] =>
  network.nodes.flatMap((a, index) =>
    network.nodes.slice(index + 1).flatMap((b) => (network.weight(a, b) > 0 ? [[a, b] as [string, string]] : []))
  )

/** The network of these nodes alone, every tie counted as it was. */
export const within = (network: Network, nodes: readonly string[]): Network =>
  networkOf(
    nodes,
    tiesOf(network).flatMap(([a, b]) =>
      nodes.includes(a) && nodes.includes(b) ? [[a, b, network.weight(a, b)] as const] : []
    )
  )

/** The same without one tie. */
export const withoutTie = (network: Network, [one, other]: readonly [string, string]): Network =>
  networkOf(
    network.nodes,
    tiesOf(network).filter(([a, b]) => !(a === one && b === other))
  )

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Steps from one node to each that can be reached, and by how many shortest ways. */
export function reach(network: Network, from: string): Map<string, { steps: number; ways: number }> {
  const found = new Map([[from, { steps: 0, ways: 1 }]])
  const queue = [from]
  for (const node of queue) {
    const { steps, ways } = found.get(node)!
    for (const next of network.neighbours(node)) {
      const known = found.get(next)
      if (!known) {
        found.set(next, { steps: steps + 1, ways })
        queue.push(next)
      } else if (known.steps === steps + 1) known.ways += ways
    }
  }
  return found
}

export function components(network: Network): string[][] {
  const seen = new Set<string>()
  return network.nodes.flatMap((node) => {
    if (seen.has(node)) return []
    const part = [...reach(network, node).keys()]
    for (const member of part) seen.add(member)
    return [part]
  })
}

/** Betweenness of a node, not normalised (Freeman 1977): over all pairs, the share of shortest ways that pass it. */
export function betweenness(network: Network, node: string): number {
  const ways = new Map(network.nodes.map((from) => [from, reach(network, from)]))
  const others = network.nodes.filter((other) => other !== node)
  return sum(
    others.flatMap((from, index) =>
      others.slice(index + 1).map((to) => {
        const whole = ways.get(from)!.get(to)
        const [first, second] = [ways.get(from)!.get(node), ways.get(node)!.get(to)]
        if (!whole || !first || !second || first.steps + second.steps !== whole.steps) return 0
        return (first.ways * second.ways) / whole.ways
      })
    )
  )
}

/** Closeness, less for nodes that few can be reached from (Wasserman & Faust 1994). */
export function closeness(network: Network, node: string): number {
  const reached = [...reach(network, node).values()]
  const far = sum(reached.map(({ steps }) => steps))
  const others = reached.length - 1
  return far === 0 ? 0 : (others / far) * (others / (network.nodes.length - 1))
}

const pairsOf = (nodes: readonly string[]): [string, string][] =>
  nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a, b] as [string, string]))

const closedPairs = (network: Network, node: string): number =>
  pairsOf(network.neighbours(node)).filter(([a, b]) => network.weight(a, b) > 0).length

export const transitivity = (network: Network): number =>
  sum(network.nodes.map((node) => closedPairs(network, node))) /
  sum(network.nodes.map((node) => pairsOf(network.neighbours(node)).length))

export const averageClustering = (network: Network): number =>
  sum(
    network.nodes.map((node) => {
      const pairs = pairsOf(network.neighbours(node)).length
      return pairs === 0 ? 0 : closedPairs(network, node) / pairs
    })
  ) / network.nodes.length

/** Ties without a common neighbour, and how many steps apart the two would be without theirs; `inf` when not connected. */
export const localBridges = (network: Network): [string, string, number | 'inf'][] =>
  tiesOf(network)
    .filter(([a, b]) => !network.neighbours(a).some((node) => network.weight(node, b) > 0))
    .map(([a, b]) => [a, b, reach(withoutTie(network, [a, b]), a).get(b)?.steps ?? 'inf'])

/** Newman's modularity at resolution 1, every tie counted as 1. */
export function modularity(network: Network, communities: readonly (readonly string[])[]): number {
  const all = tiesOf(network)
  return sum(
    communities.map((community) => {
      const inside = all.filter(([a, b]) => community.includes(a) && community.includes(b)).length
      const ends = sum(community.map((node) => network.neighbours(node).length))
      return inside / all.length - (ends / (2 * all.length)) ** 2
    })
  )
}

/** Assortativity by category (Newman 2003). */
export function assortativity(network: Network, category: (node: string) => string): number {
  const ends = tiesOf(network).flatMap(([a, b]) => [
    [category(a), category(b)],
    [category(b), category(a)]
  ])
  const same = ends.filter(([one, other]) => one === other).length / ends.length
  const categories = [...new Set(network.nodes.map(category))]
  const expected = sum(categories.map((value) => (ends.filter(([one]) => one === value).length / ends.length) ** 2))
  return (same - expected) / (1 - expected)
}
