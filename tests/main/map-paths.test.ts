import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { knownTo } from '../../src/main/insights/known-contacts.repository'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

let nextId: string | null = null
const start = () =>
  startApp({
    newId: () => {
      const id = nextId ?? crypto.randomUUID()
      nextId = null
      return id
    }
  })
let app: ReturnType<typeof start>
beforeEach(() => {
  app = start()
})
afterEach(() => app.close())

/** Somebody whose id is their name. */
async function add(name: string, given: Partial<Input<'people.create'>['person']> = {}, organisation?: string) {
  nextId = name
  const person = aPerson({ givenName: name, familyName: null, ...given }, organisation ? { organisation } : {})
  return (await app.call('people.create', person)).id
}
const everybody = (names: string, given: Parameters<typeof add>[1] = {}) => inOrder(names, (name) => add(name, given))
const meet = (names: string, ...dates: string[]) =>
  inOrder(dates, (date) => app.call('meetings.save', aMeeting(Array.from(names), { date })))
/** Pairs of people who know each other: `AB BC`. */
const link = (pairs: string, since: string | null = null) =>
  inOrder(pairs.split(' '), (pair) => app.call('people.link', { personId: pair[0]!, otherId: pair[1]!, since }))

const ask = (to: string, fromId: string | null = null) => app.call('map.paths', { fromId, to: { personId: to } })
const askFor = (organisation: string, fromId: string | null = null) =>
  app.call('map.paths', { fromId, to: { organisation } })
const through = ({ paths }: Awaited<ReturnType<typeof ask>>) =>
  paths.map((path) => path.map(({ name }) => name).join(' '))

