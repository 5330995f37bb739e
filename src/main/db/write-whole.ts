import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { codeOf, sqliteFailure } from './failures'

/**
 * Writes a file so that under its name there is at any moment either what was there or all of the new content.
 * A journal, or what SQLite keeps beside one, is never written over.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  if ((await isDatabase(path)) || (await isDatabase(path.replace(/-(wal|shm)$/, ''))))
    throw new AppError('file-exists', { path })
  const draft = `${path}.${crypto.randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError('folder-missing')
    if (code === 'EISDIR') throw new AppError('path-is-folder', { path })
    throw sqliteFailure(error) ?? error
  } finally {
    await rm(draft, { force: true })
  }
}

async function isDatabase(path: string): Promise<boolean> {
  const start = 'SQLite format 3\0'
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(start.length), 0, start.length, 0)
      return buffer.toString('latin1', 0, bytesRead) === start
    } finally {
      await file.close()
    }
  } catch {
    // What is absent, or no file, is told when it is written.
    return false
  }
}
