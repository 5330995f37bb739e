import { fold } from './names'
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

const isEnough = (words: readonly string[]): boolean => words.join('').length >= SHORTEST_NAME

function sequencesOf({ givenName, preferredName, particle, familyName }: ForgottenName): Sequences {
  const family = foldedWords(familyName)
  const long = [...foldedWords(particle), ...family]
  const given = [foldedWords(givenName), foldedWords(preferredName)].filter((words) => words.length > 0)
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
    givenName: given.filter(isEnough).flatMap((words) => (initial ? [words, [...words, initial]] : [words])),
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

/** Letters that NFD takes apart, with the signs of French around them; among them none that stands for two. */
const isPlain = /^[\0-\u017f\u2010-\u202f€]*$/
const isSpecial =
  /[\u00ad\u00c6\u00d0\u00d8\u00de\u00df\u00e6\u00f0\u00f8\u00fe\u0110\u0111\u0130\u0131\u0141\u0142\u0152\u0153]/

/** The letters of a text as names are compared, its signs left as they are; quick for what is mostly written. */
const lettersOf = (text: string): string =>
  isPlain.test(text) && !isSpecial.test(text)
    ? text
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .toLowerCase()
    : fold(text)

/**
 * Makes a function that takes somebody out of a text: the whole name in either order, what is written of their addresses,
 * and, where a part of the name alone means them, that part. Accents and case do not matter; all else stays as it is.
 */
export function nameEraser(name: ForgottenName): (text: string, alone: Alone) => string {
  const { whole, givenName, familyName } = sequencesOf(name)
  const addresses = name.addresses.map((address) => address.trim()).filter((address) => address.length >= 6)
  const firstWords = [...new Set([...whole, ...givenName, ...familyName].flatMap(([first]) => first ?? []))]

  return (text, alone) => {
    let rest = addresses.reduce((shorter, address) => shorter.replaceAll(address, nobody), text)
    // Few texts hold a name, and looking for its letters takes a tenth of the time that telling words apart does.
    const letters = lettersOf(rest)
    if (!firstWords.some((word) => letters.includes(word))) return rest
    const words = wordsInText(rest)
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
