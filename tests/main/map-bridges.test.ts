import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownTo } from '../../src/main/insights/known-contacts.repository'
import { mainCircles } from '../../src/main/people/person-parts.repository'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const livingIds = () =>
  app.db.raw
    .prepare('SELECT id FROM person WHERE deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?) ORDER BY id')
    .pluck()
    .all(TODAY) as string[]

const bridges = async (ids = livingIds()) =>
  new Map((await app.call('map.bridges', { ids })).map(({ id, ...facts }) => [id, facts]))

const connectors = async () => {
  const told = await app.call('network.structure')
  const found = new Map([...(await bridges())].flatMap(([id, { cutOff }]) => (cutOff > 0 ? [[id, cutOff]] : [])))
  return { told: told.connectors, found }
}

test.each([100, 500])(
  'who holds others together is who the page of the network names, among %i people',
  async (people) => {
    makeSample(app.db, { people, seed: 1, today: TODAY, language: 'fr' })
    const { told, found } = await connectors()
    expect(told.total).toBeGreaterThan(0)
    expect(found.size).toBe(told.total)
    expect(told.first.map(({ id }) => found.get(id))).toEqual(told.first.map(({ cutOff }) => cutOff))
  }
)

test('in the sample journal, where nobody alone holds others, some know people of several circles', async () => {
  makeSample(app.db, { people: 40, seed: 1, today: TODAY, language: 'fr' })
  const { told, found } = await connectors()
  expect([found.size, told.total]).toEqual([0, 0])
  expect([...(await bridges()).values()].filter(({ circles }) => circles >= 2).length).toBeGreaterThan(5)
})

test('the circles counted are those of origin, other than their own, of everybody alive whom they know', async () => {
  makeSample(app.db, { people: 500, seed: 1, today: TODAY, language: 'fr' })
  const ids = livingIds()
  const origins = mainCircles(app.db, ids)
  const known = knownTo(app.db, TODAY, ids, 12)
  const living = new Set(ids)
  const expected = ids.map((id) => {
    const theirs = (known.get(id) ?? []).flatMap((other) => (living.has(other) ? (origins.get(other) ?? []) : []))
    return [id, new Set(theirs.filter((circle) => circle !== origins.get(id))).size]
  })
  expect([...(await bridges())].map(([id, { circles }]) => [id, circles])).toEqual(expected)
  expect(expected.some(([, count]) => Number(count) > 3)).toBe(true)
})

test('circles are reached neither through the dead and the bin nor through what is still to come', async () => {
  const [own, other] = await inOrder(['Alumni', 'Club'], (name) => app.call('circles.create', { name, kind: 'club' }))
  const add = async (circle: { id: string } | undefined, given: Parameters<typeof aPerson>[0] = {}) =>
    (await app.call('people.create', aPerson(given, { circleIds: circle ? [circle.id] : [] }))).id
  const one = await add(own)
  const mate = await add(own)
  const friend = await add(other)
  const dead = await add(other, { deceasedOn: '2025' })
  const binned = await add(other)
  const planned = await add(other)
  for (const otherId of [mate, dead, binned]) await app.call('people.link', { personId: one, otherId })
  await app.call('people.remove', { id: binned })
  await app.call('meetings.save', aMeeting([one, planned], { date: '2026-07-05', status: 'planned' }))
  expect(await bridges([one])).toEqual(new Map([[one, { cutOff: 0, circles: 0 }]]))
  await app.call('people.link', { personId: one, otherId: friend })
  expect((await bridges([one])).get(one)).toEqual({ cutOff: 0, circles: 1 })
})

test('somebody unknown bridges nothing', async () => {
  expect(await bridges(['nobody'])).toEqual(new Map([['nobody', { cutOff: 0, circles: 0 }]]))
  expect(await bridges([])).toEqual(new Map())
})
