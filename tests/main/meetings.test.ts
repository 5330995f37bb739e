import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { TODAY } from '../support/app'
import { aMeeting, aMeetingFavour, aMeetingPromise } from '../support/builders'
import { dump } from '../support/dump'
import { withThree } from '../support/known-people'

type MeetingForm = Input<'meetings.save'>

/** A lunch with everything in it: a new person, an introduction, two more favours and two promises. */
function aFullMeeting(marie: string, paul: string): MeetingForm {
  const newcomer = crypto.randomUUID()
  return aMeeting(
    [marie, paul, newcomer],
    {
      date: '2026-06-15',
      startTime: '12:30',
      place: 'Bistrot',
      rawText: 'Déjeuner avec Marie et Paul',
      notes: 'Elle cherche un DAF.',
      intent: 'mutualHelp'
    },
    {
      newPeople: [{ id: newcomer, name: 'Sophie de La Tour', organisation: 'Airbus' }],
      favours: [
        aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: newcomer, weight: 2 }),
        aMeetingFavour(paul, { direction: 'given', kind: 'proofreading', description: 'son CV' }),
        aMeetingFavour(newcomer)
      ],
      promises: [
        aMeetingPromise(marie, { dueKind: 'before' }),
        aMeetingPromise(newcomer, { by: 'them', text: 'rappeler', dueOn: null })
      ]
    }
  )
}

/** What a favour that was just noted has besides its words. */
const aLoop = (meetingId: string, personId: string | undefined) => ({
  id: expect.any(String),
  date: '2026-06-15',
  personId,
  outcome: null,
  thankedOn: null,
  reportedBackOn: null,
  meetingId
})

test('one save writes the meeting, the new person, who was there, the favours and the promises', async () => {
  const { call, marie, paul } = await withThree()
  const form = aFullMeeting(marie, paul)
  const summary = await call('meetings.save', form)
  expect(summary).toEqual({
    id: expect.any(String),
    people: 3,
    newPeople: 1,
    given: 1,
    received: 2,
    promises: 2,
    doubts: 0,
    nextId: null
  })
  const { rows, total } = await call('meetings.page', {})
  expect(total).toBe(1)
  expect(rows).toEqual([
    {
      id: summary.id,
      date: '2026-06-15',
      startTime: '12:30',
      occasion: 'lunch',
      place: 'Bistrot',
      circle: null,
      status: 'held',
      confidential: false,
      rawText: 'Déjeuner avec Marie et Paul',
      notes: 'Elle cherche un DAF.',
      participants: [
        { id: marie, name: 'Marie Dupont', organisation: null, role: 'present' },
        { id: paul, name: 'Paul Martin', organisation: null, role: 'present' },
        { id: form.newPeople?.[0]?.id, name: 'Sophie de La Tour', organisation: 'Airbus', role: 'present' }
      ],
      favours: [
        {
          ...aLoop(summary.id, marie),
          direction: 'received',
          kind: 'introduction',
          person: 'Marie Dupont',
          introduced: 'Sophie de La Tour',
          description: null
        },
        {
          ...aLoop(summary.id, paul),
          direction: 'given',
          kind: 'proofreading',
          person: 'Paul Martin',
          introduced: null,
          description: 'son CV'
        },
        {
          ...aLoop(summary.id, form.newPeople?.[0]?.id),
          direction: 'received',
          kind: 'advice',
          person: 'Sophie de La Tour',
          introduced: null,
          description: null
        }
      ],
      promises: [
        expect.objectContaining({
          by: 'me',
          person: 'Marie Dupont',
          text: 'envoyer le rapport',
          dueOn: '2026-07-03',
          status: 'open'
        }),
        expect.objectContaining({
          by: 'them',
          person: 'Sophie de La Tour',
          text: 'rappeler',
          dueOn: null,
          status: 'open'
        })
      ],
      doubts: 0
    }
  ])
})

test('opening a meeting and saving it as it is writes nothing', async () => {
  const { call, db, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aFullMeeting(marie, paul))
  const before = dump(db)
  const changes = await call('history.list', {})
  const { form, people } = await call('meetings.get', { id })
  expect(people.map(({ name }) => name).toSorted()).toEqual(['Marie Dupont', 'Paul Martin', 'Sophie de La Tour'])
  await call('meetings.save', form)
  expect(dump(db)).toBe(before)
  expect(await call('history.list', {})).toEqual(changes)
  expect((await call('meetings.get', { id })).form).toEqual(form)
})

test('an imported meeting without a duration, with a heavy favour, comes back unchanged from the form', async () => {
  const { call, db, marie } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  db.raw.exec(
    "UPDATE meeting SET durationMinutes = NULL, durationSource = NULL; UPDATE favour SET weight = 5, date = '2026-06'"
  )
  await call('meetings.save', (await call('meetings.get', { id })).form)
  expect(db.raw.prepare('SELECT durationMinutes, durationSource FROM meeting').get()).toEqual({
    durationMinutes: null,
    durationSource: null
  })
  expect(db.raw.prepare('SELECT weight, date FROM favour').get()).toEqual({ weight: 5, date: '2026-06' })
})

