import { fold } from '#shared/domain/names'
import { IsoDate } from '#shared/domain/dates'

/** Beginnings of the names of months in English, French and German; the longer ones tell `juin` from `juillet`. */
const months: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez']
]

const monthNumber = (word: string): number =>
  months.findIndex((names) => names.some((name) => fold(word).startsWith(name))) + 1

/**
 * The date of a cell as `YYYY-MM-DD`: `05 Mar 2024`, `7-Feb-22`, `12 mars 2023`, `Mar 5, 2024`, `2024-03-05`,
 * `05.03.2024`, and with slashes where only one reading is possible. Undefined when it is not understood,
 * does not exist, or may be read in two ways (`03/04/2024`).
 */
export function readDate(text: string, today: IsoDate): IsoDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const dayFirst = /^(\d{1,2})(?:er|\.)?[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst) return dateOf(yearOf(dayFirst[3]!, today), monthNumber(dayFirst[2]!), Number(dayFirst[1]))

  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text)
  if (monthFirst) return dateOf(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]))

  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) return dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))

  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!slashed) return undefined
  const [a, b, year] = slashed.slice(1).map(Number) as [number, number, number]
  const readings = new Set([dateOf(year, a, b), dateOf(year, b, a)])
  readings.delete(undefined)
  return readings.size === 1 ? [...readings][0] : undefined
}

/** `22` is the latest year ending so that is not in the future. */
function yearOf(digits: string, today: IsoDate): number {
  if (digits.length === 4) return Number(digits)
  const year = Number(today.slice(0, 2) + digits)
  return year > Number(today.slice(0, 4)) ? year - 100 : year
}

function dateOf(year: number, month: number, day: number): IsoDate | undefined {
  const text = [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
  return year >= 1900 && IsoDate.safeParse(text).success ? text : undefined
}
