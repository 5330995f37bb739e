import { dayNumber, firstDay, lastDay, type PartialDate } from '../dates'
import type { Direction } from '../favour'
import { meetingWeight, type Contact } from './contact-strength'
import { episodesOf, gapsOf, type Episode } from './episodes'
import type { LedgerEntry } from './ledger'
import { noQuietDays, type QuietDays } from './quiet-days'

/** What the journal holds about one person, as the measures need it. */
export interface TieFacts {
  id: string
  closeness: number | null
  noLedger: boolean
  noSuggestions: boolean
  isFamily: boolean
  deceasedOn: PartialDate | null
  /** Meetings at which they were present, with the number present, the user included. */
  meetings: readonly { date: PartialDate; planned: boolean; present: number }[]
  favours: readonly { date: PartialDate; direction: Direction; weight: number }[]
}

/** The facts up to a day, in order of time and independent of the order in which they were noted; days are counted from 1970-01-01. */
export interface TieHistory extends Pick<TieFacts, 'id' | 'closeness' | 'noLedger' | 'noSuggestions' | 'isFamily'> {
  asOf: number
  deceased: boolean
  contacts: Contact[]
  /** Distinct days of contact. */
  days: number[]
  episodes: Episode[]
  /** Completed gaps in days, between contacts whose day is known. */
  gaps: number[]
  /** Days since the last contact; null without any. */
  silenceDays: number | null
  /** The same gaps and silence less their quiet days: what expectations, signals and cadences go by. */
  countedGaps: number[]
  countedSilence: number | null
  firstContactOn: PartialDate | null
  lastContactOn: PartialDate | null
  plannedOn: PartialDate | null
  ledger: (LedgerEntry & { date: PartialDate })[]
}

/**
 * The day an event counts on: a date known only by its month or year stands for the latest day it may have been, so that a
 * silence is never overstated. Null for what lies after `asOf`.
 */
export function countedDay(date: PartialDate, asOf: number): number | null {
  if (date.length === 10) {
    const day = dayNumber(date)
    return day <= asOf ? day : null
  }
  return dayNumber(firstDay(date)) <= asOf ? Math.min(dayNumber(lastDay(date)), asOf) : null
}

/** Sorts out what had happened by `asOf`. Approximate dates count for strength and state, not for gaps. */
export function historyOf(facts: TieFacts, asOf: number, quiet: QuietDays = noQuietDays): TieHistory {
  const held = heldBy(facts.meetings, asOf)
  const last = held.at(-1)
  const days = [...new Set(held.map(({ day }) => day))]
  const episodes = episodesOf(days)
  const exact = held.filter(({ date }) => date.length === 10)
  const exactEpisodes = exact.length === held.length ? episodes : episodesOf(exact.map(({ day }) => day))
  const gaps = gapsOf(exactEpisodes)
  return {
    id: facts.id,
    closeness: facts.closeness,
    noLedger: facts.noLedger,
    noSuggestions: facts.noSuggestions,
    isFamily: facts.isFamily,
    asOf,
    deceased: facts.deceasedOn !== null && countedDay(facts.deceasedOn, asOf) !== null,
    contacts: held,
    days,
    episodes,
    gaps,
    silenceDays: last ? asOf - last.day : null,
    countedGaps: quiet === noQuietDays ? gaps : gapsOf(exactEpisodes, quiet),
    countedSilence: last ? asOf - last.day - quiet(last.day, asOf) : null,
    firstContactOn: held[0]?.date ?? null,
    lastContactOn: last?.date ?? null,
    plannedOn: nextPlanned(facts.meetings, asOf),
    ledger: countedFavours(facts.favours, asOf)
  }
}

/** The meetings held by a day, in order of time: the least certain date first, then the largest meeting. */
function heldBy(meetings: TieFacts['meetings'], asOf: number): (Contact & { date: PartialDate })[] {
  const held: (Contact & { date: PartialDate })[] = []
  for (const { date, planned, present } of meetings) {
    if (planned) continue
    const day = countedDay(date, asOf)
    // E-mails and messages count like any two-way contact: a multiplier of 1 for every occasion is a convention.
    const weight = meetingWeight(present)
    if (day !== null && weight !== null) held.push({ date, day, weight })
  }
  return held.toSorted((a, b) => a.day - b.day || a.date.length - b.date.length || a.weight - b.weight)
}

/** The favours of up to a day with the day that each counts on, oldest first; of one day those dated exactly come last. */
export const countedFavours = <F extends { date: PartialDate; weight: number }>(
  favours: readonly F[],
  asOf: number
): (F & { day: number })[] =>
  favours
    .flatMap((favour) => {
      const day = countedDay(favour.date, asOf)
      return day === null ? [] : [{ ...favour, day }]
    })
    .toSorted((a, b) => a.day - b.day || a.date.length - b.date.length || a.weight - b.weight)

/** The earliest meeting still to come; what was planned for a day gone by is none. */
function nextPlanned(meetings: TieFacts['meetings'], asOf: number): PartialDate | null {
  const ahead = meetings.filter(({ date, planned }) =>
    planned ? dayNumber(lastDay(date)) >= asOf : dayNumber(firstDay(date)) > asOf
  )
  return ahead.map(({ date }) => date).toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)))[0] ?? null
}
