import { formatShortDate, formatNumber } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { Cell, Column, ReportTable } from './tables/table'

/** What a spreadsheet program would take for a formula, also behind spaces, quotes or a byte order mark. */
const formula = /^[\s\uFEFF"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u

/** Text that no spreadsheet program runs: a leading apostrophe, which our own import takes off again. */
const neutralised = (text: string): string => (formula.test(text) ? `'${text}` : text)

/**
 * A table as CSV. French: what Excel in France opens by itself (byte order mark, semicolon, decimal comma, dd/mm/yyyy);
 * English: the standard (comma, ISO dates).
 */
export function csvOf({ columns, rows }: ReportTable, language: Language): string {
  const separator = language === 'fr' ? ';' : ','
  const line = (fields: readonly string[]) => `${fields.map(quoted).join(separator)}\r\n`
  const body = rows.map((row) => line(row.map((cell, index) => field(cell, columns[index]!, language))))
  return (language === 'fr' ? '\uFEFF' : '') + line(columns.map(({ title }) => title)) + body.join('')
}

function field({ raw, text }: Cell, { kind }: Column, language: Language): string {
  if (text !== undefined) return neutralised(text)
  if (raw === null) return ''
  if (typeof raw === 'string') return kind === 'date' && language === 'fr' ? formatShortDate(raw) : neutralised(raw)
  // Without spaces between thousands, which Excel would take for text.
  return language === 'fr' ? formatNumber(raw, language, 10).replaceAll(/\s/gu, '') : String(raw)
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
