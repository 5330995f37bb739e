import type { circleKinds } from '#shared/domain/circle'
import type { IsoDate, PartialDate } from '#shared/domain/dates'
import type { FavourKind, outcomes } from '#shared/domain/favour'
import type { TieBand } from '#shared/domain/measures/words'
import type { intents } from '#shared/domain/meeting'
import { shortName } from '#shared/domain/names'
import type { PersonName } from '#shared/contract/people'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { nameColumns, nameOf } from '../people/people.repository'

/** How strong each tie is on the journal's day. Needs the measures to be up to date. */
export function tieBandsOf({ raw }: Db): Map<string, TieBand> {
  const rows = raw.prepare('SELECT personId, band FROM temp.tieMeasure').raw().all() as [string, TieBand][]
  return new Map(rows)
}

/** A few of these people by the names they go by in short, the strongest ties first. Needs the measures to be up to date. */
export function shortNamesOf(db: Db, ids: readonly string[], count: number): string[] {
  return db
    .all(
      sqlFor
        .selectFrom('person as p')
        .leftJoin('tieMeasure as t', 't.personId', 'p.id')
        .select(['givenName', 'familyName', 'particle', 'suffix', 'preferredName'])
        .where('p.id', 'in', setOf(ids))
        .orderBy('t.strength', 'desc')
        .orderBy('p.sortKey')
        .orderBy('p.id')
        .limit(count)
    )
    .map((names) => shortName(names))
}

/** Some of these people, in the order of their names. */
export function namesInOrder(
  db: Db,
  ids: readonly string[],
  { offset, limit }: { offset: number; limit: number }
): PersonName[] {
  const rows = db.all(
    sqlFor
      .selectFrom('person as p')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select(nameColumns)
      .where('p.id', 'in', setOf(ids))
      .orderBy('p.sortKey')
      .orderBy('p.id')
      .offset(offset)
      .limit(limit)
  )
  return rows.map(nameOf)
}

/** How many people there are. */
export function countEverybody({ raw }: Db): number {
  return raw.prepare('SELECT count(*) FROM person WHERE deletedAt IS NULL').pluck().get() as number
}

export interface CircleFact {
  id: string
  name: string
  kind: (typeof circleKinds)[number]
}

/** The circles, and who is in which. */
export function readCircles(db: Db): { circles: CircleFact[]; memberships: { personId: string; circleId: string }[] } {
  return {
    circles: db.all(
      sqlFor.selectFrom('circle').select(['id', 'name', 'kind']).where('deletedAt', 'is', null).orderBy('id')
    ),
    memberships: db.all(
      sqlFor
        .selectFrom('membership')
        .innerJoin('circle', 'circle.id', 'membership.circleId')
        .select(['personId', 'circleId'])
        .where('membership.deletedAt', 'is', null)
        .where('circle.deletedAt', 'is', null)
        .orderBy('personId')
        .orderBy('circleId')
    )
  }
}

/** Somebody as growth counts them: since when they are known, as far as it was noted, and the dates of all exchanges with them. */
export interface AcquaintedFact {
  id: string
  metOn: PartialDate | null
  deceasedOn: PartialDate | null
  /** In no order. */
  contacts: readonly PartialDate[]
}

/**
 * Everybody, with the exchanges held up to a day. The tables are read one after the other and put together here, which
 * takes a fraction of the time that a join does.
 */
export function readAcquainted({ raw }: Db, to: IsoDate): AcquaintedFact[] {
  const held = raw
    .prepare("SELECT id, date FROM meeting WHERE deletedAt IS NULL AND status = 'held' AND date <= ?")
    .raw()
    .all(to) as [string, PartialDate][]
  const dates = new Map(held)
  const contacts = new Map<string, PartialDate[]>()
  const presences = raw.prepare("SELECT meetingId, personId FROM participation WHERE role = 'present'").raw()
  for (const [meetingId, personId] of presences.all() as [string, string][]) {
    const date = dates.get(meetingId)
    if (date === undefined) continue
    const known = contacts.get(personId)
    if (known) known.push(date)
    else contacts.set(personId, [date])
  }
  const people = raw.prepare('SELECT id, metOn, deceasedOn FROM person WHERE deletedAt IS NULL ORDER BY id').all()
  return (people as Omit<AcquaintedFact, 'contacts'>[]).map((person) => ({
    ...person,
    contacts: contacts.get(person.id) ?? []
  }))
}

