import { fold } from '../../names'
import type { Span } from '../understanding'

/** A text made plain for matching, and where each of its UTF-16 units came from. */
export interface NormalText {
  text: string
  written: string
  spanOf(start: number, end: number): Span
}

const latin = Array.from({ length: 0x180 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(char) ? fold(char) : char
})

const isSpace = /\s/u
const isDropped = /[\p{M}\p{Cf}]/u
const isLetter = /\p{L}/u
const apostrophes = new Set("'’‘ʼ`´")
const hyphens = new Set('-‐‑')

/**
 * No accents, no capitals, no invisible marks, one plain space for spaces, apostrophes inside words and hyphens inside
 * words: `Après-demain` gives `apres demain`. Hyphens before digits, other signs and line ends stay.
 */
export function normalText(written: string): NormalText {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  for (let at = 0; at < written.length;) {
    const char = String.fromCodePoint(written.codePointAt(at) ?? 0)
    const end = at + char.length
    const plain = plainOf(char, written, at)
    if (plain === '' || (plain === ' ' && text.endsWith(' '))) {
      if (to.length > 0) to[to.length - 1] = end
    } else {
      text += plain
      for (let unit = 0; unit < plain.length; unit++) {
        from.push(at)
        to.push(end)
      }
    }
    at = end
  }
  return { text, written, spanOf: (start, end) => [from[start] ?? 0, to[end - 1] ?? 0] }
}

function plainOf(char: string, written: string, at: number): string {
  const code = char.charCodeAt(0)
  if (char === '\n') return char
  if (apostrophes.has(char)) return isLetter.test(written.charAt(at + 1)) ? ' ' : "'"
  if (hyphens.has(char)) return plainHyphen(written.charAt(at - 1), written.charAt(at + 1))
  if (code === 0xad) return ''
  if (code < 0x180) return isSpace.test(char) ? ' ' : (latin[code] ?? char)
  if (isSpace.test(char)) return ' '
  return isDropped.test(char) ? '' : char.toLowerCase()
}

/** Between words a hyphen is a space; before a figure, as in `12-11` and `14h-15h`, it is kept. */
const plainHyphen = (before: string, after: string): string =>
  isLetter.test(after) && before !== '' && !isSpace.test(before) ? ' ' : '-'
