import type { Input } from '../contract/index'
import type { IsoDate } from '../domain/dates'
import type { FactName, Facts, Items, Open, PersonItem } from './items'

type Form = Input<'meetings.save'>
type Doubt = NonNullable<Form['doubts']>[number]

/** Facts about which a doubt may wait in the journal; a place is words, right or wrong nothing hangs on it. */
const doubtful = ['occasion', 'date'] as const satisfies readonly FactName[]

/** A date to come makes a planned meeting; once the day is there it counts as held, unless it was cancelled. */
function statusOn({ date, status }: Pick<Facts, 'date' | 'status'>, today: IsoDate): Facts['status'] {
  if (status === 'cancelled') return status
  return date > today ? 'planned' : 'held'
}

/** The whole meeting as it is saved: what is sure, what is likely with its doubt, and what must wait for a name. */
export function toForm(id: string | null, rawText: string | null, items: Items, today: IsoDate): Form {
  const ids = new Map<string, string>()
  for (const person of items.people) {
    const personId = person.personId ?? (person.isNew ? crypto.randomUUID() : null)
    if (personId) ids.set(person.key, personId)
  }
  const idOf = (key: string | null) => (key === null ? null : (ids.get(key) ?? null))

  const known = items.favours.flatMap((favour) => {
    const personId = idOf(favour.person)
    return personId ? [{ favour, personId }] : []
  })
  const { circle: _circle, ...facts } = items.facts
  return {
    id,
    meeting: { ...facts, place: cut(facts.place), status: statusOn(facts, today), rawText },
    participants: participantsOf(items.people, ids),
    newPeople: items.people.flatMap(({ key, personId, isNew, name, organisation, role }) =>
      personId === null && isNew
        ? [{ id: ids.get(key)!, name: name.slice(0, LINE), organisation: cut(organisation), role: cut(role) }]
        : []
    ),
    favours: known.map(({ favour: { id: favourId, direction, kind, weight, description, introduced }, personId }) => ({
      id: favourId,
      direction,
      personId,
      kind,
      weight,
      description,
      introducedPersonId: kind === 'introduction' && idOf(introduced) !== personId ? idOf(introduced) : null
    })),
    promises: items.promises.map(({ id: promiseId, by, person, text, dueOn, dueKind }) => ({
      id: promiseId,
      by,
      personId: idOf(person),
      text: text.slice(0, 2000),
      dueOn,
      dueKind
    })),
    doubts: doubtsOf(
      items,
      known.map(({ favour }) => favour),
      idOf
    ),
    next: items.next && {
      date: items.next.date,
      startTime: items.next.startTime,
      occasion: items.next.occasion,
      personIds: [
        ...new Set(
          (items.next.people.length > 0
            ? items.next.people
            : items.people.filter(({ presence }) => presence === 'present').map(({ key }) => key)
          ).flatMap((key) => idOf(key) ?? [])
        )
      ]
    }
  }
}

/** As much of a line as its record takes; the sentence itself is kept whole. */
const LINE = 300
const cut = (line: string | null): string | null => line?.slice(0, LINE) ?? null

/** Each person once, present when present by any name. */
function participantsOf(people: readonly PersonItem[], ids: ReadonlyMap<string, string>): Form['participants'] {
  const roles = new Map<string, PersonItem['presence']>()
  for (const { key, presence } of people) {
    const id = ids.get(key)
    if (id && roles.get(id) !== 'present') roles.set(id, presence)
  }
  return [...roles].map(([personId, role]) => ({ personId, role }))
}

/** Everything that is left to settle, with what waits for a name that may be several people's. */
function doubtsOf(items: Items, savedFavours: Items['favours'], idOf: (key: string | null) => string | null): Doubt[] {
  const about = (open: Open | null, doubt: Omit<Doubt, 'id' | 'words'>): Doubt[] =>
    open ? [{ ...doubt, id: open.id, words: open.words }] : []
  return [
    ...doubtful.flatMap((subject) => about(items.openFacts[subject] ?? null, { subject })),
    ...items.people.flatMap((person) => {
      const personId = idOf(person.key)
      if (personId) return about(person.open, { subject: 'person', personId })
      const favours = items.favours
        .filter((favour) => favour.person === person.key)
        .map(({ direction, kind, description, introduced }) => ({
          direction,
          kind,
          description,
          introducedPersonId: idOf(introduced)
        }))
      const open = person.open ?? { words: person.name, id: null }
      return about(open, { subject: 'person', waiting: { role: person.presence, favours } })
    }),
    ...items.favours.flatMap((favour) => {
      const index = savedFavours.indexOf(favour)
      if (index !== -1) return about(favour.open, { subject: 'favour', favour: index })
      // What waits for its person is asked about with that person.
      return favour.person === null ? about(favour.open, { subject: 'favour' }) : []
    }),
    ...items.promises.flatMap((promise, index) => {
      const waits = promise.person !== null && idOf(promise.person) === null
      const person = items.people.find(({ key }) => key === promise.person)
      // The promise itself is kept at once; whose it is is settled with the name.
      if (waits && person)
        return about({ words: person.open?.words ?? person.name, id: null }, { subject: 'person', promise: index })
      return about(promise.open, { subject: 'promise', promise: index })
    })
  ]
}
