import { addDays, isoWeek, lastDay, mondayOf, quarterOf, type IsoDate } from '../../dates'
import { about, day, dayOfYearBeside, doubtful, month, monthBeside, monthOf, sure, weekdayOf, yearOf } from './calendar'
import { dayInMonth, yearWritten } from './date-rules'
import { anyOf, parts, seasons, which } from './words'
import type { Lean, Meaning, Rule } from './when-expression'

const ways = anyOf(which)
const lead = '(?:a la |en |au |la |le |les |l |the |at the |vers la |vers |dans la |in |in the |of the |du |of )*'
const part = `(?:(?<part>${anyOf(parts)}) (?:de |d |du |of )?(?:la |l |the )?)?`
const year = '(?: (?<year>20\\d{2}))'

/** Which one is meant; null when the words do not say. */
const wayOf = (words: (string | undefined)[]): number | null => {
  const said = words.find((word) => word !== undefined)
  return said === undefined ? null : (which[said.replace('.', '')] ?? 0)
}

/** A day of a week: its Monday, Wednesday or Friday; a whole week is its Monday when past, its Friday when ahead. */
function dayInWeek(monday: IsoDate, partNumber: number | null, isPast: boolean): IsoDate {
  return addDays(monday, partNumber === null ? (isPast ? 0 : 4) : partNumber * 2)
}

const sided = (weeks: number): Pick<Meaning, 'isPast' | 'isFuture'> => ({ isPast: weeks < 0, isFuture: weeks > 0 })

function weekMeaning(weeks: number | null, partNumber: number | null, today: IsoDate): Meaning {
  const monday = mondayOf(today)
  if (weeks !== null && weeks !== 0) {
    const there = addDays(monday, 7 * weeks)
    return {
      resolve: (lean) => about(dayInWeek(there, partNumber, weeks < 0 || (partNumber === null && lean === 'past'))),
      ...sided(weeks)
    }
  }
  return {
    resolve(lean) {
      const here = dayInWeek(monday, partNumber, lean === 'past')
      if (lean === 'past' ? here <= today : here >= today) return about(here)
      return about(weeks === 0 ? today : addDays(here, lean === 'past' ? -7 : 7))
    }
  }
}

/** The last day of a quarter when ahead, its first when behind: a part date cannot hold a quarter. */
function quarterMeaning(firstMonth: string, partNumber: number | null, lean: Lean): IsoDate {
  const [first, last] = [`${firstMonth}-01`, lastDay(month(yearOf(firstMonth), monthOf(firstMonth) + 2))]
  if (partNumber === 1) return `${month(yearOf(firstMonth), monthOf(firstMonth) + 1)}-15`
  return partNumber === 0 || (partNumber === null && lean === 'past') ? first : last
}

const firstMonthOf = (date: IsoDate): string => month(yearOf(date), Number(quarterOf(date).slice(6)) * 3 - 2)

const ordinals: Readonly<Record<string, number>> = {
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
  '2eme': 2,
  '3eme': 3,
  '4eme': 4,
  '2e': 2,
  '3e': 3,
  '4e': 4
}

const feasts: Readonly<Record<string, [number, number]>> = {
  noel: [12, 25],
  christmas: [12, 25],
  xmas: [12, 25],
  'la toussaint': [11, 1],
  toussaint: [11, 1],
  'la saint sylvestre': [12, 31],
  'new year s eve': [12, 31],
  'le nouvel an': [1, 1],
  'nouvel an': [1, 1],
  'jour de l an': [1, 1],
  'new year': [1, 1],
  'the new year': [1, 1],
  'new year s day': [1, 1]
}

