import type { Clause } from './clause'
import { foldAt, type Sentence } from './sentence'
import type { Segment } from './segments'
import { wordSet } from './words/word-set'

/** `j'avais promis le CV, c'est fait`, `I promised a reference, done yesterday`: nothing is left to do. */
export function isToldDone(
  sentence: Sentence,
  segments: readonly Segment[],
  clause: Clause,
  next: Clause | null
): boolean {
  const segment = segments[clause.segment]!
  const isLast = next?.segment !== clause.segment
  const end = isLast ? segment.to : next.from + 1
  for (let at = clause.group.at + 1; at < end; at++) if (saysDone(sentence, at, segment)) return true
  const after = segments[clause.segment + 1]
  return isLast && after !== undefined && saysDone(sentence, after.from, after)
}

/** The words stand alone between a comma and the end, or a day. */
function saysDone(sentence: Sentence, from: number, segment: Segment): boolean {
  const { tokens } = sentence
  if (from !== segment.from && ![',', '('].includes(foldAt(tokens, from - 1))) return false
  let at = from
  while (leading.has(foldAt(tokens, at))) at++
  if (!done.has(foldAt(tokens, at))) return false
  const end = at + 1
  const isEnd = end >= segment.to || tokens[end]!.kind === 'mark' || (sentence.whenAt[end] ?? -1) !== -1
  return isEnd || ['depuis', 'since', 'in', 'le', 'on'].includes(foldAt(tokens, end))
}

const leading = wordSet('c est ca it that s is was all chose deja already now maintenant')
const done = wordSet('fait faite regle done sorted boucle')
