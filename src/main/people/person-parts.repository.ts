import type { PersonDetail } from '#shared/contract/people'
import type { PersonRole } from '#shared/domain/person'
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

/** Writes these addresses in place of those there were; the same ones write nothing. */
export function replaceContactPoints(db: Db, table: PointTable, personId: string, points: readonly Point[]): void {
  const same = (old: Point, index: number) => old.label === points[index]?.label && old.value === points[index]?.value
  const before = contactPoints(db, table, personId)
  if (before.length === points.length && before.every(same)) return
  db.run(sqlFor.deleteFrom(table).where('personId', '=', personId))
  for (const [position, { label, value }] of points.entries())
    insertRecord(db, table, { personId, position, label, value })
}

/** Adds a role behind those that the person held before. */
export function addFormerRole(db: Db, role: Omit<PersonRole, 'position'>): void {
  const last = db.first(
    sqlFor
      .selectFrom('personRole')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('personId', '=', role.personId)
  )
  insertRecord(db, 'personRole', { ...role, position: last?.position == null ? 0 : last.position + 1 })
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

/** Makes the person a member of exactly these circles; the first is the circle of origin. */
export function replaceCircles(db: Db, personId: string, circleIds: readonly string[]): void {
  const rows = db.all(sqlFor.selectFrom('membership').selectAll().where('personId', '=', personId))
  const before = new Map(rows.map((row) => [row.circleId, parseRow('membership', row)]))
  for (const membership of before.values()) {
    if (membership.deletedAt !== null || circleIds.includes(membership.circleId)) continue
    const at = now()
    updateRecord(db, 'membership', { ...membership, primary: false, deletedAt: at, updatedAt: at })
  }
  for (const [index, circleId] of circleIds.entries()) {
    const primary = index === 0
    const membership = before.get(circleId)
    if (!membership) insertRecord(db, 'membership', { personId, circleId, primary, ...newStamps() })
    else if (membership.deletedAt !== null || membership.primary !== primary)
      updateRecord(db, 'membership', { ...membership, primary, deletedAt: null, updatedAt: now() })
  }
}

/** The circles' names of each of these people, the circle of origin first. */
export function circleNames(db: Db, personIds: readonly string[]): Map<string, string[]> {
  const rows = db.all(memberships().select(['m.personId', 'c.name']).where('m.personId', 'in', setOf(personIds)))
  const names = new Map<string, string[]>()
  for (const { personId, name } of rows) names.set(personId, [...(names.get(personId) ?? []), name])
  return names
}

/** The circle of origin of each of these people who is in one. */
export function mainCircles(db: Db, personIds: readonly string[]): Map<string, string> {
  const rows = db.all(memberships().select(['m.personId', 'm.circleId']).where('m.personId', 'in', setOf(personIds)))
  const main = new Map<string, string>()
  for (const { personId, circleId } of rows) if (!main.has(personId)) main.set(personId, circleId)
  return main
}
