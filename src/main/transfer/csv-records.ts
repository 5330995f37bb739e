import Papa from 'papaparse'
import { AppError } from '#shared/errors'
import { limits } from './limits'

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** One record of a CSV file: where it begins (lines from 1), as it stands there, and its cells; null when it cannot be read. */
export interface CsvRecord {
  line: number
  raw: string
  cells: readonly string[] | null
}

/** So many lines are handed to the parser at once. */
const batchSize = 500

/** A quote that is not closed within so many characters was a slip, not a long cell. */
const longestRecord = 16 * limits.cellBytes

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/**
 * The records from line `first` on. A line with quotes in pairs is a record; one that leaves a quote open is joined
 * with the lines up to the one that closes it. Where that gives no whole record, that one line cannot be read
 * and the next stands for itself again: a forgotten quote does not swallow the rest of the file.
 */
export function* csvRecords(
  lines: readonly string[],
  first: number,
  delimiter: Delimiter,
  columns: number
): Generator<CsvRecord> {
  for (let at = first; at < lines.length;) {
    const end = balancedUntil(lines, at)
    if (end > at) {
      yield* batch(lines, at, end, delimiter)
      at = end
      continue
    }
    const { record, next } = openRecord(lines, at, delimiter, columns)
    yield checked(record)
    at = next
  }
}

const quotesOf = (line: string): number => {
  let count = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++
  return count
}

const isBalanced = (line: string): boolean => quotesOf(line) % 2 === 0

function balancedUntil(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && end - from < batchSize && isBalanced(lines[end]!)) end++
  return end
}

function* batch(lines: readonly string[], from: number, end: number, delimiter: Delimiter): Generator<CsvRecord> {
  const { data, errors } = parse(lines.slice(from, end).join('\n'), delimiter)
  const aligned = errors.length === 0 && data.length === end - from
  for (let at = from; at < end; at++) {
    const raw = lines[at]!
    if (raw.trim() === '' && !raw.includes(delimiter)) continue
    yield checked({ line: at + 1, raw, cells: (aligned ? data[at - from] : parseOne(raw, delimiter)) ?? null })
  }
}

/** A record whose first line leaves a quote open: a cell of several lines, a lone quote inside a cell, or a slip. */
function openRecord(
  lines: readonly string[],
  at: number,
  delimiter: Delimiter,
  columns: number
): { record: CsvRecord; next: number } {
  const raw = lines[at]!
  const alone = parseOne(raw, delimiter)
  if (alone) return { record: { line: at + 1, raw, cells: alone }, next: at + 1 }

  let close = at + 1
  for (let length = raw.length; close < lines.length && isBalanced(lines[close]!); close++) {
    length += lines[close]!.length
    if (length > longestRecord) close = lines.length
  }
  const whole = lines.slice(at, close + 1).join('\n')
  const cells = close < lines.length ? parseOne(whole, delimiter, true) : undefined
  if (cells && cells.length <= columns) return { record: { line: at + 1, raw: whole, cells }, next: close + 1 }
  return { record: { line: at + 1, raw, cells: null }, next: at + 1 }
}

function parse(text: string, delimiter: Delimiter) {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  return { data, errors: errors.filter((error) => error.type === 'Quotes') }
}

/** The cells of one record; nothing when a quote stays open or, for a strict reading, stands in a wrong place. */
export function parseOne(text: string, delimiter: Delimiter, strict = false): string[] | undefined {
  const { data, errors } = parse(text, delimiter)
  const spoilt = strict ? errors.length > 0 : errors.some((error) => error.code === 'MissingQuotes')
  return data.length === 1 && !spoilt ? data[0] : undefined
}

/** Holds a record against the limits; one that is beyond them makes the whole file refused. */
function checked(record: CsvRecord): CsvRecord {
  if (record.raw.length > longestRecord) throw new AppError('cell-too-large', { row: record.line })
  if (!record.cells) return record
  if (record.cells.length > limits.columns) throw new AppError('too-many-columns', { limit: limits.columns })
  const mayBeTooLarge = record.raw.length * 3 > limits.cellBytes
  if (mayBeTooLarge && record.cells.some((cell) => Buffer.byteLength(cell) > limits.cellBytes))
    throw new AppError('cell-too-large', { row: record.line })
  return record
}
