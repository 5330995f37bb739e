import { Birthday, PartialDate } from './dates'

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
