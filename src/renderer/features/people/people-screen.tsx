import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { everybody, isNarrowed, type PeopleFilter } from '#shared/domain/people-filter'
import { formatNumber } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useFilterInAddress } from '../../lib/filter-in-address'
import { useKept } from '../../lib/kept'
import { usePagedRows } from '../../lib/paged'
import { personPath } from '../../lib/paths'
import { read, useCommand, useSteadyRead } from '../../lib/query'
import { useSelection } from '../../lib/selection'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { PagedTable } from '../../ui/paged-table'
import { BulkBar } from './bulk-bar'
import { ColumnChoice } from './column-choice'
import { DuplicatesDialog } from './duplicates-dialog'
import { FilterChips } from './filter-chips'
import { MoreFilters } from './more-filters'
import { peopleColumns, type ExtraColumn, type PeopleSort } from './people-columns'
import { PeopleFilters } from './people-filters'
import classes from './people.module.css'
import { PersonFormDialog } from './person-form-dialog'
import { SavedFilters } from './saved-filters'

/** Everybody in the journal: found by name, narrowed, in the order one wants, and many changed in one step. */
export function PeopleScreen() {
  const t = useT()
  const [, go] = useLocation()
  const [filter, setFilter] = useKept('people.filter', everybody)
  useFilterInAddress('/people', {
    circle: (circleId) => setFilter({ ...everybody, circleId }),
    organisation: (organisation) => setFilter({ ...everybody, organisation })
  })
  const [dialog, setDialog] = useState<'add' | 'duplicates' | null>(null)
  const total = useSteadyRead('people.page', { limit: 1 }).data?.total
  const add = () => setDialog('add')

  return (
    <Page
      title={t('app.people')}
      fill
      actions={
        <>
          {total !== 0 && (
            <Button variant="default" onClick={() => setDialog('duplicates')}>
              {t('merge.duplicates')}
            </Button>
          )}
          <Button onClick={add}>{t('people.add')}</Button>
        </>
      }
    >
      {total === 0 ? (
        <NobodyYet onAdd={add} />
      ) : (
        <PeopleList filter={filter} onFilter={setFilter} everybodyCount={total} />
      )}
      {dialog === 'add' && <PersonFormDialog onClose={() => setDialog(null)} onSaved={(id) => go(personPath(id))} />}
      {dialog === 'duplicates' && <DuplicatesDialog onClose={() => setDialog(null)} />}
    </Page>
  )
}

interface PeopleListProps {
  filter: PeopleFilter
  onFilter(filter: PeopleFilter): void
  everybodyCount: number | undefined
}

function PeopleList({ filter, onFilter, everybodyCount }: PeopleListProps) {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const client = useQueryClient()
  const [sort, setSort] = useKept<{ by: PeopleSort; descending: boolean }>('people.sort', {
    by: 'name',
    descending: false
  })
  const [extra, setExtra] = useKept<readonly ExtraColumn[]>('people.columns', [])
  const question = { ...filter, text: filter.text.trim(), sort: sort.by, descending: sort.descending }
  const rows = usePagedRows('people.page', question)
  const total = rows.total ?? 0
  const chosen = useSelection({
    list: JSON.stringify({ ...filter, text: filter.text.trim() }),
    order: JSON.stringify(sort),
    idAt: (index) => rows.rowAt(index)?.id,
    idsOf: (offset, limit) => client.fetchQuery(read('people.ids', { ...question, offset, limit })),
    total
  })
  const narrowed = isNarrowed(filter)
  const counts = {
    count: total,
    shown: formatNumber(total, language),
    total: formatNumber(everybodyCount ?? total, language)
  }
  const count = chosen.ids.size

  return (
    <>
      <PeopleFilters filter={filter} onChange={onFilter} />
      <Group justify="space-between" gap="xs" className={classes.count}>
        <Group gap="xs">
          <span role="status" className="nv-muted">
            {count > 0
              ? t('many.chosen', { count, shown: formatNumber(count, language) })
              : rows.total !== undefined && (narrowed ? t('people.countOf', counts) : t('people.count', counts))}
          </span>
          {count === 0 && <FilterChips filter={filter} onChange={onFilter} />}
        </Group>
        {count > 0 ? (
          <BulkBar ids={[...chosen.ids]} onDone={chosen.none} />
        ) : (
          <Group gap="xs" className={classes.tools}>
            {narrowed && (
              <Button size="compact-sm" variant="subtle" onClick={() => onFilter(everybody)}>
                {t('people.reset')}
              </Button>
            )}
            <MoreFilters filter={filter} onChange={onFilter} />
            <SavedFilters filter={filter} onChoose={onFilter} />
            <ColumnChoice extra={extra} onChange={setExtra} />
          </Group>
        )}
      </Group>
      <FailureNote error={rows.error} />
      {rows.total === 0 && <EmptyState text={t('people.nothingFound')} />}
      {total > 0 && (
        <PagedTable
          label={t('app.people')}
          columns={peopleColumns(t, language, extra)}
          total={total}
          rowAt={rows.rowAt}
          keyOf={(row) => row.id}
          sort={sort}
          onSort={(by, descending) => setSort({ by, descending })}
          onShow={rows.show}
          onOpen={(row) => go(personPath(row.id))}
          question={JSON.stringify(question)}
          selection={{
            has: (row) => chosen.ids.has(row.id),
            count,
            rowLabel: (row) => t('many.choose', { name: row.listName }),
            allLabel: t('many.chooseAll'),
            onToggle: (row, index) => chosen.toggle(row.id, index),
            onExtend: chosen.extend,
            onAll: chosen.all,
            onNone: chosen.none
          }}
        />
      )}
    </>
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
