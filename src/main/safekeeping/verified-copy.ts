import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/errors'
import { applicationId, latestVersion } from '../db/migrate'
import { openDatabase, type Db } from '../db/open'
import { countRows, type RowCounts } from './contents.repository'
import { moveFile, syncFile } from '../db/durable-files'

/**
 * Copies an open journal to a new file, which gets its name only when it was opened again and found whole and complete.
 * A copy that fails leaves nothing behind.
 */
export function verifiedCopy(db: Db, target: string): RowCounts {
  const draft = join(dirname(target), `.tmp-${crypto.randomUUID()}`)
  try {
    const counts = copyTo(db, draft)
    const copied = verifyJournal(draft)
    if (JSON.stringify(copied) !== JSON.stringify(counts)) throw new AppError('backup-invalid')
    syncFile(draft)
    if (existsSync(target)) throw new AppError('file-exists', { path: target })
    moveFile(draft, target)
    return counts
  } finally {
    for (const ending of ['', '-journal']) rmSync(draft + ending, { force: true })
  }
}

/** Copies and counts the same state of the journal: when another connection wrote in between, it is done again. */
function copyTo(db: Db, draft: string): RowCounts {
  const version = () => db.raw.pragma('data_version', { simple: true })
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const before = version()
    const counts = countRows(db)
    rmSync(draft, { force: true })
    db.raw.prepare('VACUUM INTO ?').run(draft)
    if (version() === before) return counts
  }
  throw new AppError('journal-in-use')
}

/** Opens a file and reads all of it; anything but a whole journal that this version can read is refused. */
export function verifyJournal(path: string): RowCounts {
  const db = openDatabase(path, { readOnly: true })
  try {
    const { raw } = db
    const version = raw.pragma('user_version', { simple: true }) as number
    const whole =
      raw.pragma('application_id', { simple: true }) === applicationId &&
      version <= latestVersion &&
      raw.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (raw.pragma('foreign_key_check') as unknown[]).length === 0
    if (!whole) throw new AppError('backup-invalid')
    return countRows(db)
  } finally {
    db.close()
  }
}
