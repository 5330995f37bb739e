import { records, type RecordName } from '#shared/domain/records'
import { apart } from './search-writing'
import type { Db } from './open'

/** A touched row as it was before its change, or as it is after it. */
export type Side = 'before' | 'after'

/** The tables whose rows can be taken back: what the user wrote, and what was imported. */
export const loggedTables: readonly string[] = [...Object.keys(records), 'pseudonym', 'importBatch', 'importLine']

const columnsOf = ({ raw }: Db, table: string): string[] =>
  raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]

const tuple = (side: string, columns: readonly string[]) => `(${columns.map((c) => `${side}."${c}"`).join(', ')})`

/** Has the running change keep both images of every row it touches; the triggers are this connection's alone. */
export function createTriggers(db: Db): void {
  for (const table of loggedTables) {
    const columns = columnsOf(db, table)
    const image = (side: string) => `json_object(${columns.map((c) => `'${c}', ${side}."${c}"`).join(', ')})`
    const trigger = (event: string, key: string, before: string, after: string, condition = '') =>
      db.raw.exec(
        `CREATE TEMP TRIGGER log_${table}_${event} AFTER ${event} ON main."${table}"
         WHEN current_change() IS NOT NULL ${condition} BEGIN
           INSERT INTO changeRow (changeId, tableName, rowKey, before, after)
           VALUES (current_change(), '${table}', ${key}, ${before}, ${after});
         END`
      )
    trigger('INSERT', 'new.rowid', 'NULL', image('new'))
    trigger(
      'UPDATE',
      'new.rowid',
      image('old'),
      image('new'),
      `AND ${tuple('old', columns)} IS NOT ${tuple('new', columns)}`
    )
    trigger('DELETE', 'old.rowid', image('old'), 'NULL')
  }
}

/** Rows of these tables keep their keys for ever, so that one can be written over where it stands. */
const isNamedById = (table: string): boolean => records[table as RecordName]?.key.join() === 'id'

/** Puts all rows of a change back as they were on one side of it, byte for byte and under the same rowid. */
export function restoreImages(db: Db, changeId: number, side: Side): void {
  const { raw } = db
  const touched = raw.prepare('SELECT DISTINCT tableName FROM changeRow WHERE changeId = ?').pluck().all(changeId)
  const tables = loggedTables.filter((table) => touched.includes(table))
  // A row touched several times is as it was before the first touch, or after the last one.
  const edge = side === 'before' ? 'min' : 'max'
  const images = `changeRow WHERE id IN (SELECT ${edge}(id) FROM changeRow WHERE changeId = ? AND tableName = ? GROUP BY rowKey)`

  function remove(table: string): void {
    raw
      .prepare(
        `DELETE FROM main."${table}" WHERE rowid IN
         (SELECT rowKey FROM ${images} ${isNamedById(table) ? `AND ${side} IS NULL` : ''})`
      )
      .run(changeId, table)
  }

  function write(table: string): void {
    const columns = imageColumns(db, changeId, table)
    const value = (column: string) => `${side} ->> '$."${column}"'`
    // What is written over costs no more than what differs: indexes and words that stay the same are left alone.
    if (isNamedById(table))
      raw
        .prepare(
          `UPDATE main."${table}" SET ${columns.map((c) => `"${c}" = ${value(c)}`).join(', ')}
           FROM (SELECT rowKey, ${side} FROM ${images} AND ${side} IS NOT NULL) WHERE main."${table}".rowid = rowKey`
        )
        .run(changeId, table)
    // A place on the map that was given in the meantime, which is no act of the user's, gives way to the one they chose.
    const insert = table === 'layout' ? 'INSERT OR REPLACE' : 'INSERT'
    raw
      .prepare(
        `${insert} INTO main."${table}" (${columns.map((c) => `"${c}"`).join(', ')})
         SELECT ${columns.map(value).join(', ')} FROM ${images} AND ${side} IS NOT NULL
           ${isNamedById(table) ? `AND rowKey NOT IN (SELECT rowid FROM main."${table}")` : ''}
         ORDER BY rowKey`
      )
      .run(changeId, table)
  }

  for (const table of tables) apart(db, () => remove(table))
  for (const table of tables) apart(db, () => write(table))
}

/** The columns that an image has; one written before a column was added leaves that column to its default. */
function imageColumns(db: Db, changeId: number, table: string): string[] {
  const inImage = db.raw
    .prepare(
      `SELECT key FROM json_each(
         (SELECT coalesce(before, after) FROM changeRow WHERE changeId = ? AND tableName = ? LIMIT 1))`
    )
    .pluck()
    .all(changeId, table)
  return columnsOf(db, table).filter((column) => inImage.includes(column))
}
