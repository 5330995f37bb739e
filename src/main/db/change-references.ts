import { loggedTables, type Side } from './change-images'
import type { Db } from './open'

export interface Reference {
  child: string
  column: string
  parent: string
  /** What becomes of the child when the parent is deleted: it goes as well, or it only forgets the parent. */
  onDelete: 'CASCADE' | 'SET NULL' | 'NO ACTION'
}

/**
 * Looks, from the rows that a change touched, for a reference to a row that does not exist (any more),
 * and for the change that stands in the way; nothing when all is whole. The cost is that of the change, not of the journal.
 */
export function brokenReference(db: Db, changeId: number): { changeId: number | null } | undefined {
  const { raw } = db
  const touched = new Set(
    raw.prepare('SELECT DISTINCT tableName FROM changeRow WHERE changeId = ?').pluck().all(changeId)
  )
  for (const reference of referencesOf(db)) {
    const { child, column, parent } = reference
    const missing = `NOT EXISTS (SELECT 1 FROM main."${parent}" p WHERE p.id = c."${column}")`

    if (touched.has(parent)) {
      const orphan = raw
        .prepare(
          // Only a row that is not there (any more) can be missed, and most are there.
          `WITH gone AS MATERIALIZED (
             SELECT coalesce(r.before, r.after) ->> '$.id' AS id FROM changeRow r
             WHERE r.changeId = ? AND r.tableName = '${parent}'
               AND NOT EXISTS (SELECT 1 FROM main."${parent}" p WHERE p.rowid = r.rowKey))
           SELECT c.rowid FROM gone JOIN main."${child}" c ON c."${column}" = gone.id WHERE ${missing} LIMIT 1`
        )
        .pluck()
        .get(changeId)
      if (orphan !== undefined) return { changeId: lastChangeOf(db, changeId, child, 'rowKey = ?', orphan) }
    }

    if (touched.has(child)) {
      const parentId = raw
        .prepare(
          `SELECT c."${column}" FROM changeRow r JOIN main."${child}" c ON c.rowid = r.rowKey
           WHERE r.changeId = ? AND r.tableName = '${child}' AND c."${column}" IS NOT NULL AND ${missing} LIMIT 1`
        )
        .pluck()
        .get(changeId)
      if (parentId !== undefined)
        return { changeId: lastChangeOf(db, changeId, parent, `before ->> '$.id' = ?`, parentId) }
    }
  }
  return undefined
}

/** Every column of a logged table that names another record by its id. */
export function referencesOf({ raw }: Db): Reference[] {
  const list = raw.prepare(
    'SELECT ? AS child, "from" AS "column", "table" AS parent, on_delete AS onDelete FROM pragma_foreign_key_list(?)'
  )
  return loggedTables.flatMap((table) => list.all(table, table) as Reference[])
}

/** The last other change in force on a row: the one to take back first. */
function lastChangeOf({ raw }: Db, changeId: number, table: string, row: string, value: unknown): number | null {
  return raw
    .prepare(
      `SELECT max(c.id) FROM changeRow r JOIN change c ON c.id = r.changeId
       WHERE r.tableName = ? AND r.${row} AND c.id <> ? AND c.undoneAt IS NULL`
    )
    .pluck()
    .get(table, value, changeId) as number | null
}

/** The change that wrote the row which holds a key that a row of this change would need; SQLite's message names the key. */
export function keyHolder(db: Db, changeId: number, side: Side, message: string): number | null {
  const columns = [...message.matchAll(/(\w+)\.(\w+)/g)].map(([, table = '', column = '']) => ({ table, column }))
  const table = columns[0]?.table
  if (table === undefined || !loggedTables.includes(table)) return null
  const same = columns.map(({ column }) => `t."${column}" = r.${side} ->> '$."${column}"'`).join(' AND ')
  const holder = db.raw
    .prepare(
      `SELECT t.rowid FROM changeRow r JOIN main."${table}" t ON ${same}
       WHERE r.changeId = ? AND r.tableName = '${table}' AND t.rowid <> r.rowKey LIMIT 1`
    )
    .pluck()
    .get(changeId)
  return holder === undefined ? null : lastChangeOf(db, changeId, table, 'rowKey = ?', holder)
}
