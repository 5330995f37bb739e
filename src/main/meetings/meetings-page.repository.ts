import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { MeetingRow, MeetingsQuery } from '#shared/contract/meetings'
import { inPeriod, setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { foundBy, peopleNamed, searchedWords, writtenIn } from '../db/search'
import { sqlFor } from '../db/tables'
import { nameColumns, nameOf, personNames } from '../people/people.repository'

type Filter = z.output<typeof MeetingsQuery>

/** The word begins one that was written, or one of the name of somebody who takes part. */
function mentions(word: string): RawBuilder<number> {
  return sql`(${writtenIn('meetingText', word)}
    UNION ALL SELECT named.rowid FROM participation JOIN meeting named ON named.id = "meetingId"
      WHERE "personId" IN ${peopleNamed(word)})`
}

function filtered({ personId, occasions, circleId, from, to, text }: Filter, total = 0) {
  let query = sqlFor.selectFrom('meeting as m').where('m.deletedAt', 'is', null)
  for (const condition of inPeriod('m.date', from, to)) query = query.where(condition)
  if (occasions.length > 0) query = query.where('m.occasion', 'in', setOf(occasions))
  if (circleId !== null) query = query.where('m.circleId', '=', circleId)
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
  const ids = window.map(({ id }) => id)
  const meetings = db.all(
    sqlFor
      .selectFrom('meeting')
      .select(['id', 'date', 'startTime', 'occasion', 'place', 'status', 'confidential', 'rawText', 'notes'])
      .where('id', 'in', setOf(ids))
  )
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const participants = participantsByMeeting(db, ids)
  const favours = favoursByMeeting(db, ids)
  const promises = promisesByMeeting(db, ids)
  return ids.flatMap((id) => {
    const meeting = byId.get(id)
    if (!meeting) return []
    return Object.assign(meeting, {
      confidential: meeting.confidential === 1,
      participants: participants.get(id) ?? [],
      favours: favours.get(id) ?? [],
      promises: promises.get(id) ?? []
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
  return grouped(rows, (row) => Object.assign(nameOf(row), { role: row.role }))
}

function favoursByMeeting(db: Db, ids: readonly string[]): Map<string, MeetingRow['favours']> {
  const rows = db.all(
    sqlFor
      .selectFrom('favour')
      .select(['id', 'direction', 'kind', 'description', 'personId', 'introducedPersonId', 'meetingId'])
      .where('meetingId', 'in', setOf(ids))
      .where('deletedAt', 'is', null)
      .orderBy('rowid')
  )
  const names = personNames(
    db,
    rows.flatMap(({ personId, introducedPersonId }) => [personId, introducedPersonId ?? []].flat())
  )
  return grouped(rows, ({ id, direction, kind, description, personId, introducedPersonId }) => ({
    id,
    direction,
    kind,
    description,
    person: names.get(personId)?.name ?? '',
    introduced: (introducedPersonId && names.get(introducedPersonId)?.name) || null
  }))
}

function promisesByMeeting(db: Db, ids: readonly string[]): Map<string, MeetingRow['promises']> {
  const rows = db.all(
    sqlFor
      .selectFrom('promise')
      .select(['id', 'by', 'text', 'dueOn', 'status', 'personId', 'meetingId'])
      .where('meetingId', 'in', setOf(ids))
      .where('deletedAt', 'is', null)
      .orderBy('rowid')
  )
  const names = personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? [])
  )
  return grouped(rows, ({ id, by, text, dueOn, status, personId }) => ({
    id,
    by,
    text,
    dueOn,
    status,
    person: (personId && names.get(personId)?.name) || null
  }))
}

/** Rows as the page shows them, by their meeting. */
function grouped<R extends { meetingId: string | null }, T>(rows: readonly R[], show: (row: R) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    if (row.meetingId === null) continue
    const group = groups.get(row.meetingId)
    if (group) group.push(show(row))
    else groups.set(row.meetingId, [show(row)])
  }
  return groups
}
