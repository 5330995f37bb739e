import { AppError, type ErrorCode } from '#shared/errors'

/** SQLite's and the file system's codes, as what a user can be told. */
const codes: Record<string, ErrorCode> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  SQLITE_IOERR_WRITE: 'write-failed',
  SQLITE_IOERR_FSYNC: 'write-failed',
  EFBIG: 'write-failed',
  SQLITE_READONLY: 'journal-read-only',
  SQLITE_READONLY_DIRECTORY: 'folder-read-only',
  SQLITE_BUSY: 'journal-in-use',
  SQLITE_NOTADB: 'journal-not-a-journal',
  SQLITE_CORRUPT: 'journal-damaged',
  SQLITE_CANTOPEN: 'folder-missing',
  EACCES: 'folder-read-only',
  EROFS: 'folder-read-only',
  EPERM: 'folder-read-only'
}

/** The failure that a user can be told about, or nothing when the error is not one of the disk's. */
export function sqliteFailure(error: unknown): AppError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = codes[code] ?? (code.startsWith('SQLITE_CORRUPT') ? 'journal-damaged' : undefined)
  return known && new AppError(known)
}
