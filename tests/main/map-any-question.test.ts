import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { lenses } from '#shared/domain/map-style'
import { tieStates } from '#shared/domain/measures/words'
import { createApp } from '../../src/main/app'
import { openDatabase } from '../../src/main/db/open'
import { inlineRunner } from '../../src/main/heavy'
import { makeSample } from '../../src/main/sample/make-sample'
import { TODAY } from '../support/app'
import { dump } from '../support/dump'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { manyPeople, placesOf, withMap } from '../support/map-journal'

type Question = NonNullable<Input<'map.view'>>

/** A few of these ids, some of them of nothing. */
const some = (ids: readonly string[]) => fc.subarray([...ids, 'nobody'], { maxLength: 8 })

async function withSample(people = 80) {
  const app = await withMap()
  makeSample(app.db, { people, seed: 2, today: TODAY, language: 'fr' })
  const ids = (table: string) => app.db.raw.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
  const circle = fc.constantFrom(...ids('circle'))
  const question: fc.Arbitrary<Question> = fc.record(
    {
      projection: fc.constant('map' as const),
      count: fc.integer({ min: 20, max: 150 }),
      filter: fc.record(
        { states: fc.subarray([...tieStates]), circleId: circle, text: fc.constantFrom('a', 'mar', 'zzz') },
        { requiredKeys: [] }
      ),
      added: some(ids('person')),
      removed: some(ids('person')),
      folded: some(ids('circle')),
      opened: some(ids('circle'))
    },
    { requiredKeys: ['projection'] }
  )
  const stored = () =>
    new Map(
      (
        app.db.raw.prepare("SELECT personId, x, y FROM layout WHERE kind = 'map'").raw().all() as [
          string,
          number,
          number
        ][]
      ).map(([id, x, y]) => [id, { x, y }])
    )
  /** The journal without the places on the map. */
  const rest = () =>
    dump(app.db)
      .split('\n')
      .filter((row) => !row.startsWith('layout '))
      .join('\n')
  return { ...app, question, stored, rest }
}

test('whatever is asked of the map moves nobody, writes nothing but first places, and draws everybody where they stand', async () => {
  const { view, question, stored, rest } = await withSample()
  await view({ count: 30 })
  const before = rest()
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const old = stored()
      const shown = await view(asked)
      const now = stored()
      for (const [id, place] of old) expect(now.get(id)).toEqual(place)
      expect(shown.people.map(({ id, x, y }) => [id, { x, y }])).toEqual(
        shown.people.map(({ id }) => [id, now.get(id)])
      )
      const added = [...now.keys()].filter((id) => !old.has(id))
      expect(shown.people.map(({ id }) => id)).toEqual(expect.arrayContaining(added))
    }),
    { numRuns: 60 }
  )
  expect(rest()).toBe(before)
})

test('once everybody has a place, no question writes anything at all', async () => {
  const { view, question, db, call } = await withSample()
  await view({ count: 150 })
  const changes = () => db.raw.prepare('SELECT total_changes()').pluck().get()
  const before = changes()
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      await view(asked)
      await call('map.facets', { filter: asked.filter ?? {} })
      await call('map.others', { question: asked })
      expect(changes()).toBe(before)
    }),
    { numRuns: 30 }
  )
})

test('whatever is asked, the answer holds together', async () => {
  const { view, question, call } = await withSample()
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { people, ties, circles, bubbles, bubbleTies, left, matching, total } = await view(asked)
      const drawn = new Set(people.map(({ id }) => id))
      expect(drawn.size).toBe(people.length)
      expect(total).toBeGreaterThanOrEqual(matching)
      for (const { a, b } of ties) expect([drawn.has(a), drawn.has(b), a < b]).toEqual([true, true, true])
      expect(new Set(ties.map(({ a, b }) => `${a} ${b}`)).size).toBe(ties.length)
      for (const id of asked.removed ?? []) expect(drawn.has(id)).toBe(false)
      const known = new Map(circles.map((circle) => [circle.id, circle]))
      const ofCircles = people.filter(({ circleId }) => circleId !== null)
      for (const { circleId } of ofCircles) expect(known.has(circleId!)).toBe(true)
      for (const { id } of ofCircles.filter(({ circleId }) => asked.folded?.includes(circleId!)))
        expect(asked.added).toContain(id)
      expect(new Set(circles.map(({ code }) => code)).size).toBe(circles.length)
      expect(circles.reduce((sum, { drawn: count }) => sum + count, 0)).toBe(ofCircles.length)
      for (const bubble of bubbles) {
        expect(bubble.freshness.reduce((sum, count) => sum + count, 0)).toBe(bubble.people)
        expect(bubble.people).toBeLessThanOrEqual(known.get(bubble.circleId)!.people)
      }
      const ends = new Set([...drawn, ...bubbles.map(({ circleId }) => circleId)])
      for (const { bubble, other, ties: count } of bubbleTies)
        expect([ends.has(bubble), ends.has(other), count > 0]).toEqual([true, true, true])
      for (const { circleId } of left) expect(asked.opened).toContain(circleId)
      const others = await call('map.others', { question: asked, limit: 200 })
      expect(others.rows.some(({ id }) => drawn.has(id))).toBe(false)
      const addedApart = people.length - (matching - others.total)
      expect(addedApart).toBeGreaterThanOrEqual(0)
      expect(addedApart).toBeLessThanOrEqual(asked.added?.length ?? 0)
    }),
    { numRuns: 40 }
  )
})

