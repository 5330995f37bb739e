import { setOf } from '../../db/conditions'
import type { Db } from '../../db/open'
import { sqlFor } from '../../db/tables'

/** The rhythm chosen for everybody, or for these people, in days, and the name that people are sorted by. */
export function rhythmsChosen(
  db: Db,
  ids?: readonly string[]
): Map<string, { cadenceDays: number | null; nameKey: string }> {
  let people = sqlFor.selectFrom('person').select(['id', 'cadenceDays', 'sortKey']).where('deletedAt', 'is', null)
  if (ids) people = people.where('id', 'in', setOf(ids))
  return new Map(db.all(people).map(({ id, cadenceDays, sortKey }) => [id, { cadenceDays, nameKey: sortKey }]))
}
