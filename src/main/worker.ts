import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors'
import { sqliteFailure } from './db/failures'
import { openDatabase } from './db/open'
import type { JobReply } from './heavy'
import { jobs, type Job, type JobName } from './jobs'

// One journal, one thread: the path comes with the thread, jobs come one after the other.
const run = jobs as Record<JobName, Job>
const db = openDatabase((workerData as { journal: string }).journal, { readOnly: true })

parentPort?.on('message', ({ id, job, input }: { id: number; job: JobName; input: unknown }) => {
  const tell = (share: number) => parentPort?.postMessage({ id, share } satisfies JobReply)
  void answer(id, () => run[job](db, input, tell)).then((reply) => parentPort?.postMessage(reply))
})

async function answer(id: number, work: () => unknown): Promise<JobReply> {
  try {
    return { id, output: await work() }
  } catch (error) {
    const known = error instanceof AppError ? error : sqliteFailure(error)
    if (known) return { id, failure: { code: known.code, values: known.values } }
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
