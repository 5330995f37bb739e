import type { z } from 'zod'
import { daysBetween, firstDay, type IsoDate, lastDay } from '../dates'
import type { Occasion } from '../meeting'
import type { Clause } from './clause'
import type { OccasionFound } from './occasion-verbs'
import { occasionAt } from './occasions'
import type { PromiseFound } from './promises'
import { foldAt, type Sentence, type When } from './sentence'
import type { Segment } from './segments'
import { wordSet } from './words/word-set'

export interface DayFound {
  when: When
  lean: 'past' | 'future'
}

export interface NextFound {
  when: When
  date: IsoDate
  occasion: z.infer<typeof Occasion>
  /** The tokens that speak of it. */
  from: number
  to: number
  rule: string
  confidence: number
}

const planned = wordSet(
  'cale calee calé fixe fixee prevu prevue prevus pris prise set planned scheduled booked confirme confirmee confirmed programme programmee planifie planifiee arranged reporte reportee decale decalee deplace postponed rescheduled moved pushed'
)
const seeingVerbs = wordSet(
  'voir revoir dejeuner diner rencontrer meet see retrouver lunch dine catch reconnecter boire prendre have grab reparler'
)

/** The day of the meeting: the first in the words about it that is not a deadline, a next appointment or part of a promise. */
export function findDay(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  occasion: OccasionFound | null,
  promises: readonly PromiseFound[],
  next: NextFound | null,
  today: IsoDate
): DayFound | null {
  const isFree = (when: When): boolean =>
    when.expression.kind === 'day' &&
    when.expression.deadline === null &&
    when !== next?.when &&
    !promises.some((promise) => promise.due === when || (promise.textFrom <= when.from && when.from < promise.textTo))
  for (const when of sentence.whens) {
    if (!isFree(when)) continue
    const segment = sentence.segmentAt[when.from]!
    const clause = clauses[sentence.clauseAt[when.from]!]
    const isTold = clause === undefined && ['with', 'place', 'aside'].includes(segments[segment]?.label ?? '')
    if (occasion && !isTold && !isOfOccasion(when, occasion, clause, segment, clauses)) continue
    if (!occasion && segment > 1) continue
    if (clause && (isOther(clause) || (isInviting(clause) && !when.expression.explicitPast))) continue
    if (
      ['de', 'du', 'd', 'of', 'depuis', 'since'].includes(foldAt(sentence.tokens, when.from - 1)) &&
      clause !== undefined
    )
      continue
    const isAhead =
      isPlannedHere(sentence, segments[segment], when) ||
      clause?.group.time === 'future' ||
      (clause !== undefined && isHavingAhead(sentence, clause))
    const { expression } = when
    const isLong = occasion !== null && !expression.explicitPast && isAlmostAhead(when, today)
    const lean = expression.explicitFuture || isLong || (isAhead && !expression.explicitPast) ? 'future' : 'past'
    if (lean === 'future' && (!occasion || occasion.rule === 'occasion-verb')) continue
    const resolved = expression.resolve(lean)
    if (resolved === null) continue
    if (lean === 'past' && clause && !expression.explicitPast && isFarOff(resolved.value, when, today)) continue
    return { when, lean }
  }
  return null
}

/** `invited me to dinner on December 11`: a day that only a year ago would be past lies ahead. */
function isFarOff(past: string, when: When, today: IsoDate): boolean {
  const ahead = when.expression.resolve('future')
  if (ahead === null || ahead.value.length < 10 || past.length < 10) return false
  return daysBetween(past, today) > 200 && daysBetween(today, ahead.value) < 150
}

/** `j'ai rendez-vous vendredi`, `I have a meeting on Friday`: what one has is yet to come. */
function isHavingAhead(sentence: Sentence, { from, group }: Clause): boolean {
  if (
    group.verbs.length > 0 ||
    !['ai', 'avons', 'a', 'have', 'got'].includes(foldAt(sentence.tokens, from + 1)) ||
    ['eu', 'had'].includes(foldAt(sentence.tokens, group.at))
  )
    return false
  let at = from + 2
  while (['un', 'une', 'a', 'an', 'mon', 'my', 'le', 'the'].includes(foldAt(sentence.tokens, at))) at++
  return occasionAt(sentence, at) !== null
}

/** `Déjeuner le 4 décembre avec Anna`, written in November: nobody means that of last year. */
function isAlmostAhead({ expression }: When, today: IsoDate): boolean {
  const [past, ahead] = [expression.resolve('past'), expression.resolve('future')]
  if (!past || !ahead || past.value.length < 10 || ahead.value.length < 10) return false
  return daysBetween(past.value, today) > 270 && daysBetween(today, ahead.value) < 95
}

/** `m'a invité à déjeuner mardi`: the day is that of the invitation's lunch. */
const isInviting = ({ group }: Clause): boolean =>
  group.verbs.some(({ verb }) => verb.favour?.kind === 'invitation' || verb.lemma === 'proposer')

/** What somebody will do, or may have done, says nothing of this meeting's day. */
const isOther = (clause: Clause): boolean =>
  clause.isHypothetical ||
  (clause.subject.who === 'dropped' && (clause.group.time === 'infinitive' || clause.group.time === 'bare')) ||
  clause.isRelative ||
  clause.isReported ||
  (clause.group.modal !== null && clause.subject.who !== 'we') ||
  ((clause.group.time === 'present' || clause.group.time === 'future') &&
    clause.subject.who !== 'me' &&
    clause.subject.who !== 'we' &&
    clause.subject.who !== 'dropped')

