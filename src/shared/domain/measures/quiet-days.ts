import { dayNumber, fromDayNumber } from '../dates'
import type { Conventions } from './conventions'

/** How many quiet days there are after one day and up to another, both counted from 1970-01-01. */
export type QuietDays = (after: number, upTo: number) => number

export const noQuietDays: QuietDays = () => 0

/** Days of a leap year, the first of January being 0: from here and up to there, itself not included. */
interface Stretch {
  from: number
  until: number
}

const LEAP_YEAR = dayNumber('2000-01-01')
const LEAP_DAY = dayNumber('2000-02-29') - LEAP_YEAR

/**
 * The days of every year in which silence means nothing, such as those of August (domain: optional quiet weeks). They are taken
 * off silences and gaps alike, so that nobody seems to have fallen silent because of a holiday. Ranges that overlap count once.
 */
export function quietDays(ranges: Conventions['quietWeeks']): QuietDays {
  const stretches = merged(ranges.flatMap(stretchesOf))
  if (stretches.length === 0) return noQuietDays
  const [ofCommonYear, ofLeapYear] = [2001, 2000].map((year) =>
    stretches.reduce((sum, { from, until }) => sum + dayOfYear(year, until) - dayOfYear(year, from), 0)
  ) as [number, number]
  /** From the first day of the year 1: whole years by their number, however many they are, and the days of the last. */
  const quietUpTo = (day: number): number => {
    const year = yearOf(day)
    const years = year - 1
    const leapYears = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
    return stretches.reduce(
      (sum, { from, until }) => sum + Math.max(0, Math.min(dayOfYear(year, until), day + 1) - dayOfYear(year, from)),
      years * ofCommonYear + leapYears * (ofLeapYear - ofCommonYear)
    )
  }
  return (after, upTo) => quietUpTo(upTo) - quietUpTo(after)
}

/** A range over New Year lies in two parts of a year. */
function stretchesOf({ from, to }: Conventions['quietWeeks'][number]): Stretch[] {
  const [first, last] = [from, to].map((day) => dayNumber(`2000-${day}`) - LEAP_YEAR) as [number, number]
  if (first <= last) return [{ from: first, until: last + 1 }]
  return [
    { from: 0, until: last + 1 },
    { from: first, until: 366 }
  ]
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const before = apart.at(-1)
    if (before && from <= before.until) before.until = Math.max(before.until, until)
    else apart.push({ from, until })
  }
  return apart
}

const yearOf = (day: number): number => Number(fromDayNumber(day).slice(0, 4))

/** The day number of a day of a leap year in any year: without a 29 February, later days come one earlier. */
function dayOfYear(year: number, day: number): number {
  const first = dayNumber(`${String(year).padStart(4, '0')}-01-01`)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return first + day - (isLeap || day <= LEAP_DAY ? 0 : 1)
}
