import type { Reciprocity } from '../contract/ledger'
import { formatNumber, formatPercent } from './format'
import type { Language } from './languages'
import type { Translate } from './messages'

/** Reciprocity over everybody in words: how many people each way, and shares that are said to be undefined where they are. */
export function reciprocitySentences(reciprocity: Reciprocity, t: Translate, language: Language): string[] {
  const { mutual, onlyGiven, onlyReceived, weighted, payForward } = reciprocity
  if (weighted === null) return [t('favours.noCounted')]
  const people = (count: number) => (count === 0 ? t('favours.nobody') : formatNumber(count, language))
  return [
    t('favours.countedPeople', {
      count: mutual + onlyGiven + onlyReceived,
      mutual: people(mutual),
      onlyGiven: people(onlyGiven),
      onlyReceived: people(onlyReceived)
    }),
    t('favours.returned', { share: formatPercent(weighted, language) }),
    payForward === null
      ? t('favours.payForwardUndefined')
      : t('favours.payForward', { share: formatPercent(payForward, language) }),
    t('favours.caveat')
  ]
}
