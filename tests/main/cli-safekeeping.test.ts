import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { latestVersion } from '../../src/main/db/migrate'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { terminal, withTwoPeople } from '../support/commands'
import { mountRefusal, sizeOf, smallDisk, snapshot, temporaryFolder } from '../support/files'
import { aJournal, peopleIn } from '../support/journals'

const noDisk = mountRefusal !== undefined
if (noDisk) console.log(`Commands on a read-only or full disk: skipped, ${mountRefusal}.`)

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/imports', name)

test('a backup is made beside the journal or where asked, never over a file', async () => {
  const { folder, ask } = await withTwoPeople()
  const beside = await ask('backup')
  expect(beside).toMatchObject({ code: 0, json: { ok: true, problems: [], people: 2, meetings: 1 } })
  expect(beside.json.file).toMatch(/backups\/test-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.navette$/)
  const out = join(folder, 'kept.navette')
  expect((await ask('backup', '--out', out)).json).toMatchObject({ ok: true, file: out })
  const before = snapshot(folder)
  expect(await ask('backup', '--out', out)).toMatchObject({ code: 1, stderr: expect.stringContaining('existe déjà') })
  expect((await ask('backup', '--out', join(folder, 'none', 'x.navette'))).stderr).toMatch(/dossier n’existe pas/)
  expect(snapshot(folder)).toEqual(before)
})

test('a restore puts the backup in place and keeps the present journal', async () => {
  const { folder, ask, journal } = await withTwoPeople()
  const { file } = (await ask('backup', '--out', join(folder, 'kept.navette'))).json
  await ask('import', fixture('plain.csv'))
  const restored = await ask('restore', file)
  expect(restored).toMatchObject({ code: 0, json: { ok: true, problems: [] } })
  const { db, close } = openJournal(journal)
  expect(peopleIn(db)).toHaveLength(2)
  close()
  expect((await ask('restore', restored.json.kept)).code).toBe(0)
  const again = openJournal(journal)
  expect(peopleIn(again.db).length).toBeGreaterThan(2)
  again.close()
})

test('a damaged journal is found by check, refused by the others, and restored from a backup', async () => {
  const { folder, ask, journal } = await withTwoPeople()
  const { file } = (await ask('backup', '--out', join(folder, 'kept.navette'))).json
  truncateSync(journal, sizeOf(journal) - 4096 * 3)
  const damaged = readFileSync(journal)
  expect(await ask('check')).toMatchObject({
    code: 1,
    json: { ok: false, problems: [expect.stringContaining('abîmé')] }
  })
  expect(await ask('history')).toMatchObject({ code: 1, json: undefined })
  expect(readFileSync(journal).equals(damaged)).toBe(true)
  const restored = await ask('restore', file)
  expect(restored.code).toBe(0)
  expect(readFileSync(restored.json.kept).equals(damaged)).toBe(true)
  expect(await ask('check')).toEqual({ code: 0, json: { ok: true, problems: [] }, stderr: '' })
})

test.each<[string, (file: string) => void, RegExp]>([
  ['a text', (file) => writeFileSync(file, 'une lettre'.repeat(30)), /pas un carnet Navette/],
  ["another program's database", (file) => new Database(file).exec('CREATE TABLE a (b)').close(), /pas un carnet/],
  ['an empty file', (file) => writeFileSync(file, ''), /abîmé/],
  ['a folder', (file) => mkdirSync(file), /pas un carnet/],
  [
    'a journal of a newer version',
    (file) => {
      copyFileSync(aJournal(temporaryFolder()), file)
      const raw = new Database(file)
      raw.pragma(`user_version = ${latestVersion + 1}`)
      raw.pragma('journal_mode = DELETE')
      raw.close()
    },
    /plus récente.*Mettez l’application à jour/
  ]
])('%s given as the journal is refused by every command and left as it was', async (_name, make, words) => {
  const folder = temporaryFolder()
  const { ask, journal } = terminal(folder)
  make(journal)
  const backup = join(folder, 'backup.navette')
  copyFileSync(aJournal(temporaryFolder()), backup)
  const before = snapshot(folder)
  const commands = [
    ['history'],
    ['undo'],
    ['backup'],
    ['insights'],
    ['import', fixture('plain.csv')],
    ['sample', '--people', '40']
  ]
  for (const command of commands) {
    const { code, stderr, json } = await ask(...command)
    expect({ command, code, json }).toEqual({ command, code: 1, json: undefined })
    expect(stderr).toMatch(words)
  }
  expect(snapshot(folder)).toEqual(before)
})

