import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { eraseRows, forgetWords, type LoggedRow } from '../db/erase'
import type { Db } from '../db/open'
import { eraseKeptPlaces } from '../map/kept-places.repository'
import { binnedTables, type Binned } from './bin.repository'

/** Erases these rows of the bin for good: the rows, what hangs on them, what was noted beside them, and their words in the history. */
export function eraseBinned(db: Db, which: Binned): void {
  const rows = binnedTables.flatMap((table) => rowsOf(db, table, which.condition, which.parameters))
  const people = idsOf(db, 'person', which)
  forgetWords(db, wordsOf(db, rows))
  forgetBeside(db, people)
  eraseKeptPlaces(db, people)
  eraseRows(db, [
    ...rows,
    ...rowsOf(db, 'layout', 'personId IN (SELECT value FROM json_each(?))', [JSON.stringify(people)]),
    // What was answered about a person, or about two.
    ...rowsOf(db, 'suggestionState', 'EXISTS (SELECT 1 FROM json_each(?) WHERE instr(subject, value) > 0)', [
      JSON.stringify(people)
    ])
  ])
}

const rowsOf = ({ raw }: Db, table: string, condition: string, parameters: readonly string[]): LoggedRow[] =>
  raw
    .prepare(`SELECT rowid FROM "${table}" WHERE ${condition}`)
    .pluck()
    .all(...parameters)
    .map((rowid) => ({ table, rowid: rowid as number }))

const idsOf = ({ raw }: Db, table: string, { condition, parameters }: Binned): string[] =>
  raw
    .prepare(`SELECT id FROM "${table}" WHERE ${condition}`)
    .pluck()
    .all(...parameters) as string[]

/** The columns that the history quotes; of a person it quotes the name. */
const quoted: Readonly<Record<string, readonly string[]>> = {
  person: [],
  organisation: ['name'],
  circle: ['name'],
  objective: ['title'],
  view: ['name'],
  promise: ['text'],
  milestone: ['text'],
  doubt: ['words']
}

/** The words by which the history may name these rows, now or as they were before. */
function wordsOf({ raw }: Db, rows: readonly LoggedRow[]): Set<string> {
  const words = new Set<string>()
  for (const [table, some] of Map.groupBy(rows, (row) => row.table)) {
    const columns = quoted[table]
    if (!columns) continue
    const ids = JSON.stringify(some.map(({ rowid }) => rowid))
    const live = raw.prepare(`SELECT * FROM "${table}" WHERE rowid IN (SELECT value FROM json_each(?))`).all(ids)
    const images = raw
      .prepare(
        `SELECT before, after FROM changeRow WHERE tableName = '${table}' AND rowKey IN (SELECT value FROM json_each(?))`
      )
      .raw()
      .all(ids) as (string | null)[][]
    const states = [...live, ...images.flat().flatMap((image) => (image === null ? [] : [JSON.parse(image)]))]
    for (const state of states as Record<string, unknown>[]) {
      if (table === 'person' && state['id'] !== undefined) words.add(displayName(state as unknown as Person))
      for (const column of columns) {
        const text = state[column]
        if (typeof text === 'string' && text !== '') words.add(text)
      }
    }
  }
  return words
}

/** What was kept beside a person: the lines they were imported from, and what was being written about them. */
function forgetBeside({ raw }: Db, people: readonly string[]): void {
  const ids = JSON.stringify(people)
  const among = '(SELECT value FROM json_each(?))'
  raw.prepare(`UPDATE importLine SET raw = '' WHERE personId IN ${among}`).run(ids)
  for (const side of ['before', 'after'])
    raw
      .prepare(
        `UPDATE changeRow SET ${side} = json_set(${side}, '$.raw', '')
         WHERE tableName = 'importLine' AND ${side} ->> '$.personId' IN ${among}`
      )
      .run(ids)
  raw.prepare(`DELETE FROM draft WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(context, value) > 0)`).run(ids)
}
