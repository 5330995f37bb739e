import fc from 'fast-check'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { records, type RecordName } from '#shared/domain/records'
import { allRecords } from '../../src/main/db/tables'
import { childColumns, sectionColumns, sectionNames, sectionOf } from '../../src/main/transfer/journal-sections'
import { journalText } from '../../src/main/transfer/journal-text'
import { anyJournal, insertJournal } from '../support/any-journal'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { importText } from '../support/import-file'
import { example, json, withParts } from '../support/journal-example'

type App = ReturnType<typeof startApp>

const everything = (app: App) =>
  Object.fromEntries((Object.keys(records) as RecordName[]).map((name) => [name, allRecords(app.db, name)]))

async function withExample(): Promise<App> {
  const app = startApp()
  await importText(app, json(example))
  return app
}

const inFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'navette-export-'))
  await work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}

describe('a journal goes out and comes back whole', () => {
  test(
    'whatever is in it, the copy holds the same and goes out the same, byte for byte',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyJournal(), async (journal) => {
          const [app, copy] = [startApp(), startApp()]
          insertJournal(app.db, journal)
          const text = journalText(app.db)
          const result = await importText(copy, text)
          expect(result.created).toBe(result.rows)
          expect(journalText(copy.db)).toBe(text)
          expect(everything(copy)).toEqual(everything(app))
          app.close()
          copy.close()
        }),
        { numRuns: 40 }
      )
    }
  )

  test('an empty journal too, and one with a place on the map whose person was taken back', async () => {
    const app = startApp()
    const empty = journalText(app.db)
    expect(await importText(startApp(), empty)).toMatchObject({ rows: 0, created: 0, batchId: null })

    const { id } = await app.call('people.create', aPerson())
    app.db.raw.prepare("INSERT INTO layout (kind, personId, x, y) VALUES ('map', ?, 1, 2)").run(id)
    await app.call('history.undo', {})
    expect(journalText(app.db)).toBe(empty)
  })

  test('every table and every column is in the file', async () => {
    const inFile = sectionNames.flatMap((name) => {
      const section = sectionOf(name)
      return [section, ...Object.values(section.children)].map((part) => part.record)
    })
    expect(inFile.toSorted()).toEqual(Object.keys(records).toSorted())

    const app = startApp()
    const [journal] = fc.sample(anyJournal({ full: true }), { numRuns: 1, seed: 7 })
    insertJournal(app.db, journal!)
    const file = JSON.parse(journalText(app.db)) as Record<string, object[]>
    for (const name of sectionNames) {
      const section = sectionOf(name)
      const [, row = file[name]] = [file[name]].flat() as object[]
      const columns = Object.keys(records[section.record].schema.shape).filter((c) => !section.computed.includes(c))
      expect(sectionColumns(section)).toEqual(columns)
      expect(Object.keys(row!)).toEqual([...columns, ...Object.keys(section.children)])
      for (const [key, child] of Object.entries(section.children)) {
        const [first] = (row as Record<string, object[]>)[key]!
        const own = Object.keys(records[child.record].schema.shape).filter(
          (c) => c !== child.parent && c !== 'position'
        )
        expect(childColumns(child)).toEqual(own)
        expect(Object.keys(first!)).toEqual(own)
      }
    }
  })

  test('what is computed is the same however it came in', async () => {
    const app = startApp()
    await app.call(
      'people.create',
      aPerson({ givenName: 'Hélène', particle: 'de', familyName: 'La Tour' }, { organisation: 'Éclair & Cie' })
    )
    const copy = startApp()
    await importText(copy, journalText(app.db))
    expect(dump(copy.db)).toBe(dump(app.db))
  })

  test('every reference between tables is looked after', () => {
    const { db } = startApp()
    for (const name of sectionNames) {
      const section = sectionOf(name)
      for (const part of [section, ...Object.values(section.children)]) {
        const parents = 'parent' in part ? [part.parent] : []
        const keys = db.raw.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(part.record) as {
          from: string
          table: string
        }[]
        const refs = keys.filter(({ from }) => !parents.includes(from)).map(({ from, table }) => [from, table])
        // Places on the map have no foreign key: they outlive an undo.
        const kept = part.record === 'layout' ? [['personId', 'person']] : refs
        expect(Object.fromEntries(kept)).toEqual(part.refs)
      }
    }
  })

  test('what is empty or false is not written, and pseudonyms never are', async () => {
    const app = startApp()
    await app.call('people.create', aPerson({ city: '', noLedger: false }))
    app.db.raw.prepare(`INSERT INTO pseudonym (personId, code) SELECT id, 'P-014' FROM person`).run()
    const text = journalText(app.db)
    expect(text).not.toMatch(/city|noLedger|deletedAt|null|false|""|P-014/)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

describe('the example of the format', () => {
  test('comes in with its defaults, and once only', async () => {
    const app = startApp()
    expect(await importText(app, json(example))).toMatchObject({ format: 'navette', rows: 6, created: 6, problems: [] })
    const [meeting] = allRecords(app.db, 'meeting')
    expect(meeting).toMatchObject({ id: 'm1', occasion: 'lunch', status: 'held', confidential: false, notes: null })
    expect(allRecords(app.db, 'person')[0]).toMatchObject({ sortKey: 'dupont marie', reportLevel: 'pseudonym' })
    const before = dump(app.db)
    expect(await importText(app, json(example))).toMatchObject({ rows: 6, unchanged: 6, batchId: null })
    expect(dump(app.db)).toBe(before)
  })

  test('may leave out arrays, and be in UTF-16', async () => {
    const text = json({ format: 'navette-journal', version: 1, people: [{ id: 'p1', familyName: 'Élan' }] })
    const app = startApp()
    expect(await importText(app, Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ rows: 1, created: 1 })
    expect(allRecords(app.db, 'person')[0]).toMatchObject({ familyName: 'Élan' })
  })

  test('a pair of people stands in order, whichever way it was written', async () => {
    const app = startApp()
    await importText(app, withParts({ acquaintances: [{ a: 'p2', b: 'p1' }] }))
    expect(allRecords(app.db, 'acquaintance')).toMatchObject([{ a: 'p1', b: 'p2', source: 'declared' }])
  })

  test('a promise of a month or a year is made on its first day and due on its last', async () => {
    const app = startApp()
    const promise = { id: 'r1', by: 'me', personId: 'p1', text: 'le dossier', madeOn: '2026-02', dueOn: '2026' }
    await importText(app, withParts({ promises: [promise] }))
    expect(allRecords(app.db, 'promise')).toMatchObject([{ madeOn: '2026-02-01', dueOn: '2026-12-31' }])
    const twice = await importText(app, withParts({ promises: [promise] }))
    expect(twice).toMatchObject({ batchId: null })
  })

  test('is taken back as a whole', async () => {
    const app = startApp()
    await app.call('people.create', aPerson())
    const before = dump(app.db)
    await importText(app, json(example))
    expect((await app.call('history.state')).undo).toMatchObject({
      label: 'transfer.journalImported',
      values: { count: 6 }
    })
    await app.call('history.undo', {})
    expect(dump(app.db)).toBe(before)
  })
})

describe('a journal file into a journal that is not empty', () => {
  test('what is empty is filled', async () => {
    const app = await withExample()
    const result = await importText(
      app,
      withParts({
        organisations: [{ id: 'o1', name: 'Airbus' }],
        people: [
          { ...example.people[0], city: 'Toulouse', organisationId: 'o1', emails: [{ value: 'marie@example.org' }] },
          example.people[1]
        ]
      })
    )
    expect(result).toMatchObject({ rows: 7, created: 1, merged: 1, unchanged: 5 })
    expect(allRecords(app.db, 'person')[0]).toMatchObject({ city: 'Toulouse', organisationId: 'o1', closeness: 3 })
    expect(allRecords(app.db, 'email')).toMatchObject([{ personId: 'p1', position: 0, value: 'marie@example.org' }])
  })

  test('what differs stays and is doubtful, until the user says that it is the same', async () => {
    const app = await withExample()
    const text = withParts({
      people: [{ id: 'p1', givenName: 'Maria', familyName: 'Dupont', closeness: 5, city: 'Lyon' }, example.people[1]],
      favours: [{ ...example.favours[0], weight: 3 }]
    })
    const before = dump(app.db)
    const result = await importText(app, text)
    expect(result).toMatchObject({ rows: 6, unchanged: 4, doubtful: 2, batchId: null })
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([
      [1, 'different-value'],
      [4, 'different-value']
    ])
    expect(dump(app.db)).toBe(before)

    expect(await importText(app, text, { choices: { 1: 'merge' } })).toMatchObject({ merged: 1, doubtful: 1 })
    expect(allRecords(app.db, 'person')[0]).toMatchObject({ givenName: 'Marie', closeness: 3, city: 'Lyon' })
  })

  test('rows inside a record that say something else are doubtful', async () => {
    const app = await withExample()
    const meeting = { ...example.meetings[0], participants: [{ personId: 'p2' }] }
    expect(await importText(app, withParts({ meetings: [meeting] }))).toMatchObject({ unchanged: 5, doubtful: 1 })
  })

  test('what the file does not say, and when it was written, is no difference', async () => {
    const app = await withExample()
    const people = [{ id: 'p1', familyName: 'Dupont', createdAt: '2020-01-01T00:00:00Z' }, example.people[1]]
    expect(await importText(app, withParts({ people }))).toMatchObject({ unchanged: 6 })
  })

  test('a record may name one that is already there', async () => {
    const app = await withExample()
    const later = { format: 'navette-journal', version: 1, favours: [{ ...example.favours[0], id: 'f2' }] }
    expect(await importText(app, json(later))).toMatchObject({ rows: 1, created: 1 })
  })

  test('nobody is put in the bin by a file', async () => {
    const app = await withExample()
    const people = [{ ...example.people[0], deletedAt: '2026-01-01T00:00:00Z' }, example.people[1]]
    expect(await importText(app, withParts({ people }))).toMatchObject({ unchanged: 5, doubtful: 1 })
    expect(allRecords(app.db, 'person')[0]!.deletedAt).toBeNull()
  })
})

describe('the file that is written', () => {
  test('replaces the one before it as a whole, and leaves nothing else behind', async () => {
    const app = startApp()
    await importText(app, json(example))
    await inFolder(async (folder) => {
      const path = join(folder, 'carnet.json')
      writeFileSync(path, 'what was there')
      expect(await app.call('transfer.export', { path })).toEqual({ files: [path] })
      expect(readFileSync(path, 'utf8')).toBe(journalText(app.db))
      expect(readdirSync(folder)).toEqual(['carnet.json'])
    })
  })

  test('goes where the dialog says, and nowhere when it is closed', async () => {
    await inFolder(async (folder) => {
      const asked: string[] = []
      const app = startApp({
        chooseSaveFile: async (suggested) => {
          asked.push(suggested)
          return join(folder, suggested)
        }
      })
      expect(await app.call('transfer.export', {})).toEqual({ files: [join(folder, 'navette-2026-06-30.json')] })
      expect(asked).toEqual(['navette-2026-06-30.json'])
    })
    expect(await startApp().call('transfer.export', {})).toBeNull()
  })

  test('needs a folder that is there', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'missing', 'carnet.json')
      await expect(startApp().call('transfer.export', { path })).rejects.toMatchObject({ code: 'folder-missing' })
    })
  })
})