test('a saved view, whatever its lens, brings back the same places', async () => {
  const { view, call } = await withSample()
  const shown = await view({ count: 60 })
  await inOrder(lenses, (lens) =>
    call('map.saveView', { name: lens, settings: { question: { count: 60 }, lens, sight: { x: 1, y: 2, zoom: 0.5 } } })
  )
  const views = await call('map.views')
  expect(views.map(({ settings }) => settings.lens).toSorted()).toEqual([...lenses].toSorted())
  const again = await inOrder(views, ({ settings }) => view(settings.question))
  for (const one of again) expect(placesOf(one)).toEqual(placesOf(shown))
})

test('a journal that can only be read is drawn, the same each time, and stays as it is', async () => {
  const path = join(temporaryFolder(), 'journal.navette')
  const written = openDatabase(path)
  makeSample(written, { people: 30, seed: 1, today: TODAY, language: 'fr' })
  written.close()
  const db = openDatabase(path, { readOnly: true })
  const { heavy } = inlineRunner(db)
  const ports = { today: () => TODAY, newId: () => crypto.randomUUID(), language: () => 'fr' as const, heavy }
  const app = createApp(db, ports as Parameters<typeof createApp>[1], { checkOutput: true })
  const first = await app.route('map.view', { count: 20 })
  expect(first).toMatchObject({ ok: true, value: { total: 30 } })
  expect(await app.route('map.view', { count: 20 })).toEqual(first)
  expect(db.raw.prepare('SELECT count(*) FROM layout').pluck().get()).toBe(0)
  db.close()
})

test('one person alone stands on the map with nobody to know', async () => {
  const { view } = await withMap({ people: [{ id: 'a', givenName: 'Ada' }] })
  expect(await view()).toMatchObject({ matching: 1, total: 1, people: [{ id: 'a' }], ties: [], circles: [] })
})

test('people of whom nobody knows anybody each have a place of their own', async () => {
  const { view } = await withMap({ people: manyPeople(99) })
  const { people, ties } = await view({ count: 99 })
  expect(ties).toEqual([])
  expect(new Set(people.map(({ x, y }) => `${x} ${y}`)).size).toBe(99)
})

test('a hundred and fifty people who all know each other have 11,175 ties', async () => {
  const people = manyPeople(150)
  const ids = people.map(({ id }) => id).toSorted()
  const acquaintances = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b })))
  const { view } = await withMap({ people, acquaintances })
  const { ties, people: drawn } = await view({ count: 150 })
  expect([drawn.length, ties.length]).toEqual([150, 11_175])
}, 60_000)

test('somebody with a thousand acquaintances is drawn among those who are', async () => {
  const people = manyPeople(1001)
  const acquaintances = people.slice(1).map(({ id }) => ({ a: 'p01', b: id }))
  const { view } = await withMap({ people: [{ ...people[0]!, id: 'p01' }, ...people.slice(1)], acquaintances })
  const shown = await view({ count: 20 })
  expect(shown.people.map(({ id }) => id)).toContain('p01')
  expect(shown.ties).toHaveLength(19)
  expect(shown).toMatchObject({ matching: 1001, total: 1001 })
})

test('names of any length and script, and ids of any text, are drawn with initials', async () => {
  const people = [
    { id: '__proto__', givenName: 'x'.repeat(200), familyName: 'y'.repeat(200) },
    { id: 'constructor', givenName: 'مريم', familyName: 'الدوري' },
    { id: 'a b', givenName: '👩‍🚀', familyName: '🇫🇷' },
    { id: '0', givenName: '«', familyName: '—' },
    { id: '👩‍🚀', givenName: 'e\u0301lodie', familyName: 'ßen' }
  ]
  const { view, call } = await withMap({
    people,
    circles: [{ id: '__proto__', name: '__proto__' }],
    memberships: people.map(({ id }) => ({ personId: id, circleId: '__proto__', primary: true })),
    acquaintances: [{ a: '__proto__', b: 'constructor' }]
  })
  const shown = await view()
  expect(new Map(shown.people.map(({ id, initials }) => [id, initials.normalize('NFC')]))).toEqual(
    new Map([
      ['__proto__', 'XY'],
      ['constructor', 'ما'],
      ['a b', '👩‍🚀🇫🇷'],
      ['0', '·'],
      ['👩‍🚀', 'Éß']
    ])
  )
  expect(shown.ties).toMatchObject([{ a: '__proto__', b: 'constructor' }])
  expect(await view({ folded: ['__proto__'] })).toMatchObject({ people: [], bubbles: [{ people: 5 }] })
  expect((await call('map.facets', {})).circles).toEqual([{ value: '__proto__', label: '__proto__', people: 5 }])
})
