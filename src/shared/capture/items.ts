import type { Span } from '../domain/capture/understanding'
import type { Direction, FavourKind } from '../domain/favour'
import type { Meeting, Occasion } from '../domain/meeting'
import type { PromiseRecord } from '../domain/promise'
import type { PersonName } from '../contract/people'

/** What is still to check about an item, in the words of the sentence; `id` when it waits in the journal already. */
export interface Open {
  words: string
  id: string | null
}

/** Each thing of a meeting that a chip shows. `open` is null once it is sure; `span` tells where it stands in the sentence. */
interface Item {
  key: string
  open: Open | null
  span: Span | null
}

export interface PersonItem extends Item {
  /** Null for somebody to be created (`isNew`), and for a name of which it is not known whose it is. */
  personId: string | null
  isNew: boolean
  name: string
  organisation: string | null
  role: string | null
  presence: 'present' | 'mentioned'
  /** Who else may be meant, the likeliest first. */
  candidates: readonly PersonName[]
  /** The other places of the name in the sentence. */
  mentions: readonly Span[]
}

export interface FavourItem extends Item {
  /** The favour's own id when it is noted already. */
  id: string | null
  direction: Direction
  /** The key of the other party. */
  person: string | null
  kind: FavourKind
  weight: number
  description: string | null
  /** The key of the person introduced. */
  introduced: string | null
}

export interface PromiseItem extends Item {
  id: string | null
  by: PromiseRecord['by']
  person: string | null
  text: string
  dueOn: string | null
  dueKind: PromiseRecord['dueKind']
  /** Other days that may be meant. */
  dueChoices: readonly string[]
}

/** The appointment to come that the sentence speaks of. */
export interface NextItem extends Item {
  date: string
  startTime: string | null
  occasion: Occasion
  /** Keys; everybody present when empty. */
  people: readonly string[]
}

export type FactName =
  | 'occasion'
  | 'date'
  | 'startTime'
  | 'durationMinutes'
  | 'place'
  | 'circleId'
  | 'confidential'
  | 'notes'

/** What is said of the meeting as a whole. */
export type Facts = Pick<Meeting, FactName | 'intent' | 'preparation' | 'status'> & { circle: string | null }

/** A meeting as the chips show it. */
export interface Items {
  facts: Facts
  /** Facts that are to check, and where each stands in the sentence. */
  openFacts: Partial<Record<FactName, Open>>
  factSpans: Partial<Record<FactName, Span>>
  /** Other days that the sentence may mean. */
  dateChoices: readonly string[]
  /** The words come near the day only: `début mars`. */
  isAbout: boolean
  /** The place was never written before. */
  isNewPlace: boolean
  people: readonly PersonItem[]
  favours: readonly FavourItem[]
  promises: readonly PromiseItem[]
  next: NextItem | null
}

export type ItemList = 'people' | 'favours' | 'promises'
export type ItemOf<L extends ItemList> = Items[L][number]

/** What the user set by hand, over what was read; null takes an item away. An added item is there in full. */
export interface Corrections {
  facts: Partial<Facts>
  people: Readonly<Record<string, Partial<PersonItem> | null>>
  favours: Readonly<Record<string, Partial<FavourItem> | null>>
  promises: Readonly<Record<string, Partial<PromiseItem> | null>>
  next?: Partial<NextItem> | null
}

export const noCorrections: Corrections = { facts: {}, people: {}, favours: {}, promises: {} }

/** Keys of items that no reading gives start so; they stay whatever the sentence says. */
export const addedKey = (): string => `+${crypto.randomUUID()}`
const isAdded = (key: string): boolean => key.startsWith('+')

/** What was read, with the user's own hand over it. */
export function correct(read: Items, corrections: Corrections): Items {
  const { people, keyOf } = onceEach(read.people, corrected(read.people, corrections.people))
  const here = new Set(people.map(({ key }) => key))
  const known = (key: string | null) => {
    const kept = key === null ? null : (keyOf.get(key) ?? key)
    return kept !== null && here.has(kept) ? kept : null
  }
  const facts = { ...read.facts, ...corrections.facts }
  const openFacts = { ...read.openFacts }
  for (const name of Object.keys(corrections.facts)) delete openFacts[name as FactName]
  const next = corrections.next === null ? null : read.next || corrections.next
  return {
    ...read,
    facts,
    openFacts,
    people,
    favours: corrected(read.favours, corrections.favours).map((favour) => {
      const person = known(favour.person)
      // A favour of nobody cannot be noted: it is to check, so that it is not lost.
      const open = person === null ? (favour.open ?? { words: favour.description ?? '', id: null }) : favour.open
      return { ...favour, person, open, introduced: known(favour.introduced) }
    }),
    promises: corrected(read.promises, corrections.promises).map((promise) => ({
      ...promise,
      person: known(promise.person)
    })),
    next: next ? ({ ...read.next, ...corrections.next } as NextItem) : null
  }
}

/** Somebody added whom the sentence names as well is there once, as the sentence has it; also when taken away there. */
function onceEach(read: readonly PersonItem[], people: readonly PersonItem[]) {
  const keyOf = new Map<string, string>()
  for (const { key, personId } of people.filter((one) => isAdded(one.key) && one.personId !== null)) {
    const same = [...people, ...read].find((one) => !isAdded(one.key) && one.personId === personId)
    if (same) keyOf.set(key, same.key)
  }
  return { people: people.filter(({ key }) => !keyOf.has(key)), keyOf }
}

function corrected<T extends Item>(read: readonly T[], hand: Readonly<Record<string, Partial<T> | null>>): T[] {
  const kept = read.flatMap((item) => {
    const change = hand[item.key]
    return change === null ? [] : [change ? { ...item, open: null, ...change } : item]
  })
  const added = Object.entries(hand).flatMap(([key, item]) => (isAdded(key) && item ? [item as T] : []))
  return [...kept, ...added]
}

/** The corrections with this item changed, added (its key starts with `+`), or taken away. */
export function withItem<L extends ItemList>(
  corrections: Corrections,
  list: L,
  key: string,
  change: Partial<ItemOf<L>> | null
): Corrections {
  const hand: Readonly<Record<string, Partial<ItemOf<L>> | null>> = corrections[list]
  const next = { ...hand }
  if (change === null && isAdded(key)) delete next[key]
  else next[key] = change && { ...next[key], open: null, ...change }
  return { ...corrections, [list]: next }
}

/** Whether anything was set by hand. */
export const isCorrected = ({ facts, people, favours, promises, next }: Corrections): boolean =>
  [facts, people, favours, promises].some((hand) => Object.keys(hand).length > 0) || next !== undefined
