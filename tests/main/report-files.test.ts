import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { CellValue } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { AppError } from '#shared/errors'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { snapshot, temporaryFolder } from '../support/files'
import { canPrint, printPdf } from '../support/print-pdf'
import { readPdf } from '../support/read-pdf'
import { fillReportJournal } from '../support/report-journal'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp({ printPdf })
})
afterEach(() => app.close())

type Export = Input<'report.export'>

async function exported(choice: Partial<Export> = {}) {
  const folder = temporaryFolder()
  const made = await app.call('report.export', {
    quarter: '2026-Q2',
    language: 'fr',
    formats: ['xlsx', 'csv', 'json'],
    folder,
    ...choice
  })
  const named = (ending: string) => made!.files.filter((file) => file.endsWith(ending))
  return { ...made!, folder, named }
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function csv(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  return Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: text.includes('";"') ? ';' : ',' }).data
}

describe.each(['fr', 'en'] as const)('the four files in %s', (language) => {
  test.skipIf(!canPrint)('say the same figures', async () => {
    makeSample(app.db, { people: 40, seed: 3, today: TODAY, language })
    const { named } = await exported({ language, formats: ['pdf', 'xlsx', 'csv', 'json'] })
    const data = json(named('.json')[0]!)
    const workbook = await readXlsx(readFileSync(named('.xlsx')[0]!))
    const csvs = named('.csv').map(csv)
    const pdf = await readPdf(readFileSync(named('.pdf')[0]!))
    expect(new Set(pdf.outline).size).toBe(pdf.outline.length)
    expect(pdf.outline).toContain(language === 'fr' ? 'Échanges' : 'Exchanges')
    const page = pdf.text.replaceAll(/\s+/gu, ' ')

    expect(csvs).toHaveLength(workbook.sheets.length)
    for (const [index, { rows }] of workbook.sheets.entries()) {
      expect(csvs[index]!.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      expect(csvs[index]!.map((row) => row.map((cell) => asWords(cell, language)))).toEqual(
        rows.map((row) => row.map((cell) => asWords(cell, language)))
      )
    }
    // The JSON leaves out the sheet that says what the files are; its tables follow in the same order.
    const tables = Object.entries<Record<string, unknown>[]>(data.tables)
    expect(tables).toHaveLength(workbook.sheets.length - 1)
    for (const [index, [, rows]] of tables.entries())
      expect(rows.map((row) => numbersIn(Object.values(row)))).toEqual(
        workbook.sheets[index + 1]!.rows.slice(1).map(numbersIn)
      )
    for (const id of ['summary', 'favourKinds', 'dimensions', 'outcomes', 'promiseSides', 'circles', 'states']) {
      const { rows } = workbook.sheets[tables.findIndex(([name]) => name === id) + 1]!
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows.slice(1)) expect(page).toContain(row.join(' '))
    }
    const { weeks, occasions, summary } = data.tables
    expect(total(weeks, 'meetings')).toBe(summary[0].quarter)
    expect(total(occasions, 'quarter')).toBe(summary[0].quarter)
  })
})

const numbersIn = (values: readonly unknown[]): unknown[] => values.filter((value) => typeof value === 'number')
const total = (rows: Record<string, number>[], key: string) => rows.reduce((sum, row) => sum + row[key]!, 0)

/** A cell as plain words, however its format writes numbers and dates. */
function asWords(cell: CellValue | undefined, language: 'fr' | 'en'): string {
  if (cell instanceof Date) {
    const iso = cell.toISOString().slice(0, 10)
    return language === 'en' ? iso : iso.split('-').toReversed().join('/')
  }
  return String(cell ?? '')
}

