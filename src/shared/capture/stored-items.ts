import type { Output } from '../contract/index'
import type { FactName, FavourItem, Items, Open, PersonItem, PromiseItem } from './items'
import { noItems } from './read-items'

type Detail = Output<'meetings.get'>
type Doubt = NonNullable<Detail['form']['doubts']>[number]

const openOf = (doubt: Doubt | undefined): Open | null => (doubt ? { words: doubt.words, id: doubt.id ?? null } : null)
const keyOf = (id: string | null | undefined): string | null => id ?? null
const nowhere = { span: null, mentions: [], candidates: [] }

/** A noted meeting as items, with the doubts that still wait for an answer. */
export function storedItems(detail: Detail, circles: readonly { id: string; name: string }[]): Items {
  const { meeting, doubts } = detail.form
  const { rawText: _rawText, ...facts } = meeting
  const empty = noItems(meeting.date)
  const openFacts: Partial<Record<FactName, Open>> = {}
  for (const doubt of doubts)
    if (doubt.subject === 'occasion' || doubt.subject === 'date' || doubt.subject === 'place')
      openFacts[doubt.subject] = { words: doubt.words, id: doubt.id ?? null }
  return {
    ...empty,
    facts: {
      ...empty.facts,
      ...facts,
      circle: circles.find(({ id }) => id === meeting.circleId)?.name ?? null
    },
    openFacts,
    people: [...namedPeople(detail), ...unnamedPeople(doubts)],
    favours: [...notedFavours(detail), ...waitingFavours(doubts)],
    promises: notedPromises(detail)
  }
}

function namedPeople({ form, people }: Detail): PersonItem[] {
  const presence = new Map(form.participants.map(({ personId, role }) => [personId, role]))
  return people.map(({ id, name, organisation }) => ({
    ...nowhere,
    key: id,
    open: openOf(form.doubts?.find(({ personId }) => personId === id)),
    personId: id,
    isNew: false,
    name,
    organisation,
    role: null,
    presence: presence.get(id) ?? 'mentioned'
  }))
}

/** Names that may be several people's: their doubt stands for them. */
const isUnnamed = (doubt: Doubt): doubt is Doubt & { id: string; waiting: NonNullable<Doubt['waiting']> } =>
  Boolean(doubt.waiting && doubt.id)

function unnamedPeople(doubts: readonly Doubt[]): PersonItem[] {
  return doubts.filter(isUnnamed).map((doubt) => ({
    ...nowhere,
    key: doubt.id,
    open: openOf(doubt),
    personId: null,
    isNew: false,
    name: doubt.words,
    organisation: null,
    role: null,
    presence: doubt.waiting.role ?? 'mentioned'
  }))
}

function notedFavours({ form }: Detail): FavourItem[] {
  return (form.favours ?? []).map((favour, index) => ({
    key: favour.id ?? String(index),
    span: null,
    open: openOf(form.doubts?.find((doubt) => doubt.favour === index)),
    id: keyOf(favour.id),
    direction: favour.direction,
    person: favour.personId,
    kind: favour.kind,
    weight: favour.weight ?? 1,
    description: keyOf(favour.description),
    introduced: keyOf(favour.introducedPersonId)
  }))
}

function waitingFavours(doubts: readonly Doubt[]): FavourItem[] {
  return doubts.filter(isUnnamed).flatMap(({ id, words, waiting }) =>
    waiting.favours.map(({ direction, kind, description, introducedPersonId }, index) => ({
      key: `${id}-${index}`,
      span: null,
      open: { words, id: null },
      id: null,
      direction,
      person: id,
      kind,
      weight: 1,
      description,
      introduced: introducedPersonId
    }))
  )
}

function notedPromises({ form }: Detail): PromiseItem[] {
  const { doubts } = form
  return (form.promises ?? []).map((promise, index) => {
    const doubt = doubts.find((one) => one.promise === index)
    const waitsFor =
      doubt?.subject === 'person' ? doubts.filter(isUnnamed).find(({ words }) => words === doubt.words) : undefined
    return {
      key: promise.id ?? String(index),
      span: null,
      open: waitsFor ? null : openOf(doubt),
      id: keyOf(promise.id),
      by: promise.by,
      person: waitsFor?.id ?? keyOf(promise.personId),
      text: promise.text,
      dueOn: keyOf(promise.dueOn),
      dueKind: promise.dueKind ?? null,
      dueChoices: []
    }
  })
}
