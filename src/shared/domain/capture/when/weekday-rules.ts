import { addDays, daysBetween, mondayOf } from '../../dates'
import {
  day,
  dayOfMonthBeside,
  dayOfYearBeside,
  doubtful,
  month,
  monthOf,
  sure,
  weekdayBeside,
  weekdayOf,
  yearOf
} from './calendar'
import { yearWritten } from './date-rules'
import { noUnit, notEvery } from './surroundings'
import { anyOf, doubtfulWeekdays, months, weekdays, which } from './words'
import type { Lean, Place, Resolved, Rule } from './when-expression'

const names = { ...weekdays, ...doubtfulWeekdays }
const weekdayOfName = (name = ''): number => names[name] ?? 0

const lead = '(?<lead>le|ce|cet|du|on|on the|this|pas plus tard que) '
const after = '(?:prochaine?|proch|pro(?! bono)|suivant|qui vient|next|coming|following)'
const before = '(?:derniere?|dern|der|passe|last|past)'

const articles = /^(?:la|le|l|les|en|une|un|de|du|d|a|au|par|outre|haute|pleine|ce|the|my|avec|et|with|and)$/
const english = new Set(['tue', 'tues', 'wed', 'sat', 'sun', 'mon'])

/** `mon`, `sam` or `mer` alone stand for a day only when written like one, where one may stand. */
function isDayName(name: string, place: Place, isLed: boolean): boolean {
  if (!(name in doubtfulWeekdays) || isLed) return true
  const isCapital = place.written !== place.written.toLowerCase()
  const isDotted = place.matched.endsWith('.')
  const preceding = /([a-z]+) $/.exec(place.before)?.[1]
  if (preceding !== undefined && articles.test(preceding)) return false
  const goesOn = /^ ?(?:$|[,;:\n-]| (?:avec|with|w\/)(?!\p{L}))/u.test(place.after)
  if (!english.has(name)) return !isCapital && (isDotted || name === 'mer' || (goesOn && name !== 'sam'))
  if (isDotted) return preceding !== undefined || name !== 'mon'
  const isOneWord = name === 'tue' || name === 'tues' || name === 'wed'
  if (preceding === undefined) return isCapital && (isOneWord || /^ ?[,:-]/.test(place.after))
  return isCapital ? !/^[.,]? [A-Z]/.test(place.afterWritten) : isOneWord && goesOn
}

/** `sat next to Tom` is no Saturday. */
const isVerb = (name: string | undefined, { matched }: Place): boolean =>
  name !== undefined && name in doubtfulWeekdays && /^\w+ (?:next|last|past|coming|following)/.test(matched)

/** On the day itself, its name means the one a week away rather than today, and may mean today. */
function bare(weekday: number, { today }: Place, lean: Lean): Resolved {
  const there = weekdayBeside(today, weekday, lean)
  return weekday === weekdayOf(today) ? doubtful(there, [today], 0.7) : sure(there, 0.95)
}

/** Said within two days of it, `vendredi prochain` may mean the one after (a convention); `last Wednesday` likewise. */
function named(weekday: number, { today }: Place, lean: Lean): Resolved {
  const there = weekdayBeside(today, weekday, lean)
  const away = Math.abs(daysBetween(today, there))
  if (away >= (lean === 'future' ? 3 : 2)) return sure(there, 0.95)
  return doubtful(there, [addDays(there, lean === 'future' ? 7 : -7)], 0.8)
}