test.skipIf(!canPrint)(
  'the PDF is A4, tagged, in its language, with title, outline, headings and described drawings',
  async () => {
    makeSample(app.db, { people: 40, seed: 1, today: TODAY, language: 'en' })
    const { named } = await exported({ language: 'en', formats: ['pdf'] })
    const pdf = await readPdf(readFileSync(named('.pdf')[0]!))
    expect(pdf.marked).toBe(true)
    expect(pdf.info).toMatchObject({ Language: 'en', Title: 'Network report Q2 2026' })
    expect(pdf.info).not.toHaveProperty('Author')
    expect(new Set(pdf.sizes.map((size) => size.join('x')))).toEqual(new Set(['595x842']))
    const sections = ['Summary', 'Exchanges', 'Favours', 'Promises', 'Network and circles', 'Next quarter', 'Annex']
    expect(pdf.outline.filter((title) => sections.includes(title))).toEqual(sections)
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Caption', 'Figure', 'L'])
      expect(pdf.roles).toContain(role)
    expect(pdf.roles.filter((role) => role === 'Figure').length).toBe(pdf.alternatives.length)
    expect(pdf.text).not.toMatch(/NaN|undefined|null|\[object/)
    expect(pdf.texts.at(-1)).toContain(`${pdf.pages} / ${pdf.pages}`)
  }
)

test('the workbook has real dates and numbers, a frozen header with filters, nothing merged or hidden', async () => {
  fillReportJournal(app.db)
  const { named } = await exported()
  const { sheets } = await readXlsx(readFileSync(named('.xlsx')[0]!), { readStyles: true })
  expect(sheets.map(({ name }) => name)).toEqual([
    'LISEZ-MOI',
    'Synthèse',
    'Échanges par semaine',
    'Échanges par occasion',
    'Échanges',
    'Services par genre',
    'Services par dimension',
    'Services et résultats',
    'Services',
    'Promesses du trimestre',
    'Promesses',
    'Cercles',
    'État des liens',
    'Personnes',
    'Liens',
    'Carte',
    'Trimestre suivant',
    'Promesses à venir',
    'Laissé de côté',
    'Définitions'
  ])
  for (const sheet of sheets) {
    expect(sheet.freezePane?.rows).toBe(1)
    expect(sheet.tables).toHaveLength(1)
    expect(sheet.tables![0]!.showAutoFilter).toBe(true)
    expect(sheet.merges ?? []).toEqual([])
    expect(sheet.hidden ?? false).toBe(false)
    expect(sheet.columns!.every(({ width }) => (width ?? 0) >= 9)).toBe(true)
  }
  const meetings = sheets[4]!.rows
  expect(meetings[1]![0]).toEqual(new Date('2026-04-07T00:00:00Z'))
  expect(meetings.find(([date]) => date === '06/2026')).toEqual([
    '06/2026',
    'Séminaire',
    null,
    null,
    null,
    0,
    null,
    null
  ])
})

test('what Excel refuses in a workbook is not in it', async () => {
  fillReportJournal(app.db)
  const { named } = await exported({ privacy: 'named' })
  const parts = Object.entries(unzipSync(readFileSync(named('.xlsx')[0]!))).map(([name, part]) => [
    name,
    strFromU8(part)
  ])
  const workbook = parts.find(([name]) => name === 'xl/workbook.xml')![1]!
  const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!)
  for (const name of sheets) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u)
  const titles = [...workbook.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="\d+">([^<]*)</g)]
  expect(titles.map(([, range]) => range)).toEqual(sheets.map((name) => `'${name}'!$1:$1`))
  for (const [, table] of parts.filter(([name]) => name!.startsWith('xl/tables/'))) {
    // A table may not be called like a cell, and two of its columns may not be called alike.
    expect(/displayName="([^"]*)"/.exec(table!)![1]).not.toMatch(/^[A-Z]{1,3}\d+$/)
    const columns = [...table!.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name!.toLowerCase())
    expect(new Set(columns).size).toBe(columns.length)
  }
})

test('French CSV is what Excel in France opens: mark, semicolons, CRLF, dd/mm/yyyy; English CSV is the standard', async () => {
  fillReportJournal(app.db)
  const french = await exported({ formats: ['csv'] })
  const meetings = readFileSync(french.named('Echanges.csv')[0]!, 'utf8')
  expect(meetings.startsWith('\uFEFF"Date";"Occasion";')).toBe(true)
  expect(meetings.split('\r\n')[1]).toBe('"07/04/2026";"Déjeuner";"";"";"P-001, P-002";"2";"";""')
  expect(meetings.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const english = await exported({ formats: ['csv'], language: 'en' })
  expect(readFileSync(english.named('Exchanges.csv')[0]!, 'utf8').split('\r\n').slice(0, 2)).toEqual([
    '"Date","Occasion","Minutes","Minutes entered or estimated","People","Number of people","Circle","Category"',
    '"2026-04-07","Lunch","","","P-001, P-002","2","",""'
  ])
})

test('files are written whole into a folder that is made, and replace those of the last time', async () => {
  fillReportJournal(app.db)
  const folder = join(temporaryFolder(), 'reports', '2026')
  const first = await exported({ folder })
  const before = snapshot(folder)
  expect(Object.keys(before)).toHaveLength(first.files.length)
  expect(first.files.map((file) => basename(file))).toContain('Rapport-reseau_2026-T2_pseudonymes.json')
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([])
  await exported({ folder })
  expect(snapshot(folder)).toEqual(before)
})

test('a folder whose place is taken by a file is refused in words, and nothing is written', async () => {
  const file = join(temporaryFolder(), 'taken')
  writeFileSync(file, 'mine')
  await expect(exported({ folder: file })).rejects.toMatchObject({ code: 'path-is-file' })
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('a file that cannot be replaced is an error, and nothing half-written stays', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'Rapport-reseau_2026-T2_pseudonymes.json'))
  await expect(exported({ folder, formats: ['json'] })).rejects.toMatchObject({ code: 'path-is-folder' })
  expect(readdirSync(folder)).toEqual(['Rapport-reseau_2026-T2_pseudonymes.json'])
})

