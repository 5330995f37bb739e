import { expect, test } from 'vitest'
import type { NetworkHistory } from '#shared/contract/network'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { startApp } from '../support/app'

type App = ReturnType<typeof startApp>
type Facts = Parameters<typeof aPerson>[0]

const aContact = async ({ call }: App, givenName: string, facts: Facts = {}, circleIds: string[] = []) =>
  (await call('people.create', aPerson({ givenName, familyName: null, ...facts }, { circleIds }))).id

const meet = ({ call }: App, ids: string[], ...dates: string[]) =>
  Promise.all(dates.map((date) => call('meetings.save', aMeeting(ids, { date }))))

/** Somebody who was met twice within a year. */
async function anActive(app: App, givenName: string, facts: Facts = {}, circleIds: string[] = []) {
  const id = await aContact(app, givenName, facts, circleIds)
  await meet(app, [id], '2026-01-05', '2026-06-15')
  return id
}

const year = { from: '2025-07-01', to: '2026-06-30' }

test('of an empty journal everything is undefined, nothing is zero that is not counted, and nothing fails', async () => {
  const { call } = startApp()
  expect(await call('network.structure')).toMatchObject({
    people: 0,
    size: 0,
    effectiveSize: null,
    efficiency: null,
    density: null,
    constraint: null,
    openness: null,
    coverage: { acquaintances: 0, pairs: 0 },
    asked: { people: 0, settled: 0, pairs: 0 },
    groups: { total: 0, first: [] }
  })
  const { variety } = await call('network.structure')
  expect(Object.values(variety).map(({ effectiveNumber }) => effectiveNumber)).toEqual([null, null, null, null, null])
  const history = await call('network.history', year)
  expect(history.growth.rows).toEqual([
    { row: 'all', id: null, name: null, kind: null, before: 0, new: 0, after: 0, quiet: 0, again: 0 }
  ])
  expect(await call('network.peers')).toMatchObject({ known: 0, seen: { total: 0 }, support: { total: 0 } })
})

test('groups go by what at least half of them share, else by some of their people', async () => {
  const app = startApp()
  const { id: club } = await app.call('circles.create', { name: 'Club des DSI', kind: 'club' })
  const members = [await anActive(app, 'Ana', {}, [club]), await anActive(app, 'Bob', {}, [club])]
  const others = [await anActive(app, 'Cléo', { closeness: 5 }), await anActive(app, 'Dan', { closeness: 1 })]
  for (const [personId, otherId] of [members, others])
    await app.call('people.link', { personId: personId!, otherId: otherId! })
  const { groups, alone } = await app.call('network.structure')
  expect(groups.first.map(({ name }) => name)).toContainEqual({ kind: 'circle', name: 'Club des DSI' })
  expect(groups.first.map(({ name }) => name)).toContainEqual({ kind: 'people', names: ['Cléo', 'Dan'], others: 0 })
  expect(alone).toBe(0)
})

test('a connector is named with the parts that would fall apart without them', async () => {
  const app = startApp()
  const { id: club } = await app.call('circles.create', { name: 'Club', kind: 'club' })
  const { id: choir } = await app.call('circles.create', { name: 'Chorale', kind: 'cultural' })
  const carla = await anActive(app, 'Carla')
  const inClub = [await anActive(app, 'Ana', {}, [club]), await anActive(app, 'Bob', {}, [club])]
  const inChoir = [await anActive(app, 'Cléo', {}, [choir]), await anActive(app, 'Dan', {}, [choir])]
  for (const [one, other] of [inClub, inChoir])
    for (const [personId, otherId] of [
      [one!, other!],
      [carla, one!],
      [carla, other!]
    ] as const)
      await app.call('people.link', { personId, otherId })
  const { connectors } = await app.call('network.structure')
  expect(connectors.total).toBe(1)
  expect(connectors.first[0]).toMatchObject({ name: 'Carla', cutOff: 2 })
  expect(connectors.first[0]?.parts.map(({ name, people }) => ({ ...name, people }))).toEqual(
    expect.arrayContaining([
      { kind: 'circle', name: 'Club', people: 2 },
      { kind: 'circle', name: 'Chorale', people: 2 }
    ])
  )
})

