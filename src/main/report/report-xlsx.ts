import { formatShortDate } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { ReportModel } from './report-model'
import type { Cell, Column, ReportTable } from './tables/table'
import { writeWorkbook, type SheetValue } from './workbook'

/** Widths in characters between which a column takes what its words need. */
const NARROWEST = 9
const WIDEST = 60

/** Every table of the report as a sheet. */
export function reportWorkbook(model: ReportModel, tables: readonly ReportTable[], title: string): Promise<Uint8Array> {
  return writeWorkbook({
    title,
    madeOn: new Date(`${model.madeOn}T00:00:00Z`),
    sheets: tables.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map((column, index) => ({
        title: column.title,
        kind: column.kind,
        width: widthOf(
          column,
          rows.map((row) => row[index]!)
        )
      })),
      rows: rows.map((row) => row.map((cell, index) => value(cell, columns[index]!, model.language)))
    }))
  })
}

function value({ raw, text }: Cell, { kind }: Column, language: Language): SheetValue {
  if (text !== undefined) return text
  if (kind !== 'date' || typeof raw !== 'string') return raw
  // Of a date that is not fully known only words can tell; a whole one is a real date.
  return raw.length === 10 ? new Date(`${raw}T00:00:00Z`) : language === 'fr' ? formatShortDate(raw) : raw
}

function widthOf({ kind, title }: Column, cells: readonly Cell[]): number {
  if (kind !== 'text') return Math.max(NARROWEST, kind === 'date' ? 12 : 0, Math.min(title.length + 3, 24))
  const longest = Math.max(0, ...cells.map(({ raw, text }) => (text ?? String(raw ?? '')).length))
  return Math.min(WIDEST, Math.max(NARROWEST, title.length + 3, longest + 2))
}
