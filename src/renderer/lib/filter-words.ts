import type { Output } from '#shared/contract/index'
import type { FreshnessClass } from '#shared/domain/map-style'
import type { TieState } from '#shared/domain/measures/words'
import { everybody, type metPeriods, type openSpans, type PeopleFilter } from '#shared/domain/people-filter'
import { formatChoice, formatDay } from '#shared/i18n/format'
import {
  balanceLabel,
  closenessLabel,
  noticeLabel,
  rhythmLabel,
  tieBandLabel,
  tieStateLabel
} from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { lowerFirst, upperFirst } from '#shared/i18n/record-phrases'

/** Dormant ties are asleep too, so that `asleep` finds both. */
export const asleep: readonly TieState[] = ['lapsed', 'dormant']

export const metLabel: Record<(typeof metPeriods)[number], MessageKey> = {
  thisYear: 'filters.metThisYear',
  lastYear: 'filters.metLastYear'
}

export const openLabel: Record<(typeof openSpans)[number], MessageKey> = {
  any: 'filters.anyOpen',
  quarter: 'filters.openQuarter',
  year: 'filters.openYear'
}

/** The classes of freshness as spans, where several may be chosen. */
export const silenceLabel: Record<FreshnessClass, MessageKey> = {
  month: 'filters.silentMonth',
  quarter: 'filters.silentQuarter',
  year: 'filters.silentYear',
  older: 'filters.silentLonger',
  never: 'filters.neverMet'
}

/** A part of a filter in words, and the filter without it. */
interface FilterPart {
  words: string
  without: PeopleFilter
}

/** What a filter narrows the list to, part by part; what is typed stands in its field. */
export function filterParts(
  filter: PeopleFilter,
  circles: readonly Pick<Output<'circles.list'>[number], 'id' | 'name'>[],
  t: Translate,
  language: Language
): FilterPart[] {
  const { states, band, rhythm, balance, silences, open, notice } = filter
  const { circleId, organisation, city, minCloseness, met, metSince } = filter
  const oneOf = (labels: readonly MessageKey[]) =>
    formatChoice(
      labels.map((label, index) => (index === 0 ? t(label) : lowerFirst(t(label)))),
      language
    )
  const words: Record<Exclude<keyof PeopleFilter, 'text'>, string | false | null> = {
    states:
      states.length > 0 &&
      (states.length === asleep.length && asleep.every((state) => states.includes(state))
        ? t('people.asleep')
        : oneOf(states.map((state) => tieStateLabel[state]))),
    notice: notice && (notice === 'any' ? t('people.anyNotice') : t(noticeLabel[notice])),
    band: band && t(tieBandLabel[band]),
    rhythm: rhythm && t('filters.rhythmIs', { rhythm: lowerFirst(t(rhythmLabel[rhythm])) }),
    balance: balance && upperFirst(t(balanceLabel[balance])),
    silences:
      silences.length > 0 &&
      t('filters.lastContact', { span: lowerFirst(oneOf(silences.map((silence) => silenceLabel[silence]))) }),
    open: open && t(openLabel[open]),
    circleId:
      circleId &&
      t('filters.inCircle', { name: circles.find(({ id }) => id === circleId)?.name ?? t('filters.circleGone') }),
    organisation,
    city: city && t('filters.inCity', { name: city }),
    minCloseness:
      minCloseness !== null &&
      (minCloseness === 5 ? t(closenessLabel(5)) : t('filters.orMore', { closeness: t(closenessLabel(minCloseness)) })),
    met: met && t(metLabel[met]),
    metSince: metSince && t('filters.metSinceDate', { date: formatDay(metSince, language) }),
    onTarget: filter.onTarget && t('filters.onTarget'),
    quieter: filter.quieter && t('filters.quieter'),
    openPromise: filter.openPromise && t('filters.openPromise'),
    withoutCircle: filter.withoutCircle && t('filters.withoutCircle'),
    notCounted: filter.notCounted && t('filters.notCounted')
  }
  return (Object.entries(words) as [keyof PeopleFilter, string | false | null][]).flatMap(([part, text]) =>
    text ? [{ words: text, without: { ...filter, [part]: everybody[part] } }] : []
  )
}
