import { expect, test } from 'vitest'
import { AppError } from '#shared/errors'
import { inlineRunner } from '../../src/main/heavy'
import { makeSample } from '../../src/main/sample/make-sample'
import { TODAY } from '../support/app'
import { manyPeople, membersOf, withMap } from '../support/map-journal'

const person = (id: string, facts: object = {}) => ({ id, givenName: id, ...facts })
const together = (id: string, date: string, ...people: string[]) => ({
  id,
  date,
  participants: people.map((personId) => ({ personId, role: 'present' }))
})

test('somebody drawn is told with all that a lens, a badge or a card shows', async () => {
  const { view } = await withMap({
    organisations: [{ id: 'o', name: 'Airbus', city: 'Toulouse' }],
    circles: [
      { id: 'second', name: 'Club' },
      { id: 'origin', name: 'Anciens' }
    ],
    people: [
      { id: 'a', givenName: 'Hélène', particle: 'de', familyName: 'La Tour', organisationId: 'o', roleText: 'DRH' },
      { id: 'b', givenName: 'Ada', familyName: 'Lovelace', city: 'Nice', organisationId: 'o', reportLevel: 'excluded' },
      { id: 'c', givenName: '', familyName: 'Émile', introducedById: 'a', noLedger: true }
    ],
    memberships: [
      { personId: 'a', circleId: 'second' },
      { personId: 'a', circleId: 'origin', primary: true },
      { personId: 'b', circleId: 'second' }
    ],
    meetings: [together('m', '2026-06-01', 'a'), together('n', '2025-06-01', 'c')],
    objectives: [{ id: 'o', title: 'Aller' }],
    targets: [{ id: 't', objectiveId: 'o', personId: 'b' }]
  })
  const people = new Map((await view()).people.map((one) => [one.id, one]))
  expect(people.get('a')).toMatchObject({
    name: 'Hélène de La Tour',
    listName: 'LA TOUR Hélène (de)',
    initials: 'HL',
    organisation: 'Airbus',
    roleText: 'DRH',
    city: 'Toulouse',
    circles: ['Anciens', 'Club'],
    circleId: 'origin',
    silenceDays: 29,
    isConfidential: false,
    isNew: true,
    isTarget: false,
    introducedById: null
  })
  expect(people.get('b')).toMatchObject({
    city: 'Nice',
    circleId: 'second',
    isConfidential: true,
    isNew: false,
    isTarget: true,
    silenceDays: null
  })
  expect(people.get('c')).toMatchObject({
    initials: 'É',
    city: null,
    circleId: null,
    circles: [],
    noLedger: true,
    isNew: false,
    introducedById: 'a'
  })
})

test('who introduced somebody is told as long as they are in the journal', async () => {
  const { call, view } = await withMap({ people: [person('a'), person('b', { introducedById: 'a' })] })
  await call('people.remove', { id: 'a' })
  expect((await view()).people).toMatchObject([{ id: 'b', introducedById: null }])
})

test('a circle of origin in the bin is none; the next one takes its place', async () => {
  const { view } = await withMap({
    circles: [
      { id: 'gone', name: 'Parti', deletedAt: '2026-01-01T00:00:00.000Z' },
      { id: 'left', name: 'Resté' }
    ],
    people: [person('a'), person('b')],
    memberships: [...membersOf('gone', ['a', 'b']), { personId: 'b', circleId: 'left' }]
  })
  expect((await view()).people.map(({ id, circleId }) => [id, circleId])).toEqual([
    ['a', null],
    ['b', 'left']
  ])
})

test.each([
  ['2026-04-01', true],
  ['2026-06', true],
  ['2026-03-31', false],
  ['2026', false]
])('whoever was first met in the present quarter is new: %s is %s', async (metOn, isNew) => {
  const { view } = await withMap({ people: [person('a', { metOn })], meetings: [together('m', '2026-05-01', 'a')] })
  expect((await view()).people).toMatchObject([{ isNew }])
})

test('a meeting before the quarter, or one to come, makes nobody new', async () => {
  const { view } = await withMap({
    people: [person('a'), person('b')],
    meetings: [
      together('m', '2026-05-01', 'a'),
      together('n', '2026-03-01', 'a'),
      { ...together('o', '2026-06-30', 'b'), status: 'cancelled' }
    ]
  })
  expect((await view()).people).toMatchObject([{ isNew: false }, { isNew: false }])
})

