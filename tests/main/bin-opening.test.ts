import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Args, MethodName, Output } from '#shared/contract/index'
import { inlineRunner } from '../../src/main/heavy'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { createSession } from '../../src/main/session'
import { aPerson } from '../support/builders'
import { mountRefusal, smallDisk, temporaryFolder } from '../support/files'

const noDisk = mountRefusal !== undefined
if (noDisk) console.log(`The bin on a read-only disk: skipped, ${mountRefusal}.`)

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** The application started on a folder, on a day. */
function start(folder: string, now = new Date()) {
  const session = createSession({
    folder,
    systemLanguage: 'fr',
    runner: (_path, db) => inlineRunner(db),
    now: () => now,
    checkOutput: true,
    ports: {
      today: () => now.toISOString().slice(0, 10),
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
  return { ...session, call }
}

/** A folder with a journal in whose bin somebody is, put there today. */
async function withSomebodyInTheBin(folder = temporaryFolder()): Promise<string> {
  const { call, close } = start(folder)
  await call('people.create', aPerson({ givenName: 'Grace', familyName: 'Hopper' }))
  const { id } = await call('people.create', aPerson({ givenName: 'Zyxwvut', familyName: 'Qponm' }))
  await call('people.remove', { id })
  await close()
  return folder
}

/** Everything that stands in the live files of the journal. */
const written = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('journal.navette'))
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n')

afterEach(() => {
  vi.useRealTimers()
})

test('what has been in the bin for thirty days is erased when the journal is opened, and not a day earlier', async () => {
  const folder = await withSomebodyInTheBin()
  const early = start(folder, days(29))
  expect(await early.call('bin.page', {})).toMatchObject({ total: 1 })
  await early.close()
  const late = start(folder, days(31))
  expect(await late.call('bin.page', {})).toMatchObject({ total: 0 })
  expect((await late.call('people.page', {})).total).toBe(1)
  expect((await late.call('history.list', {}))[0]).toMatchObject({ label: 'history.oldErased', final: true })
  expect(await late.call('journal.check')).toEqual({ ok: true, problems: [] })
})

test('within five seconds nothing of it is left in the files, while the application goes on', async () => {
  const folder = await withSomebodyInTheBin()
  expect(written(folder)).toContain('Zyxwvut')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { call } = start(folder, days(31))
  expect((await call('people.page', {})).total).toBe(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(written(folder)).not.toMatch(/zyxwvut|qponm/i)
  expect(written(folder)).toContain('Hopper')
})

test('within five seconds nothing is left of what the user erases', async () => {
  const folder = await withSomebodyInTheBin()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { call } = start(folder)
  await call('bin.purge', { ids: null })
  await vi.advanceTimersByTimeAsync(5000)
  expect(written(folder)).not.toMatch(/zyxwvut|qponm/i)
})

test('a journal that is only read otherwise, by a command, keeps what is in its bin', async () => {
  const folder = await withSomebodyInTheBin()
  const { db, close } = openJournal(join(folder, 'journal.navette'))
  db.raw.prepare(`UPDATE person SET deletedAt = '2020-01-01T00:00:00.000Z' WHERE deletedAt IS NOT NULL`).run()
  close()
  const again = openJournal(join(folder, 'journal.navette'))
  expect(again.db.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(2)
  again.close()
})

test('a backup that is restored keeps what is in its bin until the journal is opened the next time', async () => {
  const folder = await withSomebodyInTheBin()
  const first = start(folder)
  const { file } = await first.call('journal.backUp')
  await first.close()
  const late = start(folder, days(40))
  expect(await late.call('bin.page', {})).toMatchObject({ total: 0 })
  await late.call('journal.restore', { file })
  expect(await late.call('bin.page', {})).toMatchObject({ total: 1 })
  await late.close()
  expect(await start(folder, days(41)).call('bin.page', {})).toMatchObject({ total: 0 })
})

test.skipIf(noDisk)('a journal that cannot be written keeps what is in its bin', async () => {
  const disk = smallDisk(temporaryFolder(), '8m')
  const folder = await withSomebodyInTheBin()
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.navette')))
    copyFileSync(join(folder, name), join(disk.path, name))
  disk.makeReadOnly()
  const { call } = start(disk.path, days(40))
  expect(await call('journal.status')).toMatchObject({ readOnly: true })
  expect(await call('bin.page', {})).toMatchObject({ total: 1, rows: [{ daysLeft: 30 }] })
})
