import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { IsoDate } from '#shared/domain/dates'

/**
 * True when a date, which may be a month or a year only, may lie between two days, both inside.
 * As text a month comes before its days, so that only the months and the year that hold `from` need naming.
 */
export function inPeriod(column: string, from: IsoDate | null, to: IsoDate | null): RawBuilder<SqlBool>[] {
  const date = sql.ref(column)
  const conditions: RawBuilder<SqlBool>[] = []
  if (to !== null) conditions.push(sql`${date} <= ${to}`)
  if (from !== null) {
    const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
    conditions.push(sql`${date} >= ${year}`, sql`(${date} >= ${from} OR ${date} IN (${year}, ${month}))`)
  }
  return conditions
}

/** A set of values as one parameter, so that the SQL is the same for any number of them. */
export const setOf = <T extends string | number>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
