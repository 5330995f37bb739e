/** Constraint in three words. */
export const opennesses = ['open', 'between', 'closed'] as const
export type Openness = (typeof opennesses)[number]

/**
 * Burt's constraint in a word. It falls with n by itself, so it is first turned into the share of the others that everybody
 * would know if all knew equally many and the constraint were the same: with each of n knowing d, C = (1 + d/(d+1))²/n.
 * Below a third of the others the network is open, from two thirds on closed; these cuts are a convention. Somebody
 * whom all know makes it closed as well. Undefined below two people.
 */
export function opennessOf(constraint: number | null, n: number): Openness | null {
  if (constraint === null || n < 2) return null
  const through = Math.sqrt(n * constraint) - 1
  const share = through >= 1 ? 1 : through / (1 - through) / (n - 1)
  if (share < 1 / 3) return 'open'
  return share < 2 / 3 ? 'between' : 'closed'
}
