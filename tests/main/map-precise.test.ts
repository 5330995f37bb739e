import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fold } from '#shared/domain/names'
import { ringBands } from '#shared/domain/map-rings'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aPerson } from '../support/builders'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { membersOf, withMap } from '../support/map-journal'

const person = (id: string, facts: object = {}) => ({ id, givenName: id, ...facts })
const together = (date: string, ...people: string[]) => ({
  id: `${date} ${people.join(' ')}`,
  date,
  participants: people.map((personId) => ({ personId, role: 'present' }))
})

test('an organisation whose name holds no letter has its place among the filters', async () => {
  const { call } = await withMap({
    organisations: [{ id: 'o', name: '—' }],
    people: [person('a', { organisationId: 'o' })]
  })
  expect((await call('map.facets', {})).organisations).toEqual([{ value: '—', label: '—', people: 1 }])
})

test('an organisation whose name holds no letter is found by it', async () => {
  const { call, view } = await withMap({
    organisations: [{ id: 'o', name: '—' }],
    people: [person('a', { organisationId: 'o' }), person('b')],
    acquaintances: [{ a: 'a', b: 'b' }]
  })
  expect((await view({ filter: { organisation: '—' } })).people.map(({ id }) => id)).toEqual(['a'])
  const { paths } = await call('map.paths', { fromId: 'b', to: { organisation: '—' } })
  expect(paths.map((path) => path.map(({ id }) => id))).toEqual([['b', 'a']])
})

test('an organisation is no person of the same id, and one name is one end of a path', async () => {
  const { call } = await withMap({
    organisations: [
      { id: '1', name: 'Airbus' },
      { id: '2', name: 'AIRBUS' }
    ],
    people: [person('1', { organisationId: '1' }), person('2', { organisationId: '2' })]
  })
  const ends = await call('map.ends', { text: 'airbus' })
  expect(ends.filter(({ end }) => 'organisation' in end)).toEqual([
    { end: { organisation: 'AIRBUS' }, name: 'AIRBUS', detail: '2 personnes' }
  ])
})

test('the lines of a bubble count those who only met at a small meeting', async () => {
  const { view } = await withMap({
    circles: [{ id: 'c', name: 'Club' }],
    people: ['a', 'b', 'd'].map((id) => person(id)),
    memberships: membersOf('c', ['a', 'b']),
    meetings: [together('2026-01-10', 'a', 'd'), together('2026-02-10', 'b', 'd')]
  })
  expect((await view({ folded: ['c'] })).bubbleTies).toEqual([{ bubble: 'c', other: 'd', isBubble: false, ties: 2 }])
})

test('a circle and a person of one id are not taken for each other', async () => {
  const { view } = await withMap({
    circles: [
      { id: '1', name: 'Club' },
      { id: '2', name: 'École' }
    ],
    people: ['1', '2', '3'].map((id) => person(id)),
    memberships: [...membersOf('1', ['1']), ...membersOf('2', ['2'])],
    acquaintances: [
      { a: '1', b: '2' },
      { a: '1', b: '3' }
    ]
  })
  expect((await view({ folded: ['1'] })).bubbleTies.toSorted((a, b) => (a.other < b.other ? -1 : 1))).toEqual([
    { bubble: '1', other: '2', isBubble: false, ties: 1 },
    { bubble: '1', other: '3', isBubble: false, ties: 1 }
  ])
  expect((await view({ folded: ['1', '2'] })).bubbleTies.filter(({ isBubble }) => isBubble)).toEqual([
    { bubble: '1', other: '2', isBubble: true, ties: 1 }
  ])
})

test('nobody is new for a meeting that is still to come', async () => {
  const { view } = await withMap({
    people: [person('a'), person('b', { metOn: '2026-07-02' })],
    meetings: [together('2026-07-02', 'a')]
  })
  expect((await view()).people.map(({ isNew }) => isNew)).toEqual([false, false])
})

test('a meeting of which only the year is known is the last of that year', async () => {
  const { view } = await withMap({
    people: [person('a'), person('b')],
    meetings: [together('2025', 'a', 'b'), together('2025-01-10', 'a', 'b')]
  })
  const { people, ties } = await view()
  expect(ties.map(({ lastTogetherOn }) => lastTogetherOn)).toEqual(['2025'])
  expect(people.map(({ lastContactOn }) => lastContactOn)).toEqual(['2025', '2025'])
})

test('who was met in a year of which no more is known may have been met since any of its days', async () => {
  const { call } = await withMap({
    people: [person('a'), person('b', { metOn: '2024' }), person('c'), person('d')],
    meetings: [together('2024', 'a'), together('2026-12-01', 'c'), together('2023-12-31', 'd')]
  })
  const since = async (metSince: string) =>
    (await call('people.page', { metSince })).rows.map(({ id }) => id).toSorted()
  expect(await since('2024')).toEqual(['a', 'b'])
  expect(await since('2024-06-01')).toEqual(['a', 'b'])
  expect(await since('2025')).toEqual([])
  expect(await since('2023')).toEqual(['a', 'b', 'd'])
})

