import type { Segment } from './segments'
import type { Sentence } from './sentence'
import { wordSet } from './words/word-set'

const secret = wordSet('confidentiel confidentielle confidential confidentiels confidentielles')
const secretPhrases = [
  'hors rapport',
  'off the record',
  'entre nous',
  'between us',
  'ne pas diffuser',
  'strictement personnel',
  'do not share'
]

/** Words that ask to keep the entry out of the report; sure when they stand alone, less so inside a sentence. */
export function findConfidential(
  sentence: Sentence,
  segments: readonly Segment[]
): { from: number; to: number; confidence: number } | null {
  for (const { from, to } of segments) {
    for (let at = from; at < to; at++) {
      const token = sentence.tokens[at]!
      if (token.quoted) continue
      const length = secret.has(token.fold) ? 1 : phraseLength(sentence, at, to)
      if (length === 0) continue
      const before = sentence.tokens[at - 1]?.fold ?? ''
      const after = sentence.tokens[at + length]?.fold ?? ''
      const opens =
        at === from ||
        ['(', '[', ',', '#', 'strictement', 'strictly', 'c', 'est', 'is', 's', 'reste', 'it', 'tres'].includes(before)
      const closes = at + length >= to || [')', ']', ',', ':'].includes(after)
      return { from: at, to: at + length, confidence: opens && closes ? 0.95 : 0.7 }
    }
  }
  return null
}

function phraseLength(sentence: Sentence, at: number, to: number): number {
  for (const phrase of secretPhrases) {
    const words = phrase.split(' ')
    if (at + words.length <= to && words.every((word, offset) => sentence.tokens[at + offset]!.fold === word))
      return words.length
  }
  return 0
}
