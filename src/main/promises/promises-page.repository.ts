import type { z } from 'zod'
import type { PromiseRow, PromisesQuery } from '#shared/contract/promises'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'

type Filter = z.output<typeof PromisesQuery>

function filtered({ personId, open, dueUpTo, undated }: Filter) {
  let query = sqlFor.selectFrom('promise as r').where('r.deletedAt', 'is', null)
  if (personId !== null) query = query.where('r.personId', '=', personId)
  if (open) query = query.where('r.status', 'in', ['open', 'moved'])
  if (!undated) query = query.where('r.dueOn', 'is not', null)
  if (dueUpTo !== null) query = query.where((eb) => eb.or([eb('r.dueOn', '<=', dueUpTo), eb('r.dueOn', 'is', null)]))
  return query
}

export function countPromises(db: Db, filter: Filter): number {
  return db.first(filtered(filter).select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

/** One window of the promises: open ones first, dated ones by due date, then undated ones by the day they were made. */
export function promiseRows(db: Db, filter: Filter): PromiseRow[] {
  const rows = db.all(
    filtered(filter)
      .select([
        'r.id',
        'r.by',
        'r.personId',
        'r.text',
        'r.madeOn',
        'r.dueOn',
        'r.dueKind',
        'r.status',
        'r.closedOn',
        'r.meetingId'
      ])
      .select((eb) =>
        eb
          .selectFrom('promiseDueDate as d')
          .select((inner) => inner.fn.countAll<number>().as('moves'))
          .whereRef('d.promiseId', '=', 'r.id')
          .as('moves')
      )
      .orderBy((eb) => eb('r.status', 'in', ['kept', 'dropped']))
      .orderBy('r.dueOn', (order) => order.asc().nullsLast())
      .orderBy('r.madeOn')
      .orderBy('r.rowid')
      .limit(filter.limit)
      .offset(filter.offset)
  )
  const names = personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? [])
  )
  return rows.map((row) =>
    Object.assign(row, { moves: row.moves ?? 0, person: names.get(row.personId ?? '')?.name ?? null })
  )
}
