import { sortKey, splitName } from './names'

/** True when one letter put in, left out or replaced, or two neighbours swapped, at most, makes `a` into `b`. */
export function isWithinOneEdit(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.length - start - end, b.length - start - end]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** Below this many letters a name must be the same: `Léa` is not `Léo`. */
export const lettersForNear = 5

/** True when two folded names are the same, or so near that one may be a slip for the other. */
export function isNearName(a: string, b: string): boolean {
  if (a === b) return true
  const letters = Math.min(a.replaceAll(' ', '').length, b.replaceAll(' ', '').length)
  return letters >= lettersForNear && isWithinOneEdit(a, b)
}

/** Names of more words than this are only compared in the order in which they were typed. */
const wordsToRotate = 6

/**
 * The sort keys that a typed name may have: whichever words are the family name, and with its particle or without.
 * `Marie Claire Dupont` may be `dupont marie claire` or `claire dupont marie`.
 */
export function possibleSortKeys(name: string): string[] {
  const { givenName, familyName } = splitName(name)
  const keys = [name, [givenName, familyName].filter(Boolean).join(' ')].flatMap((text) => {
    const words = sortKey({ givenName: text, familyName: null }).split(' ').filter(Boolean)
    if (words.length > wordsToRotate) return [words.join(' ')]
    return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(' '))
  })
  return [...new Set(keys)]
}
