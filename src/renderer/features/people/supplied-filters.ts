import { everybody, type PeopleFilter } from '#shared/domain/people-filter'
import type { MessageKey } from '#shared/i18n/messages'
import { asleep } from '../../lib/filter-words'

/** Filters that many find useful; they follow from the journal and are not kept in it. */
export const suppliedFilters: readonly { label: MessageKey; filter: PeopleFilter }[] = [
  { label: 'filters.asleepAndClose', filter: { ...everybody, states: [...asleep], minCloseness: 4 } },
  { label: 'filters.openPromises', filter: { ...everybody, openPromise: true } },
  { label: 'filters.withoutCircle', filter: { ...everybody, withoutCircle: true } },
  { label: 'filters.metThisYear', filter: { ...everybody, met: 'thisYear' } }
]
