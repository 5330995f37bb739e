export type BalanceClass = 'clearlyGave' | 'ratherGave' | 'even' | 'ratherReceived' | 'clearlyReceived' | 'none'

/**
 * The balance in words, from summed weights: a difference of at most 1 is even, up to 4 rather one-sided, from 5 clearly
 * (conventions). `none` without favours. Not for people whose favours are not counted.
 */
export function balanceClass(given: number, received: number): BalanceClass {
  const net = given - received
  if (given + received === 0) return 'none'
  if (Math.abs(net) <= 1) return 'even'
  if (net > 0) return net >= 5 ? 'clearlyGave' : 'ratherGave'
  return net <= -5 ? 'clearlyReceived' : 'ratherReceived'
}
