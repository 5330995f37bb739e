import { AppError } from '#shared/errors'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
type Encoding = (typeof encodings)[number]

export interface DecodedText {
  text: string
  encoding: Encoding
  /** UTF-8 that was once read as Windows-1252 and saved again: `Ã©` stands for `é`. */
  doublyEncoded: boolean
}

/** The text of a file in UTF-8 or UTF-16, with or without byte order mark, else in Windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text === undefined) throw new AppError('file-encoding')
  if (isBinary(text)) throw new AppError('file-not-text')
  return { text, encoding, doublyEncoded: /[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]/.test(text) }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const [even, odd] = zeros(bytes)
  if (odd > 0.3 && even < 0.1) return 'utf-16le'
  if (even > 0.3 && odd < 0.1) return 'utf-16be'
  return decode(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8'
}

/** Shares of zero bytes at even and at odd places: western text in UTF-16 has them on one side only. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const sample = bytes.subarray(0, 4096)
  const counts: [number, number] = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) counts[i % 2 === 0 ? 0 : 1]++
  })
  const pairs = Math.max(1, sample.length / 2)
  return [counts[0] / pairs, counts[1] / pairs]
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text has no NUL, and hardly any other control character than tabs and ends of lines. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0
  return controls > sample.length / 100
}
