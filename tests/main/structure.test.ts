import { expect, test } from 'vitest'
import { Circle, circleKinds, Membership } from '#shared/domain/circle'
import { defaultConventions } from '#shared/domain/measures/conventions'
import { Objective, Target } from '#shared/domain/objective'
import type { Input } from '#shared/contract/index'
import { insertRecord } from '../../src/main/db/tables'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>
type PersonForm = NonNullable<Input<'people.create'>['person']>

const stamps = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }

const ego = async ({ call }: App, asOf = TODAY) => (await call('insights.journal', { asOf })).ego

/** Somebody met twice by themselves within the year, so that the tie is active. */
async function aContact({ call }: App, person: PersonForm = {}, organisation?: string): Promise<string> {
  const { id } = await call('people.create', aPerson(person, organisation === undefined ? {} : { organisation }))
  await call('meetings.save', aMeeting([id], { date: '2025-11-10' }))
  await call('meetings.save', aMeeting([id], { date: '2026-04-10' }))
  return id
}

const contacts = (app: App, count: number): Promise<string[]> =>
  inOrder(Array.from({ length: count }), () => aContact(app))

const acquaint = ({ call }: App, pairs: (readonly [string, string])[]) =>
  inOrder(pairs, ([personId, otherId]) => call('people.link', { personId, otherId }))

/** Notes through whom somebody was met, also where a form would refuse it. */
const introduce = ({ db }: App, id: string, by: string) =>
  db.raw.prepare('UPDATE person SET introducedById = ? WHERE id = ?').run(by, id)

test('of an empty journal nothing is said: undefined is null, never zero', async () => {
  const nothing = { effectiveNumber: null, blau: null, iqv: null, coverage: null }
  expect(await ego(startApp())).toEqual({
    size: 0,
    effectiveSize: null,
    efficiency: null,
    density: null,
    constraint: null,
    coverage: { acquaintances: 0, pairs: 0 },
    groups: [],
    connectors: [],
    onlyDoors: [],
    variety: { sector: nothing, city: nothing, organisation: nothing, circle: nothing, circleKind: nothing }
  })
})

test('one contact is a group of one, without a density', async () => {
  const app = startApp()
  const id = await aContact(app, { city: 'Lyon' })
  expect(await ego(app)).toMatchObject({
    size: 1,
    effectiveSize: 1,
    efficiency: 1,
    density: null,
    constraint: 1,
    coverage: { acquaintances: 0, pairs: 0 },
    groups: [[id]],
    onlyDoors: [{ category: 'city', value: 'Lyon', personId: id }],
    variety: { city: { effectiveNumber: 1, blau: 0, iqv: null, coverage: 1 }, sector: { coverage: 0, blau: null } }
  })
})

test('the core is who is active and alive on the day: no one silent, dead, met once, never met or in the bin', async () => {
  const app = startApp()
  const { call } = app
  const [active, dead, binned] = await contacts(app, 3)
  await call('people.setFacts', { id: dead!, facts: { deceasedOn: '2026-06-20' } })
  await call('people.remove', { id: binned! })
  const others = await inOrder([['2023-01-01', '2023-06-01'], ['2026-06-01'], [], ['2024-01-01']], async (dates) => {
    const { id } = await call('people.create', aPerson())
    await inOrder(dates, (date) => call('meetings.save', aMeeting([id], { date })))
    return id
  })
  await acquaint(
    app,
    others.map((id) => [active!, id] as const)
  )
  expect(await ego(app)).toMatchObject({ size: 1, coverage: { acquaintances: 0 }, groups: [[active]] })
  // On that day the dead were alive, and whoever is silent today was in touch.
  expect((await ego(app, '2026-06-19')).groups).toHaveLength(2)
  expect((await ego(app, '2023-06-30')).groups).toEqual([[others[0]]])
})

