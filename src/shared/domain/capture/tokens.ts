import { fold } from '../names'

/** A word, a number or a mark of the text. Apostrophes and hyphens inside words part two tokens and are none themselves. */
export interface Token {
  text: string
  start: number
  end: number
  /** Without accents, case and apostrophes; the mark itself for marks, `\n` for a line's end. */
  fold: string
  kind: 'word' | 'number' | 'mark'
  /** Begins with a capital. */
  capital: boolean
  /** At least two letters, all of them capitals. */
  capitals: boolean
  /** No space before it. */
  glued: boolean
  /** What joins it to the token before: `m'a`, `Jean-Luc`. */
  joined: "'" | '-' | null
  /** Between quotation marks, or part of an address: never read. */
  quoted: boolean
}

const piece = /[\p{L}\p{M}\p{N}\p{Cf}]+|\n|[^\s]/gu
const apostrophes = new Set(["'", '’', 'ʼ', '´', '`', '‘'])
const hyphens = new Set(['-', '‐', '‑'])
const opening: Record<string, string> = { '"': '"', '«': '»', '“': '”', '„': '”' }

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let joined: Token['joined'] = null
  let end = -1
  for (const match of text.matchAll(piece)) {
    const [raw] = match
    const start = match.index
    const glued = start === end
    const previous = tokens.at(-1)
    const afterWord = previous !== undefined && glued && previous.kind !== 'mark' && joined === null
    if (afterWord && isBeforeWord(text, start + raw.length) && (apostrophes.has(raw) || hyphens.has(raw))) {
      joined = apostrophes.has(raw) ? "'" : '-'
      end = start + raw.length
      continue
    }
    const token = tokenOf(raw, start, glued, joined)
    joined = null
    end = token.end
    if (token.fold !== '') tokens.push(token)
  }
  markQuoted(tokens)
  markAddresses(tokens)
  return tokens
}

const letter = /^[\p{L}\p{N}]/u
const isBeforeWord = (text: string, at: number): boolean => letter.test(text.slice(at, at + 2))

function tokenOf(raw: string, start: number, glued: boolean, joined: Token['joined']): Token {
  const isWord = /^[\p{L}\p{M}\p{N}\p{Cf}]/u.test(raw)
  const bare = isWord ? raw.replace(/^[\p{M}\p{Cf}]+/u, '') : raw
  const folded = raw === '\n' ? '\n' : isWord ? fold(bare) : raw
  const kind = !isWord ? 'mark' : /^\p{N}/u.test(bare) ? 'number' : 'word'
  return {
    text: raw,
    start,
    end: start + raw.length,
    fold: folded,
    kind,
    capital: kind === 'word' && /^\p{Lu}/u.test(bare),
    capitals: kind === 'word' && folded.length > 1 && bare === bare.toUpperCase() && bare !== bare.toLowerCase(),
    glued,
    joined,
    quoted: false
  }
}

/** A quotation mark that is never closed quotes nothing. */
function markQuoted(tokens: Token[]): void {
  const closings = new Map<string, number>()
  tokens.forEach((token, index) => closings.set(token.fold, index))
  for (let index = 0; index < tokens.length; index++) {
    const closing = opening[tokens[index]!.fold]
    if (closing === undefined || (closings.get(closing) ?? -1) <= index) continue
    let last = index + 1
    while (tokens[last]!.fold !== closing) last++
    for (let inside = index; inside <= last; inside++) tokens[inside]!.quoted = true
    index = last
  }
}

/** `marie@airbus.com` and `https://…` are runs without spaces that name nobody. */
function markAddresses(tokens: Token[]): void {
  let first = 0
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && isAttached(tokens[index]!)) continue
    const run = tokens.slice(first, index)
    const isAddress = run.some(
      (token, at) =>
        (token.fold === '@' && at > 0 && run[at - 1]!.kind !== 'mark') ||
        token.fold === 'www' ||
        (token.fold.startsWith('http') && run[at + 1]?.fold === ':')
    )
    if (isAddress) for (const token of run) token.quoted = true
    first = index
  }
}

const isAttached = (token: Token): boolean => token.glued && token.fold !== '\n'
