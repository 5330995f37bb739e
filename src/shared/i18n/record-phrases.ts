import { PartialDate } from '../domain/dates'
import { FavourKind } from '../domain/favour'
import { Occasion } from '../domain/meeting'
import { formatDay } from './format'
import { favourKindLabel, occasionLabel } from './labels'
import type { Language } from './languages'
import type { MessageValues, Translate } from './messages'

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `déjeuner du 19 nov. 2025 avec Marie Dupont et 1 autre`. */
export function meetingPhrase(
  { occasion, date, person, others }: MessageValues,
  t: Translate,
  language: Language
): string {
  const known = Occasion.safeParse(occasion)
  const day = PartialDate.safeParse(date)
  if (!known.success || !day.success) return ''
  const meeting = t(day.data.length === 10 ? 'history.onDay' : 'history.inPeriod', {
    occasion: lowerFirst(t(occasionLabel[known.data])),
    date: formatDay(day.data, language)
  })
  if (!person) return meeting
  return others
    ? t('history.withOthers', { meeting, person, count: others })
    : t('history.withPerson', { meeting, person })
}

/** `conseil, de Marie Dupont`. */
export function favourPhrase({ direction, kind, person }: MessageValues, t: Translate): string {
  const known = FavourKind.safeParse(kind)
  if (!known.success || person === undefined) return ''
  return t(direction === 'given' ? 'history.favourGiven' : 'history.favourReceived', {
    kind: lowerFirst(t(favourKindLabel[known.data])),
    person
  })
}

/** `envoyer le rapport (à Marie Dupont)`. */
export function promisePhrase({ by, text, person }: MessageValues, t: Translate): string {
  if (text === undefined || !person) return String(text ?? '')
  return t(by === 'me' ? 'history.promiseByMe' : 'history.promiseByThem', { text, person })
}
