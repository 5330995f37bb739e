import type { IsoDate } from '#shared/domain/dates'
import type { PromiseRecord } from '#shared/domain/promise'
import type { Db } from '../db/open'
import { insertRecord, sqlFor } from '../db/tables'

/** Keeps the due date that a promise has before it is moved. */
export function keepDueDate(db: Db, { id, dueOn, dueKind }: PromiseRecord, movedOn: IsoDate): void {
  insertRecord(db, 'promiseDueDate', { promiseId: id, position: countDueDates(db, id), dueOn, dueKind, movedOn })
}

/** How often the promise was moved. */
export function countDueDates(db: Db, promiseId: string): number {
  const query = sqlFor
    .selectFrom('promiseDueDate')
    .select((eb) => eb.fn.countAll<number>().as('moves'))
    .where('promiseId', '=', promiseId)
  return db.first(query)?.moves ?? 0
}
