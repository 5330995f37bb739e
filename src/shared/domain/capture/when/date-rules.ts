import { IsoDate, lastDay } from '../../dates'
import { about, day, dayOfMonthBeside, dayOfYearBeside, doubtful, month, monthBeside, sure, yearOf } from './calendar'
import { noUnit } from './surroundings'
import { lead, periodMeaning } from './periods'
import { anyOf, englishMonths, months, parts, which } from './words'
import type { Lean, Meaning, Resolved, Rule } from './when-expression'

const year = '(?:,? (?<year>(?:19|20)\\d{2}))'
/** A year of two digits only where nothing else can be meant by them. */
const anyYear = `(?:,? (?<year>(?:19|20)\\d{2}|'?\\d{2}(?! ?(?:h|:|/|[ap]m|min|mn|\\d))))`

/** A year as written, `25` or `2025`; null when none is. */
export function yearWritten(written: string | undefined, today: IsoDate): number | null {
  const digits = written?.replace("'", '')
  if (!digits) return null
  return digits.length === 2 ? Math.floor(yearOf(today) / 100) * 100 + Number(digits) : Number(digits)
}

/** A day with its month: with its year it is on one side of today, without, on the side that is asked for. */
function dated(
  number: number,
  monthNumber: number,
  writtenYear: number | null,
  today: IsoDate,
  confidence = 0.97
): Meaning {
  if (writtenYear !== null) {
    const date = day(writtenYear, monthNumber, number)
    if (date === null) return {}
    return { resolve: () => sure(date, confidence), isPast: date < today, isFuture: date > today }
  }
  return { resolve: (lean) => besideToday(number, monthNumber, today, lean, confidence) }
}

/** Where the day lies far off on the side asked for and near on the other, it is in doubt: `le 2 décembre`, said in November. */
function besideToday(
  number: number,
  monthNumber: number,
  today: IsoDate,
  lean: Lean,
  confidence: number
): Resolved | null {
  const there = dayOfYearBeside(monthNumber, number, today, lean)
  const other = dayOfYearBeside(monthNumber, number, today, lean === 'past' ? 'future' : 'past')
  if (there === null) return null
  const away = Math.abs(
    yearOf(there) * 12 + Number(there.slice(5, 7)) - (yearOf(today) * 12 + Number(today.slice(5, 7)))
  )
  return away > 8 ? doubtful(there, [other], Math.min(confidence, 0.65)) : sure(there, confidence)
}

function monthMeaning(number: number, writtenYear: number | null, today: IsoDate): Meaning {
  if (writtenYear === null) return { resolve: (lean) => sure(monthBeside(number, today, lean), 0.93) }
  const there = month(writtenYear, number)
  const now = today.slice(0, 7)
  return { resolve: () => sure(there), isPast: there < now, isFuture: there > now }
}

/** The 5th, the 15th or the last day of a month: `début mars`, `mi-mars`, `fin mars`. */
export const dayInMonth = (there: string, part: number): IsoDate =>
  part === 2 ? lastDay(there) : `${there}-${part === 0 ? '05' : '15'}`

function partMeaning(part: number, number: number, writtenYear: number | null, today: IsoDate): Meaning {
  const inYear = (one: number) => dayInMonth(month(one, number), part)
  if (writtenYear !== null) {
    const there = inYear(writtenYear)
    return { resolve: () => about(there), isPast: there < today, isFuture: there > today }
  }
  return periodMeaning(null, today, (step) => inYear(yearOf(today) + step))
}

const isNumericDay = (number: string, monthNumber: string): boolean =>
  Number(number) >= 1 && Number(number) <= 31 && Number(monthNumber) >= 1 && Number(monthNumber) <= 12

