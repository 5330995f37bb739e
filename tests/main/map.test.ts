import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { placeNewcomers } from '../../src/main/map/place-newcomers'
import { placePeople, type PersonToPlace } from '../../src/main/map/place-people'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const placesOf = ({ people }: Awaited<ReturnType<typeof view>>) =>
  new Map(people.map(({ id, x, y, pinned }) => [id, { x, y, pinned }]))
const view = (count = 80) => app.call('map.view', { count })
const fill = (people = 60, to = app) => makeSample(to.db, { people, seed: 1, today: TODAY, language: 'fr' })
const add = async (givenName: string, familyName: string) =>
  (await app.call('people.create', aPerson({ givenName, familyName }))).id

describe('the map', () => {
  test('is empty for an empty journal', async () => {
    expect(await view()).toMatchObject({ matching: 0, total: 0, people: [], ties: [], circles: [], bubbles: [] })
  })

  test('moves nobody when it is opened again, and writes nothing the second time', async () => {
    fill()
    const first = await view()
    const version = app.db.raw.pragma('data_version', { simple: true })
    const changes = app.db.raw.prepare('SELECT total_changes()').pluck().get()
    expect(await view()).toEqual(first)
    expect(app.db.raw.prepare('SELECT total_changes()').pluck().get()).toBe(changes)
    expect(app.db.raw.pragma('data_version', { simple: true })).toBe(version)
  })

  test('comes out the same, to the hundredth, from the same journal', async () => {
    const other = startApp()
    fill()
    fill(60, other)
    expect(await other.call('map.view', { count: 80 })).toEqual(await view())
    for (const { x, y } of (await view()).people)
      expect([Math.round(x * 100) / 100, Math.round(y * 100) / 100]).toEqual([x, y])
    other.close()
  })

  test('gives newcomers a place of their own near those they know, and moves nobody else', async () => {
    fill()
    const before = placesOf(await view(150))
    const someone = (await view(150)).people[0]!
    const newcomers = await inOrder(['Ada', 'Bo', 'Cléo'], (name) => add(name, 'Nouvelle'))
    await inOrder(newcomers, (otherId) => app.call('people.link', { personId: someone.id, otherId }))
    const after = await view(150)
    for (const [id, place] of before) expect(placesOf(after).get(id)).toEqual(place)
    const all = after.people
    for (const id of newcomers) {
      const one = all.find((person) => person.id === id)!
      expect(Math.hypot(one.x - someone.x, one.y - someone.y)).toBeLessThan(400)
      const others = all.filter((other) => other.id !== id)
      expect(others.filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 40)).toEqual([])
    }
  })

  test('shows more or fewer people without moving any', async () => {
    fill(120)
    const few = placesOf(await view(30))
    const many = placesOf(await view(100))
    for (const [id, place] of few) expect(many.get(id)).toEqual(place)
    expect(placesOf(await view(30))).toEqual(few)
  })

  test('keeps somebody where the user put them, and takes it back', async () => {
    fill()
    const [person] = (await view()).people
    const was = placesOf(await view()).get(person!.id)
    await app.call('map.move', { projection: 'map', people: [{ personId: person!.id, x: 12.5, y: -3 }] })
    expect(placesOf(await view()).get(person!.id)).toEqual({ x: 12.5, y: -3, pinned: true })
    const { undo } = await app.call('history.state')
    expect(undo).toMatchObject({ label: 'history.placeMoved', values: { name: person!.name } })
    await app.call('history.undo', {})
    expect(placesOf(await view()).get(person!.id)).toEqual(was)
  })

  test('comes back with every place from the file it was exported to', async () => {
    fill()
    const [person] = (await view()).people
    await app.call('map.move', { projection: 'map', people: [{ personId: person!.id, x: 12.5, y: -3 }] })
    const path = join(temporaryFolder(), 'carnet.json')
    await app.call('transfer.export', { path })
    const other = startApp()
    const { token } = await other.call('transfer.preview', { path })
    await other.call('transfer.apply', { token })
    expect(await other.call('map.view', { count: 80 })).toEqual(await view())
    other.close()
  })

  test('refuses to place somebody who is not in the journal', async () => {
    await expect(
      app.call('map.move', { projection: 'map', people: [{ personId: 'nobody', x: 0, y: 0 }] })
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('leaves out the dead and the binned, and counts the rest', async () => {
    const [living, binned] = [await add('Anne', 'Vive'), await add('Bruno', 'Parti')]
    await app.call('people.create', aPerson({ givenName: 'Claude', familyName: 'Feu', deceasedOn: '2025-03' }))
    await app.call('people.remove', { id: binned })
    const shown = await view()
    expect(shown.total).toBe(1)
    expect(shown.people.map(({ id }) => id)).toEqual([living])
  })

  test('ties those who were noted, introduced, or together at a meeting of twelve at most', async () => {
    const people = await inOrder(Array.from('ABCDEFGHIJKL'), (name) => add(name, 'Invitée'))
    const [a, b, c, d] = people as [string, string, string, string]
    await app.call('people.link', { personId: a, otherId: b })
    await app.call('meetings.save', aMeeting([c, d]))
    // Twelve contacts and the user are thirteen.
    await app.call('meetings.save', aMeeting(people))
    const { ties } = await view()
    const pairs = new Map(ties.map((tie) => [[tie.a, tie.b].toSorted().join(' '), tie.source]))
    expect(pairs).toEqual(
      new Map([
        [[a, b].toSorted().join(' '), 'declared'],
        [[c, d].toSorted().join(' '), 'metTogether']
      ])
    )
  })

  test('shows a tie as it was noted, whatever else says the same, and none that is yet to come', async () => {
    const [a, b, c] = [await add('A', 'Un'), await add('B', 'Deux'), await add('C', 'Trois')]
    await app.call('people.link', { personId: a, otherId: b, since: '2020-05-01' })
    await app.call('people.link', { personId: a, otherId: c, since: '2026-07-01' })
    await app.call('favours.create', aFavour(a, { kind: 'introduction', introducedPersonId: b, date: '2026-06-01' }))
    expect((await view()).ties).toMatchObject([
      { a: [a, b].toSorted()[0], b: [a, b].toSorted()[1], source: 'declared', since: '2020-05-01' }
    ])
  })

  test('draws no tie from a meeting that is planned, or whose second person is only mentioned', async () => {
    const [a, b, c] = [await add('A', 'Un'), await add('B', 'Deux'), await add('C', 'Trois')]
    await app.call('meetings.save', aMeeting([a, b], { date: '2026-07-05', status: 'planned' }))
    await app.call('meetings.save', {
      ...aMeeting([a]),
      participants: [{ personId: a }, { personId: c, role: 'mentioned' }]
    })
    expect((await view()).ties).toEqual([])
  })

  test('lengthens short names that would read the same', async () => {
    await add('Marie', 'Dupont')
    await add('Marie', 'Leroy')
    await add('Marie', 'Lemaire')
    await add('Paul', 'Dupont')
    const labels = (await view()).people.map(({ label }) => label)
    expect(labels.toSorted()).toEqual(['Marie D.', 'Marie Lem.', 'Marie Ler.', 'Paul D.'])
  })
})

const smallGraph = fc.integer({ min: 0, max: 30 }).chain((count) =>
  fc.record({
    people: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record<PersonToPlace>({
          id: fc.constant(`p${index}`),
          circle: fc.constantFrom('a', 'b', null),
          diameter: fc.constantFrom(20, 28, 38, 50)
        })
      )
    ),
    pairs: fc.array(
      fc.record({
        a: fc.integer({ min: 0, max: Math.max(0, count - 1) }).map((index) => `p${index}`),
        b: fc.integer({ min: 0, max: Math.max(0, count - 1) }).map((index) => `p${index}`)
      }),
      { maxLength: 60 }
    )
  })
)

