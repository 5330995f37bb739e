import { asideFavours, markedFavours, thankedByPronoun } from './asides'
import { argumentsOf } from './arguments'
import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { findDay, findNext } from './days'
import { castOf, type Cast } from './entities'
import { type FavourFound, favoursOf } from './favours'
import { findOccasion, type OccasionFound } from './head'
import type { CaptureContext, KnownWorld } from './known-world'
import { findConfidential, labelOf } from './labels'
import { findPlace } from './place'
import { bringFirst, type Presence, presenceOf } from './presence'
import { deadlineIn, promiseOf, type PromiseFound } from './promises'
import { readSentence } from './read-sentence'
import { type Focus, nobody, resolveSubject } from './reference'
import { segmentsOf, type Segment } from './segments'
import type { Sentence } from './sentence'
import { templateOf } from './templates'
import type { Understanding } from './understanding'
import { type Findings, told } from './told'

/** Longer texts are pages, not sentences: they are kept as they are and nothing is read in them. */
const LONGEST_READ = 10_000

/**
 * Reads a sentence about a meeting: who, when, where, what was done for whom and what was promised. Each reading says
 * from which words and by which rule it comes and how sure it is; what is not understood stays text.
 */
export function understand(text: string, world: KnownWorld, context: CaptureContext): Understanding {
  const sentence = readSentence(text.length > LONGEST_READ ? '' : text, world, context.today, context.language)
  const segments = segmentsOf(sentence)
  const clauses = clausesOf(sentence, segments)
  const cast = castOf(sentence, world, context)
  const occasion = occasionOf(sentence, segments, clauses)
  const isInPerson = occasion !== null && !remote.has(occasion.occasion)
  const presence = presenceOf(sentence, segments, clauses, cast, isInPerson)
  const page = context.personId === null ? null : world.people.byId(context.personId)
  const present = new Set(presence.flatMap(({ isPresent }, entity) => (isPresent ? [entity] : [])))
  const { favours, promises } = exchanges(sentence, segments, clauses, cast, present)
  if (!presence.some(({ isPresent, isMet }) => isPresent && isMet))
    bringIn(sentence, cast, presence, favours, present.size === 0 ? promises : [])
  if (!presence.some(({ isPresent }) => isPresent)) bringFirst(clauses, cast, presence)
  const next = findNext(sentence, segments, clauses, occasion, context.today)
  const kept = promises.filter((promise) => next === null || promise.due !== next.when || promise.rule === 'mark')
  const findings: Findings = {
    sentence,
    segments,
    clauses,
    cast,
    presence,
    occasion,
    page,
    favours,
    promises: kept,
    next,
    day: findDay(sentence, segments, clauses, occasion, kept, next, context.today),
    place: findPlace(sentence, segments, clauses, occasion, world),
    confidential: findConfidential(sentence, segments)
  }
  return told(findings)
}

/** Occasions on which one is not in the same place. */
const remote = new Set(['note', 'call', 'video', 'email', 'message'])

/** Nobody was met in so many words: then those for whom, or by whom, something was done or promised were there. */
function bringIn(
  sentence: Sentence,
  cast: Cast,
  presence: Presence[],
  favours: readonly FavourFound[],
  promises: readonly PromiseFound[]
): void {
  const bring = (entity: number): void => {
    if (!presence[entity]!.isPresent) presence[entity] = { isPresent: true, confidence: 0.75 }
  }
  for (const { entity } of favours.length > 0 ? favours : promises)
    if (entity !== null) for (const mate of [entity, ...matesOf(sentence, cast, entity)]) bring(mate)
}

/** Those named together with somebody: `promis à Rachel et Priya`. */
function matesOf(sentence: Sentence, cast: Cast, entity: number): number[] {
  const first = cast.entities[entity]!.mentions[0]!
  const mates: number[] = []
  for (let next = first + 1; next < sentence.mentions.length; next++) {
    const { from } = sentence.mentions[next]!
    if (
      from !== sentence.mentions[next - 1]!.end + 1 ||
      !['et', 'and', '&', ','].includes(sentence.tokens[from - 1]!.fold)
    )
      break
    mates.push(cast.entityOf[next]!)
  }
  return mates
}

function occasionOf(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[]
): OccasionFound | null {
  const template = templateOf(sentence)
  if (template) return { occasion: template, from: 0, to: 2, rule: 'template', confidence: 0.98, segment: 0 }
  return findOccasion(sentence, segments, clauses)
}

interface Exchanges {
  favours: FavourFound[]
  promises: PromiseFound[]
}

/** Goes through the clauses in order, keeping in mind who did what last, and gathers what was done and promised. */
function exchanges(
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
      const isFuture = deadlineIn(sentence, clause.from, clause.to) !== null
      const stage = { sentence, cast, focus, present, subject, isFuture, isQuestion: segment.isQuestion }
      favours.push(...favoursOf(clause, stage))
      const promise = promiseOf(clause, stage, clauses[index + 1] ?? null, labelOf(sentence, segment) === 'promise')
      if (promise) {
        promises.push(promise)
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

const telling = new Set(['given-tells', 'received-tells', 'given-gives', 'received-gives'])
const isSaying = ({ group }: Clause): boolean =>
  group.verbs.some(({ verb }) => ['tell', 'dire', 'inform', 'assurer'].includes(verb.lemma))

/** `> Tom : relu son CV`: what follows the colon is already said by the mark. */
const isMarkedLabel = (segments: readonly Segment[], segment: Segment): boolean =>
  segment.labelFrom !== null && segments.some(({ from, mark }) => from === segment.labelFrom && mark !== null)

const isNear = (sentence: Sentence, a: FavourFound, b: FavourFound): boolean =>
  sentence.segmentAt[a.from] === sentence.segmentAt[b.from]

/** What marks and labels say of a whole segment: `! envoyer le rapport`, `Prochaine étape : …`, `Conseils : …`. */
function addLabelled(
  sentence: Sentence,
  segment: Segment,
  cast: Cast,
  present: ReadonlySet<number>,
  found: Exchanges
): void {
  const { from, to } = segment
  const label = labelOf(sentence, segment)
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
      textFrom: from,
      textTo: to,
      due: deadlineIn(sentence, from, to),
      rule: isMark ? 'mark' : 'label',
      confidence: other === null ? 0.85 : isMark ? 0.98 : label === 'thanks' ? 0.8 : 0.93
    })
  }
  const giver = label === 'introducedBy' ? (args.direct[0] ?? null) : only
  if (
    segment.mark === null &&
    giver !== null &&
    (label === 'advice' || label === 'introducedBy' || label === 'received' || label === 'given') &&
    !found.favours.some(inside)
  )
    found.favours.push({
      direction: label === 'given' ? 'given' : 'received',
      entity: giver,
      kind: label === 'advice' ? 'advice' : label === 'introducedBy' ? 'introduction' : 'information',
      introduced: null,
      from,
      to,
      thing: label === 'introducedBy' ? null : from,
      rule: 'label',
      confidence: 0.9
    })
}
