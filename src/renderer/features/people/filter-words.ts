import type { Output } from '#shared/contract/index'
import type { TieState } from '#shared/domain/measures/words'
import { everybody, type metPeriods, type openSpans, type PeopleFilter } from '#shared/domain/people-filter'
import {
  balanceLabel,
  closenessLabel,
  noticeLabel,
  rhythmLabel,
  tieBandLabel,
  tieStateLabel
} from '#shared/i18n/labels'
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

/** A part of a filter in words, and the filter without it. */
interface FilterPart {
  words: string
  without: PeopleFilter
}

/** What a filter narrows the list to, part by part; what is typed stands in its field. */
export function filterParts(filter: PeopleFilter, circles: Output<'circles.list'>, t: Translate): FilterPart[] {
  const { states, band, rhythm, balance, open, notice, circleId, organisation, minCloseness, met } = filter
  const words: Partial<Record<keyof PeopleFilter, string | false | null>> = {
    states:
      states.length > 0 &&
      (asleep.every((state) => states.includes(state)) ? t('people.asleep') : t(tieStateLabel[states[0]!])),
    notice: notice && (notice === 'any' ? t('people.anyNotice') : t(noticeLabel[notice])),
    band: band && t(tieBandLabel[band]),
    rhythm: rhythm && t('filters.rhythmIs', { rhythm: lowerFirst(t(rhythmLabel[rhythm])) }),
    balance: balance && upperFirst(t(balanceLabel[balance])),
    open: open && t(openLabel[open]),
    circleId:
      circleId &&
      t('filters.inCircle', { name: circles.find(({ id }) => id === circleId)?.name ?? t('filters.circleGone') }),
    organisation,
    minCloseness:
      minCloseness !== null &&
      (minCloseness === 5 ? t(closenessLabel(5)) : t('filters.orMore', { closeness: t(closenessLabel(minCloseness)) })),
    met: met && t(metLabel[met]),
    quieter: filter.quieter && t('filters.quieter'),
    openPromise: filter.openPromise && t('filters.openPromise'),
    withoutCircle: filter.withoutCircle && t('filters.withoutCircle'),
    notCounted: filter.notCounted && t('filters.notCounted')
  }
  return (Object.entries(words) as [keyof PeopleFilter, string | false | null][]).flatMap(([part, text]) =>
    text ? [{ words: text, without: { ...filter, [part]: everybody[part] } }] : []
  )
}

/** Filters that many find useful; they follow from the journal and are not kept in it. */
export const suppliedFilters: readonly { label: MessageKey; filter: PeopleFilter }[] = [
  { label: 'filters.asleepAndClose', filter: { ...everybody, states: [...asleep], minCloseness: 4 } },
  { label: 'filters.openPromises', filter: { ...everybody, openPromise: true } },
  { label: 'filters.withoutCircle', filter: { ...everybody, withoutCircle: true } },
  { label: 'filters.metThisYear', filter: { ...everybody, met: 'thisYear' } }
]
