import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { applicationId, latestVersion } from '../../src/main/db/migrate'
import { sqliteFailure } from '../../src/main/db/failures'
import { inspectJournal, openJournal } from '../../src/main/safekeeping/journal-file'
import { verifiedCopy } from '../../src/main/safekeeping/verified-copy'
import { mountRefusal, sizeOf, smallDisk, snapshot, temporaryFolder } from '../support/files'
import { addPerson, aJournal, peopleIn, refusal } from '../support/journals'

test('a journal that is made has its settings, its mark and nothing beside it when it is closed', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'journal.navette')
  const { db, readOnly, close } = openJournal(path, { create: true })
  const settings = ['journal_mode', 'synchronous', 'temp_store', 'secure_delete', 'foreign_keys', 'trusted_schema']
  expect(settings.map((name) => db.raw.pragma(name, { simple: true }))).toEqual(['wal', 2, 2, 1, 1, 0])
  expect(db.raw.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(readOnly).toBe(false)
  close()
  expect(readdirSync(folder)).toEqual(['journal.navette'])
  expect(inspectJournal(path)).toEqual({ version: latestVersion })
})

test('what was written is there when the journal is opened again', () => {
  const { db, close } = openJournal(aJournal(temporaryFolder()))
  expect(peopleIn(db)).toEqual(['Ada', 'Grace'])
  close()
})

test('a journal that does not exist is not made unless it is asked for', () => {
  const folder = temporaryFolder()
  expect(refusal(() => openJournal(join(folder, 'journal.navette')))).toBe('journal-missing')
  expect(readdirSync(folder)).toEqual([])
})

test('a journal cannot be made in a folder that does not exist, nor below a file', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), 'text')
  const before = snapshot(folder)
  expect(refusal(() => openJournal(join(folder, 'none', 'a.navette'), { create: true }))).toBe('folder-missing')
  expect(refusal(() => openJournal(join(folder, 'file', 'a.navette'), { create: true }))).toBe('folder-missing')
  expect(snapshot(folder)).toEqual(before)
})

const headerOf = (path: string, change: (header: Buffer) => void) => {
  const bytes = readFileSync(path)
  change(bytes)
  writeFileSync(path, bytes)
}

test.each<[string, string, (path: string) => void]>([
  ['a text', 'journal-not-a-journal', (path) => writeFileSync(path, 'Cher journal, aujourd’hui…\n'.repeat(40))],
  ['a text of three letters', 'journal-not-a-journal', (path) => writeFileSync(path, 'abc')],
  [
    "another program's database",
    'journal-not-a-journal',
    (path) => new Database(path).exec('CREATE TABLE moz_places (url)').close()
  ],
  [
    "another program's database with its own mark",
    'journal-not-a-journal',
    (path) => new Database(path).exec('PRAGMA application_id = 252006673; CREATE TABLE a (b)').close()
  ],
  ['an empty file', 'journal-damaged', (path) => writeFileSync(path, '')],
  ['a folder', 'journal-not-a-journal', (path) => mkdirSync(path)],
  [
    'a journal of a newer version',
    'journal-from-future',
    (path) => {
      copyFileSync(aJournal(temporaryFolder()), path)
      headerOf(path, (header) => header.writeUInt32BE(latestVersion + 1, 60))
    }
  ],
  [
    'a journal that was cut off',
    'journal-damaged',
    (path) => {
      copyFileSync(aJournal(temporaryFolder()), path)
      truncateSync(path, sizeOf(path) - 4096 * 3)
    }
  ],
  [
    'a journal of which the first page was lost',
    'journal-not-a-journal',
    (path) => {
      copyFileSync(aJournal(temporaryFolder()), path)
      headerOf(path, (header) => header.fill(0, 0, 4096))
    }
  ]
])('%s is refused with %s and is left as it was', (_name, code, make) => {
  const folder = temporaryFolder()
  const path = join(folder, 'given.navette')
  make(path)
  const before = snapshot(folder)
  expect(refusal(() => openJournal(path))).toBe(code)
  expect(refusal(() => openJournal(path, { create: true }))).toBe(code)
  expect(snapshot(folder)).toEqual(before)
})

test.skipIf(process.platform === 'win32')('a pipe is refused at once instead of being waited for', () => {
  const path = join(temporaryFolder(), 'pipe.navette')
  execFileSync('mkfifo', [path])
  expect(refusal(() => openJournal(path))).toBe('journal-not-a-journal')
})

