import { sql } from 'kysely'
import type { Balance, TieBand, TieState } from '#shared/domain/measures/words'
import { sameName } from '#shared/domain/names'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { filtered, type PeopleConditions } from '../people/people-filter.repository'

/** What the filters of the map count somebody by. */
export interface FacetPerson {
  id: string
  organisationId: string | null
  city: string | null
  band: TieBand
  state: TieState
  silenceDays: number | null
  balance: Balance
}

type FacetRow = [string, string | null, string | null, TieBand, TieState, number | null, Balance]

export function facetPeople({ raw }: Db, conditions: PeopleConditions): FacetPerson[] {
  const query = filtered(conditions, true)
    .select(['p.id', 'p.organisationId', 'p.city'])
    .select([sql.ref('t.band').as('band'), sql.ref('t.state').as('state')])
    .select([sql.ref('t.silenceDays').as('silenceDays'), sql.ref('t.balance').as('balance')])
    .compile()
  const rows = raw
    .prepare(query.sql)
    .raw()
    .all(...query.parameters) as FacetRow[]
  return rows.map(([id, organisationId, city, band, state, silenceDays, balance]) => ({
    id,
    organisationId,
    city,
    band,
    state,
    silenceDays,
    balance
  }))
}

/** Where people work: the name, and the town unless the organisation is in the bin. */
export const facetOrganisations = (db: Db) =>
  new Map(
    db
      .all(sqlFor.selectFrom('organisation').select(['id', 'name', 'city', 'deletedAt']))
      .map(({ id, name, city, deletedAt }) => [
        id,
        { name, key: sameName(name), city: deletedAt === null ? city : null }
      ])
  )

/** Who has a promise open, either way. */
export function peopleWithPromise(db: Db): Set<string> {
  const rows = db.all(
    sqlFor
      .selectFrom('promise')
      .select('personId')
      .distinct()
      .where('status', 'in', ['open', 'moved'])
      .where('deletedAt', 'is', null)
      .where('personId', 'is not', null)
  )
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}
