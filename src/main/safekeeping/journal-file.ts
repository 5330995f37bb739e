import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  type Stats
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/errors'
import { codeOf, sqliteFailure } from '../db/failures'
import { applicationId, latestVersion } from '../db/migrate'
import { openDatabase, type Db } from '../db/open'
import { moveFile, syncFile, syncFolder } from '../db/durable-files'
import { keptName } from './kept-names'
import { verifiedCopy } from './verified-copy'

export interface OpenJournal {
  db: Db
  /** The file that is read: the journal itself, or a copy of it where the journal can only be read. */
  path: string
  readOnly: boolean
  close(): void
}

/** What SQLite may keep beside a database; together with it they are the journal. */
export const companions = ['-wal', '-shm'] as const

/** What the header of a database says (at byte 18) when SQLite keeps a `-wal` beside it. */
const writeAheadFormat = 2

/**
 * Opens a journal. Whatever is no journal, or one that this version cannot read, is left as it is, and the reason is
 * thrown; an absent one is made only when asked for. One in a place that cannot be written to is opened for reading.
 */
export function openJournal(
  path: string,
  { create = false, now = new Date(), isLogChecked = false } = {}
): OpenJournal {
  const found = inspectJournal(path, { isLogChecked })
  if (found === undefined) {
    if (!create) throw new AppError('journal-missing', { path })
    makeJournal(path, { now })
  } else {
    if (!isWritable(path) || !isWritable(dirname(path))) return openCopy(path)
    if (found.version < latestVersion) keepBeforeMigration(path, now)
  }
  try {
    const db = openDatabase(path)
    return { db, path, readOnly: false, close: () => db.close() }
  } catch (error) {
    // Some systems only tell when it is tried.
    if (/^SQLITE_(READONLY|CANTOPEN)/.test(codeOf(error))) return openCopy(path)
    throw sqliteFailure(error) ?? error
  }
}

/** Opens a file for restoring from it: as it is when nothing needs to be written beside it, else by way of a copy. */
export function readJournal(path: string): OpenJournal {
  try {
    if (!inspectJournal(path)) throw new AppError('backup-invalid')
    if (readHeader(path)[18] === writeAheadFormat) return openCopy(path)
    const db = openDatabase(path, { readOnly: true })
    return { db, path, readOnly: true, close: () => db.close() }
  } catch (error) {
    if (error instanceof AppError && ['journal-from-future', 'disk-full'].includes(error.code)) throw error
    throw new AppError('backup-invalid')
  }
}

/** Makes an empty journal, or one that `fill` fills: whole and under its name, or not at all. */
export function makeJournal(path: string, { fill, now }: { fill?: (db: Db) => void; now: Date }): void {
  const made = startJournal(path, now)
  try {
    fill?.(made.db)
    made.finish()
  } finally {
    made.abandon()
  }
}

/** A journal that is being made; it gets its name when it is finished, and leaves nothing behind otherwise. */
interface NewJournal {
  db: Db
  finish(): void
  abandon(): void
}

export function startJournal(path: string, now: Date): NewJournal {
  const folder = dirname(path)
  if (!statOf(folder)?.isDirectory()) throw new AppError('folder-missing')
  const draft = join(folder, `.new-${crypto.randomUUID()}.navette`)
  const forget = () => {
    for (const ending of ['', ...companions]) rmSync(draft + ending, { force: true })
  }
  try {
    accessSync(folder, constants.W_OK)
    const db = openDatabase(draft)
    return {
      db,
      finish: () => {
        db.close()
        syncFile(draft)
        // What a lost journal left beside its place would be taken for the new one's.
        for (const companion of companions) {
          if (existsSync(path + companion)) moveFile(path + companion, keptName(path, 'set-aside', now) + companion)
        }
        place(draft, path)
      },
      abandon: () => {
        db.close()
        forget()
      }
    }
  } catch (error) {
    forget()
    throw sqliteFailure(error) ?? error
  }
}

/** Gives a finished file its name, which nobody else may have taken in the meantime. */
function place(draft: string, path: string): void {
  try {
    linkSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(path)) throw new AppError('file-exists', { path })
    // Not every file system knows links.
    moveFile(draft, path)
  }
}

/** Looks at a file without changing anything; undefined when there is none, and thrown when it is no journal of ours. */
export function inspectJournal(path: string, { isLogChecked = false } = {}): { version: number } | undefined {
  const stats = statOf(path)
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw new AppError('journal-not-a-journal')
  // A journal is never empty: an empty file is what remains of one.
  if (stats.size === 0) throw new AppError('journal-damaged')
  const header = readHeader(path)
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== applicationId)
    throw new AppError('journal-not-a-journal')
  const version = header.readUInt32BE(60)
  if (version > latestVersion) throw new AppError('journal-from-future', { version, known: latestVersion })
  if (!isLogChecked && hasLog(path)) checkWithLog(path)
  return { version }
}

/** Whether a `-wal` lies beside a journal, as after a crash, or while another program writes. */
const hasLog = (path: string): boolean => isWritable(dirname(path)) && (statOf(`${path}-wal`)?.size ?? 0) > 0

/** Whether a journal must be read through with its `-wal` before it is opened, which takes a while when it is large. */
export const hasLogToCheck = (path: string): boolean =>
  inspectJournal(path, { isLogChecked: true }) !== undefined && hasLog(path)

/** Nothing says that a `-wal` belongs to the journal it lies beside, so that the two are checked together. */
export function checkLog({ raw }: Db): void {
  const version = raw.pragma('user_version', { simple: true }) as number
  if (version > latestVersion) throw new AppError('journal-from-future', { version, known: latestVersion })
  const isOurs = raw.pragma('application_id', { simple: true }) === applicationId
  if (!isOurs || raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('journal-damaged')
}

function checkWithLog(path: string): void {
  try {
    const db = openDatabase(path, { readOnly: true })
    try {
      checkLog(db)
    } finally {
      db.close()
    }
  } catch (error) {
    const failure = error instanceof AppError ? error : sqliteFailure(error)
    throw failure?.code === 'journal-not-a-journal' ? new AppError('journal-damaged') : (failure ?? error)
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, header, 0, 100, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    throw new AppError('journal-unreadable')
  }
  return header
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    if (codeOf(error) === 'ENAMETOOLONG') throw new AppError('name-too-long')
    throw new AppError('journal-unreadable')
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Opens a journal that can only be read. SQLite must write beside what it reads, so a passing copy is read instead. */
function openCopy(path: string): OpenJournal {
  const folder = mkdtempSync(join(tmpdir(), 'navette-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, basename(path))
  try {
    for (const ending of ['', '-wal'].filter((part) => existsSync(path + part))) {
      copyFileSync(path + ending, copy + ending)
      // A copy is as read-only as what it was made from.
      chmodSync(copy + ending, 0o600)
    }
    // An older journal is brought up to date in the copy.
    openDatabase(copy).close()
    const db = openDatabase(copy, { readOnly: true })
    return {
      db,
      path: copy,
      readOnly: true,
      close: () => {
        db.close()
        forget()
      }
    }
  } catch (error) {
    forget()
    throw sqliteFailure(error) ?? error
  }
}

/** Keeps the journal as the older version left it, beside the journal. */
function keepBeforeMigration(path: string, now: Date): void {
  const db = openDatabase(path, { readOnly: true })
  try {
    verifiedCopy(db, keptName(path, `before-version-${latestVersion}`, now))
  } finally {
    db.close()
  }
}
