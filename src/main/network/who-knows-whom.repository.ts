import type { AcquaintanceGrid } from '#shared/contract/network'
import type { IsoDate } from '#shared/domain/dates'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { insertRecord, sqlFor } from '../db/tables'

type Known = AcquaintanceGrid['known'][number]
type Pair = Pick<Known, 'a' | 'b'>

/** So many of the strongest contacts are gone through, one after the other (cf. McCarty 2002: a grid of 20 is 190 pairs). */
const STRONGEST = 20

/** The people of the active core with the strongest ties, the strongest first. Needs the measures to be up to date. */
export function strongestContacts({ raw }: Db, today: IsoDate): string[] {
  return raw
    .prepare(
      `SELECT personId FROM temp.tieMeasure JOIN person ON person.id = personId
       WHERE state = 'active' AND deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?)
       ORDER BY strength DESC, sortKey, personId LIMIT ${STRONGEST}`
    )
    .pluck()
    .all(today) as string[]
}

/**
 * The pairs of these people who know each other. What follows from an introduction or from a small meeting attended by
 * both is fixed; `largest` is how many may be at a small meeting, the user included.
 */
export function knownAmong(
  { raw }: Db,
  ids: readonly string[],
  { today, largest }: { today: IsoDate; largest: number }
): Known[] {
  return raw
    .prepare(
      `WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(@ids)),
       shared AS MATERIALIZED (
         SELECT meetingId FROM chosen CROSS JOIN participation ON personId = chosen.id AND role = 'present'
         GROUP BY meetingId HAVING count(*) > 1),
       small AS MATERIALIZED (
         SELECT meetingId FROM shared CROSS JOIN meeting ON meeting.id = meetingId
         WHERE deletedAt IS NULL AND status = 'held' AND date <= @today
           AND (SELECT count(*) FROM participation JOIN person ON person.id = personId
                WHERE meetingId = shared.meetingId AND role = 'present' AND person.deletedAt IS NULL) < @largest),
       met AS MATERIALIZED (
         SELECT small.meetingId, personId FROM small
         CROSS JOIN participation ON participation.meetingId = small.meetingId AND role = 'present' AND +personId IN chosen),
       pair AS (
         SELECT a, b, source, iif(source = 'declared', 3, 1) AS rank FROM acquaintance
           WHERE deletedAt IS NULL AND (since IS NULL OR since <= @today) AND a IN chosen AND +b IN chosen
         UNION ALL SELECT personId, introducedPersonId, 'introduced', 1 FROM favour
           WHERE deletedAt IS NULL AND kind = 'introduction' AND date <= @today
             AND introducedPersonId IN chosen AND +personId IN chosen
         UNION ALL SELECT id, introducedById, 'introduced', 1 FROM person
           WHERE id IN chosen AND introducedById IN chosen
         UNION ALL SELECT one.personId, other.personId, 'metTogether', 2
           FROM met one JOIN met other ON other.meetingId = one.meetingId AND one.personId < other.personId)
       SELECT min(a, b) AS a, max(a, b) AS b, source, min(rank) AS rank FROM pair WHERE a <> b
       GROUP BY 1, 2 ORDER BY 1, 2`
    )
    .all({ ids: JSON.stringify(ids), today, largest })
    .map((row) => {
      const { rank, ...pair } = row as Omit<Known, 'fixed'> & { rank: number }
      return { ...pair, fixed: rank < 3 }
    })
}

/** What was answered about two people: that they do not know each other. */
const rule = 'strangers'
const subjectOf = (one: string, other: string): string => [one, other].toSorted().join('|')

/** The pairs of these people of whom it was said that they do not know each other. */
export function strangersAmong(db: Db, ids: readonly string[]): Pair[] {
  const pairs = new Map(ids.flatMap((a) => ids.filter((b) => a < b).map((b) => [subjectOf(a, b), { a, b }] as const)))
  const rows = db.all(
    sqlFor
      .selectFrom('suggestionState')
      .select('subject')
      .where('rule', '=', rule)
      .where('subject', 'in', setOf([...pairs.keys()]))
      .orderBy('subject')
  )
  return rows.map(({ subject }) => pairs.get(subject)!)
}

/** Keeps that the two do not know each other, so that nobody is asked again. */
export function noteStrangers(db: Db, one: string, other: string): void {
  const subject = subjectOf(one, other)
  const known = sqlFor.selectFrom('suggestionState').select('rowid').where('rule', '=', rule)
  if (db.first(known.where('subject', '=', subject))) return
  insertRecord(db, 'suggestionState', { rule, subject, snoozedUntil: null, dismissed: true, reason: null })
}

export function forgetStrangers(db: Db, one: string, other: string): void {
  db.run(sqlFor.deleteFrom('suggestionState').where('rule', '=', rule).where('subject', '=', subjectOf(one, other)))
}
