import type { DoubtRow } from '#shared/contract/settling'
import type { DoubtSubject } from '#shared/domain/doubt'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { favourSentence } from '../../ui/records/favour-words'

const asked: Record<Exclude<DoubtSubject, 'person'>, MessageKey> = {
  presence: 'journal.askPresence',
  occasion: 'journal.askOccasion',
  date: 'journal.askDate',
  place: 'journal.askPlace',
  favour: 'journal.askFavour',
  promise: 'journal.askPromise',
  next: 'journal.askNext'
}

/** Nobody is named yet for the words of this doubt. */
export const isUnnamed = ({ subject, person, favour, promise }: DoubtRow): boolean =>
  subject === 'person' && person === null && favour === null && (promise === null || promise.personId === null)

/** The words of a favour of which too little was said to note it. */
export const isUnnoted = ({ subject, favour }: DoubtRow): boolean => subject === 'favour' && favour === null

/** What is asked about what was read: `Qui est « Marie » ?`, `Un service de Paul : conseil ?`. */
export function meetingQuestion(doubt: DoubtRow, t: Translate, language: Language): string {
  const { subject, words, person, favour, promise, occasion, place, date } = doubt
  if (isUnnamed(doubt)) return t('journal.askWho', { words })
  if (isUnnoted(doubt)) return t('journal.askUnnoted', { words })
  const what =
    (favour && favourSentence(favour, t)) ??
    promise?.text ??
    person?.name ??
    { occasion: t(occasionLabel[occasion]), date: formatDate(date, language), place: place ?? words, next: words }[
      subject as 'occasion'
    ] ??
    words
  if (subject !== 'person') return t(asked[subject], { what, words })
  return t(person?.role === 'mentioned' ? 'journal.askMentioned' : 'journal.askPerson', { what })
}

/** What is noted once somebody is named. */
export function waitingSentences({ waiting, promise, words, ...doubt }: DoubtRow, t: Translate): string[] {
  if (!isUnnamed({ waiting, promise, words, ...doubt })) return []
  return [
    ...(waiting?.favours.map((favour) => favourSentence({ ...favour, person: words }, t)) ?? []),
    ...(promise ? [t('journal.waitingPromise', { text: promise.text })] : [])
  ]
}
