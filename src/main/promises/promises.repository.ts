import type { IsoDate } from '#shared/domain/dates'
import type { PromiseRecord } from '#shared/domain/promise'
import type { Db } from '../db/open'
import { insertRecord, parseRow, sqlFor } from '../db/tables'

/** The promises noted with a meeting, in the order in which they were written. */
export function promisesOfMeeting(db: Db, meetingId: string): PromiseRecord[] {
  return db
    .all(
      sqlFor
        .selectFrom('promise')
        .selectAll()
        .where('meetingId', '=', meetingId)
        .where('deletedAt', 'is', null)
        .orderBy('rowid')
    )
    .map((row) => parseRow('promise', row))
}

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
