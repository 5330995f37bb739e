import type { DoubtfulChoice, ImportCounts, LineOutcome, LineProblem } from '#shared/contract/transfer'
import type { Db } from '../db/open'
import type { BatchLine } from './transfer.repository'
import type { Work } from '../db/slices'

/** One line of a file and what becomes of it. */
export interface PlannedLine {
  row: number
  outcome: LineOutcome
  name: string
  organisation: string | null
  fields: readonly string[]
  candidate: { id: string; name: string; organisation: string | null } | null
  code: LineProblem | null
}

/** What is to be done with a line should it be doubtful. */
export type Settle = (row: number) => DoubtfulChoice

/** An import that is worked out and not written yet. */
export interface PreparedImport {
  lines: readonly PlannedLine[]
  /** Writes what is new and what is added; the lines that the batch keeps, as they stood in the file. */
  write(): readonly BatchLine[]
}

/** A file that was read: what it is, and how to work out what importing it would do. */
export interface ImportSource {
  encoding: string
  delimiter: string | null
  prepare(db: Db, newId: () => string, settle: Settle): Work<PreparedImport>
}

export function countsOf(lines: readonly PlannedLine[]): ImportCounts {
  const counts = { rows: lines.length, created: 0, merged: 0, unchanged: 0, doubtful: 0, unreadable: 0 }
  for (const { outcome } of lines) counts[outcome]++
  return counts
}
