import type { z } from 'zod'
import type { MessageKey } from '../i18n/messages'

/**
 * The three kinds of call the window can make.
 *   query    reads; may be repeated and cached
 *   command  writes; one transaction; in the undo log under its label, or not at all when it has none
 *   task     talks to the operating system (dialogs, files); may take its time
 */
export type Kind = 'query' | 'command' | 'task'

export interface Method<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: K
  input: I
  output: O
  label?: MessageKey
}

const define =
  <K extends Kind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, label?: MessageKey): Method<K, I, O> => ({
    kind,
    input,
    output,
    ...(label && { label })
  })

export const query = define('query')
export const command = define('command')
export const task = define('task')