test('a file that may be something else altogether is not exchanged for a backup', async () => {
  const folder = temporaryFolder()
  const { ask, journal } = terminal(folder)
  writeFileSync(journal, 'une lettre'.repeat(30))
  const backup = aJournal(temporaryFolder())
  const before = snapshot(folder)
  expect((await ask('restore', backup)).code).toBe(1)
  expect(snapshot(folder)).toEqual(before)
})

test('a folder that does not exist is named as such', async () => {
  const folder = temporaryFolder()
  const { run } = terminal(folder)
  const { code, stderr } = await run('sample', '--people', '40', '--journal', join(folder, 'none', 'a.navette'))
  expect(code).toBe(1)
  expect(stderr).toMatch(/dossier n’existe pas/)
})

test.skipIf(noDisk)(
  'a journal on a read-only disk can be read and backed up elsewhere, and writes are refused',
  async () => {
    const folder = temporaryFolder()
    const disk = smallDisk(folder, '4m')
    const { run } = terminal(folder)
    const journal = aJournal(disk.path)
    disk.makeReadOnly()
    const before = snapshot(disk.path)
    expect(await run('history', '--journal', journal)).toMatchObject({ code: 0 })
    expect(await run('check', '--journal', journal)).toMatchObject({ code: 0 })
    expect(await run('backup', '--journal', journal, '--out', join(folder, 'kept.navette'))).toMatchObject({
      code: 0
    })
    const writing = [
      ['import', fixture('plain.csv')],
      ['restore', join(folder, 'kept.navette')]
    ]
    for (const command of writing) {
      const { code, stderr } = await run(...command, '--journal', journal)
      expect({ command, code }).toEqual({ command, code: 1 })
      expect(stderr).toMatch(/lecture seule/)
    }
    expect((await run('backup', '--journal', journal)).stderr).toMatch(/refuse l’écriture/)
    expect((await run('sample', '--people', '40', '--journal', join(disk.path, 'new.navette'))).stderr).toMatch(
      /refuse l’écriture/
    )
    expect(snapshot(disk.path)).toEqual(before)
  }
)

test.skipIf(noDisk)('a full disk refuses an import as a whole, and nothing is lost', async () => {
  const folder = temporaryFolder()
  const disk = smallDisk(folder, '3m')
  const { run } = terminal(folder)
  const journal = aJournal(disk.path)
  writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(disk.free() - 20_000))
  const { code, stderr } = await run('import', fixture('plain.csv'), '--journal', journal)
  expect(code).toBe(1)
  expect(stderr).toBe(
    'Le disque est plein. Rien n’est perdu, le carnet est intact. Libérez de la place, puis recommencez.\n'
  )
  truncateSync(join(disk.path, 'ballast'), 0)
  const { db, close } = openJournal(journal)
  expect(peopleIn(db)).toEqual(['Ada', 'Grace'])
  close()
  expect((await run('import', fixture('plain.csv'), '--journal', journal)).code).toBe(0)
  writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(disk.free() - 20_000))
  const made = await run('sample', '--people', '40', '--journal', join(disk.path, 'new.navette'))
  expect(made).toMatchObject({ code: 1, stderr: expect.stringMatching(/disque est plein/) })
  expect(readdirSync(disk.path).toSorted()).toEqual(['ballast', 'journal.navette'])
})

test.skipIf(noDisk)(
  'a report for which there is no room leaves none of its files, nor the last time’s changed',
  async () => {
    const folder = temporaryFolder()
    const disk = smallDisk(folder, '1m')
    const { ask } = await withTwoPeople()
    const report = ['report', '--quarter', '2026-Q2', '--out', disk.path, '--format', 'xlsx,csv,json']
    expect((await ask(...report)).code).toBe(0)
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(disk.free() - 20_000))
    const before = snapshot(disk.path)
    expect(await ask(...report, '--privacy', 'named')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/disque est plein/)
    })
    expect(await ask(...report)).toMatchObject({ code: 1 })
    expect(snapshot(disk.path)).toEqual(before)
  }
)

test('a journal with a page of rubbish is said to be damaged in words', async () => {
  const { ask, journal } = await withTwoPeople()
  const bytes = readFileSync(journal)
  bytes.fill(0xa5, 2 * 4096, 3 * 4096)
  writeFileSync(journal, bytes)
  const problem = 'Le fichier est abîmé\u00A0: des parties ne peuvent plus être lues, ou ne s’accordent plus.'
  expect(await ask('check')).toMatchObject({ code: 1, json: { ok: false, problems: [problem] } })
})