export const periodRules: Rule[] = [
  {
    name: 'week',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>cette|this|next|last|following|coming|past|previous) )?(?:semaine|sem\\.?|week)(?: (?<way2>${ways})\\.?)?(?! ?\\d| end)`,
    read({ part: said, way, way2 }, { today, written }) {
      const weeks = wayOf([way, way2])
      if (said === undefined && weeks === null && !/^dans la /i.test(written)) return null
      if (said === 'courant') return null
      return weekMeaning(
        weeks ?? (said === undefined ? 0 : null),
        said === undefined ? null : (parts[said] ?? 0),
        today
      )
    }
  },
  {
    name: 'end-of-week',
    kind: 'day',
    pattern: 'eow',
    read: (_, { today }) => weekMeaning(null, 2, today)
  },
  {
    name: 'week-number',
    kind: 'day',
    pattern: `${lead}(?:(?:semaine|sem\\.?|week|wk) ?|[sw])(?<number>[0-5]\\d|(?<=(?:semaine|sem\\.?|week|wk) ?)[1-9])${year}?`,
    read({ number = '', year: written }, { today }) {
      const inYear = (one: number): IsoDate | null => {
        const monday = addDays(mondayOf(day(one, 1, 4) ?? today), 7 * (Number(number) - 1))
        return isoWeek(monday) === Number(number) ? monday : null
      }
      const said = yearWritten(written, today)
      const here = yearOf(today)
      return {
        resolve(lean) {
          const years = said !== null ? [said] : lean === 'past' ? [here, here - 1] : [here, here + 1]
          const days = years
            .map(inYear)
            .filter((one) => one !== null)
            .map((one) => addDays(one, lean === 'past' ? 0 : 4))
          const there = said !== null ? days[0] : days.find((one) => (lean === 'past' ? one <= today : one >= today))
          return there === undefined ? null : about(there)
        }
      }
    }
  },
  {
    name: 'weekend',
    kind: 'day',
    pattern: `${lead}(?:(?<way>ce|this|next|last|this coming|this past) )?(?:week ?end|we)(?: (?<way2>${ways}))?`,
    read({ way, way2 }, { today, written }) {
      const said = wayOf([way?.replace('this coming', 'this').replace('this past', 'last'), way2])
      const isBare = said === null && !/^(?:le|the|au|in the) /i.test(written)
      if (isBare || /^we$/i.test(written.trim())) return null
      const saturday = addDays(mondayOf(today), 5)
      const isOn = weekdayOf(today) >= 5
      if (said === 1) return { resolve: () => about(isOn ? addDays(saturday, 7) : saturday), isFuture: true }
      const last = isOn && said !== -1 ? saturday : addDays(saturday, -7)
      if (said === -1) return { resolve: () => about(last), isPast: true }
      return { resolve: (lean) => about(lean === 'past' ? last : saturday < today ? today : saturday) }
    }
  },
  {
    name: 'month-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>ce|this|next|last|following|coming|past|previous) )?(?:mois|month)(?: ci)?(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const months = wayOf([way, way2])
      if (months === null && said === undefined) return null
      const at = (step: number) => month(yearOf(today), monthOf(today) + step)
      if (said === undefined) return { resolve: () => sure(at(months ?? 0), 0.93), ...sided(months ?? 0) }
      const inMonth = (step: number) => dayInMonth(at(step), parts[said] ?? 0)
      if (months !== null && months !== 0) return { resolve: () => about(inMonth(months)), ...sided(months) }
      return {
        resolve: (lean) =>
          about(inMonth(lean === 'past' ? (inMonth(0) <= today ? 0 : -1) : inMonth(0) >= today ? 0 : 1))
      }
    }
  },
  {
    name: 'end-of-month',
    kind: 'day',
    pattern: '(?:the )?(?:eom|month end)',
    read: (_, { today }) => ({
      resolve: (lean) =>
        about(
          lean === 'past' && lastDay(today.slice(0, 7)) > today
            ? lastDay(month(yearOf(today), monthOf(today) - 1))
            : lastDay(today.slice(0, 7))
        )
    })
  },
  {
    name: 'year-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>cette|this|next|last|coming|past|previous) )?(?:an|annee|year)(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const years = wayOf([way, way2])
      if (years === null && said === undefined) return null
      const here = yearOf(today)
      if (said === undefined) return { resolve: () => sure(String(here + (years ?? 0)), 0.93), ...sided(years ?? 0) }
      const inYear = (one: number) => ['01-15', '06-30', '12-31'].map((end) => `${one}-${end}`)[parts[said] ?? 0] ?? ''
      if (years !== null && years !== 0) return { resolve: () => about(inYear(here + years)), ...sided(years) }
      return {
        resolve: (lean) =>
          about(
            inYear(
              lean === 'past' ? (inYear(here) <= today ? here : here - 1) : inYear(here) >= today ? here : here + 1
            )
          )
      }
    }
  },
  {
    name: 'end-of-year',
    kind: 'day',
    pattern: '(?:the )?(?:eoy|year end)',
    read: (_, { today }) => ({
      resolve: (lean) => about(`${yearOf(today) - (lean === 'past' && today.slice(5) < '12-31' ? 1 : 0)}-12-31`)
    })
  },
  {
    name: 'year',
    kind: 'day',
    pattern: '(?:en|in) (?<year>(?:19|20)\\d{2})(?! ?[\\d€$%])',
    read: ({ year: written = '' }, { today }) => ({
      resolve: () => sure(written, 0.95),
      isPast: written < today.slice(0, 4),
      isFuture: written > today.slice(0, 4)
    })
  },
  {
    name: 'quarter',
    kind: 'day',
    pattern: `(?<led>${lead})${part}(?:(?:t|q)(?<number>[1-4])|(?<nth>${anyOf(ordinals)}) (?:trimestre|quarter))(?: of| de)?(?:${year}| (?<way>prochain|dernier))?`,
    read({ led, part: said, number, nth, year: written, way }, { today, before }) {
      const quarter = Number(number ?? ordinals[nth ?? ''] ?? 0)
      const isDue = /(?:avant|ici|pour|by|before|for|until) $/.test(before)
      if (number !== undefined && !led && !said && !written && !isDue) return null
      const partNumber = said === undefined ? null : (parts[said] ?? 0)
      const firstIn = (one: number) => month(one, quarter * 3 - 2)
      const said2 = yearWritten(written, today)
      const here = yearOf(today)
      if (said2 !== null) {
        const first = firstIn(said2)
        return {
          resolve: (lean) => about(quarterMeaning(first, partNumber, lean)),
          isPast: first < firstMonthOf(today),
          isFuture: first > today.slice(0, 7)
        }
      }
      const sideOf = (lean: Lean) => {
        const there = quarterMeaning(firstIn(here), partNumber, lean)
        if (lean === 'past' ? there <= today : there >= today) return there
        return quarterMeaning(firstIn(lean === 'past' ? here - 1 : here + 1), partNumber, lean)
      }
      const direction = wayOf([way])
      if (direction !== null)
        return { resolve: () => about(sideOf(direction > 0 ? 'future' : 'past')), ...sided(direction) }
      return { resolve: (lean) => about(sideOf(lean)) }
    }
  },
  {
    name: 'quarter-beside',
    kind: 'day',
    pattern: `${lead}${part}(?:(?<way>ce|this|next|last|coming|past|previous) )?(?:trimestre|quarter)(?: (?<way2>${ways}))?`,
    read({ part: said, way, way2 }, { today }) {
      const count = wayOf([way, way2])
      if (count === null && said === undefined) return null
      const partNumber = said === undefined ? null : (parts[said] ?? 0)
      const first = firstMonthOf(today)
      const at = (step: number, lean: Lean) =>
        quarterMeaning(month(yearOf(first), monthOf(first) + 3 * step), partNumber, lean)
      if (count !== null && count !== 0)
        return { resolve: (lean) => about(at(count, count < 0 ? 'past' : lean)), ...sided(count) }
      return {
        resolve(lean) {
          const here = at(0, lean)
          return about(lean === 'past' ? (here <= today ? here : at(-1, lean)) : here >= today ? here : at(1, lean))
        }
      }
    }
  },
  {
    name: 'season',
    kind: 'day',
    pattern: `(?:(?:cet|ce|cette|this|au|a l|en|in the|in|by the|by|by next|before the|avant l|avant le|l|le|next|last) )(?<season>${anyOf(seasons)})(?: (?<way>${ways}))?`,
    read({ season = '', way }, { today, written }) {
      if (season === 'fall' && !/^(?:this|next|last|in the) /i.test(written)) return null
      const direction = wayOf([way]) ?? (/next/i.test(written) ? 1 : /^last/i.test(written) ? -1 : 0)
      if (direction === 0 && /^(?:l|le)\W/i.test(written)) return null
      const number = seasons[season] ?? 0
      if (direction === 0) return { resolve: (lean) => about(monthBeside(number, today, lean), 0.8) }
      return {
        resolve: () => about(monthBeside(number, today, direction > 0 ? 'future' : 'past'), 0.8),
        ...sided(direction)
      }
    }
  },
  {
    name: 'rentree',
    kind: 'day',
    pattern: '(?:a |la |a la |des la |pour la |avant la )?rentree',
    read: (_, { today, written }) =>
      /^rentr/i.test(written)
        ? null
        : {
            resolve(lean) {
              const there = dayOfYearBeside(9, 5, today, lean)
              return there === null ? null : { ...about(there, 0.75) }
            }
          }
  },
  {
    name: 'feast',
    kind: 'day',
    pattern: `(?:a |at |au |on )?(?<feast>${anyOf(feasts)})`,
    read({ feast = '' }, { today }) {
      const [monthNumber, number] = feasts[feast] ?? [1, 1]
      return {
        resolve(lean) {
          const there = dayOfYearBeside(monthNumber, number, today, lean)
          return there === null ? null : doubtful(there, [], 0.9)
        }
      }
    }
  }
]
