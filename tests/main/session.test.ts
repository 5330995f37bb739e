import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Args, MethodName, Output } from '#shared/contract/index'
import { applicationId, latestVersion } from '../../src/main/db/migrate'
import { openDatabase } from '../../src/main/db/open'
import { inlineRunner } from '../../src/main/heavy'
import type { Runner } from '../../src/main/held-journal'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { createSession } from '../../src/main/session'
import { aPerson } from '../support/builders'
import { mountRefusal, smallDisk, snapshot, temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { addPerson, aJournal, peopleIn } from '../support/journals'

const noDisk = mountRefusal !== undefined
if (noDisk) console.log(`A session on a read-only or full disk: skipped, ${mountRefusal}.`)

const inline: Runner = (_path, db) => inlineRunner(db)

/** The application as a user starts it, on a folder; `now` can be moved by the test. */
function start(folder: string, { language = 'fr-FR', now = new Date('2026-11-22T08:12:00Z'), runner = inline } = {}) {
  const clock = { now }
  const session = createSession({
    folder,
    systemLanguage: language,
    runner,
    now: () => clock.now,
    checkOutput: true,
    ports: {
      today: () => clock.now.toISOString().slice(0, 10),
      newId: () => crypto.randomUUID(),
      chooseFile: async () => null,
      chooseFolder: async () => null,
      chooseSaveFile: async () => null,
      printPdf: async () => new Uint8Array()
    }
  })
  onTestFinished(() => session.close())
  async function call<M extends MethodName>(name: M, ...[input]: Args<M>): Promise<Output<M>> {
    const reply = await session.route(name, structuredClone(input))
    if (!reply.ok) throw Object.assign(new Error(reply.error.code), reply.error)
    return reply.value as Output<M>
  }
  return { ...session, call, clock }
}

/** A folder in which somebody has written Ada and Grace and a backup was made; closed. */
async function usedFolder(): Promise<string> {
  const folder = temporaryFolder()
  const { call, close } = start(folder, { now: new Date('2026-11-20T08:00:00Z') })
  await call('people.create', aPerson({ givenName: 'Ada', familyName: 'Lovelace' }))
  await call('people.create', aPerson({ givenName: 'Grace', familyName: 'Hopper' }))
  await call('journal.backUp')
  await close()
  return folder
}

const journalIn = (folder: string) => join(folder, 'journal.navette')

test('the first launch makes an empty journal and asks for a welcome in the language of the system', async () => {
  const folder = temporaryFolder()
  const { call } = start(folder)
  expect(await call('preferences.get')).toEqual({
    language: 'fr',
    appearance: 'system',
    welcomed: false,
    systemShortcut: { enabled: false, keys: 'CommandOrControl+Shift+Space' }
  })
  expect(await call('journal.status')).toEqual({
    kind: 'own',
    today: '2026-11-22',
    problem: null,
    readOnly: false,
    lastBackupAt: null,
    backupProblem: null,
    counts: { people: 0, meetings: 0, favours: 0, promises: 0 }
  })
  expect(existsSync(journalIn(folder))).toBe(true)
})

test('a folder that does not exist yet is made', async () => {
  const folder = join(temporaryFolder(), 'Navette', 'data')
  const { call } = start(folder)
  expect((await call('journal.status')).problem).toBeNull()
})

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['fr_FR.UTF-8', 'fr'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['frr', 'en'],
  ['', 'en']
])('a system in %j starts in %s', async (system, language) => {
  const { call } = start(temporaryFolder(), { language: system })
  expect((await call('preferences.get')).language).toBe(language)
})

test('preferences are kept for the next start', async () => {
  const folder = temporaryFolder()
  const first = start(folder)
  await first.call('preferences.set', { language: 'en', welcomed: true })
  expect(await first.call('preferences.set', { appearance: 'dark' })).toMatchObject({
    language: 'en',
    appearance: 'dark',
    welcomed: true
  })
  await first.close()
  const second = start(folder)
  expect(await second.call('preferences.get')).toMatchObject({ language: 'en', appearance: 'dark', welcomed: true })
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
})

