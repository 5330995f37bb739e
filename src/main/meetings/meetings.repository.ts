import { sql } from 'kysely'
import { draftText } from '#shared/capture/draft-text'
import type { ChangeEntry } from '#shared/contract/history'
import type { Participation } from '#shared/domain/meeting'
import { fold } from '#shared/domain/names'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { now } from '../db/stamps'
import { insertRecord, sqlFor } from '../db/tables'

type Participant = Pick<Participation, 'personId' | 'role'>

/** Who takes part in a meeting, in the order in which they were written; people in the bin are left out. */
export function participantsOf(db: Db, meetingId: string): Participant[] {
  return db.all(
    sqlFor
      .selectFrom('participation as a')
      .innerJoin('person as p', 'p.id', 'a.personId')
      .select(['a.personId', 'a.role'])
      .where('a.meetingId', '=', meetingId)
      .where('p.deletedAt', 'is', null)
      .orderBy('a.rowid')
  )
}

/** Makes these the participants; people in the bin stay, so that they are still there when they come back. */
export function replaceParticipants(db: Db, meetingId: string, participants: readonly Participant[]): void {
  const before = new Map(participantsOf(db, meetingId).map(({ personId, role }) => [personId, role]))
  const kept = new Set(participants.map(({ personId }) => personId))
  const left = [...before.keys()].filter((id) => !kept.has(id))
  if (left.length > 0)
    db.run(sqlFor.deleteFrom('participation').where('meetingId', '=', meetingId).where('personId', 'in', setOf(left)))
  for (const { personId, role } of participants) {
    const old = before.get(personId)
    if (old === undefined) insertRecord(db, 'participation', { meetingId, personId, role })
    else if (old !== role)
      db.run(
        sqlFor
          .updateTable('participation')
          .set({ role })
          .where('meetingId', '=', meetingId)
          .where('personId', '=', personId)
      )
  }
}

/**
 * Makes somebody a participant, or changes their part; with `onlyMore` somebody who was there stays so,
 * even when they are also spoken of.
 */
export function addParticipant(
  db: Db,
  meetingId: string,
  { personId, role }: Participant,
  { onlyMore = false }: { onlyMore?: boolean } = {}
): void {
  const mine = sqlFor.selectFrom('participation').select('role').where('meetingId', '=', meetingId)
  const before = db.first(mine.where('personId', '=', personId))?.role
  if (before === undefined) insertRecord(db, 'participation', { meetingId, personId, role })
  else if (before !== role && !(onlyMore && before === 'present'))
    db.run(
      sqlFor
        .updateTable('participation')
        .set({ role })
        .where('meetingId', '=', meetingId)
        .where('personId', '=', personId)
    )
}

export function removeParticipant(db: Db, meetingId: string, personId: string): void {
  db.run(sqlFor.deleteFrom('participation').where('meetingId', '=', meetingId).where('personId', '=', personId))
}

/** The last change in force on the meeting's own row, or on one that belongs to it. */
export function lastChangeOf(db: Db, meetingId: string): ChangeEntry | null {
  const rows = db.statement(
    `SELECT 'meeting' AS tableName, rowid AS rowKey FROM meeting WHERE id = @id
     UNION ALL SELECT 'participation', rowid FROM participation WHERE meetingId = @id
     UNION ALL SELECT 'favour', rowid FROM favour WHERE meetingId = @id
     UNION ALL SELECT 'promise', rowid FROM promise WHERE meetingId = @id
     UNION ALL SELECT 'doubt', rowid FROM doubt WHERE meetingId = @id`
  )
  const last = db.statement(
    `SELECT c.id, c.at, c.label, c.labelValues FROM changeRow r JOIN change c ON c.id = r.changeId
     WHERE r.tableName = @tableName AND r.rowKey = @rowKey AND c.undoneAt IS NULL ORDER BY c.id DESC LIMIT 1`
  )
  const changes = rows.all({ id: meetingId }).flatMap((row) => (last.get(row) as StoredChange | undefined) ?? [])
  const newest = changes.toSorted((a, b) => b.id - a.id)[0]
  if (!newest) return null
  const { id, at, label, labelValues } = newest
  return { id, at, label, values: JSON.parse(labelValues) as ChangeEntry['values'], undone: false }
}

interface StoredChange {
  id: number
  at: string
  label: string
  labelValues: string
}

/** Places written before of which a word begins so, most used first. */
export function placesLike(db: Db, text: string): string[] {
  const begun = fold(text)
  const used = db.all(
    sqlFor
      .selectFrom('meeting')
      .select('place')
      .where('place', 'is not', null)
      .where('deletedAt', 'is', null)
      .groupBy('place')
      .orderBy(sql`count(*)`, 'desc')
      .orderBy('place')
  )
  return used.flatMap(({ place }) => (place && ` ${fold(place)}`.includes(` ${begun}`) ? [place] : [])).slice(0, 10)
}

export function draftOf(db: Db, context: string): string | null {
  return db.first(sqlFor.selectFrom('draft').select('content').where('context', '=', context))?.content ?? null
}

/** So much of a draft tells which one it is. */
const BEGINNING = 160

/** Meetings and messages begun and not finished, the latest first; a draft without any text begins with nothing. */
export function drafts(db: Db): { context: string; beginning: string; updatedAt: string }[] {
  return db
    .all(
      sqlFor
        .selectFrom('draft')
        .select(['context', 'content', 'updatedAt'])
        .where((eb) =>
          eb.or([
            eb('context', '=', 'new'),
            ...['person:%', 'meeting:%', 'message:%'].map((place) => eb('context', 'like', place))
          ])
        )
        .orderBy('updatedAt', 'desc')
    )
    .map(({ context, content, updatedAt }) => ({
      context,
      beginning: draftText(content).trim().slice(0, BEGINNING),
      updatedAt
    }))
}

/** Keeps what is being written in this place; null forgets it. */
export function keepDraft(db: Db, context: string, content: string | null): void {
  if (content === null) {
    db.run(sqlFor.deleteFrom('draft').where('context', '=', context))
    return
  }
  const updatedAt = now()
  db.run(
    sqlFor
      .insertInto('draft')
      .values({ context, content, updatedAt })
      .onConflict((conflict) => conflict.column('context').doUpdateSet({ content, updatedAt }))
  )
}
