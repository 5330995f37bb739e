import type { TieFacts } from '#shared/domain/measures/tie-history'
import { setOf } from '../db/conditions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** What the measures need of everybody, or of these people, in the order of their ids; nothing from the bin. */
export function readTieFacts(db: Db, ids?: readonly string[]): TieFacts[] {
  const meetings = meetingsByPerson(db, ids)
  const favours = favoursByPerson(db, ids)
  let people = sqlFor
    .selectFrom('person')
    .select(['id', 'closeness', 'noLedger', 'noSuggestions', 'isFamily', 'deceasedOn'])
    .where('deletedAt', 'is', null)
    .orderBy('id')
  if (ids) people = people.where('id', 'in', setOf(ids))
  return db.all(people).map(({ id, closeness, noLedger, noSuggestions, isFamily, deceasedOn }) => ({
    id,
    closeness,
    deceasedOn,
    noLedger: noLedger === 1,
    noSuggestions: noSuggestions === 1,
    isFamily: isFamily === 1,
    meetings: meetings.get(id) ?? [],
    favours: favours.get(id) ?? []
  }))
}

type MeetingFacts = TieFacts['meetings'][number]

/**
 * Held and planned meetings of each person present. The two tables are read one after the other and put together here,
 * which on a large journal takes a third of the time that a join does.
 */
function meetingsByPerson(db: Db, ids?: readonly string[]): Map<string, MeetingFacts[]> {
  let meetings = sqlFor
    .selectFrom('meeting')
    .select(['id', 'date', 'status'])
    .where('deletedAt', 'is', null)
    .where('status', '!=', 'cancelled')
  let presences = sqlFor.selectFrom('participation').select(['meetingId', 'personId']).where('role', '=', 'present')
  if (ids) {
    const theirs = sqlFor.selectFrom('participation').select('meetingId').where('personId', 'in', setOf(ids))
    meetings = meetings.where('id', 'in', theirs)
    presences = presences.where('meetingId', 'in', theirs)
  }

  const binned = sqlFor.selectFrom('person').select('id').where('deletedAt', 'is not', null)
  const inBin = new Set(db.all(binned).map(({ id }) => id))
  const facts = new Map<string, MeetingFacts>()
  for (const { id, date, status } of db.all(meetings))
    facts.set(id, { date, planned: status === 'planned', present: 1 })
  const byPerson = new Map<string, MeetingFacts[]>()
  for (const { meetingId, personId } of db.all(presences)) {
    const meeting = facts.get(meetingId)
    if (!meeting || inBin.has(personId)) continue
    meeting.present += 1
    collect(byPerson, personId, meeting)
  }
  return byPerson
}

function favoursByPerson(db: Db, ids?: readonly string[]): Map<string, TieFacts['favours'][number][]> {
  let favours = sqlFor
    .selectFrom('favour')
    .select(['personId', 'date', 'direction', 'weight'])
    .where('deletedAt', 'is', null)
  if (ids) favours = favours.where('personId', 'in', setOf(ids))
  const byPerson = new Map<string, TieFacts['favours'][number][]>()
  for (const { personId, ...favour } of db.all(favours)) collect(byPerson, personId, favour)
  return byPerson
}

function collect<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
