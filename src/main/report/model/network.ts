import { firstDay, fromDayNumber, type IsoDate } from '#shared/domain/dates'
import type { TieState } from '#shared/domain/measures/words'
import { occurrences } from '#shared/domain/occurrences'
import type { PersonFact, ReportFacts } from '../report.repository'
import type { CountedMeeting } from './meetings'
import type { PersonLabel, Privacy, ReportPeople } from './people'
import type { Period } from './period'
import { isNew, isReconnected, stateOn, type Ties } from './ties'

/** Circles with fewer people than this are merged where nobody is named: three people can be told apart by their circle. */
export const SMALLEST_CIRCLE = 3

/** A tie at the end of the quarter; people of whom no exchange is noted have none. */
export interface KnownPerson {
  id: string
  fact: PersonFact
  stateBefore: TieState
  state: TieState
  arrival: 'new' | 'reconnected' | null
  firstContactOn: IsoDate
  lastContactOn: IsoDate
  contacts: number
  meetings: number
}

/** Everybody with an exchange by the end of the quarter, in the order of the first one; the dead are not counted. */
export function knownPeople(
  facts: ReportFacts,
  ties: Ties,
  meetings: readonly CountedMeeting[],
  { quarter, before, asOf }: { quarter: Period; before: IsoDate; asOf: IsoDate }
): KnownPerson[] {
  const times = occurrences(meetings.flatMap(({ people }) => people))
  return facts.people
    .flatMap((fact): KnownPerson[] => {
      const contacts = ties.get(fact.id)
      if (!contacts || (fact.deceasedOn !== null && firstDay(fact.deceasedOn) <= asOf)) return []
      return [
        {
          id: fact.id,
          fact,
          stateBefore: stateOn(contacts, before, facts.conventions),
          state: stateOn(contacts, asOf, facts.conventions),
          arrival: isNew(contacts, quarter)
            ? 'new'
            : isReconnected(contacts, quarter, facts.conventions)
              ? 'reconnected'
              : null,
          firstContactOn: fromDayNumber(contacts[0]!.first),
          lastContactOn: fromDayNumber(contacts.at(-1)!.first),
          contacts: contacts.length,
          meetings: times.get(fact.id) ?? 0
        }
      ]
    })
    .toSorted((a, b) => a.firstContactOn.localeCompare(b.firstContactOn) || a.id.localeCompare(b.id))
}

const networkStates = ['active', 'lapsed', 'dormant', 'singleEncounter'] as const

export interface StateRow {
  state: (typeof networkStates)[number]
  start: number
  end: number
}

export function byState(known: readonly KnownPerson[]): StateRow[] {
  return networkStates.map((state) => ({
    state,
    start: known.filter(({ stateBefore }) => stateBefore === state).length,
    end: known.filter((person) => person.state === state).length
  }))
}

export interface CircleRow {
  /** `circle` is one circle, `other` the small ones together, `none` people in no circle, `all` everybody once. */
  row: 'circle' | 'other' | 'none' | 'all'
  /** Null where the name itself would give somebody away; the kind then stands for it. */
  circle: string | null
  kind: ReportFacts['circles'][number]['kind'] | null
  start: number
  new: number
  reconnected: number
  end: number
  dormant: number
}

export interface Circles {
  rows: CircleRow[]
  /** The circles of one person, by the names that this report may use; null stands for a merged one. */
  of(personId: string): (string | null)[]
  name(circleId: string): string | null
}

