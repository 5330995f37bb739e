import { fold } from '../names'
import type { Clause } from './clause'
import type { IsoDate } from '../dates'
import type { DayFound, NextFound } from './days'
import type { Cast, Entity } from './entities'
import type { FavourFound } from './favours'
import type { OccasionFound } from './occasion-verbs'
import type { KnownPerson } from './known-world'
import type { PlaceFound } from './place'
import type { Presence } from './presence'
import { dueOf } from './deadline'
import type { PromiseFound } from './promises'
import type { Segment } from './segments'
import { type Sentence, type When, spanOf } from './sentence'
import type { FavourReading, PersonReading, PromiseReading, Span, Understanding } from './understanding'

/** Everything found in a sentence, by tokens, before it is told by the places in the text. */
export interface Findings {
  sentence: Sentence
  segments: readonly Segment[]
  clauses: readonly Clause[]
  cast: Cast
  presence: readonly Presence[]
  occasion: OccasionFound | null
  /** The person from whose page it is written. */
  page: KnownPerson | null
  favours: readonly FavourFound[]
  promises: readonly PromiseFound[]
  next: NextFound | null
  day: DayFound | null
  today: IsoDate
  place: PlaceFound | null
  confidential: { from: number; to: number; confidence: number } | null
}

export function told(findings: Findings): Understanding {
  const { sentence, cast, occasion, place, confidential } = findings
  const span = (found: { from: number; to: number }): Span => spanOf(sentence.tokens, found.from, found.to)
  const keyOf = (entity: number | null): string | null =>
    entity === null ? null : (cast.entities[entity]?.key ?? null)
  const circle = sentence.names.find(({ kind }) => kind === 'circle')
  return {
    language: sentence.language,
    occasion: occasion && {
      span: span(occasion),
      rule: occasion.rule,
      confidence: occasion.confidence,
      value: occasion.occasion
    },
    date: dateReading(findings),
    startTime: startTime(findings),
    durationMinutes: duration(findings),
    place: place && { span: span(place), rule: place.rule, confidence: place.confidence, value: place.name },
    circle: circle?.id
      ? { span: span(circle), rule: 'known-circle', confidence: 0.97, value: { id: circle.id, name: circle.name } }
      : null,
    confidential: confidential && {
      span: span(confidential),
      rule: 'confidential-word',
      confidence: confidential.confidence,
      value: true
    },
    people: people(findings),
    favours: unique(findings.favours.map((favour) => favourReading(findings, favour, keyOf))),
    promises: unique(findings.promises.flatMap((promise) => promiseReading(findings, promise, keyOf) ?? [])),
    next: nextReading(findings)
  }
}

function people({ sentence, cast, presence, page }: Findings): PersonReading[] {
  const readings = cast.entities.map((entity, index) => personReading(sentence, entity, presence[index]!))
  if (
    page === null ||
    sentence.tokens.length === 0 ||
    readings.some((reading) => reading.presence === 'present' || reading.personId === page.id)
  )
    return readings
  return [
    {
      span: [0, 0],
      rule: 'page',
      confidence: 0.92,
      key: `page ${page.id}`,
      written: [page.givenName, page.particle, page.familyName].filter(Boolean).join(' '),
      personId: page.id,
      isNew: false,
      candidates: [page.id],
      organisation: null,
      role: null,
      presence: 'present',
      presenceConfidence: 0.92,
      mentions: []
    },
    ...readings
  ]
}

function personReading(sentence: Sentence, entity: Entity, presence: Presence): PersonReading {
  const mentions = entity.mentions.map((index) => sentence.mentions[index]!)
  const spans = mentions.map(({ from, to }) => spanOf(sentence.tokens, from, to))
  const longest = mentions.toSorted((a, b) => b.words.length - a.words.length)[0]!
  return {
    span: spans[0]!,
    rule: entity.rule,
    confidence: entity.confidence,
    key: entity.key,
    written: longest.written,
    personId: entity.person?.id ?? null,
    isNew: entity.isNew,
    candidates: entity.person ? [entity.person.id] : entity.candidates.map(({ id }) => id),
    organisation: entity.organisation,
    role: entity.role,
    presence: presence.isPresent ? 'present' : 'mentioned',
    presenceConfidence: presence.confidence,
    mentions: spans
  }
}

/** A favour or a promise is only as sure as the person is known. */
function sureness(findings: Findings, entity: number | null, confidence: number): number {
  if (entity === null) return Math.min(confidence, 0.85)
  const found = findings.cast.entities[entity]!
  return found.person === null && !found.isNew ? Math.min(confidence, 0.85) : confidence
}

function favourReading(
  findings: Findings,
  favour: FavourFound,
  keyOf: (entity: number | null) => string | null
): FavourReading {
  const { sentence } = findings
  const span = spanOf(sentence.tokens, favour.from, favour.to)
  const thing =
    favour.thing === null || favour.thing >= favour.to
      ? null
      : sentence.text.slice(...spanOf(sentence.tokens, favour.thing, favour.to)).trim()
  const person = keyOf(favour.entity)
  return {
    span,
    rule: favour.rule,
    confidence: sureness(findings, favour.entity, favour.confidence),
    direction: favour.direction,
    person,
    kind: favour.kind,
    key: `${favour.direction} ${person ?? ''} ${fold(sentence.text.slice(...span))}`,
    introduced: keyOf(favour.introduced),
    description: thing || null
  }
}

