import { expect, test } from 'vitest'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'
import { namesOf, withPeople } from '../support/known-people'

test.each([
  ['emoji', '🦊', 'Renard 🎉', '🎉 renard'],
  ['emoji alone', '👩🏽‍💻', null, '👩🏽‍💻'],
  ['Arabic', 'مريم', 'الدوري', 'الدُّورِيّ'],
  ['Hebrew', 'שרה', 'כהן', 'כהן'],
  ['ligature and apostrophe', 'Œdipe', 'd’Aumale', "D'AUMALE oedipe"],
  ['a null-looking name', 'null', 'undefined', 'undefined']
])('a name in %s is kept as typed and found again', async (_what, givenName, familyName, search) => {
  const { call, ids } = await withPeople([givenName, familyName], ['Paul', 'Martin'])
  const found = await call('people.page', { text: search })
  expect(found.rows.map(({ id }) => id)).toEqual([ids[0]])
  expect((await call('people.get', { id: ids[0]! })).person).toMatchObject({ givenName, familyName })
  expect((await call('people.pick', { text: search })).map(({ id }) => id)).toEqual([ids[0]])
})

test('people are listed as French sorts names: accents, case and ligatures aside', async () => {
  const { call } = await withPeople(
    ['Zoé', 'Ozanne'],
    ['Hélène', 'Œuvrard'],
    ['Eric', 'eric'],
    ['A', 'Émile'],
    ['B', 'Élodie'],
    ['C', 'D’Artagnan'],
    ['D', 'Dartois'],
    ['E', 'Oeuf']
  )
  const { rows, total } = await call('people.page', {})
  expect(total).toBe(8)
  expect(rows.map(({ listName }) => listName.split(' ')[0])).toEqual([
    'D’ARTAGNAN',
    'DARTOIS',
    'ÉLODIE',
    'ÉMILE',
    'ERIC',
    'OEUF',
    'ŒUVRARD',
    'OZANNE'
  ])
  const reversed = await call('people.page', { descending: true })
  expect(namesOf(reversed.rows)).toEqual(namesOf(rows).toReversed())
})

test('pages follow each other without a gap or a repeat', async () => {
  const { call } = startApp()
  await inOrder(Array(23).keys(), (n) => call('people.create', aPerson({ givenName: `N${n % 5}`, familyName: 'Same' })))
  const pages = await inOrder([0, 10, 20, 30], (offset) => call('people.page', { offset, limit: 10 }))
  expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
    [23, 10],
    [23, 10],
    [23, 3],
    [23, 0]
  ])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(23)
})

test('every word typed must occur in the name or in the organisation, in any order', async () => {
  const { call } = await withPeople(
    ['Hélène', 'Œuvrard', 'Société Générale'],
    ['Hélène', 'Martin', 'Airbus'],
    ['Paul', 'Générale']
  )
  const found = async (text: string) => namesOf((await call('people.page', { text })).rows)
  expect(await found('helene')).toEqual(['Hélène Martin', 'Hélène Œuvrard'])
  expect(await found('GENERALE hélène')).toEqual(['Hélène Œuvrard'])
  expect(await found('oeuv')).toEqual(['Hélène Œuvrard'])
  expect(await found('helene paul')).toEqual([])
  expect((await call('people.page', { text: 'générale' })).total).toBe(2)
  expect(await found('%')).toHaveLength(3)
})

test('people of one circle only are listed when a circle is chosen', async () => {
  const { call } = startApp()
  const { id: circleId } = await call('circles.create', { name: 'Club' })
  await call('people.create', aPerson({ givenName: 'In' }, { circleIds: [circleId] }))
  await call('people.create', aPerson({ givenName: 'Out' }))
  const { rows, total } = await call('people.page', { circleId })
  expect(total).toBe(1)
  expect(rows).toMatchObject([{ name: 'In Dupont', circles: ['Club'] }])
})

test('sorting by closeness or organisation puts those without one last, in both directions', async () => {
  const { call } = startApp()
  await call('people.create', aPerson({ givenName: 'None' }))
  await call('people.create', aPerson({ givenName: 'Far', closeness: 1 }, { organisation: 'Émeraude' }))
  await call('people.create', aPerson({ givenName: 'Near', closeness: 5 }, { organisation: 'Airbus' }))
  const order = async (sort: 'closeness' | 'organisation', descending: boolean) =>
    (await call('people.page', { sort, descending })).rows.map(({ name }) => name.split(' ')[0])
  expect(await order('closeness', false)).toEqual(['Far', 'Near', 'None'])
  expect(await order('closeness', true)).toEqual(['Near', 'Far', 'None'])
  expect(await order('organisation', false)).toEqual(['Near', 'Far', 'None'])
  expect(await order('organisation', true)).toEqual(['Far', 'Near', 'None'])
})

test('a row counts the promises that are open, moved ones included', async () => {
  const { call, ids } = await withPeople(['Marie', 'Dupont'])
  const [personId = ''] = ids
  const promise = { by: 'me', personId, text: 'x', madeOn: TODAY } as const
  await call('promises.create', promise)
  const moved = await call('promises.create', promise)
  await call('promises.move', { id: moved.id, dueOn: '2026-08-01', on: TODAY })
  const kept = await call('promises.create', promise)
  await call('promises.keep', { id: kept.id, on: TODAY })
  expect((await call('people.page', {})).rows).toMatchObject([{ openPromises: 2 }])
})

test('with nothing typed, those met most recently are offered first', async () => {
  const { call, ids } = await withPeople(['A', 'A'], ['B', 'B'], ['C', 'C'])
  const [a = '', b = '', c = ''] = ids
  await call('meetings.save', aMeeting([b], { date: '2026-05-01' }))
  await call('meetings.save', aMeeting([c], { date: '2026-06-01' }))
  const picked = await call('people.pick', { text: '' })
  expect(picked.map(({ id }) => id)).toEqual([c, b, a])
  expect(picked[0]).toMatchObject({ lastContactOn: '2026-06-01' })
  expect(namesOf(await call('people.pick', { text: '', except: [c], limit: 1 }))).toEqual(['B B'])
})

test('whoever has a word that begins so comes first, then who was met most recently', async () => {
  const { call, ids } = await withPeople(['Anne-Marie', 'Roux'], ['Marie', 'Dupont'], ['Rosemarie', 'Adam'])
  await call('meetings.save', aMeeting([ids[2]!], { date: '2026-06-20' }))
  await call('meetings.save', aMeeting([ids[1]!], { date: '2026-06-01' }))
  expect(namesOf(await call('people.pick', { text: 'marie' }))).toEqual([
    'Marie Dupont',
    'Anne-Marie Roux',
    'Rosemarie Adam'
  ])
  expect(namesOf(await call('people.pick', { text: 'dup mar' }))).toEqual(['Marie Dupont'])
})

test('somebody is found by the organisation as well', async () => {
  const { call } = await withPeople(['Marie', 'Dupont', 'Airbus'], ['Marie', 'Lefèvre', 'Thales'])
  expect(namesOf(await call('people.pick', { text: 'marie tha' }))).toEqual(['Marie Lefèvre'])
})
