import { sql, type SqlBool } from 'kysely'
import type { Person } from '#shared/domain/person'
import { apart, takingManyOut } from '../db/search-writing'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** Makes these people members of the circle; says how many were not. Who was in no circle has their circle of origin. */
export function addToCircle(db: Db, ids: readonly string[], circleId: string, at: string): number {
  const isFirst = sql<number>`NOT EXISTS (SELECT 1 FROM membership o WHERE o."personId" = p.id
    AND o."circleId" <> ${circleId} AND o."deletedAt" IS NULL AND o."primary" = 1)`
  const newcomers = sqlFor
    .selectFrom('person as p')
    .select((eb) => [
      'p.id',
      eb.val(circleId).as('circleId'),
      isFirst.as('primary'),
      eb.val(at).as('createdAt'),
      eb.val(at).as('updatedAt')
    ])
    .where('p.id', 'in', setOf(ids))
    .where('p.deletedAt', 'is', null)
    .where('p.id', 'not in', sqlFor.selectFrom('membership').select('personId').where('circleId', '=', circleId))
    .orderBy('p.sortKey')
    .orderBy('p.id')
  const back = sqlFor
    .updateTable('membership')
    .set({ deletedAt: null, updatedAt: at })
    .where('circleId', '=', circleId)
    .where('deletedAt', 'is not', null)
    .where(
      'personId',
      'in',
      sqlFor.selectFrom('person').select('id').where('deletedAt', 'is', null).where('id', 'in', setOf(ids))
    )
  const { changes } = db.run(back)
  return (
    changes +
    db.run(
      sqlFor
        .insertInto('membership')
        .columns(['personId', 'circleId', 'primary', 'createdAt', 'updatedAt'])
        .expression(newcomers)
    ).changes
  )
}

type Fact = Partial<Pick<Person, 'cadenceDays' | 'reportLevel' | 'noLedger'>>

/** Sets a fact of those of these people of whom it is not so yet; says how many they were. */
export function setOfMany(db: Db, ids: readonly string[], fact: Fact, at: string): number {
  const stored = { ...fact, ...(fact.noLedger !== undefined && { noLedger: Number(fact.noLedger) }) }
  const differs = Object.entries(stored).map(([column, value]) => sql<SqlBool>`${sql.ref(column)} IS NOT ${value}`)
  return db.run(
    sqlFor
      .updateTable('person')
      .set({ ...(stored as { cadenceDays: number }), updatedAt: at })
      .where('id', 'in', setOf(ids))
      .where('deletedAt', 'is', null)
      .where((eb) => eb.or(differs))
  ).changes
}

/** So many people may have some hundreds of favours. */
const manyPeople = 50

/** Puts people in the bin, and what was noted about each of them alone; meetings stay, others may have been there. */
export function binPeople(db: Db, ids: readonly string[], at: string): number {
  const binned = (table: 'person' | 'favour' | 'promise') =>
    db.run(
      sqlFor
        .updateTable(table)
        .set({ deletedAt: at, updatedAt: at })
        .where(table === 'person' ? 'id' : 'personId', 'in', setOf(ids))
        .where('deletedAt', 'is', null)
    ).changes
  const count = apart(db, () => binned('person'))
  apart(db, () =>
    ids.length > manyPeople ? takingManyOut(db, 'favourText', () => binned('favour')) : binned('favour')
  )
  apart(db, () => binned('promise'))
  return count
}
