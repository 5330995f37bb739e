import { anyOf, numbers } from './words'
import type { Groups, Meaning, Place, Rule } from './when-expression'

const two = (n: number): string => String(n).padStart(2, '0')
const clock = '(?<hours>[01]?\\d|2[0-3])'
const minutesPart = '[0-5]\\d'

/** `14h30`, `9 h`, `14:30`, `3pm`, `3:30 p.m.`, `midi`, each with its own letters for groups so that two make a range. */
const timePattern = (n: string): string =>
  `(?:(?<h${n}>[01]?\\d|2[0-3]) ?h(?: ?(?<m${n}>${minutesPart}))?|(?<hc${n}>[01]?\\d|2[0-3]):(?<mc${n}>${minutesPart})(?!:\\d)(?: ?(?<half2${n}>[ap])\\.?m\\.?)?|` +
  `(?<he${n}>1[0-2]|0?[1-9])(?:[.:](?<me${n}>${minutesPart}))? ?(?<half${n}>[ap])\\.?m\\.?|(?<word${n}>midi|noon|midday))`

function timeOf(found: Groups, n: string): string | null {
  if (found[`word${n}`] !== undefined) return '12:00'
  const hours = Number(found[`h${n}`] ?? found[`hc${n}`] ?? found[`he${n}`] ?? NaN)
  if (Number.isNaN(hours)) return null
  const half = found[`half${n}`] ?? found[`half2${n}`]
  const whole = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  return `${two(whole)}:${found[`m${n}`] ?? found[`mc${n}`] ?? found[`me${n}`] ?? '00'}`
}

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const at = '(?:a|vers|des|a partir de|at|around|from|@|, a|, at)'
const range = `(?:de |from |entre |between )?${timePattern('1')} ?(?:-|–|a|et|to|until|and) ?${timePattern('2')}`

/** A time of the day, or two and the minutes between them. */
function clockMeaning(found: Groups): Meaning | null {
  const start = timeOf(found, '1')
  const end = timeOf(found, '2')
  if (start === null) return null
  if (end === null) return { time: start }
  const minutes = minutesIn(end) - minutesIn(start)
  return minutes > 0 ? { time: start, minutes } : null
}

/** What may stand behind a day: a part of it, a time, or both: `hier soir`, `mardi prochain 9h`, `le 3 à 14h30`. */
export const afterDay =
  `(?:,? (?:au |en |dans la |dans l |in the |at |en fin de |en fin d |en debut de |en debut d |fin de |fin d |a la )?` +
  `(?:matin|matinee|midi|apres midi|aprem|soir|soiree|nuit|journee|morning|lunchtime|afternoon|evening|night|am|pm|eod|cob|premiere heure)(?!\\p{L}))?` +
  `(?:(?:,? ${at} |,? )(?:${range}|${timePattern('3')}|(?<=(?:a|at|vers|around) )(?<bare>[7-9]|1\\d|2[0-3])(?! ?(?:heures?|h|:|\\p{L}|\\d|%|€)))(?![\\p{L}\\p{N}])|(?:,? (?:a|vers|at|around) )(?<spoken>[01]?\\d|2[0-3]) (?:heures?|o clock)(?: (?<spokenMinutes>[0-5]\\d))?(?![\\p{L}\\p{N}]))?`

/** The time written behind a day, as `afterDay` found it. */
export function timeAfterDay(found: Groups): { time?: string; minutes?: number } {
  if (found['bare'] !== undefined) return { time: `${two(Number(found['bare']))}:00` }
  if (found['spoken'] !== undefined)
    return { time: `${two(Number(found['spoken']))}:${found['spokenMinutes'] ?? '00'}` }
  const time = timeOf(found, '3')
  return time === null ? (clockMeaning(found) ?? {}) : { time }
}