test('the circle of origin of somebody with several, and none said to be it, is the same after export and import', async () => {
  const content = {
    circles: ['c1', 'c2'].map((id) => ({ id, name: id })),
    people: [person('a')],
    memberships: [
      { personId: 'a', circleId: 'c2' },
      { personId: 'a', circleId: 'c1' }
    ]
  }
  const { call, view } = await withMap(content)
  const path = join(temporaryFolder(), 'carnet.json')
  await call('transfer.export', { path })
  const other = startApp()
  const { token } = await other.call('transfer.preview', { path })
  await other.call('transfer.apply', { token })
  const again = (await other.call('map.view', {})).people[0]?.circleId
  expect([(await view()).people[0]?.circleId, again]).toEqual(['c1', 'c1'])
  other.close()
})

test('ties to the dead, to the bin and to come bring nobody onto the map; an introduction does', async () => {
  const crowd = Array.from({ length: 19 }, (_, index) => person(`crowd${index}`, { closeness: 2 }))
  const gone = Array.from({ length: 30 }, (_, index) => person(`gone${index}`, { deceasedOn: '2020' }))
  const { view } = await withMap({
    people: [...crowd, ...gone, person('known', { closeness: 1 }), person('alone', { closeness: 1 })],
    acquaintances: gone.map(({ id }) => ({ a: 'alone', b: id })),
    favours: [
      {
        id: 'f',
        direction: 'received',
        kind: 'introduction',
        personId: 'known',
        introducedPersonId: 'crowd1',
        date: '2025-05-01'
      }
    ]
  })
  const drawn = (await view({ count: 20 })).people.map(({ id }) => id)
  expect([drawn.includes('known'), drawn.includes('alone')]).toEqual([true, false])
})

test('a journal that is filled after an import was taken back is laid out as at first', async () => {
  const app = startApp()
  const ids = await inOrder(['Ada', 'Bo', 'Cléo'], async (givenName) => {
    const { id } = await app.call('people.create', aPerson({ givenName, familyName: 'Un' }))
    return id
  })
  await app.call('people.link', { personId: ids[0]!, otherId: ids[1]! })
  const fresh = startApp()
  const path = join(temporaryFolder(), 'carnet.json')
  await app.call('transfer.export', { path })
  const filled = async (to: typeof app) => {
    const { token } = await to.call('transfer.preview', { path })
    await to.call('transfer.apply', { token })
    return to.call('map.view', {})
  }
  const used = startApp()
  makeSample(used.db, { people: 40, seed: 3, today: TODAY, language: 'fr' })
  const other = join(temporaryFolder(), 'autre.json')
  await used.call('transfer.export', { path: other })
  const again = startApp()
  const { token } = await again.call('transfer.preview', { path: other })
  await again.call('transfer.apply', { token })
  await again.call('map.view', {})
  await again.call('history.undo', {})
  expect((await filled(again)).people).toEqual((await filled(fresh)).people)
  for (const one of [app, fresh, used, again]) one.close()
})

test('rings keep their order when people of a new one come together with others', async () => {
  const app = startApp()
  makeSample(app.db, { people: 500, seed: 1, today: TODAY, language: 'fr' })
  const rings = async (states: ('neverMet' | 'active')[]) =>
    (await app.call('map.view', { projection: 'rings', filter: { states } })).people
  const { people } = await app.call('map.view', { projection: 'rings' })
  expect(people.some(({ band }) => band === 'unknown')).toBe(false)
  const shown = [...people, ...(await rings(['neverMet'])), ...(await rings(['active']))]
  const spans = ringBands.map((band) => {
    const radii = shown.filter((one) => one.band === band).map(({ x, y }) => Math.hypot(x, y))
    return [Math.min(...radii), Math.max(...radii)] as const
  })
  for (const [index, [, outer]] of spans.slice(0, -1).entries()) expect(outer).toBeLessThan(spans[index + 1]![0])
  app.close()
})

test('a file without names holds the name of no organisation, not even in that of a circle', async () => {
  const app = startApp()
  makeSample(app.db, { people: 40, seed: 1, today: TODAY, language: 'fr' })
  const path = join(temporaryFolder(), 'carte.gexf')
  await app.call('map.saveGraph', { question: {}, lens: 'circles', naming: 'pseudonyms', format: 'gexf', path })
  const { svg } = await app.call('map.picture', { question: {}, lens: 'circles', naming: 'initials' })
  const written = ` ${fold(readFileSync(path, 'utf8'))} ${fold(svg)} `
  const names = app.db.raw.prepare('SELECT name FROM organisation').pluck().all() as string[]
  expect(names.map(fold)).toContain('verlanges')
  expect(names.filter((name) => written.includes(` ${fold(name)} `))).toEqual([])
  app.close()
})
