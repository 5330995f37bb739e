import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { projections, type Projection } from '#shared/contract/map'
import type { ArrangedPerson } from '#shared/contract/map-layout'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { previewText } from '../support/import-file'
import { inOrder } from '../support/in-order'
import { withParts } from '../support/journal-example'
import { manyPeople, placesOf, withMap } from '../support/map-journal'

type App = ReturnType<typeof startApp>
type Places = ReturnType<typeof placesOf>

/** A journal on the disk, closed and opened again as often as one likes. */
function reopened(people: number) {
  const folder = mkdtempSync(join(tmpdir(), 'navette-places-'))
  const path = join(folder, 'journal.navette')
  let app = startApp({ path })
  makeSample(app.db, { people, seed: 1, today: TODAY, language: 'fr' })
  return {
    app: () => app,
    restart: () => {
      app.close()
      app = startApp({ path })
    },
    end: () => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const seen = async ({ call }: App, projection: Projection, count: number): Promise<Places> =>
  placesOf(await call('map.view', { projection, count }))

type Step =
  | { kind: 'restart' | 'add' | 'arrange' | 'undo' | 'redo' | 'restore'; seed: number }
  | { kind: 'move' | 'pin'; seed: number; x: number; y: number; pinned: boolean }
  | { kind: 'look'; count: number }

const seed = fc.nat(1000)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'restart' as const,
      'add' as const,
      'arrange' as const,
      'undo' as const,
      'redo' as const,
      'restore' as const
    ),
    seed
  }),
  fc.record({
    kind: fc.constantFrom('move' as const, 'pin' as const),
    seed,
    x: fc.integer({ min: -90_000, max: 90_000 }).map((hundredths) => hundredths / 100),
    y: fc.integer({ min: -90_000, max: 90_000 }).map((hundredths) => hundredths / 100),
    pinned: fc.boolean()
  }),
  fc.record({ kind: fc.constant('look' as const), count: fc.integer({ min: 20, max: 150 }) })
)

/** Everything stored before this, for taking back. */
interface Past {
  done: Places[]
  undone: Places[]
}

/** Does one thing, and says where everybody must be afterwards of whom that was known before. */
async function expected(
  journal: ReturnType<typeof reopened>,
  projection: Projection,
  before: Places,
  past: Past,
  one: Step
): Promise<Places> {
  const { call } = journal.app()
  const ids = [...before.keys()]
  const change = (places: Iterable<ArrangedPerson>): Places => {
    past.done.push(before)
    past.undone = []
    return new Map([
      ...before,
      ...[...places].map(({ personId, x, y, pinned }) => [personId, { x, y, pinned }] as const)
    ])
  }
  switch (one.kind) {
    case 'restart':
      journal.restart()
      return before
    case 'look':
      await call('map.view', { projection, count: one.count })
      return before
    case 'add':
      await call('people.create', { person: { givenName: 'Ada', familyName: `N${one.seed}` } })
      past.done.push(before)
      past.undone = []
      return before
    case 'move': {
      const personId = ids[one.seed % ids.length]!
      await call('map.move', { projection, people: [{ personId, x: one.x, y: one.y }] })
      const place = before.get(personId)!
      if (place.x === one.x && place.y === one.y && place.pinned) return before
      return change([{ personId, x: one.x, y: one.y, pinned: true }])
    }
    case 'pin': {
      const personId = ids[one.seed % ids.length]!
      await call('map.pin', { projection, personIds: [personId], pinned: one.pinned })
      const place = before.get(personId)!
      return place.pinned === one.pinned ? before : change([{ personId, ...place, pinned: one.pinned }])
    }
    case 'arrange': {
      const people = (await call('map.arrange', { projection }))!
      const isNew = people.some(({ personId, x, y, pinned }) => {
        const place = before.get(personId)
        return place?.x !== x || place.y !== y || place.pinned !== pinned
      })
      await call('map.keepArrangement', { projection, people })
      return isNew ? change(people) : before
    }
    case 'restore': {
      const layouts = await call('map.layouts', { projection })
      if (layouts.length === 0) return before
      const { undo: last } = await call('history.state')
      await call('map.restoreLayout', { id: layouts[one.seed % layouts.length]!.id })
      const now = placesOf(await call('map.view', { projection, count: 150 }))
      const { undo } = await call('history.state')
      // What it brings back is told by another test; here all that counts is that taking it back is exact.
      if (undo?.id === last?.id) return before
      return change([...now].map(([personId, place]) => ({ personId, ...place })))
    }
    case 'undo':
    case 'redo': {
      const [from, to] = one.kind === 'undo' ? [past.done, past.undone] : [past.undone, past.done]
      const places = from.pop()
      if (!places) return before
      await (one.kind === 'undo' ? call('history.undo', {}) : call('history.redo'))
      to.push(before)
      return places
    }
  }
}

