import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projections, type Projection } from '#shared/contract/map'
import type { ArrangedPerson } from '#shared/contract/map-layout'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { dump } from '../support/dump'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { placesOf } from '../support/map-journal'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp()
  makeSample(app.db, { people: 40, seed: 1, today: TODAY, language: 'fr' })
})
afterEach(() => app.close())

const placed = async (projection: Projection = 'map') => placesOf(await app.call('map.view', { projection }))
const arranged = async (projection: Projection = 'map') => (await app.call('map.arrange', { projection }))!
const undo = () => app.call('history.undo', {})
const redo = () => app.call('history.redo')
/** The drawing moved to one side: another layout, of which one knows where everybody stands. */
const shifted = (places: Awaited<ReturnType<typeof placed>>, x: number): ArrangedPerson[] =>
  [...places].map(([personId, place]) => ({ personId, ...place, x: place.x + x }))

test.each(projections)(
  '%s: an arrangement is shown without being written, kept, taken back and done again',
  async (projection) => {
    const before = await placed(projection)
    const someone = [...before.keys()][0]!
    await app.call('map.move', { projection, people: [{ personId: someone, x: 300, y: 40 }] })
    const moved = await placed(projection)
    const people = await arranged(projection)
    expect(await placed(projection)).toEqual(moved)
    expect(new Set(people.map(({ personId }) => personId))).toEqual(new Set(before.keys()))
    expect(people.find(({ personId }) => personId === someone)).toEqual({
      personId: someone,
      x: 300,
      y: 40,
      pinned: true
    })
    await app.call('map.keepArrangement', { projection, people })
    const kept = await placed(projection)
    expect(kept).toEqual(new Map(people.map(({ personId, ...place }) => [personId, place])))
    expect(await app.call('history.state')).toMatchObject({ undo: { label: 'history.mapArranged' } })
    await undo()
    expect(await placed(projection)).toEqual(moved)
    expect(await app.call('map.layouts', { projection })).toEqual([])
    await redo()
    expect(await placed(projection)).toEqual(kept)
  }
)

test('the layout that was replaced is among the last ones, and can be brought back', async () => {
  const first = await placed()
  await app.call('map.keepArrangement', { projection: 'map', people: shifted(first, 100) })
  const [layout] = await app.call('map.layouts', { projection: 'map' })
  expect(layout).toMatchObject({ people: first.size, keptAt: expect.stringMatching(/^20\d\d-.*Z$/) })
  expect(await app.call('map.layouts', { projection: 'rings' })).toEqual([])
  await app.call('map.restoreLayout', { id: layout!.id })
  expect(await placed()).toEqual(first)
  // What was in force before that is not lost either.
  const layouts = await app.call('map.layouts', { projection: 'map' })
  expect(layouts).toHaveLength(2)
  await app.call('map.restoreLayout', { id: layouts[0]!.id })
  expect(await placed()).toEqual(new Map(shifted(first, 100).map(({ personId, ...place }) => [personId, place])))
  await undo()
  expect(await placed()).toEqual(first)
})

