import type { Clause } from './clause'
import { deadlineIn } from './deadline'
import { foldAt, type Sentence } from './sentence'
import type { Stage } from './stage'
import { Form } from './words/verb-forms'
import { wordSet } from './words/word-set'

/** How the verb says that it lies ahead; null when it does not. */
export function howAhead(
  clause: Clause,
  stage: Stage,
  isLabelled: boolean
): { rule: string; confidence: number } | null {
  const { group } = clause
  const isMine = stage.subject.who === 'me'
  if (group.modal === 'must') return wasDue(stage.sentence, clause)
  if (group.modal === 'will')
    return ['was', 'were'].includes(foldAt(stage.sentence.tokens, group.from))
      ? wasDue(stage.sentence, clause)
      : { rule: 'will', confidence: 0.95 }
  if (group.modal === 'may') return saysBefore(stage.sentence, clause) ? { rule: 'said', confidence: 0.9 } : null
  switch (group.time) {
    case 'future':
      return { rule: 'future', confidence: 0.95 }
    case 'conditional':
      if (saysBefore(stage.sentence, clause)) return { rule: 'said', confidence: 0.9 }
      return isMine && stage.isFuture && isDoable(clause) ? { rule: 'future', confidence: 0.75 } : null
    case 'infinitive':
    case 'bare':
      if (clause.subject.who !== 'dropped' || !isDoable(clause)) return null
      // `Call Karim about the pitch` may also note a call that was held.
      return {
        rule: 'infinitive',
        confidence: group.time === 'bare' && isCalling(clause) && !stage.isFuture ? 0.85 : 0.93
      }
    case 'gerund':
      return stage.isFuture && isDoable(clause) ? { rule: 'gerund', confidence: 0.92 } : null
    case 'present': {
      const isFutureMe = group.verbs.some(({ form }) => (form & Form.futureMe) !== 0)
      if (isFutureMe) return { rule: 'future', confidence: 0.95 }
      if (afterMust(stage.sentence, clause)) return { rule: 'must', confidence: 0.94 }
      if (comesBack(stage.sentence, group.at)) return { rule: 'present', confidence: 0.92 }
      const isNamed = stage.isFuture || isLabelled
      if (
        isNamed &&
        isDoable(clause) &&
        (clause.subject.who !== 'dropped' || group.isToMe || !isMine || group.toThem !== null)
      )
        return { rule: 'present', confidence: 0.92 }
      return isDue(clause, stage) ? { rule: 'due', confidence: 0.75 } : null
    }
    case 'past':
      return null
  }
}

/** `elle maquette le site pour lundi`: with a subject and a deadline, the present of any verb that does something. */
export function isDue(clause: Clause, { sentence }: Stage): boolean {
  const { group, subject } = clause
  if (subject.who === 'dropped' || subject.who === 'other' || subject.who === 'it' || clause.isRelative) return false
  if (group.verbs.length === 0 && group.from !== group.at) return false
  if (group.time !== 'present' || group.verbs.some(({ verb }) => idle.has(verb.lemma))) return false
  return deadlineIn(sentence, clause.from, clause.to)?.expression.deadline != null
}

const idle = wordSet(
  'attendre demander chercher esperer prevoir proposer venir passer rentrer aller revenir tenir avoir dire penser ask expect look hope plan come go say think propose suggest see voir'
)

/** `devait m'envoyer`, `was supposed to`: perhaps still due, unless its day is gone. */
function wasDue(sentence: Sentence, clause: Clause): { rule: string; confidence: number } | null {
  const isPast = sentence.tokens
    .slice(clause.group.from, clause.group.at)
    .some(({ fold }) => ['devait', 'devais', 'devaient', 'was', 'were', 'fallait'].includes(fold))
  if (!isPast) return { rule: 'must', confidence: 0.95 }
  const isGone = sentence.whens.some(
    ({ from, expression }) => from >= clause.from && from < clause.to && expression.explicitPast
  )
  return isGone ? null : { rule: 'must', confidence: 0.8 }
}

const isCalling = ({ group }: Clause): boolean => group.verbs.some(({ verb }) => verb.meets !== null)

const isDoable = (clause: Clause): boolean =>
  clause.group.verbs.some(({ verb }) => verb.isAction || verb.meets !== null)

/** `j'ai dit que je`, `she said she'd`: what is said to come is promised. */
function saysBefore(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.from - 1; at >= Math.max(0, clause.from - 5); at--)
    if (
      [
        'dit',
        'said',
        'told',
        'promis',
        'promised',
        'assure',
        'assured',
        'confirme',
        'confirmed',
        'ecrit',
        'agreed',
        'jure'
      ].includes(foldAt(sentence.tokens, at))
    )
      return true
  return false
}

const afterMust = (sentence: Sentence, clause: Clause): boolean =>
  clause.isReported && ['faut', 'faudrait', 'faudra'].includes(foldAt(sentence.tokens, clause.from - 2))

/** `revient vers moi`, `get back to me`. */
export const comesBack = (sentence: Sentence, at: number): boolean =>
  ['vers', 'back', 'to'].includes(foldAt(sentence.tokens, at + 1)) &&
  ['moi', 'to', 'me', 'nous'].includes(foldAt(sentence.tokens, at + 2))
