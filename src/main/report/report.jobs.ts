import type { IsoDate } from '#shared/domain/dates'
import type { ReportWarning, reportFormats } from '#shared/contract/report'
import { translator } from '#shared/i18n/messages'
import type { Db } from '../db/open'
import { layOutMap } from '../map/map.jobs'
import { allPlaces } from '../map/map-layout.repository'
import type { Place } from './model/map'
import { csvOf } from './report-csv'
import { csvNames, packName } from './report-files'
import { reportHtml, reportTitle } from './report-html'
import { reportJson } from './report-json'
import { buildReport, reportSpan, type BuiltReport, type Choice } from './report-model'
import { reportTables } from './report-tables'
import { reportWorkbook } from './report-xlsx'
import { reportFacts } from './report.repository'

export interface MakeReport {
  choice: Choice
  today: IsoDate
  /** None for a preview. */
  formats: readonly (typeof reportFormats)[number][]
}

export interface MadeReport {
  /** The page that the PDF is printed from. */
  html: string
  /** The name that all files begin with. */
  name: string
  /** Everything but the PDF, by path below the folder. */
  files: { path: string; content: string | Uint8Array }[]
  excluded: number
  confidential: number
  warnings: ReportWarning[]
  newCodes: { personId: string; code: string }[]
}

/** Counts once and writes every form of the report that needs no printer. */
export async function makeReport(db: Db, { choice, today, formats }: MakeReport): Promise<MadeReport> {
  const t = translator(choice.language)
  const built = buildReport(reportFacts(db, reportSpan(choice.quarter)), choice, today, placesFrom(db))
  const { model, newCodes } = built
  const tables = reportTables(model, t)
  const name = packName(model, t)
  const files: MadeReport['files'] = []
  if (formats.includes('xlsx'))
    files.push({ path: `${name}.xlsx`, content: await reportWorkbook(model, tables, reportTitle(model, t)) })
  if (formats.includes('csv'))
    for (const [index, path] of csvNames(name, tables).entries())
      files.push({ path, content: csvOf(tables[index]!, choice.language) })
  if (formats.includes('json')) files.push({ path: `${name}.json`, content: reportJson(model, tables) })
  const { exclusions } = model
  return {
    html: reportHtml(model, t),
    name,
    files,
    excluded: exclusions.peopleExcluded,
    confidential: exclusions.meetingsConfidential + exclusions.favoursConfidential + exclusions.promisesConfidential,
    warnings: warningsOf(built),
    newCodes
  }
}

/** Where people stand on the map; those who never had a place get one for this report, and it is not kept. */
const placesFrom =
  (db: Db): Place =>
  (people, ties) =>
    new Map([...allPlaces(db, 'map'), ...layOutMap(db, { projection: 'map', people, ties, bands: [] })])

function warningsOf({ model, namesInWords, unnamed }: BuiltReport): ReportWarning[] {
  return [
    ...namesInWords.map(({ field, names }): ReportWarning => ({
      code: 'name-in-text',
      values: { field, names: names.join(', ') }
    })),
    ...(model.privacy === 'named' && unnamed > 0 ? [{ code: 'kept-code' as const, values: { count: unnamed } }] : []),
    ...(model.figures.meetings === 0 ? [{ code: 'empty-quarter' as const, values: {} }] : [])
  ]
}
