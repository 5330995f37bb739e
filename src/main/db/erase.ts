import { referencesOf, type Reference } from './change-references'
import type { MessageKey } from '#shared/i18n/messages'
import { loggedTables } from './change-images'
import type { Db } from './open'

/** A row of a table that the undo log follows. */
export interface LoggedRow {
  table: string
  rowid: number
}

/**
 * Deletes rows for good, inside a transaction: with all that hangs on them, and out of the undo log. A change that only
 * made such a row can still be taken back without it; one that would need it becomes final, and keeps what came before it
 * on the same rows from being taken back.
 */
export function eraseRows(db: Db, rows: readonly LoggedRow[]): void {
  const { raw } = db
  raw.exec(
    `CREATE TEMP TABLE IF NOT EXISTS gone (tableName TEXT NOT NULL, rowKey INTEGER NOT NULL, id TEXT, PRIMARY KEY (tableName, rowKey));
     CREATE INDEX IF NOT EXISTS temp.gone_by_id ON gone (tableName, id);
     CREATE TEMP TABLE IF NOT EXISTS brokenChange (id INTEGER PRIMARY KEY);
     CREATE TEMP TABLE IF NOT EXISTS lostChange (id INTEGER PRIMARY KEY);`
  )
  raw.pragma('defer_foreign_keys = ON')
  for (const { table, rowid } of rows)
    raw
      .prepare(
        `INSERT OR IGNORE INTO temp.gone SELECT '${table}', rowid, ${idOf(db, table)} FROM main."${table}" WHERE rowid = ?`
      )
      .run(rowid)
  const references = referencesOf(db)
  gatherWhatHangs(db, references)
  eraseFromLog(db, references)
  forgetReferences(db, references)
  for (const table of loggedTables.toReversed())
    raw.exec(`DELETE FROM main."${table}" WHERE rowid IN (SELECT rowKey FROM temp.gone WHERE tableName = '${table}')`)
  raw.exec('DELETE FROM temp.gone; DELETE FROM temp.brokenChange; DELETE FROM temp.lostChange;')
}

const idOf = ({ raw }: Db, table: string): string =>
  raw.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'`).get(table) ? 'id' : 'NULL'

const isGone = (value: string, parent: string): string =>
  `${value} IN (SELECT id FROM temp.gone WHERE tableName = '${parent}')`

/** Adds what cannot be without what is gone, also rows that are in the undo log only, until nothing more is found. */
function gatherWhatHangs(db: Db, references: readonly Reference[]): void {
  const { raw } = db
  const statements = references
    .filter(({ onDelete }) => onDelete === 'CASCADE')
    .flatMap(({ child, column, parent }) => {
      const id = idOf(db, child) === 'id' ? `coalesce(before, after) ->> '$.id'` : 'NULL'
      return [
        `INSERT OR IGNORE INTO temp.gone SELECT '${child}', rowid, ${idOf(db, child)} FROM main."${child}" WHERE ${isGone(`"${column}"`, parent)}`,
        `INSERT OR IGNORE INTO temp.gone SELECT '${child}', rowKey, ${id} FROM changeRow
         WHERE tableName = '${child}' AND ${eitherGone(column, parent)}
           AND NOT EXISTS (SELECT 1 FROM main."${child}" c WHERE c.rowid = rowKey)`
      ]
    })
    .map((sql) => raw.prepare(sql))
  while (statements.reduce((found, statement) => found + statement.run().changes, 0) > 0);
}

const eitherGone = (column: string, parent: string): string =>
  `(${isGone(`before ->> '$."${column}"'`, parent)} OR ${isGone(`after ->> '$."${column}"'`, parent)})`

