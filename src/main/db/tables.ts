import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { records, type RecordName, type RecordOf } from '#shared/domain/records'
import type { Db } from './open'

/** How SQLite keeps a record: true and false are 1 and 0. */
type Stored<R> = { [K in keyof R]: R[K] extends boolean ? number : R[K] }

interface OwnTables {
  pseudonym: { personId: string; code: string }
  draft: { context: string; content: string; updatedAt: string }
  importBatch: { id: string; importedAt: string; format: string; fileName: string; digest: string; counts: string }
  importLine: { batchId: string; line: number; outcome: string; personId: string | null; raw: string }
  change: {
    id: number
    at: string
    label: string
    labelValues: string
    undoneAt: string | null
    sequence: number
    redoOrder: number | null
  }
  changeRow: {
    id: number
    changeId: number
    tableName: string
    rowKey: number
    before: string | null
    after: string | null
  }
  tieMeasure: TieMeasureRow
}

/** What was computed about a person's tie; a temporary table of the connection, kept by `insights`. */
export interface TieMeasureRow {
  personId: string
  /** The day of the first contact, since 1970-01-01. */
  firstContact: number | null
  lastContactOn: string | null
  contactDays: number
  /** Contact days in the last 365. */
  yearDays: number
  silenceDays: number | null
  /** The silence less its quiet days; and so the number of completed gaps and their days together. */
  countedSilence: number | null
  gapCount: number
  gapDays: number
  state: string
  signal: string | null
  rhythm: string
  contactRate: number
  strength: number
  band: string
  /** How many favours went each way, whatever their size. */
  given: number
  received: number
  balance: string
  /** Given minus received, by their size; null without favours and where they are not compared. */
  net: number | null
  notice: string | null
  openSince: string | null
}

export type Tables = { [N in RecordName]: Stored<RecordOf<N>> & { rowid: number } } & OwnTables

/** The query builder: it only composes SQL; `Db` runs it. */
export const sqlFor = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler()
  }
})

const columnsOf = (name: RecordName): string[] => Object.keys(records[name].schema.shape)
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** Values as SQLite takes them, in the order of the columns. */
function bind(record: Record<string, unknown>, columns: readonly string[]): unknown[] {
  return columns.map((column) => {
    const value = record[column]
    return typeof value === 'boolean' ? Number(value) : (value ?? null)
  })
}

/** A row as the record that it is; the disk is one of the two places where data is parsed. */
export function parseRow<N extends RecordName>(name: N, row: unknown): RecordOf<N> {
  return records[name].schema.parse(row) as RecordOf<N>
}

export function insertRecord<N extends RecordName>(db: Db, name: N, record: RecordOf<N>): void {
  const { columns, sql } = insertOf(name)
  db.statement(sql).run(...bind(record, columns))
}

const inserts = new Map<RecordName, { columns: readonly string[]; sql: string }>()

/** Worked out once for each table: an import inserts a hundred thousand rows. */
function insertOf(name: RecordName): { columns: readonly string[]; sql: string } {
  const known = inserts.get(name)
  if (known) return known
  const columns = columnsOf(name)
  const insert = {
    columns,
    sql: `INSERT INTO "${name}" (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`
  }
  inserts.set(name, insert)
  return insert
}

/** Writes all columns of the record with this key, none that could not be read again; true when there was one. */
export function updateRecord<N extends RecordName>(db: Db, name: N, record: RecordOf<N>): boolean {
  const key: readonly string[] = records[name].key
  const columns = columnsOf(name).filter((column) => !key.includes(column))
  const sql = `UPDATE "${name}" SET ${columns.map((c) => `"${c}" = ?`).join(', ')} WHERE ${key.map((k) => `"${k}" = ?`).join(' AND ')}`
  const checked = records[name].schema.parse(record)
  return db.statement(sql).run(...bind(checked, columns), ...bind(checked, key)).changes === 1
}

/** The record with this id, in the bin or not. */
export function findRecord<N extends RecordName>(db: Db, name: N, id: string): RecordOf<N> | undefined {
  const row = db.statement(`SELECT ${quoted(columnsOf(name))} FROM "${name}" WHERE id = ?`).get(id)
  return row === undefined ? undefined : parseRow(name, row)
}

/** Every record of a table in the order of its key; for exports only, lists are paged. */
export function allRecords<N extends RecordName>(db: Db, name: N): RecordOf<N>[] {
  const key = quoted(records[name].key)
  return db
    .statement(`SELECT ${quoted(columnsOf(name))} FROM "${name}" ORDER BY ${key}`)
    .all()
    .map((row) => parseRow(name, row))
}
