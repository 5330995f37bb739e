import type { MessageKey, Translate } from '#shared/i18n/messages'
import { tableLabel } from '../report-words'

type Raw = string | number | null

/** What a cell holds (a member of an enumeration, an ISO date, a number), and how it reads where that differs. */
export interface Cell {
  raw: Raw
  text?: string
}

export interface Column {
  key: string
  title: string
  kind: 'text' | 'number' | 'date'
}

export type TableId =
  | 'info'
  | 'summary'
  | 'words'
  | 'weeks'
  | 'occasions'
  | 'meetings'
  | 'favourKinds'
  | 'dimensions'
  | 'outcomes'
  | 'favours'
  | 'promiseSides'
  | 'promises'
  | 'circles'
  | 'states'
  | 'people'
  | 'ties'
  | 'map'
  | 'coming'
  | 'promisesDue'
  | 'exclusions'
  | 'definitions'

/** One table of the pack: a sheet of the workbook, a CSV file, a list in the JSON, and for many a table of the PDF. */
export interface ReportTable {
  id: TableId
  name: string
  columns: Column[]
  rows: Cell[][]
}

interface ColumnOf<Row> extends Column {
  cell(row: Row): Cell
}

/** Makes the columns of a table whose rows are of one shape. */
interface Columns<Row> {
  /** A column of words: `raw` is what the data says, `words` how the reader is told. */
  text(key: string, title: string, raw: (row: Row) => string | null, words?: (row: Row) => string | null): ColumnOf<Row>
  /** A column of an enumeration that the row has under this key. */
  word<K extends keyof Row & string>(
    key: K,
    title: string,
    labels: Readonly<Record<Extract<Row[K], string>, MessageKey>>
  ): ColumnOf<Row>
  number(key: string, title: string, raw: (row: Row) => number | null): ColumnOf<Row>
  /** A figure; where it is undefined a dash stands for it, in every file. */
  figure(key: string, title: string, raw: (row: Row) => number | null): ColumnOf<Row>
  /** A column of dates, of which only the month or the year may be known. */
  date(key: string, title: string, raw: (row: Row) => string | null): ColumnOf<Row>
}

const columnsFor = <Row>(t: Translate): Columns<Row> => ({
  text: (key, title, raw, words) => ({
    key,
    title,
    kind: 'text',
    cell: (row) => {
      const read = words?.(row) ?? null
      return read === null ? { raw: raw(row) } : { raw: raw(row), text: read }
    }
  }),
  word: (key, title, labels) => ({
    key,
    title,
    kind: 'text',
    cell: (row) => {
      const raw = row[key] as Extract<Row[typeof key], string> | null
      return raw === null ? { raw } : { raw, text: t(labels[raw]) }
    }
  }),
  number: (key, title, raw) => ({ key, title, kind: 'number', cell: (row) => ({ raw: raw(row) }) }),
  figure: (key, title, raw) => ({
    key,
    title,
    kind: 'number',
    cell: (row) => {
      const value = raw(row)
      return value === null ? { raw: value, text: '—' } : { raw: value }
    }
  }),
  date: (key, title, raw) => ({ key, title, kind: 'date', cell: (row) => ({ raw: raw(row) }) })
})

export function table<Row>(
  id: TableId,
  t: Translate,
  rows: readonly Row[],
  columnsOf: (column: Columns<Row>) => readonly ColumnOf<Row>[]
): ReportTable {
  const columns = columnsOf(columnsFor<Row>(t))
  return {
    id,
    name: t(tableLabel[id]),
    columns: columns.map(({ key, title, kind }) => ({ key, title, kind })),
    rows: rows.map((row) => columns.map((column) => column.cell(row)))
  }
}
