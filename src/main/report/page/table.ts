import { formatDay, formatNumber } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { Cell, Column, ReportTable } from '../tables/table'
import { html, type Markup } from './markup'

interface TableOptions {
  language: Language
  caption: string
  /** The columns to print, in this order; all when left out. */
  columns?: readonly string[]
  /** The last row sums up the others. */
  lastIsTotal?: boolean
}

/** A table of the pack on the page: a caption, a header for each column, and the first cell of a row as its header. */
export function pageTable(
  table: ReportTable,
  { language, caption, columns, lastIsTotal = false }: TableOptions
): Markup {
  const at = (columns ?? table.columns.map(({ key }) => key)).map((key) =>
    table.columns.findIndex((column) => column.key === key)
  )
  const printed = at.map((index) => table.columns[index]!)
  const row = (cells: readonly Cell[], isLast: boolean) => {
    const [first, ...others] = at.map((index, place) => ({ cell: cells[index]!, column: printed[place]! }))
    return html`<tr${lastIsTotal && isLast ? html` class="strong"` : null}>
      <th scope="row"${classOf(first!.column)}>${written(first!.cell, first!.column, language)}</th>
      ${others.map(({ cell, column }) => html`<td${classOf(column, cell)}>${written(cell, column, language)}</td>`)}
    </tr>`
  }
  return html`<table class="${shapeOf(printed, table.rows.length)}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${printed.map((column) => html`<th scope="col" ${classOf(column)}>${column.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map((cells, index) => row(cells, index === table.rows.length - 1))}
    </tbody>
  </table>`
}

/** The longest table that is kept on one page. */
const SHORT = 20

function shapeOf(columns: readonly Column[], rows: number): string {
  const numbers = columns.filter(({ kind }) => kind === 'number').length
  const width = numbers < columns.length - 1 ? '' : numbers > 5 ? ' many' : numbers > 2 ? ' some' : ' few'
  return (rows <= SHORT ? 'short' : 'long') + width
}

function classOf({ kind }: Column, cell?: Cell): Markup | null {
  if (kind !== 'number') return kind === 'date' ? html` class="date"` : null
  return cell?.raw === 0 ? html` class="number zero"` : html` class="number"`
}

function written({ raw, text }: Cell, { kind }: Column, language: Language): Markup | string {
  if (text !== undefined) return text
  if (raw === null) return ''
  if (typeof raw === 'number') return formatNumber(raw, language)
  return kind === 'date' ? formatDay(raw, language) : unbroken(raw)
}

/** Codes are not torn apart at their hyphen. */
const unbroken = (text: string): Markup =>
  html`${text.split(/(P-\d+)/).map((part, index) => (index % 2 === 1 ? html`<span class="code">${part}</span>` : part))}`
