import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aMeetingPromise, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

/** An application that knows Marie Dupont, and what is promised to her or by her. */
async function withMarie() {
  const app = startApp()
  const { id: marie } = await app.call('people.create', aPerson())
  const list = async (query: Input<'promises.page'> = {}) => (await app.call('promises.page', query)).rows
  return { ...app, marie, list }
}

test('a promise is listed with the name of the person, whoever made it', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie, { dueKind: 'before' }))
  await call('promises.create', aPromise(null, { by: 'them', text: 'une liste de cabinets', dueOn: null }))
  expect(await list()).toEqual([
    {
      id,
      by: 'me',
      personId: marie,
      person: 'Marie Dupont',
      text: 'envoyer le rapport',
      madeOn: '2026-06-15',
      dueOn: '2026-07-03',
      dueKind: 'before',
      status: 'open',
      closedOn: null,
      meetingId: null,
      favourId: null,
      toldOn: null,
      moves: 0,
      earlier: []
    },
    expect.objectContaining({ by: 'them', personId: null, person: null, dueOn: null })
  ])
})

test('dated promises come first by due date, then undated ones by the day they were made', async () => {
  const { call, marie, list } = await withMarie()
  const promises = [
    { text: 'undated, later', dueOn: null, madeOn: '2026-06-10' },
    { text: 'due later', dueOn: '2026-07-20' },
    { text: 'undated, earlier', dueOn: null, madeOn: '2026-06-01' },
    { text: 'due first', dueOn: '2026-06-01' }
  ]
  await inOrder(promises, (promise) => call('promises.create', aPromise(marie, promise)))
  expect((await list()).map(({ text }) => text)).toEqual([
    'due first',
    'due later',
    'undated, earlier',
    'undated, later'
  ])
  expect((await list({ offset: 1, limit: 2 })).map(({ text }) => text)).toEqual(['due later', 'undated, earlier'])
})

test('promises are narrowed to a person, to a day and to those with a date', async () => {
  const { call, marie, list } = await withMarie()
  const { id: paul } = await call('people.create', aPerson({ givenName: 'Paul' }))
  await call('promises.create', aPromise(marie, { text: 'soon', dueOn: '2026-07-01' }))
  await call('promises.create', aPromise(marie, { text: 'late', dueOn: '2026-08-01' }))
  await call('promises.create', aPromise(paul, { text: 'some day', dueOn: null }))
  const texts = async (query: Input<'promises.page'>) => (await list(query)).map(({ text }) => text)
  expect(await texts({ personId: marie })).toEqual(['soon', 'late'])
  expect(await texts({ dueUpTo: '2026-07-05' })).toEqual(['soon', 'some day'])
  expect(await texts({ dueUpTo: '2026-07-05', undated: false })).toEqual(['soon'])
  expect(await texts({ undated: false })).toEqual(['soon', 'late'])
})

test('a promise that is kept or dropped leaves the open ones, and comes back when it is reopened', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  await call('promises.keep', { id, on: TODAY })
  expect(await list()).toEqual([])
  expect(await list({ open: false })).toMatchObject([{ status: 'kept', closedOn: TODAY }])
  await call('promises.reopen', { id })
  expect(await list()).toMatchObject([{ status: 'open', closedOn: null }])
  await call('promises.drop', { id, on: TODAY })
  expect(await list({ open: false })).toMatchObject([{ status: 'dropped', closedOn: TODAY }])
})

test('open promises come before closed ones when all are listed', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie, { text: 'done', dueOn: '2026-06-01' }))
  await call('promises.create', aPromise(marie, { text: 'open', dueOn: null }))
  await call('promises.keep', { id, on: TODAY })
  expect((await list({ open: false })).map(({ text }) => text)).toEqual(['open', 'done'])
})

test('a promise that is moved stays open and keeps the dates it had', async () => {
  const { call, db, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie, { dueOn: '2026-07-03', dueKind: 'before' }))
  await call('promises.move', { id, dueOn: '2026-07-10', on: '2026-06-29' })
  await call('promises.move', { id, dueOn: '2026-07-20', on: TODAY, dueKind: 'about' })
  expect(await list()).toMatchObject([{ status: 'moved', dueOn: '2026-07-20', dueKind: 'about', moves: 2 }])
  expect(
    db.raw.prepare('SELECT position, dueOn, dueKind, movedOn FROM promiseDueDate ORDER BY position').all()
  ).toEqual([
    { position: 0, dueOn: '2026-07-03', dueKind: 'before', movedOn: '2026-06-29' },
    { position: 1, dueOn: '2026-07-10', dueKind: 'on', movedOn: TODAY }
  ])
  await call('promises.keep', { id, on: TODAY })
  await call('promises.reopen', { id })
  expect(await list()).toMatchObject([{ status: 'moved', moves: 2 }])
})

test('correcting a promise is no move', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  await call('promises.update', { id, ...aPromise(marie, { text: 'envoyer la note', dueOn: '2026-07-04' }) })
  expect(await list()).toMatchObject([{ text: 'envoyer la note', dueOn: '2026-07-04', status: 'open', moves: 0 }])
})

