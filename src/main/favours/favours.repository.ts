import type { Favour } from '#shared/domain/favour'
import type { Db } from '../db/open'
import { parseRow, sqlFor } from '../db/tables'

/** The favours noted with a meeting, in the order in which they were written. */
export function favoursOfMeeting(db: Db, meetingId: string): Favour[] {
  return db
    .all(
      sqlFor
        .selectFrom('favour')
        .selectAll()
        .where('meetingId', '=', meetingId)
        .where('deletedAt', 'is', null)
        .orderBy('rowid')
    )
    .map((row) => parseRow('favour', row))
}