test('what one active contact alone opens is counted by category and listed with who it is', async () => {
  const app = startApp()
  await anActive(app, 'Ana', { city: 'Lyon' })
  await anActive(app, 'Bob', { city: 'lyon' })
  await anActive(app, 'Cléo', { city: 'Brest', sector: 'Santé' })
  await aContact(app, 'Dan', { city: 'Lille' })
  const { doors } = await app.call('network.structure')
  expect(doors).toEqual({ organisation: 0, sector: 1, city: 1, target: 0 })
  const { rows } = await app.call('network.doors', { category: 'city' })
  expect(rows.map(({ name, value }) => ({ name, value }))).toEqual([{ name: 'Cléo', value: 'Brest' }])
})

test('the people behind a value are those who were counted, whatever its spelling', async () => {
  const app = startApp()
  await anActive(app, 'Bob', { city: 'Lyon' })
  await anActive(app, 'Ana', { city: 'lyon' })
  await anActive(app, 'Éva', { city: 'Lyon' })
  await aContact(app, 'Dan', { city: 'Lyon' })
  const { variety } = await app.call('network.structure')
  expect(variety.city).toEqual({
    effectiveNumber: 1,
    known: 3,
    values: { total: 1, first: [{ value: 'Lyon', people: 3 }] }
  })
  const people = await app.call('network.peopleOf', { category: 'city', value: 'Lyon', offset: 1, limit: 5 })
  expect(people).toMatchObject({ total: 3, rows: [{ name: 'Bob' }, { name: 'Éva' }] })
})

test('what is computed follows the journal', async () => {
  const app = startApp()
  await anActive(app, 'Ana')
  expect((await app.call('network.history', year)).growth.rows[0]?.after).toBe(1)
  await anActive(app, 'Bob')
  expect((await app.call('network.history', year)).growth.rows[0]?.after).toBe(2)
  expect((await app.call('network.structure')).size).toBe(2)
})

test('ties of each strength say what was received of them in the period and what became of it', async () => {
  const app = startApp()
  const weak = await anActive(app, 'Ana', { closeness: 1 })
  const moderate = await anActive(app, 'Bob', { closeness: 3 })
  const strong = await anActive(app, 'Cléo', { closeness: 5 })
  await app.call('favours.create', aFavour(weak, { kind: 'information', outcome: 'interview', date: '2026-03-01' }))
  await app.call('favours.create', aFavour(moderate, { outcome: 'mission', date: '2026-04' }))
  await app.call('favours.create', aFavour(moderate))
  await app.call('favours.create', aFavour(strong, { outcome: 'client' }))
  // Given, before the period, and of which nobody knows whether it was in it.
  await app.call('favours.create', aFavour(weak, { direction: 'given' }))
  await app.call('favours.create', aFavour(weak, { outcome: 'hire', date: '2025-06-30' }))
  await app.call('favours.create', aFavour(weak, { outcome: 'hire', date: '2026' }))
  const { ties } = await app.call('network.history', year)
  expect(ties.bands).toEqual([
    { band: 'weak', people: 1, received: 1, givers: 1, outcomes: [{ outcome: 'interview', count: 1 }] },
    { band: 'moderate', people: 1, received: 2, givers: 1, outcomes: [{ outcome: 'mission', count: 1 }] },
    { band: 'strong', people: 1, received: 1, givers: 1, outcomes: [{ outcome: 'client', count: 1 }] }
  ])
  expect(ties.brought.first.map(({ name, outcome, on }) => [name, outcome, on])).toEqual([
    ['Bob', 'mission', '2026-04'],
    ['Ana', 'interview', '2026-03-01']
  ])
})

