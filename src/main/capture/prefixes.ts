import type { KnownPerson } from '#shared/domain/capture/known-world'
import { nameWords } from '#shared/domain/capture/name-index'

export interface Prefixes {
  /** People each of whose words typed begins a word of the name, at most `limit` of them. */
  startingWith(words: readonly string[], limit: number): KnownPerson[]
}

interface Entry {
  word: string
  person: KnownPerson
}

/** People by how the words of their names begin: a sorted list, looked up by halves. */
export function createPrefixes(people: readonly KnownPerson[]): Prefixes {
  const entries: Entry[] = people.flatMap((person) => wordsOf(person).map((word) => ({ word, person })))
  entries.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0))

  return {
    startingWith(words, limit) {
      const longest = words.toSorted((one, other) => other.length - one.length)[0]
      if (!longest) return []
      const found = new Set<KnownPerson>()
      for (let at = firstFrom(entries, longest); at < entries.length && found.size < limit; at++) {
        const { word, person } = entries[at]!
        if (!word.startsWith(longest)) break
        const own = wordsOf(person)
        if (words.every((typed) => own.some((one) => one.startsWith(typed)))) found.add(person)
      }
      return [...found]
    }
  }
}

const wordsOf = ({ givenName, preferredName, familyName }: KnownPerson): string[] => [
  ...new Set([...nameWords(givenName), ...nameWords(preferredName), ...nameWords(familyName)])
]

/** The first place in the list from which words are not before this one. */
function firstFrom(entries: readonly Entry[], word: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.word < word) low = middle + 1
    else high = middle
  }
  return low
}
