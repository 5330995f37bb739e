import type { PeopleFilter } from '#shared/domain/people-filter'
import { filterParts } from '../../lib/filter-words'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { Chips } from '../../ui/chips'

interface FilterChipsProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
}

/** What narrows the list, each part to be taken away by itself. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const t = useT()
  const language = useLanguage()
  const circles = useSteadyRead('circles.list')
  const chips = filterParts(filter, circles.data ?? [], t, language).map(({ words, without }) => ({
    words,
    remove: t('filters.remove', { filter: words }),
    onRemove: () => onChange(without)
  }))
  return <Chips label={t('filters.active')} chips={chips} />
}
