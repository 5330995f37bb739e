import { expect, onTestFinished, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aMeetingFavour, aMeetingPromise, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

async function withMarie() {
  const app = startApp()
  onTestFinished(app.close)
  const { id: marie } = await app.call('people.create', aPerson({ needs: 'un DAF', offers: 'son réseau' }))
  const save = async (meeting: Partial<Input<'meetings.save'>['meeting']>, rest = {}) =>
    (await app.call('meetings.save', aMeeting([marie], meeting, rest))).id
  const plan = (date: string, rest = {}) => save({ date, status: 'planned', occasion: 'appointment' }, rest)
  const entry = async (id: string) => (await app.call('meetings.page', {})).rows.find((row) => row.id === id)!
  return { ...app, marie, save, plan, entry }
}

test('meetings to come stand the soonest first, those whose day has passed apart, the latest first', async () => {
  const { call, save, plan } = await withMarie()
  await inOrder(['2026-07-10', TODAY, '2026-06-29', '2026-06-01', '2026-06', '2026-05'], (date) => plan(date))
  await save({ date: '2026-06-15' })
  const dates = async (passed: boolean) => (await call('meetings.planned', { passed })).rows.map(({ date }) => date)
  expect(await dates(false)).toEqual(['2026-06', TODAY, '2026-07-10'])
  expect(await dates(true)).toEqual(['2026-06-29', '2026-06-01', '2026-05'])
  expect(await call('meetings.planned', { limit: 1 })).toMatchObject({ total: 3, rows: [{ date: '2026-06' }] })
})

test('the journal leaves out what is to come when it is asked to, and keeps what was planned for a day gone by', async () => {
  const { call, save, plan } = await withMarie()
  await plan('2026-07-10')
  await plan('2026-06-20')
  await save({ date: '2026-06-15' })
  const dates = async (query: Input<'meetings.page'>) =>
    (await call('meetings.page', query)).rows.map(({ date }) => date)
  expect(await dates({ coming: false })).toEqual(['2026-06-20', '2026-06-15'])
  expect(await dates({})).toEqual(['2026-07-10', '2026-06-20', '2026-06-15'])
  expect(await dates({ statuses: ['planned'] })).toEqual(['2026-07-10', '2026-06-20'])
})

test('a planned meeting takes place: what was said joins its notes, and only then it counts', async () => {
  const { call, db, marie, plan, entry } = await withMarie()
  const id = await plan('2026-06-28')
  const contact = async () => (await call('people.page', {})).rows[0]!
  expect(await contact()).toMatchObject({ id: marie, lastContactOn: null, state: 'neverMet' })
  const before = dump(db)
  await call('meetings.hold', { id, told: 'Elle cherche un DAF.' })
  expect(await entry(id)).toMatchObject({ status: 'held', date: '2026-06-28', notes: 'Elle cherche un DAF.' })
  expect(await contact()).toMatchObject({ lastContactOn: '2026-06-28' })
  expect(await call('history.undo', {})).toMatchObject({ label: 'history.meetingHeld' })
  expect(dump(db)).toBe(before)
})

test('what took place before its day took place today, with what was noted for that day', async () => {
  const { call, marie, plan, entry } = await withMarie()
  const id = await plan('2026-07-10', { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  await call('meetings.hold', { id })
  expect(await entry(id)).toMatchObject({ date: TODAY, favours: [{ date: TODAY }], promises: [{ madeOn: TODAY }] })
})

test('a planned meeting is moved to another day or cancelled, each one change that can be taken back', async () => {
  const { call, db, plan, entry } = await withMarie()
  const id = await plan('2026-06-28')
  const before = dump(db)
  await call('meetings.postpone', { id, date: '2026-07-15' })
  expect(await entry(id)).toMatchObject({ status: 'planned', date: '2026-07-15' })
  await call('meetings.cancel', { id })
  expect(await entry(id)).toMatchObject({ status: 'cancelled' })
  expect(await call('history.undo', {})).toMatchObject({ label: 'history.meetingCancelled' })
  expect(await call('history.undo', {})).toMatchObject({
    label: 'history.meetingPostponed',
    values: { date: '2026-06-28', dueOn: '2026-07-15' }
  })
  expect(dump(db)).toBe(before)
})

test('the sheet tells the last exchange, promises both ways, who introduced us, favours and the plan', async () => {
  const { call, marie, save, plan } = await withMarie()
  const { id: karim } = await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
  await call('favours.create', {
    ...aFavour(karim, { kind: 'introduction', date: '2026-05-01' }),
    introducedPersonId: marie
  })
  const last = await save({ date: '2026-06-10', place: 'Bistrot', rawText: 'Déjeuner avec Marie' })
  await save({ date: '2026-06-25', status: 'cancelled' })
  await save({ date: '2026-07-20', status: 'planned' })
  await call('promises.create', aPromise(marie))
  await call('promises.create', aPromise(marie, { by: 'them', text: 'une liste', dueOn: null }))
  await call('favours.create', aFavour(marie, { direction: 'given' }))
  const id = await plan('2026-07-02')
  await call('meetings.keepPreparation', { id, text: 'Son avis sur le poste ?' })

  expect(await call('meetings.preparation', { id })).toMatchObject({
    meeting: { id, status: 'planned' },
    preparation: 'Son avis sur le poste ?',
    others: 0,
    people: [
      {
        id: marie,
        name: 'Marie Dupont',
        needs: 'un DAF',
        offers: 'son réseau',
        introducedBy: { name: 'Karim Benali' },
        metOn: '2026-05-01',
        last: { id: last, date: '2026-06-10', place: 'Bistrot', told: 'Déjeuner avec Marie' },
        exchanges: 1,
        promises: [{ text: 'envoyer le rapport' }, { text: 'une liste', by: 'them' }],
        given: 1,
        received: 0,
        favours: [{ direction: 'given', kind: 'advice' }],
        aims: []
      }
    ]
  })
})

test('of a large meeting the sheet tells about twelve people and counts the others', async () => {
  const { call } = await withMarie()
  const names = Array.from({ length: 15 }, (_, index) => `Personne ${index}`)
  const ids = await inOrder(names, async (givenName) => (await call('people.create', aPerson({ givenName }))).id)
  const { id } = await call('meetings.save', aMeeting(ids, { date: '2026-07-02', status: 'planned' }))
  const { people, others } = await call('meetings.preparation', { id })
  expect([people.length, others]).toEqual([12, 3])
})

test('what is said in place changes only that, and what was noted for the day follows it', async () => {
  const { call, marie, save, entry } = await withMarie()
  const id = await save(
    { rawText: 'Déjeuner', notes: 'Avant' },
    { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] }
  )
  await call('meetings.change', { id, date: '2026-06-12', occasion: 'call', place: 'Lyon', confidential: true })
  expect(await entry(id)).toMatchObject({
    date: '2026-06-12',
    occasion: 'call',
    place: 'Lyon',
    confidential: true,
    notes: 'Avant',
    rawText: 'Déjeuner',
    participants: [{ id: marie }],
    favours: [{ date: '2026-06-12' }],
    promises: [{ madeOn: '2026-06-12' }]
  })
  expect((await call('meetings.get', { id })).form.meeting).toMatchObject({ durationMinutes: null })
  await expect(call('meetings.change', { id, date: '2026-07-12' })).rejects.toThrow('future-date')
})

test('an entry is found at its place in the list that is shown, or not at all', async () => {
  const { call, save } = await withMarie()
  const days = [
    { date: '2026-06-15', startTime: '09:00' },
    { date: '2026-06-15' },
    { date: '2026-06-15', startTime: '18:00' },
    { date: '2026-06' },
    { date: '2026-06-20', occasion: 'call' as const }
  ]
  await inOrder(days, (day) => save(day))
  await Promise.all(
    [{}, { occasions: ['lunch' as const] }, { from: '2026-06-15' }].map(async (filter) => {
      const { rows } = await call('meetings.page', filter)
      const places = await inOrder(rows, async ({ id }) => (await call('meetings.at', { id, filter })).index)
      expect(places).toEqual(rows.map((_, index) => index))
    })
  )
  const [newest] = (await call('meetings.page', {})).rows
  expect(await call('meetings.at', { id: newest!.id, filter: { occasions: ['lunch'] } })).toEqual({ index: null })
})

test('the last change to an entry is found, whatever of it was changed, and can be taken back', async () => {
  const { call, marie, save, entry } = await withMarie()
  const id = await save({}, { promises: [aMeetingPromise(marie)] })
  await call('people.create', aPerson({ givenName: 'Somebody else' }))
  expect(await call('meetings.lastChange', { id })).toMatchObject({ label: 'history.meetingSaved' })
  const [promise] = (await entry(id)).promises
  await call('promises.keep', { id: promise!.id, on: TODAY })
  const change = await call('meetings.lastChange', { id })
  expect(change).toMatchObject({ label: 'history.promiseKept' })
  await call('history.undo', { changeId: change!.id })
  expect(await call('meetings.lastChange', { id })).toMatchObject({ label: 'history.meetingSaved' })
})

test('words that would make the notes longer than they can be are refused, and the meeting is as it was', async () => {
  const { bridge, call, db, plan } = await withMarie()
  const id = await plan('2026-07-03')
  await call('meetings.hold', { id, told: 'x'.repeat(60_000) })
  const before = dump(db)
  expect(await bridge.call('meetings.hold', { id, told: 'y'.repeat(60_000) })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: { notes: expect.any(String) } }
  })
  expect(dump(db)).toBe(before)
  expect((await call('meetings.get', { id })).form.meeting.status).toBe('held')
})
