import { Button, Collapse } from '@mantine/core'
import { useId, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PersonFavours } from '#shared/contract/ledger'
import { formatDay } from '#shared/i18n/format'
import { balanceLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { personPath } from '../../lib/paths'
import { useSteadyRead } from '../../lib/query'
import { EmptyState } from '../../ui/empty-state'
import { FailureNote } from '../../ui/failure-note'
import { PagedTable, type Column } from '../../ui/paged-table'
import { Pager } from '../../ui/pager'
import classes from './favours.module.css'
import type { TypedPeriod } from './period-fields'

/** What was exchanged with each person whose favours are counted, in words and by name, never by balance. */
export function FavoursByPerson({ period }: { period: TypedPeriod }) {
  const t = useT()
  const [, go] = useLocation()
  const rows = usePagedRows('favours.byPerson', period)
  const columns = useColumns()
  return (
    <>
      <FailureNote error={rows.error} />
      <p className={classes.hint}>
        {t('favours.peopleHint')} {t('favours.openSinceHint')}
      </p>
      <Uncounted />
      {rows.total === 0 && <EmptyState text={t('favours.noPeople')} />}
      {Boolean(rows.total) && (
        <div className={classes.table}>
          <PagedTable
            label={t('favours.tabPeople')}
            columns={columns}
            total={rows.total ?? 0}
            rowAt={rows.rowAt}
            keyOf={(row) => row.id}
            onShow={rows.show}
            onOpen={(row) => go(personPath(row.id))}
            openLabel={(row) => t('favours.openPerson', { name: row.name })}
            question={JSON.stringify(period)}
          />
        </div>
      )}
    </>
  )
}

function useColumns(): Column<PersonFavours>[] {
  const t = useT()
  const language = useLanguage()
  return [
    {
      key: 'person',
      header: t('favours.person'),
      width: 'minmax(10rem, 1.4fr)',
      cell: ({ name }) => (
        <span className={classes.what} title={name}>
          {name}
        </span>
      )
    },
    {
      key: 'exchanged',
      header: t('favours.exchanged'),
      width: 'minmax(16.5rem, 3fr)',
      cell: ({ balance, ...sums }) => {
        const isWeighted = sums.given !== sums.givenWeight || sums.received !== sums.receivedWeight
        const words = t(isWeighted ? 'favours.exchangedWeighted' : 'favours.exchangedWords', {
          given: sums.given,
          received: sums.received,
          givenWeight: sums.givenWeight,
          receivedWeight: sums.receivedWeight,
          balance: t(balanceLabel[balance])
        })
        return (
          <span className={classes.what} title={words}>
            {words}
          </span>
        )
      }
    },
    {
      key: 'openSince',
      header: t('favours.openSince'),
      width: 'minmax(8.5rem, 1fr)',
      cell: ({ openSince }) =>
        openSince ? formatDay(openSince, language) : <span className="nv-muted">{t('favours.allMatched')}</span>
    }
  ]
}

const SIZE = 50

/** Who is left out of every comparison: how many, and on demand their names. */
function Uncounted() {
  const t = useT()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [offset, setOffset] = useState(0)
  const found = useSteadyRead('favours.uncounted', { offset, limit: SIZE })
  const { total = 0, rows = [] } = found.data ?? {}
  if (total === 0) return null
  const words = t('favours.uncounted', { count: total })
  return (
    <div className={classes.uncounted}>
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <p className={classes.hint}>{t('favours.uncountedHint')}</p>
        <ul className={classes.names}>
          {rows.map((person) => (
            <li key={person.id}>
              <Link href={personPath(person.id)}>{person.name}</Link>
            </li>
          ))}
        </ul>
        <Pager label={words} offset={offset} size={SIZE} total={total} onChange={setOffset} />
      </Collapse>
    </div>
  )
}
