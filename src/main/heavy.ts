import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Failure } from '#shared/contract/bridge'
import { AppError, type ErrorCode } from '#shared/errors'
import type { Ports } from './context'
import type { Db } from './db/open'
import { jobs } from './jobs'

export interface HeavyRunner {
  heavy: Ports['heavy']
  close(): Promise<void>
}

/** What the thread answers: the job's result, or why there is none. */
export type JobReply = { id: number } & ({ output: unknown } | { failure: Failure } | { error: string })

/** Runs jobs on the caller's own thread and connection: for commands and tests, where nobody waits for a window. */
export function inlineRunner(db: Db): HeavyRunner {
  return {
    heavy: async (job, input) => (jobs[job] as (db: Db, input: unknown) => never)(db, input),
    close: async () => undefined
  }
}

/** Runs jobs in a thread with a connection of its own; the thread starts with the first job. */
export function workerRunner(journal: string): HeavyRunner {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()

  function fail(error: Error): void {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const thread = new Worker(join(import.meta.dirname, 'worker.js'), { workerData: { journal } })
    thread.on('message', (reply: JobReply) => {
      const caller = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (waiting.size === 0) thread.unref()
      if ('output' in reply) caller?.resolve(reply.output as never)
      else if ('failure' in reply) caller?.reject(new AppError(reply.failure.code as ErrorCode, reply.failure.values))
      else caller?.reject(new Error(reply.error))
    })
    thread.on('error', fail)
    thread.on('exit', () => fail(new Error('the worker stopped')))
    thread.unref()
    return thread
  }

  return {
    heavy: (job, input) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const id = ++last
        waiting.set(id, { resolve, reject })
        // The program goes on while somebody waits for an answer, and no longer.
        worker.ref()
        worker.postMessage({ id, job, input })
      }),
    close: async () => {
      await worker?.terminate()
    }
  }
}
