import type { Person } from './person'
import { foldedWords, SHORTEST_NAME, wordsInText, type WordInText } from './words-in-text'

/** What stands where a name was. */
const nobody = '…'

/** What a text may still say of somebody: their whole name, and what was written of their addresses. */
export interface ForgottenName extends Pick<Person, 'givenName' | 'preferredName' | 'particle' | 'familyName'> {
  /** E-mail addresses, phone numbers and links. */
  addresses: readonly string[]
}

/** Which parts of the name mean the person when they stand alone: nobody else who is spoken of has them. */
export interface Alone {
  givenName: boolean
  familyName: boolean
}

interface Sequences {
  /** The whole name in any order. */
  whole: string[][]
  givenName: string[][]
  familyName: string[][]
}

function sequencesOf({ givenName, preferredName, particle, familyName }: ForgottenName): Sequences {
  const family = foldedWords(familyName)
  const long = [...foldedWords(particle), ...family]
  const given = [foldedWords(givenName), foldedWords(preferredName)].filter((words) => words.length > 0)
  const isEnough = (words: readonly string[]) => words.join('').length >= SHORTEST_NAME
  const whole =
    family.length > 0
      ? given.flatMap((words) => [
          [...words, ...family],
          [...words, ...long],
          [...family, ...words],
          [...long, ...words]
        ])
      : given.filter((words) => words.length > 1)
  const initial = family[0]?.charAt(0)
  return {
    whole,
    // `Marie D.` is Marie as well.
    givenName: given
      .filter(isEnough)
      .flatMap((words) => (initial ? [words, [...words, initial]] : [words])),
    familyName: [...(isEnough(family) ? [family] : []), ...(isEnough(long) ? [long] : [])]
  }
}

/** How many words of the longest sequence begin here; 0 when none does. */
function longestAt(words: readonly WordInText[], at: number, sequences: readonly (readonly string[])[]): number {
  return sequences.reduce(
    (longest, sequence) =>
      sequence.length > longest && sequence.every((word, offset) => words[at + offset]?.folded === word)
        ? sequence.length
        : longest,
    0
  )
}

/**
 * Makes a function that takes somebody out of a text: the whole name in either order, what is written of their addresses,
 * and, where a part of the name alone means them, that part. Accents and case do not matter; all else stays as it is.
 */
export function nameEraser(name: ForgottenName): (text: string, alone: Alone) => string {
  const { whole, givenName, familyName } = sequencesOf(name)
  const addresses = name.addresses.map((address) => address.trim()).filter((address) => address.length >= 6)
  const firstWords = new Set([...whole, ...givenName, ...familyName].map(([first]) => first))

  return (text, alone) => {
    let rest = addresses.reduce((shorter, address) => shorter.replaceAll(address, nobody), text)
    const words = wordsInText(rest)
    if (!words.some(({ folded }) => firstWords.has(folded))) return rest
    const sequences = [...whole, ...(alone.givenName ? givenName : []), ...(alone.familyName ? familyName : [])]
    const places: { from: number; to: number }[] = []
    for (let at = 0; at < words.length; at++) {
      const length = longestAt(words, at, sequences)
      if (length === 0) continue
      places.push({ from: words[at]!.from, to: words[at + length - 1]!.to })
      at += length - 1
    }
    for (const { from, to } of places.toReversed()) rest = rest.slice(0, from) + nobody + rest.slice(to)
    return rest
  }
}
