import type { MapTie } from '#shared/contract/map'
import { byCode } from '#shared/domain/code-order'
import type { IsoDate } from '#shared/domain/dates'
import { lineStrength } from '#shared/domain/map-style'
import { pairKey } from '#shared/domain/pair-key'
import type { Db } from '../db/open'
import { readConventions } from '../settings/settings.repository'

interface ToldPair {
  one: string
  other: string
  source: MapTie['source']
  since: string | null
  introducerId: string | null
}

/**
 * Who knows whom among these people: noted, introduced, or together at a small meeting; what was noted wins, then what was
 * told first. Two who were brought together by somebody else, also by the user, have no introducer among them.
 */
export function mapTies(db: Db, ids: readonly string[], today: IsoDate): MapTie[] {
  const ties = new Map<string, MapTie>()
  const tieOf = (one: string, other: string, source: MapTie['source'], since: string | null): MapTie => {
    const [a, b] = byCode(one, other) < 0 ? [one, other] : [other, one]
    const key = pairKey(a, b)
    const known = ties.get(key)
    if (known) return known
    const tie: MapTie = { a, b, source, since, introducerId: null, strength: 1, lastTogetherOn: null }
    ties.set(key, tie)
    return tie
  }
  for (const { one, other, source, since, introducerId } of toldPairs(db, ids, today)) {
    const tie = tieOf(one, other, source, since)
    tie.introducerId ??= introducerId
  }
  for (const [one, other, times, first, last] of metPairs(db, ids, today)) {
    const tie = tieOf(one, other, 'metTogether', first)
    tie.strength = lineStrength(times)
    tie.lastTogetherOn = last
  }
  return [...ties.values()].toSorted((x, y) => byCode(x.a, y.a) || byCode(x.b, y.b))
}

/** What was noted of two of these people, the surest first. A `+` keeps an index from being asked once for each pair. */
export function toldPairs({ raw }: Db, ids: readonly string[], today: IsoDate): ToldPair[] {
  return raw
    .prepare(
      `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(@ids))
       SELECT a AS one, b AS other, source, since, NULL AS introducerId, 1 AS rank FROM acquaintance
         WHERE deletedAt IS NULL AND a IN chosen AND +b IN chosen AND (since IS NULL OR since <= @today)
       UNION ALL SELECT introducedById, id, 'introduced', NULL, introducedById, 3 FROM person
         WHERE id IN chosen AND introducedById IN chosen AND introducedById <> id
       UNION ALL SELECT personId, introducedPersonId, 'introduced', date, iif(direction = 'received', personId, NULL), 2
         FROM favour WHERE deletedAt IS NULL AND kind = 'introduction' AND introducedPersonId IN chosen
           AND +personId IN chosen AND date <= @today AND personId <> introducedPersonId
       ORDER BY rank, since, one, other`
    )
    .all({ ids: JSON.stringify(ids), today }) as ToldPair[]
}

/**
 * Of these people, who was together with whom at small meetings: how often, first and last. A `+` keeps an index from being
 * asked once for each pair of people, which takes longer than reading what is there. With a character after the digits, a
 * year comes after its months and days, as the last day it may stand for.
 */
export function metPairs(db: Db, ids: readonly string[], today: IsoDate): [string, string, number, string, string][] {
  return db.raw
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
         CROSS JOIN participation ON participation.meetingId = small.meetingId AND role = 'present' AND +personId IN chosen)
       SELECT one.personId, other.personId, count(*), min(one.date), rtrim(max(one.date || '~'), '~')
       FROM met one JOIN met other ON other.meetingId = one.meetingId AND one.personId < other.personId
       GROUP BY one.personId, other.personId`
    )
    .raw()
    .all({ ids: JSON.stringify(ids), today, small: readConventions(db).smallMeeting }) as [
    string,
    string,
    number,
    string,
    string
  ][]
}
