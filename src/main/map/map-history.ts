import type { MapHistory } from '#shared/contract/map-reading'
import { dayNumber, firstDay, fromDayNumber, lastDay, type IsoDate, type PartialDate } from '#shared/domain/dates'
import { stateLetters, unknownLetter } from '#shared/domain/map-history'
import type { Conventions } from '#shared/domain/measures/conventions'
import { EPISODE_DAYS } from '#shared/domain/measures/episodes'
import { tieState } from '#shared/domain/measures/state'
import { countedDay } from '#shared/domain/measures/tie-history'
import type { Db } from '../db/open'
import { readConventions } from '../settings/settings.repository'
import { readContacts, readKnownPairs, readKnownSince, type KnownSince } from './map-history.repository'

/** So many months at most are told of: fifty years, whatever slip of the pen a date holds. */
const MOST_MONTHS = 600

/** What was known of these people, and of whom they know, month by month up to today. */
export function readMapHistory(db: Db, { ids, today }: { ids: readonly string[]; today: IsoDate }): MapHistory {
  const people = readKnownSince(db, ids, today)
  const living = people.map(({ id }) => id)
  const contacts = readContacts(db, living, today)
  const dates = new Map<string, PartialDate[]>(living.map((id) => [id, []]))
  for (const [personId, , date] of contacts) dates.get(personId)!.push(date)

  const since = new Map(people.map((person) => [person.id, knownSince(person, dates.get(person.id)!)]))
  const months = monthsUpTo(
    today,
    [...since.values()].flatMap((date) => date ?? [])
  )
  const indexOf = monthIndex(months)
  const meetings = months.map(() => 0)
  const days = new Map(contacts.map(([, meetingId, date]) => [meetingId, countedDay(date, dayNumber(today))!]))
  for (const day of days.values()) meetings[indexOf(fromDayNumber(day))]! += 1

  const ends = months.map((month) => Math.min(dayNumber(lastDay(month)), dayNumber(today)))
  const conventions = readConventions(db)
  return {
    months: months.map((month, index) => ({ month, meetings: meetings[index]! })),
    people: people.map(({ id, writtenOn }) => {
      const from = indexOf(firstDay(since.get(id) ?? writtenOn))
      return { id, states: unknownLetter.repeat(from) + lettersAt(dates.get(id)!, ends.slice(from), conventions) }
    }),
    ties: readKnownPairs(db, living, today).map(({ a, b, since: date }) => ({
      a,
      b,
      from: date === null ? 0 : indexOf(firstDay(date))
    }))
  }
}

/** The earliest that tells somebody was known; null without any. */
function knownSince({ dates }: KnownSince, contacts: readonly PartialDate[]): PartialDate | null {
  let first: PartialDate | null = null
  for (const date of [...dates, ...contacts]) if (first === null || date < first) first = date
  return first
}

const monthNumber = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The months from that of the earliest of these dates up to the present one; the oldest fall away. */
function monthsUpTo(today: IsoDate, dates: readonly PartialDate[]): string[] {
  const last = monthNumber(today)
  const first = dates.reduce((least, date) => Math.min(least, monthNumber(firstDay(date))), last)
  const count = Math.min(last - first + 1, MOST_MONTHS)
  return Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The place of the month of a day; the nearest of those told of where it is none of them. */
function monthIndex(months: readonly string[]): (day: IsoDate) => number {
  const places = new Map(months.map((month, index) => [month, index]))
  return (day) => places.get(day.slice(0, 7)) ?? (day < months[0]! ? 0 : months.length - 1)
}

/**
 * The letter of the state at the end of each of these days, which rise. Only whether there was a second episode counts, so
 * that the first and the last day of contact say all: it begins more than `EPISODE_DAYS` after the first.
 */
function lettersAt(dates: readonly PartialDate[], ends: readonly number[], conventions: Conventions): string {
  const days = dates.flatMap((date) => (date.length === 10 ? dayNumber(date) : [])).toSorted((a, b) => a - b)
  const partial = dates.filter((date) => date.length < 10)
  let seen = 0
  return ends
    .map((end) => {
      while (seen < days.length && days[seen]! <= end) seen += 1
      let [first, last] = seen === 0 ? [Infinity, -Infinity] : [days[0]!, days[seen - 1]!]
      for (const date of partial) {
        const day = countedDay(date, end)
        if (day !== null) [first, last] = [Math.min(first, day), Math.max(last, day)]
      }
      if (last === -Infinity) return stateLetters.neverMet
      return stateLetters[tieState(last - first > EPISODE_DAYS ? 2 : 1, end - last, conventions)]
    })
    .join('')
}
