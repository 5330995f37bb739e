import type { PersonDetail } from '#shared/contract/people'
import type { Acquaintance } from '#shared/domain/person'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { newStamps, now } from '../db/stamps'
import { insertRecord, parseRow, sqlFor, updateRecord } from '../db/tables'
import { nameColumns, nameOf } from './people.repository'

const pairOf = (one: string, other: string) => (one < other ? { a: one, b: other } : { a: other, b: one })

/** The tie between two people, in the bin or not. */
export function findAcquaintance(db: Db, one: string, other: string): Acquaintance | undefined {
  const { a, b } = pairOf(one, other)
  const row = db.first(sqlFor.selectFrom('acquaintance').selectAll().where('a', '=', a).where('b', '=', b))
  return row && parseRow('acquaintance', row)
}

/** Notes that two people know each other; what was known of the tie stays, and a tie in the bin comes back anew. */
export function recordAcquaintance(
  db: Db,
  one: string,
  other: string,
  { source, since }: Pick<Acquaintance, 'source' | 'since'>
): void {
  const known = findAcquaintance(db, one, other)
  if (!known) insertRecord(db, 'acquaintance', { ...pairOf(one, other), source, since, ...newStamps() })
  else if (known.deletedAt !== null)
    updateRecord(db, 'acquaintance', { ...known, source, since, deletedAt: null, updatedAt: now() })
  else if (known.since === null && since !== null)
    updateRecord(db, 'acquaintance', { ...known, since, updatedAt: now() })
}

/** Writes how and since when the two know each other; false when they are not known to. */
export function updateAcquaintance(
  db: Db,
  one: string,
  other: string,
  { source, since }: Pick<Acquaintance, 'source' | 'since'>
): boolean {
  const known = findAcquaintance(db, one, other)
  if (!known || known.deletedAt !== null) return false
  writeIfChanged(db, 'acquaintance', known, { ...known, source, since })
  return true
}

/** Puts the tie in the bin; false when there is none. */
export function binAcquaintance(db: Db, one: string, other: string, at: string = now()): boolean {
  const known = findAcquaintance(db, one, other)
  if (!known || known.deletedAt !== null) return false
  return updateRecord(db, 'acquaintance', { ...known, deletedAt: at, updatedAt: at })
}

/** Who the person is known to know, by name. */
export function acquaintancesOf(db: Db, personId: string): PersonDetail['acquaintances'] {
  const side = (own: 'a' | 'b', other: 'a' | 'b') =>
    sqlFor
      .selectFrom('acquaintance as t')
      .innerJoin('person as p', 'p.id', `t.${other}`)
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select([...nameColumns, 't.source', 't.since', 'p.sortKey'])
      .where(`t.${own}`, '=', personId)
      .where('t.deletedAt', 'is', null)
      .where('p.deletedAt', 'is', null)
  const both = side('a', 'b').unionAll(side('b', 'a')).as('known')
  const rows = db.all(sqlFor.selectFrom(both).selectAll().orderBy('sortKey').orderBy('id'))
  return rows.map((row) => Object.assign(nameOf(row), { source: row.source, since: row.since }))
}