test.each(['not json', '{"language":"xx"}', '[]', ''])(
  'preferences that read %j are kept aside and those of the system are used',
  async (text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'preferences.json'), text)
    const { call } = start(folder, { language: 'en' })
    expect(await call('preferences.get')).toMatchObject({ language: 'en', appearance: 'system', welcomed: false })
    expect(readFileSync(join(folder, 'preferences.json.broken'), 'utf8')).toBe(text)
  }
)

test('what was written is there after a stop without any goodbye', async () => {
  const folder = temporaryFolder()
  const { call } = start(folder)
  await call('people.create', aPerson({ givenName: 'Ada' }))
  const elsewhere = temporaryFolder()
  for (const name of readdirSync(folder).filter((entry) => !entry.endsWith('-shm')))
    copyFileSync(join(folder, name), join(elsewhere, name))
  const again = start(elsewhere)
  expect((await again.call('journal.status')).counts?.people).toBe(1)
})

/** Work takes a moment, each time another one, as it does in a thread. */
function leisurely(): Runner {
  let jobs = 0
  return (_path, db) => ({
    heavy: (job, input) => setTimeout(15 * (1 + (jobs++ % 3))).then(() => inlineRunner(db).heavy(job, input)),
    close: () => setTimeout(5)
  })
}

test('calls that come while journals are exchanged are answered by one of them', async () => {
  const { call } = start(temporaryFolder(), { runner: leisurely() })
  const sizes: number[] = []
  let isOver = false
  async function keepAsking(pause: number): Promise<void> {
    if (isOver) return
    await setTimeout(pause)
    sizes.push((await call('insights.journal', { asOf: '2026-11-22' })).people.length)
    await keepAsking(pause)
  }
  const asking = Promise.all([1, 2, 3].map(keepAsking))
  await inOrder(['journal.openSample', 'journal.openOwn', 'journal.openSample'] as const, async (exchange) => {
    await setTimeout(25)
    await call(exchange)
  })
  isOver = true
  await asking
  expect(sizes.filter((size) => size !== 0 && size !== 40)).toEqual([])
  expect(sizes.length).toBeGreaterThan(3)
})

test('the example is a journal of its own; leaving it shows one’s own journal as it was', async () => {
  const folder = temporaryFolder()
  const { call } = start(folder)
  await call('people.create', aPerson())
  const example = await call('journal.openSample')
  expect(example).toMatchObject({ kind: 'sample', problem: null, counts: { people: 40 } })
  await call('people.create', aPerson({ givenName: 'Only', familyName: 'Here' }))
  expect((await call('journal.status')).counts?.people).toBe(41)
  expect(await call('journal.openOwn')).toMatchObject({ kind: 'own', counts: { people: 1 } })
  expect((await call('journal.openSample')).counts?.people).toBe(41)
})

test('the example is made anew on a later day, unless somebody has written in it', async () => {
  const folder = temporaryFolder()
  const first = start(folder, { now: new Date('2026-11-21T08:00:00Z') })
  await first.call('journal.openSample')
  await first.close()
  const yesterday = new Date('2026-11-21T08:00:00Z')
  const file = join(folder, 'example.navette')
  utimesSync(file, yesterday, yesterday)
  const before = readFileSync(file)

  const second = start(folder)
  await second.call('journal.openSample')
  expect(readFileSync(file).equals(before)).toBe(false)
  await second.call('people.create', aPerson({ givenName: 'Only', familyName: 'Here' }))
  await second.close()
  utimesSync(file, yesterday, yesterday)

  const third = start(folder)
  expect((await third.call('journal.openSample')).counts?.people).toBe(41)
})

test('a damaged example is set aside and made anew', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'example.navette'), 'damaged')
  const { call } = start(folder)
  expect(await call('journal.openSample')).toMatchObject({ problem: null, counts: { people: 40 } })
  expect(readFileSync(join(folder, 'example-set-aside-2026-11-22T08-12-00.navette'), 'utf8')).toBe('damaged')
})

