import type { Circle } from '#shared/domain/circle'
import type { IsoDate } from '#shared/domain/dates'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

export type DrawnCircle = Pick<Circle, 'id' | 'name' | 'kind' | 'createdAt'>

/** Every circle that is not in the bin. */
export const liveCircles = (db: Db): DrawnCircle[] =>
  db.all(
    sqlFor.selectFrom('circle').select(['id', 'name', 'kind', 'createdAt']).where('deletedAt', 'is', null).orderBy('id')
  )

/** The circles of everybody alive who is in one: the circle of origin first, which is the primary one, else the first by id. */
export function circlesOfEverybody({ raw }: Db, today: IsoDate): Map<string, string[]> {
  const rows = raw
    .prepare(
      `SELECT m.personId, m.circleId FROM membership m JOIN circle c ON c.id = m.circleId JOIN person p ON p.id = m.personId
       WHERE m.deletedAt IS NULL AND c.deletedAt IS NULL AND p.deletedAt IS NULL
         AND (p.deceasedOn IS NULL OR p.deceasedOn > ?)
       ORDER BY m."primary" DESC, m.circleId`
    )
    .raw()
    .all(today) as [string, string][]
  const circles = new Map<string, string[]>()
  for (const [personId, circleId] of rows) {
    const theirs = circles.get(personId)
    if (theirs) theirs.push(circleId)
    else circles.set(personId, [circleId])
  }
  return circles
}
