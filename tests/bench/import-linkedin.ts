import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { fold } from '#shared/domain/names'
import { openDatabase } from '../../src/main/db/open'
import { familyNames, givenNames } from '../../src/main/sample/names'
import { seededRandom } from '../../src/main/sample/random'
import { folder, makeJournal, openApp } from './journals'
import { inTurns, lineOf, type Case } from './measure'

const RUNS = 9
const ROWS = 10_000

/** Line 10: preview and commit of ten thousand LinkedIn rows, against parsing the file and inserting the rows bare. */
export const importLinkedIn: Case = {
  line: 10,
  async run() {
    makeJournal('import-ours', 0)
    const file = join(folder, 'Connections.csv')
    writeFileSync(file, connections())
    const before = process.memoryUsage().rss
    let highest = before
    const times = await inTurns(
      RUNS,
      async () => {
        const app = openApp(makeJournal('import-ours', 0))
        const { token, counts } = await app.call('transfer.preview', { path: file })
        if (counts.rows !== ROWS) throw new Error(`${counts.rows} rows were read`)
        await app.call('transfer.apply', { token })
        highest = Math.max(highest, process.memoryUsage().rss)
        await app.close()
      },
      () => {
        const { raw, close } = openDatabase(makeJournal('import-floor', 0))
        bareImport(raw, readFileSync(file, 'utf8'))
        close()
      }
    )
    const line = lineOf('import of 10,000 LinkedIn rows, preview and commit', 'empty', times, {
      ratio: 3,
      median: 2000,
      megabytes: 300
    })
    return [{ ...line, megabytes: (highest - before) / 2 ** 20 }]
  }
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Connections as LinkedIn exports them, every one of them somebody else. */
function connections(): string {
  const random = seededRandom(1)
  const rows = Array.from({ length: ROWS }, (_, index) => [
    random.pick(givenNames),
    `${random.pick(familyNames)}-${random.pick(familyNames)}`,
    `https://www.linkedin.com/in/person-${index}`,
    random.chance(0.1) ? `person${index}@example.org` : '',
    random.chance(0.9) ? `Company ${random.between(1, 1500)}` : '',
    random.chance(0.9) ? `Role ${random.between(1, 300)}` : '',
    `${String(random.between(1, 28)).padStart(2, '0')} ${random.pick(months)} ${random.between(2010, 2025)}`
  ])
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'.split(',')
  return `Notes:\n"When exporting your connection data"\n\n${Papa.unparse([header, ...rows])}\n`
}

type Raw = ReturnType<typeof openDatabase>['raw']

function bareImport(raw: Raw, text: string): void {
  const { data } = Papa.parse<Record<string, string>>(text.slice(text.indexOf('First Name')), {
    header: true,
    skipEmptyLines: true
  })
  const at = '2026-06-30T17:30:00.000Z'
  const organisation = raw.prepare(
    'INSERT INTO organisation (id, name, foldKey, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?)'
  )
  const person = raw.prepare(
    `INSERT INTO person (id, givenName, familyName, sortKey, foldKey, organisationId, roleText, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const email = raw.prepare('INSERT INTO email (personId, position, value) VALUES (?, 0, ?)')
  const link = raw.prepare('INSERT INTO link (personId, position, value) VALUES (?, 0, ?)')
  const organisations = new Map<string, string>()
  raw
    .transaction(() => {
      for (const row of data) {
        const company = row['Company'] ?? ''
        if (company && !organisations.has(company)) {
          organisations.set(company, crypto.randomUUID())
          organisation.run(organisations.get(company), company, fold(company), at, at)
        }
        const id = crypto.randomUUID()
        const [given, family] = [row['First Name'] ?? '', row['Last Name'] ?? '']
        const keys = [fold(`${family} ${given}`), fold(`${given} ${family}`)]
        person.run(id, given, family, ...keys, organisations.get(company) ?? null, row['Position'] ?? null, at, at)
        if (row['Email Address']) email.run(id, row['Email Address'])
        link.run(id, row['URL'])
      }
    })
    .immediate()
}
