import { expect, test } from 'vitest'
import { aFavour, aMeeting } from '../support/builders'
import { withPeople } from '../support/known-people'

async function withMarie() {
  const app = await withPeople(['Marie', 'Dupont', 'Airbus'], ['Karim', 'Benali'])
  const [marie = '', karim = ''] = app.ids
  const meet = (meeting: Parameters<typeof aMeeting>[1], ids = [marie]) =>
    app.call('meetings.save', aMeeting(ids, meeting))
  return { ...app, marie, karim, meet }
}

test('every exchange with somebody is told oldest first, those of one day and kind together, what lies ahead marked', async () => {
  const { call, marie, karim, meet } = await withMarie()
  await meet({ date: '2026-06-15', occasion: 'call' })
  await meet({ date: '2024', occasion: 'lunch' })
  await meet({ date: '2025-03', occasion: 'coffee' }, [karim, marie])
  await meet({ date: '2026-06-15', occasion: 'call' })
  await meet({ date: '2026-06-15', occasion: 'email' })
  await meet({ date: '2026-07-08', occasion: 'lunch', status: 'planned' })
  expect(await call('people.contacts', { personId: marie })).toEqual([
    { date: '2024', occasion: 'lunch', count: 1, ahead: false },
    { date: '2025-03', occasion: 'coffee', count: 1, ahead: false },
    { date: '2026-06-15', occasion: 'call', count: 2, ahead: false },
    { date: '2026-06-15', occasion: 'email', count: 1, ahead: false },
    { date: '2026-07-08', occasion: 'lunch', count: 1, ahead: true }
  ])
  expect(await call('people.contacts', { personId: karim })).toHaveLength(1)
})

test('no exchange are those that were cancelled, binned or planned for a day gone by, and those where they were not', async () => {
  const { call, marie, karim, meet } = await withMarie()
  await meet({ status: 'cancelled' })
  await meet({ date: '2026-05-01', status: 'planned' })
  const { id } = await meet({})
  await call('meetings.remove', { id })
  await call('meetings.save', {
    ...aMeeting([karim]),
    participants: [{ personId: karim }, { personId: marie, role: 'mentioned' }]
  })
  expect(await call('people.contacts', { personId: marie })).toEqual([])
})

test('favours are told by quarter until today, without the bin and what lies ahead', async () => {
  const { call, marie, karim } = await withMarie()
  await call('favours.create', aFavour(marie, { date: '2026-01-15' }))
  await call('favours.create', aFavour(marie, { date: '2026-02', weight: 2 }))
  await call('favours.create', aFavour(marie, { date: '2026-06-30', direction: 'given' }))
  await call('favours.create', aFavour(karim, { date: '2026-01-15' }))
  const { id } = await call('favours.create', aFavour(marie, { date: '2025-01-15' }))
  await call('favours.remove', { id })
  expect(await call('people.ledger', { personId: marie })).toEqual([
    { period: '2026-Q1', given: 0, received: 2, balance: 'ratherReceived' },
    { period: '2026-Q2', given: 1, received: 0, balance: 'ratherReceived' }
  ])
  await call('people.setFacts', { id: marie, facts: { noLedger: true } })
  expect(await call('people.ledger', { personId: marie })).toEqual([])
})
