import type { Failure } from '#shared/contract/bridge'
import type { Args, MethodName, Output } from '#shared/contract/index'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { createApp } from '../app'
import type { Ports } from '../context'
import type { Db } from '../db/open'
import { doOnce, inlineRunner } from '../heavy'
import { openJournal } from '../safekeeping/journal-file'
import type { OptionName, OptionReader } from './arguments'

/** What a command gets from whoever runs it: a terminal, the packaged application, a test. */
export interface CommandHost {
  /** Says when the text has left, or why it could not. */
  stdout: { write(text: string, done: (error?: Error | null) => void): unknown }
  stderr: { write(text: string): unknown }
  env: Readonly<Record<string, string | undefined>>
  /** The user's data folder, where their own journal is. */
  folder: string
  ports: Pick<Ports, 'today' | 'newId' | 'printPdf'>
}

export interface CommandContext {
  /** The file that the command is about; given when the command takes one. */
  file: string
  /** The text that the command is about; given when the command takes one. */
  text: string
  options: OptionReader
  /** The path of the journal. */
  journal: string
  /** Whether the journal is the user's own, which may be in a folder that does not exist yet. */
  isOwn: boolean
  language: Language
  t: Translate
  ports: CommandHost['ports']
}

/** What a command found or did: one document for programs, a few lines for people, and remarks beside it. */
export interface Outcome {
  json: unknown
  lines: string[]
  remarks?: string[]
  /** False when the answer itself is a refusal, such as a check that finds damage. */
  ok?: boolean
}

export interface Command {
  usage: MessageKey
  does: MessageKey
  options: readonly OptionName[]
  /** What the word after the command's name is. */
  takes?: 'file' | 'text'
  run(context: CommandContext): Promise<Outcome>
}

/** The application refused; the failure says why. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export type Call = <M extends MethodName>(name: M, ...args: Args<M>) => Promise<Output<M>>

const nobody = async (): Promise<null> => null

/** The same router as the window's, on a journal that is open. */
export function callsOn(db: Db, { ports, language }: CommandContext): Call {
  const { route } = createApp(db, {
    ...ports,
    language: () => language,
    heavy: inlineRunner(db).heavy,
    apart: (...work) => doOnce(inlineRunner(db), ...work),
    chooseFile: nobody,
    chooseFolder: nobody,
    chooseSaveFile: nobody
  })
  return async (name, ...[input]) => {
    const reply = await route(name, input)
    if (!reply.ok) throw new Refused(reply.error)
    return reply.value as Output<typeof name>
  }
}

/** Opens the journal that the command is about, which must exist, for as long as the work takes. */
export async function onJournal<T>(context: CommandContext, work: (call: Call, db: Db) => T | Promise<T>): Promise<T> {
  const { db, close } = openJournal(context.journal)
  try {
    return await work(callsOn(db, context), db)
  } finally {
    close()
  }
}
