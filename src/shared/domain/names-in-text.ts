import { foldedWords, SHORTEST_NAME, wordsInText, type WordInText } from './words-in-text'

interface Named {
  givenName: string
  familyName: string | null
  particle: string | null
  preferredName: string | null
}

interface Sequence {
  words: string[]
  /** A given name alone is also an everyday word (`grâce`, `pierre`): it only counts with a capital. */
  capital: boolean
}

export interface NameScanner {
  /** Every place where somebody's name stands, as it is written there; given names alone only when `givenNames` is asked for. */
  find(text: string, options?: { givenNames?: boolean }): string[]
}

/** Finds the names of these people in a text: folded, on word borders, in either order, family names also alone. */
export function nameScanner(people: readonly Named[]): NameScanner {
  const byFirstWord = new Map<string, Map<string, Sequence>>()
  function add(words: readonly string[], capital = false): void {
    const [first] = words
    if (first === undefined) return
    const key = words.join(' ')
    let sequences = byFirstWord.get(first)
    if (!sequences) byFirstWord.set(first, (sequences = new Map()))
    if (capital && sequences.has(key)) return
    sequences.set(key, { words: [...words], capital })
  }

  for (const person of people) {
    const family = foldedWords(person.familyName)
    const particle = foldedWords(person.particle)
    const longFamily = [...particle, ...family]
    for (const given of [foldedWords(person.givenName), foldedWords(person.preferredName)]) {
      if (given.length === 0) continue
      if (family.length > 0) {
        add([...given, ...family])
        add([...given, ...longFamily])
        add([...family, ...given])
        add([...longFamily, ...given])
      }
      // Somebody known by one field only: several words there are the whole name.
      if (given.join('').length >= SHORTEST_NAME) add(given, family.length > 0 || given.length === 1)
    }
    if (family.join('').length >= SHORTEST_NAME) add(family)
  }

  return {
    find(text, { givenNames = false } = {}) {
      const words = wordsInText(text)
      const found: string[] = []
      for (let at = 0; at < words.length; at++) {
        const match = longestAt(words, at, byFirstWord.get(words[at]!.folded), givenNames)
        if (match === 0) continue
        found.push(text.slice(words[at]!.from, words[at + match - 1]!.to))
        at += match - 1
      }
      return [...new Set(found)]
    }
  }
}

/** How many words of the longest name that begins here; 0 when none does. */
function longestAt(
  words: readonly WordInText[],
  at: number,
  sequences: ReadonlyMap<string, Sequence> | undefined,
  givenNames: boolean
): number {
  let longest = 0
  for (const { words: name, capital } of sequences?.values() ?? []) {
    if (name.length <= longest || (capital && !(givenNames && words[at]!.capital))) continue
    if (name.every((word, offset) => words[at + offset]?.folded === word)) longest = name.length
  }
  return longest
}
