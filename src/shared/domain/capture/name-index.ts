import { fold } from '../names'
import { isWithinOneEdit, lettersForNear } from '../near-names'
import type { KnownPerson, NameIndex } from './known-world'

/** The words of a name as it is compared: folded, parted by spaces, hyphens and apostrophes. */
export function nameWords(name: string | null): string[] {
  if (name === null) return []
  return fold(name)
    .split(' ')
    .map((word) => word.replaceAll('.', ''))
    .filter(Boolean)
}

/** The words of the parts of somebody's name. */
export interface NameParts {
  given: readonly string[]
  preferred: readonly string[]
  particle: readonly string[]
  family: readonly string[]
}

const parts = new WeakMap<KnownPerson, NameParts>()

/** Folded once for each person, however often they are compared. */
export function namePartsOf(person: KnownPerson): NameParts {
  const known = parts.get(person)
  if (known) return known
  const made = {
    given: nameWords(person.givenName),
    preferred: nameWords(person.preferredName),
    particle: nameWords(person.particle),
    family: nameWords(person.familyName)
  }
  parts.set(person, made)
  return made
}

/**
 * People by the words of their names, for reading sentences; build it once and keep it while nobody is renamed.
 * A slip is looked for among the family names that are the same once one letter is left out of either.
 */
export function createNameIndex(people: Iterable<KnownPerson>): NameIndex {
  const words = new Map<string, KnownPerson[]>()
  const families = new Map<string, KnownPerson[]>()
  const ids = new Map<string, KnownPerson>()
  for (const person of people) {
    ids.set(person.id, person)
    const { given, preferred, family } = namePartsOf(person)
    for (const word of new Set([...given, ...preferred, ...family])) add(words, word, person)
    const whole = family.join('')
    if (whole.length >= lettersForNear) add(families, whole, person)
  }
  let gaps: Map<string, string[]> | null = null
  return {
    byWord: (word) => words.get(word) ?? [],
    byId: (id) => ids.get(id) ?? null,
    near(word) {
      if (word.length < lettersForNear || word.length > longestName) return []
      gaps ??= withGaps(families.keys())
      const found = new Set<string>()
      for (const gap of [word, ...gapsOf(word)])
        for (const family of gaps.get(gap) ?? []) if (isWithinOneEdit(family, word)) found.add(family)
      return [...found].flatMap((family) => families.get(family) ?? [])
    }
  }
}

/** No family name that is typed is longer; a pasted page without spaces is not looked up letter by letter. */
const longestName = 40

function withGaps(families: Iterable<string>): Map<string, string[]> {
  const gaps = new Map<string, string[]>()
  for (const family of families)
    if (family.length <= longestName) for (const gap of new Set([family, ...gapsOf(family)])) add(gaps, gap, family)
  return gaps
}

/** The word with each of its letters left out in turn. */
const gapsOf = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
