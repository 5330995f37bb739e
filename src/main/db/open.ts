import Database from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { AppError } from '#shared/errors'
import { migrate } from './migrate'

/** An open journal. Queries are composed by Kysely and run here, synchronously. */
export interface Db {
  raw: Database.Database
  /** A statement prepared once, however often it is asked for. */
  statement(sql: string): Database.Statement
  all<T>(query: Compilable<T>): T[]
  first<T>(query: Compilable<T>): T | undefined
  run(query: Compilable): Database.RunResult
  close(): void
}

interface OpenOptions {
  /** For workers: no write, no migration. */
  readOnly?: boolean
}

/** How long, in milliseconds, a write waits for another program's. */
const patience = 5000

/** Settings that protect what was written: durability, integrity, nothing left behind; each is read back. */
const settings = [
  ['synchronous = FULL', 'synchronous', 2],
  ['temp_store = MEMORY', 'temp_store', 2],
  ['secure_delete = ON', 'secure_delete', 1],
  ['foreign_keys = ON', 'foreign_keys', 1],
  ['trusted_schema = OFF', 'trusted_schema', 0],
  ['cell_size_check = ON', 'cell_size_check', 1],
  // A row that gives way to another (`OR REPLACE`) is then in the undo log as well.
  ['recursive_triggers = ON', 'recursive_triggers', 1]
] as const

/** Opens a journal and brings its schema up to date. `:memory:` makes an empty one for tests. */
export function openDatabase(path: string, { readOnly = false }: OpenOptions = {}): Db {
  const raw = new Database(path, { timeout: patience, readonly: readOnly })
  try {
    if (!readOnly) {
      const mode = raw.pragma('journal_mode = WAL', { simple: true })
      if (mode !== (raw.memory ? 'memory' : 'wal')) throw new AppError('unexpected', { pragma: 'journal_mode' })
    }
    for (const [pragma, name, expected] of settings) {
      raw.pragma(pragma)
      if (raw.pragma(name, { simple: true }) !== expected) throw new AppError('unexpected', { pragma: name })
    }
    raw.pragma('mmap_size = 0')
    raw.pragma('journal_size_limit = 16777216')
    if (process.platform === 'darwin') raw.pragma('fullfsync = ON')
    if (!readOnly) migrate(raw)
    return wrap(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

function wrap(raw: Database.Database): Db {
  const statements = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    let known = statements.get(sql)
    if (!known) statements.set(sql, (known = raw.prepare(sql)))
    return known
  }
  return {
    raw,
    statement,
    all: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return statement(sql).all(...parameters) as T[]
    },
    first: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return statement(sql).get(...parameters) as T | undefined
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      return statement(sql).run(...parameters)
    },
    close: () => {
      if (raw.open && !raw.readonly) emptyLog(raw)
      raw.close()
    }
  }
}

/**
 * Brings everything into the file itself, without waiting for readers; what cannot be brought now stays safe in the
 * `-wal` file beside it, and the answer is false.
 */
export function emptyLog(raw: Database.Database): boolean {
  raw.pragma('busy_timeout = 0')
  try {
    const [{ busy }] = raw.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
    return busy === 0
  } catch {
    // On a full disk.
    return false
  } finally {
    raw.pragma(`busy_timeout = ${patience}`)
  }
}
