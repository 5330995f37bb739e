import { unzipSync } from 'fflate'
import { AppError } from '#shared/errors'
import { limits, mebibyte } from './limits'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, i) => bytes[i] === byte)

const zip = [0x50, 0x4b]

/** First bytes of files that hold no text: PNG, JPEG, GIF, PDF, gzip, 7z, RAR, old Office, SQLite, Windows program. */
const binaries: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
  [0x4d, 0x5a, 0x90]
]

/** The bytes of text in a file: its own, or those of the contacts in LinkedIn's archive. */
export function textBytes(bytes: Uint8Array): Uint8Array {
  if (startsWith(bytes, zip)) return connectionsIn(bytes)
  if (binaries.some((magic) => startsWith(bytes, magic))) throw new AppError('file-not-text')
  return bytes
}

/** `Connections.csv` from an archive, in whatever folder; unpacked in memory, and its name is not used for anything else. */
function connectionsIn(archive: Uint8Array): Uint8Array {
  const names: string[] = []
  let wanted: string | undefined
  const read = (accept: (name: string, size: number) => boolean) => {
    try {
      return unzipSync(archive, { filter: (entry) => accept(entry.name, entry.originalSize) })
    } catch (error) {
      if (error instanceof AppError) throw error
      throw new AppError('file-unreadable')
    }
  }
  read((name, size) => {
    if (names.push(name) > limits.archiveEntries) throw new AppError('file-unreadable')
    if (!/(^|[/\\])connections\.csv$/i.test(name)) return false
    if (size > limits.fileMiB * mebibyte) throw new AppError('file-too-large', { limit: limits.fileMiB })
    if (wanted === undefined || depth(name) < depth(wanted)) wanted = name
    return false
  })
  if (wanted === undefined)
    throw new AppError(names.includes('[Content_Types].xml') ? 'file-is-workbook' : 'archive-without-connections')

  const [content] = Object.values(read((name) => name === wanted))
  if (!content || content.length === 0) throw new AppError('file-empty')
  return content
}

const depth = (name: string): number => name.split(/[/\\]/).length
