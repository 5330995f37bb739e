import type { Output } from '../contract/index'
import type { PersonName } from '../contract/people'
import type { IsoDate } from '../domain/dates'
import { SURE, type Span, type Understanding } from '../domain/capture/understanding'
import type { FactName, Items, Open } from './items'

/** What is there before anything is written: a note of today. */
export function noItems(today: IsoDate): Items {
  return {
    facts: {
      occasion: 'note',
      date: today,
      startTime: null,
      durationMinutes: null,
      place: null,
      circleId: null,
      circle: null,
      confidential: false,
      notes: null,
      intent: null,
      preparation: null,
      status: 'held'
    },
    openFacts: {},
    factSpans: {},
    dateChoices: [],
    isAbout: false,
    isNewPlace: false,
    people: [],
    favours: [],
    promises: [],
    next: null
  }
}

interface Reading {
  span: Span
  confidence: number
}

/** The items that a sentence was understood to say. */
export function readItems(
  text: string,
  { understanding, people, places }: Output<'capture.understand'>,
  today: IsoDate
): Items {
  const items = noItems(today)
  const { occasion, date, startTime, durationMinutes, place, circle, confidential, next } = understanding
  const named = new Map(people.map((person) => [person.id, person]))
  const open = ({ span, confidence }: Reading): Open | null =>
    confidence < SURE ? { words: text.slice(...span), id: null } : null

  const factReadings = { occasion, date, startTime, durationMinutes, place, circleId: circle, confidential }
  for (const [name, reading] of Object.entries(factReadings) as [FactName, Reading | null][]) {
    if (!reading) continue
    items.factSpans[name] = reading.span
    const doubt = open(reading)
    if (doubt) items.openFacts[name] = doubt
  }
  return {
    ...items,
    facts: {
      ...items.facts,
      occasion: occasion?.value ?? 'note',
      date: date?.value ?? today,
      startTime: startTime?.value ?? null,
      durationMinutes: durationMinutes?.value ?? null,
      place: place?.value ?? null,
      circleId: circle?.value.id ?? null,
      circle: circle?.value.name ?? null,
      confidential: confidential !== null
    },
    dateChoices: date?.alternatives ?? [],
    isAbout: date?.isAbout ?? false,
    isNewPlace: place !== null && !places.includes(place.value),
    people: understanding.people.map((person) => personItem(person, named, open)),
    favours: understanding.favours.map((favour) => ({
      key: favour.key,
      span: favour.span,
      open: favour.person === null ? { words: text.slice(...favour.span), id: null } : open(favour),
      id: null,
      direction: favour.direction,
      person: favour.person,
      kind: favour.kind,
      weight: 1,
      // The words of an introduction are the name of who was introduced, which is kept as a person.
      description: favour.introduced === null ? favour.description : null,
      introduced: favour.introduced
    })),
    promises: understanding.promises.map((promise) => ({
      key: promise.key,
      span: promise.span,
      open: open(promise),
      id: null,
      by: promise.by,
      person: promise.person,
      text: promise.text,
      dueOn: promise.due,
      dueKind: promise.dueKind,
      dueChoices: promise.dueAlternatives
    })),
    next: next && {
      key: 'next',
      span: next.span,
      open: open(next),
      date: next.date,
      startTime: next.startTime,
      occasion: next.occasion,
      people: next.people
    }
  }
}

function personItem(
  person: Understanding['people'][number],
  named: ReadonlyMap<string, PersonName>,
  open: (reading: Reading) => Open | null
): Items['people'][number] {
  const { key, span, mentions, personId, isNew, written, organisation, role, presence, candidates } = person
  const known = personId === null ? undefined : named.get(personId)
  const isNamed = known !== undefined || isNew
  return {
    key,
    span,
    mentions,
    open: open({ span, confidence: isNamed ? Math.min(person.confidence, person.presenceConfidence) : 0 }),
    personId: known ? known.id : null,
    isNew,
    name: known?.name ?? written,
    organisation: known?.organisation ?? organisation,
    role,
    presence,
    candidates: candidates.flatMap((id) => named.get(id) ?? [])
  }
}
