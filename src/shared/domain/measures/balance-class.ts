import { defaultConventions, type Conventions } from './conventions'
import type { Balance } from './words'

export type BalanceClass = Exclude<Balance, 'notCounted'>

/**
 * The balance in words, from summed weights: by convention a difference of at most 1 is even, up to 4 rather one-sided, from 5
 * clearly. `none` without favours. Not for people whose favours are not counted.
 */
export function balanceClass(
  given: number,
  received: number,
  { evenUpTo, clearlyFrom }: Pick<Conventions, 'evenUpTo' | 'clearlyFrom'> = defaultConventions
): BalanceClass {
  const net = given - received
  if (given + received === 0) return 'none'
  if (Math.abs(net) <= evenUpTo) return 'even'
  if (net > 0) return net >= clearlyFrom ? 'clearlyGave' : 'ratherGave'
  return net <= -clearlyFrom ? 'clearlyReceived' : 'ratherReceived'
}