test.each(projections)(
  '%s: whatever is done, nobody moves but whom it names, by 0 pixels',
  { timeout: 240_000 },
  async (projection) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
        const journal = reopened(40)
        try {
          let places = await seen(journal.app(), projection, 150)
          const past: Past = { done: [], undone: [] }
          await inOrder(steps, async (one) => {
            const wanted = await expected(journal, projection, places, past, one)
            const now = await seen(journal.app(), projection, 150)
            const here = [...wanted].filter(([id]) => now.has(id))
            expect(here.map(([id]) => [id, now.get(id)])).toEqual(here)
            places = new Map([...wanted, ...now])
          })
        } finally {
          journal.end()
        }
      }),
      { numRuns: 12 }
    )
  }
)

test.each([
  ['beyond the edge', 1_000_001],
  ['far beyond it', -1e300],
  ['at no number', Number.NaN],
  ['nowhere', null]
])('a file with a place %s is refused with its path, and nothing is written', async (_what, x) => {
  const app = startApp()
  onTestFinished(app.close)
  const layouts = [{ kind: 'map', personId: 'p1', x, y: 2 }]
  await expect(previewText(app, withParts({ people: [{ id: 'p1', givenName: 'A' }], layouts }))).rejects.toMatchObject({
    code: 'journal-file-invalid',
    values: { path: 'layouts[0].x' }
  })
  expect(app.db.raw.prepare('SELECT (SELECT count(*) FROM layout) + (SELECT count(*) FROM person)').pluck().get()).toBe(
    0
  )
})

test.each([
  ['1e400', 'layouts[0].x'],
  ['-1e400', 'layouts[0].x'],
  ['NaN', 'JSON']
])('so is one with a place at %s', async (x, path) => {
  const app = startApp()
  onTestFinished(app.close)
  const text = withParts({
    people: [{ id: 'p1', givenName: 'A' }],
    layouts: [{ kind: 'rings', personId: 'p1', x: 77, y: 2 }]
  })
  await expect(previewText(app, text.replace('77', x))).rejects.toMatchObject({
    code: 'journal-file-invalid',
    values: { path }
  })
})

test.each(['not json', '[["p1",1]]', '[["p1",1,1e7,0]]', '{}'])(
  'so is one with a kept layout that is none: %s',
  async (places) => {
    const app = startApp()
    onTestFinished(app.close)
    const keptLayouts = [{ id: 'k', kind: 'map', keptAt: '2026-01-01T00:00:00.000Z', places }]
    await expect(previewText(app, withParts({ keptLayouts }))).rejects.toMatchObject({
      code: 'journal-file-invalid',
      values: { path: 'keptLayouts[0].places' }
    })
  }
)

test.each(projections)(
  '%s: who stands beyond the edge in a journal of before is given a place; the file goes out without it',
  async (projection) => {
    const { db, call, view } = await withMap({ people: manyPeople(12) })
    const write = db.raw.prepare('INSERT INTO layout (kind, personId, x, y) VALUES (?, ?, ?, ?)')
    write.run(projection, 'p01', Infinity, 0)
    write.run(projection, 'p02', 0, -2e6)
    write.run(projection, 'p03', 5, 5)
    write.run(projection === 'map' ? 'rings' : 'map', 'p03', -Infinity, 5)
    const folder = mkdtempSync(join(tmpdir(), 'navette-places-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await expect(call('transfer.export', { path: join(folder, 'x.json') })).resolves.toBeTruthy()
    const places = placesOf(await view({ projection }))
    expect(places.get('p03')).toMatchObject({ x: 5, y: 5 })
    for (const { x, y } of places.values()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(3000)
    expect(
      db.raw.prepare('SELECT count(*) FROM layout WHERE kind = ? AND max(abs(x), abs(y)) > 1e6').pluck().get(projection)
    ).toBe(0)
    expect(placesOf(await view({ projection }))).toEqual(places)
  }
)
