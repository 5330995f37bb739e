import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { Input } from '#shared/contract/index'
import type { TieState } from '#shared/domain/measures/words'
import { formatNumber } from '#shared/i18n/format'
import { noticeLabel, tieStateLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import classes from './people.module.css'

type PeopleQuery = Input<'people.page'>

/** Dormant ties are asleep too, so `asleep` finds both. */
type Tie = 'any' | 'asleep' | Exclude<TieState, 'lapsed'>

export interface PeopleFilter {
  text: string
  tie: Tie
  notice: NonNullable<PeopleQuery['notice']> | 'all'
  circleId: string
}

const anyCircle = ''
export const noFilter: PeopleFilter = { text: '', tie: 'any', notice: 'all', circleId: anyCircle }

export const isNarrowed = ({ text, tie, notice, circleId }: PeopleFilter): boolean =>
  text.trim() !== '' || tie !== 'any' || notice !== 'all' || circleId !== anyCircle

export function queryOf({ text, tie, notice, circleId }: PeopleFilter): PeopleQuery {
  return {
    text: text.trim(),
    states: tie === 'any' ? [] : tie === 'asleep' ? ['lapsed', 'dormant'] : [tie],
    notice: notice === 'all' ? null : notice,
    circleId: circleId || null
  }
}

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
}

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const t = useT()
  const language = useLanguage()
  const circles = useSteadyRead('circles.list')
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])

  return (
    <div role="search" aria-label={t('people.filters')} className={classes.filters}>
      <SearchField inputRef={search} text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <Select
        label={t('people.state')}
        data={[
          { value: 'any', label: t('people.anyState') },
          { value: 'active', label: t(tieStateLabel.active) },
          { value: 'asleep', label: t('people.asleep') },
          { value: 'dormant', label: t(tieStateLabel.dormant) },
          { value: 'singleEncounter', label: t(tieStateLabel.singleEncounter) },
          { value: 'neverMet', label: t(tieStateLabel.neverMet) }
        ]}
        value={filter.tie}
        onChange={(tie) => onChange({ ...filter, tie: tie ?? 'any' })}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Select
        label={t('people.notice')}
        data={[
          { value: 'all', label: t('people.anyBalance') },
          { value: 'any', label: t('people.anyNotice') },
          { value: 'receivedMore', label: t(noticeLabel.receivedMore) },
          { value: 'gaveMore', label: t(noticeLabel.gaveMore) }
        ]}
        value={filter.notice}
        onChange={(notice) => onChange({ ...filter, notice: notice ?? 'all' })}
        allowDeselect={false}
      />
      <Select
        label={t('people.circle')}
        data={[
          { value: anyCircle, label: t('people.anyCircle') },
          ...(circles.data ?? []).map(({ id, name, members }) => ({
            value: id,
            label: `${name} (${formatNumber(members, language)})`
          }))
        ]}
        value={filter.circleId}
        onChange={(circleId) => onChange({ ...filter, circleId: circleId ?? anyCircle })}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      />
    </div>
  )
}

interface SearchFieldProps {
  text: string
  inputRef: React.Ref<HTMLInputElement>
  onChange(text: string): void
}

/** Shows each letter at once, and asks when typing pauses. */
function SearchField({ text, inputRef, onChange }: SearchFieldProps) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  const [asked, setAsked] = useState(text)
  const ask = useDebouncedCallback((next: string) => {
    setAsked(next)
    onChange(next)
  }, 150)
  // The filter was reset from outside.
  if (text !== asked) {
    setAsked(text)
    setTyped(text)
  }
  return (
    <TextInput
      ref={inputRef}
      type="search"
      maxLength={200}
      label={t('people.text')}
      placeholder={t('people.textHint')}
      aria-keyshortcuts="/"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
    />
  )
}
