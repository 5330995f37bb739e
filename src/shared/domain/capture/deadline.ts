import type { z } from 'zod'
import { lastDay } from '../dates'
import type { DueKind } from '../promise'
import type { Clause } from './clause'
import { foldAt, type Sentence, type When } from './sentence'

/** The day by which, among the expressions of time inside; not one that belongs to a noun (`le compte rendu de lundi`). */
export function deadlineIn(sentence: Sentence, from: number, to: number): When | null {
  const inside = sentence.whens.filter(
    (when) => when.from >= from && when.from < to && isDay(when) && !ofNoun(sentence, when)
  )
  return inside.find(({ expression }) => expression.deadline !== null) ?? inside[0] ?? null
}

const isDay = ({ expression }: When): boolean =>
  expression.kind === 'day' && !expression.explicitPast && expression.resolve('future') !== null
const ofNoun = (sentence: Sentence, when: When): boolean =>
  when.expression.deadline === null && ['de', 'du', 'd', 'of', 'from'].includes(foldAt(sentence.tokens, when.from - 1))

/** `demain envoyer le CV`, `lundi : rappeler Marie`: the day stands right before the clause. */
export function deadlineBefore(sentence: Sentence, clause: Clause): When | null {
  let at = clause.from - 1
  while (at >= 0 && [',', ':'].includes(foldAt(sentence.tokens, at))) at--
  const when = sentence.whens[sentence.whenAt[at] ?? -1]
  if (!when) return null
  const before = foldAt(sentence.tokens, when.from - 1)
  const opens = when.from === 0 || [',', '.', ';', ':', '\n', '!', 'et', 'and', '-'].includes(before)
  return opens && isDay(when) && (when.expression.explicitFuture || when.expression.deadline !== null || before !== '')
    ? when
    : null
}

/** The calendar day of a deadline; a month or a year means its last day. */
export function dueOf(
  when: When
): { due: string; kind: z.infer<typeof DueKind>; alternatives: string[]; confidence: number } | null {
  const resolved = when.expression.resolve('future')
  if (resolved === null) return null
  const kind = when.expression.deadline?.dueKind ?? (resolved.isAbout || resolved.value.length < 10 ? 'about' : 'on')
  return {
    due: lastDay(resolved.value),
    kind,
    alternatives: resolved.alternatives.map(lastDay),
    confidence: resolved.confidence
  }
}
