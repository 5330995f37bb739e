import type { PromiseRow } from '#shared/contract/promises'
import { formatDate } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

const dueLabel: Record<NonNullable<PromiseRow['dueKind']>, MessageKey> = {
  on: 'promises.dueOn',
  before: 'promises.dueBefore',
  about: 'promises.dueAbout'
}

/** `pour le ven. 21 nov. 2025`, `avant le …`, `vers le …`, or that there is no date. */
export function dueText(
  { dueOn, dueKind }: Pick<PromiseRow, 'dueOn' | 'dueKind'>,
  t: Translate,
  language: Language
): string {
  return dueOn ? t(dueLabel[dueKind ?? 'on'], { date: formatDate(dueOn, language) }) : t('promises.undated')
}

/** Who promised, and to whom. */
export function promiserText({ by, person }: Pick<PromiseRow, 'by' | 'person'>, t: Translate): string {
  if (by === 'me') return person ? t('promises.fromMeTo', { person }) : t('promises.fromMe')
  return person ? t('promises.fromPerson', { person }) : t('promises.fromThem')
}
