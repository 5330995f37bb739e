import type { Clause } from './clause'
import type { OccasionMatch } from './occasions'
import { foldAt, type Sentence } from './sentence'
import { Form } from './words/verb-forms'

export interface OccasionFound extends OccasionMatch {
  rule: string
  confidence: number
  /** The segment that speaks of the meeting. */
  segment: number
}

/** `met me for coffee`, `m'a vu`. */
export const isWithMe = (sentence: Sentence, clause: Clause): boolean =>
  clause.group.verbs.some(({ verb }) => verb.lemma === 'venir' || verb.lemma === 'come') ||
  clause.group.isToMe ||
  ['me', 'us'].includes(foldAt(sentence.tokens, clause.group.at + 1))

/** The occasion that a verb says: `croisé`, `m'a appelé`, `called`. */
export function verbOccasion(
  sentence: Sentence,
  at: number,
  segment: number,
  clauses: readonly Clause[]
): OccasionFound | null {
  const clause = clauses[sentence.clauseAt[at]!]
  if (
    clause?.group.at !== at ||
    clause.isHypothetical ||
    clause.isRelative ||
    clause.isReported ||
    clause.group.modal !== null
  )
    return null
  const { group } = clause
  const { who } = clause.subject
  if (
    foldAt(sentence.tokens, at) === 'eu' &&
    (sentence.mentionAt[at + 1] ?? -1) !== -1 &&
    !group.isNegated &&
    (who === 'me' || who === 'dropped')
  )
    return { occasion: 'call', from: at, to: at + 1, rule: 'occasion-verb', confidence: 0.8, segment }
  const isEating =
    group.time === 'past' &&
    !group.isNegated &&
    group.verbs.some(({ verb }) => verb.lemma === 'manger' || verb.lemma === 'eat')
  if (isEating && (who === 'me' || who === 'we' || who === 'dropped'))
    return {
      occasion: isInTheEvening(sentence, segment) ? 'dinner' : 'lunch',
      from: at,
      to: at + 1,
      rule: 'occasion-verb',
      confidence: 0.8,
      segment
    }
  const found = group.verbs.find(
    ({ verb, form }) => verb.meets !== null && (form & (Form.participle | Form.past | Form.infinitive)) !== 0
  )
  const meets = found?.verb.meets
  if (group.time !== 'past' || !meets || meets === 'note') return null
  const isReached = meets === 'call' || meets === 'email' || meets === 'message'
  if (group.isNegated && !isReached) return null
  const isWriting = found.verb.lemma === 'ecrire' || found.verb.lemma === 'write'
  if (
    isWriting &&
    ['un', 'une', 'the', 'a', 'an', 'mon', 'ma', 'mes', 'des', 'le', 'la', 'my'].includes(
      foldAt(sentence.tokens, at + 1)
    )
  )
    return null
  if (found.verb.lemma === 'rappeler' && ['que', 'qu', 'de', 'd'].includes(foldAt(sentence.tokens, at + 1))) return null
  if (found.verb.lemma === 'tomber' && foldAt(sentence.tokens, at + 1) !== 'sur') return null
  const isMine = who === 'me' || who === 'we' || who === 'dropped' || isWithMe(sentence, clause)
  const next = foldAt(sentence.tokens, at + 1)
  const isToNobody =
    isReached &&
    (at + 1 >= clause.to ||
      (sentence.whenAt[at + 1] ?? -1) !== -1 ||
      ['pour', 'to', 'back', ',', 'about'].includes(next))
  if (!isMine && !(isToNobody && who === 'people')) return null
  return { occasion: meets, from: at, to: at + 1, rule: 'occasion-verb', confidence: 0.93, segment }
}

const isInTheEvening = (sentence: Sentence, segment: number): boolean =>
  sentence.tokens.some(
    ({ fold }, at) =>
      sentence.segmentAt[at] === segment && ['soir', 'soiree', 'night', 'evening', 'tonight'].includes(fold)
  )
