import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { MeetingRow, MeetingsQuery } from '#shared/contract/meetings'
import type { IsoDate } from '#shared/domain/dates'
import { searchedWords } from '#shared/domain/found-words'
import { inPeriod, setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { foundBy, peopleNamed, writtenIn } from '../db/search'
import { sqlFor } from '../db/tables'
import { favoursByMeeting } from '../favours/favour-loops.repository'
import { nameColumns, nameOf } from '../people/people.repository'
import { promisesByMeeting } from '../promises/promises-page.repository'
import { countDoubts, liveDoubts } from './doubts.repository'

/** A question about the journal, on the day on which it is asked. */
export type Filter = z.output<typeof MeetingsQuery> & { today: IsoDate }

/** The word begins one that was written, or one of the name of somebody who takes part. */
function mentions(word: string): RawBuilder<number> {
  return sql`(${writtenIn('meetingText', word)}
    UNION ALL SELECT named.rowid FROM participation JOIN meeting named ON named.id = "meetingId"
      WHERE "personId" IN ${peopleNamed(word)})`
}

/** True when the day of the meeting is today or later; of a month or a year, when some of it is left. */
const isAhead = (today: IsoDate): RawBuilder<SqlBool> =>
  sql`(m.date >= ${today} OR m.date IN (${today.slice(0, 4)}, ${today.slice(0, 7)}))`

function filtered(filter: Filter, total = 0) {
  const { personId, occasions, circleId, from, to, text, place, statuses, toSettle, confidential, coming, today } =
    filter
  let query = sqlFor.selectFrom('meeting as m').where('m.deletedAt', 'is', null)
  for (const condition of inPeriod('m.date', from, to)) query = query.where(condition)
  if (occasions.length > 0) query = query.where('m.occasion', 'in', setOf(occasions))
  if (statuses.length > 0) query = query.where('m.status', 'in', setOf(statuses))
  if (confidential) query = query.where('m.confidential', '=', 1)
  if (circleId !== null) query = query.where('m.circleId', '=', circleId)
  if (place !== null) query = query.where('m.place', '=', place)
  if (!coming) query = query.where(sql<SqlBool>`NOT (m.status = 'planned' AND ${isAhead(today)})`)
  if (toSettle) query = query.where('m.id', 'in', liveDoubts().select('d.meetingId'))
  if (personId !== null)
    query = query.where('m.id', 'in', (eb) =>
      eb.selectFrom('participation').select('meetingId').where('personId', '=', personId)
    )
  for (const word of searchedWords(text)) query = query.where(foundBy('m.rowid', total), 'in', mentions(word))
  return query
}

export function countMeetings(db: Db, filter: Filter): number {
  return db.first(filtered(filter).select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

/** One window of the journal, of so many in all, the newest meeting first, with what belongs to each. */
export function meetingRows(db: Db, filter: Filter, total: number): MeetingRow[] {
  const window = db.all(
    filtered(filter, total)
      .select('m.id')
      .orderBy('m.date', 'desc')
      .orderBy('m.startTime', 'desc')
      .orderBy('m.createdAt', 'desc')
      .orderBy('m.id')
      .limit(filter.limit)
      .offset(filter.offset)
  )
  return describeMeetings(
    db,
    window.map(({ id }) => id)
  )
}

/** Where the meeting stands among those that the question gives; undefined when it is not among them. */
export function placeOf(db: Db, filter: Filter, id: string): number | undefined {
  const found = db.first(filtered(filter).select(['m.date', 'm.startTime', 'm.createdAt']).where('m.id', '=', id))
  if (!found) return undefined
  const time = found.startTime ?? ''
  // A meeting without a time stands behind those of its day that have one.
  const before = sql<SqlBool>`(m.date > ${found.date} OR m.date = ${found.date} AND (
    coalesce(m."startTime", '') > ${time} OR coalesce(m."startTime", '') = ${time} AND (
      m."createdAt" > ${found.createdAt} OR m."createdAt" = ${found.createdAt} AND m.id < ${id})))`
  const query = filtered(filter).where(before)
  return db.first(query.select((eb) => eb.fn.countAll<number>().as('place')))?.place ?? 0
}

const planned = (today: IsoDate, passed: boolean) =>
  sqlFor
    .selectFrom('meeting as m')
    .where('m.deletedAt', 'is', null)
    .where('m.status', '=', 'planned')
    .where(passed ? sql<SqlBool>`NOT ${isAhead(today)}` : isAhead(today))

export function countPlanned(db: Db, today: IsoDate, passed: boolean): number {
  return db.first(planned(today, passed).select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

/** Planned meetings: the soonest to come first, or the last whose day has passed first. */
export function plannedRows(
  db: Db,
  today: IsoDate,
  { passed, offset, limit }: { passed: boolean; offset: number; limit: number }
): MeetingRow[] {
  const order = passed ? 'desc' : 'asc'
  const window = planned(today, passed)
    .select('m.id')
    .orderBy('m.date', order)
    .orderBy('m.startTime', order)
    .orderBy('m.id')
    .limit(limit)
    .offset(offset)
  return describeMeetings(
    db,
    db.all(window).map(({ id }) => id)
  )
}

/** These meetings in this order, with what belongs to each. */
export function describeMeetings(db: Db, ids: readonly string[]): MeetingRow[] {
  const meetings = db.all(
    sqlFor
      .selectFrom('meeting as m')
      .leftJoin('circle as c', 'c.id', 'm.circleId')
      .select(['m.id', 'm.date', 'm.startTime', 'm.occasion', 'm.place', 'm.status', 'm.confidential'])
      .select(['m.rawText', 'm.notes', 'c.name as circle'])
      .where('m.id', 'in', setOf(ids))
  )
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const participants = participantsByMeeting(db, ids)
  const favours = favoursByMeeting(db, ids)
  const promises = promisesByMeeting(db, ids)
  const doubts = countDoubts(db, ids)
  return ids.flatMap((id) => {
    const meeting = byId.get(id)
    if (!meeting) return []
    return Object.assign(meeting, {
      confidential: meeting.confidential === 1,
      participants: participants.get(id) ?? [],
      favours: favours.get(id) ?? [],
      promises: promises.get(id) ?? [],
      doubts: doubts.get(id) ?? 0
    })
  })
}

function participantsByMeeting(db: Db, ids: readonly string[]): Map<string, MeetingRow['participants']> {
  const rows = db.all(
    sqlFor
      .selectFrom('participation as a')
      .innerJoin('person as p', 'p.id', 'a.personId')
      .leftJoin('organisation as o', 'o.id', 'p.organisationId')
      .select([...nameColumns, 'a.meetingId', 'a.role'])
      .where('a.meetingId', 'in', setOf(ids))
      .where('p.deletedAt', 'is', null)
      .orderBy('a.rowid')
  )
  const groups = Map.groupBy(rows, ({ meetingId }) => meetingId)
  return new Map(
    [...groups].map(([id, group]) => [id, group.map((row) => Object.assign(nameOf(row), { role: row.role }))])
  )
}
