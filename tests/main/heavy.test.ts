import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { doOnce, threadRunner } from '../../src/main/heavy'
import { temporaryFolder } from '../support/files'
import { aJournal } from '../support/journals'

const root = resolve(import.meta.dirname, '../..')
let program: string

// The thread is the real one, built; it stands below the packages that it needs.
beforeAll(async () => {
  program = mkdtempSync(join(root, 'node_modules/.thread-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: program,
      target: 'node24',
      rollupOptions: { input: { worker: join(root, 'src/main/worker.ts') }, output: { entryFileNames: '[name].js' } }
    }
  })
}, 60_000)

afterAll(() => rmSync(program, { recursive: true, force: true }))

const realThread = (journal: string) => () => new Worker(join(program, 'worker.js'), { workerData: { journal } })

/** A thread that does this with its first job. */
const dyingThread = (deed: string) => () =>
  new Worker(`require('node:worker_threads').parentPort.on('message', () => { ${deed} })`, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 }
  })

/** A runner whose threads are these, one after the other. */
function runnerOf(...threads: (() => Worker)[]) {
  let started = 0
  const runner = threadRunner(() => threads[started++]!())
  onTestFinished(() => runner.close())
  return { ...runner, started: () => started }
}

const today = '2026-06-30'

test('jobs are done in one thread, also those asked for at the same time', async () => {
  const { heavy, started } = runnerOf(realThread(aJournal(temporaryFolder())))
  const [one, other] = await Promise.all([
    heavy('insights.everyone', { today }),
    heavy('insights.journal', { asOf: today })
  ])
  expect(one.rows.map(({ personId }) => personId)).toEqual(['Ada', 'Grace'])
  expect(other.people.map(({ id }) => id)).toEqual(['Ada', 'Grace'])
  expect(started()).toBe(1)
})

test('a job that fails tells why, and the thread goes on', async () => {
  const folder = temporaryFolder()
  const { heavy, started } = runnerOf(realThread(aJournal(folder)))
  const target = join(folder, 'absent', 'x')
  await expect(heavy('safekeeping.prepareRestore', { target })).rejects.toMatchObject({ code: 'folder-missing' })
  expect((await heavy('insights.everyone', { today })).rows).toHaveLength(2)
  expect(started()).toBe(1)
})

test.each([
  ['throws', "throw new Error('beyond repair')"],
  ['ends', 'process.exit(3)'],
  ['runs out of memory', 'const all = []; for (;;) all.push(new Array(100000).fill({}))']
])('a thread that %s fails everybody who waits, and the next job has another', async (_what, deed) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { heavy, started } = runnerOf(dyingThread(deed), realThread(aJournal(temporaryFolder())))
  const again = () => heavy('insights.everyone', { today })
  const waiting = [again(), again()].map((job) => job.catch((error: unknown) => error))
  // Asked for as soon as the first has failed, before the thread is quite gone.
  const next = waiting[0]!.then(again)
  expect(await Promise.all(waiting)).toEqual([
    expect.objectContaining({ code: 'work-stopped' }),
    expect.objectContaining({ code: 'work-stopped' })
  ])
  expect((await next).rows).toHaveLength(2)
  expect((await again()).rows).toHaveLength(2)
  expect(started()).toBe(2)
})

test('a journal that cannot be opened fails the job, and is read once it can', async () => {
  const folder = temporaryFolder()
  const thread = realThread(join(folder, 'journal.navette'))
  const { heavy, started } = runnerOf(thread, thread)
  await expect(heavy('insights.everyone', { today })).rejects.toMatchObject({ code: 'folder-missing' })
  aJournal(folder)
  expect((await heavy('insights.everyone', { today })).rows).toHaveLength(2)
  expect(started()).toBe(2)
})

test('a thread that nobody needs for a while ends, and the next job has another', async () => {
  const thread = realThread(aJournal(temporaryFolder()))
  const threads: Worker[] = []
  const { heavy, close } = threadRunner(() => {
    const worker = thread()
    threads.push(worker)
    return worker
  }, 1)
  onTestFinished(close)
  expect((await heavy('insights.everyone', { today })).rows).toHaveLength(2)
  await once(threads[0]!, 'exit')
  expect((await heavy('insights.everyone', { today })).rows).toHaveLength(2)
  expect(threads).toHaveLength(2)
})

test('closing fails whoever still waits', async () => {
  const { heavy, close } = runnerOf(realThread(aJournal(temporaryFolder())))
  const job = heavy('insights.everyone', { today }).catch((error: unknown) => error)
  await close()
  expect(await job).toMatchObject({ code: 'work-stopped' })
})

const arrangement = { projection: 'map' as const, drawn: ['Ada', 'Grace'], bands: [], today }

test('long work tells how far it is', async () => {
  const shares: number[] = []
  const runner = runnerOf(realThread(aJournal(temporaryFolder())))
  const people = await doOnce(runner, 'map.arrange', arrangement, { onProgress: (share) => shares.push(share) })
  expect(people.map(({ personId }) => personId)).toEqual(['Ada', 'Grace'])
  expect(shares.length).toBeGreaterThan(5)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares[0]).toBeGreaterThan(0)
  expect(shares.at(-1)).toBeLessThanOrEqual(1)
})

test('long work that is stopped ends with its thread', async () => {
  const threads: Worker[] = []
  const runner = threadRunner(() => {
    threads.push(realThread(aJournal(temporaryFolder()))())
    return threads[0]!
  })
  const stop = new AbortController()
  const work = doOnce(runner, 'map.arrange', arrangement, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(work).rejects.toMatchObject({ code: 'work-stopped' })
  expect(threads[0]!.threadId).toBe(-1)
  await expect(doOnce(runner, 'map.arrange', arrangement, { signal: stop.signal })).rejects.toMatchObject({
    code: 'work-stopped'
  })
  expect(threads).toHaveLength(1)
})
