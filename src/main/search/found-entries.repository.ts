import { holds, isNamed, lettersOf } from '#shared/domain/found-words'
import type { Db } from '../db/open'
import { matchOf, nameMatch, type TextIndex } from '../db/search'

/** What was written down at a time and is about people. */
export type EntryTable = 'meeting' | 'favour' | 'promise'

interface Entries {
  index: TextIndex
  /** The newest first. */
  order: string
  text: string
  /** The people of an entry, as joins from people (`p`) to entries (`e`). */
  peopleOf: readonly string[]
  /** The names of the people of an entry (`e`), with a sign between them. */
  names: string
}

const namesOf = (from: string): string => `SELECT group_concat(p.foldKey, ' | ') FROM ${from} AND p.deletedAt IS NULL`

const entries: Readonly<Record<EntryTable, Entries>> = {
  meeting: {
    index: 'meetingText',
    order: 'e.date DESC, e.startTime DESC, e.createdAt DESC, e.id',
    text: `concat_ws(' ', e.place, e.notes, e.rawText, e.preparation)`,
    peopleOf: ['participation a ON a.personId = p.id CROSS JOIN meeting e ON e.id = a.meetingId'],
    names: namesOf('participation a JOIN person p ON p.id = a.personId WHERE a.meetingId = e.id')
  },
  favour: {
    index: 'favourText',
    order: 'e.date DESC, e.createdAt DESC, e.id',
    text: 'e.description',
    peopleOf: ['favour e ON e.personId = p.id', 'favour e ON e.introducedPersonId = p.id'],
    names: namesOf('person p WHERE p.id IN (e.personId, e.introducedPersonId)')
  },
  promise: {
    index: 'promiseText',
    order: 'e.madeOn DESC, e.rowid',
    text: 'e.text',
    peopleOf: ['promise e ON e.personId = p.id'],
    names: namesOf('person p WHERE p.id = e.personId')
  }
}

/** Words that so many entries hold, or by which so many people are called, are met soon by going back in time. */
const many = { entries: 20_000, people: 150 }

/** About how many entries a person takes part in. */
const perPerson = 20

/** How far back one goes through the newest entries, or through those that hold the rarest word. */
const farBack = 2000

/** How many entries are read at a time. */
const chunk = 100

/** A word, and how much it has the search look at. */
interface Weighed {
  word: string
  letters: string
  /** Whether anybody is called so. */
  names: boolean
  /** About how many entries hold it. */
  entries: number
  /** Whether these are few enough to be looked at one by one. */
  isRare: boolean
}

/**
 * The rowids of the newest entries of a table that hold every word, in what was written or in the names of the people
 * they are about.
 */
export function findEntries(db: Db, table: EntryTable, typed: readonly string[], limit: number): number[] {
  const words = typed.map((word) => weigh(db, table, word)).toSorted((a, b) => a.entries - b.entries)
  const base = words.find(({ isRare }) => isRare)
  if (base && words.length === 1) return entriesWith(db, table, base, limit)
  const tried = base ? entriesWith(db, table, base, farBack) : newestEntries(db, table)
  const found = holding(db, table, tried, { words: words.filter((word) => word !== base), limit })
  return found.length === limit || tried.length < farBack ? found : everyEntry(db, table, words, limit)
}

function weigh(db: Db, table: EntryTable, word: string): Weighed {
  const { index } = entries[table]
  const count = (from: string, match: string, most: number) =>
    db.statement(`SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${from} MATCH ? LIMIT ?)`).pluck().get(match, most)
  const people = count('personText', nameMatch([word]), many.people) as number
  const written = count(index, matchOf(word), many.entries) as number
  return {
    word,
    letters: lettersOf(word),
    names: people > 0,
    entries: written + people * perPerson,
    isRare: people < many.people && written < many.entries
  }
}

/** The entries that hold a word, as queries that each take one parameter: what the index is asked. */
function sources(table: EntryTable, { word, names }: Weighed): { sql: string; match: string }[] {
  const { index, peopleOf } = entries[table]
  return [
    { sql: `SELECT rowid FROM ${index} WHERE ${index} MATCH ?`, match: matchOf(word) },
    ...(names ? peopleOf : []).map((join) => ({
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
  const from = sources(table, word)
  const found = `SELECT e.rowid FROM (${from.map(({ sql }) => sql).join(' UNION ')}) found
    CROSS JOIN "${table}" e ON e.rowid = found.rowid
    WHERE e.deletedAt IS NULL ORDER BY ${entries[table].order} LIMIT ?`
  return db
    .statement(found)
    .pluck()
    .all(...from.map(({ match }) => match), limit) as number[]
}

/** The exact answer where words are frequent but seldom together, or far back; it takes its time. */
function everyEntry(db: Db, table: EntryTable, words: readonly Weighed[], limit: number): number[] {
  const each = words.map((word) => sources(table, word))
  const held = each.map((from) => `AND e.rowid IN (${from.map(({ sql }) => sql).join(' UNION ALL ')})`)
  const found = `SELECT e.rowid FROM "${table}" e WHERE e.deletedAt IS NULL ${held.join(' ')}
    ORDER BY ${entries[table].order} LIMIT ?`
  return db
    .statement(found)
    .pluck()
    .all(...each.flat().map(({ match }) => match), limit) as number[]
}

interface Wanted {
  words: readonly Weighed[]
  limit: number
}

/** A rowid and a text. */
type Held = [rowid: number, text: string | null]

/** Those of the entries that hold every word, in their order, until there are enough. */
function holding(db: Db, table: EntryTable, rowids: readonly number[], { words, limit }: Wanted): number[] {
  const { text, names } = entries[table]
  const these = `FROM "${table}" e WHERE e.rowid IN (SELECT value FROM json_each(?))`
  const texts = db.statement(`SELECT e.rowid, ${text} ${these}`).raw()
  const named = db.statement(`SELECT e.rowid, (${names}) ${these}`).raw()
  const found: number[] = []
  for (let from = 0; from < rowids.length && found.length < limit; from += chunk) {
    const some = rowids.slice(from, from + chunk)
    const missing = new Map<number, readonly Weighed[]>()
    for (const [rowid, written] of texts.all(JSON.stringify(some)) as Held[]) {
      const letters = lettersOf(written ?? '')
      missing.set(
        rowid,
        words.filter((word) => !holds(letters, word.letters))
      )
    }
    // Names are only read where they may hold what the text does not.
    const left = some.filter((rowid) => {
      const lacking = missing.get(rowid)!
      return lacking.length > 0 && lacking.every((word) => word.names)
    })
    for (const [rowid, people] of named.all(JSON.stringify(left)) as Held[]) {
      const letters = lettersOf(people ?? '')
      if (missing.get(rowid)!.every((word) => isNamed(letters, word.letters))) missing.set(rowid, [])
    }
    found.push(...some.filter((rowid) => missing.get(rowid)!.length === 0))
  }
  return found.slice(0, limit)
}
