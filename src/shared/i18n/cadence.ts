import type { MessageKey, Translate } from './messages'

/** How often one may wish to be in touch, in days, and the words for it. */
const named: readonly (readonly [days: number, words: MessageKey])[] = [
  [30, 'people.cadenceMonth'],
  [90, 'people.cadenceQuarter'],
  [180, 'people.cadenceHalfYear'],
  [365, 'people.cadenceYear']
]

/** The choices that are offered; any other number of days can be typed. */
export const cadenceChoices: readonly number[] = named.map(([days]) => days)

/** `une fois par trimestre`, `tous les 45 jours`. */
export function cadenceText(days: number, t: Translate): string {
  const words = named.find(([one]) => one === days)?.[1]
  return words ? t(words) : t('people.cadenceDays', { count: days })
}