test('the first start of a day makes a backup when the journal has changed, and only then', async () => {
  const folder = await usedFolder()
  const later = start(folder, { now: new Date('2026-11-22T08:00:00Z') })
  await later.idle()
  expect(await later.call('journal.backups')).toHaveLength(1)
  await later.call('people.create', aPerson({ givenName: 'Emmy' }))
  await later.close()

  const next = start(folder, { now: new Date('2026-11-23T08:00:00Z') })
  await next.idle()
  expect(await next.call('journal.backups')).toMatchObject([
    { at: '2026-11-23T08:00:00.000Z', people: 3 },
    { at: '2026-11-20T08:00:00.000Z', people: 2 }
  ])
  await next.close()

  const again = start(folder, { now: new Date('2026-11-23T18:00:00Z') })
  await again.idle()
  expect(await again.call('journal.backups')).toHaveLength(2)
})

test('an application that is left open makes the backup of the day with the first change of that day', async () => {
  const folder = await usedFolder()
  const { call, clock, idle } = start(folder, { now: new Date('2026-11-22T08:00:00Z') })
  await call('journal.status')
  clock.now = new Date('2026-11-24T09:00:00Z')
  await call('people.create', aPerson({ givenName: 'Emmy' }))
  await call('people.create', aPerson({ givenName: 'Ida' }))
  await idle()
  expect((await call('journal.backups')).map(({ at }) => at)).toEqual([
    '2026-11-24T09:00:00.000Z',
    '2026-11-20T08:00:00.000Z'
  ])
  expect((await call('journal.status')).lastBackupAt).toBe('2026-11-24T09:00:00.000Z')
})

test('a restore shows the journal of the backup at once, and can be taken back by another restore', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  await call('people.create', aPerson({ givenName: 'Emmy' }))
  const [backup] = await call('journal.backups')
  expect(await call('journal.restore', { file: backup!.file })).toMatchObject({ problem: null, counts: { people: 2 } })
  const kept = (await call('journal.backups')).find(({ beforeRestore }) => beforeRestore)
  expect(kept).toMatchObject({ people: 3 })
  expect((await call('journal.restore', { file: kept!.file })).counts?.people).toBe(3)
  await call('people.create', aPerson({ givenName: 'Ida' }))
})

test('a restore of what is no backup leaves the present journal open', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  await expect(call('journal.restore', { file: join(folder, 'none.navette') })).rejects.toThrow('backup-invalid')
  expect((await call('journal.status')).counts?.people).toBe(2)
  await call('people.create', aPerson({ givenName: 'Emmy' }))
})

test.each<[string, string, (file: string) => void]>([
  ['empty', 'journal-damaged', (file) => writeFileSync(file, '')],
  ['a text', 'journal-damaged', (file) => writeFileSync(file, 'overwritten by something else')],
  ['cut off', 'journal-damaged', (file) => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
  ['gone', 'journal-missing', (file) => rmSync(file)]
])('a journal that is %s is said to be so; a backup can be restored', async (_name, code, harm) => {
  const folder = await usedFolder()
  harm(journalIn(folder))
  const before = snapshot(folder)
  const { call } = start(folder)
  expect(await call('journal.status')).toMatchObject({ problem: { code }, counts: null, readOnly: false })
  await expect(call('people.create', aPerson())).rejects.toThrow('journal-unavailable')
  const backups = await call('journal.backups')
  expect(backups).toMatchObject([{ people: 2, meetings: 0 }])
  expect(snapshot(folder)).toEqual(before)
  expect(await call('journal.restore', { file: backups[0]!.file })).toMatchObject({
    problem: null,
    counts: { people: 2 }
  })
})

test('a journal that cannot be opened can be left aside for an empty one', async () => {
  const folder = await usedFolder()
  writeFileSync(journalIn(folder), 'damaged')
  const { call } = start(folder)
  expect(await call('journal.startAfresh')).toMatchObject({ problem: null, counts: { people: 0 } })
  expect(readFileSync(join(folder, 'journal-set-aside-2026-11-22T08-12-00.navette'), 'utf8')).toBe('damaged')
  expect(await call('journal.backups')).toHaveLength(1)
})

test('a journal that is well is not left aside', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  expect((await call('journal.startAfresh')).counts?.people).toBe(2)
  expect(readdirSync(folder).filter((name) => name.includes('set-aside'))).toEqual([])
})