test('the filter says who may be drawn, added people are drawn all the same, and removed ones are not replaced', async () => {
  const { drawn, view } = await withMap({
    people: [...manyPeople(40, { city: 'Nice' }), person('z', { city: 'Lyon' })]
  })
  const chosen = await drawn({ count: 20 })
  expect(chosen).toHaveLength(20)
  const [gone = ''] = chosen
  expect(await drawn({ count: 20, removed: [gone] })).toEqual(chosen.filter((id) => id !== gone))
  expect(await drawn({ count: 20, added: ['z'], filter: { city: 'nice' } })).toEqual([...chosen, 'z'].toSorted())
  expect(await drawn({ filter: { city: 'lyon' }, added: chosen, removed: [gone, 'z'] })).toEqual(
    chosen.filter((id) => id !== gone)
  )
  expect(await view({ filter: { city: 'nice' }, added: ['z'] })).toMatchObject({ matching: 40, total: 41 })
  expect(await view({ filter: { city: 'Paris' } })).toMatchObject({ matching: 0, total: 41, people: [] })
})

test('nobody is added who is dead, in the bin or unknown, and unknown ids do nothing', async () => {
  const { call, drawn } = await withMap({
    people: [person('a'), person('dead', { deceasedOn: '2020' }), person('binned')]
  })
  await call('people.remove', { id: 'binned' })
  const ids = ['dead', 'binned', 'nobody', '__proto__', 'constructor']
  expect(await drawn({ added: ids, removed: ids, folded: ids, opened: ids })).toEqual(['a'])
})

test('two who know each other are told once, as noted, with who brought the other and how often they were seen together', async () => {
  const { view } = await withMap({
    people: [person('a'), person('b'), person('c', { introducedById: 'b' }), person('d'), person('e')],
    acquaintances: [
      { a: 'a', b: 'b', source: 'declared', since: '2010' },
      { a: 'd', b: 'e', source: 'declared', deletedAt: '2026-01-01T00:00:00.000Z' }
    ],
    favours: [
      {
        id: 'f',
        direction: 'received',
        personId: 'b',
        kind: 'introduction',
        introducedPersonId: 'a',
        date: '2020-01-01'
      },
      { id: 'g', direction: 'given', personId: 'c', kind: 'introduction', introducedPersonId: 'd', date: '2021-01-01' },
      {
        id: 'h',
        direction: 'received',
        personId: 'a',
        kind: 'introduction',
        introducedPersonId: 'd',
        date: '2026-07-01'
      },
      { id: 'i', direction: 'received', personId: 'a', kind: 'advice', introducedPersonId: 'e', date: '2020-01-01' }
    ],
    meetings: [
      together('m1', '2026-06-01', 'a', 'b'),
      together('m2', '2026-05-01', 'a', 'b', 'c'),
      { ...together('m3', '2026-07-01', 'a', 'b'), status: 'planned' }
    ]
  })
  expect((await view()).ties).toEqual([
    { a: 'a', b: 'b', source: 'declared', since: '2010', introducerId: 'b', strength: 2, lastTogetherOn: '2026-06-01' },
    {
      a: 'a',
      b: 'c',
      source: 'metTogether',
      since: '2026-05-01',
      introducerId: null,
      strength: 1,
      lastTogetherOn: '2026-05-01'
    },
    { a: 'b', b: 'c', source: 'introduced', since: null, introducerId: 'b', strength: 1, lastTogetherOn: '2026-05-01' },
    { a: 'c', b: 'd', source: 'introduced', since: '2021-01-01', introducerId: null, strength: 1, lastTogetherOn: null }
  ])
})

test.each([
  [1, 1],
  [2, 2],
  [4, 2],
  [5, 3],
  [9, 3]
])('who was at %i small meetings with another has a tie of strength %i', async (times, strength) => {
  const { view } = await withMap({
    people: manyPeople(13),
    acquaintances: [{ a: 'p01', b: 'p02' }],
    meetings: [
      ...Array.from({ length: times }, (_, index) => together(`m${index}`, `2026-05-0${index + 1}`, 'p01', 'p02')),
      together('large', '2026-06-01', ...manyPeople(13).map(({ id }) => id))
    ]
  })
  expect((await view()).ties).toMatchObject([
    { a: 'p01', b: 'p02', source: 'declared', strength, lastTogetherOn: `2026-05-0${times}` }
  ])
})

test('when the work on places fails, the window is told so, and the next who asks is answered', async () => {
  let isDead = true
  const app = await withMap(
    { people: [person('a')] },
    {
      heavy: (job, input) => {
        if (job === 'map.layout' && isDead) return Promise.reject(new AppError('work-stopped'))
        return inlineRunner(app.db).heavy(job, input)
      }
    }
  )
  await expect(app.view()).rejects.toMatchObject({ code: 'work-stopped' })
  isDead = false
  expect((await app.view()).people).toHaveLength(1)
})

test('two maps asked for at once agree on every place', async () => {
  const { db, view } = await withMap()
  makeSample(db, { people: 60, seed: 1, today: TODAY, language: 'fr' })
  const [few, many] = await Promise.all([view({ count: 20 }), view({ count: 60 })])
  const places = new Map(many.people.map(({ id, x, y }) => [id, { x, y }]))
  for (const { id, x, y } of few.people) expect(places.get(id)).toEqual({ x, y })
  expect(await view({ count: 60 })).toEqual(many)
})
