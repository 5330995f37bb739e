import { IsoDate } from './dates'

export interface NextBirthday {
  on: IsoDate
  /** The age reached that day; null when the year of birth is not known. */
  turning: number | null
}

/**
 * The next birthday on or after a day; one of 29 February is kept on the 28th in ordinary years. Null when the day of
 * birth is not known, or lies ahead.
 */
export function nextBirthday(birthday: string, today: IsoDate): NextBirthday | null {
  const [, bornIn, day] = /^(\d{4}|-)-(\d{2}-\d{2})$/.exec(birthday) ?? []
  if (!day || !bornIn) return null
  const thisYear = Number(today.slice(0, 4))
  const on = [thisYear, thisYear + 1].map((year) => dayIn(year, day)).find((date) => date >= today)
  if (!on) return null
  if (bornIn === '-') return { on, turning: null }
  const turning = Number(on.slice(0, 4)) - Number(bornIn)
  return turning < 0 ? null : { on, turning }
}

function dayIn(year: number, day: string): IsoDate {
  const date = `${String(year).padStart(4, '0')}-${day}`
  return IsoDate.safeParse(date).success ? date : `${date.slice(0, 4)}-02-28`
}