function eraseFromLog({ raw }: Db, references: readonly Reference[]): void {
  const lost = '(tableName, rowKey) IN (SELECT tableName, rowKey FROM temp.gone)'
  raw.exec(
    `INSERT OR IGNORE INTO temp.lostChange SELECT changeId FROM changeRow WHERE ${lost};
     INSERT OR IGNORE INTO temp.brokenChange SELECT changeId FROM changeRow WHERE ${lost} AND before IS NOT NULL;`
  )
  // Asked as NOT IN, each row of the log would be held against all that is gone.
  const stays = `NOT EXISTS (SELECT 1 FROM temp.gone g WHERE g.tableName = changeRow.tableName AND g.rowKey = changeRow.rowKey)`
  for (const { child, column, parent } of references.filter(({ onDelete }) => onDelete === 'CASCADE'))
    raw.exec(
      `INSERT OR IGNORE INTO temp.brokenChange SELECT changeId FROM changeRow
       WHERE tableName = '${child}' AND ${stays} AND ${eitherGone(column, parent)}`
    )
  raw.exec(
    `DELETE FROM changeRow WHERE ${lost};
     INSERT OR IGNORE INTO temp.brokenChange SELECT id FROM temp.lostChange
       WHERE id IN (SELECT id FROM change WHERE undoneAt IS NOT NULL)`
  )
  makeFinal(raw)
  raw.exec(
    `DELETE FROM change WHERE id IN (SELECT id FROM temp.lostChange)
       AND NOT EXISTS (SELECT 1 FROM changeRow WHERE changeId = change.id)`
  )
}

/** What cannot be restored as a whole any more: a change in force is final, one that was taken back is forgotten. */
function makeFinal(raw: Db['raw']): void {
  const broken = 'id IN (SELECT id FROM temp.brokenChange)'
  const redoable = raw.prepare(`SELECT 1 FROM change WHERE redoOrder IS NOT NULL AND ${broken} LIMIT 1`)
  // What was taken back later may stand on it: nothing is done again.
  if (redoable.get() !== undefined) raw.exec('UPDATE change SET redoOrder = NULL WHERE redoOrder IS NOT NULL')
  raw.exec(
    `DELETE FROM change WHERE undoneAt IS NOT NULL AND ${broken};
     UPDATE change SET final = 1 WHERE ${broken};
     UPDATE changeRow SET before = iif(before IS NULL, NULL, '{}'), after = iif(after IS NULL, NULL, '{}')
       WHERE changeId IN (SELECT id FROM temp.brokenChange)`
  )
}

/** What only mentions what is gone, now or in the undo log, mentions nobody there. */
function forgetReferences({ raw }: Db, references: readonly Reference[]): void {
  for (const { child, column, parent } of references.filter(({ onDelete }) => onDelete !== 'CASCADE')) {
    raw.exec(`UPDATE main."${child}" SET "${column}" = NULL WHERE ${isGone(`"${column}"`, parent)}`)
    for (const side of ['before', 'after'])
      raw.exec(
        `UPDATE changeRow SET ${side} = json_set(${side}, '$."${column}"', NULL)
         WHERE tableName = '${child}' AND ${isGone(`${side} ->> '$."${column}"'`, parent)}`
      )
  }
}

/** How much of a long text the words of a change may hold. */
const shortened = 60

/** Takes these words out of what the history says of its changes. */
export function forgetWords({ raw }: Db, words: ReadonlySet<string>): void {
  const isWord = (value: unknown): boolean => {
    if (typeof value !== 'string' || value === '') return false
    const start = value.replace(/…$/u, '')
    return words.has(value) || (start.length >= shortened && [...words].some((word) => word.startsWith(start)))
  }
  const write = raw.prepare('UPDATE change SET labelValues = ? WHERE id = ?')
  const changes = raw.prepare('SELECT id, labelValues FROM change').all() as { id: number; labelValues: string }[]
  for (const { id, labelValues } of changes) {
    const values = Object.entries(JSON.parse(labelValues) as Record<string, unknown>)
    if (!values.some(([, value]) => isWord(value))) continue
    const left = values.map(([name, value]) => [name, isWord(value) ? '…' : value])
    write.run(JSON.stringify(Object.fromEntries(left)), id)
  }
}

/** Says in the history that something was erased, which is final; what is computed from the journal is computed anew. */
export function recordErasure({ raw }: Db, label: MessageKey, values: Record<string, number>): void {
  raw
    .prepare(
      `INSERT INTO change (at, label, labelValues, sequence, final)
       VALUES (?, ?, ?, (SELECT coalesce(max(sequence), 0) + 1 FROM change), 1)`
    )
    .run(new Date().toISOString(), label, JSON.stringify(values))
}
