import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Args, MethodName, Output } from '#shared/contract/index'
import { createApp } from '../../src/main/app'
import type { Ports } from '../../src/main/context'
import { openDatabase } from '../../src/main/db/open'
import { doOnce, workerRunner } from '../../src/main/heavy'
import { makeSample } from '../../src/main/sample/make-sample'
import { inOrder } from '../support/in-order'
import { summary, type Times } from './measure'

export const TODAY = '2026-06-30'

/** On the disk the repository is on: a folder in memory would hide what it costs to write safely. */
export const folder = join(import.meta.dirname, 'journals')

export const sizes = { real: 500, large: 10_000 } as const

/** Makes the fictitious journal of this size anew. */
export function makeJournal(name: string, people: number): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.navette`)
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  const db = openDatabase(path)
  if (people > 0) makeSample(db, { people, seed: 1, today: TODAY, language: 'fr' })
  db.raw.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return path
}

/** The application on a journal on disk, with its worker, as the window has it. */
export function openApp(path: string, given: Partial<Ports> = {}) {
  const db = openDatabase(path)
  const runner = workerRunner(path)
  const app = createApp(db, {
    today: () => TODAY,
    newId: () => crypto.randomUUID(),
    language: () => 'fr',
    heavy: runner.heavy,
    apart: (...work) => doOnce(workerRunner(path), ...work),
    chooseFile: async () => null,
    chooseFolder: async () => null,
    chooseSaveFile: async () => null,
    printPdf: async () => new Uint8Array(),
    ...given
  })
  async function call<M extends MethodName>(name: M, ...[input]: Args<M>): Promise<Output<M>> {
    const reply = await app.route(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.fields ?? {})}`)
    return reply.value as Output<M>
  }
  return {
    db,
    call,
    close: async () => {
      await runner.close()
      db.close()
    }
  }
}

type OpenApp = ReturnType<typeof openApp>

/** How long work takes in an application that was just opened, each time anew; a first time warms up and is not counted. */
export async function afterOpening(
  path: string,
  runs: number,
  work: (app: OpenApp) => Promise<unknown>,
  before: (app: OpenApp) => Promise<unknown> = async () => undefined
): Promise<{ ours: Times; floor: null }> {
  const times = await inOrder(Array.from({ length: runs + 1 }), async () => {
    const app = openApp(path)
    await before(app)
    const start = performance.now()
    await work(app)
    const time = performance.now() - start
    await app.close()
    return time
  })
  return { ours: summary(times.slice(1)), floor: null }
}
