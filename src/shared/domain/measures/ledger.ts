import type { Direction } from '../favour'

/** A favour done: its day (days since 1970-01-01), whose it was, and its weight. */
export interface LedgerEntry {
  day: number
  direction: Direction
  weight: number
}

export interface Ledger {
  givenCount: number
  receivedCount: number
  /** Summed weights. */
  given: number
  received: number
  /** Given minus received. */
  net: number
  /** (G - R)/(G + R), -1 to 1; null (undefined) without favours. */
  balance: number | null
  /** 2 min(G, R)/(G + R), 0 to 1: 1 - |balance| (Squartini et al. 2013, for one pair); null without favours. */
  dyadicReciprocity: number | null
}

/** The point measures of the favours between two people. */
export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const given = entries.filter(({ direction }) => direction === 'given')
  const received = entries.filter(({ direction }) => direction === 'received')
  const [g, r] = [weightOf(given), weightOf(received)]
  const total = g + r
  return {
    givenCount: given.length,
    receivedCount: received.length,
    given: g,
    received: r,
    net: g - r,
    balance: total === 0 ? null : (g - r) / total,
    dyadicReciprocity: total === 0 ? null : (2 * Math.min(g, r)) / total
  }
}

/**
 * What is still open when favours are matched oldest first: the most recent |net| units of the larger side.
 * The answer is the entry that holds the oldest open unit; undefined when all is matched.
 */
export function oldestOpen<E extends LedgerEntry>(entries: readonly E[]): E | undefined {
  const { net } = ledgerOf(entries)
  const larger: Direction = net > 0 ? 'given' : 'received'
  let open = Math.abs(net)
  if (open === 0) return undefined
  const latestFirst = entries.filter(({ direction }) => direction === larger).toSorted((a, b) => b.day - a.day)
  return latestFirst.find(({ weight }) => {
    open -= weight
    return open <= 0
  })
}

const weightOf = (entries: readonly LedgerEntry[]): number => entries.reduce((sum, { weight }) => sum + weight, 0)
