import { addDays, Birthday, daysBetween, IsoDate, PartialDate } from './dates'
import { fold } from './names'

const two = (digits: string): string => digits.padStart(2, '0')

/**
 * A date as somebody types it, day first, whole or in part: `2019`, `5/2019`, `12/05/2019`, `12.5.2019`, or ISO.
 * Null when it cannot be read or does not exist (`31/02/2019`).
 */
export function readPartialDate(text: string): PartialDate | null {
  const parts = text.trim().split(/[\s/.-]+/)
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || parts.length > 3) return null
  const [year = '', ...rest] = parts[0]?.length === 4 ? parts : parts.toReversed()
  const parsed = PartialDate.safeParse([year, ...rest.map(two)].join('-'))
  return parsed.success ? parsed.data : null
}

/** Words for days near today, folded, and how many days away they are. */
const nearDays: Readonly<Record<string, number>> = {
  'avant hier': -2,
  hier: -1,
  yesterday: -1,
  'aujourd hui': 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  'apres demain': 2
}

/** On which side of today a day without a year is looked for. */
export type Lean = 'past' | 'nearest' | 'future'

/**
 * A whole day as somebody types it, day first: `19/11/2026`, `19/11/26`, `19112026`, `19/11`, `hier`, or ISO.
 * Null when it cannot be read, does not exist, or is not a whole day.
 */
export function readDay(text: string, today: IsoDate, lean: Lean = 'nearest'): IsoDate | null {
  const away = nearDays[fold(text)]
  if (away !== undefined) return addDays(today, away)
  const [, day, month, year] =
    /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{2}))?$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text.trim()) ??
    []
  if (day && month) return dayOf(day, month, year, today, lean)
  const date = readPartialDate(text)
  return date?.length === 10 ? date : null
}

function dayOf(day: string, month: string, year: string | undefined, today: IsoDate, lean: Lean): IsoDate | null {
  const thisYear = Number(today.slice(0, 4))
  const years = year ? [year.length === 2 ? `20${year}` : year] : [thisYear - 1, thisYear, thisYear + 1]
  const away = (date: IsoDate) => daysBetween(today, date)
  const found = years
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .filter((date) => IsoDate.safeParse(date).success)
    .filter((date) => year !== undefined || lean === 'nearest' || (lean === 'past' ? away(date) <= 0 : away(date) >= 0))
    .toSorted((one, other) => Math.abs(away(one)) - Math.abs(away(other)))
  return found[0] ?? null
}

/** The day that a date field holds, or null while what is typed there is none. */
export const wholeDay = (value: string | null): IsoDate | null =>
  value !== null && IsoDate.safeParse(value).success ? value : null

/** A birthday as typed: a date, or day and month alone (`12/05`), which gives `--05-12`. */
export function readBirthday(text: string): string | null {
  const [, day, month] = /^\s*(\d{1,2})[\s/.-]+(\d{1,2})\s*$/.exec(text) ?? []
  if (!day || !month) return readPartialDate(text)
  const parsed = Birthday.safeParse(`--${two(month)}-${two(day)}`)
  return parsed.success ? parsed.data : null
}

/** The form in which a date is shown for editing: `12/05/2019`, `05/2019`, `2019`, and `12/05` for `--05-12`. */
export function writePartialDate(date: string): string {
  return date.replace(/^--/, '').split('-').toReversed().join('/')
}
