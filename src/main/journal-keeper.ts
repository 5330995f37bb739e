import { join } from 'node:path'
import type { Failure } from '#shared/contract/bridge'
import type { Backup, JournalStatus } from '#shared/contract/journal'
import { AppError } from '#shared/errors'
import type { Ports } from './context'
import { makeFolder } from './db/durable-files'
import { codeOf, sqliteFailure } from './db/failures'
import { openDatabase } from './db/open'
import { openExample } from './example'
import { doOnce } from './heavy'
import { holdJournal, type HeldJournal, type Runner } from './held-journal'
import { hasChangedSinceBackup, lastBackupAt, listBackups } from './safekeeping/backups'
import type { Finding } from './safekeeping/check.repository'
import { countContents } from './safekeeping/contents.repository'
import { hasLogToCheck, openJournal, readJournal, type OpenJournal } from './safekeeping/journal-file'
import { beforeRestoreName, forgetUnfinished, isLost } from './safekeeping/kept-names'
import { preparedName, setAside, swapJournal } from './safekeeping/restore'
import { localDay } from './safekeeping/retention'
import { verifiedCopy } from './safekeeping/verified-copy'

interface Options {
  folder: string
  ports: Omit<Ports, 'heavy' | 'apart'>
  runner: Runner
  now: () => Date
  checkOutput: boolean
}

/** Opens, closes and exchanges journals; when none could be opened it knows why. */
export interface JournalKeeper {
  /** The journal that is open, or null while there is none. */
  held(): HeldJournal | null
  status(): JournalStatus
  openOwn(): Promise<JournalStatus>
  openSample(): Promise<JournalStatus>
  backups(): Backup[]
  backUp(): Promise<Backup>
  /** Makes the backup of the day when there is none yet and something has changed. */
  backUpIfDue(): void
  restore(file: string): Promise<JournalStatus>
  startAfresh(): Promise<JournalStatus>
  check(): Promise<Finding[]>
  /** Waits for calls under way and closes; what was found wrong is then the journal's problem. */
  fail(failure: Failure): Promise<void>
  /** Saves what is open when its file is not in its place any more, and closes it. */
  rescue(): Promise<Failure>
  /** Settles when no journal is being opened or exchanged. */
  settled(): Promise<unknown>
  /** Keeps the journal open for as long as a call takes. */
  during<T>(call: Promise<T>): Promise<T>
  idle(): Promise<void>
  close(): Promise<void>
}

