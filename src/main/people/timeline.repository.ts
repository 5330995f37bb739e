import { sql } from 'kysely'
import type { TimelineEntry } from '#shared/contract/person-page'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { describeFavours } from '../favours/favours-page.repository'
import { describeMeetings } from '../meetings/meetings-page.repository'
import { promisesById } from '../promises/promises-page.repository'

/**
 * Exchanges with the person, and the favours and promises that were not noted with one of them: the others show inside.
 * A favour concerns the person it is from or for, the one who was introduced, and the one through whom it came.
 */
function entriesOf(personId: string) {
  const meetings = sqlFor
    .selectFrom('participation as a')
    .innerJoin('meeting as m', 'm.id', 'a.meetingId')
    .where('a.personId', '=', personId)
    .where('m.deletedAt', 'is', null)
  const shown = meetings.select('m.id')
  const about = (column: 'personId' | 'introducedPersonId' | 'viaPersonId') =>
    sqlFor.selectFrom('favour').select('id').where(column, '=', personId)
  const favours = sqlFor
    .selectFrom('favour as f')
    .select([sql.lit('favour').as('kind'), 'f.id', 'f.date', sql<string | null>`NULL`.as('time'), 'f.createdAt'])
    .where('f.id', 'in', about('personId').union(about('introducedPersonId')).union(about('viaPersonId')))
    .where('f.deletedAt', 'is', null)
    .where((eb) => eb.or([eb('f.meetingId', 'is', null), eb('f.meetingId', 'not in', shown)]))
  const promises = sqlFor
    .selectFrom('promise as r')
    .select([
      sql.lit('promise').as('kind'),
      'r.id',
      'r.madeOn as date',
      sql<string | null>`NULL`.as('time'),
      'r.createdAt'
    ])
    .where('r.personId', '=', personId)
    .where('r.deletedAt', 'is', null)
    .where((eb) => eb.or([eb('r.meetingId', 'is', null), eb('r.meetingId', 'not in', shown)]))
  return meetings
    .select([sql.lit('meeting').as('kind'), 'm.id', 'm.date', 'm.startTime as time', 'm.createdAt'])
    .unionAll(favours)
    .unionAll(promises)
    .as('e')
}

export function countTimeline(db: Db, personId: string): number {
  const query = sqlFor.selectFrom(entriesOf(personId)).select((eb) => eb.fn.countAll<number>().as('total'))
  return db.first(query)?.total ?? 0
}

/** One window of what happened with the person, newest first. */
export function timelineRows(db: Db, personId: string, { offset, limit }: Window): TimelineEntry[] {
  const window = db.all(
    sqlFor
      .selectFrom(entriesOf(personId))
      .select(['kind', 'id', 'date'])
      .orderBy('date', 'desc')
      .orderBy('time', 'desc')
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
  )
  const ids = (kind: string) => window.filter((entry) => entry.kind === kind).map(({ id }) => id)
  const meetings = byId(describeMeetings(db, ids('meeting')))
  const favours = byId(describeFavours(db, ids('favour')))
  const promises = promisesById(db, ids('promise'))
  return window.flatMap(({ id, date }): TimelineEntry[] => {
    const [meeting, favour, promise] = [meetings.get(id), favours.get(id), promises.get(id)]
    if (meeting) return [{ kind: 'meeting', id, date, meeting }]
    if (favour) return [{ kind: 'favour', id, date, favour }]
    return promise ? [{ kind: 'promise', id, date, promise }] : []
  })
}

/** The ids of everything noted with or about the person, newest first: for a sheet of it all. */
export function notedIds(db: Db, personId: string): Record<'meeting' | 'favour' | 'promise', string[]> {
  const meetings = sqlFor
    .selectFrom('participation as a')
    .innerJoin('meeting as m', 'm.id', 'a.meetingId')
    .select('m.id')
    .where('a.personId', '=', personId)
    .where('m.deletedAt', 'is', null)
    .orderBy('m.date', 'desc')
    .orderBy('m.startTime', 'desc')
  const favours = sqlFor.selectFrom('favour').select('id').where('personId', '=', personId)
  const promises = sqlFor.selectFrom('promise').select('id').where('personId', '=', personId)
  return {
    meeting: idsOf(db.all(meetings)),
    favour: idsOf(db.all(favours.where('deletedAt', 'is', null).orderBy('date', 'desc'))),
    promise: idsOf(db.all(promises.where('deletedAt', 'is', null).orderBy('madeOn', 'desc')))
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

interface Window {
  offset: number
  limit: number
}

const byId = <R extends { id: string }>(rows: readonly R[]): Map<string, R> => new Map(rows.map((row) => [row.id, row]))
