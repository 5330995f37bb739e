import { z } from 'zod'
import type { Failure, Reply } from '#shared/contract/bridge'
import { contract, type MethodName } from '#shared/contract/index'
import { AppError } from '#shared/errors'
import type { ChangeLog } from './db/change-log'
import { sqliteFailure } from './db/failures'

export type Route = (name: string, input: unknown) => Promise<Reply>

interface Options {
  /** Where commands are recorded; the shell's areas have no commands and need none. */
  log?: ChangeLog
  /** Also check what handlers return: on in tests, types are enough in production. */
  checkOutput?: boolean
}

/** Turns a set of handlers into one function that can be put behind IPC, a command line or a test. */
export function createRouter(handlers: object, { log, checkOutput = false }: Options = {}): Route {
  return async function route(name, input) {
    try {
      if (!Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name))
        throw new AppError('unknown-method', { name })
      const method = contract[name as MethodName]
      const handle = (handlers as Record<string, (input: unknown) => unknown>)[name]!
      const parsed: unknown = method.input.parse(method.kind === 'command' ? storable(input) : input)
      const value = method.kind === 'command' ? write(log, method.label, () => handle(parsed)) : await handle(parsed)
      return { ok: true, value: checkOutput ? method.output.parse(value) : value }
    } catch (error) {
      return { ok: false, error: describe(error) }
    }
  }
}

type Label = (typeof contract)[MethodName]['label']

function write(log: ChangeLog | undefined, label: Label, work: () => unknown): unknown {
  if (!log) throw new Error('a command needs a journal')
  return label ? log.record(label, work) : log.unrecorded(work)
}

/** The same with `�` for what does not come back from a file as it was: the sign that ends a text there, and half signs. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, storable(each)]))
}

/** The failure as data: a code that picks the words, never a stack, a path of the program or a note's text. */
function describe(error: unknown): Failure {
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    return { code: 'invalid-input', fields }
  }
  const known = error instanceof AppError ? error : sqliteFailure(error)
  if (known) return { code: known.code, values: known.values, ...(known.fields && { fields: known.fields }) }
  console.error(error instanceof Error ? error.stack : error)
  return { code: 'unexpected' }
}