export function keepJournals({ folder, ports, runner, now, checkOutput }: Options): JournalKeeper {
  const paths = { own: join(folder, 'journal.navette'), sample: join(folder, 'example.navette') }
  let kind: JournalStatus['kind'] = 'own'
  let held: HeldJournal | null = null
  let problem: Failure | null = null
  let backupProblem: Failure | null = null
  let counted: { number: number; counts: JournalStatus['counts'] } | null = null
  let settledDay: string | null = null
  let background: Promise<unknown> = Promise.resolve()
  let turn: Promise<unknown> = Promise.resolve()
  const running = new Set<Promise<unknown>>()

  /** What opens and closes journals happens one after the other. */
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  function hold(opened: OpenJournal): void {
    held = holdJournal(paths[kind], opened, ports, { runner, checkOutput })
    problem = opened.readOnly ? { code: 'journal-read-only' } : null
    backUpIfDue()
  }

  /** What has been in the bin for thirty days goes when the journal is opened, but not when a backup was just restored. */
  function purgeOld(): void {
    try {
      if (held && !held.readOnly && held.app.purgeOld(now())) held.settleSoon()
    } catch (error) {
      // It is tried again at the next opening; the journal is whole without it.
      console.error(codeOf(error))
    }
  }

  async function open(next: JournalStatus['kind']): Promise<JournalStatus> {
    await closeHeld()
    kind = next
    backupProblem = null
    try {
      hold(kind === 'own' ? await openOwn() : openExample(paths.sample, ports, now()))
      purgeOld()
    } catch (error) {
      problem = failureOf(error)
    }
    return status()
  }

  /** The user's own journal; made at the first start, but never in the place of one that is gone. */
  async function openOwn(): Promise<OpenJournal> {
    makeFolder(folder)
    try {
      forgetUnfinished(folder, now())
      if (hasLogToCheck(paths.own)) await checkLogApart(paths.own)
      return openJournal(paths.own, { create: !isLost(paths.own), now: now(), isLogChecked: true })
    } catch (error) {
      const failure = error instanceof AppError ? error : sqliteFailure(error)
      // Whatever stands in the place of our own journal was that journal once.
      throw failure?.code === 'journal-not-a-journal' ? new AppError('journal-damaged') : error
    }
  }

  async function checkLogApart(path: string): Promise<void> {
    const db = openDatabase(path, { readOnly: true })
    try {
      await doOnce(runner(path, db), 'safekeeping.checkLog', undefined)
    } finally {
      db.close()
    }
  }

  async function closeHeld(): Promise<void> {
    // From here on nobody new is let in; whoever is in may finish.
    const closing = held
    held = null
    counted = null
    settledDay = null
    closing?.leave()
    await Promise.allSettled(running)
    await closing?.close()
  }

  function counts(): JournalStatus['counts'] {
    if (!held) return null
    try {
      const number = held.app.changeNumber()
      if (counted?.number !== number) counted = { number, counts: countContents(held.db) }
      return counted.counts
    } catch (error) {
      problem = failureOf(error)
      void fail(problem)
      return null
    }
  }

  function status(): JournalStatus {
    const found = counts()
    return {
      kind,
      today: ports.today(),
      problem: problem && { code: problem.code, values: { ...problem.values } },
      readOnly: held?.readOnly ?? false,
      lastBackupAt: lastBackupAt(paths[kind])?.toISOString() ?? null,
      backupProblem: backupProblem && { code: backupProblem.code, values: { ...backupProblem.values } },
      counts: found
    }
  }

  function needed(): HeldJournal {
    if (!held) throw new AppError('journal-unavailable')
    return held
  }

  const backUp = (journal: HeldJournal): Promise<Backup> =>
    journal.apart('safekeeping.backUp', { journal: paths[kind], at: now().toISOString() })

  function backUpIfDue(): void {
    const journal = held
    const today = localDay(now())
    if (!journal || kind !== 'own' || journal.readOnly || settledDay === today) return
    settledDay = today
    const last = lastBackupAt(paths.own)
    if (last && localDay(last) === today) return
    if (!hasChangedSinceBackup(journal.db, paths.own)) return
    background = backUp(journal).then(
      () => (backupProblem = null),
      (error: unknown) => {
        // A journal that was closed meanwhile gets its backup at the next start.
        if (journal !== held) return
        backupProblem = failureOf(error)
        if (backupProblem.code === 'journal-damaged') void fail(backupProblem)
      }
    )
  }

  const fail = (failure: Failure): Promise<void> =>
    inTurn(async () => {
      await closeHeld()
      problem = failure
    })

  return {
    held: () => held,
    status,
    openOwn: () => inTurn(() => open('own')),
    openSample: () => inTurn(() => open('sample')),
    backups: () => listBackups(paths[kind]),
    backUp: () =>
      inTurn(async () => {
        const made = await backUp(needed())
        backupProblem = null
        return made
      }),
    backUpIfDue,
    check: () => inTurn(() => needed().apart('safekeeping.check', undefined)),

    restore: (file) =>
      inTurn(async () => {
        const prepared = preparedName(paths[kind])
        const backup = readJournal(file)
        try {
          await doOnce(runner(backup.path, backup.db), 'safekeeping.prepareRestore', { target: prepared })
        } finally {
          backup.close()
        }
        await closeHeld()
        try {
          hold(swapJournal(paths[kind], prepared, now()).opened)
        } catch (error) {
          await open(kind)
          throw error
        }
        return status()
      }),

    startAfresh: () =>
      inTurn(async () => {
        if (held || !problem) return status()
        // Nothing is wrong with these; they only cannot be opened here and now.
        const sound = ['journal-from-future', 'journal-in-use', 'disk-full', 'folder-read-only', 'folder-missing']
        if (sound.includes(problem.code)) throw new AppError(problem.code as 'journal-in-use', problem.values)
        setAside(paths[kind], now())
        hold(openJournal(paths[kind], { create: true, now: now() }))
        return status()
      }),

    fail,

    rescue: () =>
      inTurn(async () => {
        const lost = held
        if (!lost?.isReplaced()) return problem ?? { code: 'journal-unavailable' }
        makeFolder(folder)
        const file = beforeRestoreName(paths[kind], now())
        verifiedCopy(lost.db, file)
        await closeHeld()
        problem = { code: 'journal-replaced', values: { file } }
        return problem
      }),

    during: async (call) => {
      running.add(call)
      try {
        return await call
      } finally {
        running.delete(call)
      }
    },
    settled: () => turn,
    idle: async () => {
      await turn
      await background
      await turn
    },
    close: () => inTurn(closeHeld)
  }
}

/** Why a journal could not be opened, as data. */
function failureOf(error: unknown): Failure {
  const known = error instanceof AppError ? error : sqliteFailure(error)
  if (!known) console.error(error instanceof Error ? error.stack : error)
  return known ? { code: known.code, values: known.values } : { code: 'unexpected' }
}
