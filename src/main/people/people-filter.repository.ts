import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, type IsoDate } from '#shared/domain/dates'
import { fold } from '#shared/domain/names'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { setOf } from '../db/conditions'
import { sqlFor } from '../db/tables'

/** A filter as it is on a day: `this year` is a year. */
export type PeopleConditions = Omit<PeopleFilter, 'met' | 'open'> & {
  metYear: string | null
  /** The last day on which what is still open may have begun. */
  openBy: IsoDate | null
}

const openDays = { any: 0, quarter: 90, year: 365 } as const

export function conditionsOn(today: IsoDate, { met, open, ...filter }: PeopleFilter): PeopleConditions {
  const year = Number(today.slice(0, 4)) - (met === 'lastYear' ? 1 : 0)
  return {
    ...filter,
    metYear: met === null ? null : String(year).padStart(4, '0'),
    openBy: open === null ? null : addDays(today, -openDays[open])
  }
}

export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)

/** The word occurs in the person's name or in the organisation's, accents and case aside. */
const named = (word: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(instr(p."foldKey", ${word}) > 0
    OR p."organisationId" IN (SELECT id FROM organisation WHERE instr("foldKey", ${word}) > 0))`

const inCircle = (circleId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`p.id IN (SELECT "personId" FROM membership WHERE "circleId" = ${circleId} AND "deletedAt" IS NULL)`

const inNoCircle = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM membership m JOIN circle c ON c.id = m."circleId"
  WHERE m."personId" = p.id AND m."deletedAt" IS NULL AND c."deletedAt" IS NULL)`

const hasOpenPromise = sql<SqlBool>`p.id IN (SELECT "personId" FROM promise
  WHERE status IN ('open', 'moved') AND "deletedAt" IS NULL)`

/** Held meetings (`m`) at which somebody (`x`) was present. */
const held = sql`participation x JOIN meeting m ON m.id = x."meetingId"
  AND x.role = 'present' AND m.status = 'held' AND m."deletedAt" IS NULL`

/** The year in which the two first met: as noted, or of the first meeting they were both at. */
const metIn = (year: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`p.id IN (SELECT id FROM person WHERE "metOn" >= ${year} AND "metOn" < ${nextYear(year)}
    UNION ALL SELECT o.id FROM person o WHERE o."metOn" IS NULL
      AND o.id IN (SELECT x."personId" FROM ${held} AND m.date >= ${year} AND m.date < ${nextYear(year)})
      AND NOT EXISTS (SELECT 1 FROM ${held} AND m.date < ${year} WHERE x."personId" = o.id))`

const nextYear = (year: string): string => String(Number(year) + 1).padStart(4, '0')

const inOrganisation = (name: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`p."organisationId" IN (SELECT id FROM organisation WHERE "foldKey" = ${fold(name) || name})`

/** Everybody of whom all this is true; joined with their measures (`t`) where it, or the order, is about these. */
export function filtered(filter: PeopleConditions, isByMeasure = false) {
  const { text, states, band, rhythm, balance, openBy, quieter, notice } = filter
  const { circleId, organisation, minCloseness, metYear } = filter
  const words = wordsOf(text)
  const conditions = [
    ...words.map(named),
    ...(states.length > 0 ? [sql<SqlBool>`t.state IN ${setOf(states)}`] : []),
    ...(band === null ? [] : [sql<SqlBool>`t.band = ${band}`]),
    ...(rhythm === null ? [] : [sql<SqlBool>`t.rhythm = ${rhythm} AND t."lastContactOn" IS NOT NULL`]),
    ...(balance === null ? [] : [sql<SqlBool>`t.balance = ${balance}`]),
    ...(openBy === null ? [] : [sql<SqlBool>`t."openSince" <= ${openBy}`]),
    ...(quieter ? [sql<SqlBool>`t.signal IN ('overdue', 'fading')`] : []),
    ...(notice === 'any' ? [sql<SqlBool>`t.notice IS NOT NULL`] : []),
    ...(notice !== null && notice !== 'any' ? [sql<SqlBool>`t.notice = ${notice}`] : []),
    ...(circleId === null ? [] : [inCircle(circleId)]),
    ...(organisation === null ? [] : [inOrganisation(organisation)]),
    ...(minCloseness === null ? [] : [sql<SqlBool>`p.closeness >= ${minCloseness}`]),
    ...(metYear === null ? [] : [metIn(metYear)]),
    ...(filter.openPromise ? [hasOpenPromise] : []),
    ...(filter.withoutCircle ? [inNoCircle] : []),
    ...(filter.notCounted ? [sql<SqlBool>`p."noLedger" = 1`] : [])
  ]
  const isOfMeasures =
    isByMeasure ||
    quieter ||
    states.length > 0 ||
    [band, rhythm, balance, openBy, notice].some((wanted) => wanted !== null)
  // Without words to look for, the `+` has the measures come first: they stand in an order, and by their state.
  const tie = words.length === 0 ? sql`+t."personId"` : sql`t."personId"`
  return sqlFor
    .selectFrom('person as p')
    .where('p.deletedAt', 'is', null)
    .where((eb) => eb.and(conditions))
    .$if(isOfMeasures, (people) => people.innerJoin('tieMeasure as t', (join) => join.on(sql<SqlBool>`${tie} = p.id`)))
}
