import { lettersOf } from '#shared/domain/found-words'
import type { ChangeLog } from '../db/change-log'
import type { Db } from '../db/open'
import { entries, type EntryTable } from './entries.repository'

interface EntryLetters {
  /** What was written. */
  written: string
  /** The names of the people it is about. */
  names: string
}

/** The letters of entries, in the order of their rowids. */
export type KeptLetters = (table: EntryTable, rowids: readonly number[]) => EntryLetters[]

/** So many entries are kept; a search rarely looks at more. */
const most = 20_000

/** Reads the letters of entries, and keeps them while nothing changes: each key that is typed looks at the same ones. */
export function keepLetters(db: Db, log: ChangeLog): KeptLetters {
  const kept: Record<EntryTable, Map<number, EntryLetters>> = {
    meeting: new Map(),
    favour: new Map(),
    promise: new Map()
  }
  let number = log.number()
  return (table, rowids) => {
    const letters = kept[table]
    if (letters.size > most || number !== log.number()) {
      for (const some of Object.values(kept)) some.clear()
      number = log.number()
    }
    const { text, names } = entries[table]
    const missing = rowids.filter((rowid) => !letters.has(rowid))
    const rows = db
      .statement(
        `SELECT e.rowid, ${text}, (${names}) FROM "${table}" e WHERE e.rowid IN (SELECT value FROM json_each(?))`
      )
      .raw()
      .all(JSON.stringify(missing)) as [number, string | null, string | null][]
    for (const [rowid, written, named] of rows)
      letters.set(rowid, { written: lettersOf(written ?? ''), names: lettersOf(named ?? '') })
    return rowids.map((rowid) => letters.get(rowid)!)
  }
}
