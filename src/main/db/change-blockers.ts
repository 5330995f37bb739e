import { records, type RecordName } from '#shared/domain/records'
import { referencesOf } from './change-references'
import type { Db } from './open'

/** A change that touched more rows than this is not looked through before it is taken back. */
const manyRows = 2000

/** Whether a row was made by the change, or taken out of the bin: what was written about it since hangs on it. */
const isBack = (before: string): string => `(${before} IS NULL OR ${before} ->> '$.deletedAt' IS NOT NULL)`

/**
 * The last later change in force that stands in the way of taking this one back: it touched the same row, holds now or
 * held in between what this one made or took out of the bin, or a key that this one would need. Without it, what came
 * later could itself no longer be taken back, or would hang on what is in the bin.
 */
export function laterBlocker(db: Db, changeId: number): number | null {
  const { raw } = db
  const isLast =
    raw.prepare('SELECT 1 FROM change WHERE id > ? AND undoneAt IS NULL LIMIT 1').get(changeId) === undefined
  if (isLast) return null
  const last = (table: string, meets: string): number =>
    (raw
      .prepare(
        `SELECT max(theirs.changeId) FROM changeRow theirs JOIN change ON change.id = theirs.changeId
         WHERE theirs.tableName = '${table}' AND theirs.changeId > @id AND undoneAt IS NULL AND (${meets})`
      )
      .pluck()
      .get({ id: changeId }) as number | null) ?? 0

  const touched = raw.prepare('SELECT DISTINCT tableName FROM changeRow WHERE changeId = ?').pluck().all(changeId)
  const blockers = [laterOnSameRows(db, changeId) ?? 0]
  for (const { child, column, parent } of referencesOf(db).filter((reference) => touched.includes(reference.parent))) {
    const made = `(SELECT after ->> '$.id' FROM changeRow WHERE changeId = @id AND tableName = '${parent}' AND ${isBack('before')})`
    blockers.push(
      last(
        child,
        onEitherSide((side) => `theirs.${side} ->> '$."${column}"' IN ${made}`)
      )
    )
  }
  for (const table of (Object.keys(records) as RecordName[]).filter((name) => touched.includes(name))) {
    const key = (side: string) => records[table].key.map((column) => `${side} ->> '$."${column}"'`).join(', ')
    const gone = `(SELECT ${key('before')} FROM changeRow WHERE changeId = @id AND tableName = '${table}' AND before IS NOT NULL)`
    blockers.push(
      last(
        table,
        onEitherSide((side) => `(${key(`theirs.${side}`)}) IN ${gone}`)
      )
    )
  }
  return Math.max(...blockers) || null
}

const onEitherSide = (condition: (side: 'before' | 'after') => string): string =>
  `${condition('before')} OR ${condition('after')}`

function laterOnSameRows({ raw }: Db, changeId: number): number | null {
  return raw
    .prepare(
      `SELECT max(c.id) FROM changeRow mine
       JOIN changeRow theirs ON theirs.tableName = mine.tableName AND theirs.rowKey = mine.rowKey
       JOIN change c ON c.id = theirs.changeId
       WHERE mine.changeId = @id AND theirs.changeId > @id AND c.undoneAt IS NULL`
    )
    .pluck()
    .get({ id: changeId }) as number | null
}

/**
 * For each of these changes the last later one that stands in its way, as far as that is quickly found: it touched the
 * same row, or wrote one that hangs on a row that this change made or took out of the bin. Large changes are left out:
 * looking them through takes longer than trying.
 */
export function blockersOf(db: Db, changeIds: readonly number[]): Map<number, number> {
  const { raw } = db
  const isLarge = raw.prepare(`SELECT 1 FROM changeRow WHERE changeId = ? LIMIT 1 OFFSET ${manyRows}`)
  const ids = changeIds.filter((id) => isLarge.get(id) === undefined)
  const blockers = new Map<number, number>()
  const keep = (id: number, by: number | null) => {
    if (by !== null) blockers.set(id, Math.max(by, blockers.get(id) ?? 0))
  }
  for (const id of ids) keep(id, laterOnSameRows(db, id))

  for (const { child, column, parent } of referencesOf(db)) {
    const found = raw
      .prepare(
        // In this order each step is found by index; left to itself, the planner reads whole tables.
        `SELECT mine.changeId, max(c.id) FROM json_each(?) listed
         CROSS JOIN changeRow mine ON mine.changeId = listed.value
         CROSS JOIN main."${child}" hanging ON hanging."${column}" = mine.after ->> '$.id'
         CROSS JOIN changeRow theirs ON theirs.tableName = '${child}' AND theirs.rowKey = hanging.rowid
           AND theirs.changeId > mine.changeId
         CROSS JOIN change c ON c.id = theirs.changeId
         WHERE mine.tableName = '${parent}' AND ${isBack('mine.before')} AND c.undoneAt IS NULL
         GROUP BY mine.changeId`
      )
      .raw()
      .all(JSON.stringify(ids)) as [number, number][]
    for (const [id, by] of found) keep(id, by)
  }
  return blockers
}
