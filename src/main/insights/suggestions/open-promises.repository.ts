import { daysBetween, type IsoDate } from '#shared/domain/dates'
import type { OpenPromise } from '#shared/domain/measures/priority'
import type { Db } from '../../db/open'
import { sqlFor } from '../../db/tables'

/** A promise as it stood on a day. */
export interface PromiseThen extends OpenPromise {
  id: string
  personId: string
  dueOn: IsoDate | null
  madeOn: IsoDate
}

/** What was promised by a day and not yet kept or dropped on it, as far as the records tell; each with the date it had then. */
export function openPromises(db: Db, asOf: IsoDate): Map<string, PromiseThen[]> {
  const dates = datesBefore(db, asOf)
  const rows = db.all(
    sqlFor
      .selectFrom('promise')
      .select(['id', 'by', 'personId', 'madeOn', 'dueOn'])
      .where('deletedAt', 'is', null)
      .where('madeOn', '<=', asOf)
      .where((eb) => eb.or([eb('status', 'in', ['open', 'moved']), eb('closedOn', '>', asOf)]))
      .orderBy('id')
  )
  return Map.groupBy(
    rows.flatMap(({ personId, ...row }) => {
      if (personId === null) return []
      const dueOn = dates.has(row.id) ? (dates.get(row.id) ?? null) : row.dueOn
      const dueIn = dueOn === null ? null : daysBetween(asOf, dueOn)
      return [{ ...row, personId, dueOn, dueIn, age: daysBetween(row.madeOn, asOf) }]
    }),
    ({ personId }) => personId
  )
}

/** The due dates on a day of the promises that were moved since. */
function datesBefore(db: Db, asOf: IsoDate): Map<string, IsoDate | null> {
  const rows = db.all(
    sqlFor
      .selectFrom('promiseDueDate')
      .select(['promiseId', 'dueOn'])
      .where('movedOn', '>', asOf)
      .orderBy('promiseId')
      .orderBy('position', 'desc')
  )
  // Of those moved away since, the earliest is the one that stood.
  return new Map(rows.map(({ promiseId, dueOn }) => [promiseId, dueOn]))
}
