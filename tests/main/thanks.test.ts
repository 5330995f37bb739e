import { expect, onTestFinished, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { dump } from '../support/dump'

async function withKarim() {
  const app = startApp()
  onTestFinished(app.close)
  const { id: karim } = await app.call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
  const { id: lucie } = await app.call('people.create', aPerson({ givenName: 'Lucie', familyName: 'Bernard' }))
  const favour = async (given: Partial<Input<'favours.create'>> = {}) =>
    (await app.call('favours.create', aFavour(karim, given))).id
  const waiting = async () => (await app.call('favours.toThank', {})).rows.map(({ id }) => id)
  return { ...app, karim, lucie, favour, waiting }
}

test('favours received of late wait for thanks; those given, old or thanked for do not', async () => {
  const { call, favour, waiting } = await withKarim()
  const newest = await favour({ date: '2026-06-20' })
  const earlier = await favour({ date: '2026-06-10' })
  await favour({ direction: 'given' })
  await favour({ date: '2026-05-01' })
  await favour({ thankedOn: '2026-06-16' })
  expect(await waiting()).toEqual([newest, earlier])
  expect(await call('favours.toThank', { limit: 1 })).toMatchObject({ total: 2, rows: [{ person: 'Karim Benali' }] })
})

test('who introduced somebody is told how it went, two days after one has met them', async () => {
  const { call, lucie, favour, waiting } = await withKarim()
  const introduction = { kind: 'introduction', introducedPersonId: lucie, thankedOn: '2026-05-11' } as const
  const id = await favour({ ...introduction, date: '2026-05-10' })
  expect(await waiting()).toEqual([])
  await call('meetings.save', aMeeting([lucie], { date: '2026-06-29' }))
  await call('meetings.save', aMeeting([lucie], { date: '2026-06-20', status: 'cancelled' }))
  expect(await waiting()).toEqual([])
  await call('meetings.save', aMeeting([lucie], { date: '2026-06-28' }))
  expect(await waiting()).toEqual([id])
  await call('favours.reportBack', { id, on: TODAY })
  expect(await waiting()).toEqual([])
})

test('an outcome is worth telling as well', async () => {
  const { call, favour, waiting } = await withKarim()
  const id = await favour({ kind: 'recommendation', date: '2026-05-10', thankedOn: '2026-05-11' })
  expect(await waiting()).toEqual([])
  await call('favours.setOutcome', { id, outcome: 'interview', on: '2026-06-01' })
  expect(await waiting()).toEqual([id])
  expect(await call('favours.get', { id })).toMatchObject({ outcome: 'interview', outcomeOn: '2026-06-01' })
})

test('nobody is named of whom no suggestion is wanted, or who has died', async () => {
  const { call, karim, favour, waiting } = await withKarim()
  await favour()
  const { person } = await call('people.get', { id: karim })
  await call('people.update', { id: karim, person: { ...person, noSuggestions: true } })
  expect(await waiting()).toEqual([])
  await call('people.update', { id: karim, person: { ...person, deceasedOn: '2026-06-20' } })
  expect(await waiting()).toEqual([])
})

test('thanks, news and outcomes are said in the history and taken back', async () => {
  const { call, db, favour } = await withKarim()
  const id = await favour({ kind: 'introduction' })
  const before = dump(db)
  await call('favours.thank', { id, on: TODAY })
  await call('favours.reportBack', { id, on: TODAY })
  await call('favours.setOutcome', { id, outcome: 'hire', on: null })
  expect(await call('favours.get', { id })).toMatchObject({ thankedOn: TODAY, reportedBackOn: TODAY, outcome: 'hire' })
  const said = [await call('history.undo', {}), await call('history.undo', {}), await call('history.undo', {})]
  expect(said.map(({ label }) => label)).toEqual([
    'history.favourOutcome',
    'history.favourReported',
    'history.favourThanked'
  ])
  expect(dump(db)).toBe(before)
})
