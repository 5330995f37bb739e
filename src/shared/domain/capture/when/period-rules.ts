import { addDays, lastDay, mondayOf, quarterOf, type IsoDate } from '../../dates'
import { about, month, monthOf, sure, yearOf } from './calendar'
import { dayInMonth, yearWritten } from './date-rules'
import { lead, onSide, part, partOf, periodMeaning, sideOf, wayOf, ways, waysBefore } from './periods'
import { anyOf } from './words'
import type { Lean, Meaning, Rule } from './when-expression'

const monthAt = (today: IsoDate, step: number): string => month(yearOf(today), monthOf(today) + step)

const yearDays = ['01-15', '06-30', '12-31']
const dayInYear = (year: number, partNumber: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${yearDays[partNumber] ?? ''}`

/** A quarter that lies behind is its first day, one that lies ahead its last: a part date cannot hold a quarter. */
function dayInQuarter(firstMonth: string, partNumber: number | null, lean: Lean): IsoDate {
  const inside = (step: number) => month(yearOf(firstMonth), monthOf(firstMonth) + step)
  if (partNumber === 1) return `${inside(1)}-15`
  return partNumber === 0 || (partNumber === null && lean === 'past') ? `${firstMonth}-01` : lastDay(inside(2))
}

const firstMonthOf = (date: IsoDate): string => month(yearOf(date), Number(quarterOf(date).slice(6)) * 3 - 2)

const ordinals = {
  premier: 1,
  deuxieme: 2,
  second: 2,
  troisieme: 3,
  quatrieme: 4,
  dernier: 4,
  first: 1,
  third: 3,
  fourth: 4,
  '1er': 1,
  '2e': 2,
  '2eme': 2,
  '3e': 3,
  '3eme': 3,
  '4e': 4,
  '4eme': 4
}

function quarterMeaning(
  number: number,
  partNumber: number | null,
  year: number | null,
  way: number | null,
  today: IsoDate
): Meaning {
  const dayIn = (one: number, lean: Lean) => dayInQuarter(month(one, number * 3 - 2), partNumber, lean)
  if (year !== null) {
    const first = month(year, number * 3 - 2)
    return {
      resolve: (lean) => about(dayIn(year, lean)),
      isPast: first < firstMonthOf(today),
      isFuture: first > firstMonthOf(today)
    }
  }
  const nearest = (lean: Lean) => about(onSide(today, lean, (step) => dayIn(yearOf(today) + step, lean)))
  return { resolve: (lean) => nearest(way === null ? lean : way < 0 ? 'past' : 'future'), ...sideOf(way ?? 0) }
}

export const periodRules: Rule[] = [
  {
    name: 'month-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>${waysBefore}) )?(?:mois|month)(?: ci)?(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const months = wayOf(way, way2)
      const partNumber = partOf(said)
      if (partNumber !== null)
        return periodMeaning(months, today, (step) => dayInMonth(monthAt(today, step), partNumber))
      return months === null ? null : { resolve: () => sure(monthAt(today, months), 0.93), ...sideOf(months) }
    }
  },
  {
    name: 'year-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>${waysBefore}) )?(?:an|annee|year)(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const years = wayOf(way, way2)
      const partNumber = partOf(said)
      const here = yearOf(today)
      if (partNumber !== null) return periodMeaning(years, today, (step) => dayInYear(here + step, partNumber))
      return years === null
        ? null
        : { resolve: () => sure(String(here + years).padStart(4, '0'), 0.93), ...sideOf(years) }
    }
  },
  {
    name: 'quarter-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>${waysBefore}) )?(?:trimestre|quarter)(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const quarters = wayOf(way, way2)
      if (quarters === null && said === undefined) return null
      const first = firstMonthOf(today)
      const firstAt = (step: number) => month(yearOf(first), monthOf(first) + 3 * step)
      return periodMeaning(quarters, today, (step, lean) =>
        dayInQuarter(firstAt(step), partOf(said), step < 0 ? 'past' : lean)
      )
    }
  },
  {
    name: 'end-of-period',
    kind: 'day',
    pattern: '(?:the )?(?:(?<week>eow)|(?<month>eom|month end)|(?<year>eoy|year end))',
    read({ week, month: monthEnd }, { today }) {
      if (week !== undefined) return periodMeaning(null, today, (step) => addDays(mondayOf(today), 7 * step + 4))
      if (monthEnd !== undefined) return periodMeaning(null, today, (step) => lastDay(monthAt(today, step)))
      return periodMeaning(null, today, (step) => dayInYear(yearOf(today) + step, 2))
    }
  },
  {
    name: 'year',
    kind: 'day',
    pattern: '(?:en|in) (?<year>(?:19|20)\\d{2})(?! ?[\\d€$%])',
    read: ({ year: written = '' }, { today }) => ({
      resolve: () => sure(written, 0.95),
      ...sideOf(Number(written) - yearOf(today))
    })
  },
  {
    name: 'quarter',
    kind: 'day',
    pattern:
      `(?<led>${lead})${part}(?:(?:t|q)(?<number>[1-4])|(?<nth>${anyOf(ordinals)}) (?:trimestre|quarter))` +
      '(?: of| de)?(?: (?<year>20\\d{2})| (?<way>prochain|dernier))?',
    read({ led, part: said, number, nth = '', year: written, way }, { today, before }) {
      const isSaid = nth !== '' || Boolean(led) || said !== undefined || written !== undefined
      if (!isSaid && !/(?:avant|ici|pour|by|before|for|until) $/.test(before)) return null
      const quarter = Number(number ?? ordinals[nth as keyof typeof ordinals])
      return quarterMeaning(quarter, partOf(said), yearWritten(written, today), wayOf(way), today)
    }
  }
]
