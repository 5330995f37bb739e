import type { IsoDate } from '#shared/domain/dates'
import { SMALL_MEETING } from '#shared/domain/meeting'
import type { Db } from '../db/open'

/**
 * How many of `others` each of `people` knows on a day: noted acquaintances, introductions, and small meetings attended together.
 * Every part starts from `people`, which the fixed joins ensure: the planner, left to itself, takes minutes.
 * A partial date counts from the first day it may stand for; as text it sorts just so.
 */
export function countKnown(
  { raw }: Db,
  asOf: IsoDate,
  people: readonly string[],
  others: readonly string[]
): Map<string, number> {
  const rows = raw
    .prepare(
      `WITH one (id) AS MATERIALIZED (SELECT value FROM json_each(@people)),
       known (person, knows) AS MATERIALIZED (
         SELECT one.id, b FROM one CROSS JOIN acquaintance ON a = one.id
           WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
         UNION SELECT one.id, a FROM one CROSS JOIN acquaintance ON b = one.id
           WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
         UNION SELECT one.id, introducedPersonId FROM one CROSS JOIN favour ON personId = one.id
           WHERE deletedAt IS NULL AND introducedPersonId IS NOT NULL AND date <= @asOf
         UNION SELECT one.id, personId FROM one CROSS JOIN favour ON introducedPersonId = one.id
           WHERE deletedAt IS NULL AND date <= @asOf
         UNION SELECT one.id, introducedById FROM one CROSS JOIN person ON person.id = one.id
         UNION SELECT one.id, person.id FROM one CROSS JOIN person ON introducedById = one.id
         UNION SELECT one.id, theirs.personId FROM one
           CROSS JOIN participation mine ON mine.personId = one.id AND mine.role = 'present'
           CROSS JOIN meeting ON meeting.id = mine.meetingId AND meeting.deletedAt IS NULL
             AND meeting.status = 'held' AND meeting.date <= @asOf
           CROSS JOIN participation theirs ON theirs.meetingId = mine.meetingId AND theirs.role = 'present'
           WHERE (SELECT count(*) FROM participation p JOIN person ON person.id = p.personId
             WHERE p.meetingId = meeting.id AND p.role = 'present' AND person.deletedAt IS NULL) < ${SMALL_MEETING}
       )
       SELECT person, count(*) FROM known
       WHERE person <> knows AND knows IN (SELECT value FROM json_each(@others))
       GROUP BY person`
    )
    .raw()
    .all({ asOf, people: JSON.stringify(people), others: JSON.stringify(others) }) as [string, number][]
  return new Map(rows)
}
