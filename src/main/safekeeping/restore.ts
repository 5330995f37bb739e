import { existsSync, linkSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#shared/errors'
import { codeOf, sqliteFailure } from '../db/failures'
import type { Db } from '../db/open'
import { makeFolder, moveFile, syncFolder } from '../db/durable-files'
import { companions, inspectJournal, openJournal, type OpenJournal } from './journal-file'
import { backupFolder, beforeRestoreName, keptName } from './kept-names'
import { verifiedCopy } from './verified-copy'

/** Where a restored journal stands, checked, until it takes the place of the present one. */
export const preparedName = (journal: string): string => join(dirname(journal), `.restore-${crypto.randomUUID()}`)

/** Copies and checks what is to be restored; the present journal is not touched. */
export function prepareRestore(db: Db, { target }: { target: string }): void {
  try {
    verifiedCopy(db, target)
  } catch (error) {
    const failure = error instanceof AppError ? error : sqliteFailure(error)
    const own = ['disk-full', 'write-failed', 'folder-read-only', 'folder-missing', 'name-too-long']
    throw failure && own.includes(failure.code) ? failure : new AppError('backup-invalid')
  }
}

/**
 * Puts a prepared file in the place of a closed journal, which is kept beside the backups and can be restored in turn.
 * At any moment the old or the new journal stands in its place, whole; when the new one does not open, the old one returns.
 */
export function swapJournal(
  journal: string,
  prepared: string,
  now: Date
): { opened: OpenJournal; kept: string | null } {
  const kept = existsSync(journal) ? beforeRestoreName(journal, now) : null
  try {
    if (kept) {
      makeFolder(backupFolder(journal))
      settle(journal)
    }
    moveCompanions(journal, kept ?? keptName(journal, 'set-aside', now))
    if (kept) keepUnder(journal, kept)
    moveFile(prepared, journal)
  } catch (error) {
    rmSync(prepared, { force: true })
    throw sqliteFailure(error) ?? error
  }
  try {
    if (companions.some((companion) => existsSync(journal + companion))) throw new AppError('backup-invalid')
    return { opened: openJournal(journal, { now }), kept }
  } catch (error) {
    if (kept) moveFile(kept, journal)
    throw error
  }
}

/** Moves a journal that cannot be opened out of the way, with all that belongs to it. */
export function setAside(journal: string, now: Date): void {
  const kept = keptName(journal, 'set-aside', now)
  moveCompanions(journal, kept)
  if (existsSync(journal)) moveFile(journal, kept)
}

/** Brings the `-wal` into the journal, which only works while no other program has it open. */
function settle(journal: string): void {
  try {
    inspectJournal(journal)
  } catch {
    // One that cannot be opened is kept as it is.
    return
  }
  const raw = new Database(journal, { timeout: 5000, fileMustExist: true })
  try {
    raw.pragma('journal_mode = DELETE')
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new AppError('journal-in-use')
    // A damaged one is kept as it is, with what lies beside it.
  } finally {
    raw.close()
  }
}

/** Gives the present journal a second name, so that it never lacks one; where links are unknown it is moved. */
function keepUnder(journal: string, kept: string): void {
  try {
    linkSync(journal, kept)
    syncFolder(dirname(kept))
  } catch {
    moveFile(journal, kept)
  }
}

function moveCompanions(journal: string, kept: string): void {
  for (const companion of companions) {
    if (existsSync(journal + companion)) moveFile(journal + companion, kept + companion)
  }
}
