import type { IsoDate } from '#shared/domain/dates'
import { lettersOf, searchedWords } from '#shared/domain/found-words'
import { sameName } from '#shared/domain/names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { staffOf } from '../insights/suggestions/targets.repository'
import { pickPeople } from '../people/people-lists.repository'
import { findOrganisations } from '../search/found-names.repository'
import type { MetPerson } from './map-paths'

/** The organisations of this name, accents and case aside. */
export function organisationsCalled(db: Db, name: string): string[] {
  const named = sqlFor.selectFrom('organisation').select('id').where('foldKey', '=', sameName(name))
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

/** By the whole name, by how words of it begin, or by other words, such as those of the organisation. */
type Fit = ReturnType<typeof findOrganisations>[number]['how']

/** Whom a path may lead to: somebody, or an organisation with how many people alive it has. */
export interface NamedEnd {
  /** Of a person alone: an organisation goes by its name, which several may have. */
  id: string | null
  name: string
  how: Fit
  people: number
}

/** So many more are looked for than are shown, for some of them have died. */
const SPARE = 8

/** People alive and organisations that have some, by what was typed, the best first. Needs the measures to be up to date. */
export function namedEnds(
  db: Db,
  text: string,
  limit: number,
  today: IsoDate
): { people: NamedEnd[]; organisations: NamedEnd[] } {
  const typed = searchedWords(text)
  const words = typed.map(lettersOf).filter(Boolean)
  if (words.length === 0) return { people: [], organisations: [] }
  const people = pickPeople(db, typed.join(' '), [], limit + SPARE)
  const found = findOrganisations(db, words, limit).map(({ key, how }) => ({ id: String(key), how }))
  const ids = found.map(({ id }) => id)
  const [names, staff] = [organisationNames(db, ids), staffOf(db, today, ids)]
  const alive = new Set(livingAmong(db, [...people.map(({ id }) => id), ...[...staff.values()].flat()], today))
  const ofOneName = Map.groupBy(found, ({ id }) => sameName(names.get(id) ?? ''))
  const organisations = [...ofOneName.values()].map(([first, ...others]) => {
    const theirs = [first!, ...others].flatMap(({ id }) => staff.get(id)?.filter((person) => alive.has(person)) ?? [])
    return { id: null, name: names.get(first!.id) ?? '', how: first!.how, people: new Set(theirs).size }
  })
  return {
    people: people.flatMap(({ id, name }) =>
      alive.has(id) ? { id, name, how: howNamed(lettersOf(name), words), people: 1 } : []
    ),
    organisations: organisations.filter((organisation) => organisation.people > 0)
  }
}

function howNamed(letters: string, words: readonly string[]): Fit {
  if (letters.split(' ').toSorted().join(' ') === words.join(' ').split(' ').toSorted().join(' ')) return 'named'
  return words.every((word) => ` ${letters}`.includes(` ${word}`)) ? 'begins' : 'holds'
}

/** Those of these people who live and were not forgotten. */
const livingAmong = ({ raw }: Db, ids: readonly string[], today: IsoDate): string[] =>
  raw
    .prepare(
      `SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
         AND forgottenOn IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?)`
    )
    .pluck()
    .all(JSON.stringify(ids), today) as string[]

function organisationNames(db: Db, ids: readonly string[]): Map<string, string> {
  const rows = db.all(sqlFor.selectFrom('organisation').select(['id', 'name']).where('id', 'in', setOf(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
