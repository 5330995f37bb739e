import { fold } from '#shared/domain/names'
import { isWithinOneEdit } from '#shared/domain/near-names'

/**
 * What makes two addresses of a profile the same: host and path without scheme, `www.` or LinkedIn's country,
 * question mark, last slash and case. Nothing when the text is no address of the web, or names nobody.
 */
export function profileKey(text: string): string | undefined {
  const found = /^(?:https?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)\/([^\s?#]+)/iu.exec(text.trim())
  if (!found) return undefined
  const host = found[1]!
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/^[a-z]{2}\.linkedin\.com$/, 'linkedin.com')
  const path = decoded(found[2]!).toLowerCase().replace(/\/+$/, '')
  if (path === '' || (host === 'linkedin.com' && path === 'in')) return undefined
  return `${host}/${path}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

/** An e-mail address as it is compared; nothing when the text is none. */
export function emailKey(text: string): string | undefined {
  const email = text.trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) ? email : undefined
}

/** What makes two organisations the same. */
export const organisationKey = (name: string): string => fold(name) || name.trim().toLowerCase()

const honorifics = new Set(
  `m mr mrs ms miss mme madame mlle mademoiselle monsieur me maitre dr docteur doctor pr prof professeur professor sir
   phd ph.d mba md`.split(/\s+/)
)

/** The words of a name, folded and sorted, honorifics left out: word order does not count. */
export function nameWords(...parts: readonly (string | null)[]): string[] {
  const name = parts.filter(Boolean).join(' ')
  const words = fold(name)
    .split(' ')
    .map((word) => word.replaceAll(/^[.+#@]+|[.+#@]+$/g, ''))
    .filter(Boolean)
  const own = words.filter((word) => !honorifics.has(word))
  if (words.length === 0) return [name.trim().toLowerCase()]
  return (own.length > 0 ? own : words).toSorted()
}

/** Below this many letters a name must be the same. */
const lettersForNear = 5

/**
 * True when two names of sorted words differ in one word by one edit (Damerau-Levenshtein 1) or by one space,
 * and the shorter has at least 5 letters.
 */
export function areNear(a: readonly string[], b: readonly string[]): boolean {
  if (lettersOf(a) < lettersForNear || lettersOf(b) < lettersForNear) return false
  const onlyA = without(a, b)
  const onlyB = without(b, a)
  if (onlyA.length === 1 && onlyB.length === 1) return isWithinOneEdit(onlyA[0]!, onlyB[0]!)
  return isJoined(onlyA, onlyB) || isJoined(onlyB, onlyA)
}

const lettersOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

const isJoined = (two: readonly string[], one: readonly string[]): boolean =>
  two.length === 2 && one.length === 1 && [two.join(''), two.toReversed().join('')].includes(one.join(''))

/** The words of `a` that are left when each word of `b` takes one like it away. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = [...a]
  for (const word of b) {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}
