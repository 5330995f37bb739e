import { byCode } from './code-order'
import { firstDay, lastDay, type IsoDate, type PartialDate } from './dates'
import type { Outcome } from './favour'
import { byDate, stepsOf, type Chain } from './introduction-chains'

/** What came of a favour. */
export interface Result {
  favourId: string
  /** Who did the favour; null is the user. */
  personId: string | null
  outcome: Outcome
  on: PartialDate | null
}

/** Results by the favour they came of and, oldest first, by the person who did it. */
export interface Results {
  byFavour: ReadonlyMap<string, Result>
  byPerson: ReadonlyMap<string | null, readonly Result[]>
}

export function resultsOf(results: readonly Result[]): Results {
  const sorted = results.toSorted((a, b) => byDate(a.on, b.on) || byCode(a.favourId, b.favourId))
  return {
    byFavour: new Map(sorted.map((result) => [result.favourId, result])),
    byPerson: Map.groupBy(sorted, ({ personId }) => personId)
  }
}

/** What is at the end of a path: what came of its last introduction, then what the person it led to brought; each once. */
export function resultsAtEnd({ step }: Chain, { byFavour, byPerson }: Results): Result[] {
  const own = step.favourIds.flatMap((id) => byFavour.get(id) ?? [])
  const brought = step.byId === null ? [] : (byPerson.get(step.whomId) ?? [])
  return [...new Set([...own, ...brought])]
}

/** True when an introduction of the path may lie between two days, both inside; without days, always. */
export function isInPeriod(chain: Chain, from: IsoDate | null, to: IsoDate | null): boolean {
  if (from === null && to === null) return true
  return stepsOf(chain).some(
    ({ on }) => on !== null && (to === null || firstDay(on) <= to) && (from === null || lastDay(on) >= from)
  )
}

/** Who stands at the beginning of a path; null is the user. */
function headOf(chain: Chain): string | null {
  let at = chain
  while (at.before) at = at.before
  return at.step.byId
}

/**
 * Paths put together by who stands at their beginning: first whoever began the longest, then whose paths led to most results,
 * then the latest; the same within. What the user introduced comes last. The order of the input changes nothing.
 */
export function inOrderOfReach(chains: readonly Chain[], results: Results): Chain[] {
  const ranked = chains
    .map((chain) => ({ chain, head: headOf(chain), found: resultsAtEnd(chain, results).length }))
    .toSorted((a, b) => b.chain.depth - a.chain.depth || b.found - a.found || latestFirst(a.chain, b.chain))
  const groups = [...Map.groupBy(ranked, ({ head }) => head)].map(([head, members]) => ({
    isOwn: head === null,
    longest: members[0]?.chain.depth ?? 0,
    found: members.reduce((sum, member) => sum + member.found, 0),
    chains: members.map(({ chain }) => chain)
  }))
  // Among equals the one whose first path is the latest stays first: sorting is stable.
  return groups
    .toSorted((a, b) => Number(a.isOwn) - Number(b.isOwn) || b.longest - a.longest || b.found - a.found)
    .flatMap((group) => group.chains)
}

/** The last step of a path is that of no other, so that no two are equal; undated ones come last. */
function latestFirst({ step: a }: Chain, { step: b }: Chain): number {
  if (a.on === null || b.on === null) return byDate(a.on, b.on) || byKey(a, b)
  return byDate(b.on, a.on) || byKey(a, b)
}

const byKey = (a: Chain['step'], b: Chain['step']): number =>
  byCode(a.byId ?? '', b.byId ?? '') || byCode(a.whomId, b.whomId) || byCode(a.toId ?? '', b.toId ?? '')
