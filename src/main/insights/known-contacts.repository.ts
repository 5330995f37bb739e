import type { IsoDate } from '#shared/domain/dates'
import type { Db } from '../db/open'

/** Meetings of more people than this, the user included, make nobody acquainted (a convention). */
const SMALL_MEETING = 12

/**
 * How many of `others` each of `people` knows on a day: noted acquaintances, introductions, and small meetings attended together.
 * Left to itself the planner turns this into minutes, hence the fixed joins and the materialised parts.
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
       pair (a, b) AS MATERIALIZED (
         SELECT a, b FROM acquaintance WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
         UNION ALL SELECT personId, introducedPersonId FROM favour
           WHERE deletedAt IS NULL AND introducedPersonId IS NOT NULL AND date <= @asOf
         UNION ALL SELECT id, introducedById FROM person WHERE introducedById IS NOT NULL
         UNION ALL SELECT mine.personId, theirs.personId FROM one
           CROSS JOIN participation mine ON mine.personId = one.id AND mine.role = 'present'
           CROSS JOIN meeting ON meeting.id = mine.meetingId AND meeting.deletedAt IS NULL
             AND meeting.status = 'held' AND meeting.date <= @asOf
           CROSS JOIN participation theirs ON theirs.meetingId = mine.meetingId AND theirs.role = 'present'
           WHERE (SELECT count(*) FROM participation p JOIN person ON person.id = p.personId
             WHERE p.meetingId = meeting.id AND p.role = 'present' AND person.deletedAt IS NULL) < ${SMALL_MEETING}
       ),
       known (person, knows) AS MATERIALIZED (SELECT a, b FROM pair UNION SELECT b, a FROM pair)
       SELECT person, count(*) FROM known
       WHERE person IN (SELECT value FROM json_each(@people)) AND knows IN (SELECT value FROM json_each(@others))
         AND person <> knows
       GROUP BY person`
    )
    .raw()
    .all({ asOf, people: JSON.stringify(people), others: JSON.stringify(others) }) as [string, number][]
  return new Map(rows)
}
