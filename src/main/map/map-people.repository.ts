import { sql } from 'kysely'
import type { MapPerson } from '#shared/contract/map'
import { firstDay, lastDay, quarterOf, quarterRange, type IsoDate, type PartialDate } from '#shared/domain/dates'
import { initials, listName } from '#shared/domain/names'
import { shortNames } from '#shared/domain/short-names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { filtered, type PeopleConditions } from '../people/people-filter.repository'
import { describePeople } from '../people/people-rows.repository'
import type { MapCandidate } from './choose-people'

/** Everybody who may be drawn, with little more than numbers. */
export function mapCandidates({ raw }: Db, filter: PeopleConditions, targets: ReadonlySet<string>): MapCandidate[] {
  const query = filtered(filter, true)
    .select(['p.id', 'p.closeness', sql.ref('t.strength').as('strength'), sql.ref('t.silenceDays').as('silenceDays')])
    .compile()
  const rows = raw
    .prepare(query.sql)
    .raw()
    .all(...query.parameters) as [string, number | null, number | null, number | null][]
  return rows.map(([id, closeness, strength, silenceDays]) => ({
    id,
    closeness,
    strength,
    silenceDays,
    isTarget: targets.has(id)
  }))
}

/**
 * How many others alive each of these people knows, as noted or by an introduction; meetings would take too long to read.
 * Each `+` has the few introductions read in place of the many favours of these people.
 */
export function degreesOf({ raw }: Db, ids: readonly string[], today: IsoDate): Map<string, number> {
  const rows = raw
    .prepare(
      `WITH one (id) AS MATERIALIZED (SELECT value FROM json_each(@ids)),
       known (person, knows) AS (
         SELECT one.id, b FROM one CROSS JOIN acquaintance ON a = one.id
           WHERE deletedAt IS NULL AND (since IS NULL OR since <= @today)
         UNION SELECT one.id, a FROM one CROSS JOIN acquaintance ON b = one.id
           WHERE deletedAt IS NULL AND (since IS NULL OR since <= @today)
         UNION SELECT personId, introducedPersonId FROM favour WHERE introducedPersonId > '' AND +personId IN one
           AND deletedAt IS NULL AND +kind = 'introduction' AND +date <= @today
         UNION SELECT one.id, personId FROM one CROSS JOIN favour ON introducedPersonId = one.id
           WHERE deletedAt IS NULL AND kind = 'introduction' AND date <= @today
         UNION SELECT one.id, introducedById FROM one CROSS JOIN person ON person.id = one.id
           WHERE introducedById IS NOT NULL
         UNION SELECT one.id, person.id FROM one CROSS JOIN person ON introducedById = one.id)
       SELECT person, count(*) FROM known CROSS JOIN person other ON other.id = knows
       WHERE person <> knows AND other.deletedAt IS NULL AND (other.deceasedOn IS NULL OR other.deceasedOn > @today)
       GROUP BY person`
    )
    .raw()
    .all({ ids: JSON.stringify(ids), today }) as [string, number][]
  return new Map(rows)
}

export const countLiving = ({ raw }: Db, today: IsoDate): number =>
  raw
    .prepare('SELECT count(*) FROM person WHERE deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?)')
    .pluck()
    .get(today) as number

/** Those of these ids that are people alive. */
export function livingOf(db: Db, ids: readonly string[], today: IsoDate): string[] {
  if (ids.length === 0) return []
  const rows = db.all(
    sqlFor
      .selectFrom('person')
      .select('id')
      .where('id', 'in', setOf(ids))
      .where('deletedAt', 'is', null)
      .where((eb) => eb.or([eb('deceasedOn', 'is', null), eb('deceasedOn', '>', today)]))
  )
  return rows.map(({ id }) => id)
}

/** What only the map says of people. */
function mapFacts(db: Db, ids: readonly string[], today: IsoDate) {
  const firstMeeting = sql`(SELECT min(m.date) FROM participation x JOIN meeting m ON m.id = x."meetingId"
    WHERE x."personId" = p.id AND x.role = 'present' AND m.status = 'held' AND m."deletedAt" IS NULL AND m.date <= ${today})`
  const rows = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', (join) =>
        join.onRef('o.id', '=', 'p.organisationId').on('o.deletedAt', 'is', null)
      )
      .leftJoin('person as i', (join) => join.onRef('i.id', '=', 'p.introducedById').on('i.deletedAt', 'is', null))
      .select(['p.id', 'p.reportLevel', 'i.id as introducedById'])
      .select(sql<string | null>`coalesce(nullif(p.city, ''), o.city)`.as('city'))
      .select(sql<PartialDate | null>`coalesce(p."metOn", ${firstMeeting})`.as('firstMet'))
      .where('p.id', 'in', setOf(ids))
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** True of a date of which every day it may stand for lies in the quarter of today, and that has begun. */
function isOfThisQuarter(date: PartialDate | null, today: IsoDate): boolean {
  if (date === null) return false
  const { from, to } = quarterRange(quarterOf(today))
  return firstDay(date) >= from && firstDay(date) <= today && lastDay(date) <= to
}

/** The people with these ids as the map shows them, but for their places; `origins` are the circles of origin. */
export function mapPeople(
  db: Db,
  ids: readonly string[],
  { today, origins, targets }: { today: IsoDate; origins: ReadonlyMap<string, string>; targets: ReadonlySet<string> }
): Omit<MapPerson, 'x' | 'y' | 'pinned'>[] {
  const people = describePeople(db, ids)
  const labels = shortNames(people.map(({ names }) => names))
  const facts = mapFacts(db, ids, today)
  return people.map(({ names, silenceDays, described }) => {
    const { id } = names
    const fact = facts.get(id)
    return {
      id,
      name: described.name,
      listName: listName(names),
      label: labels.get(id) ?? '',
      initials: initials(names),
      organisation: described.organisation,
      roleText: described.roleText,
      city: fact?.city || null,
      circles: described.circles,
      circleId: origins.get(id) ?? null,
      closeness: described.closeness,
      band: described.band,
      state: described.state,
      lastContactOn: described.lastContactOn,
      silenceDays,
      noLedger: described.noLedger,
      given: described.given,
      received: described.received,
      balance: described.balance,
      notice: described.notice,
      openPromises: described.openPromises,
      isConfidential: fact?.reportLevel === 'excluded',
      isNew: isOfThisQuarter(fact?.firstMet ?? null, today),
      isTarget: targets.has(id),
      introducedById: fact?.introducedById ?? null
    }
  })
}