/** Growth by circle. Somebody in two circles counts in both, and once in the row for everybody. */
export function byCircle(
  facts: ReportFacts,
  known: readonly KnownPerson[],
  people: ReportPeople,
  privacy: Privacy
): Circles {
  const byId = new Map(known.map((person) => [person.id, person]))
  const members = new Map<string, KnownPerson[]>()
  const circlesOf = new Map<string, string[]>()
  const circleIds = new Set(facts.circles.map(({ id }) => id))
  for (const { personId, circleId } of facts.memberships) {
    const person = byId.get(personId)
    if (!person || !circleIds.has(circleId)) continue
    members.set(circleId, [...(members.get(circleId) ?? []), person])
    circlesOf.set(personId, [...(circlesOf.get(personId) ?? []), circleId])
  }
  const isShown = (id: string) => (members.get(id)?.length ?? 0) >= (privacy === 'named' ? 1 : SMALLEST_CIRCLE)
  const names = new Map(facts.circles.map((circle) => [circle.id, people.safe(circle.name)]))

  const name = (id: string) => (isShown(id) ? (names.get(id) ?? null) : null)

  const shown = facts.circles
    .filter(({ id }) => isShown(id))
    .map(({ id, kind }) => countRow('circle', members.get(id)!, names.get(id) ?? null, kind))
    .toSorted((a, b) => b.end - a.end || compare(a.circle ?? '\uFFFF', b.circle ?? '\uFFFF'))
  const merged = new Set([...members].filter(([id]) => !isShown(id)).flatMap(([, of]) => of))
  const alone = known.filter(({ id }) => !circlesOf.has(id))
  return {
    rows: [
      ...shown,
      ...(merged.size > 0 ? [countRow('other', [...merged])] : []),
      ...(alone.length > 0 ? [countRow('none', alone)] : []),
      countRow('all', known)
    ],
    of: (personId) => (circlesOf.get(personId) ?? []).map(name),
    name
  }
}

function countRow(
  row: CircleRow['row'],
  of: readonly KnownPerson[],
  circle: string | null = null,
  kind: CircleRow['kind'] = null
): CircleRow {
  const arrived = of.filter(({ arrival }) => arrival === 'new').length
  return {
    row,
    circle,
    kind,
    start: of.length - arrived,
    new: arrived,
    reconnected: of.filter(({ arrival }) => arrival === 'reconnected').length,
    end: of.length,
    dormant: of.filter(({ state }) => state === 'lapsed' || state === 'dormant').length
  }
}

export interface PersonRow extends PersonLabel {
  circles: (string | null)[]
  closeness: number | null
  state: TieState
  arrival: KnownPerson['arrival']
  firstContactOn: IsoDate
  lastContactOn: IsoDate
  meetings: number
}

/** People by name or code; never in the order of hidden names. */
export function personRows(known: readonly KnownPerson[], circles: Circles, people: ReportPeople): PersonRow[] {
  return known
    .filter(({ id }) => people.shown(id))
    .map((person) => ({
      ...people.label(person.id),
      circles: circles.of(person.id),
      closeness: person.fact.closeness,
      state: person.state,
      arrival: person.arrival,
      firstContactOn: person.firstContactOn,
      lastContactOn: person.lastContactOn,
      meetings: person.meetings
    }))
    .toSorted(byName)
}

export interface TieRow {
  a: string
  b: string
  source: ReportFacts['acquaintances'][number]['source']
  since: string | null
}

/** Who is known to know whom, among people of the network who may be shown. */
export function tieRows(
  facts: ReportFacts,
  known: readonly KnownPerson[],
  people: ReportPeople,
  to: IsoDate
): TieRow[] {
  const names = new Map(known.filter(({ id }) => people.shown(id)).map(({ id }) => [id, people.label(id).name]))
  return facts.acquaintances
    .flatMap(({ a, b, source, since }): TieRow[] => {
      const [one, other] = [names.get(a), names.get(b)]
      if (!one || !other || (since !== null && firstDay(since) > to)) return []
      return [compare(one, other) < 0 ? { a: one, b: other, source, since } : { a: other, b: one, source, since }]
    })
    .toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b))
}

const { compare } = new Intl.Collator('fr', { numeric: true })
const byName = (a: { name: string }, b: { name: string }): number => compare(a.name, b.name)
