import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** The rhythm chosen for each person, in days, and the name that people are sorted by. */
export function rhythmsChosen(db: Db): Map<string, { cadenceDays: number | null; nameKey: string }> {
  const rows = db.all(
    sqlFor.selectFrom('person').select(['id', 'cadenceDays', 'sortKey']).where('deletedAt', 'is', null)
  )
  return new Map(rows.map(({ id, cadenceDays, sortKey }) => [id, { cadenceDays, nameKey: sortKey }]))
}
