/** Constraint in three words, from what most differs to what is most alike. */
export const opennesses = ['open', 'between', 'closed'] as const
export type Openness = (typeof opennesses)[number]

/**
 * Where Burt's constraint lies between that of as many people of whom nobody knows another, 1/n, and of whom everybody
 * does, (1 + (n-1)/n)²/n: up to a third of the way the network is open, from two thirds on closed. Constraint falls with
 * n by itself, so that the bare number says little; the cuts are a convention. Undefined below two people.
 */
export function opennessOf(constraint: number | null, n: number): Openness | null {
  if (constraint === null || n < 2) return null
  const [least, closed] = [1 / n, (1 + (n - 1) / n) ** 2 / n]
  const place = (constraint - least) / (closed - least)
  if (place < 1 / 3) return 'open'
  return place < 2 / 3 ? 'between' : 'closed'
}
