import { z } from 'zod'
import { query, command, task } from './method'

export const importFormats = ['linkedin', 'navette'] as const
export const ImportFormat = z.enum(importFormats)
export type ImportFormat = z.infer<typeof ImportFormat>

export const lineOutcomes = ['created', 'merged', 'unchanged', 'doubtful', 'unreadable'] as const
export const LineOutcome = z.enum(lineOutcomes)
export type LineOutcome = z.infer<typeof LineOutcome>

export const ImportCounts = z.object({
  rows: z.int(),
  created: z.int(),
  merged: z.int(),
  unchanged: z.int(),
  doubtful: z.int(),
  unreadable: z.int()
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** One line of a file as the preview shows it: what it is, what would become of it, and why. */
export const ImportLine = z.object({
  row: z.int(),
  outcome: LineOutcome,
  name: z.string(),
  organisation: z.string().nullable(),
  /** Fields that a merge would fill. */
  fields: z.array(z.string()),
  /** Who it may be, for a doubtful line. */
  candidate: z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() }).nullable(),
  code: z.string().nullable()
})
export type ImportLine = z.infer<typeof ImportLine>

/** What a file holds and what importing it would do; `token` names the preview that is kept until it is applied. */
export const ImportPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  format: ImportFormat,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  counts: ImportCounts,
  /** At most 200 lines, the ones that need eyes first. */
  lines: z.array(ImportLine)
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportProblem = z.object({ row: z.int(), code: z.string(), message: z.string() })
export const ImportResult = ImportCounts.extend({
  format: ImportFormat,
  problems: z.array(ImportProblem),
  batchId: z.string().nullable()
})
export type ImportResult = z.infer<typeof ImportResult>

export const DoubtfulChoice = z.enum(['skip', 'create', 'merge'])

export const transfer = {
  /** Asks for a file; null when the user thinks better of it. */
  'transfer.choose': task(z.void(), z.object({ path: z.string() }).nullable()),
  'transfer.preview': task(
    z.object({ path: z.string(), format: z.enum(['auto', ...importFormats]).default('auto') }),
    ImportPreview
  ),
  'transfer.apply': command(
    z.object({
      token: z.string(),
      doubtful: DoubtfulChoice.default('skip'),
      /** Settled one by one, by line. */
      choices: z.record(z.string(), DoubtfulChoice).default({})
    }),
    ImportResult,
    'history.imported'
  ),
  'transfer.cancel': query(z.object({ token: z.string() }), z.void()),
  /** The whole journal as a file, where the user says; null when the user thinks better of it. */
  'transfer.export': task(
    z.object({ format: z.enum(['json']).default('json'), path: z.string().optional() }),
    z.object({ files: z.array(z.string()) }).nullable()
  )
}
