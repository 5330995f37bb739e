import type { PromiseRow } from '#shared/contract/promises'
import type { IsoDate } from '#shared/domain/dates'
import { formatDate, formatDay } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

const dueLabel: Record<NonNullable<PromiseRow['dueKind']>, MessageKey> = {
  on: 'promises.dueOn',
  before: 'promises.dueBefore',
  about: 'promises.dueAbout'
}

/** `pour le ven. 21 nov. 2025`, `avant le …`, `vers le …`, or that there is no date. */
function dueText({ dueOn, dueKind }: Pick<PromiseRow, 'dueOn' | 'dueKind'>, t: Translate, language: Language): string {
  return dueOn ? t(dueLabel[dueKind ?? 'on'], { date: formatDate(dueOn, language) }) : t('promises.undated')
}

/** Who promised, and to whom. */
export function promiserText({ by, person }: Pick<PromiseRow, 'by' | 'person'>, t: Translate): string {
  if (by === 'me') return person ? t('promises.fromMeTo', { person }) : t('promises.fromMe')
  return person ? t('promises.fromPerson', { person }) : t('promises.fromThem')
}

export const isOpen = ({ status }: Pick<PromiseRow, 'status'>): boolean => status === 'open' || status === 'moved'

/** How it stands: until when it is to be done, that its date has passed, or that it is kept or dropped. */
export function standText(promise: PromiseRow, today: IsoDate, t: Translate, language: Language): string {
  const { status, closedOn, dueOn } = promise
  if (!isOpen(promise)) {
    if (!closedOn) return t(status === 'kept' ? 'promises.kept' : 'promises.dropped')
    return t(status === 'kept' ? 'promises.keptOn' : 'promises.droppedOn', { date: formatDate(closedOn, language) })
  }
  if (dueOn && dueOn < today) return t('promises.passed', { date: formatDate(dueOn, language) })
  return dueText(promise, t, language)
}

/** `d'abord pour le 14 nov., puis le 21 nov.`: the dates that it had; nothing when it was never moved. */
export function earlierText({ earlier }: PromiseRow, t: Translate, language: Language): string {
  const dates = earlier.flatMap(({ dueOn }) => (dueOn ? [formatDay(dueOn, language)] : []))
  if (earlier.length === 0) return ''
  const moved = t('promises.moves', { count: earlier.length })
  return dates.length > 0 ? t('promises.earlier', { moved, dates: dates.join(', ') }) : moved
}

/** That the other was told that it will be later, or was asked where it stands. */
export function toldText({ toldOn, by, person }: PromiseRow, t: Translate, language: Language): string {
  if (!toldOn) return ''
  const date = formatDay(toldOn, language)
  if (by === 'them') return t('promises.askedOn', { date })
  return person ? t('promises.toldPersonOn', { person, date }) : t('promises.toldOn', { date })
}
