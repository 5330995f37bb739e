import type { FavourRow } from '#shared/contract/favours'
import { formatDay } from '#shared/i18n/format'
import { outcomeLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'

/** What a favour came with: who was introduced, through whom it came, what it led to, when thanks were said. */
export function favourFacts(favour: FavourRow, t: Translate, language: Language): string[] {
  return [
    favour.introduced && t('people.introducedPerson', { name: favour.introduced }),
    favour.via && t('people.viaPerson', { name: favour.via }),
    favour.outcome && t(outcomeLabel[favour.outcome]),
    favour.thankedOn && t('people.thankedOn', { date: formatDay(favour.thankedOn, language) })
  ].filter((fact) => typeof fact === 'string')
}
