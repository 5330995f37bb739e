import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { codeOf, sqliteFailure } from './failures'

export interface WholeFile {
  path: string
  content: string | Uint8Array
}

export const writeWhole = (path: string, content: WholeFile['content']): Promise<void> =>
  writeAllWhole([{ path, content }])

/**
 * Writes files so that under each name there is at any moment either what was there or all of the new content; only when
 * there is room for all of them is one replaced. A journal, or what SQLite keeps beside one, is never written over.
 */
export async function writeAllWhole(files: readonly WholeFile[]): Promise<void> {
  const drafts = files.map(({ path, content }) => ({ path, content, draft: `${path}.${crypto.randomUUID()}.tmp` }))
  try {
    for (const { path, content, draft } of drafts) await inWords(path, () => writeDraft(path, draft, content))
    for (const { path, draft } of drafts) await inWords(path, () => rename(draft, path))
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true })
  }
}

async function writeDraft(path: string, draft: string, content: WholeFile['content']): Promise<void> {
  if ((await isDatabase(path)) || (await isDatabase(path.replace(/-(wal|shm)$/, ''))))
    throw new AppError('file-exists', { path })
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function inWords(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError('folder-missing')
    if (code === 'EISDIR') throw new AppError('path-is-folder', { path })
    throw error instanceof AppError ? error : (sqliteFailure(error) ?? error)
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
