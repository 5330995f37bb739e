import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'
import { withPeople } from '../support/known-people'

/** An application that knows Marie Dupont, Paul Martin and Élodie Roux. */
async function withElodie() {
  const app = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'], ['Élodie', 'Roux'])
  const [marie = '', paul = '', elodie = ''] = app.ids
  return { ...app, marie, paul, elodie }
}

test('a favour comes back as it was written', async () => {
  const { call, marie, paul, elodie } = await withElodie()
  const meeting = await call('meetings.save', aMeeting([marie]))
  const draft = aFavour(marie, {
    kind: 'recommendation',
    weight: 3,
    description: 'auprès de son DG',
    meetingId: meeting.id,
    viaPersonId: paul,
    introducedPersonId: elodie,
    dimension: 'social',
    outcome: 'mission',
    outcomeOn: '2026-06',
    thankedOn: '2026-06-20',
    reportedBackOn: '2026-06-25',
    confidential: true
  })
  const { id } = await call('favours.create', draft)
  expect(await call('favours.get', { id })).toMatchObject(draft)
  await call('favours.update', { ...draft, id, outcome: 'hire', weight: 1 })
  expect(await call('favours.get', { id })).toMatchObject({ ...draft, outcome: 'hire', weight: 1 })
  expect((await call('favours.page', {})).rows).toEqual([
    {
      id,
      date: '2026-06-15',
      direction: 'received',
      personId: marie,
      person: 'Marie Dupont',
      kind: 'recommendation',
      weight: 1,
      description: 'auprès de son DG',
      introduced: 'Élodie Roux',
      via: 'Paul Martin',
      outcome: 'hire',
      thankedOn: '2026-06-20',
      reportedBackOn: '2026-06-25',
      meetingId: meeting.id,
      confidential: true,
      noLedger: false
    }
  ])
  await call('favours.remove', { id })
  expect(await call('favours.page', {})).toEqual({ total: 0, rows: [], given: 0, received: 0, kinds: [] })
})

test('the ledger counts by kind and direction what its filters show, most frequent kind first', async () => {
  const { call, marie, paul } = await withElodie()
  const drafts = [
    aFavour(marie, { kind: 'advice', date: '2026-06-03' }),
    aFavour(marie, { kind: 'advice', direction: 'given', date: '2026-05' }),
    aFavour(marie, { kind: 'loan', date: '2026-06-01' }),
    aFavour(paul, { kind: 'advice', date: '2025' })
  ]
  await inOrder(drafts, (draft) => call('favours.create', draft))
  const page = (query: Input<'favours.page'>) => call('favours.page', query)
  expect(await page({})).toMatchObject({
    total: 4,
    given: 1,
    received: 3,
    kinds: [
      { kind: 'advice', given: 1, received: 2 },
      { kind: 'loan', given: 0, received: 1 }
    ]
  })
  expect((await page({})).rows.map(({ date }) => date)).toEqual(['2026-06-03', '2026-06-01', '2026-05', '2025'])
  expect(await page({ personId: marie, kinds: ['advice'] })).toMatchObject({ total: 2, given: 1, received: 1 })
  expect(await page({ direction: 'given' })).toMatchObject({ total: 1, rows: [{ date: '2026-05' }], received: 0 })
  expect(await page({ from: '2026-05-10', to: '2026-05-20' })).toMatchObject({ rows: [{ date: '2026-05' }] })
  expect(await page({ offset: 1, limit: 2 })).toMatchObject({
    total: 4,
    rows: [{ date: '2026-06-01' }, { date: '2026-05' }]
  })
})

test('a favour is found by what was written and by whom it concerns, accents aside', async () => {
  const { call, marie, paul, elodie } = await withElodie()
  await call('favours.create', aFavour(marie, { description: '50 % de remise', date: '2026-06-03' }))
  await call('favours.create', aFavour(paul, { kind: 'introduction', introducedPersonId: elodie, date: '2026-06-02' }))
  const days = async (text: string) => (await call('favours.page', { text })).rows.map(({ date }) => date.slice(8))
  expect(await days('DUPONT remise')).toEqual(['03'])
  expect(await days('elodie martin')).toEqual(['02'])
  expect(await days('REM 50')).toEqual(['03'])
  expect(await days('50 %')).toEqual(['03'])
  expect(await days('emise')).toEqual([])
  expect(await days('nothing')).toEqual([])
})

