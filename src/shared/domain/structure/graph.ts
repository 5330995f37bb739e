/**
 * Two people of the core who know each other, `a` before `b` in code order. The weight is 1 for an acquaintance that was
 * noted or made by an introduction, and 1/(n-1) more for each small meeting of n attended together (Newman 2001).
 */
export interface Edge {
  a: string
  b: string
  weight: number
}

/** Who knows whom among the active core, as far as the journal tells. The user is no part of it. */
export interface CoreGraph {
  /** In code order. */
  people: readonly string[]
  /** Every pair once, in the order of `a`, then `b`. */
  edges: readonly Edge[]
  /** For each person the places in `people` of those they know, rising. */
  neighbours: readonly (readonly number[])[]
}

/** From where it is known that two people know each other. */
export interface KnownAcquaintances {
  /** Noted, or made by an introduction; a pair may come several times and in either order. */
  pairs: readonly (readonly [string, string])[]
  /** Meetings small enough to become acquainted at: the number present, the user included, and who was there. */
  gatherings: readonly { present: number; people: readonly string[] }[]
}

/**
 * The graph of these people: whoever else is named, and a person paired with herself, is left out. Neither the order of
 * people nor that of acquaintances changes a single bit of it. O(n log n + m log m).
 */
export function coreGraph(ids: readonly string[], { pairs, gatherings }: KnownAcquaintances): CoreGraph {
  const people = [...new Set(ids)].toSorted()
  const places = new Map(people.map((id, place) => [id, place]))
  const weights = new Map<number, number>()
  const keyOf = (one: number, other: number): number => Math.min(one, other) * people.length + Math.max(one, other)

  for (const [one, other] of pairs) {
    const [a, b] = [places.get(one), places.get(other)]
    if (a !== undefined && b !== undefined && a !== b) weights.set(keyOf(a, b), 1)
  }
  // Equal weights are added one after the other, so that the sum is the same in whatever order meetings come.
  for (const gathering of gatherings.toSorted((a, b) => a.present - b.present)) {
    const present = [...new Set(gathering.people)].flatMap((id) => places.get(id) ?? [])
    for (const [index, one] of present.entries())
      for (const other of present.slice(index + 1)) {
        const key = keyOf(one, other)
        weights.set(key, (weights.get(key) ?? 0) + 1 / (gathering.present - 1))
      }
  }

  const neighbours: number[][] = people.map(() => [])
  const edges: Edge[] = []
  for (const key of Float64Array.from(weights.keys()).toSorted()) {
    const [a, b] = [Math.floor(key / people.length), key % people.length]
    neighbours[a]!.push(b)
    neighbours[b]!.push(a)
    edges.push({ a: people[a]!, b: people[b]!, weight: weights.get(key)! })
  }
  return { people, edges, neighbours }
}

/** Lists of people, ids in code order; the largest list first, then that whose first id comes first. */
export function inGroupOrder(groups: readonly (readonly string[])[]): string[][] {
  const sorted = groups.map((group) => group.toSorted())
  return sorted.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
