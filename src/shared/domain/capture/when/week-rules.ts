import { addDays, mondayOf, type IsoDate } from '../../dates'
import { about, day, yearOf } from './calendar'
import { yearWritten } from './date-rules'
import { lead, part, partOf, periodMeaning, sideOf, wayOf, ways, waysBefore } from './periods'
import type { Lean, Rule } from './when-expression'

/** Its Monday, Wednesday or Friday; a whole week is its Monday when it lies behind, its Friday when ahead (a convention). */
function dayInWeek(today: IsoDate, step: number, partNumber: number | null, lean: Lean): IsoDate {
  const monday = addDays(mondayOf(today), 7 * step)
  if (partNumber !== null) return addDays(monday, 2 * partNumber)
  if (step < 0 || lean === 'past') return monday
  const friday = addDays(monday, 4)
  return friday < today ? today : friday
}

/** The Monday of a numbered ISO week; null when the year has none of that number. */
function mondayOfWeek(year: number, number: number): IsoDate | null {
  const fourth = day(year, 1, 4)
  if (fourth === null || number < 1) return null
  const monday = addDays(mondayOf(fourth), 7 * (number - 1))
  return yearOf(addDays(monday, 3)) === year ? monday : null
}

/** `dans la semaine`: this week, unless it says another. */
const during =
  /^(?:dans la|dans le courant de la|courant de la|au cours de la|during the|within the|in the course of the)/

export const weekRules: Rule[] = [
  {
    name: 'week',
    kind: 'day',
    pattern: `(?:${during.source.slice(1)} |${lead}${part})(?:(?<way>${waysBefore}) )?(?:semaine|sem\\.?|week)(?: (?<way2>${ways})\\.?)?(?! ?\\d| end)`,
    read({ part: said, way, way2 }, { today, matched }) {
      const weeks = wayOf(way, way2)
      const isDuring = during.test(matched)
      if (said === undefined && weeks === null && !isDuring) return null
      const count = weeks ?? (said === undefined ? 0 : null)
      const meaning = periodMeaning(count, today, (step, lean) => dayInWeek(today, step, partOf(said), lean))
      return isDuring ? { ...meaning, due: 'before' } : meaning
    }
  },
  {
    name: 'week-number',
    kind: 'day',
    pattern: `${lead}(?:(?:semaine|sem\\.?|week|wk) ?(?<number>[1-5]?\\d)|(?:s|w)(?<number2>[0-5]\\d))(?: (?<year>20\\d{2}))?`,
    read({ number: one, number2: two, year: written }, { today }) {
      const number = Number(one ?? two)
      const said = yearWritten(written, today)
      const here = yearOf(today)
      return {
        resolve(lean) {
          const near = lean === 'past' ? [here + 1, here, here - 1] : [here - 1, here, here + 1]
          const years = said === null ? near : [said]
          const monday = years
            .map((year) => mondayOfWeek(year, number))
            .filter((there) => there !== null)
            .find((there) => said !== null || (lean === 'past' ? there <= today : addDays(there, 6) >= today))
          if (monday === undefined) return null
          const friday = addDays(monday, 4)
          return about(lean === 'past' ? monday : said === null && friday < today ? today : friday)
        }
      }
    }
  },
  {
    name: 'weekend',
    kind: 'day',
    pattern: `${lead}(?:(?:this )?(?<way>ce|this|next|last|coming|past) )?(?:week end|weekend)(?: (?<way2>${ways}))?`,
    read({ way, way2 }, { today, matched }) {
      const said = wayOf(way, way2)
      if (said === null && !/^(?:le|the|au|in the) /.test(matched)) return null
      return { resolve: (lean) => about(saturday(today, said, lean)), ...sideOf(said ?? 0) }
    }
  }
]

/** A Saturday; on a weekend, this one has begun. */
function saturday(today: IsoDate, way: number | null, lean: Lean): IsoDate {
  const here = addDays(mondayOf(today), 5)
  const isOn = here <= today
  if (way === -1) return addDays(here, -7)
  if (way === 1) return isOn ? addDays(here, 7) : here
  if (lean === 'past') return isOn ? here : addDays(here, -7)
  return isOn ? today : here
}
