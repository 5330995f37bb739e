import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { freshnessClasses } from '#shared/domain/map-style'
import { balances, tieBands, tieStates } from '#shared/domain/measures/words'
import { everybody, PeopleFilter } from '#shared/domain/people-filter'
import { makeSample } from '../../src/main/sample/make-sample'
import { TODAY } from '../support/app'
import { manyPeople, membersOf, withMap } from '../support/map-journal'

type Filter = Input<'map.facets'>['filter']

const people = [
  { id: 'a', givenName: 'A', city: 'Évry', organisationId: 'rail' },
  { id: 'b', givenName: 'B', city: 'EVRY', organisationId: 'rail' },
  { id: 'c', givenName: 'C', city: 'Évry' },
  { id: 'd', givenName: 'D', organisationId: 'rail' },
  { id: 'e', givenName: 'E', city: 'Nice' },
  { id: 'dead', givenName: 'F', city: 'Nice', deceasedOn: '2020' }
]
const journal = {
  people,
  organisations: [{ id: 'rail', name: 'Rail', city: 'Nice' }],
  circles: [
    { id: 'club', name: 'Club' },
    { id: 'school', name: 'École' }
  ],
  memberships: [...membersOf('club', ['a', 'b', 'c', 'dead']), { personId: 'a', circleId: 'school' }],
  meetings: [{ id: 'm', date: '2026-06-20', participants: [{ personId: 'a', role: 'present' }] }],
  promises: [{ id: 'p', by: 'me', personId: 'e', text: 'envoyer', madeOn: '2026-06-15' }],
  objectives: [{ id: 'o', title: 'Aller' }],
  targets: [{ id: 't', objectiveId: 'o', personId: 'e' }]
}

async function facets(filter?: Filter) {
  const { call } = await withMap(journal)
  return call('map.facets', { filter })
}

test('each value of a facet says how many it would leave', async () => {
  expect(await facets()).toMatchObject({
    silences: [
      { value: 'month', people: 1 },
      { value: 'quarter', people: 0 },
      { value: 'year', people: 0 },
      { value: 'older', people: 0 },
      { value: 'never', people: 4 }
    ],
    circles: [
      { value: 'club', label: 'Club', people: 3 },
      { value: 'school', label: 'École', people: 1 }
    ],
    organisations: [{ value: 'Rail', label: 'Rail', people: 3 }],
    cities: [
      { value: 'Évry', people: 3 },
      { value: 'Nice', people: 2 }
    ],
    withoutCircle: 2,
    onTarget: 1,
    openPromise: 1
  })
})

test('a facet is counted without its own part of the filter, and with all others', async () => {
  const found = await facets({ city: 'evry', circleId: 'school' })
  expect(found.cities).toEqual([{ value: 'Évry', label: 'Évry', people: 1 }])
  expect(found.circles).toEqual([
    { value: 'club', label: 'Club', people: 3 },
    { value: 'school', label: 'École', people: 1 }
  ])
  expect(found.organisations).toEqual([{ value: 'Rail', label: 'Rail', people: 1 }])
  expect(found).toMatchObject({ withoutCircle: 0, onTarget: 0, openPromise: 0 })
})

test('what is asked for is told even where nobody is left of it', async () => {
  const found = await facets({ organisation: 'Acier', city: 'Brest', circleId: 'unknown', withoutCircle: true })
  expect(found.organisations).toEqual([{ value: 'Acier', label: 'Acier', people: 0 }])
  expect(found.cities).toEqual([{ value: 'Brest', label: 'Brest', people: 0 }])
  expect(found.circles).toEqual([])
})

test('the twenty largest of a long list are told, and the one that is asked for', async () => {
  const { call } = await withMap({
    people: manyPeople(30).map((person, index) => ({ ...person, city: `Ville ${Math.min(index, 25)}` }))
  })
  const cities = async (city: string | null) => (await call('map.facets', { filter: { city } })).cities
  expect(await cities(null)).toHaveLength(20)
  expect((await cities(null))[0]).toEqual({ value: 'Ville 25', label: 'Ville 25', people: 5 })
  expect((await cities('ville 24')).slice(20)).toEqual([{ value: 'Ville 24', label: 'Ville 24', people: 1 }])
})

