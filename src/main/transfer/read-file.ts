import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/errors'
import { limits, mebibyte } from './limits'

export interface ImportFile {
  name: string
  bytes: Uint8Array
  /** SHA-256 of the content, in hexadecimal. */
  digest: string
}

/** Reads a file that somebody chose: a plain file, within the limit, and not empty. */
export async function readImportFile(path: string): Promise<ImportFile> {
  const name = basename(path)
  const bytes = await contentOf(path, name)
  if (bytes.length > limits.fileMiB * mebibyte) throw new AppError('file-too-large', { limit: limits.fileMiB })
  if (bytes.length === 0) throw new AppError('file-empty')
  return { name, bytes, digest: createHash('sha256').update(bytes).digest('hex') }
}

async function contentOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw new AppError('file-unreadable')
      if (stat.size > limits.fileMiB * mebibyte) throw new AppError('file-too-large', { limit: limits.fileMiB })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    const missing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))
    throw missing ? new AppError('file-missing', { name }) : new AppError('file-unreadable')
  }
}
