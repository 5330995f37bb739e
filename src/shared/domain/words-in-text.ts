import { fold } from './names'

/** A word of a text as names are compared, and where it stands in the text (characters from its start). */
export interface WordInText {
  folded: string
  from: number
  to: number
  capital: boolean
}

/** The words of a text, signs left out. */
export function wordsInText(text: string): WordInText[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu)].flatMap((match) =>
    // One written word may fold to several (a ligature never does, a stray sign may).
    fold(match[0])
      .replaceAll(/[.@+#]/g, ' ')
      .split(' ')
      .filter(Boolean)
      .map((folded) => ({
        folded,
        from: match.index,
        to: match.index + match[0].length,
        capital: /^\p{Lu}/u.test(match[0])
      }))
  )
}

/** The words of a name, folded. */
export const foldedWords = (name: string | null): string[] => (name ? wordsInText(name).map((word) => word.folded) : [])

/** Below this many letters a word alone is too common to be taken for a name (`Le`, `Li`); the whole name is still found. */
export const SHORTEST_NAME = 3
