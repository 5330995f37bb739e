import type { ReportModel } from './report-model'
import type { ReportTable } from './tables/table'

/** The pack as data: the same tables, with ISO dates and language-free names instead of words; null is undefined. */
export function reportJson(model: ReportModel, tables: readonly ReportTable[]): string {
  const document = {
    format: 'navette-report',
    version: 1,
    quarter: model.quarter,
    from: model.period.from,
    to: model.period.to,
    previousQuarter: model.previous,
    privacy: model.privacy,
    language: model.language,
    madeOn: model.madeOn,
    author: model.author,
    recipient: model.recipient,
    sections: model.sections,
    tables: Object.fromEntries(
      tables.filter(({ id }) => id !== 'info').map((table) => [table.id, table.rows.map((row) => record(table, row))])
    )
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function record(
  { id, columns }: ReportTable,
  row: ReportTable['rows'][number]
): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(({ key }, index) => {
      const { raw, text } = row[index]!
      // A definition is nothing but its words.
      return [key, id === 'definitions' ? (text ?? raw) : raw]
    })
  )
}