export const dateRules: Rule[] = [
  {
    name: 'day-and-month',
    kind: 'day',
    pattern: `(?:le |the |on |on the |du |au )?(?<number>\\d{1,2}|premier)(?: ?er| ?st| ?nd| ?rd| ?th)? (?:of )?(?<month>${anyOf(months)})\\.?${anyYear}?`,
    read: ({ number = '', month: name = '', year: written }, { today }) =>
      dated(number === 'premier' ? 1 : Number(number), months[name] ?? 0, yearWritten(written, today), today)
  },
  {
    name: 'month-and-day',
    kind: 'day',
    pattern: `(?:on )?(?<month>${anyOf(englishMonths)})\\.? (?:the )?(?<number>\\d{1,2})(?<th>st|nd|rd|th)?${year}?${noUnit}`,
    read({ month: name = '', number, th, year: written }, { today, written: words }) {
      const isVerb = (name === 'may' || name === 'march') && !th && !/M/.test(words)
      return isVerb ? null : dated(Number(number), months[name] ?? 0, yearWritten(written, today), today)
    }
  },
  {
    name: 'day-of-month',
    kind: 'day',
    pattern: `(?:le|(?<=jusqu )au) (?<number>\\d{1,2}|premier)(?:er)?${noUnit}(?! (?:[a-z]+ement|de(?!\\p{L})|et \\d))`,
    read({ number = '' }, { today, after }) {
      const count = number === 'premier' ? 1 : Number(number)
      if (count < 1 || count > 31 || (number === 'premier' && /^ \p{L}/u.test(after))) return null
      return { resolve: (lean) => inMonth(count, today, lean) }
    }
  },
  {
    name: 'day-of-month',
    kind: 'day',
    pattern:
      '(?:on )?the (?<number>\\d{1,2})(?:st|nd|rd|th)' +
      '(?= (?:with|at|to|and|in|for|from|he|she|i|we|they|by|on|about|after|before|was|so|but|then)(?!\\p{L})| ?[.,;:!?)\\n-]|$)',
    read({ number }, { today }) {
      const count = Number(number)
      return count < 1 || count > 31 ? null : { resolve: (lean) => inMonth(count, today, lean) }
    }
  },
  {
    name: 'day-of-month',
    kind: 'day',
    pattern:
      'du (?<number>\\d{1,2}|1er)(?= (?:avec|au (?!\\d)|a|chez|et|ou|pour|dans|sur)(?!\\p{L})| ?[.,;:!?)\\n-]|$)',
    read({ number = '' }, { today }) {
      const count = Number(number.replace('er', ''))
      return count < 1 || count > 31 ? null : { resolve: (lean) => inMonth(count, today, lean) }
    }
  },
  {
    name: 'numeric-date',
    kind: 'day',
    pattern: '(?<!\\d[-./:,])(?:le |on |du )?(?<iso>\\d{4}-\\d{2}-\\d{2})(?![-./]?\\d)',
    read({ iso = '' }, { today }) {
      if (!IsoDate.safeParse(iso).success) return {}
      return { resolve: () => sure(iso, 0.99), isPast: iso < today, isFuture: iso > today }
    }
  },
  {
    name: 'numeric-date',
    kind: 'day',
    pattern:
      '(?<!\\d[-./:,])(?:le |on |du )?(?<number>\\d{1,2})(?:/(?<month>\\d{1,2})/|\\.(?<month2>\\d{2})\\.|-(?<month3>\\d{2})-)(?<year>\\d{4}|\\d{2})(?![-./]?\\d)',
    read({ number = '', month: one, month2: two, month3: three, year: written }, { today }) {
      const monthNumber = one ?? two ?? three ?? ''
      return isNumericDay(number, monthNumber)
        ? dated(Number(number), Number(monthNumber), yearWritten(written, today), today)
        : null
    }
  },
  {
    name: 'numeric-date',
    kind: 'day',
    pattern: `(?<!\\d[-./:,])(?<led>le |on |du )?(?<number>\\d{1,2})/(?<month>\\d{1,2})(?![-./]\\d)${noUnit}(?! d heure| heure| journee)`,
    read({ led, number = '', month: monthNumber = '' }, { today, before }) {
      if (!isNumericDay(number, monthNumber)) return null
      const isLed = led !== undefined || /(?:avant|pour|by|before|until|for|ici) $/.test(before)
      const isPlain = isLed || number.length + monthNumber.length === 4 || Number(number) > 12
      if (!isLed && number === '24' && monthNumber === '7') return null
      return dated(Number(number), Number(monthNumber), null, today, isPlain ? 0.96 : 0.75)
    }
  },
  {
    name: 'month',
    kind: 'day',
    pattern: `(?:en |in |au mois de |au mois d |pendant |during |courant |depuis |since )(?<month>${anyOf(months)})\\.?${year}?`,
    read: ({ month: name = '', year: written }, { today }) =>
      monthMeaning(months[name] ?? 0, yearWritten(written, today), today)
  },
  {
    name: 'month',
    kind: 'day',
    pattern: `(?<month>${anyOf(months)})\\.?${year}`,
    read: ({ month: name = '', year: written }, { today }) =>
      monthMeaning(months[name] ?? 0, yearWritten(written, today), today)
  },
  {
    name: 'month',
    kind: 'day',
    pattern: `(?<=(?:avant|d ici|d ici a|pour|jusqu en|by|before|until|till|for) )(?<month>${anyOf(months)})`,
    read: ({ month: name = '' }, { today, before }) =>
      name === 'may' && before.endsWith('for ') ? null : monthMeaning(months[name] ?? 0, null, today)
  },
  {
    name: 'day-range',
    kind: 'day',
    pattern:
      '(?:du |les |from |from the |the )?(?<number>\\d{1,2}|1er|premier)(?:st|nd|rd|th)?(?: au | a | et | to | - |-)' +
      `(?<last>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<month>${anyOf(months)})\\.?${year}?)?${noUnit}`,
    read({ number = '', last, month: name, year: written }, { today, matched }) {
      const first = Number(number.replace(/1er|premier/, '1'))
      if (first < 1 || first >= Number(last) || Number(last) > 31) return null
      if (name !== undefined) return dated(first, months[name] ?? 0, yearWritten(written, today), today)
      return /^du .* au /.test(matched) ? { resolve: (lean) => inMonth(first, today, lean) } : null
    }
  },
  {
    name: 'named-month',
    kind: 'day',
    pattern: `(?:(?:en )?(?<month>${anyOf(months)})\\.? (?<way>prochain|proch\\.?|dernier|passe)|(?:in )?(?<way2>next|last|this) (?<month2>${anyOf(months)}))`,
    read({ month: one, way, way2, month2: other }, { today }) {
      const direction = which[(way ?? way2 ?? '').replace('.', '')] ?? 0
      const number = months[one ?? other ?? ''] ?? 0
      if (direction === 0) return { resolve: (lean) => sure(monthBeside(number, today, lean)) }
      const side = direction > 0 ? 'future' : 'past'
      return {
        resolve: () => sure(monthBeside(number, today, side), 0.93),
        isPast: direction < 0,
        isFuture: direction > 0
      }
    }
  },
  {
    name: 'part-of-month',
    kind: 'day',
    pattern: `${lead}(?<part>${anyOf(parts)})(?: du mois)? (?:de |d |of |in )?(?<month>${anyOf(months)})\\.?${year}?`,
    read: ({ part = '', month: name = '', year: written }, { today }) =>
      partMeaning(parts[part] ?? 0, months[name] ?? 0, yearWritten(written, today), today)
  }
]

/** Without a month, the nearest such day on the side asked for. */
function inMonth(number: number, today: IsoDate, lean: Lean): Resolved | null {
  const there = dayOfMonthBeside(number, today, lean)
  return there === null ? null : sure(there, 0.93)
}
