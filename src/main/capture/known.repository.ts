import type { KnownPerson } from '#shared/domain/capture/known-world'
import type { PersonChoice } from '#shared/contract/people'
import type { PartialDate } from '#shared/domain/dates'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'

/** Everybody who is neither in the bin nor forgotten, as recognising names needs them. */
export function knownPeople(db: Db): KnownPerson[] {
  return db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select(['p.id', 'p.givenName', 'p.familyName', 'p.particle', 'p.preferredName', 'o.name as organisation'])
      .where('p.deletedAt', 'is', null)
      .where('p.forgottenOn', 'is', null)
  )
}

/** Places of earlier meetings, each once: the index is read from one place to the next, whatever the number of meetings. */
export function knownPlaces(db: Db): string[] {
  return db.raw
    .prepare(
      `WITH RECURSIVE next (place) AS (
         SELECT min(place) FROM meeting WHERE place IS NOT NULL AND deletedAt IS NULL
         UNION ALL
         SELECT (SELECT min(place) FROM meeting WHERE place > next.place AND deletedAt IS NULL) FROM next
         WHERE next.place IS NOT NULL
       ) SELECT place FROM next WHERE place IS NOT NULL`
    )
    .pluck()
    .all() as string[]
}

export function knownOrganisations(db: Db): string[] {
  const rows = db.all(
    sqlFor.selectFrom('organisation').select('name').where('deletedAt', 'is', null).orderBy('foldKey')
  )
  return rows.map(({ name }) => name)
}

export function knownCircles(db: Db): { id: string; name: string }[] {
  return db.all(sqlFor.selectFrom('circle').select(['id', 'name']).where('deletedAt', 'is', null).orderBy('name'))
}

interface Contact {
  lastOn: PartialDate | null
  count: number
}

/** Written out, since hundreds may share a first name and each of them is asked about. */
const contactQuery = `
  SELECT max(m.date) AS lastOn, count(*) AS count FROM participation a JOIN meeting m ON m.id = a.meetingId
  WHERE a.personId = ? AND a.role = 'present' AND m.status = 'held' AND m.deletedAt IS NULL`

/** When this person was last met, and how often. */
export function contactWith(db: Db, personId: string): Contact {
  return db.statement(contactQuery).get(personId) as Contact
}

export function circlesOf(db: Db, personId: string): string[] {
  return db
    .all(
      sqlFor.selectFrom('membership').select('circleId').where('personId', '=', personId).where('deletedAt', 'is', null)
    )
    .map(({ circleId }) => circleId)
}

/** These people with their names and when they were last met, in this order. */
export function namedChoices(db: Db, ids: readonly string[], contact: (personId: string) => Contact): PersonChoice[] {
  const byId = personNames(db, ids)
  return ids.flatMap((id) => {
    const name = byId.get(id)
    return name ? { ...name, lastContactOn: contact(id).lastOn } : []
  })
}

/** The tables that these changes touched. */
export function tablesTouched({ raw }: Db, changes: readonly number[]): Set<string> {
  const rows = raw
    .prepare('SELECT DISTINCT tableName FROM changeRow WHERE changeId IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(changes))
  return new Set(rows as string[])
}
