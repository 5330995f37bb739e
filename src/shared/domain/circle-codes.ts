import { byCode } from './code-order'
import { fold } from './names'

interface NamedCircle {
  id: string
  name: string
  createdAt: string
}

/** Words that a reader leaves out of initials, in French and in English. */
const small = new Set([
  'a',
  'and',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'for',
  'l',
  'la',
  'le',
  'les',
  'of',
  'the'
])

const signs = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')

/**
 * Two letters for each circle that no other has: the initials of its words (`CD` of `Club des DSI`), else the beginning of
 * its name, else letters further on, at last digits. Older circles choose first, so that a new one changes no code.
 */
export function circleCodes(circles: readonly NamedCircle[]): Map<string, string> {
  const taken = new Set<string>()
  const codes = new Map<string, string>()
  const oldestFirst = circles.toSorted((a, b) => byCode(a.createdAt, b.createdAt) || byCode(a.id, b.id))
  for (const { id, name } of oldestFirst)
    for (const code of possibleCodes(name)) {
      if (taken.has(code)) continue
      taken.add(code)
      codes.set(id, code)
      break
    }
  return codes
}

/** Letters and digits of a word in capitals, those without a capital of one sign as they are. */
const lettersOf = (word: string): string[] =>
  Array.from(word)
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .map((sign) => {
      const capital = sign.toUpperCase()
      return Array.from(capital).length === 1 ? capital : sign
    })

function* possibleCodes(name: string): Iterable<string> {
  const all = fold(name)
    .split(' ')
    .filter((word) => lettersOf(word).length > 0)
  // At the end they tell something: `Club A`.
  const words = all.filter((word, index) => index === all.length - 1 || !small.has(word)).map(lettersOf)
  const letters = words.flat()
  const [first = 'X'] = letters
  for (const [next] of words.slice(1)) yield first + next!
  for (const next of letters.slice(1)) yield first + next
  for (const [index, one] of letters.entries()) for (const other of letters.slice(index + 1)) yield one + other
  for (const sign of signs) yield first + sign
  for (const one of signs) for (const other of signs) yield one + other
  // More circles than two signs can tell apart.
  for (let number = 100; ; number++) yield String(number)
}
