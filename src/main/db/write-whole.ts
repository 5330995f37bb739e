import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { codeOf } from './failures'

/** Writes a file so that under its name there is at any moment either what was there or all of the new content. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
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
    if (code === 'EISDIR') throw new AppError('write-failed')
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}
