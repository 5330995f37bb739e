import { about, dayOfYearBeside, monthBeside, sure } from './calendar'
import { sideOf, wayOf, ways } from './periods'
import { anyOf, seasons } from './words'
import type { Rule } from './when-expression'

/** Days that everybody knows by name: month and day. */
const feasts: Readonly<Record<string, readonly [number, number]>> = {
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

/** A season without `cet`, `in the` or the like is no date: `l'été en Corse`. */
const afterDeadline = /(?:avant|ici|pour|by|before|until) $/

export const seasonRules: Rule[] = [
  {
    name: 'season',
    kind: 'day',
    pattern:
      '(?<lead>cet|ce|cette|this|next|last|au|a l|en|in the|in|the|l|le) ' +
      `(?<season>${anyOf(seasons)})(?: (?<way>${ways}))?`,
    read({ lead = '', season = '', way }, { today, before }) {
      const said =
        wayOf(
          way,
          ['this', 'next', 'last'].find((word) => word === lead)
        ) ?? 0
      if (said === 0 && /^(?:the|l|le)$/.test(lead) && !afterDeadline.test(before)) return null
      if (season === 'fall' && /^(?:in|the)$/.test(lead)) return null
      const number = seasons[season] ?? 0
      if (said === 0) return { resolve: (lean) => about(monthBeside(number, today, lean), 0.8) }
      return { resolve: () => about(monthBeside(number, today, said > 0 ? 'future' : 'past'), 0.8), ...sideOf(said) }
    }
  },
  {
    name: 'rentree',
    kind: 'day',
    pattern: '(?:a |des )?la rentree',
    read: (_, { today }) => ({
      resolve(lean) {
        const there = dayOfYearBeside(9, 5, today, lean)
        return there === null ? null : about(there, 0.75)
      }
    })
  },
  {
    name: 'feast',
    kind: 'day',
    pattern: `(?:a |at |au |on |le jour de )?(?<feast>${anyOf(feasts)})`,
    read({ feast = '' }, { today }) {
      const [month, number] = feasts[feast] ?? [1, 1]
      return {
        resolve(lean) {
          const there = dayOfYearBeside(month, number, today, lean)
          return there === null ? null : sure(there, 0.9)
        }
      }
    }
  }
]
