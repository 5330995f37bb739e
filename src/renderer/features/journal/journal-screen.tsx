import { Button, Group, MultiSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { occasions, type Occasion } from '#shared/domain/meeting'
import { wholeDay } from '#shared/domain/typed-date'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { useWriting } from '../../lib/writing'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { PagedList } from '../../ui/paged-list'
import { PersonFilter } from '../../ui/person-filter'
import type { PickedPerson } from '../../ui/person-picker'
import { MeetingCard } from '../../ui/records/meeting-card'
import classes from './journal.module.css'

/** Every exchange, newest first, by day; filters narrow it and say so. */
export function JournalScreen() {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 150)
  const [kinds, setKinds] = useState<Occasion[]>([])
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const rows = usePagedRows('meetings.page', {
    text: asked,
    occasions: kinds,
    personId: person?.id ?? null,
    from: wholeDay(from),
    to: wholeDay(to)
  })
  const filtered = Boolean(asked || kinds.length > 0 || person || from || to)
  const search = useRef<HTMLInputElement>(null)

  useEffect(() => {
    function onSlash(event: KeyboardEvent) {
      const inField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key !== '/' || inField) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', onSlash)
    return () => window.removeEventListener('keydown', onSlash)
  }, [])

  function reset() {
    setText('')
    setKinds([])
    setPerson(null)
    setFrom(null)
    setTo(null)
  }

  return (
    <Page
      title={t('app.journal')}
      fill
      actions={
        <Button variant="default" onClick={() => write({})}>
          {t('journal.write')}
        </Button>
      }
    >
      <div className={classes.filters} role="search" aria-label={t('journal.filters')}>
        <TextInput
          ref={search}
          label={t('journal.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-keyshortcuts="/"
        />
        <MultiSelect
          label={t('journal.occasions')}
          data={occasions.map((value) => ({ value, label: t(occasionLabel[value]) }))}
          value={kinds}
          onChange={(values) => setKinds(values)}
          placeholder={kinds.length === 0 ? t('journal.all') : undefined}
        />
        <PersonFilter label={t('journal.person')} person={person} onChange={setPerson} />
        <div className={classes.dates}>
          <DateField label={t('journal.from')} value={from} onChange={setFrom} lean="past" />
          <DateField label={t('journal.to')} value={to} onChange={setTo} lean="past" />
        </div>
      </div>
      <Group justify="space-between" mb={6}>
        <span className="nv-muted" aria-live="polite">
          {rows.total !== undefined && t('journal.count', { count: rows.total })}
        </span>
        {filtered && (
          <Button size="compact-sm" variant="subtle" onClick={reset}>
            {t('journal.reset')}
          </Button>
        )}
      </Group>
      <FailureNote error={rows.error} />
      {rows.total === 0 && !filtered && (
        <EmptyState text={t('journal.empty')}>
          <Group>
            <Button onClick={() => write({})}>{t('journal.writeFirst')}</Button>
            <Button variant="default" onClick={() => go('/import')}>
              {t('journal.import')}
            </Button>
          </Group>
        </EmptyState>
      )}
      {rows.total === 0 && filtered && <EmptyState text={t('journal.nothingFound')} />}
      {rows.total !== undefined && rows.total > 0 && (
        <PagedList
          label={t('app.journal')}
          total={rows.total}
          rowHeight={104}
          onShow={rows.show}
          renderRow={(index) => {
            const meeting = rows.rowAt(index)
            if (!meeting) return <div className={classes.coming} />
            const startsDay = rows.rowAt(index - 1)?.date !== meeting.date
            return (
              <>
                {startsDay && <h2 className={classes.day}>{formatDate(meeting.date, language)}</h2>}
                <MeetingCard meeting={meeting} onEdit={() => write({ meetingId: meeting.id })} />
              </>
            )
          }}
        />
      )}
    </Page>
  )
}
