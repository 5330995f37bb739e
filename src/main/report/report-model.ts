import type { z } from 'zod'
import { reportSections, type ReportChoice } from '#shared/contract/report'
import {
  addDays,
  firstDay,
  nextQuarter,
  previousQuarter,
  quarterRange,
  type IsoDate,
  type PartialDate,
  type Quarter
} from '#shared/domain/dates'
import {
  byDimension,
  byKind,
  byOutcome,
  doneWithin,
  favourFigures,
  sortFavours,
  type DimensionRow,
  type FavourFigures,
  type KindRow,
  type OutcomeRow
} from './model/favours'
import {
  byOccasion,
  byWeek,
  heldWithin,
  meetingFigures,
  sortMeetings,
  type MeetingFigures,
  type OccasionRow,
  type WeekRow
} from './model/meetings'
import {
  byCircle,
  byState,
  knownPeople,
  personRows,
  tieRows,
  type CircleRow,
  type PersonRow,
  type StateRow,
  type TieRow
} from './model/network'
import type { Conventions } from '#shared/domain/measures/conventions'
import { reportMap, type Place, type ReportMap } from './model/map'
import { reportPeople, type Privacy } from './model/people'
import { within, type Period } from './model/period'
import { dueWithin, promiseFigures, seenIn, sortPromises, type PromiseRow } from './model/promises'
import {
  favourRows,
  meetingRows,
  promiseRows,
  type FavourRow,
  type MeetingRow,
  type PromiseListRow
} from './model/rows'
import { tiesFrom } from './model/ties'
import type { ReportFacts } from './report.repository'

export type Choice = z.output<typeof ReportChoice>
export type Section = (typeof reportSections)[number]

/** The figures of one quarter; those of the quarter before stand beside them. */
export interface Figures extends MeetingFigures, FavourFigures {
  promisesKeptByMe: number
  promisesKeptByThem: number
  promisesOpen: number
}

/** What is left out, and what is counted without being listed: numbers, never who. */
export interface Exclusions {
  peopleExcluded: number
  meetingsConfidential: number
  favoursConfidential: number
  promisesConfidential: number
  meetingsOnlyExcluded: number
  meetingsUnlisted: number
  favoursUnlisted: number
  promisesUnlisted: number
}

/** The one thing that the four files are made from. A section that was not chosen is null. */
export interface ReportModel {
  quarter: Quarter
  period: Period
  previous: Quarter
  next: Quarter
  privacy: Privacy
  sections: Section[]
  language: Choice['language']
  madeOn: IsoDate
  /** The quarter is not over: its figures go up to the day the report was made. */
  soFar: boolean
  conventions: Conventions
  author: string | null
  recipient: string | null
  words: Pick<Choice, 'whatMoved' | 'whatWasLearnt' | 'whatToChange' | 'nextActions'>
  figures: Figures
  /** Null when nothing was noted before this quarter: there is then nothing to compare with. */
  before: Figures | null
  meetings: { weeks: WeekRow[]; occasions: OccasionRow[]; rows: MeetingRow[] } | null
  favours: { kinds: KindRow[]; dimensions: DimensionRow[]; outcomes: OutcomeRow[]; rows: FavourRow[] } | null
  promises: { sides: readonly PromiseRow[]; rows: PromiseListRow[] } | null
  network: {
    circles: CircleRow[]
    states: StateRow[]
    neverMet: number
    people: PersonRow[]
    ties: TieRow[]
    /** Null where nobody may appear. */
    map: ReportMap | null
  } | null
  coming: { planned: number; promisesDue: number; due: PromiseListRow[] } | null
  exclusions: Exclusions
}

export interface BuiltReport {
  model: ReportModel
  newCodes: { personId: string; code: string }[]
  /** Names that stand in the user's own words although this report may not print them. */
  namesInWords: { field: keyof ReportModel['words']; names: string[] }[]
  /** At the named level: people who count and keep their code all the same. */
  unnamed: number
}

/** The spans of days that facts are needed for: from the quarter before to the end of the next one. */
export function reportSpan(quarter: Quarter): { from: string; to: IsoDate; until: IsoDate } {
  return {
    // The month, not the day, so that a date of which only the month is known is read as well.
    from: quarterRange(previousQuarter(quarter)).from.slice(0, 7),
    to: quarterRange(quarter).to,
    until: quarterRange(nextQuarter(quarter)).to
  }
}

