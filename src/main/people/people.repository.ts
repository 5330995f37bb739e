import { sql, type SqlBool } from 'kysely'
import type { PersonName } from '#shared/contract/people'
import { displayName, fold, foldKey, sortKey, splitName } from '#shared/domain/names'
import { PersonDraft, type Person } from '#shared/domain/person'
import { setOf } from '../db/conditions'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { newStamps, now } from '../db/stamps'
import { findRecord, insertRecord, sqlFor, updateRecord } from '../db/tables'

export interface NameRow {
  id: string
  givenName: string
  familyName: string | null
  particle: string | null
  suffix: string | null
  preferredName: string | null
  organisation: string | null
}

/** What naming a person takes, as columns of `person as p` and `organisation as o`. */
export const nameColumns = [
  'p.id',
  'p.givenName',
  'p.familyName',
  'p.particle',
  'p.suffix',
  'p.preferredName',
  'o.name as organisation'
] as const

export const nameOf = (row: NameRow): PersonName => ({
  id: row.id,
  name: displayName(row),
  organisation: row.organisation
})

/** The names of these people, in the bin or not: what was written about them still says who it was. */
export function personNames(db: Db, ids: readonly string[]): Map<string, PersonName> {
  const rows = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select(nameColumns)
      .where('p.id', 'in', setOf(ids))
  )
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

/** Those of these ids that are people of the journal and not in the bin. */
export function livePeople(db: Db, ids: readonly string[]): Set<string> {
  const rows = db.all(
    sqlFor.selectFrom('person').select('id').where('id', 'in', setOf(ids)).where('deletedAt', 'is', null)
  )
  return new Set(rows.map(({ id }) => id))
}

type WithoutKeys = Omit<Person, 'sortKey' | 'foldKey'>

/** A person with the keys that lists and searches go by. */
const withKeys = (person: WithoutKeys): Person => ({ ...person, sortKey: sortKey(person), foldKey: foldKey(person) })

export function insertPerson(db: Db, person: Omit<WithoutKeys, 'forgottenOn'>): void {
  insertRecord(db, 'person', withKeys({ ...person, forgottenOn: null }))
}

export function updatePerson(db: Db, before: Person, after: WithoutKeys): void {
  writeIfChanged(db, 'person', before, withKeys(after))
}

/** Marks the person as changed when what belongs to them (addresses, roles, circles) was: their history goes by it. */
export function touchPerson(db: Db, id: string): void {
  const person = findRecord(db, 'person', id)
  if (!person) return
  // Two changes in one millisecond are two all the same.
  const next = new Date(Date.parse(person.updatedAt) + 1).toISOString()
  const at = now()
  updateRecord(db, 'person', { ...person, updatedAt: at > next ? at : next })
}

/** Whom the person introduced to the user, by name. */
export function introducedBy(db: Db, id: string): PersonName[] {
  const rows = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select(nameColumns)
      .where('p.introducedById', '=', id)
      .where('p.deletedAt', 'is', null)
      .orderBy('p.sortKey')
      .orderBy('p.id')
  )
  return rows.map(nameOf)
}

/** The organisation of this name, whatever its accents and case; made when there is none. */
export function organisationNamed(db: Db, name: string, newId: () => string): string {
  const key = fold(name) || name
  const found = db.first(
    sqlFor.selectFrom('organisation').select('id').where('foldKey', '=', key).where('deletedAt', 'is', null)
  )
  if (found) return found.id
  const id = newId()
  insertRecord(db, 'organisation', { id, name, foldKey: key, sector: null, city: null, ...newStamps() })
  return id
}

export function organisationName(db: Db, id: string | null): string | null {
  if (id === null) return null
  return db.first(sqlFor.selectFrom('organisation').select('name').where('id', '=', id))?.name ?? null
}

/** Names of organisations that hold every word typed; those that begin with the text come first. */
export function organisationsLike(db: Db, text: string): string[] {
  const folded = fold(text)
  let query = sqlFor.selectFrom('organisation').select('name').where('deletedAt', 'is', null)
  for (const word of folded.split(' ').filter(Boolean)) query = query.where(sql<SqlBool>`instr("foldKey", ${word}) > 0`)
  return db
    .all(
      query
        .orderBy(sql`instr("foldKey", ${folded}) = 1`, 'desc')
        .orderBy('foldKey')
        .limit(20)
    )
    .map(({ name }) => name)
}

/** Somebody created on the spot, of whom only the name and the organisation are known. */
export function insertNamedPerson(
  db: Db,
  {
    id,
    name,
    organisation,
    role = null
  }: { id: string; name: string; organisation: string | null; role?: string | null },
  newId: () => string
): void {
  const organisationId = organisation ? organisationNamed(db, organisation, newId) : null
  insertPerson(db, { ...PersonDraft.parse({ ...splitName(name), roleText: role }), id, organisationId, ...newStamps() })
}
