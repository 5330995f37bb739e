import { statSync } from 'node:fs'
import { createApp, type App } from './app'
import type { Ports } from './context'
import { emptyLog, type Db } from './db/open'
import { doOnce, type HeavyRunner } from './heavy'
import type { OpenJournal } from './safekeeping/journal-file'

/** How heavy work is done: in a thread with its own connection to the journal, or inline on the open one. */
export type Runner = (journal: string, db: Db) => HeavyRunner

/** An open journal with the application on it. */
export interface HeldJournal {
  db: Db
  app: App
  /** Does long work in a thread of its own, so that what a window asks for does not wait behind it. */
  apart: Ports['heavy']
  readOnly: boolean
  /** Whether another file, or none, now stands where the journal was opened: what is written would be lost. */
  isReplaced(): boolean
  /** Within five seconds nothing that was deleted is left in the `-wal` file. */
  settleSoon(): void
  /** Ends long work of the application's that somebody may still wait for. */
  leave(): void
  close(): Promise<void>
}

export function holdJournal(
  path: string,
  journal: OpenJournal,
  ports: Omit<Ports, 'heavy' | 'apart'>,
  { runner, checkOutput }: { runner: Runner; checkOutput?: boolean }
): HeldJournal {
  const { db, readOnly } = journal
  const { heavy, close } = runner(journal.path, db)
  const threads = new Set<HeavyRunner>()
  // What the application does apart ends as soon as the journal is to be closed: closing waits for every call.
  const leaving = new AbortController()
  const opened = identity(path)
  let timer: NodeJS.Timeout | null = null
  function settleIn(ms: number): void {
    timer ??= setTimeout(() => {
      timer = null
      // Somebody is reading: it is tried again soon.
      if (!emptyLog(db.raw)) settleIn(1000)
    }, ms).unref()
  }
  const apart: Ports['apart'] = (job, input, watch) => {
    const thread = runner(journal.path, db)
    threads.add(thread)
    return doOnce(thread, job, input, watch).finally(() => threads.delete(thread))
  }
  const apartWhileOpen: Ports['apart'] = (job, input, { onProgress, signal } = {}) =>
    apart(job, input, { onProgress, signal: signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal })
  return {
    db,
    app: createApp(db, { ...ports, heavy, apart: apartWhileOpen }, { checkOutput }),
    apart,
    readOnly,
    isReplaced: () => !readOnly && !isSame(identity(path), opened),
    settleSoon: () => settleIn(3000),
    leave: () => leaving.abort(),
    close: async () => {
      if (timer) clearTimeout(timer)
      await Promise.all([close(), ...[...threads].map((thread) => thread.close())])
      journal.close()
    }
  }
}

interface Identity {
  number: string
  madeAt: bigint
}

function identity(path: string): Identity | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && { number: `${found.dev} ${found.ino}`, madeAt: found.birthtimeNs }
}

/** Some file systems number their files anew, others do not know when a file was made: only both together tell. */
function isSame(one: Identity | undefined, other: Identity | undefined): boolean {
  if (!one || !other) return one === other
  return one.number === other.number || (one.madeAt !== 0n && one.madeAt === other.madeAt)
}
