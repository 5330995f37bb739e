import { addDays, daysBetween, IsoDate, lastDay, mondayOf } from '../../dates'
import type { Lean, Resolved } from './when-expression'

const two = (n: number): string => String(n).padStart(2, '0')

export const yearOf = (date: string): number => Number(date.slice(0, 4))
export const monthOf = (date: string): number => Number(date.slice(5, 7))

/** Monday is 0. */
export const weekdayOf = (date: IsoDate): number => daysBetween(mondayOf(date), date)

/** The month as a part date; months below 1 and above 12 are those of other years. */
export function month(year: number, number: number): string {
  const index = year * 12 + number - 1
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`
}

/** Null when there is no such day. */
export function day(year: number, monthNumber: number, number: number): IsoDate | null {
  const date = `${String(year).padStart(4, '0')}-${two(monthNumber)}-${two(number)}`
  return IsoDate.safeParse(date).success ? date : null
}

/** The same day so many months on, or the last of that month when it is shorter. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const there = month(yearOf(date), monthOf(date) + count)
  const last = lastDay(there)
  const same = `${there}${date.slice(7)}`
  return same < last ? same : last
}

/** So many days on, Saturdays and Sundays not counted. */
export function addWorkdays(date: IsoDate, count: number): IsoDate {
  let there = date
  for (let left = Math.abs(count); left > 0;) {
    there = addDays(there, Math.sign(count))
    if (weekdayOf(there) < 5) left -= 1
  }
  return there
}

/** The nearest such weekday strictly before, or strictly after, the day. */
export function weekdayBeside(date: IsoDate, weekday: number, lean: Lean): IsoDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7 || 7
  return addDays(date, lean === 'future' ? ahead : ahead === 7 ? -7 : ahead - 7)
}

/** The first of these days that exists and lies on the side asked for, today included. */
function firstOnSide(days: Iterable<IsoDate | null>, today: IsoDate, lean: Lean): IsoDate | null {
  for (const one of days) if (one !== null && (lean === 'past' ? one <= today : one >= today)) return one
  return null
}

/** The nearest 12th, or 31st, on the side asked for. */
export function dayOfMonthBeside(number: number, today: IsoDate, lean: Lean): IsoDate | null {
  const step = lean === 'past' ? -1 : 1
  const there = Array.from({ length: 4 }, (_, count) => month(yearOf(today), monthOf(today) + step * count))
  return firstOnSide(
    there.map((one) => day(yearOf(one), monthOf(one), number)),
    today,
    lean
  )
}

/** The nearest 12 November on the side asked for; a 29 February may be eight years away. */
export function dayOfYearBeside(monthNumber: number, number: number, today: IsoDate, lean: Lean): IsoDate | null {
  const step = lean === 'past' ? -1 : 1
  const years = Array.from({ length: 9 }, (_, count) => yearOf(today) + step * count)
  return firstOnSide(
    years.map((year) => day(year, monthNumber, number)),
    today,
    lean
  )
}

/** The nearest such month, the present one included. */
export function monthBeside(number: number, today: IsoDate, lean: Lean): string {
  const here = month(yearOf(today), number)
  const now = today.slice(0, 7)
  if (lean === 'past' ? here <= now : here >= now) return here
  return month(yearOf(today) + (lean === 'past' ? -1 : 1), number)
}

export const sure = (value: string, confidence = 0.97): Resolved => ({
  value,
  alternatives: [],
  isAbout: false,
  confidence
})
export const about = (value: string, confidence = 0.92): Resolved => ({
  value,
  alternatives: [],
  isAbout: true,
  confidence
})

/** A reading that may also mean other days. */
export function doubtful(value: string, alternatives: readonly (string | null)[], confidence: number): Resolved {
  const others = alternatives.filter((one) => one !== null && one !== value) as string[]
  return { value, alternatives: others, isAbout: false, confidence }
}
