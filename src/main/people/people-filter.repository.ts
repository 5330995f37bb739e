import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, firstDay, type IsoDate } from '#shared/domain/dates'
import { freshnessDays, type FreshnessClass } from '#shared/domain/map-style'
import { fold, sameName } from '#shared/domain/names'
import type { PeopleFilter } from '#shared/domain/people-filter'
import { inPeriod, setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { openTargets } from '../insights/suggestions/targets.repository'

/** A filter as it is on a day: `this year` is a year, and a town is the ways in which it is written. */
export type PeopleConditions = Omit<PeopleFilter, 'met' | 'metSince' | 'open' | 'city' | 'onTarget'> & {
  /** First met from the one day to the other. */
  metFrom: { from: IsoDate; to: IsoDate } | null
  metYear: string | null
  /** The last day on which what is still open may have begun. */
  openBy: IsoDate | null
  cities: readonly string[] | null
  /** The day on which they are on a target of a live objective. */
  targetOn: IsoDate | null
  /** The day on which they live. */
  livingOn: IsoDate | null
  /** People who are left out whatever is true of them. */
  except: readonly string[]
}

const openDays = { any: 0, quarter: 90, year: 365 } as const

export function conditionsOn(
  db: Db,
  today: IsoDate,
  { met, metSince, open, city, onTarget, ...filter }: PeopleFilter
): PeopleConditions {
  const year = Number(today.slice(0, 4)) - (met === 'lastYear' ? 1 : 0)
  return {
    ...filter,
    metFrom: metSince === null ? null : { from: firstDay(metSince), to: today },
    metYear: met === null ? null : String(year).padStart(4, '0'),
    openBy: open === null ? null : addDays(today, -openDays[open]),
    cities: city === null ? null : spellingsOf(db, city),
    targetOn: onTarget ? today : null,
    livingOn: null,
    except: []
  }
}

function spellingsOf(db: Db, city: string): string[] {
  const known = sqlFor
    .selectFrom('person')
    .select('city')
    .where('city', 'is not', null)
    .union(sqlFor.selectFrom('organisation').select('city').where('city', 'is not', null))
  const wanted = sameName(city)
  return db.all(known).flatMap(({ city: name }) => (name !== null && sameName(name) === wanted ? [name] : []))
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

/** As `metIn`, between two days; who was met before for sure is told by their first few meetings. */
function metBetween({ from, to }: { from: IsoDate; to: IsoDate }): RawBuilder<SqlBool> {
  const spans = setOf([from.slice(0, 4), from.slice(0, 7)])
  return sql<SqlBool>`p.id IN (SELECT id FROM person WHERE ${sql.join(inPeriod('metOn', from, to), sql` AND `)}
    UNION ALL SELECT o.id FROM person o WHERE o."metOn" IS NULL
      AND NOT EXISTS (SELECT 1 FROM ${held} AND m.date < ${from} AND m.date NOT IN ${spans} WHERE x."personId" = o.id)
      AND EXISTS (SELECT 1 FROM ${held} AND m.date <= ${to} WHERE x."personId" = o.id))`
}

const inOrganisation = (name: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`p."organisationId" IN (SELECT id FROM organisation WHERE "foldKey" = ${sameName(name)})`

/** Their own town, else that of where they work. */
const inCity = (spellings: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(p.city IN ${setOf(spellings)} OR (coalesce(p.city, '') = '' AND p."organisationId" IN
    (SELECT id FROM organisation WHERE city IN ${setOf(spellings)} AND "deletedAt" IS NULL)))`

const silentFor: Record<FreshnessClass, RawBuilder<SqlBool>> = {
  month: sql<SqlBool>`t."silenceDays" <= ${freshnessDays.month}`,
  quarter: sql<SqlBool>`t."silenceDays" > ${freshnessDays.month} AND t."silenceDays" <= ${freshnessDays.quarter}`,
  year: sql<SqlBool>`t."silenceDays" > ${freshnessDays.quarter} AND t."silenceDays" <= ${freshnessDays.year}`,
  older: sql<SqlBool>`t."silenceDays" > ${freshnessDays.year}`,
  never: sql<SqlBool>`t."silenceDays" IS NULL`
}

/** A target of a live objective in person, or by working there on this day. */
const isTargetOn = (today: IsoDate): RawBuilder<SqlBool> => {
  const organisations = openTargets().select('t.organisationId').where('t.organisationId', 'is not', null)
  const persons = openTargets().select('t.personId').where('t.personId', 'is not', null)
  return sql<SqlBool>`(p.id IN (${persons}) OR p."organisationId" IN (${organisations})
    OR p.id IN (SELECT "personId" FROM "personRole" r WHERE r."organisationId" IN (${organisations})
      AND coalesce(r."from", '') <= ${today} AND coalesce(r."to", ${today}) >= substr(${today}, 1, length(coalesce(r."to", ${today})))))`
}

/** Who is on a target of a live objective. */
export function peopleOnTarget(db: Db, today: IsoDate): Set<string> {
  const rows = db.all(
    sqlFor.selectFrom('person as p').select('p.id').where(isTargetOn(today)).where('p.deletedAt', 'is', null)
  )
  return new Set(rows.map(({ id }) => id))
}

const isAliveOn = (today: IsoDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`(p."deceasedOn" IS NULL OR p."deceasedOn" > ${today})`

/** Everybody of whom all this is true; joined with their measures (`t`) where it, or the order, is about these. */
export function filtered(filter: PeopleConditions, isByMeasure = false) {
  const { text, states, band, rhythm, balance, silences, openBy, quieter, notice } = filter
  const { circleId, organisation, cities, minCloseness, metYear, metFrom, targetOn, livingOn, except } = filter
  const words = wordsOf(text)
  const conditions = [
    ...words.map(named),
    ...(states.length > 0 ? [sql<SqlBool>`t.state IN ${setOf(states)}`] : []),
    ...(band === null ? [] : [sql<SqlBool>`t.band = ${band}`]),
    ...(rhythm === null ? [] : [sql<SqlBool>`t.rhythm = ${rhythm} AND t."lastContactOn" IS NOT NULL`]),
    ...(balance === null ? [] : [sql<SqlBool>`t.balance = ${balance}`]),
    ...(openBy === null ? [] : [sql<SqlBool>`t."openSince" <= ${openBy}`]),
    ...(silences.length > 0
      ? [
          sql<SqlBool>`(${sql.join(
            silences.map((silence) => silentFor[silence]),
            sql` OR `
          )})`
        ]
      : []),
    ...(quieter ? [sql<SqlBool>`t.signal IN ('overdue', 'fading')`] : []),
    ...(notice === 'any' ? [sql<SqlBool>`t.notice IS NOT NULL`] : []),
    ...(notice !== null && notice !== 'any' ? [sql<SqlBool>`t.notice = ${notice}`] : []),
    ...(circleId === null ? [] : [inCircle(circleId)]),
    ...(organisation === null ? [] : [inOrganisation(organisation)]),
    ...(cities === null ? [] : [inCity(cities)]),
    ...(minCloseness === null ? [] : [sql<SqlBool>`p.closeness >= ${minCloseness}`]),
    ...(metYear === null ? [] : [metIn(metYear)]),
    ...(metFrom === null ? [] : [metBetween(metFrom)]),
    ...(targetOn === null ? [] : [isTargetOn(targetOn)]),
    ...(filter.openPromise ? [hasOpenPromise] : []),
    ...(filter.withoutCircle ? [inNoCircle] : []),
    ...(filter.notCounted ? [sql<SqlBool>`p."noLedger" = 1`] : []),
    ...(livingOn === null ? [] : [isAliveOn(livingOn)]),
    ...(except.length > 0 ? [sql<SqlBool>`p.id NOT IN ${setOf(except)}`] : [])
  ]
  const isOfMeasures =
    isByMeasure ||
    quieter ||
    states.length > 0 ||
    silences.length > 0 ||
    [band, rhythm, balance, openBy, notice].some((wanted) => wanted !== null)
  // Without words to look for, the `+` has the measures come first: they stand in an order, and by their state.
  const tie = words.length === 0 ? sql`+t."personId"` : sql`t."personId"`
  return sqlFor
    .selectFrom('person as p')
    .where('p.deletedAt', 'is', null)
    .where((eb) => eb.and(conditions))
    .$if(isOfMeasures, (people) => people.innerJoin('tieMeasure as t', (join) => join.on(sql<SqlBool>`${tie} = p.id`)))
}
