import { fold } from '../names'
import type { Token } from './tokens'

/** Known names of more than one kind of thing, by the folded word with which they begin. */
type PhraseIndex = ReadonlyMap<string, readonly { words: readonly string[]; name: string }[]>

const indexes = new WeakMap<readonly string[], PhraseIndex>()

/** The same list is indexed once, however many sentences are read with it. */
function indexOf(names: readonly string[]): PhraseIndex {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<string, { words: string[]; name: string }[]>()
  for (const name of names) {
    const words = fold(name).split(' ').filter(Boolean)
    const [first] = words
    if (first === undefined) continue
    const list = index.get(first)
    if (list) list.push({ words, name })
    else index.set(first, [{ words, name }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  indexes.set(names, index)
  return index
}

/** The longest of the names that begins at this token, and how many tokens it takes. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  names: readonly string[]
): { name: string; length: number } | null {
  const token = tokens[at]
  if (!token || token.quoted || token.kind === 'mark') return null
  for (const { words, name } of indexOf(names).get(token.fold) ?? [])
    if (words.every((word, offset) => tokens[at + offset]?.fold === word)) return { name, length: words.length }
  return null
}