/** Counts everything once; the files only differ in how they print it. */
export function buildReport(facts: ReportFacts, choice: Choice, today: IsoDate, place: Place): BuiltReport {
  const { quarter, privacy } = choice
  const sections = reportSections.filter((section) => choice.sections.includes(section))
  const period = quarterRange(quarter)
  const earlier = quarterRange(previousQuarter(quarter))
  const later = quarterRange(nextQuarter(quarter))
  const people = reportPeople(facts.people, facts.codes, privacy)
  const ties = tiesFrom(facts.contacts, people.counts)

  const meetings = sortMeetings(facts, people)
  const favours = sortFavours(facts, people)
  const promises = sortPromises(facts, people, period.to)
  const held = heldWithin(meetings.counted, period)
  const heldBefore = heldWithin(meetings.counted, earlier)
  const done = doneWithin(favours.counted, period)
  const sides = promiseSides(promises.counted, period, later)
  // The state of a tie in a quarter that is not over is today's, not that of a day to come.
  const asOf = today < period.from || today > period.to ? period.to : today
  const known = knownPeople(facts, ties, held, { quarter: period, before: addDays(period.from, -1), asOf })
  const circles = byCircle(facts, known, people, privacy)

  // Codes are given out in this order: exchanges by date, favours, promises, then everybody else.
  const wants = (section: Section) => sections.includes(section)
  const meetingList = wants('meetings') ? meetingRows(held, people, circles) : nothing
  const favourList = wants('favours') ? favourRows(done, people) : nothing
  const promiseList = wants('promises') ? promiseRows(seenIn(promises.counted, period), people) : nothing
  const dueList = wants('next') ? promiseRows(dueWithin(promises.counted, later), people) : nothing

  const words = pickWords(choice)
  const model: ReportModel = {
    quarter,
    period,
    previous: previousQuarter(quarter),
    next: nextQuarter(quarter),
    privacy,
    sections,
    language: choice.language,
    madeOn: today,
    soFar: asOf < period.to,
    conventions: facts.conventions,
    author: facts.myName,
    recipient: choice.recipient || null,
    words,
    figures: figuresOf(held, done, sides, ties, period, facts.conventions),
    before: hasPast(facts, earlier)
      ? figuresOf(
          heldBefore,
          doneWithin(favours.counted, earlier),
          promiseSides(sortPromises(facts, people, earlier.to).counted, earlier, period),
          ties,
          earlier,
          facts.conventions
        )
      : null,
    meetings: wants('meetings')
      ? { weeks: byWeek(held, ties, period), occasions: byOccasion(held, heldBefore), rows: meetingList.rows }
      : null,
    favours: wants('favours')
      ? {
          kinds: byKind(done),
          dimensions: byDimension(done),
          outcomes: byOutcome(favours.counted, period),
          rows: favourList.rows
        }
      : null,
    promises: wants('promises') ? { sides, rows: promiseList.rows } : null,
    network: wants('network')
      ? {
          circles: circles.rows,
          states: byState(known),
          neverMet: facts.people.filter(({ id }) => people.counts(id) && !ties.has(id)).length,
          people: personRows(known, circles, people),
          ties: tieRows(facts, known, people, period.to),
          map: privacy === 'figures' ? null : reportMap(facts, known, people, asOf, place)
        }
      : null,
    coming: wants('next')
      ? {
          planned: meetings.counted.filter(({ status, date }) => status === 'planned' && within(date, later)).length,
          promisesDue: sides[0].dueNext + sides[1].dueNext,
          due: dueList.rows
        }
      : null,
    exclusions: {
      peopleExcluded: people.excludedCount,
      meetingsConfidential: heldWithin(meetings.confidential, period).length,
      favoursConfidential: doneWithin(favours.confidential, period).length,
      promisesConfidential: promises.confidential.filter(({ madeOn }) => within(madeOn, period)).length,
      meetingsOnlyExcluded: heldWithin(meetings.onlyExcluded, period).length,
      meetingsUnlisted: meetingList.unlisted,
      favoursUnlisted: favourList.unlisted,
      promisesUnlisted: promiseList.unlisted
    }
  }
  return {
    model,
    newCodes: people.newCodes,
    namesInWords: wordFields
      .map((field) => ({ field, names: people.hidden.find(words[field], { givenNames: true }) }))
      .filter(({ names }) => names.length > 0),
    unnamed: people.unnamedCount
  }
}

const nothing = { rows: [], unlisted: 0 }
const wordFields = ['whatMoved', 'whatWasLearnt', 'whatToChange', 'nextActions'] as const

/** The words of the sections that were chosen; others are not printed and need no look. */
function pickWords({ sections, ...choice }: Choice): ReportModel['words'] {
  const summary = sections.includes('summary')
  return {
    whatMoved: summary ? choice.whatMoved.trim() : '',
    whatWasLearnt: summary ? choice.whatWasLearnt.trim() : '',
    whatToChange: summary ? choice.whatToChange.trim() : '',
    nextActions: sections.includes('next') ? choice.nextActions.trim() : ''
  }
}

const promiseSides = (promises: Parameters<typeof promiseFigures>[0], period: Period, next: Period) =>
  [promiseFigures(promises, 'me', period, next), promiseFigures(promises, 'them', period, next)] as const

function figuresOf(
  meetings: Parameters<typeof meetingFigures>[0],
  favours: Parameters<typeof favourFigures>[0],
  [mine, theirs]: ReturnType<typeof promiseSides>,
  ties: Parameters<typeof meetingFigures>[1],
  period: Period,
  conventions: Conventions
): Figures {
  return {
    ...meetingFigures(meetings, ties, period, conventions),
    ...favourFigures(favours),
    promisesKeptByMe: mine.kept,
    promisesKeptByThem: theirs.kept,
    promisesOpen: mine.open + theirs.open
  }
}

/** Whether anything at all was noted by the end of the quarter before. */
function hasPast({ contacts, favours, meetings, promises }: ReportFacts, earlier: Period): boolean {
  const past = (date: PartialDate) => firstDay(date) <= earlier.to
  return (
    [...contacts, ...favours, ...meetings].some(({ date }) => past(date)) || promises.some(({ madeOn }) => past(madeOn))
  )
}