test('who knows whom comes from what was noted, from introductions and from small meetings that were held', async () => {
  const app = startApp()
  const { call } = app
  const people = await contacts(app, 12)
  const at = (index: number) => people[index]!
  const known = async () => (await ego(app)).coverage.acquaintances
  const steps: (readonly [number, () => unknown])[] = [
    [1, () => call('people.link', { personId: at(0), otherId: at(1) })],
    [2, () => call('favours.create', aFavour(at(2), { kind: 'introduction', introducedPersonId: at(3) }))],
    [2, () => call('favours.create', aFavour(at(3), { kind: 'introduction', introducedPersonId: at(2) }))],
    [3, () => introduce(app, at(4), at(5))],
    [4, () => call('meetings.save', aMeeting([at(6), at(7)]))],
    [4, () => call('meetings.save', aMeeting([at(7), at(6)]))],
    [4, () => call('meetings.save', aMeeting([at(8), at(9)], { status: 'planned', date: '2026-07-20' }))],
    [4, () => call('meetings.save', aMeeting([at(8), at(9)], { status: 'cancelled' }))],
    // Thirteen with the user: too many to become acquainted; eleven are not.
    [4, () => call('meetings.save', aMeeting(people))],
    [45, () => call('meetings.save', aMeeting(people.slice(0, 10)))]
  ]
  const found = await inOrder(steps, async ([, step]) => {
    await step()
    return known()
  })
  expect(found).toEqual(steps.map(([count]) => count))
})

test('what is mentioned, binned or still to come makes nobody acquainted', async () => {
  const app = startApp()
  const { call } = app
  const [a, b, c] = (await contacts(app, 3)) as [string, string, string]
  const meeting = await call('meetings.save', aMeeting([a, b]))
  await call('meetings.save', { ...aMeeting([a]), participants: [{ personId: a }, { personId: c, role: 'mentioned' }] })
  await call('people.link', { personId: b, otherId: c })
  expect((await ego(app)).coverage).toEqual({ acquaintances: 2, pairs: 3 })
  await call('meetings.remove', { id: meeting.id })
  await call('people.unlink', { personId: b, otherId: c })
  expect((await ego(app)).coverage).toEqual({ acquaintances: 0, pairs: 3 })
})

test('an acquaintance counts from its day on, and one known by its month from the first of it', async () => {
  const app = startApp()
  const [a, b] = (await contacts(app, 2)) as [string, string]
  await app.call('people.link', { personId: a, otherId: b, since: '2026-05' })
  const known = async (asOf: string) => (await ego(app, asOf)).coverage.acquaintances
  expect(await inOrder(['2026-04-30', '2026-05-01', '2026-06-30'], known)).toEqual([0, 1, 1])
})

test('the convention of the small meeting and of the active tie decide who is in and who knows whom', async () => {
  const app = startApp()
  const [a, b] = (await contacts(app, 2)) as [string, string]
  await app.call('meetings.save', aMeeting([a, b], { date: '2026-03-10' }))
  expect((await ego(app)).coverage.acquaintances).toBe(1)
  await app.call('settings.setConventions', { ...defaultConventions, smallMeeting: 2 })
  expect((await ego(app)).coverage.acquaintances).toBe(0)
  await app.call('settings.setConventions', { ...defaultConventions, activeDays: 30 })
  expect((await ego(app)).size).toBe(0)
})

test('two groups of three with a broker in each: the measures of the literature, groups and connectors', async () => {
  const app = startApp()
  const people = (await contacts(app, 6)).toSorted()
  const [a, b, c, d, e, f] = people as [string, string, string, string, string, string]
  await acquaint(app, [
    [a, b],
    [b, c],
    [a, c],
    [d, e],
    [e, f],
    [d, f],
    [c, d]
  ])
  const found = await ego(app)
  expect(found.effectiveSize).toBeCloseTo(11 / 3, 9)
  expect(found.constraint).toBeCloseTo(0.48264, 5)
  expect(found.density).toBeCloseTo(7 / 15, 9)
  expect(found.coverage).toEqual({ acquaintances: 7, pairs: 15 })
  expect(found.groups).toEqual([
    [a, b, c],
    [d, e, f]
  ])
  expect(found.connectors).toEqual([c, d])
})

