import type { DoubtRow } from '#shared/contract/settling'
import { DoubtWaiting, type Doubt } from '#shared/domain/doubt'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { parseRow, sqlFor } from '../db/tables'
import { favoursById } from '../favours/favour-loops.repository'
import { personNames } from '../people/people.repository'
import { promisesById } from '../promises/promises-page.repository'

/** What is left to settle (`d`): what it is about is there, and so is its meeting (`m`). */
export const liveDoubts = () =>
  sqlFor
    .selectFrom('doubt as d')
    .innerJoin('meeting as m', 'm.id', 'd.meetingId')
    .leftJoin('participation as a', (join) =>
      join.onRef('a.meetingId', '=', 'd.meetingId').onRef('a.personId', '=', 'd.personId')
    )
    .leftJoin('person as p', 'p.id', 'd.personId')
    .leftJoin('favour as f', 'f.id', 'd.favourId')
    .leftJoin('promise as r', 'r.id', 'd.promiseId')
    .where('d.deletedAt', 'is', null)
    .where('m.deletedAt', 'is', null)
    .where('p.deletedAt', 'is', null)
    .where('f.deletedAt', 'is', null)
    .where('r.deletedAt', 'is', null)
    // Somebody who was taken out of the meeting leaves nothing to settle.
    .where((eb) => eb.or([eb('d.personId', 'is', null), eb('a.personId', 'is not', null)]))
    // A promise that waits for the same name as another doubt is settled with that one.
    .where((eb) =>
      eb.or([
        eb('d.promiseId', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('doubt as n')
              .select('n.id')
              .whereRef('n.meetingId', '=', 'd.meetingId')
              .whereRef('n.words', '=', 'd.words')
              .where('n.waiting', 'is not', null)
              .where('n.deletedAt', 'is', null)
          )
        )
      ])
    )

/** The open doubts about promises of this meeting that wait for the name that these words may be. */
export function promisesWaitingFor(db: Db, { meetingId, words }: Doubt): Doubt[] {
  const rows = db.all(
    sqlFor
      .selectFrom('doubt')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .where('words', '=', words)
      .where('promiseId', 'is not', null)
      .where('deletedAt', 'is', null)
  )
  return rows.map((row) => parseRow('doubt', row))
}

/** How much is left to settle of each of these meetings. */
export function countDoubts(db: Db, meetingIds: readonly string[]): Map<string, number> {
  const rows = db.all(
    liveDoubts()
      .select('d.meetingId')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('d.meetingId', 'in', setOf(meetingIds))
      .groupBy('d.meetingId')
  )
  return new Map(rows.map(({ meetingId, count }) => [meetingId, count]))
}

export function countToSettle(db: Db): number {
  return db.first(liveDoubts().select((eb) => eb.fn.countAll<number>().as('total')))?.total ?? 0
}

/** One window of what is left to settle, that of the newest meeting first. */
export function toSettleRows(db: Db, { offset, limit }: { offset: number; limit: number }): DoubtRow[] {
  const rows = db.all(
    liveDoubts()
      .select(['d.id', 'd.meetingId', 'd.subject', 'd.words', 'd.personId', 'd.favourId', 'd.promiseId', 'd.waiting'])
      .select(['m.date', 'm.occasion', 'm.place', 'm.rawText', 'm.notes', 'a.role'])
      .orderBy('m.date', 'desc')
      .orderBy('m.createdAt', 'desc')
      .orderBy('d.rowid')
      .limit(limit)
      .offset(offset)
  )
  const waiting = new Map(rows.map(({ id, waiting: text }) => [id, waitingOf(text)]))
  const names = personNames(db, [
    ...rows.flatMap(({ personId }) => personId ?? []),
    ...[...waiting.values()].flatMap((held) => held?.favours.flatMap((favour) => favour.introducedPersonId ?? []) ?? [])
  ])
  const favours = favoursById(
    db,
    rows.flatMap(({ favourId }) => favourId ?? [])
  )
  const promises = promisesById(
    db,
    rows.flatMap(({ promiseId }) => promiseId ?? [])
  )
  return rows.map(({ id, meetingId, subject, words, date, occasion, place, ...row }) => {
    const held = waiting.get(id)
    const person = names.get(row.personId ?? '')
    return {
      id,
      meetingId,
      subject,
      words,
      date,
      occasion,
      place,
      sentence: row.rawText ?? row.notes,
      person: person ? { ...person, role: row.role } : null,
      favour: favours.get(row.favourId ?? '') ?? null,
      promise: promises.get(row.promiseId ?? '') ?? null,
      waiting: held
        ? {
            role: held.role,
            favours: held.favours.map(({ direction, kind, description, introducedPersonId }) => ({
              direction,
              kind,
              description,
              introduced: names.get(introducedPersonId ?? '')?.name ?? null
            }))
          }
        : null
    }
  })
}

/** What waits for somebody to be named. */
export const waitingOf = (text: string | null): DoubtWaiting | null =>
  text === null ? null : DoubtWaiting.parse(JSON.parse(text))
