import { addDays } from '../../dates'
import { about, sure } from './calendar'
import { anyOf } from './words'
import type { Rule } from './when-expression'

/** Words that count from today, and how many days. */
const counted = {
  'avant hier': -2,
  hier: -1,
  demain: 1,
  'apres demain': 2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  'last evening': -1,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2
}

/** Words that mean today, whatever part of it. */
const todays = {
  'aujourd hui': 0,
  aujourdhui: 0,
  auj: 0,
  'ce jour': 0,
  'ce matin': 0,
  'ce midi': 0,
  'ce soir': 0,
  'ce aprem': 0,
  'cet aprem': 0,
  'cet aprem m': 0,
  'cet apres midi': 0,
  'cette apres midi': 0,
  'cet apm': 0,
  'cette nuit': 0,
  'tout a l heure': 0,
  'a l instant': 0,
  'en fin de journee': 0,
  'fin de journee': 0,
  'la fin de la journee': 0,
  'dans la journee': 0,
  'dans la matinee': 0,
  'dans l apres midi': 0,
  'dans la soiree': 0,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this lunchtime': 0,
  'this afternoon': 0,
  'this evening': 0,
  'just now': 0,
  'earlier today': 0,
  'later today': 0,
  'end of day': 0,
  'end of the day': 0,
  'the end of the day': 0,
  'close of business': 0,
  eod: 0,
  cob: 0
}

/** Past days that are only near. */
const loose = {
  'l autre jour': -3,
  'l autre soir': -3,
  'the other day': -3,
  'the other night': -3,
  'the other evening': -3
}

const key = (found: string): string => found.replace(/ +/g, ' ')

export const nearDayRules: Rule[] = [
  {
    name: 'counted-day',
    kind: 'day',
    pattern: `(?:first thing )?(?<words>${anyOf(counted)})`,
    read({ words = '' }, { today }) {
      const days = counted[key(words) as keyof typeof counted]
      return { resolve: () => sure(addDays(today, days), 0.99), isPast: days < 0, isFuture: days > 0 }
    }
  },
  {
    name: 'today',
    kind: 'day',
    pattern: `(?<words>${anyOf(todays)})`,
    read: ({ words = '' }, { today }) => ({
      resolve: () => sure(today, 0.99),
      isPast: words === 'earlier today' || words === 'just now',
      isFuture: words === 'later today'
    })
  },
  {
    name: 'the-other-day',
    kind: 'day',
    pattern: `(?<words>${anyOf(loose)})`,
    read: ({ words = '' }, { today }) => ({
      resolve: () => about(addDays(today, loose[key(words) as keyof typeof loose]), 0.7),
      isPast: true
    })
  }
]
