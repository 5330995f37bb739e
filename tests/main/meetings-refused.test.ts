import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { TODAY } from '../support/app'
import { aMeeting, aMeetingFavour, aMeetingPromise } from '../support/builders'
import { dump } from '../support/dump'
import { withThree } from '../support/known-people'

type MeetingForm = Input<'meetings.save'>

test('a day to come is for planned meetings', async () => {
  const { bridge, call } = await withThree()
  const refused = { ok: false, error: { code: 'future-date', fields: { 'meeting.date': 'future-date' } } }
  expect(await bridge.call('meetings.save', aMeeting([], { date: '2026-07-01' }))).toMatchObject(refused)
  expect(await bridge.call('meetings.save', aMeeting([], { date: '2027' }))).toMatchObject(refused)
  await call('meetings.save', aMeeting([], { date: '2026-07-01', status: 'planned' }))
  await call('meetings.save', aMeeting([], { date: '2026' }))
  await call('meetings.save', aMeeting([], { date: TODAY }))
  expect((await call('meetings.page', {})).total).toBe(3)
})

test.each<[string, (ids: { marie: string; paul: string; other: string }) => MeetingForm, string, string]>([
  ['a participant who is not there', () => aMeeting(['nobody']), 'not-found', 'participants.0.personId'],
  [
    'a participant named twice',
    ({ marie, paul }) => aMeeting([marie, paul, marie]),
    'person-twice',
    'participants.2.personId'
  ],
  [
    'a favour of somebody who is not there',
    ({ marie }) => aMeeting([marie], {}, { favours: [aMeetingFavour('nobody')] }),
    'not-found',
    'favours.0.personId'
  ],
  [
    'somebody introduced to themselves',
    ({ marie }) =>
      aMeeting([marie], {}, { favours: [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: marie })] }),
    'same-person',
    'favours.0.introducedPersonId'
  ],
  [
    'a promise to somebody who is not there',
    ({ marie }) => aMeeting([marie], {}, { promises: [aMeetingPromise(null), aMeetingPromise('nobody')] }),
    'not-found',
    'promises.1.personId'
  ],
  ['a circle that is not there', () => aMeeting([], { circleId: 'nowhere' }), 'not-found', 'meeting.circleId'],
  ['a meeting that is not there', () => aMeeting([], {}, { id: 'none' }), 'not-found', 'id'],
  [
    'a favour of another meeting',
    ({ marie, other }) => aMeeting([marie], {}, { favours: [aMeetingFavour(marie, { id: other })] }),
    'invalid-input',
    'favours.0.id'
  ],
  [
    'a new person with an id that is taken',
    ({ marie }) => aMeeting([], {}, { newPeople: [{ id: marie, name: 'Somebody Else' }] }),
    'invalid-input',
    'newPeople.0.id'
  ],
  [
    'a new person with a name of 500 characters',
    () => aMeeting([], {}, { newPeople: [{ id: crypto.randomUUID(), name: 'x'.repeat(500) }] }),
    'invalid-input',
    'newPeople.0.name'
  ],
  ['a date that does not exist', () => aMeeting([], { date: '2026-02-30' }), 'invalid-input', 'meeting.date'],
  ['a time that does not exist', () => aMeeting([], { startTime: '24:00' }), 'invalid-input', 'meeting.startTime'],
  ['a place of 500 characters', () => aMeeting([], { place: 'x'.repeat(500) }), 'invalid-input', 'meeting.place']
])('%s is refused with the field, and nothing is written', async (_what, form, code, field) => {
  const { bridge, call, db, marie, paul } = await withThree()
  const saved = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  const [favour] = (await call('meetings.get', { id: saved.id })).form.favours
  const before = dump(db)
  const organisation = 'Not To Be Written'
  const input = form({ marie, paul, other: favour?.id ?? '' })
  input.newPeople = [...(input.newPeople ?? []), { id: crypto.randomUUID(), name: 'Late Comer', organisation }]
  expect(await bridge.call('meetings.save', input)).toMatchObject({
    ok: false,
    error: { code, fields: { [field]: expect.any(String) } }
  })
  expect(dump(db)).toBe(before)
})

test('a favour cannot be given twice in one form, nor taken into a new meeting', async () => {
  const { bridge, call, marie } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  const { form } = await call('meetings.get', { id })
  const twice = await bridge.call('meetings.save', { ...form, favours: [...form.favours, ...form.favours] })
  expect(twice).toMatchObject({ error: { fields: { 'favours.1.id': 'not-of-this-meeting' } } })
  const moved = await bridge.call('meetings.save', { ...form, id: null })
  expect(moved).toMatchObject({ error: { fields: { 'favours.0.id': 'not-of-this-meeting' } } })
})

test('a text that is too long is refused in words that say so', async () => {
  const { bridge, db } = await withThree()
  const before = dump(db)
  expect(await bridge.call('meetings.save', aMeeting([], { rawText: 'x'.repeat(100_001) }))).toMatchObject({
    ok: false,
    error: { code: 'text-too-long', fields: { 'meeting.rawText': 'text-too-long' } }
  })
  expect(dump(db)).toBe(before)
})