test('a journal of a newer version is neither opened nor left aside', async () => {
  const folder = await usedFolder()
  const raw = new Database(journalIn(folder))
  raw.pragma(`user_version = ${latestVersion + 1}`)
  raw.close()
  const before = snapshot(folder)
  const { call } = start(folder)
  expect((await call('journal.status')).problem).toEqual({
    code: 'journal-from-future',
    values: { version: latestVersion + 1, known: latestVersion }
  })
  await expect(call('journal.startAfresh')).rejects.toThrow('journal-from-future')
  expect(snapshot(folder)).toEqual(before)
})

test('damage that shows while the journal is open closes it and offers the backups', async () => {
  const folder = temporaryFolder()
  const path = aJournal(
    folder,
    Array.from({ length: 400 }, (_, i) => `person ${i}`)
  )
  const bytes = readFileSync(path)
  for (let page = 0; page < bytes.length; page += 4096) {
    // Only the rows themselves, so that the journal still opens.
    if (bytes.subarray(page, page + 4096).includes('2026-06-30T08')) bytes.fill(0xaa, page, page + 4096)
  }
  writeFileSync(path, bytes)
  const { call } = start(folder)
  await expect(call('people.page', {})).rejects.toThrow('journal-damaged')
  expect(await call('journal.status')).toMatchObject({ problem: { code: 'journal-damaged' }, counts: null })
})

test('a journal whose file is taken away while it is open is saved before it is closed', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  await call('people.create', aPerson({ givenName: 'Emmy' }))
  renameSync(journalIn(folder), join(folder, 'moved.navette'))
  await expect(call('people.create', aPerson({ givenName: 'Lost' }))).rejects.toThrow('journal-replaced')
  const { problem } = await call('journal.status')
  const rescued = openDatabase(String(problem?.values['file']), { readOnly: true })
  expect(peopleIn(rescued)).toEqual(['Ada', 'Grace', 'Emmy'])
  rescued.close()
  expect((await call('journal.restore', { file: String(problem?.values['file']) })).counts?.people).toBe(3)
})

test('the check finds a journal sound, or says in words what is wrong', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  expect(await call('journal.check')).toEqual({ ok: true, problems: [] })
  const other = new Database(journalIn(folder))
  other.exec('CREATE TABLE extra (a)')
  other.close()
  expect(await call('journal.check')).toEqual({
    ok: false,
    problems: ['La structure «\u202Fextra\u202F» n’est pas celle de cette version.']
  })
})

test('calls that are not known are refused, with or without a journal', async () => {
  const folder = temporaryFolder()
  writeFileSync(journalIn(folder), '')
  const { route } = start(folder)
  expect(await route('journal.nothing', undefined)).toEqual({
    ok: false,
    error: { code: 'unknown-method', values: { name: 'journal.nothing' } }
  })
  expect(await route('people.page', {})).toEqual({ ok: false, error: { code: 'journal-unavailable' } })
})

test('switching in the middle of calls leaves none of them without an answer', async () => {
  const { call } = start(temporaryFolder())
  const answers = await Promise.allSettled([
    call('people.create', aPerson({ givenName: 'Ada' })),
    call('journal.openSample'),
    call('history.list', { limit: 10 }),
    call('journal.openOwn'),
    call('people.create', aPerson({ givenName: 'Grace' }))
  ])
  for (const answer of answers)
    expect(answer.status === 'fulfilled' || ['journal-unavailable'].includes(answer.reason.code)).toBe(true)
  expect((await call('journal.status')).kind).toBe('own')
})

