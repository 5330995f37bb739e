import { referencesOf } from './change-references'
import type { Db } from './open'

/** A change that touched more rows than this is not looked through before it is taken back. */
const manyRows = 2000

/** The last change in force that touched a row of this change after it. */
export function laterOnSameRows({ raw }: Db, changeId: number): number | null {
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
 * For each of these changes the last later one that stands in its way, if any: it touched the same row, or wrote one that
 * hangs on a row that this change made. Large changes are left out: looking them through takes longer than trying.
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
        `SELECT mine.changeId, max(c.id) FROM changeRow mine
         JOIN main."${child}" hanging ON hanging."${column}" = mine.after ->> '$.id'
         JOIN changeRow theirs ON theirs.tableName = '${child}' AND theirs.rowKey = hanging.rowid
           AND theirs.changeId > mine.changeId
         JOIN change c ON c.id = theirs.changeId AND c.undoneAt IS NULL
         WHERE mine.tableName = '${parent}' AND mine.before IS NULL
           AND mine.changeId IN (SELECT value FROM json_each(?))
         GROUP BY mine.changeId`
      )
      .raw()
      .all(JSON.stringify(ids)) as [number, number][]
    for (const [id, by] of found) keep(id, by)
  }
  return blockers
}
