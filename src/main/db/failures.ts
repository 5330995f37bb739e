import { AppError, type ErrorCode } from '#shared/errors'

/** SQLite's and the file system's codes, as what a user can be told; SQLite's stand for their finer kinds too. */
const codes: readonly [string, ErrorCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  // There was no room for the small file that connections share.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_IOERR_CORRUPTFS', 'journal-damaged'],
  ['SQLITE_IOERR', 'write-failed'],
  ['EIO', 'write-failed'],
  ['EFBIG', 'write-failed'],
  ['SQLITE_READONLY_DIRECTORY', 'folder-read-only'],
  ['SQLITE_READONLY', 'journal-read-only'],
  ['SQLITE_BUSY', 'journal-in-use'],
  ['SQLITE_LOCKED', 'journal-in-use'],
  ['SQLITE_PROTOCOL', 'journal-in-use'],
  ['SQLITE_NOTADB', 'journal-not-a-journal'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_CANTOPEN', 'folder-missing'],
  ['EACCES', 'folder-read-only'],
  ['EROFS', 'folder-read-only'],
  ['EPERM', 'folder-read-only'],
  ['ENAMETOOLONG', 'name-too-long']
]

/** The failure that a user can be told about, or nothing when the error is not one of the disk's. */
export function sqliteFailure(error: unknown): AppError | undefined {
  const code = codeOf(error)
  const known = codes.find(([start]) => code === start || code.startsWith(`${start}_`))
  return known && new AppError(known[1])
}

/** The code that SQLite or Node gave to an error; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
