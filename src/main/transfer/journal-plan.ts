import { isDeepStrictEqual } from 'node:util'
import type { DoubtfulChoice, LineOutcome } from '#shared/contract/transfer'
import type { JournalEntry } from './journal-reader'
import { childColumns, sectionColumns, sectionOf } from './journal-sections'

type Fields = Readonly<Record<string, unknown>>

/** A record of the journal with the rows inside it, as the file would write them. */
export interface StoredRecord {
  record: Fields
  children: Readonly<Record<string, readonly Fields[]>>
}

/** What becomes of a record of a journal file, and which of its fields are filled, or differ. */
export interface JournalVerdict {
  entry: JournalEntry
  outcome: Exclude<LineOutcome, 'unreadable'>
  fields: readonly string[]
  stored: StoredRecord | null
}

/** When a record was written says nothing about what it says. */
const stamps = new Set(['createdAt', 'updatedAt'])

/**
 * What a record of the file adds to the one with the same id: what is empty is filled, what differs stays and makes
 * it doubtful. Only what the file says is compared; rows inside a record are taken over where there are none.
 */
export function judge(entry: JournalEntry, stored: StoredRecord | null, settle: DoubtfulChoice): JournalVerdict {
  if (!stored) return { entry, outcome: 'created', fields: [], stored }
  const { fills, differs } = compareRecords(entry, stored)
  if (differs.length > 0 && settle !== 'merge') return { entry, outcome: 'doubtful', fields: differs, stored }
  return { entry, outcome: fills.length > 0 ? 'merged' : 'unchanged', fields: fills, stored }
}

function compareRecords({ section, record, children, said }: JournalEntry, stored: StoredRecord) {
  const definition = sectionOf(section)
  const fills: string[] = []
  const differs: string[] = []
  for (const column of sectionColumns(definition)) {
    const before = stored.record[column]
    if (!said.has(column) || stamps.has(column) || isDeepStrictEqual(record[column], before)) continue
    // To put somebody in the bin is more than to fill a field.
    if ((before === null || before === '') && column !== 'deletedAt') fills.push(column)
    else differs.push(column)
  }
  for (const [key, child] of Object.entries(definition.children)) {
    const before = stored.children[key]!.map((row) => picked(row, childColumns(child)))
    const rows = children[key]!.map((row) => picked(row, childColumns(child)))
    if (rows.every((row) => before.some((other) => isDeepStrictEqual(row, other)))) continue
    if (before.length === 0) fills.push(key)
    else differs.push(key)
  }
  return { fills, differs }
}

const picked = (row: Fields, columns: readonly string[]): Fields =>
  Object.fromEntries(columns.map((column) => [column, row[column]]))
