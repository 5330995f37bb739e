import type { MessageKey } from '#shared/i18n/messages'
import { records, type RecordName } from '#shared/domain/records'
import { AppError } from '#shared/errors'
import type { Db } from './open'

interface RowImage {
  id: number
  tableName: string
  rowKey: number
  before: string | null
  after: string | null
}

export interface ChangeEntry {
  id: number
  at: string
  label: MessageKey
  values: Record<string, string | number>
  undone: boolean
}

/**
 * The undo log. Inside `record`, triggers write every touched row as it was before and after;
 * a change is taken back, or done again, as a whole, also after a restart.
 */
export interface ChangeLog {
  record<T>(label: MessageKey, work: () => T): T
  /** Runs a write that is no act of the user's (a draft, a first layout): one transaction, not in the log. */
  unrecorded<T>(work: () => T): T
  /** Says more exactly what the running command does, in words that the history shows. */
  describe(label: MessageKey, values?: Record<string, string | number>): void
  undo(changeId?: number): ChangeEntry
  redo(): ChangeEntry
  nextUndo(): ChangeEntry | undefined
  nextRedo(): ChangeEntry | undefined
  latest(limit: number): ChangeEntry[]
  /** Grows with every command, undo and redo; what is computed from the journal is cached against it. */
  number(): number
  /** The changes done, undone or redone since the number was `since`. */
  changedSince(since: number): number[]
}

const tables = Object.keys(records) as RecordName[]
const logged = [...tables, 'importBatch', 'importLine']

export function createChangeLog(db: Db): ChangeLog {
  const { raw } = db
  let current: number | null = null
  const past: number[] = []
  raw.function('current_change', () => current)
  for (const table of logged) createTriggers(db, table)

  const entry = (row: unknown): ChangeEntry | undefined => {
    if (row === undefined) return undefined
    const { id, at, label, labelValues, undoneAt } = row as Record<string, string> & { id: number }
    return {
      id,
      at: at ?? '',
      label: label as MessageKey,
      values: JSON.parse(labelValues ?? '{}') as ChangeEntry['values'],
      undone: undoneAt !== null
    }
  }
  const insertChange = raw.prepare(`INSERT INTO change (at, label, labelValues) VALUES (?, ?, '{}')`)
  const dropChange = raw.prepare(
    'DELETE FROM change WHERE id = ? AND NOT EXISTS (SELECT 1 FROM changeRow WHERE changeId = change.id)'
  )
  const lastActive = raw.prepare('SELECT * FROM change WHERE undoneAt IS NULL ORDER BY id DESC LIMIT 1')
  const nextUndone = raw.prepare(
    `SELECT * FROM change WHERE undoneAt IS NOT NULL
     AND id > coalesce((SELECT max(id) FROM change WHERE undoneAt IS NULL), 0) ORDER BY id LIMIT 1`
  )
  const byId = raw.prepare('SELECT * FROM change WHERE id = ?')
  const laterOnSameRows = raw.prepare(
    `SELECT c.* FROM changeRow mine JOIN changeRow theirs ON theirs.tableName = mine.tableName AND theirs.rowKey = mine.rowKey
     JOIN change c ON c.id = theirs.changeId
     WHERE mine.changeId = @id AND theirs.changeId > @id AND c.undoneAt IS NULL ORDER BY c.id DESC LIMIT 1`
  )

  function record<T>(label: MessageKey, work: () => T): T {
    if (current !== null) throw new Error('a command cannot run inside a command')
    const value = raw
      .transaction(() => {
        current = Number(insertChange.run(new Date().toISOString(), label).lastInsertRowid)
        try {
          const result = work()
          if (dropChange.run(current).changes === 0) past.push(current)
          return result
        } finally {
          current = null
        }
      })
      .immediate()
    return value
  }

  /** Writes the rows of a change as they were before or after it; references are checked as a whole at the end. */
  function rewrite(change: ChangeEntry, towards: 'before' | 'after'): void {
    const order = towards === 'before' ? 'DESC' : 'ASC'
    const rows = raw
      .prepare(`SELECT * FROM changeRow WHERE changeId = ? ORDER BY id ${order}`)
      .all(change.id) as RowImage[]
    raw.pragma('foreign_keys = OFF')
    try {
      raw
        .transaction(() => {
          for (const row of rows) writeImage(db, row, row[towards])
          if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) throw new AppError('undo-blocked', { by: '' })
          raw
            .prepare('UPDATE change SET undoneAt = ? WHERE id = ?')
            .run(towards === 'before' ? new Date().toISOString() : null, change.id)
        })
        .immediate()
    } finally {
      raw.pragma('foreign_keys = ON')
    }
    past.push(change.id)
  }

  return {
    record,
    unrecorded: (work) => raw.transaction(work).immediate(),
    describe: (label, values = {}) => {
      raw
        .prepare('UPDATE change SET label = ?, labelValues = ? WHERE id = ?')
        .run(label, JSON.stringify(values), current)
    },
    undo: (changeId) => {
      const change = entry(changeId === undefined ? lastActive.get() : byId.get(changeId))
      if (!change || change.undone) throw new AppError('nothing-to-undo')
      const blocker = entry(laterOnSameRows.get({ id: change.id }))
      if (blocker) throw new AppError('undo-blocked', { by: blocker.label, ...blocker.values })
      rewrite(change, 'before')
      return change
    },
    redo: () => {
      const change = entry(nextUndone.get())
      if (!change) throw new AppError('nothing-to-redo')
      rewrite(change, 'after')
      return change
    },
    nextUndo: () => entry(lastActive.get()),
    nextRedo: () => entry(nextUndone.get()),
    latest: (limit) =>
      raw
        .prepare('SELECT * FROM change ORDER BY id DESC LIMIT ?')
        .all(limit)
        .flatMap((row) => entry(row) ?? []),
    number: () => past.length,
    changedSince: (since) => past.slice(since)
  }
}

const columnsOf = (db: Db, table: string): string[] =>
  db.raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]

function createTriggers(db: Db, table: string): void {
  const columns = columnsOf(db, table)
  const image = (side: string) => `json_object(${columns.map((c) => `'${c}', ${side}."${c}"`).join(', ')})`
  const trigger = (event: string, key: string, before: string, after: string) =>
    db.raw.exec(
      `CREATE TEMP TRIGGER log_${table}_${event} AFTER ${event} ON main."${table}" WHEN current_change() IS NOT NULL BEGIN
         INSERT INTO changeRow (changeId, tableName, rowKey, before, after)
         VALUES (current_change(), '${table}', ${key}, ${before}, ${after});
       END`
    )
  trigger('INSERT', 'new.rowid', 'NULL', image('new'))
  trigger('UPDATE', 'new.rowid', image('old'), image('new'))
  trigger('DELETE', 'old.rowid', image('old'), 'NULL')
}

function writeImage(db: Db, row: RowImage, image: string | null): void {
  const table = `"${row.tableName}"`
  db.raw.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(row.rowKey)
  if (image === null) return
  const values = JSON.parse(image) as Record<string, unknown>
  const columns = Object.keys(values)
  db.raw
    .prepare(
      `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    )
    .run(...Object.values(values))
}
