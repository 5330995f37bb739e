import type { Clause } from './clause'
import { clausesOf } from './clauses'
import { findDay, findNext } from './days'
import { castOf, type Cast } from './entities'
import type { FavourFound } from './favours'
import { exchangesOf } from './exchanges'
import { findOccasion } from './head'
import type { OccasionFound } from './occasion-verbs'
import type { CaptureContext, KnownWorld } from './known-world'
import { findConfidential } from './confidential'
import { findPlace } from './place'
import { bringFirst, type Presence, presenceOf } from './presence'
import type { PromiseFound } from './promises'
import { readSentence } from './read-sentence'
import { segmentsOf, type Segment } from './segments'
import type { Sentence } from './sentence'
import { templateOf } from './templates'
import { LONGEST_SENTENCE, type Understanding } from './understanding'
import { type Findings, told } from './told'

/**
 * Reads a sentence about a meeting: who, when, where, what was done for whom and what was promised. Each reading says
 * from which words and by which rule it comes and how sure it is; what is not understood stays text.
 */
export function understand(text: string, world: KnownWorld, context: CaptureContext): Understanding {
  const sentence = readSentence(text.length > LONGEST_SENTENCE ? '' : text, world, context.today, context.language)
  const segments = segmentsOf(sentence)
  const clauses = clausesOf(sentence, segments)
  const cast = castOf(sentence, world, context)
  const occasion = occasionOf(sentence, segments, clauses)
  const isInPerson = occasion !== null && !remote.has(occasion.occasion)
  const presence = presenceOf(sentence, segments, clauses, cast, isInPerson)
  const page = context.personId === null ? null : world.people.byId(context.personId)
  const present = new Set(presence.flatMap(({ isPresent }, entity) => (isPresent ? [entity] : [])))
  const { favours, promises } = exchangesOf(sentence, segments, clauses, cast, present)
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
    today: context.today,
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
