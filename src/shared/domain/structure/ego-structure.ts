import type { CoreGraph } from './graph'

/** How the people of the core stand to each other, the user left out of the count (Burt 1992; Borgatti 1997). Undefined is null. */
export interface EgoStructure {
  /** People, n. */
  size: number
  /** Acquaintances among them, t. */
  ties: number
  /** 2t / n(n-1): the share of pairs who know each other, 0 to 1. Undefined below two people. */
  density: number | null
  /** n - 2t/n: as many people who bring something the others do not, 1 to n. Undefined without anybody. */
  effectiveSize: number | null
  /** Effective size / n, 0 to 1. Undefined without anybody. */
  efficiency: number | null
  /**
   * The sum of each one's share: how far all ties lead back to the same people. At least 1/n, and with few who all know
   * each other above 1. It falls with n by itself. Undefined without anybody.
   */
  constraint: number | null
  /** In the order of the ids. */
  alters: AlterPart[]
}

interface AlterPart {
  id: string
  /** [(1/n)(1 + sum over those they know of 1/(d+1))]², d being how many of the core each of these knows. */
  constraint: number
  /** d/n: how many of the core they know; what they bring, so many others may bring as well. */
  redundancy: number
}

/**
 * Burt's measures of the ego network, every tie counted alike ("ego network model"). They lean towards openness when
 * acquaintances are not noted: show them with the number of those that are. O(n + t).
 */
export function egoStructure({ people, edges, neighbours }: CoreGraph): EgoStructure {
  const [n, t] = [people.length, edges.length]
  const alters = neighbours.map((known, place) => {
    const through = known.reduce((sum, other) => sum + 1 / (neighbours[other]!.length + 1), 0)
    return { id: people[place]!, constraint: ((1 + through) / n) ** 2, redundancy: known.length / n }
  })
  const effectiveSize = n === 0 ? null : n - (2 * t) / n
  return {
    size: n,
    ties: t,
    density: n < 2 ? null : (2 * t) / (n * (n - 1)),
    effectiveSize,
    efficiency: effectiveSize === null ? null : effectiveSize / n,
    constraint: n === 0 ? null : alters.reduce((sum, alter) => sum + alter.constraint, 0),
    alters
  }
}

/**
 * The overlap of the circles of two people who know each other: common / (k_a - 1 + k_b - 1 - common), k being how many
 * each knows (Onnela et al. 2007), 0 to 1. Undefined when neither knows anybody else, or either is not in the graph.
 */
export function tieOverlap({ people, neighbours }: CoreGraph, one: string, other: string): number | null {
  const [a, b] = [one, other].map((id) => neighbours[people.indexOf(id)])
  if (!a || !b) return null
  const known = new Set(a)
  const common = b.filter((place) => known.has(place)).length
  const others = a.length - 1 + (b.length - 1) - common
  return others <= 0 ? null : common / others
}
