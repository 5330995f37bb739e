import type { circleKinds } from '#shared/domain/circle'
import { displayName } from '#shared/domain/names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { peopleWithTies } from '../people/people-rows.repository'
import { nameColumns } from '../people/people.repository'
import type { Found } from './found'

interface ShownPerson {
  id: string
  name: string
  organisation: string | null
  roleText: string | null
  lastContactOn: string | null
}

/** What a result says of these people. */
export function shownPeople(db: Db, ids: readonly Found['key'][]): ShownPerson[] {
  const rows = db.all(
    peopleWithTies()
      .select([...nameColumns, 'p.roleText', 't.lastContactOn'])
      .where('p.id', 'in', setOf(ids.map(String)))
  )
  return rows.map(({ id, organisation, roleText, lastContactOn, ...names }) => ({
    id,
    name: displayName(names),
    organisation,
    roleText,
    lastContactOn
  }))
}

interface ShownCircle {
  id: string
  name: string
  kind: (typeof circleKinds)[number]
  count: number
}

/** Circles with how many people are in each. */
export function shownCircles(db: Db, ids: readonly Found['key'][]): ShownCircle[] {
  return db
    .statement(
      `SELECT id, name, kind, (SELECT count(*) FROM membership m JOIN person p ON p.id = m.personId
         WHERE m.circleId = c.id AND m.deletedAt IS NULL AND p.deletedAt IS NULL) AS count
       FROM circle c WHERE id IN (SELECT value FROM json_each(?))`
    )
    .all(JSON.stringify(ids)) as ShownCircle[]
}

/** Organisations with how many people are in each. */
export function shownOrganisations(db: Db, ids: readonly Found['key'][]): Omit<ShownCircle, 'kind'>[] {
  return db
    .statement(
      `SELECT id, name, (SELECT count(*) FROM person WHERE organisationId = o.id AND deletedAt IS NULL) AS count
       FROM organisation o WHERE id IN (SELECT value FROM json_each(?))`
    )
    .all(JSON.stringify(ids)) as ShownCircle[]
}

interface ShownPlace {
  place: string
  count: number
}

/** Places with how many meetings there were in each; one of which every meeting is in the bin is none. */
export function shownPlaces(db: Db, places: readonly Found['key'][]): ShownPlace[] {
  return db
    .statement(
      `SELECT place, count(*) AS count FROM meeting
       WHERE deletedAt IS NULL AND place IN (SELECT value FROM json_each(?)) GROUP BY place`
    )
    .all(JSON.stringify(places)) as ShownPlace[]
}
