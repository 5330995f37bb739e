import type { Translate } from '#shared/i18n/messages'
import type { ReportModel, Section } from './report-model'
import { comingTable, definitionsTable, exclusionsTable, infoTable, wordsTable, writtenWords } from './tables/about'
import {
  circlesTable,
  dimensionsTable,
  favourKindsTable,
  occasionsTable,
  outcomesTable,
  promiseSidesTable,
  statesTable,
  summaryTable,
  weeksTable
} from './tables/counts'
import {
  favoursTable,
  mapTable,
  meetingsTable,
  peopleTable,
  promisesDueTable,
  promisesTable,
  tiesTable
} from './tables/lists'
import type { ReportTable } from './tables/table'

type MakeTable = (model: ReportModel, t: Translate) => ReportTable

const counts: Record<Section, MakeTable[]> = {
  summary: [summaryTable],
  meetings: [weeksTable, occasionsTable],
  favours: [favourKindsTable, dimensionsTable, outcomesTable],
  promises: [promiseSidesTable],
  network: [circlesTable, statesTable],
  next: [comingTable]
}

/** Lists of single exchanges, favours, promises and people: none where nobody may appear. */
const lists: Record<Section, MakeTable[]> = {
  summary: [],
  meetings: [meetingsTable],
  favours: [favoursTable],
  promises: [promisesTable],
  network: [peopleTable, tiesTable, mapTable],
  next: [promisesDueTable]
}

/** Every table of the chosen sections, in the order of the report: what workbook, CSV and JSON hold. */
export function reportTables(model: ReportModel, t: Translate): ReportTable[] {
  const make = (makers: readonly MakeTable[]) => makers.map((maker) => maker(model, t))
  return [
    infoTable(model, t),
    ...(writtenWords(model).length > 0 ? [wordsTable(model, t)] : []),
    ...model.sections.flatMap((section) => [
      ...make(counts[section]),
      ...(model.privacy === 'figures' ? [] : make(lists[section]))
    ]),
    exclusionsTable(model, t),
    definitionsTable(model, t)
  ]
}
