import type { Introduction } from '#shared/domain/introduction-chains'
import type { Result } from '#shared/domain/introduction-results'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/**
 * The introductions that the journal tells, of everybody or to these people; without those by or of somebody in the bin.
 * A favour received through somebody says that they led to whoever did it.
 */
export function readIntroductions(db: Db, whomIds?: readonly string[]): Introduction[] {
  const only = whomIds && setOf(whomIds)
  const favour = sqlFor.selectFrom('favour').where('deletedAt', 'is', null)
  let introduced = favour
    .select(['id', 'direction', 'personId', 'introducedPersonId', 'date'])
    .where('introducedPersonId', 'is not', null)
    .$narrowType<{ introducedPersonId: string }>()
  let through = favour
    .select(['id', 'personId', 'viaPersonId', 'date'])
    .where('viaPersonId', 'is not', null)
    .where('direction', '=', 'received')
    .$narrowType<{ viaPersonId: string }>()
  let declared = sqlFor
    .selectFrom('person')
    .select(['id', 'introducedById', 'metOn'])
    .where('introducedById', 'is not', null)
    .where('deletedAt', 'is', null)
    .$narrowType<{ introducedById: string }>()
  if (only) {
    introduced = introduced.where('introducedPersonId', 'in', only)
    through = through.where('personId', 'in', only)
    declared = declared.where('id', 'in', only)
  }

  const binned = new Set(
    db.all(sqlFor.selectFrom('person').select('id').where('deletedAt', 'is not', null)).map(({ id }) => id)
  )
  const introductions: Introduction[] = [
    ...db.all(introduced).map(({ id, direction, personId, introducedPersonId, date }) => ({
      byId: direction === 'given' ? null : personId,
      whomId: introducedPersonId,
      toId: direction === 'given' ? personId : null,
      on: date,
      source: 'introduced' as const,
      favourId: id
    })),
    ...db.all(through).map(({ id, personId, viaPersonId, date }) => ({
      byId: viaPersonId,
      whomId: personId,
      toId: null,
      on: date,
      source: 'through' as const,
      favourId: id
    })),
    ...db.all(declared).map(({ id, introducedById, metOn }) => ({
      byId: introducedById,
      whomId: id,
      toId: null,
      on: metOn,
      source: 'declared' as const,
      favourId: null
    }))
  ]
  return introductions.filter(({ byId, whomId, toId }) => ![byId, whomId, toId].some((id) => id && binned.has(id)))
}

/** What came of favours: of all of them, or of those given to and received from these people. */
export function readResults(db: Db, personIds?: readonly string[]): Result[] {
  let query = sqlFor
    .selectFrom('favour')
    .select(['id', 'direction', 'personId', 'outcome', 'outcomeOn'])
    .where('deletedAt', 'is', null)
    .where('outcome', 'is not', null)
    .$narrowType<{ outcome: Result['outcome'] }>()
  if (personIds) query = query.where('personId', 'in', setOf(personIds))
  return db.all(query).map(({ id, direction, personId, outcome, outcomeOn }) => ({
    favourId: id,
    personId: direction === 'given' ? null : personId,
    outcome,
    on: outcomeOn
  }))
}

/**
 * The people on any path to or from this one, themselves included: whoever led to them, and to whom they led, and so on.
 * Null when there are more than `limit`.
 */
export function peopleOfPaths({ raw }: Db, personId: string, limit: number): string[] | null {
  const people = raw
    .prepare(
      `WITH RECURSIVE before (id) AS (
         VALUES (@personId)
         UNION SELECT f.personId FROM before CROSS JOIN favour f ON f.introducedPersonId = before.id
           WHERE f.direction = 'received' AND f.deletedAt IS NULL
         UNION SELECT f.viaPersonId FROM before CROSS JOIN favour f ON f.personId = before.id
           WHERE f.viaPersonId IS NOT NULL AND f.direction = 'received' AND f.deletedAt IS NULL
         UNION SELECT p.introducedById FROM before CROSS JOIN person p ON p.id = before.id
           WHERE p.introducedById IS NOT NULL
         LIMIT @enough
       ), after (id) AS (
         VALUES (@personId)
         UNION SELECT f.introducedPersonId FROM after CROSS JOIN favour f ON f.personId = after.id
           WHERE f.introducedPersonId IS NOT NULL AND f.direction = 'received' AND f.deletedAt IS NULL
         UNION SELECT f.personId FROM after CROSS JOIN favour f ON f.viaPersonId = after.id
           WHERE f.direction = 'received' AND f.deletedAt IS NULL
         UNION SELECT p.id FROM after CROSS JOIN person p ON p.introducedById = after.id
         LIMIT @enough
       )
       SELECT id FROM before UNION SELECT id FROM after`
    )
    .pluck()
    .all({ personId, enough: limit + 1 }) as string[]
  return people.length > limit ? null : people
}
