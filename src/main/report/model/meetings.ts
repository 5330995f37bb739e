import { addDays, firstDay, mondayOf, type IsoDate, type PartialDate } from '#shared/domain/dates'
import type { Conventions } from '#shared/domain/measures/conventions'
import type { Occasion } from '#shared/domain/meeting'
import type { MeetingFact, ReportFacts } from '../report.repository'
import { within, type Period } from './period'
import type { ReportPeople } from './people'
import { isNew, isReconnected, type Ties } from './ties'

/** The stacks of the weekly chart; every occasion is in one. */
export const meetingGroups = ['interview', 'inPerson', 'event', 'remote', 'unsaid'] as const
export type MeetingGroup = (typeof meetingGroups)[number]

const groupOf: Record<Occasion, MeetingGroup> = {
  networkingInterview: 'interview',
  breakfast: 'inPerson',
  lunch: 'inPerson',
  dinner: 'inPerson',
  coffee: 'inPerson',
  appointment: 'inPerson',
  chance: 'inPerson',
  event: 'event',
  seminar: 'event',
  awardCeremony: 'event',
  training: 'event',
  clientEvent: 'event',
  clubEvent: 'event',
  conference: 'event',
  workshop: 'event',
  call: 'remote',
  video: 'remote',
  email: 'remote',
  message: 'remote',
  note: 'unsaid'
}

/** An exchange that counts, with the people present who count. */
export interface CountedMeeting extends MeetingFact {
  people: string[]
}

export interface MeetingsSorted {
  counted: CountedMeeting[]
  confidential: MeetingFact[]
  onlyExcluded: MeetingFact[]
}

/**
 * Sorts exchanges into those that count and those that are left out. One with nobody noted counts when its occasion says
 * what it was (a seminar alone is an exchange, a bare note is not).
 */
export function sortMeetings(facts: ReportFacts, people: ReportPeople): MeetingsSorted {
  const presentAt = Map.groupBy(facts.present, ({ meetingId }) => meetingId)
  const sorted: MeetingsSorted = { counted: [], confidential: [], onlyExcluded: [] }
  for (const meeting of facts.meetings) {
    const present = (presentAt.get(meeting.id) ?? []).map(({ personId }) => personId)
    const counted = present.filter((id) => people.counts(id))
    if (meeting.confidential) sorted.confidential.push(meeting)
    else if (counted.length > 0) sorted.counted.push({ ...meeting, people: counted })
    else if (present.some((id) => people.excluded(id))) sorted.onlyExcluded.push(meeting)
    else if (meeting.occasion !== 'note') sorted.counted.push({ ...meeting, people: [] })
  }
  return sorted
}

export const heldWithin = <M extends MeetingFact>(meetings: readonly M[], period: Period): M[] =>
  meetings.filter((meeting) => meeting.status === 'held' && within(meeting.date, period))

export interface MeetingFigures {
  meetings: number
  interviews: number
  decisionMakers: number
  peopleMet: number
  newPeople: number
  reconnected: number
}

export function meetingFigures(
  meetings: readonly CountedMeeting[],
  ties: Ties,
  period: Period,
  conventions: Conventions
): MeetingFigures {
  const contacts = [...ties.values()]
  return {
    meetings: meetings.length,
    interviews: meetings.filter(({ occasion }) => occasion === 'networkingInterview').length,
    decisionMakers: meetings.filter(({ category }) => category === 'decisionMaker').length,
    peopleMet: new Set(meetings.flatMap(({ people }) => people)).size,
    newPeople: contacts.filter((known) => isNew(known, period)).length,
    reconnected: contacts.filter((known) => isReconnected(known, period, conventions)).length
  }
}

export interface WeekRow extends Record<MeetingGroup, number> {
  /** The Monday; null for exchanges of which only the month is known. */
  week: IsoDate | null
  meetings: number
  decisionMakers: number
  newPeople: number
}

/** Every week that the period touches, with or without exchanges. */
export function byWeek(meetings: readonly CountedMeeting[], ties: Ties, period: Period): WeekRow[] {
  const rows = new Map<IsoDate | null, WeekRow>()
  const row = (week: IsoDate | null) => {
    let found = rows.get(week)
    if (!found) {
      const none = { interview: 0, inPerson: 0, event: 0, remote: 0, unsaid: 0 }
      rows.set(week, (found = { week, meetings: 0, ...none, decisionMakers: 0, newPeople: 0 }))
    }
    return found
  }
  for (let monday = mondayOf(period.from); monday <= period.to; monday = nextMonday(monday)) row(monday)

  const met = new Set<string>()
  for (const meeting of meetings) {
    const target = row(weekOf(meeting.date))
    target.meetings++
    target[groupOf[meeting.occasion]]++
    if (meeting.category === 'decisionMaker') target.decisionMakers++
    for (const id of meeting.people) {
      if (met.has(id)) continue
      met.add(id)
      if (isNew(ties.get(id) ?? [], period)) target.newPeople++
    }
  }
  return [...rows.values()]
}

const weekOf = (date: PartialDate): IsoDate | null => (date.length === 10 ? mondayOf(firstDay(date)) : null)
const nextMonday = (monday: IsoDate): IsoDate => addDays(monday, 7)

export interface OccasionRow {
  occasion: Occasion
  meetings: number
  previous: number
}

/** Occasions that occurred in either quarter, the most frequent first. */
export function byOccasion(now: readonly CountedMeeting[], before: readonly CountedMeeting[]): OccasionRow[] {
  const rows = new Map<Occasion, OccasionRow>()
  const add = (meetings: readonly CountedMeeting[], column: 'meetings' | 'previous') => {
    for (const { occasion } of meetings) {
      const row = rows.get(occasion) ?? { occasion, meetings: 0, previous: 0 }
      row[column]++
      rows.set(occasion, row)
    }
  }
  add(now, 'meetings')
  add(before, 'previous')
  return [...rows.values()].toSorted(
    (a, b) => b.meetings - a.meetings || b.previous - a.previous || a.occasion.localeCompare(b.occasion)
  )
}