test('a promise noted with a meeting stays with it when it is corrected', async () => {
  const { call, marie, list } = await withMarie()
  const { id: meetingId } = await call('meetings.save', aMeeting([marie], {}, { promises: [aMeetingPromise(marie)] }))
  const [promise] = await list()
  await call('promises.update', { id: promise!.id, ...aPromise(marie, { text: 'x' }) })
  expect(await list()).toMatchObject([{ meetingId, text: 'x' }])
})

test('a promise in the bin is no longer there', async () => {
  const { bridge, call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  await call('promises.remove', { id })
  expect(await list({ open: false })).toEqual([])
  const commands: [string, object][] = [
    ['promises.keep', { on: TODAY }],
    ['promises.drop', { on: TODAY }],
    ['promises.reopen', {}],
    ['promises.move', { on: TODAY, dueOn: TODAY }],
    ['promises.update', aPromise(marie)],
    ['promises.remove', {}]
  ]
  const replies = await inOrder(commands, ([name, input]) => bridge.call(name, { ...input, id }))
  expect(replies).toMatchObject(commands.map(() => ({ ok: false, error: { code: 'not-found' } })))
})

test.each<[string, Input<'promises.create'>, string, string]>([
  ['a promise to nobody known', aPromise('nobody'), 'not-found', 'personId'],
  ['an empty promise', aPromise(null, { text: '  ' }), 'invalid-input', 'text'],
  ['a due date that does not exist', aPromise(null, { dueOn: '2026-06-31' }), 'invalid-input', 'dueOn'],
  ['a day of promising that is not a day', aPromise(null, { madeOn: '2026-06' }), 'invalid-input', 'madeOn']
])('%s is refused with the field, and nothing is written', async (_what, draft, code, field) => {
  const { bridge, call, db, marie } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  const before = dump(db)
  const refused = { ok: false, error: { code, fields: { [field]: expect.any(String) } } }
  expect(await bridge.call('promises.create', draft)).toMatchObject(refused)
  expect(await bridge.call('promises.update', { ...draft, id })).toMatchObject(refused)
  expect(dump(db)).toBe(before)
})

test('the history shows the beginning of a long promise, and the day it is moved to', async () => {
  const { call, marie } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie, { text: '🦊'.repeat(100) }))
  await call('promises.move', { id, dueOn: '2026-07-10', on: TODAY })
  expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({
    label: 'history.promiseMoved',
    values: { by: 'me', person: 'Marie Dupont', dueOn: '2026-07-10', text: `${'🦊'.repeat(79)}…` }
  })
})

test('the dates that a promise had are kept, and when it was moved from each', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  await call('promises.move', { id, dueOn: '2026-07-10', on: '2026-07-01' })
  await call('promises.move', { id, dueOn: '2026-07-24', on: '2026-07-09' })
  expect(await list()).toMatchObject([
    {
      dueOn: '2026-07-24',
      moves: 2,
      earlier: [
        { dueOn: '2026-07-03', movedOn: '2026-07-01' },
        { dueOn: '2026-07-10', movedOn: '2026-07-09' }
      ]
    }
  ])
})

test('that the other was told is noted, said in the history and taken back', async () => {
  const { call, db, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  const before = dump(db)
  await call('promises.tell', { id, on: TODAY })
  expect(await list()).toMatchObject([{ status: 'open', toldOn: TODAY }])
  expect(await call('history.undo', {})).toMatchObject({ label: 'history.promiseTold' })
  expect(dump(db)).toBe(before)
})

test('promises kept today stand behind the open ones where they are asked for', async () => {
  const { call, marie, list } = await withMarie()
  const promises = ['open', 'kept today', 'kept before', 'dropped today']
  const ids = await inOrder(promises, async (text) => (await call('promises.create', aPromise(marie, { text }))).id)
  await call('promises.keep', { id: ids[1]!, on: TODAY })
  await call('promises.keep', { id: ids[2]!, on: '2026-06-29' })
  await call('promises.drop', { id: ids[3]!, on: TODAY })
  expect((await list({ keptOn: TODAY })).map(({ text }) => text)).toEqual(['open', 'kept today'])
  expect((await list({ keptOn: TODAY, dueUpTo: '2026-07-01' })).map(({ text }) => text)).toEqual(['kept today'])
  expect((await list()).map(({ text }) => text)).toEqual(['open'])
})

test('a kept promise names the favour that it became, until that is in the bin', async () => {
  const { call, marie, list } = await withMarie()
  const { id } = await call('promises.create', aPromise(marie))
  await call('promises.keep', { id, on: TODAY })
  const favour = { direction: 'given', personId: marie, kind: 'information', date: TODAY, promiseId: id } as const
  const { id: favourId } = await call('favours.create', favour)
  expect(await list({ open: false })).toMatchObject([{ favourId }])
  await call('favours.remove', { id: favourId })
  expect(await list({ open: false })).toMatchObject([{ favourId: null }])
  await call('history.undo', {})
  await call('history.undo', {})
  expect(await list({ open: false })).toMatchObject([{ favourId: null }])
  expect((await call('favours.page', {})).total).toBe(0)
})
