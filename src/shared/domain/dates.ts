import { z } from 'zod'

/** A calendar date without time zone, `2026-06-30`. */
export const IsoDate = z.iso.date()
export type IsoDate = z.infer<typeof IsoDate>

/** A date of which only the year, or the year and the month, may be known: `2026`, `2026-06`, `2026-06-30`. */
export const PartialDate = z.union([z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), IsoDate], {
  error: 'invalid-date'
})
export type PartialDate = z.infer<typeof PartialDate>

/** A birthday may lack the year: `--05-09`. */
export const Birthday = z.union(
  [
    PartialDate,
    z.string().refine((text) => /^--\d{2}-\d{2}$/.test(text) && IsoDate.safeParse(`2000${text.slice(1)}`).success, {
      error: 'invalid-date'
    })
  ],
  { error: 'invalid-date' }
)

/** A UTC instant, only for when a record was written. */
export const Instant = z.iso.datetime({ precision: null })

export type DatePrecision = 'year' | 'month' | 'day'

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The first day that a partial date may stand for. */
export function firstDay(date: PartialDate): IsoDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that a partial date may stand for. */
export function lastDay(date: PartialDate): IsoDate {
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number) as [number, number | undefined]
  return fromDayNumber(dayOf(year, (month ?? 12) + 1, 1) - 1)
}

/** Days since 1970-01-01 of a full date; differences of these are whole days, free of time zones and DST. */
export function dayNumber(date: IsoDate): number {
  const digit = (at: number): number => date.charCodeAt(at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return dayOf(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
}

/**
 * The same of a year, a month (13 is the January after) and a day. Counted from March, the leap day is the last of its year
 * and the months need no table; 719,468 days lie between the first of March of the year 0 and 1970.
 */
function dayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((((month + 9) % 12) * 153 + 2) / 5) + day - 1
  return marchYear * 365 + leapDays + dayOfYear - 719_468
}

export function fromDayNumber(day: number): IsoDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The Monday of the ISO week that holds the date. */
export function mondayOf(date: IsoDate): IsoDate {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

/** The number of the ISO week (1 to 53) that holds the date. */
export function isoWeek(date: IsoDate): number {
  const thursday = addDays(mondayOf(date), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** A quarter as the commands name it: `2026-Q3`; those at the ends of the calendar have no neighbours. */
export const Quarter = z.string().regex(/^(?!0000|9999)\d{4}-Q[1-4]$/)
export type Quarter = z.infer<typeof Quarter>

export function quarterOf(date: IsoDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** First and last day of a quarter, both inside it. */
export function quarterRange(quarter: Quarter): { from: IsoDate; to: IsoDate } {
  const year = quarter.slice(0, 4)
  const last = Number(quarter.slice(6)) * 3
  return { from: `${year}-${twoDigits(last - 2)}-01`, to: lastDay(`${year}-${twoDigits(last)}`) }
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarterRange(quarter).from, -1))
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarterRange(quarter).to, 1))
}
