import { sql, type RawBuilder } from 'kysely'
import { isShort, lettersOf } from '#shared/domain/found-words'
import { openLetters } from '#shared/domain/names'

/** The indexes over what was written; people stand in `personText`, by name and by organisation. */
export type TextIndex = 'meetingText' | 'favourText' | 'promiseText'

/**
 * What an index is asked for a word: one that was written begins so, accents and case aside. The signs inside a word
 * may have been left out.
 */
export function matchOf(word: string): string {
  // Between quotes, and without any sign that the index would take for one of its own.
  const phrase = openLetters(word)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  if (isShort(phrase)) return `"${phrase}"`
  return phrase.includes(' ') ? `("${phrase}"* OR "${phrase.replaceAll(' ', '')}"*)` : `"${phrase}"*`
}

/** The rowids that the search index gives for a word. */
export const writtenIn = (index: TextIndex, word: string): RawBuilder<number> =>
  sql<number>`SELECT rowid FROM ${sql.table(index)} WHERE ${sql.ref(index)} MATCH ${matchOf(word)}`

/** What the index over people is asked for words of a name; keys are folded, so the words are as well. */
export const nameMatch = (words: readonly string[]): string =>
  `name : (${words.map((word) => matchOf(lettersOf(word))).join(' AND ')})`

/** The ids of the people in whose name a word begins so, accents and case aside. */
export const peopleNamed = (word: string): RawBuilder<string> =>
  sql`(SELECT p.id FROM "personText" x JOIN person p ON p.rowid = x.rowid WHERE "personText" MATCH ${nameMatch([word])})`

/**
 * The column by which a list looks up what was found: few are looked up and put in order; where there are many, a `+` has
 * the list read in its order, which soon meets as many as a window holds.
 */
export const foundBy = (column: string, total: number): RawBuilder<number> =>
  total > 1000 ? sql`+${sql.ref(column)}` : sql`${sql.ref(column)}`
