import type { z } from 'zod'
import type { MeetingForm } from '#shared/contract/meetings'
import type { Doubt } from '#shared/domain/doubt'
import { firstDay } from '#shared/domain/dates'
import type { Favour } from '#shared/domain/favour'
import { LONGEST_TEXT } from '#shared/domain/fields'
import type { Meeting } from '#shared/domain/meeting'
import type { PromiseRecord } from '#shared/domain/promise'
import { AppError, type ErrorCode } from '#shared/errors'
import type { AppContext } from '../context'
import { liveRecord } from '../db/live-records'
import { findRecord } from '../db/tables'
import { livePeople } from '../people/people.repository'

export type ParsedForm = z.output<typeof MeetingForm>

/** What a meeting that is edited held before. */
export interface StoredMeeting {
  meeting: Meeting
  favours: readonly Favour[]
  promises: readonly PromiseRecord[]
  doubts: readonly Doubt[]
}

const refuse = (field: string, code: ErrorCode, problem: string = code): never => {
  throw new AppError(code, {}, { [field]: problem })
}

/** Refuses what the form's shape alone does not: days to come, people and records that are not there, repeats. */
export function checkMeeting({ db, ports }: AppContext, form: ParsedForm, stored: StoredMeeting | undefined): void {
  const { meeting, participants, newPeople, favours, promises, doubts } = form
  if (meeting.status === 'held' && firstDay(meeting.date) > ports.today()) refuse('meeting.date', 'future-date')
  if ((meeting.rawText?.length ?? 0) > LONGEST_TEXT) refuse('meeting.rawText', 'text-too-long')
  if (meeting.circleId !== null && meeting.circleId !== stored?.meeting.circleId)
    liveRecord(db, 'circle', meeting.circleId, 'meeting.circleId')

  const present = participants.map(({ personId }) => personId)
  const twice = present.findIndex((id, index) => present.indexOf(id) < index)
  if (twice !== -1) refuse(`participants.${twice}.personId`, 'person-twice')
  const newIds = newPeople.map(({ id }) => id)
  const taken = newIds.findIndex((id, index) => newIds.indexOf(id) < index || findRecord(db, 'person', id))
  if (taken !== -1) refuse(`newPeople.${taken}.id`, 'invalid-input', 'duplicate')

  checkIds(favours, stored?.favours, 'favours')
  checkIds(promises, stored?.promises, 'promises')
  checkIds(doubts, stored?.doubts, 'doubts')

  const everybody = peopleNamed(form)
  const known = livePeople(
    db,
    everybody.map(({ id }) => id)
  )
  for (const { id } of newPeople) known.add(id)
  // Whom a favour introduced may since be in the bin; that is no reason to refuse a change to the meeting.
  for (const { introducedPersonId } of stored?.favours ?? []) known.add(introducedPersonId ?? '')
  const missing = everybody.find(({ id }) => !known.has(id))
  if (missing) refuse(missing.field, 'not-found')
  const alone = favours.findIndex(({ personId, introducedPersonId }) => personId === introducedPersonId)
  if (alone !== -1) refuse(`favours.${alone}.introducedPersonId`, 'same-person')
}

const named = (field: string, id: string | null) => (id === null ? [] : [{ field, id }])

/** Everybody whom the form names, and where. */
function peopleNamed({ participants, favours, promises, doubts, next }: ParsedForm): { field: string; id: string }[] {
  return [
    ...participants.flatMap(({ personId }, index) => named(`participants.${index}.personId`, personId)),
    ...favours.flatMap(({ personId, introducedPersonId }, index) => [
      ...named(`favours.${index}.personId`, personId),
      ...named(`favours.${index}.introducedPersonId`, introducedPersonId)
    ]),
    ...promises.flatMap(({ personId }, index) => named(`promises.${index}.personId`, personId)),
    ...doubts.flatMap(({ personId }, index) => named(`doubts.${index}.personId`, personId)),
    ...(next?.personIds ?? []).flatMap((personId, index) => named(`next.personIds.${index}`, personId))
  ]
}

/** Favours and promises with an id must be this meeting's own. */
function checkIds(
  items: readonly { id: string | null }[],
  stored: readonly { id: string }[] | undefined,
  list: 'favours' | 'promises' | 'doubts'
): void {
  const own = new Set(stored?.map(({ id }) => id))
  for (const [index, { id }] of items.entries())
    if (id !== null && !own.delete(id)) refuse(`${list}.${index}.id`, 'invalid-input', 'not-of-this-meeting')
}
