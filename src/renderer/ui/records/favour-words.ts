import type { FavourLoop } from '#shared/contract/favours'
import { favourKindLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'

/** `Reçu de Marie Dupont : mise en relation avec Paul Martin — pour le poste`. */
export function favourSentence(
  favour: Pick<FavourLoop, 'direction' | 'kind' | 'person' | 'introduced' | 'description'>,
  t: Translate
): string {
  return t(favour.direction === 'given' ? 'records.favourGiven' : 'records.favourReceived', {
    person: favour.person,
    what: favourPhrase(favour, t)
  })
}

/** `mise en relation avec Paul Martin — pour le poste`. */
export function favourPhrase(
  { kind: of, introduced, description }: Pick<FavourLoop, 'kind' | 'introduced' | 'description'>,
  t: Translate
): string {
  const kind = t(favourKindLabel[of]).toLocaleLowerCase()
  const named = introduced ? t('records.introducedTo', { kind, person: introduced }) : kind
  return description ? t('records.favourDetail', { kind: named, detail: description }) : named
}
