import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { TODAY } from '../support/app'
import { aFavour, aMeeting, aMeetingFavour } from '../support/builders'
import { inOrder } from '../support/in-order'
import { namesOf, withPeople } from '../support/known-people'

/** Three people: seen this month and favoured by, seen twice two years ago, and never met. */
async function withTies() {
  const app = await withPeople(['Active', 'One'], ['Lapsed', 'Two'], ['Never', 'Three'])
  const [active = '', lapsed = ''] = app.ids
  const days = ['2024-05-01', '2024-06-01']
  await inOrder(days, (date) => app.call('meetings.save', aMeeting([lapsed], { date })))
  const favours = Array(6).fill(aMeetingFavour(active, { weight: 2 }))
  await inOrder(['2026-05-15', '2026-06-15'], (date) =>
    app.call('meetings.save', aMeeting([active], { date }, date === '2026-06-15' ? { favours } : {}))
  )
  return app
}

test('the table shows how each tie stands, as of today and of the last change', async () => {
  const { call, ids } = await withTies()
  const { rows } = await call('people.page', { sort: 'lastContact', descending: true })
  expect(rows).toMatchObject([
    {
      name: 'Active One',
      state: 'active',
      lastContactOn: '2026-06-15',
      given: 0,
      received: 6,
      notice: 'receivedMore'
    },
    { name: 'Lapsed Two', state: 'lapsed', lastContactOn: '2024-06-01', notice: null },
    { name: 'Never Three', state: 'neverMet', lastContactOn: null, band: 'unknown' }
  ])
  await call('meetings.save', aMeeting([ids[2]!], { date: TODAY }))
  const [first] = (await call('people.page', { sort: 'lastContact', descending: true })).rows
  expect(first).toMatchObject({ name: 'Never Three', state: 'singleEncounter', lastContactOn: TODAY })
})

test('people are narrowed to the states and notices that are chosen, and counted so', async () => {
  const { call } = await withTies()
  const found = async (query: Input<'people.page'>) => {
    const { total, rows } = await call('people.page', query)
    expect(total).toBe(rows.length)
    return namesOf(rows)
  }
  expect(await found({ states: ['lapsed', 'neverMet'] })).toEqual(['Never Three', 'Lapsed Two'])
  expect(await found({ states: ['dormant'] })).toEqual([])
  expect(await found({ notice: 'any' })).toEqual(['Active One'])
  expect(await found({ notice: 'receivedMore', states: ['active'] })).toEqual(['Active One'])
  expect(await found({ notice: 'gaveMore' })).toEqual([])
  expect(await found({ states: ['active', 'lapsed'], text: 'two' })).toEqual(['Lapsed Two'])
})

test('people are narrowed to those with a favour still open, at all or for long', async () => {
  const { call, ids } = await withTies()
  await call('favours.create', aFavour(ids[1]!, { date: '2026-03-01' }))
  const found = async (open: Input<'people.page'>['open']) => namesOf((await call('people.page', { open })).rows)
  expect(await found(null)).toHaveLength(3)
  expect(await found('any')).toEqual(expect.arrayContaining(['Active One', 'Lapsed Two']))
  expect(await found('quarter')).toContain('Lapsed Two')
  expect(await found('year')).not.toContain('Lapsed Two')
  await call('favours.create', aFavour(ids[1]!, { direction: 'given', date: '2026-04-01', weight: 3 }))
  await call('favours.create', aFavour(ids[1]!, { direction: 'received', date: '2026-06-20', weight: 3 }))
  expect(await found('quarter')).not.toContain('Lapsed Two')
  expect(await found('any')).toContain('Lapsed Two')
})

test.each(['lastContact', 'strength', 'received'] as const)(
  'people are sorted by %s in both directions',
  async (sort) => {
    const { call } = await withTies()
    const order = async (descending: boolean) => namesOf((await call('people.page', { sort, descending })).rows)
    expect((await order(true))[0]).toBe('Active One')
    expect(await order(false)).toHaveLength(3)
    expect((await order(false)).indexOf('Active One')).toBeGreaterThan((await order(false)).indexOf('Lapsed Two'))
  }
)
