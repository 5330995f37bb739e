import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase, type Db } from './db/open'
import { jobs, type JobName } from './jobs'

// One journal, one thread: the path comes with the thread, jobs come one after the other.
const run = jobs as Record<JobName, (db: Db, input: unknown) => unknown>
const db = openDatabase((workerData as { journal: string }).journal, { readOnly: true })

parentPort?.on('message', ({ id, job, input }: { id: number; job: JobName; input: unknown }) => {
  try {
    parentPort?.postMessage({ id, output: run[job](db, input) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
