import { z } from 'zod'
import { IsoDate } from '../domain/dates'
import { query, task } from './method'

export const Backup = z.object({
  file: z.string(),
  at: z.iso.datetime(),
  people: z.int(),
  meetings: z.int(),
  /** Set aside when another backup was restored; restoring it takes that back. */
  beforeRestore: z.boolean()
})
export type Backup = z.infer<typeof Backup>

const Problem = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()]))
})

/** Which journal is open and how it is: what the status line, the banner and the recovery page show. */
export const JournalStatus = z.object({
  kind: z.enum(['own', 'sample']),
  today: IsoDate,
  /** Why the journal could not be opened, or can only be read; null when all is well. */
  problem: Problem.nullable(),
  readOnly: z.boolean(),
  lastBackupAt: z.iso.datetime().nullable(),
  /** Why today's backup could not be made; the journal itself is well. */
  backupProblem: Problem.nullable(),
  counts: z.object({ people: z.int(), meetings: z.int(), favours: z.int(), promises: z.int() }).nullable()
})
export type JournalStatus = z.infer<typeof JournalStatus>

const CheckResult = z.object({ ok: z.boolean(), problems: z.array(z.string()) })

/** Answered also while no journal could be opened. */
export const journal = {
  'journal.status': query(z.void(), JournalStatus),
  'journal.openSample': task(z.void(), JournalStatus),
  'journal.openOwn': task(z.void(), JournalStatus),
  'journal.backups': query(z.void(), z.array(Backup)),
  'journal.backUp': task(z.void(), Backup),
  'journal.restore': task(z.object({ file: z.string() }), JournalStatus),
  /** Keeps the file that cannot be opened aside and starts an empty journal. */
  'journal.startAfresh': task(z.void(), JournalStatus),
  'journal.check': task(z.void(), CheckResult)
}
