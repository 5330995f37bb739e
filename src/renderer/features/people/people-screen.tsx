import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatNumber } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useKept } from '../../lib/kept'
import { usePagedRows } from '../../lib/paged'
import { personPath } from '../../lib/paths'
import { useCommand, useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { PagedTable } from '../../ui/paged-table'
import { peopleColumns, type PeopleSort } from './people-columns'
import { isNarrowed, noFilter, PeopleFilters, queryOf } from './people-filters'
import classes from './people.module.css'
import { PersonFormDialog } from './person-form-dialog'

/** Everybody in the journal: found by name, narrowed by tie, balance and circle, in the order one wants. */
export function PeopleScreen() {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const [filter, setFilter] = useKept('people.filter', noFilter)
  const [sort, setSort] = useKept<{ by: PeopleSort; descending: boolean }>('people.sort', {
    by: 'name',
    descending: false
  })
  const [adding, setAdding] = useState(false)
  const question = { ...queryOf(filter), sort: sort.by, descending: sort.descending }
  const rows = usePagedRows('people.page', question)
  const everybody = useSteadyRead('people.page', { limit: 1 })
  const narrowed = isNarrowed(filter)
  const total = rows.total ?? 0
  const counts = {
    count: total,
    shown: formatNumber(total, language),
    total: formatNumber(everybody.data?.total ?? total, language)
  }

  return (
    <Page title={t('app.people')} fill actions={<Button onClick={() => setAdding(true)}>{t('people.add')}</Button>}>
      {rows.total === 0 && !narrowed ? (
        <NobodyYet onAdd={() => setAdding(true)} />
      ) : (
        <>
          <PeopleFilters filter={filter} onChange={setFilter} />
          <Group justify="space-between" className={classes.count}>
            <span role="status" className="nv-muted">
              {rows.total !== undefined && (narrowed ? t('people.countOf', counts) : t('people.count', counts))}
            </span>
            {narrowed && (
              <Button size="compact-sm" variant="subtle" onClick={() => setFilter(noFilter)}>
                {t('people.reset')}
              </Button>
            )}
          </Group>
          <FailureNote error={rows.error} />
          {rows.total === 0 && <EmptyState text={t('people.nothingFound')} />}
          {total > 0 && (
            <PagedTable
              label={t('app.people')}
              columns={peopleColumns(t, language)}
              total={total}
              rowAt={rows.rowAt}
              keyOf={(row) => row.id}
              sort={sort}
              onSort={(by, descending) => setSort({ by, descending })}
              onShow={rows.show}
              onOpen={(row) => go(personPath(row.id))}
              question={JSON.stringify(question)}
            />
          )}
        </>
      )}
      {adding && <PersonFormDialog onClose={() => setAdding(false)} onSaved={(id) => go(personPath(id))} />}
    </Page>
  )
}

function NobodyYet({ onAdd }: { onAdd(): void }) {
  const t = useT()
  const [, go] = useLocation()
  const { fail } = useAnnouncer()
  const openSample = useCommand('journal.openSample')
  return (
    <EmptyState text={t('people.empty')}>
      <Group gap="sm">
        <Button onClick={() => go('/import')}>{t('people.import')}</Button>
        <Button variant="default" onClick={onAdd}>
          {t('people.add')}
        </Button>
        <Button variant="default" onClick={() => openSample.mutate(undefined, { onError: fail })}>
          {t('people.seeSample')}
        </Button>
      </Group>
    </EmptyState>
  )
}
