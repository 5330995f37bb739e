import { addDays, daysBetween, lastDay, type IsoDate } from '#shared/domain/dates'
import type { Db } from '../../db/open'
import { sqlFor } from '../../db/tables'

/**
 * Days until the next meeting planned with each person, of those within `days`. As everywhere, a date of which only the month
 * or the year is known stands for its last day.
 */
export function plannedWithin(db: Db, asOf: IsoDate, days: number): Map<string, number> {
  const rows = db.all(
    sqlFor
      .selectFrom('meeting as m')
      .innerJoin('participation as a', 'a.meetingId', 'm.id')
      .select(['m.date', 'a.personId'])
      .where('m.deletedAt', 'is', null)
      .where('m.status', '=', 'planned')
      .where('a.role', '=', 'present')
      // As text a year comes before its months and days.
      .where('m.date', '>=', asOf.slice(0, 4))
      .where('m.date', '<=', addDays(asOf, days))
  )
  const planned = new Map<string, number>()
  for (const { date, personId } of rows) {
    const left = daysBetween(asOf, lastDay(date))
    if (left >= 0 && left <= days && left < (planned.get(personId) ?? Infinity)) planned.set(personId, left)
  }
  return planned
}
