import { dayNumber, firstDay, lastDay, type IsoDate, type PartialDate } from '#shared/domain/dates'
import type { Conventions } from '#shared/domain/measures/conventions'
import { episodesOf } from '#shared/domain/measures/episodes'
import { tieState } from '#shared/domain/measures/state'
import { countedDay } from '#shared/domain/measures/tie-history'
import type { TieState } from '#shared/domain/measures/words'
import type { Period } from './period'

/** One contact, with the span of days (since 1970-01-01) that its date stands for. */
interface Contact {
  date: PartialDate
  first: number
  last: number
}

/** What the journal knows of each tie: its contacts by person, oldest first; people never met are not in it. */
export type Ties = ReadonlyMap<string, readonly Contact[]>

export function tiesFrom(
  contacts: readonly { personId: string; date: PartialDate }[],
  counts: (personId: string) => boolean
): Ties {
  const ties = new Map<string, Contact[]>()
  for (const { personId, date } of contacts) {
    if (!counts(personId)) continue
    const contact = { date, first: dayNumber(firstDay(date)), last: dayNumber(lastDay(date)) }
    const known = ties.get(personId)
    if (known) known.push(contact)
    else ties.set(personId, [contact])
  }
  for (const known of ties.values()) known.sort((a, b) => a.first - b.first)
  return ties
}

/** Somebody whose first exchange lies in the period. */
export function isNew(contacts: readonly Contact[], period: Period): boolean {
  const first = contacts[0]
  return first !== undefined && first.first >= dayNumber(period.from) && first.last <= dayNumber(period.to)
}

/** Somebody met in the period after a silence longer than an active tie's; the shortest gap the dates allow is what counts. */
export function isReconnected(
  contacts: readonly Contact[],
  period: Period,
  { activeDays }: Pick<Conventions, 'activeDays'>
): boolean {
  const before = contacts.filter(({ first }) => first < dayNumber(period.from))
  const again = contacts[before.length]
  if (before.length === 0 || !again || again.last > dayNumber(period.to)) return false
  return again.first - Math.max(...before.map(({ last }) => last)) > activeDays
}

/** The state of a tie at the end of a day, from what had happened by then. */
export function stateOn(contacts: readonly Contact[], day: IsoDate, conventions: Conventions): TieState {
  const now = dayNumber(day)
  const days = contacts.flatMap(({ date }) => countedDay(date, now) ?? [])
  return tieState(episodesOf(days).length, days.length === 0 ? null : now - Math.max(...days), conventions)
}
