import { sum, within, type Network } from './reference-network'

/** Burt's measures by their general definitions (Burt 1992), which also hold for weighted ties and whole networks. */

/** The share of a node's ties that goes to another: (a_ij + a_ji) / sum over k of (a_ik + a_ki). */
const proportion = (network: Network, from: string, to: string): number =>
  network.weight(from, to) / sum(network.neighbours(from).map((other) => network.weight(from, other)))

/** c_ij = (p_ij + sum over q of p_iq p_qj)²: how far `to` constrains `node`. */
export function dyadicConstraint(network: Network, node: string, to: string): number {
  const indirect = network
    .neighbours(node)
    .filter((other) => other !== to)
    .map((other) => proportion(network, node, other) * proportion(network, other, to))
  return (proportion(network, node, to) + sum(indirect)) ** 2
}

/** Undefined (null) without a tie. */
export function constraint(network: Network, node: string): number | null {
  const others = network.neighbours(node)
  return others.length === 0 ? null : sum(others.map((other) => dyadicConstraint(network, node, other)))
}

/** Sum over j of 1 - sum over q of p_iq m_jq, m_jq being a tie of j as a share of j's strongest. */
export function effectiveSize(network: Network, node: string): number | null {
  const others = network.neighbours(node)
  if (others.length === 0) return null
  return sum(
    others.map((one) => {
      const strongest = Math.max(...network.neighbours(one).map((other) => network.weight(one, other)))
      const redundant = others
        .filter((other) => other !== one)
        .map((other) => (proportion(network, node, other) * network.weight(one, other)) / strongest)
      return 1 - sum(redundant)
    })
  )
}

/** How unevenly the constraint is spread, 0 to 1 (Coleman-Theil). Undefined (null) below two neighbours. */
export function hierarchy(network: Network, node: string): number | null {
  const others = network.neighbours(node)
  if (others.length < 2) return null
  const mean = constraint(network, node)! / others.length
  const disorder = others.map((other) => {
    const ratio = dyadicConstraint(network, node, other) / mean
    return ratio * Math.log(ratio)
  })
  return sum(disorder) / (others.length * Math.log(others.length))
}

/** The node, its neighbours, and the ties among all these. */
export const egoNetwork = (network: Network, node: string): Network =>
  within(network, [node, ...network.neighbours(node)])

/** Ego betweenness: over neighbours not tied to each other, 1 / (1 + neighbours tied to both) (Everett & Borgatti 2005). */
export function egoBetweenness(network: Network, node: string): { value: number; normalised: number | null } {
  const others = network.neighbours(node)
  const value = sum(
    others.flatMap((one, index) =>
      others.slice(index + 1).map((other) => {
        if (network.weight(one, other) > 0) return 0
        const common = others.filter((third) => network.weight(third, one) > 0 && network.weight(third, other) > 0)
        return 1 / (1 + common.length)
      })
    )
  )
  const pairs = (others.length * (others.length - 1)) / 2
  return { value, normalised: pairs === 0 ? null : value / pairs }
}

/** The same by wedges: all pairs count 1, tied ones are taken off, and those with common neighbours count less. */
export function egoBetweennessByWedges(network: Network, node: string): number {
  const others = network.neighbours(node)
  const inside = within(network, others)
  const common = new Map<string, number>()
  for (const third of others)
    for (const one of inside.neighbours(third))
      for (const other of inside.neighbours(third))
        if (one < other && network.weight(one, other) === 0) {
          const key = JSON.stringify([one, other])
          common.set(key, (common.get(key) ?? 0) + 1)
        }
  const ties = sum(others.map((one) => inside.neighbours(one).length)) / 2
  const less = [...common.values()].map((count) => 1 / (count + 1) - 1)
  return (others.length * (others.length - 1)) / 2 - ties + sum(less)
}

/** Shannon's diversity, in nats; undefined (null) without anybody. */
export function shannon(counts: readonly number[]): number | null {
  const all = sum(counts)
  if (all === 0) return null
  return -sum(counts.filter((count) => count > 0).map((count) => (count / all) * Math.log(count / all)))
}
