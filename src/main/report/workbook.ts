import { writeXlsx } from 'hucre/xlsx'

export type SheetValue = string | number | Date | null

interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  kind: 'text' | 'number' | 'date'
}

interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string
  columns: SheetColumn[]
  rows: SheetValue[][]
}

interface Workbook {
  title: string
  madeOn: Date
  sheets: readonly Sheet[]
}

const formats = { text: '@', number: '0', date: 'dd/mm/yyyy' } as const

/**
 * A workbook of plain tables: one a sheet, header frozen, filters on, real dates and numbers, nothing merged or hidden.
 * The only place that knows which library writes it; no author, company or path goes into its properties.
 */
export async function writeWorkbook({ title, madeOn, sheets }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, created: madeOn, modified: madeOn },
    // The header on every printed page. Named here and not by `printTitlesRow`, which does not quote the sheet's name.
    namedRanges: sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      scope: name,
      range: `'${name.replaceAll("'", "''")}'!$1:$1`
    })),
    sheets: sheets.map(({ name, columns, rows }, index) => ({
      name,
      columns: columns.map(({ width, kind }) => ({
        width,
        style: { numFmt: formats[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } }
      })),
      rows: [columns.map((column) => asText(column.title)), ...rows.map((row) => row.map(asCell))],
      freezePane: { rows: 1 },
      // An Excel table needs a row; a sheet without any is a header that says what is not there.
      ...(rows.length > 0 && {
        tables: [
          {
            // A name like `T1` would be that of a cell, which Excel refuses.
            name: `Table_${index + 1}`,
            range: `A1:${columnLetter(columns.length)}${rows.length + 1}`,
            columns: columns.map((column) => ({ name: column.title })),
            style: 'TableStyleLight1'
          }
        ]
      }),
      pageSetup: {
        paperSize: 'a4',
        orientation: columns.length > 6 ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0
      }
    }))
  })
}

const asCell = (value: SheetValue): SheetValue => (typeof value === 'string' ? asText(value) : value)

/** `_x0041_` typed by a user would read as an `A`: the format's own escape has to be escaped. */
const asText = (text: string): string => text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

/** `A`, `Z`, `AA`: the letter of the n-th column, from 1. */
function columnLetter(n: number): string {
  return n > 26
    ? columnLetter(Math.floor((n - 1) / 26)) + columnLetter(((n - 1) % 26) + 1)
    : String.fromCharCode(64 + n)
}
