import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Failure } from '#shared/contract/bridge'
import { AppError, type ErrorCode } from '#shared/errors'
import type { Watch } from './context'
import { sqliteFailure } from './db/failures'
import type { Db } from './db/open'
import { jobs, type Job, type JobInput, type JobName, type JobOutput } from './jobs'

export interface HeavyRunner {
  /** Work that knows how far it is tells it now and then. */
  heavy<J extends JobName>(job: J, input: JobInput<J>, onProgress?: Watch['onProgress']): Promise<JobOutput<J>>
  close(): Promise<void>
}

/** What the thread answers: how far the job is, and in the end its result, or why there is none. */
export type JobReply = { id: number } & (
  | { share: number }
  | { output: unknown }
  | { failure: Failure }
  | { error: string }
)

/** Runs jobs on the caller's own thread and connection: for commands and tests, where nobody waits for a window. */
export function inlineRunner(db: Db): HeavyRunner {
  let isClosed = false
  return {
    heavy: async (job, input, onProgress) =>
      (jobs[job] as Job)(db, input, (share) => {
        if (isClosed) throw new AppError('work-stopped')
        onProgress?.(share)
      }) as never,
    close: async () => {
      isClosed = true
    }
  }
}

/** A thread and those who wait for its answers; they end with it, and nobody else. */
interface JobThread {
  worker: Worker
  waiting: Map<number, { resolve(value: never): void; reject(error: Error): void; onProgress: Watch['onProgress'] }>
  idle: NodeJS.Timeout | undefined
}

/** After so many milliseconds without work a thread gives its memory back, which on a large journal is much. */
const patience = 10_000

/** Does one job and ends: nobody waits behind it, and what it took is given back. */
export async function doOnce<J extends JobName>(
  { heavy, close }: HeavyRunner,
  job: J,
  input: JobInput<J>,
  { onProgress, signal }: Watch = {}
): Promise<JobOutput<J>> {
  refuseStopped(signal)
  const stop = () => void close()
  signal?.addEventListener('abort', stop)
  try {
    const output = await heavy(job, input, onProgress)
    refuseStopped(signal)
    return output
  } finally {
    signal?.removeEventListener('abort', stop)
    await close()
  }
}

function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('work-stopped')
}

/** Runs jobs in a thread with a connection of its own to the journal. */
export const workerRunner = (journal: string): HeavyRunner =>
  threadRunner(() => {
    // Room for young objects is what grows most; with less of it, jobs take hardly longer.
    const resourceLimits = { maxYoungGenerationSizeMb: 16 }
    return new Worker(join(import.meta.dirname, 'worker.js'), { workerData: { journal }, resourceLimits })
  })

/** The thread starts with the first job. When it dies, whoever waits is told, and the next job starts another. */
export function threadRunner(start: () => Worker, idleFor = patience): HeavyRunner {
  let current: JobThread | null = null
  let last = 0

  function startThread(): JobThread {
    const thread: JobThread = { worker: start(), waiting: new Map(), idle: undefined }
    const { worker, waiting } = thread
    const forget = () => {
      clearTimeout(thread.idle)
      if (current === thread) current = null
    }
    const end = (failure: AppError) => {
      forget()
      for (const { reject } of waiting.values()) reject(failure)
      waiting.clear()
    }
    worker.on('message', (reply: JobReply) => {
      const caller = waiting.get(reply.id)
      if ('share' in reply) {
        caller?.onProgress?.(reply.share)
        return
      }
      waiting.delete(reply.id)
      if (waiting.size === 0) {
        worker.unref()
        thread.idle = setTimeout(() => {
          forget()
          void worker.terminate()
        }, idleFor).unref()
      }
      if ('output' in reply) caller?.resolve(reply.output as never)
      else if ('failure' in reply) caller?.reject(new AppError(reply.failure.code as ErrorCode, reply.failure.values))
      else caller?.reject(new Error(reply.error))
    })
    worker.on('error', (error) => {
      const known = sqliteFailure(error)
      if (!known) console.error(error)
      end(known ?? new AppError('work-stopped'))
    })
    worker.on('exit', () => end(new AppError('work-stopped')))
    worker.unref()
    return thread
  }

  return {
    heavy: (job, input, onProgress) =>
      new Promise((resolve, reject) => {
        const { worker, waiting, idle } = (current ??= startThread())
        clearTimeout(idle)
        const id = ++last
        worker.postMessage({ id, job, input })
        waiting.set(id, { resolve, reject, onProgress })
        // The program goes on while somebody waits for an answer, and no longer.
        worker.ref()
      }),
    close: async () => {
      await current?.worker.terminate()
    }
  }
}
