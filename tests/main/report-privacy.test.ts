import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { unzipSync, strFromU8 } from 'fflate'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '#shared/contract/index'
import { nameScanner } from '#shared/domain/names-in-text'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { temporaryFolder } from '../support/files'
import { canPrint, printPdf } from '../support/print-pdf'
import { readPdf } from '../support/read-pdf'
import { fillReportJournal, HIDDEN, NOTE, put, putMeeting, putPerson } from '../support/report-journal'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp({ printPdf })
})
afterEach(() => app.close())

type Export = Input<'report.export'>

async function exported(choice: Partial<Export> = {}): Promise<NonNullable<Output<'report.export'>>> {
  const made = await app.call('report.export', {
    quarter: '2026-Q2',
    language: 'fr',
    formats: ['xlsx', 'csv', 'json'],
    folder: temporaryFolder(),
    ...choice
  })
  return made!
}

const keptCodes = () => app.db.raw.prepare('SELECT personId, code FROM pseudonym ORDER BY code').all()

/** The reports of two quarters, made at the same time. */
const bothAtOnce = () =>
  Promise.all(
    (['2026-Q2', '2026-Q1'] as const).map(async (quarter) => {
      const { files } = await exported({ quarter, formats: ['json'] })
      return readFileSync(files[0]!, 'utf8')
    })
  )

/** What the user is told before anything is written. */
const warned = async (choice: Partial<Export>) =>
  (await app.call('report.preview', { quarter: '2026-Q2', language: 'fr', ...choice })).warnings

/** Everything a reader of the files can get at: cells, properties and parts of the workbook, the PDF's text and metadata. */
async function allText(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file)
      if (file.endsWith('.xlsx'))
        return Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('\n')
      if (file.endsWith('.pdf')) {
        const pdf = await readPdf(bytes)
        return [pdf.text, JSON.stringify(pdf.info), pdf.xmp, JSON.stringify(pdf.outline), ...pdf.alternatives].join(
          '\n'
        )
      }
      return bytes.toString('utf8')
    })
  )
  return [...files, ...texts].join('\n')
}

describe('a report without names', () => {
  beforeEach(() => fillReportJournal(app.db))

  test.each(['pseudonym', 'figures'] as const)(
    'at the level %s holds no name and no note in any file',
    async (privacy) => {
      const { files } = await exported({
        privacy,
        formats: canPrint ? ['pdf', 'xlsx', 'csv', 'json'] : ['xlsx', 'csv', 'json']
      })
      const text = await allText(files)
      for (const name of [...HIDDEN, 'Marie', 'Zoé', 'Gérard', 'Chez', NOTE]) expect(text).not.toContain(name)
    }
  )

  test('shows figures-only people in no row, and nobody at all with figures alone', async () => {
    const pseudonym = await exported({ formats: ['json'] })
    const { tables } = JSON.parse(readFileSync(pseudonym.files[0]!, 'utf8'))
    expect(tables.meetings).toHaveLength(4)
    expect(tables.people.map((row: { person: string }) => row.person)).toEqual(['P-001', 'P-002', 'P-003', 'P-004'])
    const figures = await exported({ formats: ['json'], privacy: 'figures' })
    const bare = JSON.parse(readFileSync(figures.files[0]!, 'utf8')).tables
    expect(Object.keys(bare)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(meetings|favours|promises|people|ties|promisesDue)$/)])
    )
    expect(JSON.stringify(bare)).not.toContain('P-00')
  })

  test('says function and sector beside the code, unless that would give a name away', async () => {
    const { files } = await exported({ formats: ['json'] })
    const { people } = JSON.parse(readFileSync(files[0]!, 'utf8')).tables
    expect(people[0]).toMatchObject({ person: 'P-001', roleFamily: 'Direction RH', sector: 'Aéronautique' })
    expect(people[2]).toMatchObject({ person: 'P-003', roleFamily: 'Conseil', sector: null })
  })

  test('gives the same code every quarter, also after the person came back from the bin', async () => {
    await exported({ quarter: '2026-Q1' })
    const first = keptCodes()
    expect(first[0]).toEqual({ personId: 'marie', code: 'P-001' })
    app.db.raw.prepare("UPDATE person SET deletedAt = '2026-06-20T00:00:00.000Z' WHERE id = 'marie'").run()
    await exported()
    app.db.raw.prepare("UPDATE person SET deletedAt = NULL WHERE id = 'marie'").run()
    await exported()
    expect(keptCodes().slice(0, first.length)).toEqual(first)
    expect(keptCodes()).toHaveLength(4)
  })

  test('a preview writes nothing, and shows the codes that the export then keeps', async () => {
    const before = app.db.raw.serialize()
    const preview = await app.call('report.preview', { quarter: '2026-Q2', language: 'fr' })
    expect(app.db.raw.serialize().equals(before)).toBe(true)
    expect(preview.html).toContain('P-001')
    expect(preview).toMatchObject({ excluded: 1, confidential: 3 })
    await exported()
    const after = await app.call('report.preview', { quarter: '2026-Q2', language: 'fr' })
    expect(after.html).toBe(preview.html)
  })

  test('two reports made at the same time give nobody the code of another', async () => {
    const made = await bothAtOnce()
    expect(made.join('')).toContain('P-004')
    expect(await bothAtOnce()).toEqual(made)
  })

  test('codes are no part of what can be undone', async () => {
    await exported()
    expect(await app.call('history.state')).toMatchObject({ undo: null })
  })
})

