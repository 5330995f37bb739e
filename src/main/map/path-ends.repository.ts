import type { IsoDate } from '#shared/domain/dates'
import { lettersOf, searchedWords } from '#shared/domain/found-words'
import { fold } from '#shared/domain/names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { staffOf } from '../insights/suggestions/targets.repository'
import { findOrganisations } from '../search/found-names.repository'
import { findPeople } from '../search/found-people.repository'
import type { Found } from '../search/found'
import type { MetPerson } from './map-paths'

/** The organisations of this name, accents and case aside. */
export function organisationsCalled(db: Db, name: string): string[] {
  const named = sqlFor
    .selectFrom('organisation')
    .select('id')
    .where('foldKey', '=', fold(name) || name)
  return db.all(named.where('deletedAt', 'is', null)).map(({ id }) => id)
}

/** Everybody who works at one of these organisations today, the dead among them. */
export const peopleOf = (db: Db, organisationIds: readonly string[], today: IsoDate): string[] =>
  [...staffOf(db, today, organisationIds).values()].flat()

/** Everybody whom the user has been in contact with, and how close they are. Needs the measures to be up to date. */
export const readMet = ({ raw }: Db): MetPerson[] =>
  raw
    .prepare(`SELECT personId AS id, band, state, strength FROM temp.tieMeasure WHERE state <> 'neverMet'`)
    .all() as MetPerson[]

/** Whom a path may lead to. */
export interface NamedEnd extends Pick<Found, 'kind' | 'how'> {
  id: string
  /** How many people alive an organisation has. */
  people: number
}

/** So many more are looked for than are shown, for some of them have died. */
const SPARE = 8

/** People alive and organisations that have some, by words of their names, the best first. Needs the measures to be up to date. */
export function namedEnds(
  db: Db,
  text: string,
  limit: number,
  today: IsoDate
): { people: NamedEnd[]; organisations: NamedEnd[] } {
  const words = searchedWords(text).filter((word) => lettersOf(word) !== '')
  if (words.length === 0) return { people: [], organisations: [] }
  const found = [...findPeople(db, words, limit + SPARE), ...findOrganisations(db, words, limit)].map(
    ({ key, ...how }) => Object.assign(how, { id: String(key) })
  )
  const staff = staffOf(
    db,
    today,
    found.flatMap(({ kind, id }) => (kind === 'organisation' ? id : []))
  )
  const asked = new Set([...found.map(({ id }) => id), ...[...staff.values()].flat()])
  const known = new Set(reachable(db, [...asked], today))
  const ends = found.map((end) => {
    const people = end.kind === 'person' ? [end.id] : (staff.get(end.id) ?? [])
    return { ...end, people: new Set(people.filter((id) => known.has(id))).size }
  })
  const alive = ends.filter(({ people }) => people > 0)
  return {
    people: alive.filter(({ kind }) => kind === 'person'),
    organisations: alive.filter(({ kind }) => kind === 'organisation')
  }
}

/** Those of these people who live and were not forgotten. */
const reachable = ({ raw }: Db, ids: readonly string[], today: IsoDate): string[] =>
  raw
    .prepare(
      `SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
         AND forgottenOn IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?)`
    )
    .pluck()
    .all(JSON.stringify(ids), today) as string[]

/** The names of these organisations. */
export function organisationNames(db: Db, ids: readonly string[]): Map<string, string> {
  const rows = db.all(sqlFor.selectFrom('organisation').select(['id', 'name']).where('id', 'in', setOf(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