const long = '(?:pendant |durant |environ |for |about |around |de )?'
const count = `(?<count>\\d{1,3}(?:[.,]\\d)?|${anyOf(numbers)})`
/** `dans 10 minutes` and `à une heure de Paris` are no length of a meeting. */
const isFromNow = ({ before, after }: Place): boolean =>
  /(?:^|[^a-z])(?:a|vers|at|dans|in|sous|ici|within|y a) $/.test(before) ||
  /^ (?:ago|from now|plus tard|later)/.test(after)

const numberOf = (written = ''): number => numbers[written] ?? Number(written.replace(',', '.'))
const lasting = (minutes: number): Meaning | null =>
  minutes > 0 && minutes <= 1440 ? { minutes: Math.round(minutes) } : null

/** How long set phrases last, in minutes. */
const spans: Readonly<Record<string, number>> = {
  'une demi heure': 30,
  'demi heure': 30,
  'une petite demi heure': 30,
  'une bonne demi heure': 30,
  '1/2 heure': 30,
  '1/2 h': 30,
  'un quart d heure': 15,
  'quart d heure': 15,
  'trois quarts d heure': 45,
  '3/4 d heure': 45,
  '3/4 heure': 45,
  'une petite heure': 60,
  'une bonne heure': 60,
  'une heure': 60,
  'une heure et demie': 90,
  'une heure et quart': 75,
  'une heure trente': 90,
  'une demi journee': 240,
  'half an hour': 30,
  'a half hour': 30,
  'half hour': 30,
  'a quarter of an hour': 15,
  'three quarters of an hour': 45,
  'an hour': 60,
  'a good hour': 60,
  'an hour and a half': 90,
  'an hour and a quarter': 75,
  'half a day': 240
}

export const clockRules: Rule[] = [
  { name: 'time-range', kind: 'time', pattern: range, read: clockMeaning },
  {
    name: 'time',
    kind: 'time',
    pattern: `${at} (?:${timePattern('1')}|${clock} (?:heures|o clock)(?: (?<spokenMinutes>${minutesPart}))?)`,
    read(found) {
      const spoken = found['hours']
      return spoken === undefined
        ? clockMeaning(found)
        : { time: `${two(Number(spoken))}:${found['spokenMinutes'] ?? '00'}` }
    }
  },
  {
    name: 'time',
    kind: 'time',
    pattern: timePattern('1'),
    read(found) {
      if (found['word1'] !== undefined) return null
      const isFrench = found['h1'] !== undefined
      return isFrench && Number(found['h1']) < 5 ? null : clockMeaning(found)
    }
  },
  {
    name: 'minutes',
    kind: 'duration',
    pattern: `${long}${count} ?(?:min|mn|mins|minutes?)\\.?`,
    read: ({ count: written }, place) => (isFromNow(place) ? null : lasting(numberOf(written)))
  },
  {
    name: 'minutes',
    kind: 'duration',
    pattern: "(?<!')(?<count>\\d{1,3})'(?!\\d)",
    read: ({ count: written }) => lasting(numberOf(written))
  },
  {
    name: 'hours',
    kind: 'duration',
    pattern: `${long}(?<count>\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:h|heures?|hours?|hrs?)(?: ?(?:et )?(?<more>${minutesPart})(?: ?(?:min|mn|minutes))?)?`,
    read({ count: written, more }, place) {
      if (isFromNow(place)) return null
      return lasting(Number((written ?? '').replace(',', '.')) * 60 + Number(more ?? 0))
    }
  },
  {
    name: 'hours',
    kind: 'duration',
    pattern: `${long}${count} (?:heures?|hours?)(?: (?<half>et demie|and a half))?`,
    read: ({ count: written, half }, place) =>
      isFromNow(place) ? null : lasting(numberOf(written) * 60 + (half ? 30 : 0))
  },
  {
    name: 'set-duration',
    kind: 'duration',
    pattern: `${long}(?<words>${anyOf(spans)})`,
    read: ({ words = '' }, place) => (isFromNow(place) ? null : lasting(spans[words] ?? 0))
  }
]
