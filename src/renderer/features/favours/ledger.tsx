import { Button, Group, MultiSelect, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FavourRow } from '#shared/contract/favours'
import type { Output } from '#shared/contract/index'
import { favourKinds, type Direction, type FavourKind } from '#shared/domain/favour'
import { formatDay } from '#shared/i18n/format'
import { favourKindLabel, outcomeLabel, weightLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { personPath } from '../../lib/paths'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { PagedTable, type Column } from '../../ui/paged-table'
import { PersonFilter } from '../../ui/person-filter'
import type { PickedPerson } from '../../ui/person-picker'
import classes from './favours.module.css'
import { everything, PeriodFields, wholeDays, type TypedPeriod } from './period-fields'

interface LedgerProps {
  period: TypedPeriod
  onPeriod(period: TypedPeriod): void
  onAdd(): void
  onEdit(favourId: string): void
}

/** What was given and received, newest first, by period, direction, kind and person. */
export function Ledger({ period, onPeriod, onAdd, onEdit }: LedgerProps) {
  const t = useT()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 150)
  const [direction, setDirection] = useState<Direction | 'both'>('both')
  const [kinds, setKinds] = useState<FavourKind[]>([])
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const rows = usePagedRows('favours.page', {
    text: asked,
    direction: direction === 'both' ? null : direction,
    kinds,
    personId: person?.id ?? null,
    ...wholeDays(period)
  })
  const filtered = Boolean(asked || direction !== 'both' || kinds.length > 0 || person || period.from || period.to)
  const columns = useColumns()

  function reset() {
    setText('')
    setDirection('both')
    setKinds([])
    setPerson(null)
    onPeriod(everything)
  }

  return (
    <>
      <div className={classes.filters} role="search" aria-label={t('favours.filters')}>
        <TextInput label={t('favours.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Select
          label={t('favours.direction')}
          data={[
            { value: 'both', label: t('favours.both') },
            { value: 'received', label: t('favours.receivedOnes') },
            { value: 'given', label: t('favours.givenOnes') }
          ]}
          value={direction}
          onChange={(value) => value && setDirection(value)}
          allowDeselect={false}
        />
        <MultiSelect
          label={t('favours.kind')}
          data={favourKinds.map((value) => ({ value, label: t(favourKindLabel[value]) }))}
          value={kinds}
          onChange={(values) => setKinds(values)}
          placeholder={kinds.length === 0 ? t('favours.all') : undefined}
        />
        <PersonFilter label={t('favours.person')} person={person} onChange={setPerson} />
        <PeriodFields period={period} onChange={onPeriod} />
      </div>
      <Group justify="space-between" mb={6} gap="sm">
        <Text size="sm" aria-live="polite">
          {rows.first && <Summary page={rows.first} />}
        </Text>
        {filtered && (
          <Button size="compact-sm" variant="subtle" onClick={reset}>
            {t('favours.reset')}
          </Button>
        )}
      </Group>
      <FailureNote error={rows.error} />
      {rows.total === 0 && !filtered && (
        <EmptyState text={t('favours.empty')}>
          <Button onClick={onAdd}>{t('favours.add')}</Button>
        </EmptyState>
      )}
      {rows.total === 0 && filtered && <EmptyState text={t('favours.nothingFound')} />}
      {rows.total !== undefined && rows.total > 0 && (
        <div className={classes.table}>
          <PagedTable
            label={t('app.favours')}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            keyOf={(row) => row.id}
            onShow={rows.show}
            onOpen={(row) => onEdit(row.id)}
            openLabel={(row) =>
              t('favours.editOf', {
                date: formatDay(row.date, language),
                person: row.person,
                kind: t(favourKindLabel[row.kind]).toLocaleLowerCase()
              })
            }
          />
        </div>
      )}
    </>
  )
}

/** `Reçus 23 (mises en relation 9, conseils 8) · rendus 17`: counts in words, never a balance of all. */
function Summary({ page }: { page: Output<'favours.page'> }) {
  const t = useT()
  const kindsOf = (direction: Direction) =>
    page.kinds
      .filter((kind) => kind[direction] > 0)
      .toSorted((a, b) => b[direction] - a[direction])
      .slice(0, 3)
      .map((kind) => `${t(favourKindLabel[kind.kind]).toLocaleLowerCase()} ${kind[direction]}`)
      .join(', ')
  const part = (direction: Direction) => {
    const kinds = kindsOf(direction)
    const counted = t(direction === 'received' ? 'favours.countReceived' : 'favours.countGiven', {
      count: page[direction]
    })
    return kinds ? `${counted} (${kinds})` : counted
  }
  return (
    <>
      {part('received')} · {part('given')}
    </>
  )
}

function useColumns(): Column<FavourRow>[] {
  const t = useT()
  const language = useLanguage()
  return [
    { key: 'date', header: t('favours.date'), width: '8.75rem', cell: (row) => formatDay(row.date, language) },
    {
      key: 'direction',
      header: t('favours.direction'),
      width: '6rem',
      cell: (row) => t(row.direction === 'received' ? 'favours.received' : 'favours.given')
    },
    {
      key: 'person',
      header: t('favours.person'),
      width: 'minmax(10rem, 1.4fr)',
      cell: (row, tabIndex) => (
        <Link href={personPath(row.personId)} tabIndex={tabIndex} className={classes.person}>
          {row.person}
        </Link>
      )
    },
    {
      key: 'kind',
      header: t('favours.kind'),
      width: 'minmax(9.5rem, 0.6fr)',
      cell: (row) => t(favourKindLabel[row.kind])
    },
    {
      key: 'what',
      header: t('favours.what'),
      width: 'minmax(10rem, 2.2fr)',
      cell: (row) => {
        const what = [
          row.introduced && `→ ${row.introduced}`,
          row.via && t('favours.viaPerson', { name: row.via }),
          row.description
        ]
          .filter(Boolean)
          .join(' · ')
        return (
          <span className={classes.what} title={what}>
            {what}
          </span>
        )
      }
    },
    { key: 'weight', header: t('favours.weight'), width: '5.5rem', cell: (row) => t(weightLabel(row.weight)) },
    {
      key: 'outcome',
      header: t('favours.outcome'),
      width: '6.5rem',
      cell: (row) => row.outcome && t(outcomeLabel[row.outcome])
    },
    {
      key: 'thanked',
      header: t('favours.thanked'),
      width: '6rem',
      cell: (row) => (row.thankedOn ? t('favours.yes') : '')
    }
  ]
}
