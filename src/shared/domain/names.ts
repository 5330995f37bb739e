import type { Person } from './person'

const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** The text without capitals, its ligatures opened, and letters that have no accent to lose made plain ones. */
export const openLetters = (text: string): string =>
  text.toLowerCase().replace(/[œæßøłđðþı]/g, (letter) => letters[letter] ?? letter)

/** As `openLetters`, and without accents. */
export const withoutMarks = (text: string): string => openLetters(text.normalize('NFD').replace(/[\p{M}\p{Cf}]+/gu, ''))

/**
 * The form in which names and searches are compared: no accents, no case, ligatures opened,
 * apostrophes, hyphens and every kind of space made one plain space. Emoji stay: a name may consist of them.
 */
export function fold(text: string): string {
  return withoutMarks(text)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}\p{RI}@.+#]+/gu, ' ')
    .trim()
}

/** How names of places and organisations are compared; one without a letter stays itself. */
export const sameName = (name: string): string => fold(name) || name

type NameParts = Pick<Person, 'givenName' | 'familyName'> &
  Partial<Pick<Person, 'particle' | 'suffix' | 'preferredName'>>

/** `Hélène de La Tour`: the form for prose, cards and the map. */
export function displayName(person: NameParts): string {
  return [person.preferredName || person.givenName, person.particle, person.familyName, person.suffix]
    .filter(Boolean)
    .join(' ')
    .replace(/(d['’]) /, '$1')
}

/** `LA TOUR Hélène (de)`: the French form for lists, tables and the report. */
export function listName(person: NameParts): string {
  const family = person.familyName?.toLocaleUpperCase('fr') ?? ''
  const given = person.preferredName || person.givenName
  const name = [family, given].filter(Boolean).join(' ')
  return person.particle ? `${name} (${person.particle})` : name
}

/** `Marie D.`: never `M. Dupont`, which reads as Monsieur. */
export function shortName(person: NameParts, familyLetters = 1): string {
  const given = person.preferredName || person.givenName
  if (!given || !person.familyName) return displayName(person)
  const family = Array.from(person.familyName).slice(0, familyLetters).join('')
  return family.length === person.familyName.length ? `${given} ${family}` : `${given} ${family}.`
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * The first sign of the text that is a letter, a number or a picture, as a reader sees it: accents and joined emoji whole;
 * a capital unless that would be several letters.
 */
function firstSign(text: string): string {
  for (const { segment } of graphemes.segment(text)) {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(segment)) continue
    const upper = segment.toLocaleUpperCase('fr')
    return Array.from(graphemes.segment(upper)).length === 1 ? upper : segment
  }
  return ''
}

/** `MD` of `Marie Dupont`: the first letters of the given and of the family name, never empty; particles are left out. */
export const initials = (person: NameParts): string =>
  firstSign(person.preferredName || person.givenName) + firstSign(person.familyName ?? '') || '·'

/** The key people are sorted by: folded family name (French particles left out), then given name. */
export function sortKey(person: NameParts): string {
  const key = fold([person.familyName, person.givenName].filter(Boolean).join(' '))
  return key.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() || key
}

/** All the words somebody may be searched by, folded. */
export function foldKey(person: NameParts): string {
  return fold(
    [person.givenName, person.preferredName, person.particle, person.familyName, person.suffix]
      .filter(Boolean)
      .join(' ')
  )
}

/** A name typed without any capital gets its capitals: `sophie de la tour` becomes `Sophie de la Tour`. */
export function inNameCase(text: string): string {
  if (text !== text.toLowerCase()) return text
  return text.replace(/(^|[\s'’-])(\p{L}+)/gu, (whole, before: string, word: string) =>
    before !== '' && lowerParts.has(word) ? whole : before + capital(word.charAt(0)) + word.slice(1)
  )
}

/** A few letters (`ŉ`, `ﬁ`) have a capital of other letters: they stay. */
function capital(letter: string): string {
  const upper = letter.toLocaleUpperCase('fr')
  return fold(upper) === fold(letter) ? upper : letter
}

const particles = new Set(['de', "d'", 'd’', 'von', 'van', 'der', 'zu', 'di', 'da', 'dos', 'del'])
const lowerParts = new Set([...particles, 'd', 'la', 'le', 'les', 'du', 'des', 'et', 'y', 'el', 'al', 'den', 'ten'])

const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toLocaleUpperCase('fr') && /\p{L}{2}/u.test(word)

/** Splits `Sophie de La Tour` into given name, particle and family name; capitals at the front (`DUPONT Marie`) are a family name. */
export function splitName(text: string): { givenName: string; particle: string | null; familyName: string | null } {
  const words = text.normalize('NFC').trim().split(/\s+/u)
  const capitals = words.findIndex((word) => !isCapitals(word))
  if (capitals > 0)
    return {
      givenName: words.slice(capitals).join(' '),
      particle: null,
      familyName: words.slice(0, capitals).join(' ')
    }
  const [given = '', ...rest] = words
  const first = rest[0]
  if (first && rest.length > 1 && particles.has(first.toLowerCase())) {
    return { givenName: given, particle: first, familyName: rest.slice(1).join(' ') }
  }
  return { givenName: given, particle: null, familyName: rest.join(' ') || null }
}
