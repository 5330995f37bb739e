import { addDays, type IsoDate } from '../../dates'
import { about, addMonths, addWorkdays, sure } from './calendar'
import { anyOf, numbers, roughNumbers, units, type Unit } from './words'
import type { Groups, Meaning, Resolved, Rule } from './when-expression'

const nearly = '(?<nearly>environ |a peu pres |a peine |pres d |plus d |about |around |roughly |over |almost )?'
const amount = `${nearly}(?<amount>\\d{1,3}(?:[.,]5)?|${anyOf({ ...numbers, ...roughNumbers })}) ?(?<unit>${anyOf(units)})\\.?`
const unitless = '(?<whole>une quinzaine|une huitaine|une dizaine|une vingtaine|huitaine|quinzaine|a fortnight)'
const wholes: Readonly<Record<string, number>> = {
  'une huitaine': 8,
  huitaine: 8,
  'une dizaine': 10,
  'une quinzaine': 15,
  quinzaine: 15,
  'une vingtaine': 20,
  'a fortnight': 14
}

const workWeek: Readonly<Record<Unit, (today: IsoDate, count: number) => IsoDate>> = {
  hour: (today, count) => addDays(today, Math.trunc(count / 24)),
  day: addDays,
  workday: addWorkdays,
  week: (today, count) => addDays(today, Math.round(count * 7)),
  fortnight: (today, count) => addDays(today, Math.round(count * 14)),
  month: (today, count) => addMonths(today, Math.trunc(count)),
  year: (today, count) => addMonths(today, Math.trunc(count * 12))
}

/** So many units from today, in the direction of `sign`. */
function counted(
  { nearly: near, amount: count = '', unit = '', whole }: Groups,
  today: IsoDate,
  sign: 1 | -1
): Resolved {
  if (whole !== undefined) return sure(addDays(today, sign * (wholes[whole] ?? 0)), 0.95)
  const rough = roughNumbers[count]
  const many = rough ?? numbers[count] ?? Number(count.replace(',', '.'))
  const step = units[unit] ?? 'day'
  const date = workWeek[step](today, sign * many)
  const isFar = step === 'month' || step === 'year'
  return near !== undefined || rough !== undefined || (isFar && sign < 0)
    ? about(date, rough === undefined ? 0.92 : 0.8)
    : sure(date)
}

const ahead = (found: Groups, today: IsoDate, due: 'on' | 'before'): Meaning => ({
  resolve: () => counted(found, today, 1),
  isFuture: true,
  due
})

export const countedRules: Rule[] = [
  {
    name: 'ago',
    kind: 'day',
    pattern: `(?:il )?y a (?:de cela )?(?:${amount}|${unitless})`,
    read: (found, { today }) => ({ resolve: () => counted(found, today, -1), isPast: true })
  },
  {
    name: 'ago',
    kind: 'day',
    pattern: `(?:${amount}|${unitless}) (?:ago|back|plus tot|auparavant)`,
    read: (found, { today }) => ({ resolve: () => counted(found, today, -1), isPast: true })
  },
  {
    name: 'from-now',
    kind: 'day',
    pattern: `(?:dans|in) (?:les |the next |les prochains |les prochaines )?(?:${amount}|${unitless})(?: s time)?`,
    read: (found, { today }) => ahead(found, today, 'on')
  },
  {
    name: 'from-now',
    kind: 'day',
    pattern: `${amount} (?:from now|from today|d ici la|a partir d aujourd hui)`,
    read: (found, { today }) => ahead(found, today, 'on')
  },
  {
    name: 'within',
    kind: 'day',
    pattern: `(?:sous|d ici(?: a)?|within|dans un delai de|dans le delai de|avant) (?:les |la |the next )?(?:${amount}|${unitless})`,
    read: (found, { today }) => ahead(found, today, 'before')
  },
  {
    name: 'coming-days',
    kind: 'day',
    pattern:
      '(?:dans les prochains jours|dans les jours qui viennent|ces prochains jours|ces jours prochains|in the coming days|in the next few days|over the next few days)',
    read: (_, { today }) => ({ resolve: () => about(addDays(today, 5), 0.8), isFuture: true, due: 'on' })
  },
  {
    name: 'recent-days',
    kind: 'day',
    pattern: '(?:ces derniers jours|ces jours ci|these last few days|in the last few days|in recent days)',
    read: (_, { today }) => ({ resolve: () => about(addDays(today, -3), 0.7), isPast: true })
  }
]
