import type { SaveSummary } from '#shared/contract/meetings'
import type { z } from 'zod'
import { precisionOf } from '#shared/domain/dates'
import { Favour } from '#shared/domain/favour'
import { defaultDuration, Meeting } from '#shared/domain/meeting'
import { PromiseRecord } from '#shared/domain/promise'
import type { AppContext } from '../context'
import { liveRecord, notedWith, writeIfChanged } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { insertRecord } from '../db/tables'
import { binFavour } from '../favours/bin-favour.repository'
import { recordIntroduction } from '../people/introductions.repository'
import { insertNamedPerson, personNames } from '../people/people.repository'
import { writeDoubts } from './save-doubts'
import { checkMeeting, type ParsedForm, type StoredMeeting } from './meeting-check'
import { replaceParticipants } from './meetings.repository'

/** The minutes that the user entered; a default is none, so that it follows the occasion. */
export const enteredMinutes = ({ durationMinutes, durationSource }: Meeting): number | null =>
  durationSource === 'default' ? null : durationMinutes

/** Minutes entered stay; without any they are those usual for the occasion. */
export function durationOf(
  { occasion, durationMinutes }: Pick<Meeting, 'occasion' | 'durationMinutes'>,
  before: Meeting | undefined
): Pick<Meeting, 'durationMinutes' | 'durationSource'> {
  if (before?.occasion === occasion && enteredMinutes(before) === durationMinutes)
    return { durationMinutes: before.durationMinutes, durationSource: before.durationSource }
  if (durationMinutes !== null) return { durationMinutes, durationSource: 'entered' }
  const usual = defaultDuration[occasion]
  return { durationMinutes: usual, durationSource: usual === null ? null : 'default' }
}

/** Writes a whole meeting: new people first, then the meeting, who was there, the favours and the promises. */
export function saveMeeting(context: AppContext, form: ParsedForm): z.output<typeof SaveSummary> {
  const { db, log, ports } = context
  const stored = form.id === null ? undefined : readMeeting(context, form.id)
  checkMeeting(context, form, stored)

  for (const person of form.newPeople) insertNamedPerson(db, person, () => ports.newId())
  const meeting = writeMeeting(context, form, stored?.meeting)
  replaceParticipants(db, meeting.id, form.participants)
  const favours = writeFavours(context, form, meeting, stored)
  const promises = writePromises(context, form, meeting, stored)
  writeDoubts(context, form.doubts, { meetingId: meeting.id, favours, promises }, stored?.doubts ?? [])
  const nextId = form.next && writeNext(context, form.next)

  log.describe(
    stored ? 'history.meetingChanged' : 'history.meetingSaved',
    describeMeeting(context, meeting, form.participants)
  )
  return {
    id: meeting.id,
    people: form.participants.length,
    newPeople: form.newPeople.length,
    given: form.favours.filter(({ direction }) => direction === 'given').length,
    received: form.favours.filter(({ direction }) => direction === 'received').length,
    promises: form.promises.length,
    doubts: form.doubts.length,
    nextId
  }
}

/** The raw values that the history makes a sentence of: `Déjeuner du 19 nov. 2025 avec Marie Dupont et 1 autre`. */
export function describeMeeting(
  { db }: AppContext,
  { occasion, date }: Pick<Meeting, 'occasion' | 'date'>,
  participants: ParsedForm['participants']
): Record<string, string | number> {
  const first = participants.find(({ role }) => role === 'present') ?? participants[0]
  const person = first ? (personNames(db, [first.personId]).get(first.personId)?.name ?? '') : ''
  return { occasion, date, person, others: Math.max(participants.length - 1, 0) }
}

function readMeeting({ db }: AppContext, id: string): StoredMeeting {
  return {
    meeting: liveRecord(db, 'meeting', id),
    favours: notedWith(db, 'favour', id),
    promises: notedWith(db, 'promise', id),
    doubts: notedWith(db, 'doubt', id)
  }
}

function writeMeeting({ db, ports }: AppContext, form: ParsedForm, before: Meeting | undefined): Meeting {
  const written = { ...form.meeting, ...durationOf(form.meeting, before) }
  if (before) {
    // The sentence as it was first typed is never altered.
    const meeting = { ...before, ...written, rawText: before.rawText ?? written.rawText }
    writeIfChanged(db, 'meeting', before, meeting)
    return meeting
  }
  const meeting = Meeting.parse({ ...written, id: ports.newId(), ...newStamps() })
  insertRecord(db, 'meeting', meeting)
  return meeting
}

/** Writes the favours of the form and answers their ids, in its order. */
function writeFavours(
  { db, ports }: AppContext,
  { favours }: ParsedForm,
  { id: meetingId, date }: Meeting,
  stored: StoredMeeting | undefined
): string[] {
  const before = new Map(stored?.favours.map((favour) => [favour.id, favour]))
  const ids = favours.map(({ id, ...written }) => {
    const old = id === null ? undefined : before.get(id)
    if (!old) {
      const favour = Favour.parse({ ...written, id: ports.newId(), date, meetingId, ...newStamps() })
      insertRecord(db, 'favour', favour)
      recordIntroduction(db, favour)
      return favour.id
    }
    before.delete(old.id)
    // A favour noted for another day keeps it; the others follow the meeting.
    const favour = { ...old, ...written, date: old.date === stored?.meeting.date ? date : old.date }
    writeIfChanged(db, 'favour', old, favour)
    recordIntroduction(db, favour, old)
    return old.id
  })
  for (const left of before.values()) binFavour(db, left)
  return ids
}

/** Writes the promises of the form and answers their ids, in its order. */
function writePromises(
  { db, ports }: AppContext,
  { promises }: ParsedForm,
  { id: meetingId, date }: Meeting,
  stored: StoredMeeting | undefined
): string[] {
  const before = new Map(stored?.promises.map((promise) => [promise.id, promise]))
  const madeOn = precisionOf(date) === 'day' && date <= ports.today() ? date : ports.today()
  const ids = promises.map(({ id, ...written }) => {
    const old = id === null ? undefined : before.get(id)
    if (!old) {
      const promise = PromiseRecord.parse({ ...written, id: ports.newId(), madeOn, meetingId, ...newStamps() })
      insertRecord(db, 'promise', promise)
      return promise.id
    }
    before.delete(old.id)
    const followed = old.madeOn === stored?.meeting.date
    writeIfChanged(db, 'promise', old, { ...old, ...written, madeOn: followed ? madeOn : old.madeOn })
    return old.id
  })
  for (const left of before.values()) writeIfChanged(db, 'promise', left, { ...left, deletedAt: now() })
  return ids
}

/** The meeting to come that was spoken of becomes an entry of its own, planned. */
function writeNext({ db, ports }: AppContext, { personIds, ...next }: NonNullable<ParsedForm['next']>): string {
  const usual = defaultDuration[next.occasion]
  const meeting = Meeting.parse({
    ...next,
    id: ports.newId(),
    status: 'planned',
    durationMinutes: usual,
    durationSource: usual === null ? null : 'default',
    ...newStamps()
  })
  insertRecord(db, 'meeting', meeting)
  replaceParticipants(
    db,
    meeting.id,
    personIds.map((personId) => ({ personId, role: 'present' }))
  )
  return meeting.id
}
