import type { Direction, FavourKind } from '#shared/domain/favour'
import type { Occasion } from '#shared/domain/meeting'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'
import { personNames } from '../people/people.repository'
import type { Found } from './found'

interface ShownMeeting {
  rowid: number
  id: string
  date: string
  occasion: Occasion
  /** What was written, the sentence first. */
  texts: string[]
  /** The names of those who take part, those present first. */
  people: string[]
}

/** What a result says of these meetings. */
export function shownMeetings(db: Db, rowids: readonly Found['key'][]): ShownMeeting[] {
  const rows = db.all(
    sqlFor
      .selectFrom('meeting')
      .select(['rowid', 'id', 'date', 'occasion', 'place', 'rawText', 'notes', 'preparation'])
      .where('rowid', 'in', setOf(rowids.map(Number)))
  )
  const present = db.all(
    sqlFor
      .selectFrom('participation')
      .select(['meetingId', 'personId'])
      .where('meetingId', 'in', setOf(rows.map(({ id }) => id)))
      .orderBy('role', 'desc')
      .orderBy('rowid')
  )
  const names = personNames(
    db,
    present.map(({ personId }) => personId)
  )
  return rows.map(({ rowid, id, date, occasion, rawText, notes, place, preparation }) => ({
    rowid,
    id,
    date,
    occasion,
    texts: [rawText, notes, place, preparation].filter((text) => text !== null),
    people: present.flatMap(({ meetingId, personId }) => (meetingId === id ? (names.get(personId)?.name ?? []) : []))
  }))
}

interface ShownFavour {
  rowid: number
  id: string
  date: string
  direction: Direction
  kind: FavourKind
  description: string | null
  person: string
  introduced: string | null
}

/** What a result says of these favours. */
export function shownFavours(db: Db, rowids: readonly Found['key'][]): ShownFavour[] {
  const rows = db.all(
    sqlFor
      .selectFrom('favour')
      .select(['rowid', 'id', 'date', 'direction', 'kind', 'description', 'personId', 'introducedPersonId'])
      .where('rowid', 'in', setOf(rowids.map(Number)))
  )
  const names = personNames(
    db,
    rows.flatMap(({ personId, introducedPersonId }) => [personId, introducedPersonId ?? []].flat())
  )
  return rows.map((row) => ({
    ...row,
    person: names.get(row.personId)?.name ?? '',
    introduced: names.get(row.introducedPersonId ?? '')?.name ?? null
  }))
}

interface ShownPromise {
  rowid: number
  id: string
  by: 'me' | 'them'
  text: string
  dueOn: string | null
  person: string | null
}

/** What a result says of these promises. */
export function shownPromises(db: Db, rowids: readonly Found['key'][]): ShownPromise[] {
  const rows = db.all(
    sqlFor
      .selectFrom('promise')
      .select(['rowid', 'id', 'by', 'text', 'dueOn', 'personId'])
      .where('rowid', 'in', setOf(rowids.map(Number)))
  )
  const names = personNames(
    db,
    rows.flatMap(({ personId }) => personId ?? [])
  )
  return rows.map((row) => ({ ...row, person: names.get(row.personId ?? '')?.name ?? null }))
}
