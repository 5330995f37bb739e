import { Autocomplete, Button, Checkbox, Group, MultiSelect, Pill, Select, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { meetingStatuses, occasions } from '#shared/domain/meeting'
import { meetingStatusLabel, occasionLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useKept } from '../../lib/kept'
import { useRead, useSteadyRead } from '../../lib/query'
import { DateField } from '../../ui/date-field'
import { PersonFilter } from '../../ui/person-filter'
import { everything, isNarrowed, type JournalFilter } from './journal-filter'
import classes from './journal-filters.module.css'
import { useFilterChips } from './use-filter-chips'

interface JournalFiltersProps {
  filter: JournalFilter
  onChange(filter: JournalFilter): void
}

/** One line to search in, the other filters behind a button, and what is chosen as chips that can be taken away. */
export function JournalFilters({ filter, onChange, children }: JournalFiltersProps & { children: ReactNode }) {
  const t = useT()
  const [open, setOpen] = useKept('journal filters open', false)
  const panel = useId()
  const search = useRef<HTMLInputElement>(null)
  const chips = useFilterChips(filter, onChange)

  useEffect(() => {
    function onSlash(event: KeyboardEvent) {
      const inField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key !== '/' || inField || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', onSlash)
    return () => window.removeEventListener('keydown', onSlash)
  }, [])

  return (
    <div role="search" aria-label={t('journal.filters')} className={classes.bar}>
      <Group gap="xs" align="center">
        <TextInput
          ref={search}
          className={classes.text}
          aria-label={t('journal.text')}
          placeholder={t('journal.textHint')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          aria-keyshortcuts="/"
        />
        <Button variant="default" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {t('journal.filter')}
        </Button>
        {chips.map(({ key, label, remove }) => (
          <Pill
            key={key}
            size="lg"
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('journal.removeFilter', { filter: label }),
              'aria-hidden': false,
              tabIndex: 0
            }}
            onRemove={remove}
          >
            {label}
          </Pill>
        ))}
        {isNarrowed(filter) && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(everything)}>
            {t('journal.reset')}
          </Button>
        )}
        {children}
      </Group>
      <div id={panel} hidden={!open}>
        {open && <Fields filter={filter} onChange={onChange} />}
      </div>
    </div>
  )
}

function Fields({ filter, onChange }: JournalFiltersProps) {
  const t = useT()
  const circles = useRead('circles.list')
  const [place, setPlace] = useState(filter.place ?? '')
  const places = useSteadyRead('meetings.places', { text: place })
  const set = (change: Partial<JournalFilter>) => onChange({ ...filter, ...change })

  return (
    <div className={classes.fields}>
      <MultiSelect
        label={t('journal.occasions')}
        data={occasions.map((value) => ({ value, label: t(occasionLabel[value]) }))}
        value={filter.occasions}
        onChange={(values) => set({ occasions: values })}
        placeholder={filter.occasions.length === 0 ? t('journal.all') : undefined}
      />
      <PersonFilter label={t('journal.person')} person={filter.person} onChange={(person) => set({ person })} />
      <Select
        label={t('journal.circle')}
        data={(circles.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.circle?.id ?? null}
        onChange={(id) => set({ circle: (circles.data ?? []).find((circle) => circle.id === id) ?? null })}
        placeholder={t('journal.allCircles')}
        searchable
        clearable
      />
      <Autocomplete
        label={t('journal.place')}
        data={places.data ?? []}
        value={place}
        onChange={(text) => {
          setPlace(text)
          if (text === '' || places.data?.includes(text)) set({ place: text || null })
        }}
      />
      <MultiSelect
        label={t('journal.statuses')}
        data={meetingStatuses.map((value) => ({ value, label: t(meetingStatusLabel[value]) }))}
        value={filter.statuses}
        onChange={(values) => set({ statuses: values })}
        placeholder={filter.statuses.length === 0 ? t('journal.allStatuses') : undefined}
      />
      <div className={classes.dates}>
        <DateField label={t('journal.from')} value={filter.from} onChange={(from) => set({ from })} lean="past" />
        <DateField label={t('journal.to')} value={filter.to} onChange={(to) => set({ to })} lean="past" />
      </div>
      <Group gap="lg" className={classes.flags}>
        <Checkbox
          label={t('journal.toSettleOnly')}
          checked={filter.toSettle}
          onChange={(event) => set({ toSettle: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('journal.confidentialOnly')}
          checked={filter.confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
      </Group>
    </div>
  )
}
