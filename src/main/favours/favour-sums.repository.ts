import { sql } from 'kysely'
import type { FavourSummary, Period } from '#shared/contract/ledger'
import type { PersonName } from '#shared/contract/people'
import type { IsoDate, PartialDate } from '#shared/domain/dates'
import { dimensionOfKind, dimensions, type FavourKind } from '#shared/domain/favour'
import { inPeriod, setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { nameColumns, nameOf } from '../people/people.repository'

/** A period that has come to its end: nothing after it, and nothing to come, is summed. */
export type Past = Period & { to: IsoDate }

const inPast = ({ from, to }: Past) =>
  inPeriod('f.date', from, to).reduce((query, condition) => query.where(condition), favoursOnly())

const favoursOnly = () => sqlFor.selectFrom('favour as f').where('f.deletedAt', 'is', null)

/** How many favours went each way: by kind, by dimension and by month. */
export function summarise(db: Db, period: Past): FavourSummary {
  const groups = db.all(
    inPast(period)
      .select(['f.kind', 'f.dimension', 'f.direction', sql<PartialDate>`substr(f."date", 1, 7)`.as('month')])
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .groupBy(['f.kind', 'f.dimension', 'f.direction', 'month'])
  )
  const kinds = new Map<FavourKind, { kind: FavourKind; given: number; received: number }>()
  const months = new Map<PartialDate, { month: PartialDate; given: number; received: number }>()
  const byDimension = dimensions.map((dimension) => ({ dimension, given: 0, received: 0 }))
  const total = { given: 0, received: 0 }
  for (const { kind, dimension, direction, month, count } of groups) {
    const ofKind = kinds.get(kind) ?? { kind, given: 0, received: 0 }
    const ofMonth = months.get(month) ?? { month, given: 0, received: 0 }
    const ofDimension = byDimension.find((one) => one.dimension === (dimension ?? dimensionOfKind[kind]))!
    for (const sum of [ofKind, ofMonth, ofDimension, total]) sum[direction] += count
    kinds.set(kind, ofKind)
    months.set(month, ofMonth)
  }
  return {
    ...total,
    kinds: [...kinds.values()].toSorted((a, b) => b.given + b.received - a.given - a.received),
    dimensions: byDimension,
    months: [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1))
  }
}

const count = (direction: string) => sql<number>`count(*) FILTER (WHERE f.direction = ${sql.lit(direction)})`
const weight = (direction: string) =>
  sql<number>`coalesce(sum(f.weight) FILTER (WHERE f.direction = ${sql.lit(direction)}), 0)`

/** What was given to and received from somebody, in number and in weight. */
export interface PersonSums {
  id: string
  given: number
  received: number
  givenWeight: number
  receivedWeight: number
}

/** The sums with everybody whose favours are counted and who has any, by name. */
export function sumPeople(db: Db, period: Past): PersonSums[] {
  return db.all(
    sqlFor
      .selectFrom(
        inPast(period)
          .select('f.personId')
          .select([count('given').as('given'), count('received').as('received')])
          .select([weight('given').as('givenWeight'), weight('received').as('receivedWeight')])
          .groupBy('f.personId')
          .as('s')
      )
      .innerJoin('person as p', 'p.id', 's.personId')
      .select(['p.id', 's.given', 's.received', 's.givenWeight', 's.receivedWeight'])
      .where('p.deletedAt', 'is', null)
      .where('p.noLedger', '=', 0)
      .orderBy('p.sortKey')
      .orderBy('p.id')
  )
}

/** All favours of these people up to a day. */
export function favoursUntil(db: Db, personIds: readonly string[], to: IsoDate) {
  return db.all(
    inPast({ from: null, to })
      .select(['f.personId', 'f.date', 'f.direction', 'f.weight'])
      .where('f.personId', 'in', setOf(personIds))
  )
}

const uncountedPeople = () =>
  sqlFor.selectFrom('person as p').where('p.noLedger', '=', sql.lit(1)).where('p.deletedAt', 'is', null)

export function countUncounted(db: Db): number {
  return db.first(uncountedPeople().select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

export function uncountedPage(db: Db, { offset, limit }: { offset: number; limit: number }): PersonName[] {
  const window = uncountedPeople().select('p.id').orderBy('p.sortKey').orderBy('p.id').limit(limit).offset(offset)
  const rows = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select(nameColumns)
      .where('p.id', 'in', window)
      .orderBy('p.sortKey')
      .orderBy('p.id')
  )
  return rows.map(nameOf)
}