function promiseReading(
  findings: Findings,
  promise: PromiseFound,
  keyOf: (entity: number | null) => string | null
): PromiseReading | null {
  const { sentence } = findings
  const { due } = promise
  const text = promisedText(sentence, promise)
  if (text === '') return null
  const day = due && dueOf(due)
  const span = spanOf(sentence.tokens, promise.from, promise.to)
  return {
    span,
    rule: promise.rule,
    confidence: sureness(findings, promise.entity, promise.confidence),
    by: promise.by,
    person: keyOf(promise.entity),
    key: `${promise.by} ${fold(text)}`,
    text,
    due: day?.due ?? null,
    dueKind: day?.kind ?? null,
    dueAlternatives: day?.alternatives ?? [],
    dueSpan: due && day ? spanOf(sentence.tokens, due.from, due.to) : null
  }
}

/** What was promised without its deadline, and without the small words that the deadline leaves behind. */
function promisedText(sentence: Sentence, { textFrom, textTo, due }: PromiseFound): string {
  const slice = (from: number, to: number): string =>
    to > from ? sentence.text.slice(...spanOf(sentence.tokens, from, to)) : ''
  if (!due || due.from < textFrom || due.from >= textTo) return slice(textFrom, textTo).trim()
  const time = sentence.whens.find(({ from, expression }) => from === due.to && expression.kind === 'time')
  const before = slice(textFrom, due.from)
  const after = slice(Math.max(time?.to ?? due.to, due.to), textTo)
  return `${before} ${after}`.replace(/^[\s,:;-]+|[\s,:;-]+$/gu, '').replace(/\s+/gu, ' ')
}

function unique<T extends { key: string; span: Span }>(readings: T[]): T[] {
  const keys = new Map<string, number>()
  return readings
    .toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .map((reading) => {
      const count = (keys.get(reading.key) ?? 0) + 1
      keys.set(reading.key, count)
      return count === 1 ? reading : { ...reading, key: `${reading.key} ${count}` }
    })
}

function dateReading({ sentence, day, today }: Findings): Understanding['date'] {
  const resolved = day?.when.expression.resolve(day.lean)
  if (!day || !resolved) return noSuchDay(sentence, today)
  const { expression, from, to } = day.when
  return {
    span: spanOf(sentence.tokens, from, to),
    rule: expression.rule,
    confidence: resolved.confidence,
    value: resolved.value,
    alternatives: resolved.alternatives,
    isAbout: resolved.isAbout
  }
}

/** `le 31 avril`: a day was said and none is meant; today stands for it until the user says which. */
function noSuchDay({ tokens, whens }: Sentence, today: IsoDate): Understanding['date'] {
  const when = whens.find(
    ({ expression }) => expression.kind === 'day' && expression.deadline === null && expression.resolve('past') === null
  )
  if (!when) return null
  const span = spanOf(tokens, when.from, when.to)
  return { span, rule: 'no-such-day', confidence: 0.6, value: today, alternatives: [], isAbout: false }
}

/** A time belongs to the meeting when it stands beside its day, or in the words that name the meeting. */
function startTime({ sentence, day, occasion, next, promises, segments }: Findings): Understanding['startTime'] {
  if (day?.when.expression.time) {
    return clockReading(sentence, day.when, day.when.expression.time)
  }
  const segment = segments[occasion?.segment ?? 0]
  const when = sentence.whens.find(
    ({ from, to, expression }) =>
      expression.kind === 'time' &&
      expression.time !== null &&
      segment !== undefined &&
      from >= segment.from &&
      from < segment.to &&
      !(next && from >= next.from && to <= next.to) &&
      !promises.some((promise) => promise.from <= from && from < promise.to)
  )
  return when ? clockReading(sentence, when, when.expression.time!) : null
}

/** An hour or a length of time, as a reading. */
const clockReading = <T>({ tokens }: Sentence, { from, to, expression }: When, value: T) => ({
  span: spanOf(tokens, from, to),
  rule: expression.rule,
  confidence: 0.93,
  value
})

function duration({ sentence, occasion, promises }: Findings): Understanding['durationMinutes'] {
  const when = sentence.whens.find(({ from, expression }) => {
    const at = sentence.segmentAt[from]!
    return (
      expression.kind === 'duration' &&
      expression.minutes !== null &&
      at <= (occasion?.segment ?? 0) + 1 &&
      !promises.some((promise) => promise.from <= from && from < promise.to)
    )
  })
  return when ? clockReading(sentence, when, when.expression.minutes!) : null
}

function nextReading({ sentence, next, cast, presence }: Findings): Understanding['next'] {
  if (!next) return null
  const inside = cast.entities.filter(({ mentions }) =>
    mentions.some((index) => sentence.mentions[index]!.from >= next.from && sentence.mentions[index]!.from < next.to)
  )
  const present = cast.entities.filter((_, index) => presence[index]!.isPresent)
  const time = sentence.whens.find(({ from, expression }) => from === next.when.to && expression.kind === 'time')
  return {
    span: spanOf(sentence.tokens, next.from, Math.max(next.to, next.when.to)),
    rule: next.rule,
    confidence: next.confidence,
    date: next.date,
    startTime: next.when.expression.time ?? time?.expression.time ?? null,
    occasion: next.occasion,
    people: (inside.length > 0 ? inside : present).map(({ key }) => key)
  }
}