export const weekdayRules: Rule[] = [
  {
    name: 'weekday',
    kind: 'day',
    pattern: `(?:${lead})?(?<name>${anyOf(names)})\\.?`,
    read({ lead: led, name = '' }, place) {
      const weekday = weekdayOfName(name)
      if (!notEvery(place) || !isDayName(name, place, led !== undefined)) return null
      if (led === 'le') return { resolve: (lean) => ({ ...bare(weekday, place, lean), confidence: 0.7 }) }
      const inThisWeek = addDays(mondayOf(place.today), weekday)
      if ((led === 'ce' || led === 'this') && inThisWeek > place.today)
        return {
          resolve: (lean) =>
            lean === 'past' ? doubtful(bare(weekday, place, lean).value, [inThisWeek], 0.7) : sure(inThisWeek)
        }
      return { resolve: (lean) => bare(weekday, place, lean) }
    }
  },
  {
    name: 'next-weekday',
    kind: 'day',
    pattern: `(?:(?:le |on )?(?<name>${anyOf(names)})\\.? ${after}\\.?|(?:on )?(?:this )?(?:next|coming|following) (?<name2>${anyOf(names)})\\.?)`,
    read({ name, name2 }, place) {
      const weekday = weekdayOfName(name ?? name2)
      return isVerb(name, place) ? null : { resolve: () => named(weekday, place, 'future'), isFuture: true }
    }
  },
  {
    name: 'last-weekday',
    kind: 'day',
    pattern: `(?:(?:le |on )?(?<name>${anyOf(names)})\\.? ${before}\\.?|(?:on )?(?:this )?(?:last|past) (?<name2>${anyOf(names)})\\.?)`,
    read({ name, name2 }, place) {
      const weekday = weekdayOfName(name ?? name2)
      return isVerb(name, place) ? null : { resolve: () => named(weekday, place, 'past'), isPast: true }
    }
  },
  {
    name: 'weekday-week-after',
    kind: 'day',
    pattern: `(?:(?:le |on )?(?<name>${anyOf(names)})\\.? (?:prochain )?(?:en (?<count>huit|quinze|8|15)|week(?! (?:end|of)))|a week on (?<name2>${anyOf(names)})\\.?)`,
    read({ name, name2, count }, { today }) {
      const weeks = count === 'quinze' || count === '15' ? 2 : 1
      const there = addDays(weekdayBeside(today, weekdayOfName(name ?? name2), 'future'), 7 * weeks)
      return { resolve: () => sure(there), isFuture: true }
    }
  },
  {
    name: 'weekday-of-week',
    kind: 'day',
    pattern:
      `(?:le |on )?(?<name>${anyOf(names)})\\.? ` +
      `(?:de |of )?(?:(?:la )?(?:semaine|sem\\.?) (?<way>${anyOf(which)})|(?<way2>cette) semaine|(?<way3>this|next|last|the following) week)\\.?`,
    read({ name, way, way2, way3 }, { today }) {
      const weeks = which[(way ?? way2 ?? way3 ?? '').replace('the ', '')] ?? 0
      const there = addDays(mondayOf(today), 7 * weeks + weekdayOfName(name))
      return { resolve: () => sure(there), isPast: there < today, isFuture: there > today }
    }
  },
  {
    name: 'weekday-and-date',
    kind: 'day',
    pattern:
      `(?:le |on |du |ce )?(?<name>${anyOf(names)})\\.?,? (?:the |le )?(?<number>\\d{1,2})(?:er|st|nd|rd|th)?` +
      `(?:(?: of)? (?<month>${anyOf(months)})\\.?(?:,? (?<year>\\d{4}))?|/(?<digits>\\d{1,2})(?:/(?<year2>\\d{4}|\\d{2}))?)?${noUnit}`,
    read({ name = '', number, month: monthName, digits, year, year2 }, place) {
      const monthNumber = monthName === undefined ? Number(digits ?? 0) : (months[monthName] ?? 0)
      return dated(weekdayOfName(name), Number(number), monthNumber, yearWritten(year ?? year2, place.today), place)
    }
  },
  {
    name: 'weekday-and-date',
    kind: 'day',
    pattern: `(?:on )?(?<name>${anyOf(names)})\\.?,? (?<month>${anyOf(months)})\\.? (?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?${noUnit}`,
    read: ({ name = '', number, month: monthName = '', year }, place) =>
      dated(weekdayOfName(name), Number(number), months[monthName] ?? 0, yearWritten(year, place.today), place)
  }
]

/** A weekday with a number beside it: the day where both agree, or else both days, neither of them sure. */
function dated(weekday: number, number: number, monthNumber: number, year: number | null, { today }: Place) {
  const near =
    year !== null
      ? [day(year, monthNumber, number)]
      : monthNumber > 0
        ? [-1, 0, 1].map((step) => day(yearOf(today) + step, monthNumber, number))
        : [-1, 0, 1]
            .map((step) => month(yearOf(today), monthOf(today) + step))
            .map((one) => day(yearOf(one), monthOf(one), number))
  const agreeing = near
    .filter((one) => one !== null)
    .filter((one) => weekdayOf(one) === weekday && (year !== null || Math.abs(daysBetween(today, one)) < 200))
    .toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))[0]
  if (agreeing !== undefined)
    return { resolve: () => sure(agreeing), isPast: agreeing < today, isFuture: agreeing > today }
  return {
    resolve(lean: Lean) {
      const byNumber =
        year !== null
          ? day(year, monthNumber, number)
          : monthNumber > 0
            ? dayOfYearBeside(monthNumber, number, today, lean)
            : dayOfMonthBeside(number, today, lean)
      if (byNumber === null) return null
      if (weekdayOf(byNumber) === weekday) return sure(byNumber)
      const byName = [0, 1, 2, 3]
        .flatMap((step) => [addDays(byNumber, -step), addDays(byNumber, step)])
        .find((one) => weekdayOf(one) === weekday)
      return doubtful(byNumber, [byName ?? null], 0.7)
    }
  }
}
