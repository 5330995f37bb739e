import { rmSync } from 'node:fs'
import type { Backup } from '#shared/contract/journal'
import { records } from '#shared/domain/records'
import { makeFolder } from '../db/durable-files'
import { openDatabase, type Db } from '../db/open'
import { countContents, countRows, lastSequence, type RowCounts } from './contents.repository'
import { inspectJournal } from './journal-file'
import { backupFolder, backupName, forgetUnfinished, keptFiles, type KeptFile } from './kept-names'
import { filesToPrune } from './retention'
import { verifiedCopy, verifyJournal } from './verified-copy'

/** Makes a verified backup beside the journal and then, only then, lets older ones go. */
export function backUp(db: Db, { journal, at }: { journal: string; at: string }): Backup {
  const now = new Date(at)
  const folder = backupFolder(journal)
  makeFolder(folder)
  forgetUnfinished(folder, now)
  const previous = ownBackups(journal)[0]
  const file = backupName(journal, now)
  const counts = verifiedCopy(db, file)
  if (!previous || !hasShrunk(previous.file, counts)) prune(journal, file)
  return { file, at: now.toISOString(), beforeRestore: false, ...contents(db) }
}

/** Whether the journal differs from its last backup, so that a new one is worth making; an untouched one never does. */
export function hasChangedSinceBackup(db: Db, journal: string): boolean {
  const last = ownBackups(journal)[0]
  const now = lastSequence(db)
  if (!last || now === 0) return now > 0
  return withJournal(last.file, (backup) => lastSequence(backup) !== now) ?? true
}

/** Every copy that can be restored, newest first; one that cannot be read is left out. */
export function listBackups(journal: string): Backup[] {
  return keptFiles(journal).flatMap(({ file, at, beforeRestore }) => {
    const found = withJournal(file, contents)
    return found ? [{ file, at: at.toISOString(), beforeRestore, ...found }] : []
  })
}

/** When the last backup was made; by its name, so that asking costs nothing. */
export function lastBackupAt(journal: string): Date | null {
  return ownBackups(journal)[0]?.at ?? null
}

function contents(db: Db): Pick<Backup, 'people' | 'meetings'> {
  const { people, meetings } = countContents(db)
  return { people, meetings }
}

const ownBackups = (journal: string): KeptFile[] => keptFiles(journal).filter((kept) => !kept.beforeRestore)

/** More than a fifth of the user's rows gone since the last backup: older backups may be needed, and all stay. */
function hasShrunk(previous: string, counts: RowCounts): boolean {
  const before = withJournal(previous, (db) => total(countRows(db)))
  return before !== undefined && total(counts) < before * 0.8
}

function total(counts: RowCounts): number {
  return Object.keys(records).reduce((sum, table) => sum + (counts[table] ?? 0), 0)
}

/** Lets go of what no rule keeps, as long as three backups are left that were read to the end. */
function prune(journal: string, made: string): void {
  const doomed = filesToPrune(ownBackups(journal))
  const kept = ownBackups(journal).filter(({ file }) => !doomed.includes(file) && file !== made)
  let valid = 1
  for (const { file } of kept) {
    if (valid === 3) break
    if (isValid(file)) valid += 1
  }
  if (valid < 3) return
  for (const file of doomed) rmSync(file, { force: true })
}

function isValid(file: string): boolean {
  try {
    verifyJournal(file)
    return true
  } catch {
    return false
  }
}

/** Reads from a file that may be no journal (any more); undefined then. */
function withJournal<T>(file: string, read: (db: Db) => T): T | undefined {
  try {
    inspectJournal(file)
    const db = openDatabase(file, { readOnly: true })
    try {
      return read(db)
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}