const anyOf = (values: readonly { value: string }[]) =>
  fc.option(fc.constantFrom(...values.map(({ value }) => value)), { freq: 2 })

test('whatever the filter, choosing a value leaves as many as its facet said', async () => {
  const { db, call } = await withMap()
  makeSample(db, { people: 120, seed: 3, today: TODAY, language: 'fr' })
  const { circles, organisations, cities } = await call('map.facets', {})
  const flag = fc.boolean()
  const anyFilter = fc.record({
    states: fc.subarray([...tieStates]),
    silences: fc.subarray([...freshnessClasses]),
    band: fc.option(fc.constantFrom(...tieBands), { freq: 2 }),
    balance: fc.option(fc.constantFrom(...balances), { freq: 2 }),
    circleId: anyOf(circles),
    organisation: anyOf(organisations),
    city: anyOf(cities),
    minCloseness: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
    withoutCircle: flag,
    onTarget: flag,
    openPromise: flag
  }) satisfies fc.Arbitrary<Partial<PeopleFilter>>
  // Of so many parts few people are left; half of them are set at a time.
  const someParts = fc
    .tuple(anyFilter, fc.subarray(Object.keys(everybody), { maxLength: 5 }))
    .map(([filter, keys]) =>
      PeopleFilter.parse(Object.fromEntries(Object.entries(filter).filter(([key]) => keys.includes(key))))
    )
  const leftBy = async (filter: PeopleFilter) =>
    (await call('map.others', { question: { filter, count: 20 }, limit: 1 })).total +
    Math.min(20, (await call('map.view', { filter, count: 20 })).matching)
  await fc.assert(
    fc.asyncProperty(someParts, async (filter) => {
      const found = await call('map.facets', { filter })
      const choices: [number, Partial<PeopleFilter>][] = [
        ...found.bands.map(({ value, people: count }) => [count, { band: value }] as const),
        ...found.states.map(({ value, people: count }) => [count, { states: [value] }] as const),
        ...found.silences.map(({ value, people: count }) => [count, { silences: [value] }] as const),
        ...found.balances.map(({ value, people: count }) => [count, { balance: value }] as const),
        ...found.circles.map(({ value, people: count }) => [count, { circleId: value }] as const),
        ...found.organisations.map(({ value, people: count }) => [count, { organisation: value }] as const),
        ...found.cities.map(({ value, people: count }) => [count, { city: value }] as const),
        [found.withoutCircle, { withoutCircle: true }],
        [found.onTarget, { onTarget: true }],
        [found.openPromise, { openPromise: true }]
      ] as [number, Partial<PeopleFilter>][]
      const some = choices.filter((_, index) => index % 4 === filter.states.length % 4)
      const counts = await Promise.all(some.map(([, part]) => leftBy({ ...filter, ...part })))
      expect(counts).toEqual(some.map(([count]) => count))
    }),
    { numRuns: 12 }
  )
}, 60_000)

test('those who match and are not drawn are told page by page, in the order of the table', async () => {
  const { call, view } = await withMap({
    people: [...manyPeople(60), { id: 'dead', givenName: 'Z', deceasedOn: '2020' }],
    circles: [{ id: 'club', name: 'Club' }],
    memberships: membersOf('club', ['p01', 'p02'])
  })
  const question = { count: 20, folded: ['club'], removed: ['p05'], added: ['p60'] }
  const drawn = new Set((await view(question)).people.map(({ id }) => id))
  expect(drawn.size).toBe(18)
  const everyone = await call('people.page', { limit: 200, sort: 'name', descending: true })
  const expected = everyone.rows.map(({ id }) => id).filter((id) => id !== 'dead' && !drawn.has(id))
  const page = (offset: number) => call('map.others', { question, sort: 'name', descending: true, offset, limit: 30 })
  const pages = [await page(0), await page(30), await page(60)]
  expect(pages.map(({ total }) => total)).toEqual([42, 42, 42])
  expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(expected)
  expect((await call('map.others', { question: { ...question, filter: { text: 'f05' } } })).rows).toMatchObject([
    { id: 'p05', listName: 'F05 N' }
  ])
})