describe('a report with names', () => {
  beforeEach(() => fillReportJournal(app.db))

  test('names only those whose name is allowed, and says how many keep their code', async () => {
    const { files, warnings } = await exported({ privacy: 'named' })
    const text = await allText(files)
    expect(text).toContain('MARTIN Paul')
    for (const name of HIDDEN.filter((hidden) => hidden !== 'Martin')) expect(text).not.toContain(name)
    expect(text).not.toContain(NOTE)
    expect(warnings).toEqual([{ code: 'kept-code', values: { count: 5 } }])
  })

  test('the level is in the names of the files, nobody is', async () => {
    const { files } = await exported({ privacy: 'named', formats: ['json'] })
    expect(files[0]).toMatch(/[\\/]Rapport-reseau_2026-T2_nominatif\.json$/)
    const english = await exported({ language: 'en', privacy: 'figures', formats: ['xlsx'] })
    expect(english.files[0]).toMatch(/[\\/]Network-report_2026-Q2_figures\.xlsx$/)
  })
})

describe('names in the user’s own words', () => {
  beforeEach(() => fillReportJournal(app.db))

  test('are found in every field, folded and on word borders, and the export still writes', async () => {
    const words = {
      whatMoved: 'Grâce à MARIE DUPONT, un entretien.',
      whatWasLearnt: 'Le club répond vite ; rien à redire des dupontistes.',
      nextActions: 'Revoir anne de la tour'
    }
    const expected = [
      { code: 'name-in-text', values: { field: 'whatMoved', names: 'MARIE DUPONT' } },
      { code: 'name-in-text', values: { field: 'nextActions', names: 'anne de la tour' } }
    ]
    expect(await warned(words)).toEqual(expected)
    const { files, warnings } = await exported({ ...words, formats: ['json'] })
    expect(warnings).toEqual(expected)
    expect(readFileSync(files[0]!, 'utf8')).toContain('MARIE DUPONT')
  })

  test('are allowed where the report names the same people anyway', async () => {
    expect(await warned({ whatMoved: 'Merci à Paul Martin.', privacy: 'named' })).not.toContainEqual(
      expect.objectContaining({ code: 'name-in-text' })
    )
  })

  test('of a section that is not printed need no warning', async () => {
    expect(await warned({ whatMoved: 'Marie Dupont', sections: ['meetings'] })).toEqual([])
  })

  test('are found wherever they stand', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/)
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(word),
        fc.array(word),
        fc.constantFrom(' ', '-', ', ', '\u00A0'),
        (given, family, before, after, gap) => {
          const scanner = nameScanner([{ givenName: given, familyName: family, particle: null, preferredName: null }])
          const text = [...before, `${given}${gap}${family.toUpperCase()}`, ...after].join(' ')
          expect(scanner.find(text).length).toBeGreaterThan(0)
        }
      )
    )
  })

  test('a name inside a longer word is none, a given name alone needs a capital', () => {
    const scanner = nameScanner([{ givenName: 'Grâce', familyName: 'Li', particle: null, preferredName: null }])
    expect(scanner.find('grâce à la vie, une ligne', { givenNames: true })).toEqual([])
    expect(scanner.find('Merci Grâce', { givenNames: true })).toEqual(['Grâce'])
    expect(scanner.find('li grace')).toEqual(['li grace'])
  })
})

test('the sample journal gives nobody away', async () => {
  makeSample(app.db, { people: 40, seed: 1, today: TODAY, language: 'fr' })
  const { files } = await exported()
  const text = await allText(files)
  const people = app.db.raw.prepare('SELECT givenName, familyName FROM person').all() as {
    givenName: string
    familyName: string | null
  }[]
  const { myName } = await app.call('settings.get')
  const found = people.filter(
    ({ givenName, familyName }) =>
      familyName && new RegExp(`(?<!\\p{L})${familyName}(?!\\p{L})`, 'u').test(text.replaceAll(myName, '')) && givenName
  )
  expect(found).toEqual([])
})

test('files carry no author, no path and no trace of this machine', async () => {
  fillReportJournal(app.db)
  const { files } = await exported({ formats: ['xlsx'] })
  const parts = unzipSync(readFileSync(files[0]!))
  const core = strFromU8(parts['docProps/core.xml']!)
  expect(core).not.toMatch(/creator|lastModifiedBy/)
  expect(strFromU8(parts['docProps/app.xml']!)).not.toMatch(/Company|Manager/)
  expect((await readXlsx(readFileSync(files[0]!))).properties?.creator).toBeUndefined()
})

test('a text that a spreadsheet program would run is harmless in every file', async () => {
  putPerson(app.db, 'a', 'A', 'Alpha', { roleFamily: '=HYPERLINK("http://x")', sector: '_x0041_' })
  putMeeting(app.db, 'm', '2026-05-05', 'lunch', ['a'])
  put(app.db, 'circle', { id: 'c', name: '@SUM(A1)' })
  const { files } = await exported({ privacy: 'named', whatMoved: '=1+1', formats: ['csv', 'xlsx'] })
  for (const file of files.filter((name) => name.endsWith('.csv')))
    expect(readFileSync(file, 'utf8')).not.toMatch(/(^|;)"?[=+@-]/m)
  const { sheets } = await readXlsx(readFileSync(files.at(0)!))
  const cells = sheets.flatMap(({ rows }) => rows.flat())
  expect(cells).toContain('=1+1')
  expect(cells).toContain('_x0041_')
  expect(sheets.flatMap(({ cells: detailed }) => [...(detailed?.values() ?? [])]).some(({ formula }) => formula)).toBe(
    false
  )
})
