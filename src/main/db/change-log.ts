import Database, { type Statement } from 'better-sqlite3'
import { AppError } from '#shared/errors'
import type { MessageKey } from '#shared/i18n/messages'
import { blockersOf, laterBlocker } from './change-blockers'
import { createTriggers, restoreImages, type Side } from './change-images'
import { brokenReference, keyHolder } from './change-references'
import type { Db } from './open'

export interface ChangeEntry {
  id: number
  at: string
  label: MessageKey
  values: Record<string, string | number>
  undone: boolean
  /** It can no longer be taken back, because something it touched was erased for good. */
  final: boolean
}

/** A change as the history lists it. */
interface ListedChange extends ChangeEntry {
  /** It was taken back and can be done again. */
  canRedo: boolean
  /** The last of the later changes that keep it from being taken back by itself, as far as is known without trying. */
  blockedBy: ChangeEntry | null
}

/** Taking back is refused: a later change depends on it, named when it is known. */
export class UndoBlocked extends AppError {
  readonly blocker: ChangeEntry | undefined

  constructor(blocker?: ChangeEntry) {
    super(blocker?.final ? 'undo-blocked-for-good' : 'undo-blocked')
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
  /** Takes back this change and all that were made after it, the last one first. */
  undoTo(changeId: number): ChangeEntry[]
  /** Does again what was taken back last; a new command leaves nothing to do again. */
  redo(): ChangeEntry
  /** Does again what was taken back last, and so on up to this change. */
  redoTo(changeId: number): ChangeEntry[]
  nextUndo(): ChangeEntry | undefined
  nextRedo(): ChangeEntry | undefined
  latest(limit: number): ListedChange[]
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
  const lastActive = raw.prepare('SELECT * FROM change WHERE undoneAt IS NULL AND final = 0 ORDER BY id DESC LIMIT 1')
  const lastUndone = raw.prepare('SELECT * FROM change WHERE redoOrder IS NOT NULL ORDER BY redoOrder DESC LIMIT 1')
  const byId = raw.prepare('SELECT * FROM change WHERE id = ?')
  const newest = raw.prepare('SELECT * FROM change ORDER BY id DESC LIMIT ?')
  const sequence = raw.prepare('SELECT coalesce(max(sequence), 0) FROM change').pluck()
  const sinceSequence = raw.prepare('SELECT id FROM change WHERE sequence > ? ORDER BY sequence').pluck()
  const named = (id: number | null | undefined) => (id == null ? undefined : entryOf(byId, id))

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

  /** Writes the rows of changes as they were on one side of each, all or none, and checks that nothing hangs in the air. */
  function rewrite(side: Side, changes: () => Iterable<ChangeEntry>): ChangeEntry[] {
    // With references enforced, writing a row anew would carry away what points to it; they are checked below instead.
    raw.pragma('foreign_keys = OFF')
    let picked: ChangeEntry | undefined
    try {
      return raw
        .transaction(() => {
          const done: ChangeEntry[] = []
          for (const change of changes()) {
            picked = change
            restoreImages(db, change.id, side)
            const broken = brokenReference(db, change.id)
            if (broken) throw new UndoBlocked(named(broken.changeId))
            if (side === 'before') markUndone.run(new Date().toISOString(), change.id)
            else markRedone.run(change.id)
            done.push({ ...change, undone: side === 'before' })
          }
          return done
        })
        .immediate()
    } catch (error) {
      // A row that was written later holds a key that the old row would need.
      if (picked && error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))
        throw new UndoBlocked(named(keyHolder(db, picked.id, side, error.message)))
      throw error
    } finally {
      raw.pragma('foreign_keys = ON')
    }
  }

  function unblocked(change: ChangeEntry): ChangeEntry {
    const blocker = named(laterBlocker(db, change.id))
    if (blocker) throw new UndoBlocked(blocker)
    return change
  }

  /** From the last change back to this one, each picked when those after it are taken back. */
  function* backTo(changeId: number): Iterable<ChangeEntry> {
    const { id } = inForce(entryOf(byId, changeId))
    for (let next = entryOf(lastActive); next && next.id >= id; next = entryOf(lastActive)) yield unblocked(next)
  }

  function* forwardTo(changeId: number): Iterable<ChangeEntry> {
    for (let next = entryOf(lastUndone); ; next = entryOf(lastUndone)) {
      if (!next) throw new AppError('nothing-to-redo')
      yield next
      if (next.id === changeId) return
    }
  }

  return {
    record,
    unrecorded: (work) => raw.transaction(work).immediate(),
    describe: (label, values = {}) => {
      setWords.run(label, JSON.stringify(values), current)
    },
    undo: (changeId) =>
      rewrite('before', () => [
        unblocked(inForce(changeId === undefined ? entryOf(lastActive) : entryOf(byId, changeId)))
      ])[0]!,
    undoTo: (changeId) => rewrite('before', () => backTo(changeId)),
    redo: () => rewrite('after', () => forwardTo(entryOf(lastUndone)?.id ?? 0))[0]!,
    redoTo: (changeId) => rewrite('after', () => forwardTo(changeId)),
    nextUndo: () => entryOf(lastActive),
    nextRedo: () => entryOf(lastUndone),
    latest: (limit) => {
      const rows = newest.all(limit) as ChangeRecord[]
      const blockers = blockersOf(
        db,
        rows.filter(({ undoneAt, final }) => undoneAt === null && final === 0).map(({ id }) => id)
      )
      return rows.map((row) => ({
        ...asEntry(row),
        canRedo: row.redoOrder !== null,
        blockedBy: named(blockers.get(row.id)) ?? null
      }))
    },
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
  redoOrder: number | null
  final: number
}

const asEntry = ({ id, at, label, labelValues, undoneAt, final }: ChangeRecord): ChangeEntry => ({
  id,
  at,
  label: label as MessageKey,
  values: JSON.parse(labelValues) as ChangeEntry['values'],
  undone: undoneAt !== null,
  final: final === 1
})

function entryOf(statement: Statement, ...parameters: unknown[]): ChangeEntry | undefined {
  const row = statement.get(...parameters) as ChangeRecord | undefined
  return row && asEntry(row)
}

/** The change, as long as it is in force and can be taken back. */
function inForce(change: ChangeEntry | undefined): ChangeEntry {
  if (!change || change.undone) throw new AppError('nothing-to-undo')
  if (change.final) throw new AppError('undo-final')
  return change
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
