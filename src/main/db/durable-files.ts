import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#shared/errors'
import { codeOf, sqliteFailure } from './failures'

/** Makes a folder, and those above it, when there is none yet. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    // Node says of a read-only disk that the folder above is missing.
    if (['ENOTDIR', 'EEXIST'].includes(codeOf(error))) throw new AppError('path-is-file', { path })
    throw codeOf(error) === 'ENOENT' ? new AppError('folder-read-only') : (sqliteFailure(error) ?? error)
  }
}

/** Has the disk keep what was written to a file. Never for a database that is open: closing a file drops its locks. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Has the disk keep which files a folder holds; Windows does so by itself and refuses to be asked. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Renames for good. Virus scanners and cloud folders hold files for a moment, so that a refusal is tried again. */
export function moveFile(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      if (attempt === 4 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt)
    }
  }
  syncFolder(dirname(to))
}

/** Writes a small file so that at any moment either the old or the new one is there, whole. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.${crypto.randomUUID()}.tmp`
  try {
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    moveFile(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}
