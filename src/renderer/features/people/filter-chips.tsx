import { UnstyledButton } from '@mantine/core'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { filterParts } from './filter-words'
import classes from './people.module.css'

interface FilterChipsProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
}

/** What narrows the list, each part to be taken away by itself. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const t = useT()
  const circles = useSteadyRead('circles.list')
  const parts = filterParts(filter, circles.data ?? [], t)
  if (parts.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t('filters.active')}>
      {parts.map(({ words, without }) => (
        <li key={words}>
          <UnstyledButton
            className={classes.chip}
            aria-label={t('filters.remove', { filter: words })}
            onClick={() => onChange(without)}
          >
            {words}
            <span aria-hidden>×</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
