import type { IsoDate } from '#shared/domain/dates'
import type { KnownAcquaintances } from '#shared/domain/structure/graph'
import type { Db } from '../db/open'
import { knownPairs } from './known-contacts.repository'

/**
 * Everything that tells that two people of the core know each other by this day: what was noted, introductions, and held
 * meetings of at most `smallMeeting` present, the user included. Meetings are read from one end to the other and put
 * together here: joining them with themselves takes many times as long.
 */
export function readAcquaintances(
  db: Db,
  { asOf, core, smallMeeting }: { asOf: IsoDate; core: readonly string[]; smallMeeting: number }
): KnownAcquaintances {
  const inCore = new Set(core)
  const pairs = knownPairs(db, asOf).filter(([one, other]) => inCore.has(one) && inCore.has(other))
  return { pairs, gatherings: smallMeetings(db, asOf, inCore, smallMeeting) }
}

/** The small meetings at which two of these people were present, with the number present, the user included. */
export function smallMeetings(
  { raw }: Db,
  asOf: IsoDate,
  among: ReadonlySet<string>,
  smallMeeting: number
): KnownAcquaintances['gatherings'] {
  const ids = (sql: string, ...values: string[]) =>
    raw
      .prepare(sql)
      .pluck()
      .all(...values) as string[]
  const held = ids("SELECT id FROM meeting WHERE status = 'held' AND deletedAt IS NULL AND date <= ?", asOf)
  const binned = new Set(ids('SELECT id FROM person WHERE deletedAt IS NOT NULL'))
  const presences = raw.prepare("SELECT meetingId, personId FROM participation WHERE role = 'present'").raw().all() as [
    string,
    string
  ][]
  const gatherings = new Map(held.map((id) => [id, { present: 1, people: [] as string[] }]))
  for (const [meetingId, personId] of presences) {
    const gathering = gatherings.get(meetingId)
    if (!gathering || binned.has(personId)) continue
    gathering.present += 1
    if (among.has(personId)) gathering.people.push(personId)
  }
  return [...gatherings.values()].filter(({ present, people }) => present <= smallMeeting && people.length > 1)
}
