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

/** Why a line is doubtful or cannot be read, or what of it could not be taken over. */
const lineProblems = [
  'different-value',
  'same-name',
  'near-name',
  'several-people',
  'in-bin',
  'empty-line',
  'broken-quotes',
  'too-many-cells',
  'name-missing',
  'name-too-long',
  'text-too-long',
  'date-unclear',
  'email-unclear',
  'link-unclear'
] as const
export type LineProblem = (typeof lineProblems)[number]

/** What is wrong with a journal file; the failure `journal-file-invalid` says it in words, and where. */
export type JournalFileProblem =
  | 'not-json'
  | 'unknown-key'
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-long'
  | 'invalid-date'
  | 'broken-text'
  | 'duplicate'
  | 'same-person'
  | 'unknown-reference'

/** One line of a file as the preview shows it: what it is, what would become of it, and why. */
export const ImportLine = z.object({
  row: z.int(),
  outcome: LineOutcome,
  name: z.string(),
  organisation: z.string().nullable(),
  /** The fields that would be filled; of a doubtful line, those that differ. */
  fields: z.array(z.string()),
  /** Who it may be, for a doubtful line. */
  candidate: z.object({ id: z.string(), name: z.string(), organisation: z.string().nullable() }).nullable(),
  code: z.enum(lineProblems).nullable(),
  /** The code in the user's words, with the fields it is about. */
  message: z.string().nullable()
})
export type ImportLine = z.infer<typeof ImportLine>

/** A line that is doubtful or unreadable, or of which something could not be taken over. */
export const ImportProblem = z.object({ row: z.int(), code: z.enum(lineProblems), message: z.string() })
export type ImportProblem = z.infer<typeof ImportProblem>

/** What a file holds and what importing it would do; `token` names the preview that is kept until it is applied. */
export const ImportPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  format: ImportFormat,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  counts: ImportCounts,
  problems: z.array(ImportProblem),
  /** What is odd about the file as a whole, in the user's words. */
  warnings: z.array(z.string()),
  /** At most 200 lines, the ones that need eyes first. */
  lines: z.array(ImportLine)
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportResult = ImportCounts.extend({
  format: ImportFormat,
  problems: z.array(ImportProblem),
  batchId: z.string().nullable()
})
export type ImportResult = z.infer<typeof ImportResult>

/** What to do with a doubtful line; one that can be neither made nor merged stays doubtful. */
export const DoubtfulChoice = z.enum(['skip', 'create', 'merge'])
export type DoubtfulChoice = z.infer<typeof DoubtfulChoice>

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