test('sector and city are the person’s own, else those of where they work; targets are reached while they are open', async () => {
  const app = startApp()
  const { call, db } = app
  const first = await aContact(app, { sector: 'Énergie', roleText: 'DRH' }, 'EDF')
  const second = await aContact(app, { city: 'Lyon' }, 'EDF')
  const third = await aContact(app, { city: 'LYON ' })
  const { organisationId } = (await call('people.get', { id: first })).person
  db.raw.prepare("UPDATE organisation SET sector = 'energie', city = 'Paris' WHERE id = ?").run(organisationId)
  insertRecord(db, 'objective', Objective.parse({ id: 'o1', title: 'Rail', ...stamps }))
  insertRecord(db, 'objective', Objective.parse({ id: 'o2', title: 'Fini', status: 'reached', ...stamps }))
  const targets = [
    { objectiveId: 'o1', role: 'drh' },
    // Somebody leads to herself: that is no door.
    { objectiveId: 'o1', personId: third },
    { objectiveId: 'o1', organisationId },
    { objectiveId: 'o1', personId: second, state: 'closed' },
    { objectiveId: 'o2', personId: second }
  ]
  for (const [index, target] of targets.entries())
    insertRecord(db, 'target', Target.parse({ id: `t${index}`, ...target, ...stamps }))

  const { onlyDoors, variety } = await ego(app)
  expect(onlyDoors).toEqual([
    { category: 'city', value: 'Paris', personId: first },
    { category: 'target', value: 'drh', personId: first }
  ])
  expect(variety.sector).toEqual({ effectiveNumber: 1, blau: 0, iqv: null, coverage: 2 / 3 })
  expect(variety.city.effectiveNumber).toBeCloseTo(9 / 5, 9)
})

test('variety by circle takes the circle of origin, and by kind is compared with the whole list of kinds', async () => {
  const app = startApp()
  const [a, b, c] = (await contacts(app, 3)) as [string, string, string]
  const circles = { c1: 'club', c2: 'alumni', c3: 'club' } as const
  for (const [id, kind] of Object.entries(circles))
    insertRecord(app.db, 'circle', Circle.parse({ id, name: id, kind, ...stamps }))
  const memberships = [
    { personId: a, circleId: 'c1' },
    { personId: a, circleId: 'c2', primary: true },
    { personId: b, circleId: 'c3', primary: true }
  ]
  for (const membership of memberships)
    insertRecord(app.db, 'membership', Membership.parse({ ...membership, ...stamps }))
  const { circle, circleKind } = (await ego(app)).variety
  expect(circle).toEqual({ effectiveNumber: 2, blau: 0.5, iqv: null, coverage: 2 / 3 })
  expect(circleKind.iqv).toBeCloseTo(0.5 / (1 - 1 / circleKinds.length), 9)
  await app.call('people.remove', { id: c })
  expect((await ego(app)).variety.circle.coverage).toBe(1)
})

test('a cycle of introductions and somebody introduced by herself harm nothing', async () => {
  const app = startApp()
  const [a, b, c] = (await contacts(app, 3)) as [string, string, string]
  for (const [id, by] of [
    [a, b],
    [b, c],
    [c, a]
  ] as const)
    introduce(app, id, by)
  expect(await ego(app)).toMatchObject({ density: 1, effectiveSize: 1, connectors: [], groups: [[a, b, c].toSorted()] })
  app.db.raw.prepare('UPDATE person SET introducedById = id').run()
  expect(await ego(app)).toMatchObject({ density: 0, effectiveSize: 3, coverage: { acquaintances: 0, pairs: 3 } })
})

test('the page and the command tell the same structure, and a change is in it at once', async () => {
  const app = startApp()
  const [a, b] = (await contacts(app, 2)) as [string, string]
  const shown = () => app.call('network.structure')
  expect(await shown()).toMatchObject({ size: 2, density: 0, coverage: { acquaintances: 0, pairs: 1 } })
  await app.call('people.link', { personId: a, otherId: b })
  const { size, effectiveSize, efficiency, density, constraint, coverage } = await shown()
  expect(await ego(app)).toMatchObject({ size, effectiveSize, efficiency, density, constraint, coverage })
  expect(density).toBe(1)
})