test('the ten last layouts of each projection are kept, and taking back brings back the eleventh byte for byte', async () => {
  const first = await placed()
  const rings = await placed('rings')
  await app.call('map.keepArrangement', { projection: 'rings', people: shifted(rings, 10) })
  const keep = (times: number[]) =>
    inOrder(times, async (time) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      await app.call('map.keepArrangement', { projection: 'map', people: shifted(first, 10 * time) })
    })
  await keep([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const ten = dump(app.db)
  const oldest = (await app.call('map.layouts', { projection: 'map' })).at(-1)!
  await keep([11])
  const layouts = await app.call('map.layouts', { projection: 'map' })
  expect(layouts).toHaveLength(10)
  expect(layouts.map(({ id }) => id)).not.toContain(oldest.id)
  expect(layouts.map(({ keptAt }) => keptAt)).toEqual(
    layouts
      .map(({ keptAt }) => keptAt)
      .toSorted()
      .toReversed()
  )
  expect(await app.call('map.layouts', { projection: 'rings' })).toHaveLength(1)
  await undo()
  expect(dump(app.db)).toBe(ten)
})

test('keeping what is there already changes nothing', async () => {
  const people = shifted(await placed(), 0)
  const before = dump(app.db)
  await app.call('map.keepArrangement', { projection: 'map', people })
  await app.call('map.keepArrangement', {
    projection: 'map',
    people: [{ personId: 'nobody', x: 1, y: 1, pinned: false }]
  })
  expect(dump(app.db)).toBe(before)
  expect(await app.call('history.state')).toMatchObject({ undo: null })
})

test('bringing back a layout skips who is gone and leaves who came since', async () => {
  const first = await placed()
  const [gone] = first.keys()
  await app.call('map.keepArrangement', { projection: 'map', people: shifted(first, 100) })
  const { id: newcomer } = await app.call('people.create', { person: { givenName: 'Ada', familyName: 'Venue' } })
  const place = (await placed()).get(newcomer)
  app.db.raw.pragma('foreign_keys = OFF')
  app.db.raw.prepare('DELETE FROM layout WHERE personId = ?').run(gone)
  app.db.raw.prepare('DELETE FROM person WHERE id = ?').run(gone)
  const [layout] = await app.call('map.layouts', { projection: 'map' })
  await app.call('map.restoreLayout', { id: layout!.id })
  const after = await placed()
  expect(after.get(newcomer)).toEqual(place)
  first.delete(gone!)
  for (const [id, before] of first) expect(after.get(id)).toEqual(before)
  expect(app.db.raw.prepare('SELECT count(*) FROM layout WHERE personId = ?').pluck().get(gone)).toBe(0)
})

test('a layout that is not there is not found', async () => {
  await expect(app.call('map.restoreLayout', { id: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
})

test('several people are moved at once and pinned there; each is let go without moving', async () => {
  const before = await placed()
  const [a, b, c] = [...before.keys()] as [string, string, string]
  await app.call('map.move', {
    projection: 'map',
    people: [
      { personId: a, x: 1.234, y: 2 },
      { personId: b, x: -7, y: 0 }
    ]
  })
  expect(await app.call('history.state')).toMatchObject({ undo: { label: 'history.placesMoved' } })
  const moved = await placed()
  expect(moved.get(a)).toEqual({ x: 1.23, y: 2, pinned: true })
  expect(moved.get(b)).toEqual({ x: -7, y: 0, pinned: true })
  await app.call('map.pin', { projection: 'map', personIds: [a, c], pinned: false })
  expect(await app.call('history.state')).toMatchObject({ undo: { label: 'history.placeReleased' } })
  expect((await placed()).get(a)).toEqual({ x: 1.23, y: 2, pinned: false })
  await app.call('map.pin', { projection: 'map', personIds: [c], pinned: true })
  expect((await placed()).get(c)).toEqual({ ...before.get(c), pinned: true })
  await undo()
  await undo()
  await undo()
  expect(await placed()).toEqual(before)
})

test('nobody who is in the bin is moved or pinned', async () => {
  const [someone] = (await placed()).keys()
  await app.call('people.remove', { id: someone! })
  const people = [{ personId: someone!, x: 0, y: 0 }]
  await expect(app.call('map.move', { projection: 'map', people })).rejects.toMatchObject({ code: 'not-found' })
  await expect(app.call('map.pin', { projection: 'map', personIds: [someone!], pinned: true })).rejects.toMatchObject({
    code: 'not-found'
  })
})

/** Wherever this text stands in the layouts that are kept, now or in the undo log. */
const keptTraces = (text: string): unknown =>
  app.db.raw
    .prepare(
      `SELECT (SELECT count(*) FROM keptLayout WHERE instr(places, @text) > 0)
         + (SELECT count(*) FROM changeRow WHERE tableName = 'keptLayout'
            AND instr(concat_ws(' ', before, after), @text) > 0)`
    )
    .pluck()
    .get({ text })

test('who is erased leaves no place in a kept layout, nor in what can be taken back', async () => {
  const first = await placed()
  const [someone, other] = first.keys()
  const people = shifted(first, 100).filter(({ personId }) => personId !== someone)
  await app.call('map.keepArrangement', { projection: 'map', people })
  expect(keptTraces(someone!)).toBe(2)
  await app.call('people.remove', { id: someone! })
  await app.call('bin.purge', { ids: null })
  expect(keptTraces(someone!)).toBe(0)
  expect(keptTraces(other!)).toBe(2)
  expect(checkJournal(app.db)).toEqual([])
  const [layout] = await app.call('map.layouts', { projection: 'map' })
  expect(layout!.people).toBe(first.size - 1)
  await app.call('map.restoreLayout', { id: layout!.id })
  expect((await placed()).get(other!)).toEqual(first.get(other!))
  await undo()
  await undo()
  expect((await placed()).get(other!)).toEqual(first.get(other!))
})

test('who is forgotten leaves no place in a kept layout, until that is taken back', async () => {
  const first = await placed()
  const [someone] = first.keys()
  await app.call('map.keepArrangement', { projection: 'map', people: shifted(first, 100) })
  const before = dump(app.db)
  await app.call('people.forget', { id: someone! })
  expect(app.db.raw.prepare('SELECT count(*) FROM keptLayout WHERE instr(places, ?)').pluck().get(someone)).toBe(0)
  await undo()
  expect(dump(app.db)).toBe(before)
})

test('places, pins and kept layouts of both projections come back from the file they were exported to', async () => {
  await inOrder(projections, async (projection) => {
    const [personId] = (await placed(projection)).keys()
    await app.call('map.keepArrangement', { projection, people: shifted(await placed(projection), 31) })
    await app.call('map.move', { projection, people: [{ personId: personId!, x: 12.5, y: -3 }] })
  })
  const path = join(temporaryFolder(), 'carnet.json')
  await app.call('transfer.export', { path })
  const other = startApp()
  const { token } = await other.call('transfer.preview', { path })
  await other.call('transfer.apply', { token })
  await inOrder(projections, async (projection) => {
    expect(await other.call('map.view', { projection })).toEqual(await app.call('map.view', { projection }))
    const layouts = await other.call('map.layouts', { projection })
    expect(layouts).toEqual(await app.call('map.layouts', { projection }))
    await other.call('map.restoreLayout', { id: layouts[0]!.id })
    await app.call('map.restoreLayout', { id: layouts[0]!.id })
    expect(await other.call('map.view', { projection })).toEqual(await app.call('map.view', { projection }))
  })
  other.close()
})
