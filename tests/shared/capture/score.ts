import { readFileSync } from 'node:fs'
import type { KnownPerson, KnownWorld } from '#shared/domain/capture/known-world'
import { createNameIndex } from '#shared/domain/capture/name-index'
import { understand } from '#shared/domain/capture/understand'
import { SURE, type Understanding } from '#shared/domain/capture/understanding'
import { eventOccasions } from '#shared/domain/meeting'
import { fold, splitName } from '#shared/domain/names'

interface Contact {
  id: number
  first: string
  last: string
  org: string | null
  last_seen: string | null
}

interface Expected {
  type: string
  date: string
  participants: (number | string)[]
  place: string | null
  favours: { direction: string; person: number | string }[]
  promises: { by: string; text_contains: string; due: string | null }[]
}

export interface Sentences {
  reference_now: string
  contacts: Contact[]
  places: string[]
  groups: string[]
  sentences: { id: string; lang: string; text: string; expected: Expected }[]
}

const slots = ['type', 'date', 'participants', 'place', 'favours', 'promises'] as const
export type Slot = (typeof slots)[number]

/** What the `capture` command prints of a sentence, as far as it is judged. */
type Got = Omit<Expected, 'promises'> & { promises: { by: string; text: string; due: string | null }[] }

export interface Judged {
  id: string
  text: string
  wrong: Slot[]
  got: Got
  expected: Expected
  solid: { shown: number; right: number }
  understanding: Understanding
}

export const readSentences = (name: string): Sentences =>
  JSON.parse(readFileSync(new URL(`../../fixtures/capture/${name}.json`, import.meta.url), 'utf8')) as Sentences

export function worldOf({ contacts, places, groups }: Pick<Sentences, 'contacts' | 'places' | 'groups'>): KnownWorld {
  const seen = new Map(contacts.map((contact) => [String(contact.id), contact.last_seen]))
  const organisations = [...new Set(contacts.flatMap(({ org }) => org ?? []))]
  return {
    people: createNameIndex(contacts.map(personOf)),
    places,
    circles: groups.map((name) => ({ id: name, name })),
    organisations,
    contact: (id) => ({ lastOn: seen.get(id) ?? null, count: 1 }),
    circlesOf: () => []
  }
}

function personOf({ id, first, last, org }: Contact): KnownPerson {
  const { particle, familyName } = splitName(`X ${last}`)
  return { id: String(id), givenName: first, familyName, particle, preferredName: null, organisation: org }
}

function gotOf(understanding: Understanding, today: string): Got {
  const names = new Map(
    understanding.people.map((person) => [
      person.key,
      person.personId !== null
        ? Number(person.personId)
        : person.isNew
          ? `new:${person.written}`
          : `amb:${person.written}`
    ])
  )
  const nameOf = (key: string | null): string | number => (key === null ? 'nobody' : (names.get(key) ?? 'nobody'))
  const type = understanding.occasion?.value ?? 'note'
  return {
    // Any kind of event counts as `event`.
    type: eventOccasions.has(type) ? 'event' : type,
    date: understanding.date?.value ?? today,
    participants: understanding.people.filter(({ presence }) => presence === 'present').map(({ key }) => nameOf(key)),
    place: understanding.place?.value ?? null,
    favours: understanding.favours.map(({ direction, person }) => ({ direction, person: nameOf(person) })),
    promises: understanding.promises.map(({ by, text, due }) => ({ by, text, due }))
  }
}

const plain = (value: string | number): string =>
  typeof value === 'number' ? String(value) : fold(value).replace(/^(new|amb) /, '$1:')
const asSet = (values: readonly (string | number)[]): string => [...new Set(values.map(plain))].toSorted().join('|')
const favourSet = (favours: Expected['favours']): string =>
  asSet(favours.map(({ direction, person }) => `${direction} ${plain(person)}`))

type Promised = Got['promises'][number]
const keeps = (promise: Promised, expected: Expected['promises'][number]): boolean =>
  promise.by === expected.by && promise.due === expected.due && contains(promise, expected.text_contains)
const contains = (promise: Promised, words: string): boolean => fold(promise.text).includes(fold(words))

/** Every promise expected is found once, and no other. */
function samePromises(got: readonly Promised[], expected: Expected['promises']): boolean {
  if (got.length !== expected.length) return false
  const left = [...got]
  return expected.every((promise) => {
    const at = left.findIndex((each) => keeps(each, promise))
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

const isSlotRight: Record<Slot, (got: Got, expected: Expected) => boolean> = {
  type: (got, expected) => got.type === expected.type,
  date: (got, expected) => got.date === expected.date,
  participants: (got, expected) => asSet(got.participants) === asSet(expected.participants),
  place: (got, expected) => fold(got.place ?? '') === fold(expected.place ?? ''),
  favours: (got, expected) => favourSet(got.favours) === favourSet(expected.favours),
  promises: (got, expected) => samePromises(got.promises, expected.promises)
}

/** How many favours and promises are shown as sure, and how many of those are meant. */
function solidOf(understanding: Understanding, got: Got, expected: Expected): Judged['solid'] {
  const meant = new Set(expected.favours.map(({ direction, person }) => `${direction} ${plain(person)}`))
  const favours = got.favours.filter((_, index) => understanding.favours[index]!.confidence >= SURE)
  const promises = got.promises.filter((_, index) => understanding.promises[index]!.confidence >= SURE)
  const right =
    favours.filter(({ direction, person }) => meant.has(`${direction} ${plain(person)}`)).length +
    promises.filter((promise) =>
      expected.promises.some(({ by, text_contains }) => promise.by === by && contains(promise, text_contains))
    ).length
  return { shown: favours.length + promises.length, right }
}

export function judge(sentences: Sentences): Judged[] {
  const world = worldOf(sentences)
  const today = sentences.reference_now.slice(0, 10)
  return sentences.sentences.map(({ id, text, expected }) => {
    const understanding = understand(text, world, { today, language: null, personId: null, circleId: null })
    const got = gotOf(understanding, today)
    const wrong = slots.filter((slot) => !isSlotRight[slot](got, expected))
    return { id, text, wrong, got, expected, understanding, solid: solidOf(understanding, got, expected) }
  })
}

/** Shares from 0 to 1: sentences wholly right, slots right, and solid favours and promises that are meant. */
export function scoreOf(judged: readonly Judged[]): {
  whole: number
  slots: number
  precision: number
  wrong: Record<Slot, number>
} {
  const sum = (of: (each: Judged) => number): number => judged.reduce((total, each) => total + of(each), 0)
  return {
    whole: sum(({ wrong }) => (wrong.length === 0 ? 1 : 0)) / judged.length,
    slots: 1 - sum(({ wrong }) => wrong.length) / (judged.length * slots.length),
    precision:
      sum(({ solid }) => solid.right) /
      Math.max(
        1,
        sum(({ solid }) => solid.shown)
      ),
    wrong: Object.fromEntries(
      slots.map((slot) => [slot, sum(({ wrong }) => (wrong.includes(slot) ? 1 : 0))])
    ) as Record<Slot, number>
  }
}
