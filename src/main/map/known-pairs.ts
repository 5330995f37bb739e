import { byCode } from '#shared/domain/code-order'
import { pairKey } from '#shared/domain/pair-key'

export interface KnownPair {
  a: string
  b: string
}

/** Each pair once, the smaller id first, in the order of ids: sums of fractions depend on their order. */
export function inOneOrder(pairs: readonly KnownPair[]): KnownPair[] {
  const turned = pairs.filter(({ a, b }) => a !== b).map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a }))
  const once = new Map(turned.map((pair) => [pairKey(pair.a, pair.b), pair]))
  return [...once].toSorted(([one], [other]) => byCode(one, other)).map(([, pair]) => pair)
}

/** Whom each person knows, in the order of ids. */
export function neighboursIn(pairs: readonly KnownPair[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>()
  for (const { a, b } of inOneOrder(pairs)) {
    for (const [one, other] of [
      [a, b],
      [b, a]
    ] as const) {
      const known = neighbours.get(one)
      if (known) known.push(other)
      else neighbours.set(one, [other])
    }
  }
  return neighbours
}
