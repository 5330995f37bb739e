import type { PersonRow, personSorts } from '#shared/contract/people'
import { formatBirthday, formatDay, formatNumber } from '#shared/i18n/format'
import {
  balanceLabel,
  closenessLabel,
  noticeLabel,
  rhythmLabel,
  tieBandLabel,
  tieStateLabel
} from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import type { Column } from '../../ui/paged-table'
import classes from './people.module.css'

export type PeopleSort = (typeof personSorts)[number]

/** Columns that are shown when one wants them. */
export const extraColumns = {
  state: 'people.stateColumn',
  strength: 'people.strength',
  rhythm: 'people.rhythm',
  openSince: 'people.openSince',
  met: 'people.met',
  birthday: 'people.birthday'
} as const
export type ExtraColumn = keyof typeof extraColumns

/** Text on two lines at most; the whole of it shows on pointing. */
const cut = (text: string) => (
  <span className={classes.two} title={text}>
    {text}
  </span>
)

/** Given and received in words; a notice says more than the class, and people not counted have neither. */
function balanceText({ balance, notice }: PersonRow, t: Translate): string {
  if (notice) return t(noticeLabel[notice])
  return balance === 'none' ? '' : t(balanceLabel[balance])
}

/** The date, and under it how the tie stands unless it is simply active. */
function LastContact({ row, t, language }: { row: PersonRow; t: Translate; language: Language }) {
  const date = row.lastContactOn && formatDay(row.lastContactOn, language)
  const state = row.state === 'active' ? null : t(tieStateLabel[row.state])
  return (
    <span className={classes.lastContact}>
      {date && <span>{date}</span>}
      {state && (
        <span className="nv-muted" title={state}>
          {row.state === 'dormant' ? t('people.asleep') : state}
        </span>
      )}
    </span>
  )
}

/** The band, and that it is provisional where closeness, which counts most, is not given. */
function Strength({ row, t }: { row: PersonRow; t: Translate }) {
  const band = t(tieBandLabel[row.band])
  if (row.band === 'unknown' || row.closeness !== null) return cut(band)
  return (
    <span className={classes.lastContact} title={t('people.provisionalHint')}>
      <span>{band}</span>
      <span className="nv-muted">{t('people.provisional')}</span>
    </span>
  )
}

export function peopleColumns(
  t: Translate,
  language: Language,
  extra: readonly ExtraColumn[]
): Column<PersonRow, PeopleSort>[] {
  const amount = (value: number) => (value === 0 ? '' : formatNumber(value, language))
  const rarer: Record<ExtraColumn, Column<PersonRow, PeopleSort>> = {
    state: {
      key: 'state',
      header: t(extraColumns.state),
      width: 'minmax(9rem, 0.6fr)',
      cell: (row) => cut(t(tieStateLabel[row.state]))
    },
    strength: {
      key: 'strength',
      header: t(extraColumns.strength),
      width: 'minmax(8.5rem, 0.6fr)',
      sort: 'strength',
      highestFirst: true,
      cell: (row) => <Strength row={row} t={t} />
    },
    rhythm: {
      key: 'rhythm',
      header: t(extraColumns.rhythm),
      width: 'minmax(10.25rem, 0.6fr)',
      sort: 'rhythm',
      highestFirst: true,
      // Whom one never met has no rhythm.
      cell: (row) => row.lastContactOn && cut(t(rhythmLabel[row.rhythm]))
    },
    openSince: {
      key: 'openSince',
      header: t(extraColumns.openSince),
      width: 'minmax(8.5rem, 0.5fr)',
      sort: 'openSince',
      cell: (row) => row.openSince && formatDay(row.openSince, language)
    },
    met: {
      key: 'met',
      header: t(extraColumns.met),
      width: 'minmax(9rem, 0.5fr)',
      sort: 'met',
      highestFirst: true,
      cell: (row) => row.metOn && formatDay(row.metOn, language)
    },
    birthday: {
      key: 'birthday',
      header: t(extraColumns.birthday),
      width: 'minmax(8rem, 0.5fr)',
      sort: 'birthday',
      cell: (row) => row.birthday && formatBirthday(row.birthday, language)
    }
  }
  return [
    {
      key: 'name',
      header: t('people.name'),
      width: 'minmax(10.75rem, 1.6fr)',
      sort: 'name',
      cell: (row) => cut(row.listName)
    },
    {
      key: 'organisation',
      header: t('people.organisation'),
      width: 'minmax(7rem, 1.2fr)',
      sort: 'organisation',
      cell: (row) => cut(row.organisation ?? '')
    },
    {
      key: 'circles',
      header: t('people.circles'),
      width: 'minmax(6rem, 1fr)',
      cell: (row) => cut(row.circles.join(', '))
    },
    {
      key: 'closeness',
      header: t('people.closeness'),
      width: '6.25rem',
      sort: 'closeness',
      highestFirst: true,
      cell: (row) => row.closeness !== null && cut(t(closenessLabel(row.closeness)))
    },
    {
      key: 'lastContact',
      header: t('people.lastContact'),
      width: 'minmax(9.25rem, 0.8fr)',
      sort: 'lastContact',
      highestFirst: true,
      cell: (row) => <LastContact row={row} t={t} language={language} />
    },
    {
      key: 'given',
      header: t('people.given'),
      width: '4.25rem',
      align: 'end',
      sort: 'given',
      highestFirst: true,
      cell: (row) => amount(row.given)
    },
    {
      key: 'received',
      header: t('people.received'),
      width: '5.25rem',
      align: 'end',
      sort: 'received',
      highestFirst: true,
      cell: (row) => amount(row.received)
    },
    {
      key: 'balance',
      header: t('people.balance'),
      width: 'minmax(9.25rem, 0.5fr)',
      sort: 'balance',
      cell: (row) => <span className={classes.balance}>{balanceText(row, t)}</span>
    },
    {
      key: 'openPromises',
      header: t('people.openPromises'),
      width: '6.75rem',
      align: 'end',
      cell: (row) => amount(row.openPromises)
    },
    ...extra.map((column) => rarer[column])
  ]
}