test('a favour of somebody without a ledger is listed and marked', async () => {
  const { call } = await withElodie()
  const { id } = await call('people.create', aPerson({ noLedger: true }))
  await call('favours.create', aFavour(id))
  expect(await call('favours.page', {})).toMatchObject({ total: 1, rows: [{ noLedger: true }] })
})

test('an introduction noted in the ledger has the same consequences as one noted with a meeting', async () => {
  const { call, marie, paul, elodie } = await withElodie()
  const draft = aFavour(marie, { kind: 'introduction', introducedPersonId: paul, date: '2026-06-01' })
  const { id } = await call('favours.create', draft)
  expect(await call('people.get', { id: paul })).toMatchObject({
    introducedBy: { id: marie },
    person: { metOn: '2026-06-01' },
    acquaintances: [{ id: marie, source: 'introduced', since: '2026-06-01' }]
  })
  await call('favours.update', { ...draft, id, introducedPersonId: elodie })
  expect((await call('people.get', { id: elodie })).introducedBy).toMatchObject({ id: marie })
})

test('whom a favour introduced may be in the bin when the favour is changed', async () => {
  const { call, marie, paul } = await withElodie()
  const draft = aFavour(marie, { kind: 'introduction', introducedPersonId: paul, viaPersonId: null })
  const { id } = await call('favours.create', draft)
  await call('people.remove', { id: paul })
  await call('favours.update', { ...draft, id, weight: 2 })
  expect(await call('favours.get', { id })).toMatchObject({ weight: 2, introducedPersonId: paul })
})

test.each<[string, (marie: string) => Input<'favours.create'>, string, string]>([
  ['a favour of nobody', () => aFavour('nobody'), 'not-found', 'personId'],
  ['a favour through nobody', (marie) => aFavour(marie, { viaPersonId: 'nobody' }), 'not-found', 'viaPersonId'],
  ['a favour at no meeting', (marie) => aFavour(marie, { meetingId: 'none' }), 'not-found', 'meetingId'],
  [
    'an introduction to oneself',
    (marie) => aFavour(marie, { kind: 'introduction', introducedPersonId: marie }),
    'same-person',
    'introducedPersonId'
  ],
  ['a favour through oneself', (marie) => aFavour(marie, { viaPersonId: marie }), 'same-person', 'viaPersonId'],
  ['a weight of 6', (marie) => aFavour(marie, { weight: 6 }), 'invalid-input', 'weight'],
  ['a date that does not exist', (marie) => aFavour(marie, { date: '2025-02-29' }), 'invalid-input', 'date']
])('%s is refused with the field, and nothing is written', async (_what, draft, code, field) => {
  const { bridge, call, db, marie } = await withElodie()
  const { id } = await call('favours.create', aFavour(marie))
  const before = dump(db)
  const refused = { ok: false, error: { code, fields: { [field]: expect.any(String) } } }
  expect(await bridge.call('favours.create', draft(marie))).toMatchObject(refused)
  expect(await bridge.call('favours.update', { ...draft(marie), id })).toMatchObject(refused)
  expect(dump(db)).toBe(before)
})

test('a favour in the bin is no longer there', async () => {
  const { bridge, call, marie } = await withElodie()
  const { id } = await call('favours.create', aFavour(marie))
  await call('favours.remove', { id })
  const gone = { ok: false, error: { code: 'not-found' } }
  expect(await bridge.call('favours.get', { id })).toMatchObject(gone)
  expect(await bridge.call('favours.update', { ...aFavour(marie), id })).toMatchObject(gone)
  expect(await bridge.call('favours.remove', { id })).toMatchObject(gone)
})

test('the history tells favours by kind, direction and person', async () => {
  const { call, marie } = await withElodie()
  const { id } = await call('favours.create', aFavour(marie))
  await call('favours.update', { ...aFavour(marie, { direction: 'given', kind: 'loan' }), id })
  await call('favours.remove', { id })
  expect((await call('history.list', { limit: 3 })).map(({ label, values }) => [label, values])).toEqual([
    ['history.favourBinned', { direction: 'given', kind: 'loan', person: 'Marie Dupont' }],
    ['history.favourChanged', { direction: 'given', kind: 'loan', person: 'Marie Dupont' }],
    ['history.favourAdded', { direction: 'received', kind: 'advice', person: 'Marie Dupont' }]
  ])
})
