import type { Reason } from '../contract/suggestions'
import type { PriorityReason } from '../domain/measures/priority'
import { formatDay, formatDaysAgo } from './format'
import type { Language } from './languages'
import type { MessageKey, Translate } from './messages'

const DAYS_A_MONTH = 365.25 / 12

/** `20 jours`, from two months on `14 mois`, from three years on `plus de 4 ans`: a length of time as one would say it. */
export function spanText(days: number, t: Translate): string {
  const months = Math.floor(days / DAYS_A_MONTH)
  if (months < 2) return t('suggestions.spanDays', { count: days })
  if (months < 36) return t('suggestions.spanMonths', { count: months })
  return t('suggestions.spanYears', { count: Math.floor(months / 12) })
}

const sentences: Record<PriorityReason, MessageKey> = {
  promiseLate: 'suggestions.promiseLate',
  promiseWithinWeek: 'suggestions.promiseSoon',
  promiseWithinFortnight: 'suggestions.promiseSoon',
  promiseUndated: 'suggestions.promiseUndated',
  theirPromiseLate: 'suggestions.theirPromiseLate',
  cadence: 'suggestions.cadence',
  overdue: 'suggestions.overdue',
  fading: 'suggestions.fading',
  reconnect: 'suggestions.reconnect',
  receivedMore: 'suggestions.receivedMore',
  onTarget: 'suggestions.onTarget',
  viaTarget: 'suggestions.viaTarget'
}

/** Why somebody is suggested, one sentence a reason: the same on this week's cards and on the person's page. */
export function reasonSentence(
  { code, days, date, text }: Pick<Reason, 'code' | 'days' | 'date' | 'text'>,
  name: string,
  t: Translate,
  language: Language
): string {
  return t(sentences[code], {
    name,
    text: text ?? '',
    span: spanText(days ?? 0, t),
    when: formatDaysAgo(-(days ?? 0), language),
    date: date ? formatDay(date, language) : ''
  })
}
