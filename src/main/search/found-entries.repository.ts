import { holds, isNamed, lettersOf } from '#shared/domain/found-words'
import type { Db } from '../db/open'
import { matchOf, nameMatch } from '../db/search'
import { entries, type EntryTable } from './entries.repository'
import type { KeptLetters } from './kept-letters.repository'

/** Words that so many entries hold, or by which so many people are called, are met soon by going back in time. */
const many = { entries: 5000, people: 150 }

/** About how many entries a person takes part in. */
const perPerson = 20

/** How far back one goes through the newest entries, or through those that hold the rarest word. */
const farBack = 2000

/** How many entries are read at a time. */
const chunk = 100

/** A word that was typed. */
interface Typed {
  word: string
  letters: string
  /** How many people are called so, up to what is many. */
  people: number
}

/** The words with what is the same for every kind of entry. */
export function readWords(db: Db, words: readonly string[]): Typed[] {
  const count = db.statement('SELECT count(*) FROM (SELECT 1 FROM personText WHERE personText MATCH ? LIMIT ?)').pluck()
  return words.map((word) => ({
    word,
    letters: lettersOf(word),
    people: count.get(nameMatch([word]), many.people) as number
  }))
}

/** A word, and how many of the entries of a table it concerns. */
interface Weighed extends Typed {
  /** About how many hold it. */
  entries: number
  /** Whether these are few enough to be looked at one by one. */
  isRare: boolean
}

interface Sources {
  db: Db
  kept: KeptLetters
}

/**
 * The rowids of the newest entries of a table that hold every word, in what was written or in the names of the people
 * they are about.
 */
export function findEntries(
  { db, kept }: Sources,
  table: EntryTable,
  typed: readonly Typed[],
  limit: number
): number[] {
  const words = weighed(db, table, typed)
  const base = words.find(({ isRare }) => isRare)
  if (base && words.length === 1) return entriesWith(db, table, base, limit)
  const tried = base ? entriesWith(db, table, base, farBack) : newestEntries(db, table)
  const found = holding(kept, table, tried, { words: words.filter((word) => word !== base), limit })
  if (found.length === limit || tried.length < farBack) return found
  // Further back, frequent words are looked for in what was written alone: so many names would take their time.
  return [...new Set([...found, ...writtenEntries(db, table, words, limit)])].slice(0, limit)
}

/** The words, the one that fewest entries hold first. */
function weighed(db: Db, table: EntryTable, typed: readonly Typed[]): Weighed[] {
  const { index } = entries[table]
  const count = db.statement(`SELECT count(*) FROM (SELECT 1 FROM ${index} WHERE ${index} MATCH ? LIMIT ?)`).pluck()
  const words = typed.map((word) => {
    const written = count.get(matchOf(word.word), many.entries) as number
    const isRare = word.people < many.people && written < many.entries
    return { ...word, entries: written + word.people * perPerson, isRare }
  })
  return words.toSorted((a, b) => a.entries - b.entries)
}

/** The entries that hold a word, as queries that each take one parameter: what the index is asked. */
function queriesOf(table: EntryTable, { word, people }: Weighed): { sql: string; match: string }[] {
  const { index, peopleOf } = entries[table]
  return [
    { sql: `SELECT rowid FROM ${index} WHERE ${index} MATCH ?`, match: matchOf(word) },
    ...(people > 0 ? peopleOf : []).map((join) => ({
      sql: `SELECT e.rowid FROM personText x CROSS JOIN person p ON p.rowid = x.rowid CROSS JOIN ${join}
        WHERE personText MATCH ?`,
      match: nameMatch([word])
    }))
  ]
}

const newestEntries = (db: Db, table: EntryTable): number[] =>
  db
    .statement(`SELECT e.rowid FROM "${table}" e WHERE e.deletedAt IS NULL ORDER BY ${entries[table].order} LIMIT ?`)
    .pluck()
    .all(farBack) as number[]

/** The newest entries that hold one word. */
function entriesWith(db: Db, table: EntryTable, word: Weighed, limit: number): number[] {
  const from = queriesOf(table, word)
  const found = `SELECT e.rowid FROM (${from.map(({ sql }) => sql).join(' UNION ')}) found
    CROSS JOIN "${table}" e ON e.rowid = found.rowid
    WHERE e.deletedAt IS NULL ORDER BY ${entries[table].order} LIMIT ?`
  return db
    .statement(found)
    .pluck()
    .all(...from.map(({ match }) => match), limit) as number[]
}

/** The newest entries in which all of this was written. */
function writtenEntries(db: Db, table: EntryTable, words: readonly Weighed[], limit: number): number[] {
  const { index, order } = entries[table]
  const found = `SELECT e.rowid FROM ${index} found CROSS JOIN "${table}" e ON e.rowid = found.rowid
    WHERE ${index} MATCH ? AND e.deletedAt IS NULL ORDER BY ${order} LIMIT ?`
  const match = words.map(({ word }) => matchOf(word)).join(' AND ')
  return db.statement(found).pluck().all(match, limit) as number[]
}

interface Wanted {
  words: readonly Weighed[]
  limit: number
}

/** Those of the entries that hold every word, in their order, until there are enough. */
function holding(kept: KeptLetters, table: EntryTable, rowids: readonly number[], { words, limit }: Wanted): number[] {
  const found: number[] = []
  for (let from = 0; from < rowids.length && found.length < limit; from += chunk) {
    const some = rowids.slice(from, from + chunk)
    const letters = kept(table, some)
    for (const [index, { written, names }] of letters.entries())
      if (words.every((word) => holds(written, word.letters) || (word.people > 0 && isNamed(names, word.letters))))
        found.push(some[index]!)
  }
  return found.slice(0, limit)
}
