import { findWhen } from './capture/when/find-when'
import { Birthday, daysBetween, firstDay, IsoDate, PartialDate } from './dates'

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

/** On which side of today a day without a year is looked for. */
export type Lean = 'past' | 'nearest' | 'future'

/**
 * A whole day as somebody types it, day first: `19/11/2026`, `19/11/26`, `19112026`, `19/11`, ISO, or in words as in a
 * sentence: `hier`, `vendredi`, `12 nov`, `next friday`.
 * Null when it cannot be read, does not exist, or is not a whole day.
 */
export function readDay(text: string, today: IsoDate, lean: Lean = 'nearest'): IsoDate | null {
  const [, day, month, year] =
    /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{2}))?$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text.trim()) ??
    []
  if (day && month) return dayOf(day, month, year, today, lean)
  return wholeDay(readPartialDate(text) ?? readDateInWords(text, today, lean))
}

/**
 * A date in words when there is nothing else: `hier`, `mars 2021`, `l'an dernier`; as a sentence reads them.
 * Null when it cannot be read or does not exist.
 */
export function readDateInWords(text: string, today: IsoDate, lean: Lean): PartialDate | null {
  const words = text.trim()
  const [found] = /\p{L}/u.test(words) ? findWhen(words, today) : []
  if (found?.kind !== 'day' || found.span[0] > 0 || found.span[1] < words.replace(/\.$/, '').length) return null
  const sides = lean === 'nearest' ? (['past', 'future'] as const) : [lean]
  return nearestTo(
    today,
    sides.flatMap((side) => found.resolve(side)?.value ?? [])
  )
}

function nearestTo(today: IsoDate, dates: readonly PartialDate[]): PartialDate | null {
  const away = (date: PartialDate) => Math.abs(daysBetween(today, firstDay(date)))
  return dates.toSorted((one, other) => away(one) - away(other))[0] ?? null
}

function dayOf(day: string, month: string, year: string | undefined, today: IsoDate, lean: Lean): IsoDate | null {
  const thisYear = Number(today.slice(0, 4))
  const years = year ? [year.length === 2 ? `20${year}` : year] : [thisYear - 1, thisYear, thisYear + 1]
  const found = years
    .map((one) => `${one}-${two(month)}-${two(day)}`)
    .filter((date) => IsoDate.safeParse(date).success)
    .filter((date) => year !== undefined || lean === 'nearest' || (lean === 'past' ? date <= today : date >= today))
  return nearestTo(today, found)
}

/** The day that a date field holds, or null while what is typed there is none. */
export const wholeDay = (value: string | null): IsoDate | null =>
  value !== null && IsoDate.safeParse(value).success ? value : null

/** The first or last day of a date as typed, a year or a month alone included; null when it cannot be read. */
export function edgeDay(value: string | null, edge: (date: PartialDate) => IsoDate): IsoDate | null {
  const date = PartialDate.safeParse(value)
  return date.success ? edge(date.data) : null
}

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
