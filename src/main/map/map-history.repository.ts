import type { IsoDate, PartialDate } from '#shared/domain/dates'
import { pairKey } from '#shared/domain/pair-key'
import { byCode } from '#shared/domain/code-order'
import type { Db } from '../db/open'
import { metPairs, toldPairs } from './map-ties.repository'

/** What tells since when somebody is known, meetings apart; the day of writing stands in where nothing else does. */
export interface KnownSince {
  id: string
  /** When they first met as noted, the first favour, the first by which they were introduced, the first promise. */
  dates: readonly PartialDate[]
  writtenOn: IsoDate
}

/** Those of these people who live, in the order of their ids. */
export function readKnownSince({ raw }: Db, ids: readonly string[], today: IsoDate): KnownSince[] {
  const rows = raw
    .prepare(
      `SELECT id, substr(createdAt, 1, 10), iif(metOn <= @today, metOn, NULL),
         (SELECT min(date) FROM favour WHERE personId = person.id AND deletedAt IS NULL AND date <= @today),
         (SELECT min(date) FROM favour WHERE introducedPersonId = person.id AND deletedAt IS NULL AND date <= @today),
         (SELECT min(madeOn) FROM promise WHERE personId = person.id AND deletedAt IS NULL AND madeOn <= @today)
       FROM person WHERE id IN (SELECT value FROM json_each(@ids))
         AND deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > @today)
       ORDER BY id`
    )
    .raw()
    .all({ ids: JSON.stringify(ids), today }) as [string, IsoDate, ...(PartialDate | null)[]][]
  return rows.map(([id, writtenOn, ...dates]) => ({ id, writtenOn, dates: dates.flatMap((date) => date ?? []) }))
}

/** The meetings held by a day at which these people were present. */
export function readContacts(
  { raw }: Db,
  ids: readonly string[],
  today: IsoDate
): [personId: string, meetingId: string, date: PartialDate][] {
  return raw
    .prepare(
      `SELECT personId, meetingId, date FROM json_each(@ids)
       CROSS JOIN participation ON personId = value AND role = 'present'
       CROSS JOIN meeting ON meeting.id = meetingId AND deletedAt IS NULL AND status = 'held' AND date <= @today`
    )
    .raw()
    .all({ ids: JSON.stringify(ids), today }) as [string, string, PartialDate][]
}

/** Who of these people knows whom by a day, each pair once, with the first date that tells it; null without any. */
export function readKnownPairs(
  db: Db,
  ids: readonly string[],
  today: IsoDate
): { a: string; b: string; since: PartialDate | null }[] {
  const pairs = new Map<string, { a: string; b: string; since: PartialDate | null }>()
  const put = (one: string, other: string, since: PartialDate | null): void => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = pairKey(a, b)
    const known = pairs.get(key)
    // As text, a date that is known in part comes just before the first day that it may stand for.
    if (!known) pairs.set(key, { a, b, since })
    else if (since !== null && (known.since === null || since < known.since)) known.since = since
  }
  for (const { one, other, since } of toldPairs(db, ids, today)) put(one, other, since)
  for (const [one, other, , first] of metPairs(db, ids, today)) put(one, other, first)
  return [...pairs.values()].toSorted((x, y) => byCode(x.a, y.a) || byCode(x.b, y.b))
}