function isOfOccasion(
  when: When,
  occasion: OccasionFound,
  clause: Clause | undefined,
  segment: number,
  clauses: readonly Clause[]
): boolean {
  if (clause === undefined)
    return (
      (segment === occasion.segment || (when.expression.explicitPast && segment === occasion.segment + 1)) &&
      !clauses.some((each) => each.segment === segment && each.from < when.from && each.from > occasion.from)
    )
  return (
    (clause.from <= occasion.from && occasion.from < clause.to) ||
    (segment === occasion.segment && when.from < occasion.from)
  )
}

function isPlannedHere(sentence: Sentence, segment: Segment | undefined, when: When): boolean {
  if (!segment) return false
  for (let at = Math.max(segment.from, when.from - 4); at < when.from; at++)
    if (planned.has(foldAt(sentence.tokens, at))) return true
  return false
}

/** A meeting to come that a sentence about another speaks of: `rdv calé mardi prochain 9h`, `on se revoit le 12`. */
export function findNext(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  occasion: OccasionFound | null,
  today: IsoDate
): NextFound | null {
  const { tokens } = sentence
  for (const when of sentence.whens) {
    const { expression } = when
    if (expression.kind !== 'day' || expression.explicitPast || expression.deadline !== null) continue
    const resolved = expression.resolve('future')
    if (resolved === null || resolved.value.length < 10 || firstDay(resolved.value) < today) continue
    const segment = segments[sentence.segmentAt[when.from]!]
    if (!segment) continue
    const clause = clauses[sentence.clauseAt[when.from]!]
    const from = clause ? clause.from : segment.from
    const isSeen = clause !== undefined && isMeetingAgain(sentence, clause)
    const noun =
      clause && isTask(clause) ? null : occasionBefore(sentence, when, Math.max(from, when.from - 9), occasion)
    if (!isSeen && !noun) continue
    const isAhead =
      expression.explicitFuture || isPlannedHere(sentence, segment, when) || isSeen || (noun?.isNext ?? false)
    if (!isAhead) continue
    if (occasion === null && !isSeen && !clause && !noun?.isNext) continue
    const end = timeAfter(sentence, when)
    return {
      when,
      date: lastDay(resolved.value),
      occasion: noun?.occasion ?? verbOccasion(clause),
      from: noun ? Math.max(from, noun.from) : from,
      to: end,
      rule: isSeen ? 'meeting-again' : 'next-appointment',
      confidence: clause?.group.modal === 'may' || (clause && !isSeen) ? 0.8 : Math.min(0.92, resolved.confidence)
    }
  }
  function timeAfter(of: Sentence, when: When): number {
    const after = of.whens.find((other) => other.from === when.to && other.expression.kind === 'time')
    return after ? after.to : Math.min(when.to, tokens.length)
  }
  return null
}

/** `lui envoyer un mail demain`: something to do, whatever it names. */
const isTask = ({ group, subject }: Clause): boolean =>
  (subject.who === 'dropped' && (group.time === 'infinitive' || group.time === 'bare')) ||
  (group.verbs.some(
    ({ verb }) =>
      (verb.isAction || verb.meets === 'call' || verb.meets === 'email' || verb.meets === 'message') &&
      !fixing.has(verb.lemma)
  ) &&
    (group.time === 'infinitive' ||
      group.time === 'bare' ||
      group.time === 'future' ||
      group.time === 'present' ||
      group.modal !== null))

const fixing = wordSet(
  'proposer fixer caler organiser prendre prevoir confirmer planifier programmer avoir have set schedule book plan confirm inviter invite arrange faire do'
)

function isMeetingAgain(sentence: Sentence, clause: Clause): boolean {
  const { group, subject } = clause
  if (clause.isHypothetical || group.isNegated || group.time === 'past') return false
  const isUs = subject.who === 'we' || subject.who === 'me' || (subject.who === 'dropped' && group.time === 'gerund')
  const sees = group.verbs.some(({ verb }) => seeingVerbs.has(verb.lemma))
  return (
    isUs &&
    (sees ||
      (subject.who === 'we' &&
        ['rappelle', 'reparle', 'appelle', 'fait', 'call', 'speak', 'talk'].includes(
          foldAt(sentence.tokens, group.at)
        )))
  )
}

const verbOccasion = (clause: Clause | undefined): z.infer<typeof Occasion> => {
  const lemmas = new Set(clause?.group.verbs.map(({ verb }) => verb.lemma))
  return lemmas.has('dejeuner') || lemmas.has('lunch')
    ? 'lunch'
    : lemmas.has('diner') || lemmas.has('dine')
      ? 'dinner'
      : lemmas.has('rappeler') || lemmas.has('call') || lemmas.has('appeler')
        ? 'call'
        : 'appointment'
}

function occasionBefore(
  sentence: Sentence,
  when: When,
  from: number,
  occasion: OccasionFound | null
): { occasion: z.infer<typeof Occasion>; from: number; isNext: boolean } | null {
  for (let at = when.from - 1; at >= from; at--) {
    const match = occasionAt(sentence, at)
    if (!match || (occasion && match.from <= occasion.from && occasion.from < match.to)) continue
    if (['ce', 'le', 'la', 'the'].includes(foldAt(sentence.tokens, at))) continue
    const before = foldAt(sentence.tokens, at - 1)
    const earlier = occasionAt(sentence, at - 1)
    const start = earlier && earlier.to > at ? at - 1 : at
    return {
      occasion: earlier && earlier.to > at ? earlier.occasion : match.occasion,
      from: start,
      isNext: ['prochain', 'prochaine', 'next', 'autre', 'another', 'second', 'deuxieme', 'nouveau', 'nouvel'].includes(
        before
      )
    }
  }
  return null
}
