import { betaProbability, betaQuantile } from './beta'
import { ledgerOf, type LedgerEntry } from './ledger'
import type { Notice } from './words'

/** Days after which an unanswered favour that I gave counts half (a convention). */
const GIVEN_HALF_LIFE = 730

/**
 * Numbers of favours (not weights: a large favour is one observation) as evidence on `asOf`. Matched oldest first, pairs count
 * in full; of what is open, the given ones fade and the received ones do not: receivers value a favour more than givers do at
 * first and givers' own valuation grows (Flynn 2003). Matching comes first, so that an old balanced exchange never reopens.
 */
export function effectiveCounts(
  entries: readonly LedgerEntry[],
  asOf: number,
  givenHalfLife = GIVEN_HALF_LIFE
): { given: number; received: number } {
  const givenDays = entries
    .filter(({ direction }) => direction === 'given')
    .map(({ day }) => day)
    .toSorted((a, b) => a - b)
  const received = entries.length - givenDays.length
  const matched = Math.min(givenDays.length, received)
  const open = givenDays.slice(matched).map((day) => 2 ** (-(asOf - day) / givenHalfLife))
  return { given: open.reduce((sum, part) => sum + part, matched), received }
}

export interface Posterior {
  /** Expected share of giving, 0 to 1 (Laplace). */
  share: number
  receivedMore: number
  gaveMore: number
}

/** The share of giving as a Beta(1 + given, 1 + received) posterior, and the probabilities that it lies on either side of one half. */
export function posterior({ given, received }: { given: number; received: number }): Posterior {
  const receivedMore = betaProbability(0.5, 1 + given, 1 + received)
  return { share: (1 + given) / (2 + given + received), receivedMore, gaveMore: 1 - receivedMore }
}

/** The 95 % interval of the share of giving. */
export function shareInterval({ given, received }: { given: number; received: number }): [number, number] {
  return [betaQuantile(0.025, 1 + given, 1 + received), betaQuantile(0.975, 1 + given, 1 + received)]
}

/**
 * Whether one side has clearly done more: enough evidence, and at least twice the weight. Having received more is told earlier
 * (.90) than having given more (.95): people mind being over-benefited more (Uehara 1995), and one's own ledger is biased the
 * other way (Zhang & Epley 2009). It follows from the present state only and never latches. Null: nothing to tell.
 */
export function imbalanceNotice(entries: readonly LedgerEntry[], { receivedMore, gaveMore }: Posterior): Notice | null {
  const { given, received } = ledgerOf(entries)
  if (given + received === 0) return null
  if (receivedMore >= 0.9 && received >= 2 * given) return 'receivedMore'
  return gaveMore >= 0.95 && given >= 2 * received ? 'gaveMore' : null
}
