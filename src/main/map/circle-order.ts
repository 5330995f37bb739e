import { byCode } from '#shared/domain/code-order'
import { occurrences } from '#shared/domain/occurrences'
import { pairKey } from '#shared/domain/pair-key'
import type { KnownPair } from './known-pairs'

/** Circles in an order that puts those with the most ties between them side by side; null is having none. */
export function circlesInOrder(
  people: readonly { id: string; circle: string | null }[],
  ties: readonly KnownPair[]
): (string | null)[] {
  const circleOf = new Map(people.map(({ id, circle }) => [id, circle]))
  const between = occurrences(ties.map(({ a, b }) => pairOf(circleOf.get(a) ?? null, circleOf.get(b) ?? null)))
  const sizes = occurrences(people.map(({ circle }) => circle))
  const left = [...sizes]
    .toSorted(([one, few], [other, many]) => many - few || byCode(String(one), String(other)))
    .map(([circle]) => circle)
  const order = left.splice(0, 1)
  while (left.length > 0) {
    const crossing = left.map((circle) => between.get(pairOf(order.at(-1)!, circle)) ?? 0)
    order.push(...left.splice(crossing.indexOf(Math.max(...crossing)), 1))
  }
  return order
}

const pairOf = (one: string | null, other: string | null): string => pairKey(String(one), String(other))
