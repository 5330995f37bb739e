import { sql, type RawBuilder } from 'kysely'
import { fold } from '#shared/domain/names'

/** The words that were typed, signs alone left out; each may be found in another place. */
export const searchedWords = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' }

/** So few letters are a word of their own: half the journal has some word that begins so. */
const isShort = (word: string): boolean => word.length < 2

/** The rowids that the search index gives for a word: one that was written begins so, accents and case aside. */
export function writtenIn(index: 'meetingText' | 'favourText', word: string): RawBuilder<number> {
  const opened = word.toLowerCase().replaceAll(/[œæß]/g, (letter) => ligatures[letter] ?? letter)
  // Between quotes, and without any sign that the index would take for one of its own.
  const phrase = opened.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  const match = isShort(phrase) ? `"${phrase}"` : `"${phrase}"*`
  return sql<number>`SELECT rowid FROM ${sql.table(index)} WHERE ${sql.ref(index)} MATCH ${match}`
}

/** The ids of the people in whose name a word begins so, accents and case aside. */
export function peopleNamed(word: string): RawBuilder<string> {
  const key = fold(word)
  return sql`(SELECT id FROM person WHERE "deletedAt" IS NULL
    AND instr(' ' || "foldKey" || ' ', ${isShort(key) ? ` ${key} ` : ` ${key}`}) > 0)`
}

/**
 * The column by which a list looks up what was found: few are looked up and put in order; where there are many, a `+` has
 * the list read in its order, which soon meets as many as a window holds.
 */
export const foundBy = (column: string, total: number): RawBuilder<number> =>
  total > 1000 ? sql`+${sql.ref(column)}` : sql`${sql.ref(column)}`
