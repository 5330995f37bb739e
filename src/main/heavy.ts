import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Ports } from './context'
import type { Db } from './db/open'
import { jobs } from './jobs'

interface HeavyRunner {
  heavy: Ports['heavy']
  close(): Promise<void>
}

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

  function start(): Worker {
    const thread = new Worker(join(import.meta.dirname, 'worker.js'), { workerData: { journal } })
    const fail = (error: Error) => {
      worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    thread.on('message', ({ id, output, error }: { id: number; output: never; error?: string }) => {
      const caller = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) caller?.resolve(output)
      else caller?.reject(new Error(error))
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
        worker.postMessage({ id, job, input })
      }),
    close: async () => {
      await worker?.terminate()
    }
  }
}
