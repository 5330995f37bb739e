import type { IsoDate } from '#shared/domain/dates'
import type { Structure } from '#shared/domain/structure/structure'
import type { Language } from '#shared/i18n/languages'
import type { ChangeLog } from './db/change-log'
import type { Db } from './db/open'
import type { JobInput, JobName, JobOutput } from './jobs'

/** Follows work that takes long, and may stop it. */
export interface Watch {
  /** Told how far the work is, from 0 to 1. */
  onProgress?(share: number): void
  /** When it is aborted the work ends, and whoever waits for it is refused with `work-stopped`. */
  signal?: AbortSignal
}

/** What the application asks of its surroundings; Electron, the commands and the tests each supply their own. */
export interface Ports {
  today(): IsoDate
  newId(): string
  language(): Language
  /** Does heavy work off the main thread, on a read-only connection to the same journal. */
  heavy<J extends JobName>(job: J, input: JobInput<J>): Promise<JobOutput<J>>
  /** The same in a thread of its own: what else is asked for does not wait behind it, and it can be followed and stopped. */
  apart<J extends JobName>(job: J, input: JobInput<J>, watch?: Watch): Promise<JobOutput<J>>
  chooseFile(extensions: readonly string[]): Promise<string | null>
  chooseFolder(): Promise<string | null>
  chooseSaveFile(suggestedName: string): Promise<string | null>
  /** Prints a page of our own making as a tagged A4 PDF. */
  printPdf(html: string): Promise<Uint8Array>
}

/** What every service is given. */
export interface AppContext {
  db: Db
  log: ChangeLog
  ports: Ports
}

/** What reads that sort or filter by measures wait for. */
export interface TieMeasures {
  /** Brings the temporary table `tieMeasure` up to today and to the journal's last change. */
  ready(): Promise<void>
}

/** What reads of the network as a whole wait for. */
export interface Structures {
  /** The structure of the active core today, with the journal's last change in it. */
  ready(): Promise<Structure>
}
