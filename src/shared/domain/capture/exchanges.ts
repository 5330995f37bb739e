import { argumentsOf } from './arguments'
import { asideFavours, markedFavours, thankedByPronoun } from './asides'
import type { Clause } from './clause'
import type { Cast } from './entities'
import { type FavourFound, favoursOf } from './favours'
import { deadlineBefore, deadlineIn } from './deadline'
import { promiseOf, type PromiseFound } from './promises'
import { type Focus, nobody, resolveSubject } from './reference'
import type { Segment } from './segments'
import type { Sentence } from './sentence'
import { isToldDone } from './told-done'

export interface Exchanges {
  favours: FavourFound[]
  promises: PromiseFound[]
}

/** Goes through the clauses in order, keeping in mind who did what last, and gathers what was done and promised. */
export function exchangesOf(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  cast: Cast,
  present: ReadonlySet<number>
): Exchanges {
  const favours: FavourFound[] = []
  const promises: PromiseFound[] = []
  const focus: Focus = { subject: nobody, last: 'other', wasToMe: false }
  clauses.forEach((clause, index) => {
    const segment = segments[clause.segment]!
    const subject = resolveSubject(sentence, cast, clause, focus, present)
    if (segment.mark === null && !isMarkedLabel(segments, segment)) {
      const isFuture = deadlineIn(sentence, clause.from, clause.to) !== null || isAfterDeadline(sentence, clause)
      const stage = { sentence, cast, focus, present, subject, isFuture, isQuestion: segment.isQuestion }
      favours.push(...favoursOf(clause, stage))
      const promise = promiseOf(clause, stage, clauses[index + 1] ?? null, segment.label === 'promise')
      const isDone = isToldDone(sentence, segments, clause, clauses[index + 1] ?? null)
      const outer = promise && clause.isReported ? promises.findIndex((each) => holds(each, clause)) : -1
      if (promise && outer !== -1) {
        // `promis que je lui enverrai le rapport` promises once, in the words of what is promised.
        const { by, entity } = promises[outer]!
        if (by === promise.by) promises[outer] = { ...promise, entity: entity ?? promise.entity, rule: 'promised-that' }
      } else if (
        promise &&
        !isDone &&
        (segment.label === null || segment.label === 'promise' || segment.label === 'aside')
      ) {
        promises.push(
          isConditioned(sentence, clauses, index)
            ? { ...promise, confidence: Math.min(promise.confidence, 0.75) }
            : promise
        )
        // `told her I'd call`, `m'a dit qu'il me recommanderait`: what was told is the promise, and no favour.
        const told = favours.findIndex(
          (favour) =>
            favour.from === clauses[index - 1]?.from && telling.has(favour.rule) && isSaying(clauses[index - 1]!)
        )
        if (told !== -1 && promise.rule.endsWith('-said')) favours.splice(told, 1)
      }
    }
    if (subject.people.entities.length > 0) focus.subject = subject.people
    focus.last = subject.who
    focus.wasToMe = clause.group.isToMe || (clause.isJoined && focus.wasToMe)
  })
  favours.push(...markedFavours(sentence, segments, cast))
  for (const aside of asideFavours(sentence, segments, clauses, cast))
    if (
      !favours.some(
        (favour) =>
          favour.direction === aside.direction && favour.entity === aside.entity && isNear(sentence, favour, aside)
      )
    )
      favours.push(aside)
  for (const thanked of thankedByPronoun(sentence, clauses, cast, present))
    if (!favours.some((favour) => favour.entity === thanked.entity && isNear(sentence, favour, thanked)))
      favours.push(thanked)
  segments.forEach((segment) => addLabelled(sentence, segment, cast, present, { favours, promises }))
  return { favours, promises }
}

/** `si Karim accepte, il me rappellera`, `I'll call if he wants`: a promise on a condition. */
function isConditioned(sentence: Sentence, clauses: readonly Clause[], index: number): boolean {
  const own = clauses[index]!
  return [clauses[index - 1], clauses[index + 1]].some(
    (other) =>
      other?.segment === own.segment &&
      ['si', 's', 'if', 'unless'].includes(sentence.tokens[other.from - 1]?.fold ?? '') &&
      other.isHypothetical
  )
}

const holds = ({ rule, from, to }: PromiseFound, clause: Clause): boolean =>
  rule === 'promised' && from < clause.from && clause.from < to

const telling = new Set(['given-tells', 'received-tells', 'given-gives', 'received-gives'])
const isSaying = ({ group }: Clause): boolean =>
  group.verbs.some(({ verb }) => ['tell', 'dire', 'inform', 'assurer'].includes(verb.lemma))

/** `> Tom : relu son CV`: what follows the colon is already said by the mark. */
const isMarkedLabel = (segments: readonly Segment[], segment: Segment): boolean =>
  segment.labelFrom !== null && segments.some(({ from, mark }) => from === segment.labelFrom && mark !== null)

const isNear = (sentence: Sentence, a: FavourFound, b: FavourFound): boolean =>
  sentence.segmentAt[a.from] === sentence.segmentAt[b.from]

const kindOfLabel = {
  advice: 'advice',
  introducedBy: 'introduction',
  thanksTo: 'other',
  received: 'information',
  given: 'other'
} as const

/** What marks and labels say of a whole segment: `! envoyer le rapport`, `Prochaine étape : …`, `Conseils : …`. */
function addLabelled(
  sentence: Sentence,
  segment: Segment,
  cast: Cast,
  present: ReadonlySet<number>,
  found: Exchanges
): void {
  const { from, to } = segment
  const label = segment.label
  const inside = (each: { from: number }): boolean => each.from >= from && each.from < to
  const args = argumentsOf(sentence, cast, from, to)
  const only = present.size === 1 ? [...present][0]! : null
  const other = args.towards[0] ?? args.direct[0] ?? only
  if (segment.mark === '!' || ((label === 'promise' || label === 'thanks') && !found.promises.some(inside))) {
    const isMark = segment.mark === '!'
    found.promises.push({
      by: 'me',
      entity: other,
      from,
      to,
      textFrom: label === 'thanks' ? (segment.labelFrom ?? from) : from,
      textTo: to,
      due: deadlineIn(sentence, from, to),
      rule: isMark ? 'mark' : 'label',
      confidence: other === null ? 0.85 : isMark ? 0.98 : label === 'thanks' ? 0.8 : 0.93
    })
  }
  const isNamed = label === 'introducedBy' || label === 'thanksTo'
  const named = sentence.mentionAt.slice(from, to).find((mention) => mention !== -1)
  const giver = !isNamed ? only : named === undefined ? null : cast.entityOf[named]!
  if (
    segment.mark === null &&
    giver !== null &&
    (isNamed || label === 'advice' || label === 'received' || label === 'given') &&
    !found.favours.some(inside)
  )
    found.favours.push({
      direction: label === 'given' ? 'given' : 'received',
      entity: giver,
      kind: kindOfLabel[label],
      introduced: null,
      from,
      to,
      thing: isNamed ? null : from,
      rule: 'label',
      confidence: 0.9
    })
}

/** `vendredi prochain il me présente Zoé`: a day to come stands before the clause. */
function isAfterDeadline(sentence: Sentence, clause: Clause): boolean {
  const before = deadlineBefore(sentence, clause)
  return before !== null && (before.expression.explicitFuture || before.expression.deadline !== null)
}
