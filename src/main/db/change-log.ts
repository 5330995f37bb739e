import Database, { type Statement } from 'better-sqlite3'
import { AppError } from '#shared/errors'
import type { MessageKey } from '#shared/i18n/messages'
import { createTriggers, restoreImages, type Side } from './change-images'
import { brokenReference } from './change-references'
import type { Db } from './open'

export interface ChangeEntry {
  id: number
  at: string
  label: MessageKey
  values: Record<string, string | number>
  undone: boolean
}

/** Taking back is refused: a later change depends on it, named when it is known. */
export class UndoBlocked extends AppError {
  readonly blocker: ChangeEntry | undefined

  constructor(blocker?: ChangeEntry) {
    super('undo-blocked')
    this.blocker = blocker
  }
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
  /** Takes back the change with this id, or the last one that is not yet taken back. */
  undo(changeId?: number): ChangeEntry
  /** Does again what was taken back last; a new command leaves nothing to do again. */
  redo(): ChangeEntry
  nextUndo(): ChangeEntry | undefined
  nextRedo(): ChangeEntry | undefined
  latest(limit: number): ChangeEntry[]
  /** Grows with every command, undo and redo, also another program's; what is computed is cached against it. */
  number(): number
  /** The changes done, undone or redone since the number was `since`. */
  changedSince(since: number): number[]
}

/** How many changes can be taken back; older ones leave the log when the journal is opened. */
const kept = 1000

const nextSequence = '(SELECT coalesce(max(sequence), 0) + 1 FROM change)'

export function createChangeLog(db: Db): ChangeLog {
  const { raw } = db
  let current: number | null = null
  raw.function('current_change', () => current)
  createTriggers(db)
  if (!raw.readonly) prune(db)

  const insertChange = raw.prepare(
    `INSERT INTO change (at, label, labelValues, sequence) VALUES (?, ?, '{}', ${nextSequence})`
  )
  const dropEmpty = raw.prepare(
    'DELETE FROM change WHERE id = ? AND NOT EXISTS (SELECT 1 FROM changeRow WHERE changeId = change.id)'
  )
  const forgetRedo = raw.prepare('UPDATE change SET redoOrder = NULL WHERE redoOrder IS NOT NULL')
  const setWords = raw.prepare('UPDATE change SET label = ?, labelValues = ? WHERE id = ?')
  const markUndone = raw.prepare(
    `UPDATE change SET undoneAt = ?, sequence = ${nextSequence},
       redoOrder = (SELECT coalesce(max(redoOrder), 0) + 1 FROM change) WHERE id = ?`
  )
  const markRedone = raw.prepare(
    `UPDATE change SET undoneAt = NULL, redoOrder = NULL, sequence = ${nextSequence} WHERE id = ?`
  )
  const lastActive = raw.prepare('SELECT * FROM change WHERE undoneAt IS NULL ORDER BY id DESC LIMIT 1')
  const lastUndone = raw.prepare('SELECT * FROM change WHERE redoOrder IS NOT NULL ORDER BY redoOrder DESC LIMIT 1')
  const byId = raw.prepare('SELECT * FROM change WHERE id = ?')
  const newest = raw.prepare('SELECT * FROM change ORDER BY id DESC LIMIT ?')
  const sequence = raw.prepare('SELECT coalesce(max(sequence), 0) FROM change').pluck()
  const sinceSequence = raw.prepare('SELECT id FROM change WHERE sequence > ? ORDER BY sequence').pluck()
  const laterOnSameRows = raw.prepare(
    `SELECT c.* FROM changeRow mine
     JOIN changeRow theirs ON theirs.tableName = mine.tableName AND theirs.rowKey = mine.rowKey
     JOIN change c ON c.id = theirs.changeId
     WHERE mine.changeId = @id AND theirs.changeId > @id AND c.undoneAt IS NULL ORDER BY c.id DESC LIMIT 1`
  )

  function record<T>(label: MessageKey, work: () => T): T {
    if (current !== null) throw new Error('a command cannot run inside a command')
    return raw
      .transaction(() => {
        const id = Number(insertChange.run(new Date().toISOString(), label).lastInsertRowid)
        current = id
        try {
          const result = work()
          if (dropEmpty.run(id).changes === 0) forgetRedo.run()
          return result
        } finally {
          current = null
        }
      })
      .immediate()
  }

  /** Writes the rows of a change as they were on one side of it, all or none, and checks that nothing hangs in the air. */
  function rewrite(side: Side, pick: () => ChangeEntry): ChangeEntry {
    // With references enforced, writing a row anew would carry away what points to it; they are checked below instead.
    raw.pragma('foreign_keys = OFF')
    try {
      return raw
        .transaction(() => {
          const change = pick()
          restoreImages(db, change.id, side)
          const broken = brokenReference(db, change.id)
          if (broken) throw new UndoBlocked(broken.changeId === null ? undefined : entryOf(byId, broken.changeId))
          if (side === 'before') markUndone.run(new Date().toISOString(), change.id)
          else markRedone.run(change.id)
          return { ...change, undone: side === 'before' }
        })
        .immediate()
    } catch (error) {
      // A row that was written later holds a key that the old row would need.
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) throw new UndoBlocked()
      throw error
    } finally {
      raw.pragma('foreign_keys = ON')
    }
  }

  return {
    record,
    unrecorded: (work) => raw.transaction(work).immediate(),
    describe: (label, values = {}) => {
      setWords.run(label, JSON.stringify(values), current)
    },
    undo: (changeId) =>
      rewrite('before', () => {
        const change = changeId === undefined ? entryOf(lastActive) : entryOf(byId, changeId)
        if (!change || change.undone) throw new AppError('nothing-to-undo')
        const blocker = entryOf(laterOnSameRows, { id: change.id })
        if (blocker) throw new UndoBlocked(blocker)
        return change
      }),
    redo: () =>
      rewrite('after', () => {
        const change = entryOf(lastUndone)
        if (!change) throw new AppError('nothing-to-redo')
        return change
      }),
    nextUndo: () => entryOf(lastActive),
    nextRedo: () => entryOf(lastUndone),
    latest: (limit) => newest.all(limit).map((row) => asEntry(row as ChangeRecord)),
    number: () => sequence.get() as number,
    changedSince: (since) => sinceSequence.all(since) as number[]
  }
}

interface ChangeRecord {
  id: number
  at: string
  label: string
  labelValues: string
  undoneAt: string | null
}

const asEntry = ({ id, at, label, labelValues, undoneAt }: ChangeRecord): ChangeEntry => ({
  id,
  at,
  label: label as MessageKey,
  values: JSON.parse(labelValues) as ChangeEntry['values'],
  undone: undoneAt !== null
})

function entryOf(statement: Statement, ...parameters: unknown[]): ChangeEntry | undefined {
  const row = statement.get(...parameters) as ChangeRecord | undefined
  return row && asEntry(row)
}

/** Keeps the newest changes; the one with the highest number stays, so that numbers never go back. */
function prune({ raw }: Db): void {
  const first = raw.prepare('SELECT id FROM change ORDER BY id DESC LIMIT 1 OFFSET ?').pluck().get(kept)
  if (first === undefined) return
  raw
    .transaction(() =>
      raw
        .prepare('DELETE FROM change WHERE id <= ? AND sequence < (SELECT max(sequence) FROM change)')
        .run(first as number)
    )
    .immediate()
}