test('a journal is found through a symbolic link', () => {
  const folder = temporaryFolder()
  const path = aJournal(temporaryFolder())
  symlinkSync(path, join(folder, 'link.navette'))
  const { db, close } = openJournal(join(folder, 'link.navette'))
  expect(peopleIn(db)).toEqual(['Ada', 'Grace'])
  close()
})

/** The files of a journal as they lie on the disk after a crash, with what is only in the `-wal`. */
function afterCrash(folder: string, ids: readonly string[]): string {
  const elsewhere = temporaryFolder()
  const open = openJournal(aJournal(elsewhere, []))
  for (const id of ids) addPerson(open.db, id)
  const path = join(folder, 'journal.navette')
  for (const ending of ['', '-wal']) copyFileSync(join(elsewhere, `journal.navette${ending}`), path + ending)
  open.close()
  return path
}

test('after a crash everything that was saved is there', () => {
  const folder = temporaryFolder()
  const path = afterCrash(folder, ['Ada', 'Grace', 'Emmy'])
  const { db, close } = openJournal(path)
  expect(peopleIn(db)).toEqual(['Ada', 'Grace', 'Emmy'])
  close()
  expect(readdirSync(folder)).toEqual(['journal.navette'])
})

test('a `-wal` that belongs to another file is not written into the journal', () => {
  const folder = temporaryFolder()
  const path = aJournal(folder)
  const other = new Database(join(folder, 'other.db'))
  other.exec(`PRAGMA journal_mode = WAL; CREATE TABLE t (a);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO t SELECT hex(randomblob(400)) FROM n`)
  copyFileSync(join(folder, 'other.db-wal'), `${path}-wal`)
  other.close()
  const before = snapshot(folder)
  expect(refusal(() => openJournal(path))).toBe('journal-damaged')
  expect(snapshot(folder)).toMatchObject(before)
})

test('a `-wal` of a journal that is gone is kept aside when a new journal is made in its place', () => {
  const folder = temporaryFolder()
  const lost = join(temporaryFolder(), 'lost')
  mkdirSync(lost)
  const wal = readFileSync(`${afterCrash(lost, ['Ada'])}-wal`)
  const path = join(folder, 'journal.navette')
  writeFileSync(`${path}-wal`, wal)
  const { db, close } = openJournal(path, { create: true, now: new Date('2026-11-22T08:12:00Z') })
  expect(peopleIn(db)).toEqual([])
  close()
  expect(readFileSync(join(folder, 'journal-set-aside-2026-11-22T08-12-00.navette-wal'))).toEqual(wal)
})

test('an older journal is brought up to date, and a copy of it is kept beside it first', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'journal.navette')
  const old = new Database(path)
  old.exec(`CREATE TABLE memo (text); INSERT INTO memo VALUES ('avant'); PRAGMA application_id = ${applicationId}`)
  old.close()
  const { db, close } = openJournal(path, { now: new Date('2026-11-22T08:12:00Z') })
  expect(db.raw.pragma('user_version', { simple: true })).toBe(latestVersion)
  expect(db.raw.prepare('SELECT text FROM memo').pluck().all()).toEqual(['avant'])
  close()

  const kept = `journal-before-version-${latestVersion}-2026-11-22T08-12-00.navette`
  expect(readdirSync(folder).toSorted()).toEqual([kept, 'journal.navette'])
  const copy = new Database(join(folder, kept), { readonly: true })
  onTestFinished(() => {
    copy.close()
  })
  expect(copy.pragma('user_version', { simple: true })).toBe(0)
  expect(copy.prepare('SELECT text FROM memo').pluck().all()).toEqual(['avant'])
})

test('a migration that fails leaves the journal as it was', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'journal.navette')
  const old = new Database(path)
  old.exec(`CREATE TABLE person (text); PRAGMA application_id = ${applicationId}`)
  old.close()
  expect(refusal(() => openJournal(path))).toContain('already exists')
  expect(inspectJournal(path)).toEqual({ version: 0 })
})

test('two programs read and write the same journal, and one that must wait too long is told so', () => {
  const path = aJournal(temporaryFolder())
  const first = openJournal(path)
  const second = openJournal(path)
  addPerson(first.db, 'Emmy')
  addPerson(second.db, 'Ida')
  expect(peopleIn(first.db)).toEqual(['Ada', 'Grace', 'Emmy', 'Ida'])

  second.db.raw.pragma('busy_timeout = 50')
  first.db.raw.exec('BEGIN IMMEDIATE')
  let failure: unknown
  try {
    addPerson(second.db, 'Lise')
  } catch (error) {
    failure = error
  }
  expect(sqliteFailure(failure)?.code).toBe('journal-in-use')
  first.db.raw.exec('COMMIT')
  addPerson(second.db, 'Lise')
  first.close()
  second.close()
})

