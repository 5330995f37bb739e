import { Worker } from 'node:worker_threads'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { byCode } from '#shared/domain/code-order'
import { AppError } from '#shared/errors'
import type { Ports } from '../../src/main/context'
import { doOnce, inlineRunner, threadRunner } from '../../src/main/heavy'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { makeSample } from '../../src/main/sample/make-sample'
import { createSession } from '../../src/main/session'
import { startApp, TODAY } from '../support/app'
import { dump } from '../support/dump'
import { temporaryFolder } from '../support/files'
import { placesOf } from '../support/map-journal'

function withSample(given: Partial<Ports> = {}, people = 60) {
  const app = startApp(given)
  onTestFinished(app.close)
  makeSample(app.db, { people, seed: 1, today: TODAY, language: 'fr' })
  return app
}

/** Waits until the work has come some way. */
async function underWay({ call }: Pick<ReturnType<typeof startApp>, 'call'>): Promise<number> {
  const share = await call('map.arranging')
  if (share !== null && share > 0) return share
  await nextTurn()
  return underWay({ call })
}

test('arranging tells how far it is, and no more when it is done', async () => {
  const { call } = withSample()
  expect(await call('map.arranging')).toBe(null)
  const work = call('map.arrange', {})
  const share = await underWay({ call })
  expect(share).toBeLessThanOrEqual(1)
  expect((await work)!.length).toBeGreaterThan(40)
  expect(await call('map.arranging')).toBe(null)
})

test('arranging that is stopped answers nothing, writes nothing, and can be asked for again', async () => {
  const { call, db } = withSample()
  await call('map.view', {})
  const before = dump(db)
  const work = call('map.arrange', {})
  await underWay({ call })
  await call('map.stopArranging')
  expect(await work).toBe(null)
  expect(await call('map.arranging')).toBe(null)
  expect(dump(db)).toBe(before)
  expect(await call('map.arrange', {})).not.toBe(null)
})

test('stopping where nothing goes on is no mistake', async () => {
  const { call } = withSample({}, 8)
  await call('map.stopArranging')
  expect(await call('map.arrange', {})).not.toBe(null)
})

test('who asks for another arrangement does not get the one before', async () => {
  const { call } = withSample()
  const first = call('map.arrange', {})
  await underWay({ call })
  const second = call('map.arrange', { projection: 'rings' })
  expect(await first).toBe(null)
  expect(await second).not.toBe(null)
})

test('pinned people and nobody else stand where they stood; everybody with a place is in the answer', async () => {
  const { call } = withSample({}, 120)
  const all = placesOf(await call('map.view', { count: 150 }))
  const pinned = [...all.keys()].slice(0, 3)
  await call('map.move', {
    projection: 'map',
    people: pinned.map((personId, index) => ({ personId, x: 500 * index, y: -200 }))
  })
  const people = (await call('map.arrange', { count: 20 }))!
  expect(new Set(people.map(({ personId }) => personId))).toEqual(new Set(all.keys()))
  expect(
    people
      .filter(({ pinned: isPinned }) => isPinned)
      .map(({ personId }) => personId)
      .toSorted()
  ).toEqual(pinned.toSorted())
  for (const [index, personId] of pinned.entries())
    expect(people).toContainEqual({ personId, x: 500 * index, y: -200, pinned: true })
  expect(new Set(people.map(({ x, y }) => `${x} ${y}`)).size).toBe(people.length)
})

test('where everybody is pinned, or nobody is there, nobody moves', async () => {
  const { call } = withSample({}, 12)
  const places = placesOf(await call('map.view', {}))
  await call('map.pin', { projection: 'map', personIds: [...places.keys()], pinned: true })
  const people = (await call('map.arrange', {}))!
  expect(new Map(people.map(({ personId, x, y }) => [personId, { x, y }]))).toEqual(
    new Map([...places].map(([id, { x, y }]) => [id, { x, y }]))
  )
  const empty = startApp()
  onTestFinished(empty.close)
  expect(await empty.call('map.arrange', {})).toEqual([])
})

const byId = (people: { personId: string }[] | null) => people!.toSorted((a, b) => byCode(a.personId, b.personId))

test('the same journal is arranged alike, whatever was drawn before', async () => {
  const [one, other] = [withSample(), withSample()]
  await one.call('map.view', {})
  await other.call('map.view', { count: 30 })
  await other.call('map.view', {})
  expect(byId(await other.call('map.arrange', {}))).toEqual(byId(await one.call('map.arrange', {})))
})

const dying = () => threadRunner(() => new Worker('process.exit(3)', { eval: true }))

test('a thread that dies says that the work stopped, and the next arrangement has another', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let dies = true
  const app = withSample({ apart: (...work) => doOnce(dies ? dying() : inlineRunner(app.db), ...work) })
  await expect(app.call('map.arrange', {})).rejects.toMatchObject({ code: 'work-stopped' })
  expect(await app.call('map.arranging')).toBe(null)
  dies = false
  expect(await app.call('map.arrange', {})).not.toBe(null)
})

test('closing the journal ends the arrangement instead of waiting for it', async () => {
  const folder = temporaryFolder()
  const { db, close } = openJournal(join(folder, 'journal.navette'), { create: true })
  makeSample(db, { people: 60, seed: 1, today: TODAY, language: 'fr' })
  close()
  const session = createSession({
    folder,
    systemLanguage: 'fr',
    ports: {
      today: () => TODAY,
      newId: () => crypto.randomUUID(),
      chooseFile: async () => null,
      chooseFolder: async () => null,
      chooseSaveFile: async () => null,
      printPdf: async () => new Uint8Array()
    },
    // A thread that would arrange for ever.
    runner: (_path, open) => {
      const { heavy } = inlineRunner(open)
      const ended = Promise.withResolvers<never>()
      // Not every thread is asked to arrange.
      ended.promise.catch(() => undefined)
      return {
        heavy: (job, input) => (job === 'map.arrange' ? ended.promise : heavy(job, input)),
        close: async () => ended.reject(new AppError('work-stopped'))
      }
    }
  })
  const work = session.route('map.arrange', {})
  while (((await session.route('map.arranging', undefined)) as { value?: unknown }).value === null) await nextTurn()
  await session.close()
  expect(await work).toMatchObject({ error: { code: 'work-stopped' } })
})