test('intents are counted by month, with those that were not noted and those whose month is unknown', async () => {
  const app = startApp()
  const ana = await aContact(app, 'Ana')
  const save = (meeting: Parameters<typeof aMeeting>[1], people = [ana]) =>
    app.call('meetings.save', aMeeting(people, meeting))
  await save({ date: '2026-05-04', intent: 'mutualHelp' })
  await save({ date: '2026-05', intent: 'prospecting' })
  await save({ date: '2026-06-01', intent: 'both' })
  await save({ date: '2026-06-02' })
  await save({ date: '2026', intent: 'mutualHelp' })
  await save({ date: '2026-07-02', status: 'planned', intent: 'prospecting' })
  // A note of which nobody was part is no exchange; a seminar alone is one.
  await save({ date: '2026-06-03', occasion: 'note' }, [])
  await save({ date: '2026-06-03', occasion: 'seminar', intent: 'prospecting' }, [])
  const { intents } = await app.call('network.history', { from: '2026-01-01', to: '2026-12-31' })
  expect(intents.counts).toEqual({ mutualHelp: 1, prospecting: 2, both: 1, none: 1 })
  expect(intents.steps.map(({ step }) => step)).toEqual(['01', '02', '03', '04', '05', '06'].map((m) => `2026-${m}`))
  expect(intents.steps.slice(-2)).toEqual([
    { step: '2026-05', mutualHelp: 1, prospecting: 1, both: 0, none: 0 },
    { step: '2026-06', mutualHelp: 0, prospecting: 1, both: 1, none: 1 }
  ])
  const long = await app.call('network.history', { from: '2020-01-01', to: '2026-06-30' })
  expect(long.intents.steps.map(({ step }) => step)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026'])
})

test('a date of a year alone is counted, without its month, when the whole year lies in the period', async () => {
  const app = startApp({ today: () => '2027-02-01' })
  const ana = await aContact(app, 'Ana')
  await app.call('meetings.save', aMeeting([ana], { date: '2026', intent: 'mutualHelp' }))
  const { intents } = await app.call('network.history', { from: '2026-01-01', to: '2026-12-31' })
  expect(intents.counts.mutualHelp).toBe(1)
  expect(intents.undated).toBe(1)
  expect(intents.steps.every((step) => step.mutualHelp === 0)).toBe(true)
})

const growthOf = ({ growth }: NetworkHistory, name: string | null) =>
  growth.rows.find((row) => row.name === name && row.row !== 'none')

test('growth counts by circle who was known, who is new, who went quiet and who was met again', async () => {
  const app = startApp()
  const { id: club } = await app.call('circles.create', { name: 'Club', kind: 'club' })
  const { id: choir } = await app.call('circles.create', { name: 'Chorale', kind: 'cultural' })
  const known = await aContact(app, 'Connue', { metOn: '2020' }, [club, choir])
  await meet(app, [known], '2026-06-01')
  const fresh = await aContact(app, 'Nouvelle', {}, [club])
  await meet(app, [fresh], '2025-09-01')
  const quiet = await aContact(app, 'Calme', {}, [club])
  await meet(app, [quiet], '2024-01-10', '2025-03-01')
  const again = await aContact(app, 'Retrouvée')
  await meet(app, [again], '2022-01-10', '2022-06-01', '2026-02-01')
  const asleep = await aContact(app, 'Endormie avant')
  await meet(app, [asleep], '2021-01-10', '2022-06-01')
  await aContact(app, 'Sans date')
  const dead = await aContact(app, 'Morte', { deceasedOn: '2026-01' }, [club])
  await meet(app, [dead], '2025-09-01')
  const later = await aContact(app, 'Plus tard', { metOn: '2026-06-29' }, [club])

  const history = await app.call('network.history', { from: '2025-07-01', to: '2026-06-28' })
  expect(growthOf(history, 'Club')).toMatchObject({ before: 2, new: 1, after: 3, quiet: 1, again: 0 })
  expect(growthOf(history, 'Chorale')).toMatchObject({ before: 1, new: 0, after: 1 })
  expect(history.growth.rows.find(({ row }) => row === 'none')).toMatchObject({ after: 2, quiet: 0, again: 1 })
  expect(growthOf(history, null)).toMatchObject({ before: 4, new: 1, after: 5, quiet: 1, again: 1 })
  expect(history.growth.newcomers).toEqual({ total: 1, first: [{ id: fresh, name: 'Nouvelle', on: '2025-09-01' }] })
  expect(history.growth.quiet.first).toEqual([{ id: quiet, name: 'Calme', on: '2025-03-01' }])
  expect(history.growth.again.first).toEqual([{ id: again, name: 'Retrouvée', on: '2026-02-01' }])
  expect(history.growth.undated).toBe(1)

  const toToday = await app.call('network.history', year)
  expect(toToday.growth.newcomers.first.map(({ id }) => id)).toEqual([later, fresh])
})

test('nothing after today counts, however late the period ends', async () => {
  const app = startApp()
  const ana = await aContact(app, 'Ana')
  await app.call('meetings.save', aMeeting([ana], { date: '2026-07-10', status: 'planned' }))
  const { growth, intents } = await app.call('network.history', { from: '2026-01-01', to: '2027-12-31' })
  expect(growth.undated).toBe(1)
  expect(growth.rows.at(-1)?.after).toBe(0)
  expect(intents.steps.at(-1)?.step).toBe('2026-06')
})

test('a period that ends before it begins is refused', async () => {
  const { call } = startApp()
  await expect(call('network.history', { from: '2026-02-01', to: '2026-01-31' })).rejects.toThrow('invalid-input')
})

test('peers are those with whom support went either way, of affinity, or of one’s trade, and never family', async () => {
  const app = startApp()
  const { id: trade } = await app.call('circles.create', { name: 'DRH de France', kind: 'trade' })
  const supported = await anActive(app, 'Ana')
  await app.call('favours.create', aFavour(supported, { direction: 'given', kind: 'support', date: '2024-01-01' }))
  await anActive(app, 'Bob', { tieNature: 'both' })
  await anActive(app, 'Cléo', {}, [trade])
  await anActive(app, 'Dan', { tieNature: 'utility' })
  await anActive(app, 'Ève', { tieNature: 'affinity', isFamily: true })
  const peers = await app.call('network.peers')
  expect(peers.known).toBe(3)
  expect(peers.seen.first.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Bob', 'Cléo'])
  expect(peers.support.total).toBe(0)
  expect(peers.others).toEqual([])
})

test('support of the last ninety days says who and which way, also where it was what came of another favour', async () => {
  const app = startApp()
  const ana = await anActive(app, 'Ana')
  await app.call('favours.create', aFavour(ana, { kind: 'support', date: '2026-06-01' }))
  await app.call(
    'favours.create',
    aFavour(ana, { kind: 'advice', outcome: 'support', direction: 'given', date: '2026-04-02' })
  )
  await app.call('favours.create', aFavour(ana, { kind: 'support', date: '2026-04-01' }))
  const { from, receivedFrom, givenTo, support } = await app.call('network.peers')
  expect({ from, receivedFrom, givenTo }).toEqual({ from: '2026-04-02', receivedFrom: 1, givenTo: 1 })
  expect(support.first.map(({ direction, on }) => [direction, on])).toEqual([
    ['received', '2026-06-01'],
    ['given', '2026-04-02']
  ])
})

test('when no peer was seen of late, those who were there before are remembered', async () => {
  const app = startApp()
  const ana = await aContact(app, 'Ana')
  await meet(app, [ana], '2025-01-01')
  await app.call('favours.create', aFavour(ana, { kind: 'support', date: '2025-01-01' }))
  expect(await app.call('network.peers')).toMatchObject({
    seen: { total: 0 },
    support: { total: 0 },
    others: [{ name: 'Ana' }]
  })
})
