import { Button, Group } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { formatDate } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useFilterInAddress } from '../../lib/filter-in-address'
import { useKept } from '../../lib/kept'
import { usePagedRows } from '../../lib/paged'
import { useRead } from '../../lib/query'
import { useWriting } from '../../lib/writing'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { Drafts } from '../../ui/records/drafts'
import { Coming, shownComing } from './coming'
import { JournalEntry } from './journal-entry'
import { everything, isNarrowed, questionOf, type JournalFilter } from './journal-filter'
import { JournalFilters } from './journal-filters'
import { JournalList, type EntryProps } from './journal-list'
import classes from './journal.module.css'
import { ToSettle } from './to-settle'
import { useEntryInAddress } from './use-entry-in-address'

/** Every exchange, newest first, by day; what is to settle and to come stands above, filters narrow it and say so. */
export function JournalScreen() {
  const t = useT()
  const language = useLanguage()
  const write = useWriting()
  const [, go] = useLocation()
  const [filter, setFilter] = useKept<JournalFilter>('journal filter', everything)
  useFilterInAddress('/journal', { place: (place) => setFilter({ ...everything, place }) })
  const [text] = useDebouncedValue(filter.text, 150)
  const narrowed = isNarrowed(filter)
  const question = questionOf(filter, filter.text === '' ? '' : text)
  const [at, setAt] = useKept('journal entry', 0)
  const rows = usePagedRows('meetings.page', question, at)
  const coming = useRead('meetings.planned', { limit: shownComing })
  const above = narrowed ? [] : (coming.data?.rows ?? [])
  const { wanted, want, reached, goTo } = useEntryInAddress({
    question,
    above,
    onElsewhere: (status) => setFilter({ ...everything, statuses: status === 'planned' ? ['planned'] : [] })
  })

  function reach(index: number) {
    setAt(index)
    want(index)
  }

  const isEmpty = rows.total === 0 && above.length === 0
  const entry = ({ index, isStop }: EntryProps) => {
    const meeting = index < 0 ? above[above.length + index] : rows.rowAt(index)
    if (!meeting) return <article className={classes.coming} tabIndex={isStop ? 0 : -1} data-entry={index} aria-busy />
    const startsDay = index >= 0 && rows.rowAt(index - 1)?.date !== meeting.date
    return (
      <>
        {startsDay && <h2 className={classes.day}>{formatDate(meeting.date, language)}</h2>}
        <JournalEntry
          key={meeting.id}
          meeting={meeting}
          index={index}
          isStop={isStop}
          isAhead={index < 0}
          onFocus={setAt}
          onMoved={goTo}
        />
      </>
    )
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
      <JournalFilters filter={filter} onChange={setFilter}>
        <span className="nv-muted" aria-live="polite">
          {rows.total !== undefined && !isEmpty && t('journal.count', { count: rows.total })}
        </span>
      </JournalFilters>
      <FailureNote error={rows.error} />
      {isEmpty && !narrowed && <Begun />}
      {isEmpty && !narrowed && (
        <EmptyState text={t('journal.empty', { example: t('journal.example') })}>
          <Group>
            <Button onClick={() => write({ text: t('journal.example') })}>{t('journal.tryExample')}</Button>
            <Button variant="default" onClick={() => go('/import')}>
              {t('journal.import')}
            </Button>
          </Group>
        </EmptyState>
      )}
      {isEmpty && narrowed && <EmptyState text={t('journal.nothingFound')} />}
      {!isEmpty && (
        <JournalList
          label={t('app.journal')}
          total={rows.total ?? 0}
          countAbove={above.length}
          question={JSON.stringify(question)}
          above={
            <>
              {!narrowed && <Begun />}
              {!narrowed && <ToSettle />}
              {above.length > 0 && (
                <Coming
                  total={coming.data?.total ?? 0}
                  onAll={() => setFilter({ ...everything, statuses: ['planned'] })}
                >
                  {above.map((meeting, place) => (
                    <li key={meeting.id}>
                      {entry({ index: place - above.length, isStop: at === place - above.length })}
                    </li>
                  ))}
                </Coming>
              )}
            </>
          }
          renderEntry={entry}
          onShow={rows.show}
          at={at}
          onAt={reach}
          wanted={wanted}
          onReached={reached}
        />
      )}
    </Page>
  )
}

/** What was begun and not saved stands before everything else. */
function Begun() {
  return (
    <div className={classes.begun}>
      <Drafts />
    </div>
  )
}