test('another program may write in the journal at the same time', async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  await call('journal.status')
  const other = openJournal(journalIn(folder))
  addPerson(other.db, 'Emmy')
  other.close()
  expect((await call('people.page', {})).total).toBe(3)
})

test('within seconds of a deletion nothing of it is left beside the journal', { timeout: 15_000 }, async () => {
  const folder = await usedFolder()
  const { call } = start(folder)
  await call('people.create', aPerson({ givenName: 'Zanzibarissima' }))
  await call('history.undo', {})
  await expect.poll(() => readFileSync(`${journalIn(folder)}-wal`).length, { timeout: 8000 }).toBe(0)
  expect(readdirSync(folder)).not.toContain('journal.navette-journal')
})

test.skipIf(noDisk)('a journal on a read-only disk can be read; a write says so; nothing is lost', async () => {
  const disk = smallDisk(temporaryFolder(), '4m')
  aJournal(disk.path)
  disk.makeReadOnly()
  const { call } = start(disk.path)
  expect(await call('journal.status')).toMatchObject({
    readOnly: true,
    problem: { code: 'journal-read-only' },
    counts: { people: 2 }
  })
  expect((await call('people.page', {})).total).toBe(2)
  await expect(call('people.create', aPerson())).rejects.toThrow('journal-read-only')
  await expect(call('preferences.set', { language: 'en' })).rejects.toThrow('folder-read-only')
  expect((await call('preferences.get')).language).toBe('fr')
  await expect(call('journal.backUp')).rejects.toThrow('folder-read-only')
})

test.skipIf(noDisk)('a first launch on a read-only disk says that the folder refuses', async () => {
  const disk = smallDisk(temporaryFolder(), '1m')
  disk.makeReadOnly()
  const { call } = start(disk.path)
  expect((await call('journal.status')).problem?.code).toBe('folder-read-only')
})

test.skipIf(noDisk)(
  'a full disk refuses a save with its reason, and the next one works once there is room',
  async () => {
    const disk = smallDisk(temporaryFolder(), '3m')
    const { call } = start(disk.path)
    await call('people.create', aPerson({ givenName: 'Ada' }))
    const ballast = join(disk.path, 'ballast')
    writeFileSync(ballast, Buffer.alloc(disk.free()))
    const notes = 'x'.repeat(90_000)
    await expect(call('people.create', aPerson({ givenName: 'Grace', notes }))).rejects.toThrow('disk-full')
    expect((await call('journal.status')).counts?.people).toBe(1)
    rmSync(ballast)
    await call('people.create', aPerson({ givenName: 'Grace', notes }))
    expect((await call('journal.status')).counts?.people).toBe(2)
  }
)

test.skipIf(noDisk)('a backup that has no room is told beside the journal, which stays open', async () => {
  const disk = smallDisk(temporaryFolder(), '3m')
  const first = start(disk.path, { now: new Date('2026-11-20T08:00:00Z') })
  await first.call('people.create', aPerson({ givenName: 'Ada' }))
  await first.close()
  writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(disk.free() - 120_000))
  const { call, idle } = start(disk.path)
  await idle()
  expect(await call('journal.status')).toMatchObject({
    problem: null,
    backupProblem: { code: 'disk-full' },
    counts: { people: 1 }
  })
})

test('the mark of a journal never changes, or older journals would be strangers', () => {
  expect(applicationId).toBe(0x6e767474)
})

test('many starts and stops, one after the other, keep what was written each time', async () => {
  const folder = temporaryFolder()
  await inOrder(['Ada', 'Grace', 'Emmy', 'Ida'], async (givenName) => {
    const { call, close } = start(folder)
    await call('people.create', aPerson({ givenName }))
    await close()
  })
  const { call } = start(folder)
  expect((await call('journal.status')).counts?.people).toBe(4)
})
