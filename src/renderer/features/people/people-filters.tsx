import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { tieStateLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { asleep } from '../../lib/filter-words'
import { CircleFilter, NoticeFilter } from './list-filters'
import classes from './people.module.css'
import { useIsWide } from './use-is-wide'

const isAsleep = ({ states }: PeopleFilter): boolean => asleep.every((state) => states.includes(state))

const any = ''

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange(filter: PeopleFilter): void
}

/** The filters that are used most; the others stand behind a button, and where there is little room some of these do. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const t = useT()
  const isWide = useIsWide()
  const search = useRef<HTMLInputElement>(null)
  useHotkeys([['/', () => search.current?.focus()]])

  return (
    <div role="search" aria-label={t('people.filters')} className={classes.filters}>
      <SearchField inputRef={search} text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <Select
        label={t('people.state')}
        data={[
          { value: any, label: t('people.anyState') },
          { value: 'active', label: t(tieStateLabel.active) },
          { value: 'asleep', label: t('people.asleep') },
          { value: 'dormant', label: t(tieStateLabel.dormant) },
          { value: 'singleEncounter', label: t(tieStateLabel.singleEncounter) },
          { value: 'neverMet', label: t(tieStateLabel.neverMet) }
        ]}
        value={isAsleep(filter) ? 'asleep' : (filter.states[0] ?? any)}
        onChange={(state) => onChange({ ...filter, states: state === 'asleep' ? [...asleep] : state ? [state] : [] })}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      {isWide && <NoticeFilter filter={filter} onChange={onChange} />}
      {isWide && <CircleFilter filter={filter} onChange={onChange} />}
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
