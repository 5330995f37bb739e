import type { PersonRow } from '#shared/contract/people'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { nameColumns, nameOf, type NameRow } from './people.repository'
import { circleNames } from './person-parts.repository'

/** People (`p`) with their organisation (`o`) and what was computed of their tie (`t`). */
export const peopleWithTies = () =>
  sqlFor
    .selectFrom('person as p')
    .leftJoin('organisation as o', 'o.id', 'p.organisationId')
    .leftJoin('tieMeasure as t', 't.personId', 'p.id')

interface DescribedPerson {
  names: NameRow
  silenceDays: number | null
  described: Omit<PersonRow, 'listName'>
}

/** What lists and the map say of each of these people, in the order of their names. */
export function describePeople(db: Db, ids: readonly string[]): DescribedPerson[] {
  const rows = db.all(
    peopleWithTies()
      .select([
        ...nameColumns,
        'p.roleText',
        'p.closeness',
        'p.noLedger',
        'p.metOn',
        'p.birthday',
        't.lastContactOn',
        't.silenceDays',
        't.state',
        't.band',
        't.given',
        't.received',
        't.balance',
        't.rhythm',
        't.signal',
        't.openSince',
        't.notice'
      ])
      .select((from) =>
        from
          .selectFrom('promise as r')
          .select(({ fn }) => fn.countAll<number>().as('open'))
          .whereRef('r.personId', '=', 'p.id')
          .where('r.status', 'in', ['open', 'moved'])
          .where('r.deletedAt', 'is', null)
          .as('openPromises')
      )
      .where('p.id', 'in', setOf(ids))
      .orderBy('p.sortKey')
      .orderBy('p.id')
  )
  const circles = circleNames(db, ids)
  return rows.map((row) => ({
    names: row,
    silenceDays: row.silenceDays,
    described: Object.assign(nameOf(row), {
      roleText: row.roleText,
      circles: circles.get(row.id) ?? [],
      closeness: row.closeness,
      noLedger: row.noLedger === 1,
      lastContactOn: row.lastContactOn,
      state: (row.state ?? 'neverMet') as PersonRow['state'],
      band: (row.band ?? 'unknown') as PersonRow['band'],
      given: row.given ?? 0,
      received: row.received ?? 0,
      balance: (row.balance ?? 'none') as PersonRow['balance'],
      rhythm: (row.rhythm ?? 'belowYearly') as PersonRow['rhythm'],
      signal: row.signal as PersonRow['signal'],
      openSince: row.openSince,
      notice: row.notice as PersonRow['notice'],
      openPromises: row.openPromises ?? 0,
      metOn: row.metOn,
      birthday: row.birthday
    })
  }))
}
