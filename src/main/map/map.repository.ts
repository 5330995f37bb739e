import { sql } from 'kysely'
import type { MapPerson, MapTie } from '#shared/contract/map'
import type { IsoDate } from '#shared/domain/dates'
import { shortNames } from '#shared/domain/short-names'
import type { Db } from '../db/open'
import { insertRecord, sqlFor } from '../db/tables'
import { describePeople } from '../people/people-rows.repository'
import { readConventions } from '../settings/settings.repository'
import type { MapCandidate } from './choose-people'
import type { Place } from './place-people'

/** Everybody who may be drawn, with little more than numbers; the dead are left out. */
export function mapCandidates({ raw }: Db, today: IsoDate): MapCandidate[] {
  const rows = raw
    .prepare(
      `SELECT person.id, closeness, strength, silenceDays, person.id IN (
         SELECT target.personId FROM target JOIN objective ON objective.id = objectiveId
         WHERE target.deletedAt IS NULL AND objective.deletedAt IS NULL AND objective.status = 'open')
       FROM person LEFT JOIN tieMeasure ON personId = person.id
       WHERE person.deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?)`
    )
    .raw()
    .all(today) as [string, number | null, number | null, number | null, number][]
  return rows.map(([id, closeness, strength, silenceDays, isTarget]) => ({
    id,
    closeness,
    strength,
    silenceDays,
    isTarget: isTarget === 1
  }))
}

/** How many others each of these people is noted to know. */
export function degreesOf({ raw }: Db, ids: readonly string[]): Map<string, number> {
  const rows = raw
    .prepare(
      `SELECT value, (SELECT count(*) FROM acquaintance WHERE a = value AND deletedAt IS NULL)
         + (SELECT count(*) FROM acquaintance WHERE b = value AND deletedAt IS NULL) FROM json_each(?)`
    )
    .raw()
    .all(JSON.stringify(ids)) as [string, number][]
  return new Map(rows)
}

/** The people with these ids as the map shows them, but for their places. */
export function mapPeople(db: Db, ids: readonly string[]): Omit<MapPerson, 'x' | 'y' | 'pinned'>[] {
  const people = describePeople(db, ids)
  const labels = shortNames(people.map(({ names }) => names))
  return people.map(({ names, silenceDays, described }) =>
    Object.assign(described, { label: labels.get(names.id) ?? '', silenceDays })
  )
}

/**
 * Who knows whom among these people: noted, introduced, or together at a small meeting; what was noted wins.
 * A `+` keeps an index from being asked once for each pair of people, which takes longer than reading what is there.
 */
export function mapTies(db: Db, ids: readonly string[], today: IsoDate): MapTie[] {
  const rows = db.raw
    .prepare(
      `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(@ids)),
       shared AS MATERIALIZED (
         SELECT meetingId FROM chosen CROSS JOIN participation ON personId = chosen.id
         GROUP BY meetingId HAVING count(*) > 1),
       small AS MATERIALIZED (
         SELECT meetingId, date FROM shared CROSS JOIN meeting ON meeting.id = meetingId
         WHERE deletedAt IS NULL AND status = 'held' AND date <= @today
           AND (SELECT count(*) FROM participation JOIN person ON person.id = personId
                WHERE meetingId = shared.meetingId AND role = 'present' AND person.deletedAt IS NULL) < @small),
       met AS MATERIALIZED (
         SELECT small.meetingId, date, personId FROM small
         CROSS JOIN participation ON participation.meetingId = small.meetingId AND role = 'present' AND +personId IN chosen),
       pair AS (
         SELECT a, b, source, since, 1 AS rank FROM acquaintance
           WHERE deletedAt IS NULL AND a IN chosen AND +b IN chosen AND (since IS NULL OR since <= @today)
         UNION ALL SELECT personId, introducedPersonId, 'introduced', date, 2 FROM favour
           WHERE deletedAt IS NULL AND introducedPersonId IN chosen AND +personId IN chosen AND date <= @today
         UNION ALL SELECT id, introducedById, 'introduced', NULL, 3 FROM person
           WHERE id IN chosen AND introducedById IN chosen
         UNION ALL SELECT one.personId, other.personId, 'metTogether', min(one.date), 4
           FROM met one JOIN met other ON other.meetingId = one.meetingId AND one.personId < other.personId
           GROUP BY one.personId, other.personId)
       SELECT min(a, b) AS a, max(a, b) AS b, source, since, min(rank) FROM pair WHERE a <> b GROUP BY 1, 2 ORDER BY 1, 2`
    )
    .all({ ids: JSON.stringify(ids), today, small: readConventions(db).smallMeeting }) as (MapTie & { rank: number })[]
  return rows.map(({ a, b, source, since }) => ({ a, b, source, since }))
}

/** Every place on the map, also of people who are not drawn now: nobody new is put on top of them. */
export function allPlaces(db: Db): Map<string, Place & { pinned: boolean }> {
  const rows = db.all(
    sqlFor.selectFrom('layout').select(['personId', 'x', 'y', 'pinned']).where('kind', '=', 'map').orderBy('personId')
  )
  return new Map(rows.map(({ personId, x, y, pinned }) => [personId, { x, y, pinned: pinned === 1 }]))
}

/** Keeps the places of people who have none yet; a place that exists stays. */
export function addPlaces(db: Db, places: ReadonlyMap<string, Place>): void {
  const known = allPlaces(db)
  for (const [personId, { x, y }] of places) {
    if (!known.has(personId)) insertRecord(db, 'layout', { kind: 'map', personId, x, y, pinned: false })
  }
}

/** Puts somebody where the user wants them. */
export function pinPlace(db: Db, personId: string, { x, y }: Place): void {
  db.run(
    sqlFor
      .insertInto('layout')
      .values({ kind: 'map', personId, x, y, pinned: 1 } as never)
      .onConflict((conflict) => conflict.columns(['kind', 'personId']).doUpdateSet({ x, y, pinned: sql`1` }))
  )
}
