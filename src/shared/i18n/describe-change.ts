import type { ChangeEntry } from '../contract/history'
import { PartialDate } from '../domain/dates'
import { FavourKind } from '../domain/favour'
import { Occasion } from '../domain/meeting'
import { Person } from '../domain/person'
import { formatDay } from './format'
import { factLabel, favourKindLabel, occasionLabel, reportLevelLabel } from './labels'
import type { Language } from './languages'
import type { MessageKey, MessageValues, Translate } from './messages'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `déjeuner du 19 nov. 2025 avec Marie Dupont et 1 autre`. */
function meetingPhrase({ occasion, date, person, others }: MessageValues, t: Translate, language: Language): string {
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
function favourPhrase({ direction, kind, person }: MessageValues, t: Translate): string {
  const known = FavourKind.safeParse(kind)
  if (!known.success || person === undefined) return ''
  return t(direction === 'given' ? 'history.favourGiven' : 'history.favourReceived', {
    kind: lowerFirst(t(favourKindLabel[known.data])),
    person
  })
}

/** `envoyer le rapport (à Marie Dupont)`. */
function promisePhrase({ by, text, person }: MessageValues, t: Translate): string {
  if (text === undefined || !person) return String(text ?? '')
  return t(by === 'me' ? 'history.promiseByMe' : 'history.promiseByThem', { text, person })
}

/** `proximité`: which fact of a person was set. */
function factPhrase({ fact }: MessageValues, t: Translate): string {
  return typeof fact === 'string' && Object.hasOwn(factLabel, fact)
    ? lowerFirst(t(factLabel[fact as keyof typeof factLabel]))
    : ''
}

/** `pseudonyme`: how people are in the report from now on. */
function levelPhrase({ reportLevel }: MessageValues, t: Translate): string {
  const known = Person.shape.reportLevel.safeParse(reportLevel)
  return known.success ? lowerFirst(t(reportLevelLabel[known.data])) : ''
}

/** What a change did, in words: the log keeps the message's name and raw values, so that it reads in either language. */
export function describeChange(
  { label, values }: Pick<ChangeEntry, 'label' | 'values'>,
  t: Translate,
  language: Language
): string {
  const dueOn = PartialDate.safeParse(values.dueOn)
  const words = t(label as MessageKey, {
    ...values,
    ...(dueOn.success && { dueOn: formatDay(dueOn.data, language) }),
    meeting: meetingPhrase(values, t, language),
    favour: favourPhrase(values, t),
    promise: promisePhrase(values, t),
    fact: factPhrase(values, t),
    level: levelPhrase(values, t)
  })
  return upperFirst(words)
}