const touching = (one: { x: number; y: number }, other: { x: number; y: number }, room: number) =>
  Math.hypot(one.x - other.x, one.y - other.y) < room

describe('placing people', () => {
  test('gives everybody one finite place, nobody on another, whatever the network', () => {
    fc.assert(
      fc.property(smallGraph, ({ people, pairs }) => {
        const places = placePeople(people, pairs)
        expect([...places.keys()].toSorted()).toEqual(people.map(({ id }) => id).toSorted())
        const marks = people.map(({ id, diameter }) => ({ ...places.get(id)!, diameter }))
        for (const [index, one] of marks.entries()) {
          expect(Number.isFinite(one.x) && Number.isFinite(one.y)).toBe(true)
          for (const other of marks.slice(index + 1))
            expect(touching(one, other, (one.diameter + other.diameter) / 2)).toBe(false)
        }
      }),
      { numRuns: 60 }
    )
  })

  test('places people whatever their ids are, as a file may bring them', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'a b', 'c', 'a', 'b c', '0', '👩‍🚀']
    const people = ids.map((id) => ({ id, circle: null, diameter: 30 }))
    const pairs = ids.flatMap((a) => ids.map((b) => ({ a, b })))
    const places = placePeople(people, pairs)
    expect([...places.keys()].toSorted()).toEqual(ids.toSorted())
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  })

  test('comes out the same in whatever order people and ties come', () => {
    fc.assert(
      fc.property(smallGraph, ({ people, pairs }) => {
        const mirrored = pairs.map(({ a, b }) => ({ a: b, b: a })).toReversed()
        expect(placePeople(people.toReversed(), mirrored)).toEqual(placePeople(people, pairs))
      }),
      { numRuns: 40 }
    )
  })

  test('keeps newcomers off everybody who stands there already', () => {
    fc.assert(
      fc.property(smallGraph, ({ people, pairs }) => {
        const half = Math.floor(people.length / 2)
        const places = placePeople(people.slice(0, half), pairs)
        const settled = new Map(
          people.slice(0, half).map((person) => [person.id, { ...person, ...places.get(person.id)! }])
        )
        const added = placeNewcomers(people.slice(half), pairs, settled)
        expect(added.size).toBe(people.length - half)
        const diameters = new Map(people.map(({ id, diameter }) => [id, diameter]))
        for (const [id, place] of added) {
          const others = [...settled, ...added].filter(([other]) => other !== id)
          const room = (other: string) => (diameters.get(id)! + diameters.get(other)!) / 2
          expect(others.filter(([other, mark]) => touching(place, mark, room(other)))).toEqual([])
        }
      }),
      { numRuns: 60 }
    )
  })

  test('puts people without ties in rows below the others', () => {
    const people = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, circle: null, diameter: 28 }))
    const places = placePeople(people, [
      { a: 'p0', b: 'p1' },
      { a: 'p1', b: 'p2' }
    ])
    const lowest = Math.max(...['p0', 'p1', 'p2'].map((id) => places.get(id)!.y))
    const band = [...places].filter(([id]) => !['p0', 'p1', 'p2'].includes(id)).map(([, place]) => place)
    expect(band.every(({ y }) => y > lowest)).toBe(true)
    expect(new Set(band.map(({ y }) => y)).size).toBeLessThan(4)
  })
})
