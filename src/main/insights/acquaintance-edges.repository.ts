import type { IsoDate } from '#shared/domain/dates'
import type { KnownAcquaintances } from '#shared/domain/structure/graph'
import type { Db } from '../db/open'

/**
 * Everything that tells that two people of the core know each other by this day: what was noted, introductions, and held
 * meetings of at most `smallMeeting` present, the user included. A partial date counts from the first day it may stand
 * for; as text it sorts just so. Read from one end to the other and put together here: joining meetings with themselves
 * takes many times as long.
 */
export function readAcquaintances(
  { raw }: Db,
  { asOf, core, smallMeeting }: { asOf: IsoDate; core: readonly string[]; smallMeeting: number }
): KnownAcquaintances {
  const pairs = raw
    .prepare(
      `SELECT a, b FROM acquaintance WHERE deletedAt IS NULL AND (since IS NULL OR since <= @asOf)
       UNION ALL SELECT personId, introducedPersonId FROM favour
         WHERE introducedPersonId IS NOT NULL AND kind = 'introduction' AND deletedAt IS NULL AND date <= @asOf
       UNION ALL SELECT introducedById, id FROM person WHERE introducedById IS NOT NULL AND deletedAt IS NULL`
    )
    .raw()
    .all({ asOf }) as [string, string][]
  const inCore = new Set(core)
  const both = pairs.filter(([one, other]) => inCore.has(one) && inCore.has(other))
  return { pairs: both, gatherings: smallMeetings({ raw }, asOf, inCore, smallMeeting) }
}

/** The small meetings at which two people of the core were present, with the number present, the user included. */
function smallMeetings(
  { raw }: Pick<Db, 'raw'>,
  asOf: IsoDate,
  inCore: ReadonlySet<string>,
  smallMeeting: number
): KnownAcquaintances['gatherings'] {
  const held = raw
    .prepare("SELECT id FROM meeting WHERE status = 'held' AND deletedAt IS NULL AND date <= ?")
    .pluck()
    .all(asOf) as string[]
  const presences = raw
    .prepare(
      `SELECT meetingId, personId FROM participation JOIN person ON person.id = personId
       WHERE role = 'present' AND deletedAt IS NULL`
    )
    .raw()
    .all() as [string, string][]
  const gatherings = new Map(held.map((id) => [id, { present: 1, people: [] as string[] }]))
  for (const [meetingId, personId] of presences) {
    const gathering = gatherings.get(meetingId)
    if (!gathering) continue
    gathering.present += 1
    if (inCore.has(personId)) gathering.people.push(personId)
  }
  return [...gatherings.values()].filter(({ present, people }) => present <= smallMeeting && people.length > 1)
}