test('a duration that was not entered is the usual one, and follows the occasion', async () => {
  const { call, db } = await withThree()
  const duration = () => db.raw.prepare('SELECT durationMinutes, durationSource FROM meeting').get()
  const { id } = await call('meetings.save', aMeeting([], { occasion: 'lunch' }))
  expect(duration()).toEqual({ durationMinutes: 90, durationSource: 'default' })
  const { form } = await call('meetings.get', { id })
  expect(form.meeting.durationMinutes).toBeNull()
  await call('meetings.save', { ...form, meeting: { ...form.meeting, occasion: 'call' } })
  expect(duration()).toEqual({ durationMinutes: 20, durationSource: 'default' })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, durationMinutes: 45 } })
  expect(duration()).toEqual({ durationMinutes: 45, durationSource: 'entered' })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, occasion: 'note' } })
  expect(duration()).toEqual({ durationMinutes: null, durationSource: null })
})

test('editing replaces who was there, changes favours and promises by id, and bins those left out', async () => {
  const { call, marie, paul, karim } = await withThree()
  const { id } = await call('meetings.save', aFullMeeting(marie, paul))
  const { form } = await call('meetings.get', { id })
  const [introduction, proofreading] = form.favours
  const [report] = form.promises
  await call('meetings.save', {
    ...form,
    participants: [{ personId: karim }, { personId: marie, role: 'mentioned' }],
    favours: [{ ...proofreading!, weight: 3 }, aMeetingFavour(karim, { kind: 'support' })],
    promises: [{ ...report!, dueOn: '2026-07-10' }]
  })
  const { form: after } = await call('meetings.get', { id })
  expect(after.participants).toEqual([
    { personId: marie, role: 'mentioned' },
    { personId: karim, role: 'present' }
  ])
  expect(after.favours).toMatchObject([{ id: proofreading?.id, weight: 3 }, { kind: 'support' }])
  expect(after.promises).toMatchObject([{ id: report?.id, dueOn: '2026-07-10' }])
  expect((await call('favours.page', {})).rows.map((row) => row.id)).not.toContain(introduction?.id)
  expect((await call('promises.page', {})).total).toBe(1)
})

test('moving a meeting to another day takes its favours and promises along', async () => {
  const { call, db, marie } = await withThree()
  const { id } = await call(
    'meetings.save',
    aMeeting([marie], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  )
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, date: '2026-06-10' } })
  expect(db.raw.prepare('SELECT date FROM favour').pluck().get()).toBe('2026-06-10')
  expect(db.raw.prepare('SELECT madeOn FROM promise').pluck().get()).toBe('2026-06-10')
})

test('a promise made on a day that is not quite known was made today', async () => {
  const { call, db, marie } = await withThree()
  await call('meetings.save', aMeeting([marie], { date: '2026-05' }, { promises: [aMeetingPromise(marie)] }))
  expect(db.raw.prepare('SELECT madeOn FROM promise').pluck().get()).toBe(TODAY)
})

test('the sentence as it was typed is never altered', async () => {
  const { call } = await withThree()
  const { id } = await call('meetings.save', aMeeting([], { rawText: 'Vu Paul.  Très bien' }))
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, rawText: 'something else' } })
  expect((await call('meetings.get', { id })).form.meeting.rawText).toBe('Vu Paul.  Très bien')
})

test('a meeting in the bin takes its favours and promises along and leaves others', async () => {
  const { call, bridge, marie } = await withThree()
  const kept = await call('favours.create', { direction: 'given', personId: marie, kind: 'loan', date: '2026-06-01' })
  const { id } = await call(
    'meetings.save',
    aMeeting([marie], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  )
  await call('meetings.remove', { id })
  expect((await call('meetings.page', {})).total).toBe(0)
  expect((await call('favours.page', {})).rows.map((row) => row.id)).toEqual([kept.id])
  expect((await call('promises.page', { open: false })).total).toBe(0)
  expect(await bridge.call('meetings.get', { id })).toMatchObject({ error: { code: 'not-found' } })
  expect(await bridge.call('meetings.remove', { id })).toMatchObject({ error: { code: 'not-found' } })
})

test('somebody in the bin is still there in the meeting when they come back', async () => {
  const { call, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie, paul]))
  await call('people.remove', { id: marie })
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, notes: 'x' } })
  const removal = (await call('history.list', {})).find(({ label }) => label === 'history.personBinned')
  await call('history.undo', { changeId: removal!.id })
  const [row] = (await call('meetings.page', {})).rows
  expect(row?.participants.map(({ name }) => name)).toEqual(['Marie Dupont', 'Paul Martin'])
})

test('the history tells meetings by occasion, day and people', async () => {
  const { call, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie, paul], { date: '2026-06-15' }))
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, notes: 'x' } })
  await call('meetings.remove', { id })
  const values = { occasion: 'lunch', date: '2026-06-15', person: 'Marie Dupont', others: 1 }
  expect((await call('history.list', { limit: 3 })).map(({ label, values: said }) => [label, said])).toEqual([
    ['history.meetingBinned', values],
    ['history.meetingChanged', values],
    ['history.meetingSaved', values]
  ])
})
