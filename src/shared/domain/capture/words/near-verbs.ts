import { isWithinOneEdit } from '../../near-names'
import { type VerbForm, verbForms, verbWords } from './verbs'

/** Words with one letter left out, and the verbs that they are slips of; built when the first slip is read. */
let gaps: Map<string, string[]> | null = null

const gapsOf = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))

/** The verbs of which this unknown word may be a slip of the pen (`doné`, `gvae`): only asked where a verb must stand. */
export function nearVerbForms(word: string): readonly VerbForm[] {
  if (word.length < 4 || word.length > 16) return []
  gaps ??= indexed()
  const found = new Set<string>()
  for (const gap of [word, ...gapsOf(word)])
    for (const verb of gaps.get(gap) ?? []) if (verb[0] === word[0] && isWithinOneEdit(verb, word)) found.add(verb)
  return [...found].flatMap((verb) => verbForms(verb))
}

function indexed(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const word of verbWords()) {
    if (word.length < 4) continue
    for (const gap of new Set([word, ...gapsOf(word)])) {
      const list = index.get(gap)
      if (list) list.push(word)
      else index.set(gap, [word])
    }
  }
  return index
}
