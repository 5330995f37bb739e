import { dayNumber, firstDay, type IsoDate } from '#shared/domain/dates'
import type { PictureTie } from '#shared/domain/map-picture/lines'
import type { PicturePerson } from '#shared/domain/map-picture/person'
import { lineStrength } from '#shared/domain/map-style'
import { contactRate } from '#shared/domain/measures/contact-strength'
import { ledgerOf } from '#shared/domain/measures/ledger'
import { historyOf } from '#shared/domain/measures/tie-history'
import { tieStrength } from '#shared/domain/measures/tie-strength'
import { pairKey } from '#shared/domain/pair-key'
import { shortNames } from '#shared/domain/short-names'
import type { ReportFacts } from '../report.repository'
import type { KnownPerson } from './network'
import { aboutOf, type ReportPeople } from './people'

/** As many marks with their labels as a page holds. */
const MOST = 40

export type Place = (
  people: readonly Pick<PicturePerson, 'id' | 'band'>[],
  ties: readonly PictureTie[]
) => ReadonlyMap<string, { x: number; y: number }>

/** One line of the table beside the picture: the same people, and whom each of them knows in it. */
interface MapRow {
  person: string
  about: string | null
  lastContactOn: IsoDate
  knows: string[]
}

export interface ReportMap {
  people: PicturePerson[]
  ties: PictureTie[]
  labels: Map<string, string>
  rows: MapRow[]
}

/**
 * The map at the end of the quarter: everybody who was met in it, then those met most often, as far as they may be shown.
 * Nothing confidential moves a mark, makes it larger or ties it to another.
 */
export function reportMap(
  facts: ReportFacts,
  known: readonly KnownPerson[],
  people: ReportPeople,
  to: IsoDate,
  place: Place
): ReportMap {
  const drawn = known
    .filter(({ id }) => people.shown(id))
    .toSorted((a, b) => b.meetings - a.meetings || b.contacts - a.contacts)
    .slice(0, MOST)
  const ids = new Set(drawn.map(({ id }) => id))
  const present = presentAt(facts, people)
  const marks = measured(facts, drawn, present, to)
  const ties = tiesAmong(facts, ids, present, to)
  const places = place(marks, ties)
  const names = new Map(drawn.map(({ id }) => [id, people.label(id)]))
  const knows = (id: string) =>
    ties.flatMap(({ a, b }) => (a === id ? [names.get(b)!.name] : b === id ? [names.get(a)!.name] : []))
  const short = shortNames(drawn.map(({ fact }) => fact))
  return {
    people: marks.map((mark) => ({ ...mark, ...places.get(mark.id)! })),
    ties,
    labels: new Map([...names].map(([id, { name, named }]) => [id, named ? short.get(id)! : name])),
    rows: drawn
      .map(({ id, lastContactOn }): MapRow => {
        const label = names.get(id)!
        return { person: label.name, about: aboutOf(label), lastContactOn, knows: knows(id).toSorted(collator.compare) }
      })
      .toSorted((a, b) => collator.compare(a.person, b.person))
  }
}

const collator = new Intl.Collator('fr', { numeric: true })

type PresentAt = ReadonlyMap<string, readonly string[]>

/** Who was present at each exchange that is not confidential, those left out of the report as well: a table was as large as it was. */
function presentAt({ contacts }: ReportFacts, people: ReportPeople): PresentAt {
  const present = new Map<string, string[]>()
  for (const { meetingId, personId } of contacts) {
    if (!people.counts(personId) && !people.excluded(personId)) continue
    const known = present.get(meetingId)
    if (known) known.push(personId)
    else present.set(meetingId, [personId])
  }
  return present
}

/** How strong and how fresh each tie was on a day. */
function measured(
  facts: ReportFacts,
  drawn: readonly KnownPerson[],
  present: PresentAt,
  to: IsoDate
): Omit<PicturePerson, 'x' | 'y'>[] {
  const asOf = dayNumber(to)
  const meetings = Map.groupBy(facts.contacts, ({ personId }) => personId)
  const favours = Map.groupBy(facts.ledger, ({ personId }) => personId)
  return drawn.map(({ id, fact, state, arrival }) => {
    const history = historyOf(
      {
        id,
        closeness: fact.closeness,
        noLedger: false,
        noSuggestions: false,
        isFamily: false,
        deceasedOn: null,
        meetings: (meetings.get(id) ?? []).map(({ date, meetingId }) => ({
          date,
          planned: false,
          present: 1 + (present.get(meetingId)?.length ?? 1)
        })),
        favours: favours.get(id) ?? []
      },
      asOf
    )
    const { given, received } = ledgerOf(history.ledger)
    const rate = contactRate(history.contacts, asOf, facts.conventions.halfLifeDays)
    return {
      id,
      band: tieStrength({ rate, closeness: fact.closeness, given, received }).band,
      silenceDays: asOf - (history.days.at(-1) ?? asOf),
      state,
      balance: 'none',
      circleId: null,
      badge: arrival === 'new' ? 'new' : null
    }
  })
}

/** Who knows whom among these people: what was noted first, then introductions, then small tables shared. */
function tiesAmong(facts: ReportFacts, ids: ReadonlySet<string>, present: PresentAt, to: IsoDate): PictureTie[] {
  const ties = new Map<string, PictureTie>()
  const together = new Map<string, number>()
  const add = (one: string, other: string, source: PictureTie['source'], introducerId: string | null = null) => {
    if (one === other || !ids.has(one) || !ids.has(other)) return undefined
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = pairKey(a, b)
    const tie = ties.get(key) ?? { a, b, source, strength: 1, introducerId: null }
    ties.set(key, { ...tie, introducerId: tie.introducerId ?? introducerId })
    return key
  }
  for (const { a, b, source, since } of facts.acquaintances)
    if (since === null || firstDay(since) <= to) add(a, b, source)
  for (const { personId, introducedPersonId, direction } of facts.introductions)
    add(personId, introducedPersonId, 'introduced', direction === 'received' ? personId : null)
  for (const { id, introducedById } of facts.people)
    if (introducedById) add(introducedById, id, 'introduced', introducedById)
  for (const table of present.values()) {
    // The user sat there too.
    if (table.length + 1 > facts.conventions.smallMeeting) continue
    const shown = table.filter((id) => ids.has(id))
    for (const [index, one] of shown.entries())
      for (const other of shown.slice(index + 1)) {
        const key = add(one, other, 'metTogether')
        if (key) together.set(key, (together.get(key) ?? 0) + 1)
      }
  }
  return [...ties]
    .map(([key, tie]) => ({ ...tie, strength: lineStrength(together.get(key) ?? 0) }))
    .toSorted((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1))
}
