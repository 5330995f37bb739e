import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { withMap } from '../support/map-journal'

type Narrowed = Omit<Input<'people.page'>, 'offset' | 'limit'>

/** The ids of those who are left, in their order. */
async function leftOf(content: object, query: Narrowed) {
  const { call } = await withMap(content)
  const { total, rows } = await call('people.page', query)
  expect(rows).toHaveLength(total)
  return rows.map(({ id }) => id).toSorted()
}

const person = (id: string, facts: object = {}) => ({ id, givenName: id, ...facts })
const seen = (personId: string, date: string) => ({
  id: `${personId} ${date}`,
  date,
  participants: [{ personId, role: 'present' }]
})

test.each([
  [['month'], ['day30', 'today']],
  [['quarter'], ['day31', 'day90']],
  [['year'], ['day365', 'day91']],
  [['older'], ['day366']],
  [['never'], ['nobody']],
  [
    ['month', 'never'],
    ['day30', 'nobody', 'today']
  ],
  [[], ['day30', 'day31', 'day365', 'day366', 'day90', 'day91', 'nobody', 'today']]
] as const)('people are narrowed by how long ago the last contact was: %s', async (silences, expected) => {
  const met = {
    today: '2026-06-30',
    day30: '2026-05-31',
    day31: '2026-05-30',
    day90: '2026-04-01',
    day91: '2026-03-31',
    day365: '2025-06-30',
    day366: '2025-06-29'
  }
  const content = {
    people: [...Object.keys(met), 'nobody'].map((id) => person(id)),
    meetings: Object.entries(met).map(([id, date]) => seen(id, date))
  }
  expect(await leftOf(content, { silences: [...silences] })).toEqual(expected)
})

const towns = {
  organisations: [
    { id: 'north', name: 'Nord', city: 'Évry' },
    { id: 'south', name: 'Sud', city: 'Nice' },
    { id: 'gone', name: 'Parti', city: 'Évry', deletedAt: '2026-01-01T00:00:00.000Z' }
  ],
  people: [
    person('own', { city: 'EVRY' }),
    person('spelt', { city: ' évry ' }),
    person('through', { organisationId: 'north' }),
    person('elsewhere', { city: 'Nice', organisationId: 'north' }),
    person('south', { organisationId: 'south' }),
    person('gone', { organisationId: 'gone' }),
    person('unsaid')
  ]
}

test.each([
  ['evry', ['own', 'spelt', 'through']],
  ['Nice', ['elsewhere', 'south']],
  ['Ev', []],
  ['!!!', []]
])('people are narrowed to a town, their own or else that of where they work: %s', async (city, expected) => {
  expect(await leftOf(towns, { city })).toEqual(expected)
})

const first = {
  people: [
    person('noted', { metOn: '2025-03' }),
    person('notedBefore', { metOn: '2019' }),
    person('notedYear', { metOn: '2025' }),
    person('seen'),
    person('seenBefore'),
    person('planned'),
    person('mentioned'),
    person('never')
  ],
  meetings: [
    seen('seen', '2025-03-10'),
    seen('seenBefore', '2024-12-31'),
    seen('seenBefore', '2025-05-01'),
    seen('notedBefore', '2025-05-01'),
    { ...seen('planned', '2026-07-10'), status: 'planned' },
    { id: 'm', date: '2025-04-01', participants: [{ personId: 'mentioned', role: 'mentioned' }] }
  ]
}

test.each([
  ['2025', ['noted', 'notedYear', 'seen']],
  ['2025-03-10', ['noted', 'notedYear', 'seen']],
  ['2025-03-11', ['noted', 'notedYear']],
  ['2025-04', ['notedYear']],
  ['2019', ['noted', 'notedBefore', 'notedYear', 'seen', 'seenBefore']]
])('people are narrowed to those first met from %s on, as noted or at a meeting held', async (metSince, expected) => {
  expect(await leftOf(first, { metSince })).toEqual(expected)
})

const aims = {
  organisations: [
    { id: 'rail', name: 'Rail' },
    { id: 'road', name: 'Route' },
    { id: 'air', name: 'Air' }
  ],
  people: [
    person('named'),
    person('inside', { organisationId: 'rail' }),
    person('also', { roles: [{ organisationId: 'rail', from: '2020', to: '2026-06' }] }),
    person('before', { roles: [{ organisationId: 'rail', from: '2010', to: '2026-05' }] }),
    person('later', { roles: [{ organisationId: 'rail', from: '2026-07' }] }),
    person('reached'),
    person('closed', { organisationId: 'road' }),
    person('binned', { organisationId: 'air' }),
    person('other')
  ],
  objectives: [
    { id: 'open', title: 'Ouvert' },
    { id: 'done', title: 'Fait', status: 'reached' },
    { id: 'gone', title: 'Parti', deletedAt: '2026-01-01T00:00:00.000Z' }
  ],
  targets: [
    { id: 't1', objectiveId: 'open', personId: 'named' },
    { id: 't2', objectiveId: 'open', organisationId: 'rail' },
    { id: 't3', objectiveId: 'open', organisationId: 'road', state: 'closed' },
    { id: 't4', objectiveId: 'open', organisationId: 'air', deletedAt: '2026-01-01T00:00:00.000Z' },
    { id: 't5', objectiveId: 'done', personId: 'reached' },
    { id: 't6', objectiveId: 'gone', personId: 'other' },
    { id: 't7', objectiveId: 'open', role: 'DRH' }
  ]
}

test('people are narrowed to the targets of live objectives, in person or by where they work now', async () => {
  expect(await leftOf(aims, { onTarget: true })).toEqual(['also', 'inside', 'named'])
})

test('every part of a filter must hold', async () => {
  const content = { ...aims, people: aims.people.map((someone) => ({ ...someone, city: 'Nice', metOn: '2026-01' })) }
  expect(await leftOf(content, { onTarget: true, city: 'nice', metSince: '2026', silences: ['never'] })).toEqual([
    'also',
    'inside',
    'named'
  ])
  expect(await leftOf(content, { onTarget: true, silences: ['month'] })).toEqual([])
})
