import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { PromiseRow, PromisesQuery } from '#shared/contract/promises'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'

type Filter = z.output<typeof PromisesQuery>

const livePromises = () =>
  sqlFor
    .selectFrom('promise as r')
    .leftJoin('favour as f', (join) => join.onRef('f.id', '=', 'r.favourId').on('f.deletedAt', 'is', null))
    .where('r.deletedAt', 'is', null)

function filtered({ personId, open, dueUpTo, undated, keptOn }: Filter) {
  let query = livePromises()
  if (personId !== null) query = query.where('r.personId', '=', personId)
  if (!undated) query = query.where('r.dueOn', 'is not', null)
  if (!open && dueUpTo === null) return query
  const due = sql<SqlBool>`(r."dueOn" <= ${dueUpTo ?? '9999-12-31'} OR r."dueOn" IS NULL)`
  const isOpen = open ? sql<SqlBool>`(r.status IN ('open', 'moved') AND ${due})` : due
  if (keptOn === null) return query.where(isOpen)
  return query.where(sql<SqlBool>`(${isOpen} OR r.status = 'kept' AND r."closedOn" = ${keptOn})`)
}

export function countPromises(db: Db, filter: Filter): number {
  return db.first(filtered(filter).select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

const columns = [
  'r.id',
  'r.by',
  'r.personId',
  'r.text',
  'r.madeOn',
  'r.dueOn',
  'r.dueKind',
  'r.status',
  'r.closedOn',
  'r.meetingId',
  // What it became is nothing while that is in the bin.
  'f.id as favourId',
  'r.toldOn'
] as const

/** One window of the promises: open ones first, dated ones by due date, then undated ones by the day they were made. */
export function promiseRows(db: Db, filter: Filter): PromiseRow[] {
  const rows = db.all(
    filtered(filter)
      .select(columns)
      .orderBy((eb) => eb('r.status', 'in', ['kept', 'dropped']))
      .orderBy('r.dueOn', (order) => order.asc().nullsLast())
      .orderBy('r.madeOn')
      .orderBy('r.rowid')
      .limit(filter.limit)
      .offset(filter.offset)
  )
  return described(db, rows)
}

/** The live promises noted with each of these meetings, in the order in which they were written. */
export function promisesByMeeting(db: Db, meetingIds: readonly string[]): Map<string | null, PromiseRow[]> {
  const rows = db.all(livePromises().select(columns).where('r.meetingId', 'in', setOf(meetingIds)).orderBy('r.rowid'))
  return Map.groupBy(described(db, rows), ({ meetingId }) => meetingId)
}

/** What is still open between the user and this person, the soonest due first. */
export function openPromisesOf(db: Db, personId: string): PromiseRow[] {
  const rows = livePromises()
    .select(columns)
    .where('r.personId', '=', personId)
    .where('r.status', 'in', ['open', 'moved'])
    .orderBy('r.dueOn', (order) => order.asc().nullsLast())
    .orderBy('r.rowid')
  return described(db, db.all(rows))
}

/** These promises by their id; those in the bin are left out. */
export function promisesById(db: Db, ids: readonly string[]): Map<string, PromiseRow> {
  const rows = described(db, db.all(livePromises().select(columns).where('r.id', 'in', setOf(ids))))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Rows with the other's name and the due dates that there were before. */
function described(db: Db, rows: readonly Omit<PromiseRow, 'person' | 'moves' | 'earlier'>[]): PromiseRow[] {
  const names = personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? [])
  )
  const dates = db.all(
    sqlFor
      .selectFrom('promiseDueDate')
      .select(['promiseId', 'dueOn', 'movedOn'])
      .where('promiseId', 'in', setOf(rows.map(({ id }) => id)))
      .orderBy('promiseId')
      .orderBy('position')
  )
  const earlier = Map.groupBy(dates, ({ promiseId }) => promiseId)
  return rows.map((row) => {
    const before = earlier.get(row.id) ?? []
    return Object.assign(row, {
      person: names.get(row.personId ?? '')?.name ?? null,
      moves: before.length,
      earlier: before.map(({ dueOn, movedOn }) => ({ dueOn, movedOn }))
    })
  })
}
