import type { CircleRow } from '#shared/contract/circles'
import type { NewCircle } from '#shared/contract/people'
import { Circle } from '#shared/domain/circle'
import { byName } from '#shared/domain/name-order'
import { fold } from '#shared/domain/names'
import type { Db } from '../db/open'
import { newStamps } from '../db/stamps'
import { insertRecord, sqlFor } from '../db/tables'

/** All circles by name with how many people are in each; there are dozens of circles, never thousands. */
export function circleRows(db: Db): CircleRow[] {
  return db
    .all(
      sqlFor
        .selectFrom('circle as c')
        .select(['c.id', 'c.name', 'c.kind'])
        .select((from) =>
          from
            .selectFrom('membership as m')
            .innerJoin('person as p', 'p.id', 'm.personId')
            .select(({ fn }) => fn.countAll<number>().as('members'))
            .whereRef('m.circleId', '=', 'c.id')
            .where('m.deletedAt', 'is', null)
            .where('p.deletedAt', 'is', null)
            .as('members')
        )
        .where('c.deletedAt', 'is', null)
    )
    .map(({ id, name, kind, members }) => ({ id, name, kind, members: members ?? 0 }))
    .toSorted((a, b) => byName(a.name, b.name))
}

/** The circles by these ids, where those of `newCircles` are made first; one whose name exists already is that one. */
export function withNewCircles(db: Db, circleIds: readonly string[], newCircles: readonly NewCircle[]): string[] {
  if (newCircles.length === 0) return [...new Set(circleIds)]
  const known = new Map(circleRows(db).map((circle) => [fold(circle.name), circle.id]))
  const made = new Map<string, string>()
  for (const { id, name } of newCircles) {
    if (!circleIds.includes(id)) continue
    const same = known.get(fold(name))
    if (same === undefined) {
      insertRecord(db, 'circle', Circle.parse({ id, name, ...newStamps() }))
      known.set(fold(name), id)
    }
    made.set(id, same ?? id)
  }
  return [...new Set(circleIds.map((id) => made.get(id) ?? id))]
}
