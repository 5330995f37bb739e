import type { IsoDate } from '#shared/domain/dates'
import type { acquaintanceSources } from '#shared/domain/person'
import type { Db } from '../db/open'

type AcquaintanceSource = (typeof acquaintanceSources)[number]

/**
 * `known (person, knows)`: whom each of `@people` knows on the day `@asOf`, by noted acquaintances, introductions, and meetings of
 * at most `@small` present, the user included, attended together.
 * Every part starts from `people`, which the fixed joins ensure: the planner, left to itself, takes minutes.
 * A partial date counts from the first day it may stand for; as text it sorts just so.
 */
const known = `one (id) AS MATERIALIZED (SELECT value FROM json_each(@people)),
  known (person, knows) AS MATERIALIZED (
    SELECT one.id, b FROM one CROSS JOIN acquaintance ON a = one.id
      WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
    UNION SELECT one.id, a FROM one CROSS JOIN acquaintance ON b = one.id
      WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
    UNION SELECT one.id, introducedPersonId FROM one CROSS JOIN favour ON personId = one.id
      WHERE deletedAt IS NULL AND introducedPersonId IS NOT NULL AND kind = 'introduction' AND date <= @asOf
    UNION SELECT one.id, personId FROM one CROSS JOIN favour ON introducedPersonId = one.id
      WHERE deletedAt IS NULL AND kind = 'introduction' AND date <= @asOf
    UNION SELECT one.id, introducedById FROM one CROSS JOIN person ON person.id = one.id
      WHERE introducedById IS NOT NULL
    UNION SELECT one.id, person.id FROM one CROSS JOIN person ON introducedById = one.id
    UNION SELECT one.id, theirs.personId FROM one
      CROSS JOIN participation mine ON mine.personId = one.id AND mine.role = 'present'
      CROSS JOIN meeting ON meeting.id = mine.meetingId AND meeting.deletedAt IS NULL
        AND meeting.status = 'held' AND meeting.date <= @asOf
      CROSS JOIN participation theirs ON theirs.meetingId = mine.meetingId AND theirs.role = 'present'
      WHERE (SELECT count(*) FROM participation p JOIN person ON person.id = p.personId
        WHERE p.meetingId = meeting.id AND p.role = 'present' AND person.deletedAt IS NULL) < @small
  )`

/** How many of `others` each of `people` knows on a day. */
export function countKnown(
  { raw }: Db,
  asOf: IsoDate,
  people: readonly string[],
  others: readonly string[],
  small: number
): Map<string, number> {
  const rows = raw
    .prepare(
      `WITH ${known}
       SELECT person, count(*) FROM known
       WHERE person <> knows AND knows IN (SELECT value FROM json_each(@others))
       GROUP BY person`
    )
    .raw()
    .all({ asOf, small, people: JSON.stringify(people), others: JSON.stringify(others) }) as [string, number][]
  return new Map(rows)
}

/** Whom each of `people` knows on a day, in the order of their ids; nobody from the bin. */
export function knownTo({ raw }: Db, asOf: IsoDate, people: readonly string[], small: number): Map<string, string[]> {
  const rows = raw
    .prepare(
      `WITH ${known}
       SELECT person, knows FROM known JOIN person other ON other.id = knows AND other.deletedAt IS NULL
       WHERE person <> knows ORDER BY person, knows`
    )
    .raw()
    .all({ asOf, small, people: JSON.stringify(people) }) as [string, string][]
  const found = new Map<string, string[]>()
  for (const [person, knows] of rows) {
    const list = found.get(person)
    if (list) list.push(knows)
    else found.set(person, [knows])
  }
  return found
}

/** Everybody who knows somebody by this day, other than by meetings: pairs, some of them twice and in either order. */
export const knownPairs = (db: Db, asOf: IsoDate): [string, string][] => [
  ...notedPairs(db, asOf).map(([a, b]): [string, string] => [a, b]),
  ...introducedPairs(db, asOf)
]

/** Who was noted to know whom by this day, and from where; each pair once. */
export const notedPairs = ({ raw }: Db, asOf: IsoDate): [string, string, AcquaintanceSource][] =>
  raw
    .prepare('SELECT a, b, source FROM acquaintance WHERE deletedAt IS NULL AND (since IS NULL OR since <= ?)')
    .raw()
    .all(asOf) as [string, string, AcquaintanceSource][]

/** Who was introduced to whom by this day, or by whom to the user: pairs, some of them twice and in either order. */
export const introducedPairs = ({ raw }: Db, asOf: IsoDate): [string, string][] =>
  raw
    .prepare(
      `SELECT personId, introducedPersonId FROM favour
         WHERE introducedPersonId IS NOT NULL AND kind = 'introduction' AND deletedAt IS NULL AND date <= ?
       UNION ALL SELECT introducedById, id FROM person WHERE introducedById IS NOT NULL`
    )
    .raw()
    .all(asOf) as [string, string][]