test('a journal that another program has locked altogether is in use, not damaged', { timeout: 20_000 }, () => {
  const path = aJournal(temporaryFolder())
  const other = new Database(path)
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('BEGIN EXCLUSIVE')
  expect(refusal(() => openJournal(path))).toBe('journal-in-use')
  other.exec('COMMIT')
  other.close()
  openJournal(path).close()
})

const noDisk = mountRefusal !== undefined
if (noDisk) console.log(`Read-only and full disks: skipped, ${mountRefusal}.`)

test.skipIf(noDisk)(
  'a journal on a disk that cannot be written to is opened for reading, and a write says why it is refused',
  () => {
    const disk = smallDisk(temporaryFolder(), '4m')
    const path = aJournal(disk.path)
    disk.makeReadOnly()
    const before = snapshot(disk.path)
    const { db, readOnly, close } = openJournal(path)
    expect(readOnly).toBe(true)
    expect(peopleIn(db)).toEqual(['Ada', 'Grace'])
    let failure: unknown
    try {
      addPerson(db, 'Emmy')
    } catch (error) {
      failure = error
    }
    expect(sqliteFailure(failure)?.code).toBe('journal-read-only')
    close()
    expect(snapshot(disk.path)).toEqual(before)
    expect(existsSync(db.raw.name)).toBe(false)
  }
)

test.skipIf(noDisk)('a crashed journal on a disk that cannot be written to is read with all that was saved', () => {
  const disk = smallDisk(temporaryFolder(), '4m')
  const path = afterCrash(disk.path, ['Ada', 'Emmy'])
  disk.makeReadOnly()
  const { db, readOnly, close } = openJournal(path)
  expect(readOnly).toBe(true)
  expect(peopleIn(db)).toEqual(['Ada', 'Emmy'])
  close()
})

test.skipIf(noDisk)(
  'a journal that nobody may write to is read through a copy that can be, and backed up from it',
  () => {
    const folder = temporaryFolder()
    const disk = smallDisk(folder, '4m')
    const path = aJournal(disk.path)
    chmodSync(path, 0o444)
    disk.makeReadOnly()
    const { db, path: copy, close } = openJournal(path)
    expect(statSync(copy).mode & 0o200).toBe(0o200)
    expect(verifiedCopy(db, join(folder, 'kept.navette')).person).toBe(2)
    close()
  }
)

test.skipIf(noDisk)('a journal cannot be made on a disk that cannot be written to', () => {
  const disk = smallDisk(temporaryFolder(), '1m')
  disk.makeReadOnly()
  expect(refusal(() => openJournal(join(disk.path, 'a.navette'), { create: true }))).toBe('folder-read-only')
})

test.skipIf(noDisk)('a journal that a full disk has no room for is not made at all', () => {
  const disk = smallDisk(temporaryFolder(), '64k')
  expect(refusal(() => openJournal(join(disk.path, 'a.navette'), { create: true }))).toBe('disk-full')
  expect(readdirSync(disk.path)).toEqual([])
})

test.skipIf(noDisk)('a full disk refuses a save and loses nothing; once there is room, saving works again', () => {
  const disk = smallDisk(temporaryFolder(), '2m')
  const path = aJournal(disk.path, [])
  const journal = openJournal(path)
  writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(Math.max(0, disk.free() - 200_000)))
  const saved: string[] = []
  let failure: unknown
  while (failure === undefined && saved.length < 10_000) {
    const id = `person ${saved.length}`
    try {
      addPerson(journal.db, id)
      saved.push(id)
    } catch (error) {
      failure = error
    }
  }
  expect(sqliteFailure(failure)?.code).toBe('disk-full')
  expect(peopleIn(journal.db)).toEqual(saved)
  truncateSync(join(disk.path, 'ballast'), 0)
  addPerson(journal.db, 'after')
  journal.close()

  const again = openJournal(path)
  expect(peopleIn(again.db)).toEqual([...saved, 'after'])
  expect(again.db.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  again.close()
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a journal file that is locked against changes is opened for reading',
  (context) => {
    const path = aJournal(temporaryFolder())
    try {
      execFileSync('chattr', ['+i', path], { stdio: 'ignore' })
    } catch {
      console.log('Locked file: skipped, this file system knows no such lock.')
      context.skip()
    }
    onTestFinished(() => {
      execFileSync('chattr', ['-i', path])
    })
    const { db, readOnly, close } = openJournal(path)
    expect(readOnly).toBe(true)
    expect(peopleIn(db)).toEqual(['Ada', 'Grace'])
    close()
  }
)
