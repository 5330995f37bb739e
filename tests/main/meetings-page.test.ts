import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { aMeeting } from '../support/builders'
import { inOrder } from '../support/in-order'
import { withThree } from '../support/known-people'

test('the journal reads newest first, and later in the day before earlier', async () => {
  const { call } = await withThree()
  const days = [
    ['2026-05-02', null],
    ['2026-06-01', '09:00'],
    ['2026-06-01', '18:00'],
    ['2026-06-01', null],
    ['2026-05', null]
  ] as const
  await inOrder(days, ([date, startTime]) => call('meetings.save', aMeeting([], { date, startTime })))
  const { rows } = await call('meetings.page', {})
  expect(rows.map(({ date, startTime }) => [date, startTime])).toEqual([
    ['2026-06-01', '18:00'],
    ['2026-06-01', '09:00'],
    ['2026-06-01', null],
    ['2026-05-02', null],
    ['2026-05', null]
  ])
  const second = await call('meetings.page', { offset: 1, limit: 2 })
  expect(second).toMatchObject({ total: 5, rows: [{ startTime: '09:00' }, { startTime: null }] })
})

test('the journal is narrowed by person, occasion, circle and period', async () => {
  const { call, marie, paul } = await withThree()
  const { id: circleId } = await call('circles.create', { name: 'Club' })
  await call('meetings.save', aMeeting([marie], { date: '2026-06-15', occasion: 'lunch' }))
  await call('meetings.save', aMeeting([paul], { date: '2026-04-01', occasion: 'call' }))
  await call('meetings.save', aMeeting([], { date: '2026-05', occasion: 'clubEvent', circleId }))
  const dates = async (query: Input<'meetings.page'>) => {
    const page = await call('meetings.page', query)
    expect(page.total).toBe(page.rows.length)
    return page.rows.map(({ date }) => date)
  }
  expect(await dates({ personId: marie })).toEqual(['2026-06-15'])
  expect(await dates({ occasions: ['call', 'clubEvent'] })).toEqual(['2026-05', '2026-04-01'])
  expect(await dates({ circleId })).toEqual(['2026-05'])
  expect(await dates({ from: '2026-05-20' })).toEqual(['2026-06-15', '2026-05'])
  expect(await dates({ from: '2026-04-02', to: '2026-05-01' })).toEqual(['2026-05'])
  expect(await dates({ to: '2026-04-30' })).toEqual(['2026-04-01'])
  expect(await dates({ from: '2026-06-16' })).toEqual([])
})

test('text is found in what was written and in the names of those who took part', async () => {
  const { call, marie, paul } = await withThree()
  await call('meetings.save', aMeeting([marie], { date: '2026-06-03', notes: 'Budget 100 % validé' }))
  await call('meetings.save', aMeeting([paul], { date: '2026-06-02', place: 'Café de Flore' }))
  await call('meetings.save', aMeeting([], { date: '2026-06-01', rawText: 'Vu Marie-Laure au bureau_2' }))
  const days = async (text: string) => (await call('meetings.page', { text })).rows.map(({ date }) => date.slice(8))
  expect(await days('DUPONT')).toEqual(['03'])
  expect(await days('marie')).toEqual(['03', '01'])
  expect(await days('flore martin')).toEqual(['02'])
  expect(await days('BUDG valide')).toEqual(['03'])
  expect(await days('udget')).toEqual([])
  expect(await days('bureau_2')).toEqual(['01'])
  expect(await days('bureauX2')).toEqual([])
  expect(await days('cafe')).toEqual(['02'])
  // Signs alone are nothing to look for.
  expect(await days('100 %')).toEqual(['03'])
  expect(await days('" - * flore')).toEqual(['02'])
})

test('text is found as it reads now: changed, put in the bin, taken back, done again', async () => {
  const { call } = await withThree()
  const form = aMeeting([], { date: '2026-06-03', notes: 'Mes vœux à la sœur de l’abbé' })
  const { id } = await call('meetings.save', form)
  const days = async (text: string) => (await call('meetings.page', { text })).rows.map(({ date }) => date.slice(8))
  expect(await days('voeux')).toEqual(['03'])
  expect(await days('SŒUR abbe')).toEqual(['03'])
  expect(await days("l'abbé")).toEqual(['03'])
  await call('meetings.save', { ...form, id, meeting: { ...form.meeting, notes: 'Rien', place: 'Genève' } })
  expect(await days('voeux')).toEqual([])
  expect(await days('geneve rien')).toEqual(['03'])
  await call('history.undo', {})
  expect(await days('voeux')).toEqual(['03'])
  await call('history.redo')
  expect(await days('geneve')).toEqual(['03'])
  await call('meetings.remove', { id })
  expect(await days('geneve')).toEqual([])
  await call('history.undo', {})
  expect(await days('geneve')).toEqual(['03'])
})

test('places are offered by how they begin, accents aside, most used first', async () => {
  const { call } = await withThree()
  const places = ['Café de Flore', 'Cafétéria', 'Cafétéria', 'Le Bistrot', null, 'Flore']
  await inOrder(places, (place) => call('meetings.save', aMeeting([], { place })))
  expect(await call('meetings.places', { text: 'cafe' })).toEqual(['Cafétéria', 'Café de Flore'])
  expect(await call('meetings.places', { text: 'flo' })).toEqual(['Café de Flore', 'Flore'])
  expect(await call('meetings.places', { text: '' })).toHaveLength(4)
})

test('what is being written is kept, one text for each place, outside of the history', async () => {
  const { call } = await withThree()
  const changes = await call('history.list', {})
  await call('meetings.keepDraft', { context: 'panel', content: 'Déj' })
  await call('meetings.keepDraft', { context: 'panel', content: 'Déjeuner' })
  await call('meetings.keepDraft', { context: 'week', content: 'x' })
  expect(await call('meetings.draft', { context: 'panel' })).toEqual({ content: 'Déjeuner' })
  await call('meetings.keepDraft', { context: 'panel', content: null })
  expect(await call('meetings.draft', { context: 'panel' })).toEqual({ content: null })
  expect(await call('meetings.draft', { context: 'week' })).toEqual({ content: 'x' })
  expect(await call('history.list', {})).toEqual(changes)
})