describe('a path from the user', () => {
  test('leads through somebody the user has met, and says how each is known', async () => {
    await everybody('MP')
    await meet('M', '2026-05-12', '2025-01-01')
    nextId = null
    await app.call(
      'favours.create',
      aFavour('M', { kind: 'introduction', introducedPersonId: 'P', date: '2025-11-19' })
    )
    const { paths, isKnown } = await ask('P')
    expect(isKnown).toBe(false)
    expect(paths).toEqual([
      [
        {
          id: 'M',
          name: 'M',
          organisation: null,
          band: 'weak',
          state: 'active',
          lastContactOn: '2026-05-12',
          source: null,
          since: null
        },
        {
          id: 'P',
          name: 'P',
          organisation: null,
          band: 'unknown',
          state: 'neverMet',
          lastContactOn: null,
          source: 'introduced',
          since: '2025-11-19'
        }
      ]
    ])
  })

  test('is the shortest, then others with somebody else on them', async () => {
    await everybody('ABCDT')
    await meet('A', '2026-05-01')
    await meet('B', '2026-05-01')
    await link('AC CD DT BT')
    expect(through(await ask('T'))).toEqual(['B T', 'A C D T'])
  })

  test('begins with the closest, then with whom is still seen, then where more is sure', async () => {
    await everybody('ABCDEFT')
    await app.call('people.create', aPerson())
    for (const [id, closeness] of Object.entries({ A: 2, B: 2, C: 5, D: 2, E: 2, F: 2 }))
      app.db.raw.prepare('UPDATE person SET closeness = ? WHERE id = ?').run(closeness, id)
    await meet('C', '2019-01-01', '2019-06-01')
    await meet('B', '2026-01-01', '2026-06-01')
    await meet('D', '2024-01-01', '2024-12-01')
    await meet('E', '2019-01-01', '2019-06-01')
    await meet('A', '2026-06-01')
    await link('AT BT CT')
    expect(through(await ask('T'))).toEqual(['C T', 'B T', 'A T'])
    await link('DT ET')
    expect(through(await ask('T'))).toEqual(['C T', 'B T', 'D T'])
    await app.call('people.remove', { id: 'B' })
    await app.call('people.remove', { id: 'C' })
    expect(through(await ask('T'))).toEqual(['D T', 'E T', 'A T'])
  })

  test('prefers what was noted or introduced to having been at one meeting', async () => {
    await everybody('SABT')
    await meet('S', '2026-05-01')
    await link('SA SB BT')
    // As noted by hand, which is no contact of the user with either.
    app.db.raw
      .prepare(
        `INSERT INTO acquaintance (a, b, source, since, createdAt, updatedAt)
         VALUES ('A', 'T', 'metTogether', NULL, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`
      )
      .run()
    expect(through(await ask('T'))).toEqual(['S B T', 'S A T'])
  })

  test('is the direct one to somebody met; the others say who else leads there', async () => {
    await everybody('ABT')
    await meet('T', '2026-05-01')
    await meet('A', '2026-05-01')
    await link('AT AB')
    const found = await ask('T')
    expect(found.isKnown).toBe(true)
    expect(through(found)).toEqual(['T', 'A T'])
    expect(found.paths[0]![0]!.source).toBe(null)
  })

  test('passes neither through the dead nor the bin, nor by what is planned, to come or only mentioned', async () => {
    await everybody('ABCDET')
    for (const id of 'ABCDE') await meet(id, '2026-05-01')
    await link('AT BT')
    await link('CT', '2026-12-01')
    await app.call('meetings.save', aMeeting(['D', 'T'], { date: '2026-07-05', status: 'planned' }))
    await app.call('meetings.save', {
      ...aMeeting(['E']),
      participants: [{ personId: 'E' }, { personId: 'T', role: 'mentioned' }]
    })
    app.db.raw.prepare("UPDATE person SET deceasedOn = '2025' WHERE id = 'A'").run()
    await app.call('people.remove', { id: 'B' })
    expect(await ask('T')).toEqual({ paths: [], isKnown: false })
  })

  test('is none where nobody has been met or there is no way, and none to the dead', async () => {
    await everybody('ABCD')
    await link('AB')
    expect((await ask('B')).paths).toEqual([])
    await meet('A', '2026-05-01')
    expect(through(await ask('B'))).toEqual(['A B'])
    expect((await ask('C')).paths).toEqual([])
    await link('AD')
    app.db.raw.prepare("UPDATE person SET deceasedOn = '2025' WHERE id = 'D'").run()
    await app.call('people.link', { personId: 'B', otherId: 'C' })
    expect((await ask('D')).paths).toEqual([])
  })

  test('follows what was just noted', async () => {
    await everybody('AT')
    await meet('A', '2026-05-01')
    expect((await ask('T')).paths).toEqual([])
    await link('AT')
    expect(through(await ask('T'))).toEqual(['A T'])
    await app.call('history.undo', {})
    expect((await ask('T')).paths).toEqual([])
  })

  test('to somebody unknown, in the bin, or to oneself is refused', async () => {
    await everybody('AB')
    await app.call('people.remove', { id: 'B' })
    await expect(ask('nobody')).rejects.toMatchObject({ code: 'not-found', fields: { 'to.personId': 'not-found' } })
    await expect(ask('B')).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask('A', 'B')).rejects.toMatchObject({ code: 'not-found', fields: { fromId: 'not-found' } })
    await expect(ask('A', 'A')).rejects.toMatchObject({ code: 'same-person' })
    await expect(askFor('Nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a path has thirty people at most', async () => {
  const ids = await inOrder(Array.from({ length: 31 }), () => add(crypto.randomUUID()))
  await inOrder(ids.slice(1).entries(), ([index, otherId]) =>
    app.call('people.link', { personId: ids[index]!, otherId })
  )
  expect((await ask(ids[29]!, ids[0])).paths.map((path) => path.length)).toEqual([30])
  expect((await ask(ids[30]!, ids[0])).paths).toEqual([])
})

test('a path from somebody begins with them', async () => {
  await everybody('ABCD')
  await link('AB BC AD')
  await meet('C', '2026-05-01')
  const found = await ask('C', 'A')
  expect(found.isKnown).toBe(false)
  expect(through(found)).toEqual(['A B C'])
  expect(found.paths[0]!.map(({ source }) => source)).toEqual([null, 'declared', 'declared'])
  expect(through(await ask('A', 'D'))).toEqual(['D A'])
})

describe('a path to an organisation', () => {
  test('ends at the first person of it, whatever the accents and the case of its name', async () => {
    await everybody('AB')
    await add('X', {}, 'Société Générale')
    await add('Y', {}, 'Société Générale')
    await meet('A', '2026-05-01')
    await meet('B', '2026-05-01')
    await link('AX BX XY')
    const found = await askFor('societe GENERALE')
    expect(found.isKnown).toBe(false)
    expect(through(found)).toEqual(['A X', 'B X'])
    expect(through(await askFor('Société Générale', 'Y'))).toEqual(['Y X'])
  })

  test('is direct to whom is known there', async () => {
    await add('X', {}, 'Thales')
    await add('Y', {}, 'Thales')
    await add('A')
    await meet('X', '2026-05-01')
    await meet('A', '2026-05-01')
    await link('AY')
    const found = await askFor('Thales')
    expect(found.isKnown).toBe(true)
    expect(through(found)).toEqual(['X', 'A Y'])
  })

  test('of which everybody has left or died is none', async () => {
    await add('X', { deceasedOn: '2020' }, 'Thales')
    await meet('X', '2019-05-01')
    expect(await askFor('Thales')).toEqual({ paths: [], isKnown: false })
  })
})

/** The paths to H in a journal of these people and ties, written in this order. */
async function pathsWrittenSo(names: string, ties: string) {
  app.close()
  app = start()
  await everybody(names)
  await meet('A', '2026-05-01')
  await meet('B', '2026-05-01')
  await link(ties)
  return (await ask('H')).paths
}

describe('in a larger journal', () => {
  test('every path is as short as can be and each knows the next', async () => {
    makeSample(app.db, { people: 500, seed: 3, today: TODAY, language: 'fr' })
    const living = app.db.raw
      .prepare('SELECT id FROM person WHERE deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?) ORDER BY id')
      .pluck()
      .all(TODAY) as string[]
    const alive = new Set(living)
    const known = knownTo(app.db, TODAY, living, 12)
    const from = living[0]!
    const away = new Map([[from, 1]])
    for (const id of away.keys())
      for (const next of known.get(id) ?? []) if (alive.has(next) && !away.has(next)) away.set(next, away.get(id)! + 1)
    const asked = living.slice(1, 60)
    const found = await inOrder(asked, (id) => ask(id, from))
    expect(found.map(({ paths }) => paths[0]?.length)).toEqual(asked.map((id) => away.get(id)))
    expect(Math.max(...away.values())).toBeGreaterThan(3)
    for (const path of found.flatMap(({ paths }) => paths)) {
      expect(new Set(path.map(({ id }) => id)).size).toBe(path.length)
      for (const [index, { id, source }] of path.slice(1).entries()) {
        expect(known.get(path[index]!.id)).toContain(id)
        expect(source).not.toBe(null)
      }
    }
  })

  test('paths are the same in whatever order the journal was written', async () => {
    const people = 'ABCDEFGH'
    const pairs = 'AC AD BC BD CE DE CF DF EH FH AG GH'
    const first = await pathsWrittenSo(people, pairs)
    expect(first).toHaveLength(3)
    const backwards = Array.from(people).toReversed().join('')
    expect(await pathsWrittenSo(backwards, pairs.split(' ').toReversed().join(' '))).toEqual(first)
  })
})

const ends = (text: string) => app.call('map.ends', { text })

describe('whom a path may lead to', () => {
  test('are people and organisations of which words begin so, accents aside', async () => {
    await add('Zoé', { familyName: 'Dupont', roleText: 'DRH' }, 'Airbus')
    await add('Paul', { familyName: 'Martin' }, 'Établissements Dupont')
    expect(await ends('dup')).toEqual([
      { end: { personId: 'Zoé' }, name: 'Zoé Dupont', detail: 'Airbus · DRH' },
      {
        end: { organisation: 'Établissements Dupont' },
        name: 'Établissements Dupont',
        detail: '1 personne'
      },
      { end: { personId: 'Paul' }, name: 'Paul Martin', detail: 'Établissements Dupont' }
    ])
    expect((await ends('etabl'))[0]?.end).toEqual({ organisation: 'Établissements Dupont' })
    expect((await ends('ZOE d')).map(({ name }) => name)).toEqual(['Zoé Dupont'])
    expect(await ends('zupont')).toEqual([])
  })

  test('are neither the dead nor the bin, nor an organisation that nobody is left of', async () => {
    await add('A', { familyName: 'Dupont', deceasedOn: '2020' }, 'Dupont SA')
    await add('B', { familyName: 'Dupont' })
    await app.call('people.remove', { id: 'B' })
    expect(await ends('dupont')).toEqual([])
  })

  test('are eight at most, three organisations among them where there are as many', async () => {
    for (let index = 0; index < 12; index++) {
      await add(`P${index}`, { familyName: 'Same' }, `Same ${index}`)
    }
    const found = await ends('same')
    expect(found).toHaveLength(8)
    expect(found.filter(({ end }) => 'organisation' in end)).toHaveLength(3)
  })

  test('are none for nothing and for signs alone', async () => {
    await add('A')
    expect([await ends(''), await ends('  '), await ends('"*')]).toEqual([[], [], []])
  })
})
