import { fold } from '../names'
import type { Segment } from './segments'
import { type Sentence, spanOf } from './sentence'
import { wordSet } from './words/word-set'

/** What the words before a colon say of those after it. */
export type Label = 'promise' | 'thanks' | 'advice' | 'introducedBy' | 'received' | 'given' | null

const labels: [Label, ReadonlySet<string>][] = [
  [
    'promise',
    phrases(
      'prochaine etape,prochaines etapes,next step,next steps,a faire,todo,to do,suite,suites,action,actions,suivi,follow up,next,je dois,etape suivante,next action,prochaine action,reste a faire,a suivre,rappel,reminder'
    )
  ],
  ['thanks', phrases('merci,thanks,remerciement,remerciements,thank you')],
  ['advice', phrases('conseils,conseil,advice,tips,ses conseils,conseils recus,avis')],
  [
    'introducedBy',
    phrases(
      'introduit par,introduite par,mis en relation par,mise en relation par,presente par,presentee par,introduced by,recommande par,recommandee par,referred by'
    )
  ],
  [
    'received',
    phrases(
      'recu,recus,noms obtenus,contacts obtenus,names obtained,names,obtenu,received,got,service recu,favour received'
    )
  ],
  ['given', phrases('donne,rendu,given,gave,service rendu,favour given')]
]

function phrases(text: string): ReadonlySet<string> {
  return new Set(text.split(','))
}

/** The label of a segment that follows a colon; null when it follows none, or words that are no label. */
export function labelOf(sentence: Sentence, segment: Segment): Label {
  if (segment.labelFrom === null) return null
  const words = fold(
    sentence.text.slice(...spanOf(sentence.tokens, segment.labelFrom, colonBefore(sentence, segment.from)))
  )
  for (const [label, known] of labels) if (known.has(words)) return label
  return null
}

const colonBefore = (sentence: Sentence, from: number): number =>
  sentence.tokens[from - 1]?.fold === ':' ? from - 1 : from

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
