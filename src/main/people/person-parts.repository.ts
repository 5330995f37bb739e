import type { PersonDetail } from '#shared/contract/people'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { newStamps, now } from '../db/stamps'
import { insertRecord, sqlFor, updateRecord, parseRow } from '../db/tables'

type PointTable = 'email' | 'phone' | 'link'
type Point = PersonDetail['emails'][number]

export function contactPoints(db: Db, table: PointTable, personId: string): Point[] {
  return db.all(
    sqlFor.selectFrom(table).select(['label', 'value']).where('personId', '=', personId).orderBy('position')
  )
}

/** Writes these addresses in place of those there were, and tells whether they differ. */
function replaceContactPoints(db: Db, table: PointTable, personId: string, points: readonly Point[]): boolean {
  const same = (old: Point, index: number) => old.label === points[index]?.label && old.value === points[index]?.value
  const before = contactPoints(db, table, personId)
  if (before.length === points.length && before.every(same)) return false
  db.run(sqlFor.deleteFrom(table).where('personId', '=', personId))
  for (const [position, { label, value }] of points.entries())
    insertRecord(db, table, { personId, position, label, value })
  return true
}

/** Writes all addresses of a person, and tells whether any differs. */
export function replaceAddresses(
  db: Db,
  personId: string,
  { emails, phones, links }: Pick<PersonDetail, 'emails' | 'phones' | 'links'>
): boolean {
  const changed = [
    replaceContactPoints(db, 'email', personId, emails),
    replaceContactPoints(db, 'phone', personId, phones),
    replaceContactPoints(db, 'link', personId, links)
  ]
  return changed.includes(true)
}

/** Memberships (`m`) with their circles (`c`), nothing of the bin, the circle of origin first. */
const memberships = () =>
  sqlFor
    .selectFrom('membership as m')
    .innerJoin('circle as c', 'c.id', 'm.circleId')
    .where('m.deletedAt', 'is', null)
    .where('c.deletedAt', 'is', null)
    .orderBy('m.primary', 'desc')
    .orderBy('m.rowid')

/** The circles of a person, the circle of origin first. */
export function circlesOf(db: Db, personId: string): PersonDetail['circles'] {
  const rows = db.all(memberships().select(['c.id', 'c.name', 'm.primary']).where('m.personId', '=', personId))
  return rows.map(({ id, name, primary }) => ({ id, name, primary: primary === 1 }))
}

/** Makes the person a member of exactly these circles, the first the circle of origin; tells whether that changes anything. */
export function replaceCircles(db: Db, personId: string, circleIds: readonly string[]): boolean {
  let changed = false
  const rows = db.all(sqlFor.selectFrom('membership').selectAll().where('personId', '=', personId))
  const before = new Map(rows.map((row) => [row.circleId, parseRow('membership', row)]))
  for (const membership of before.values()) {
    if (membership.deletedAt !== null || circleIds.includes(membership.circleId)) continue
    const at = now()
    changed = updateRecord(db, 'membership', { ...membership, primary: false, deletedAt: at, updatedAt: at })
  }
  for (const [index, circleId] of circleIds.entries()) {
    const primary = index === 0
    const membership = before.get(circleId)
    if (membership?.deletedAt === null && membership.primary === primary) continue
    if (membership) updateRecord(db, 'membership', { ...membership, primary, deletedAt: null, updatedAt: now() })
    else insertRecord(db, 'membership', { personId, circleId, primary, ...newStamps() })
    changed = true
  }
  return changed
}

/** The circles' names of each of these people, the circle of origin first. */
export function circleNames(db: Db, personIds: readonly string[]): Map<string, string[]> {
  const rows = db.all(memberships().select(['m.personId', 'c.name']).where('m.personId', 'in', setOf(personIds)))
  const names = new Map<string, string[]>()
  for (const { personId, name } of rows) names.set(personId, [...(names.get(personId) ?? []), name])
  return names
}

/** The circle of origin of each of these people who is in one; where none is said to be it, the first by id. */
export function mainCircles(db: Db, personIds: readonly string[]): Map<string, string> {
  const rows = db.all(
    memberships()
      .clearOrderBy()
      .select(['m.personId', 'm.circleId'])
      .where('m.personId', 'in', setOf(personIds))
      .orderBy('m.primary', 'desc')
      .orderBy('m.circleId')
  )
  const main = new Map<string, string>()
  for (const { personId, circleId } of rows) if (!main.has(personId)) main.set(personId, circleId)
  return main
}