export interface ReceivedFact {
  personId: string
  date: PartialDate
  kind: FavourKind
  outcome: (typeof outcomes)[number] | null
}

/** The favours received that may lie between two days, latest first. */
export function readReceived(db: Db, from: IsoDate, to: IsoDate): ReceivedFact[] {
  return db.all(
    sqlFor
      .selectFrom('favour')
      .innerJoin('person', 'person.id', 'favour.personId')
      .select(['personId', 'date', 'kind', 'outcome'])
      .where('favour.deletedAt', 'is', null)
      .where('person.deletedAt', 'is', null)
      .where('direction', '=', 'received')
      .where('date', '>=', from.slice(0, 4))
      .where('date', '<=', to)
      .orderBy('date', 'desc')
      .orderBy('favour.id')
  )
}

export interface IntentFact {
  date: PartialDate
  intent: (typeof intents)[number] | null
  count: number
}

/** Exchanges held that may lie between two days, by date and intent. A note of which nobody was part is no exchange. */
export function readIntents({ raw }: Db, from: IsoDate, to: IsoDate): IntentFact[] {
  return raw
    .prepare(
      `SELECT date, intent, count(*) AS count FROM meeting
       WHERE deletedAt IS NULL AND status = 'held' AND date >= ? AND date <= ?
         AND (occasion <> 'note' OR EXISTS (
           SELECT 1 FROM participation JOIN person ON person.id = personId
           WHERE meetingId = meeting.id AND role = 'present' AND person.deletedAt IS NULL))
       GROUP BY date, intent ORDER BY date, intent`
    )
    .all(from.slice(0, 4), to) as IntentFact[]
}

export interface SupportFact {
  personId: string
  direction: 'given' | 'received'
  date: PartialDate
}

/** Support up to a day, latest first: favours of that kind, and those of which support came. */
export function readSupport({ raw }: Db, to: IsoDate): SupportFact[] {
  return raw
    .prepare(
      `SELECT personId, direction, date FROM favour JOIN person ON person.id = personId
       WHERE (kind = 'support' OR outcome = 'support') AND favour.deletedAt IS NULL AND person.deletedAt IS NULL AND date <= ?
       ORDER BY date DESC, favour.id`
    )
    .all(to) as SupportFact[]
}

/** The living who are no family, and whether one is of a kind with them: by a tie of affinity, or a circle of their trade. */
export function readPossiblePeers({ raw }: Db, today: IsoDate): { id: string; isKindred: number }[] {
  return raw
    .prepare(
      `SELECT id, coalesce(tieNature IN ('affinity', 'both'), 0) OR id IN (
           SELECT personId FROM membership JOIN circle ON circle.id = circleId
           WHERE kind = 'trade' AND membership.deletedAt IS NULL AND circle.deletedAt IS NULL) AS isKindred
       FROM person WHERE deletedAt IS NULL AND isFamily = 0 AND (deceasedOn IS NULL OR deceasedOn > ?)`
    )
    .all(today) as { id: string; isKindred: number }[]
}

/** Who was met between two days that are known to the day, the latest first, each once. */
export function readSeen({ raw }: Db, from: IsoDate, to: IsoDate): { personId: string; on: IsoDate }[] {
  return raw
    .prepare(
      `SELECT personId, max(date) AS "on" FROM meeting CROSS JOIN participation ON meetingId = meeting.id
       WHERE deletedAt IS NULL AND status = 'held' AND role = 'present' AND date BETWEEN ? AND ? AND length(date) = 10
       GROUP BY personId ORDER BY 2 DESC, 1`
    )
    .all(from, to) as { personId: string; on: IsoDate }[]
}