test('without a browser the other files are still made, and the PDF is a warning', async () => {
  app.close()
  app = startApp({
    printPdf: async () => {
      throw new AppError('pdf-unavailable')
    }
  })
  fillReportJournal(app.db)
  const { files, warnings } = await exported({ formats: ['pdf', 'json'] })
  expect(files.map((file) => basename(file))).toEqual(['Rapport-reseau_2026-T2_pseudonymes.json'])
  expect(warnings).toEqual([{ code: 'pdf-unavailable', values: {} }])
  await expect(exported({ formats: ['pdf'] })).rejects.toMatchObject({ code: 'pdf-unavailable' })
})

test('somebody who thinks better of it in the dialog writes nothing', async () => {
  fillReportJournal(app.db)
  const made = await app.call('report.export', { quarter: '2026-Q2', language: 'fr', formats: ['json'] })
  expect(made).toBeNull()
  expect(app.db.raw.prepare('SELECT count(*) FROM pseudonym').pluck().get()).toBe(0)
})

test.skipIf(!canPrint)('an empty quarter has sentences instead of figures that are not there', async () => {
  fillReportJournal(app.db)
  const { named, warnings } = await exported({ quarter: '2019-Q3', formats: ['pdf', 'xlsx', 'csv', 'json'] })
  expect(warnings).toEqual([{ code: 'empty-quarter', values: {} }])
  const { text } = await readPdf(readFileSync(named('.pdf')[0]!))
  expect(text).toContain('Aucun échange n’est noté pour ce trimestre.')
  expect(text).toContain('sans comparaison')
  expect(text).not.toMatch(/NaN|undefined/)
  expect(json(named('.json')[0]!).tables.summary[0]).toEqual({ figure: 'meetings', quarter: 0, previous: null })
  expect(csv(named('Synthese.csv')[0]!)[1]).toEqual(['Échanges', '0', '—'])
})

test('quarters with exchanges come newest first, the present one always among them', async () => {
  expect(await app.call('report.quarters')).toEqual([{ quarter: '2026-Q2', meetings: 0 }])
  fillReportJournal(app.db)
  expect((await app.call('report.quarters')).slice(0, 3)).toEqual([
    { quarter: '2026-Q2', meetings: 7 },
    { quarter: '2026-Q1', meetings: 1 },
    { quarter: '2024-Q1', meetings: 1 }
  ])
})

test('what the user typed is printed as text, never as markup', async () => {
  fillReportJournal(app.db)
  const { html } = await app.call('report.preview', {
    quarter: '2026-Q2',
    language: 'fr',
    recipient: '<img src=x>',
    whatMoved: '</style><script>alert(1)</script>',
    nextActions: '- <b>un</b>\n2. deux & trois'
  })
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).toContain('deux &amp; trois')
})

test('five hundred people take a report of at most 2 MB', { timeout: 60_000 }, async () => {
  makeSample(app.db, { people: 500, seed: 1, today: TODAY, language: 'fr' })
  const { files, named } = await exported({
    formats: canPrint ? ['pdf', 'xlsx', 'csv', 'json'] : ['xlsx', 'csv', 'json']
  })
  expect(files.every((file) => existsSync(file))).toBe(true)
  for (const file of named('.pdf')) expect(readFileSync(file).length).toBeLessThan(2_000_000)
})
