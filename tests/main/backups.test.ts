import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChangeLog } from '../../src/main/db/change-log'
import { openDatabase } from '../../src/main/db/open'
import { backUp, hasChangedSinceBackup, lastBackupAt, listBackups } from '../../src/main/safekeeping/backups'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { openJournal, readJournal } from '../../src/main/safekeeping/journal-file'
import { backupFolder, backupName, keptFiles } from '../../src/main/safekeeping/kept-names'
import { preparedName, prepareRestore, setAside, swapJournal } from '../../src/main/safekeeping/restore'
import { filesToPrune, localDay } from '../../src/main/safekeeping/retention'
import { dump } from '../support/dump'
import { mountRefusal, smallDisk, snapshot, temporaryFolder } from '../support/files'
import { addPerson, aJournal, peopleIn, refusal } from '../support/journals'

const noDisk = mountRefusal !== undefined
if (noDisk) console.log(`Backup on a full disk: skipped, ${mountRefusal}.`)

const day = 86_400_000
const noon = (n: number) => new Date(Date.UTC(2026, 0, 1, 12) + n * day)

function openIn(folder: string, names?: readonly string[]) {
  const path = aJournal(folder, names)
  const journal = openJournal(path)
  return { ...journal, path, save: (at: Date) => backUp(journal.db, { journal: path, at: at.toISOString() }) }
}

test('a backup holds all that the journal holds, under the name and the time of the journal', () => {
  const { db, path, save, close } = openIn(temporaryFolder())
  const made = save(new Date('2026-11-22T08:12:00Z'))
  expect(made).toEqual({
    file: join(dirname(path), 'backups', 'journal-2026-11-22T08-12-00.navette'),
    at: '2026-11-22T08:12:00.000Z',
    people: 2,
    meetings: 0,
    beforeRestore: false
  })
  expect(readdirSync(backupFolder(path))).toEqual([basename(made.file)])
  const backup = openDatabase(made.file, { readOnly: true })
  expect(dump(backup)).toBe(dump(db))
  backup.close()
  expect(listBackups(path)).toEqual([made])
  expect(lastBackupAt(path)?.toISOString()).toBe(made.at)
  close()
})

test('what is only in the `-wal` is in the backup, and people in the bin are not counted', () => {
  const { db, save, close } = openIn(temporaryFolder(), [])
  addPerson(db, 'Ada')
  addPerson(db, 'Grace')
  db.raw.exec(`UPDATE person SET deletedAt = '2026-06-30T08:00:00.000Z' WHERE id = 'Ada'`)
  const { file, people } = save(noon(0))
  expect(people).toBe(1)
  const backup = openDatabase(file, { readOnly: true })
  expect(peopleIn(backup)).toEqual(['Ada', 'Grace'])
  backup.close()
  close()
})

test('two backups within the same second do not take each other’s place', () => {
  const { path, save, close } = openIn(temporaryFolder())
  const files = [save(noon(0)), save(noon(0)), save(noon(0))].map(({ file }) => file)
  expect(new Set(files).size).toBe(3)
  expect(keptFiles(path)).toHaveLength(3)
  close()
})

test('a backup of a damaged journal is refused, and no other backup goes for it', () => {
  const folder = temporaryFolder()
  const { path, save, close } = openIn(
    folder,
    Array.from({ length: 400 }, (_, i) => `person ${i}`)
  )
  const kept = [0, 1, 2, 3, 4, 5].map((n) => save(noon(n)).file)
  close()
  const bytes = readFileSync(path)
  bytes.fill(0xaa, bytes.length - 8192)
  writeFileSync(path, bytes)
  const damaged = openJournal(path)
  expect(refusal(() => backUp(damaged.db, { journal: path, at: noon(40).toISOString() }))).toMatch(
    /malformed|backup-invalid/
  )
  damaged.close()
  expect(keptFiles(path).map(({ file }) => file)).toEqual(kept.toReversed())
  expect(readdirSync(backupFolder(path))).toHaveLength(kept.length)
})

test.skipIf(noDisk)(
  'a backup that a full disk has no room for leaves nothing behind, and no other backup goes for it',
  () => {
    const disk = smallDisk(temporaryFolder(), '3m')
    const { path, save, close } = openIn(disk.path)
    save(noon(0))
    const before = snapshot(backupFolder(path))
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(disk.free() - 60_000))
    expect(refusal(() => save(noon(1)))).toMatch(/full/)
    expect(snapshot(backupFolder(path))).toEqual(before)
    truncateSync(join(disk.path, 'ballast'), 0)
    save(noon(2))
    expect(keptFiles(path)).toHaveLength(2)
    close()
  }
)

test('half-made copies of an earlier stop are cleared away, fresh ones are left to their maker', () => {
  const { path, save, close } = openIn(temporaryFolder())
  save(noon(0))
  const [old, fresh] = ['.tmp-old', '.tmp-fresh'].map((name) => join(backupFolder(path), name))
  writeFileSync(old!, '')
  writeFileSync(fresh!, '')
  const now = new Date()
  utimesSync(old!, now, new Date(now.getTime() - 7_200_000))
  save(now)
  expect([existsSync(old!), existsSync(fresh!)]).toEqual([false, true])
  close()
})

test('older backups go by the rule, but none while more than a fifth of the journal has disappeared', () => {
  const { db, path, save, close } = openIn(
    temporaryFolder(),
    Array.from({ length: 10 }, (_, i) => `person ${i}`)
  )
  for (let n = 0; n < 20; n += 1) save(noon(n))
  const byRule = keptFiles(path).length
  expect(byRule).toBeLessThan(20)
  db.raw.exec('DELETE FROM person WHERE rowid <= 3')
  save(noon(20))
  expect(keptFiles(path)).toHaveLength(byRule + 1)
  save(noon(21))
  expect(keptFiles(path).length).toBeLessThanOrEqual(byRule + 1)
  close()
})

test('no backup goes while fewer than three that can be read would be left', () => {
  const { path, save, close } = openIn(temporaryFolder())
  for (let n = 0; n < 8; n += 1) save(noon(n))
  const before = keptFiles(path)
  for (const { file } of before) truncateSync(file, 4096)
  for (let n = 60; n < 62; n += 1) save(noon(n))
  expect(keptFiles(path)).toHaveLength(before.length + 2)
  expect(listBackups(path)).toHaveLength(2)
  close()
})

test('a backup is due when something was done since the last one, and not for an empty journal', () => {
  const { db, path, save, close } = openIn(temporaryFolder(), [])
  const log = createChangeLog(db)
  expect(hasChangedSinceBackup(db, path)).toBe(false)
  log.record('history.personAdded', () => addPerson(db, 'Ada'))
  expect(hasChangedSinceBackup(db, path)).toBe(true)
  save(noon(0))
  expect(hasChangedSinceBackup(db, path)).toBe(false)
  log.undo()
  expect(hasChangedSinceBackup(db, path)).toBe(true)
  close()
})

const moments = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 60 })
  .map((hours) => hours.map((hour) => ({ file: String(hour), at: new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000) })))

test('whatever backups there are: the newest stays, at least three stay, and never more than seventeen', () => {
  fc.assert(
    fc.property(moments, (backups) => {
      const doomed = filesToPrune(backups)
      const kept = backups.filter(({ file }) => !doomed.includes(file))
      const newest = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]!
      expect(kept).toContain(newest)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(3, backups.length))
      expect(kept.length).toBeLessThanOrEqual(3 + 3 + 7 + 4)
      // What is kept is kept again: pruning twice takes nothing more.
      expect(filesToPrune(kept)).toEqual([])
    })
  )
})

test('with a backup every day, the last seven days and four weeks are kept, and nothing older than 35 days', () => {
  const backups = Array.from({ length: 120 }, (_, n) => ({ file: String(n), at: noon(n) }))
  const kept = backups.filter(({ file }) => !filesToPrune(backups).includes(file)).map(({ at }) => at)
  for (let n = 113; n < 120; n += 1) expect(kept).toContainEqual(noon(n))
  expect(kept.length).toBeGreaterThanOrEqual(9)
  expect(kept.every((at) => noon(119).getTime() - at.getTime() <= 35 * day)).toBe(true)
})

test('a clock that jumps a year ahead for a day takes no backup away', () => {
  const backups = [0, 1, 2, 3, 4].map((n) => ({ file: String(n), at: noon(n) }))
  expect(filesToPrune([...backups, { file: 'jump', at: noon(370) }])).toEqual([])
})

test('of a day with many backups the three newest are kept', () => {
  const backups = [9, 10, 11, 12, 13].map((hour) => ({ file: String(hour), at: new Date(2026, 5, 30, hour) }))
  expect(filesToPrune(backups)).toEqual(['10', '9'])
  expect(localDay(new Date(2026, 5, 30, 23, 59))).toBe('2026-06-30')
})

/** Restores as the application does, with the journal closed. */
function restore(path: string, file: string, now: Date) {
  const prepared = preparedName(path)
  const backup = readJournal(file)
  try {
    prepareRestore(backup.db, { target: prepared })
  } finally {
    backup.close()
  }
  return swapJournal(path, prepared, now)
}

test('a restore brings back every row, keeps the present journal, and can itself be taken back', () => {
  const folder = temporaryFolder()
  const first = openIn(folder)
  const before = dump(first.db)
  const { file } = first.save(noon(0))
  addPerson(first.db, 'Emmy')
  const after = dump(first.db)
  first.close()

  const { opened, kept } = restore(first.path, file, noon(1))
  expect(dump(opened.db)).toBe(before)
  opened.close()
  expect(basename(kept!)).toBe('journal-before-restore-2026-01-02T12-00-00.navette')
  expect(listBackups(first.path).map((backup) => [backup.people, backup.beforeRestore])).toEqual([
    [3, true],
    [2, false]
  ])

  const back = restore(first.path, kept!, noon(2))
  expect(dump(back.opened.db)).toBe(after)
  back.opened.close()
})

test('what was not yet in the file itself when it crashed is kept by a restore, and does not undo it', () => {
  const folder = temporaryFolder()
  const crashed = openIn(temporaryFolder())
  const { file } = crashed.save(noon(0))
  addPerson(crashed.db, 'only in the -wal')
  const path = join(folder, 'journal.navette')
  for (const ending of ['', '-wal']) writeFileSync(path + ending, readFileSync(crashed.path + ending))
  crashed.close()

  const { opened, kept } = restore(path, file, noon(1))
  expect(peopleIn(opened.db)).toEqual(['Ada', 'Grace'])
  opened.close()
  const keptJournal = openDatabase(kept!, { readOnly: true })
  expect(peopleIn(keptJournal)).toEqual(['Ada', 'Grace', 'only in the -wal'])
  keptJournal.close()
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'journal.navette'])
})

test('a damaged journal is kept as it is, with what lies beside it, when a backup takes its place', () => {
  const folder = temporaryFolder()
  const { path, save, close } = openIn(folder)
  const { file } = save(noon(0))
  close()
  writeFileSync(path, 'damaged')
  writeFileSync(`${path}-wal`, 'beside')
  const { opened, kept } = restore(path, file, noon(1))
  expect(peopleIn(opened.db)).toEqual(['Ada', 'Grace'])
  opened.close()
  expect(readFileSync(kept!, 'utf8')).toBe('damaged')
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('beside')
})

test('a journal that another program has open is not replaced', { timeout: 20_000 }, () => {
  const folder = temporaryFolder()
  const { path, save, close } = openIn(folder)
  const { file } = save(noon(0))
  expect(refusal(() => restore(path, file, noon(1)))).toBe('journal-in-use')
  close()
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'journal.navette'])
  expect(keptFiles(path)).toHaveLength(1)
})

test.each<[string, (file: string) => void]>([
  ['is missing', () => undefined],
  ['is a text', (file) => writeFileSync(file, 'a text, not a backup'.repeat(20))],
  ["is another program's", (file) => new Database(file).exec('CREATE TABLE a (b)').close()],
  ['was cut off', (file) => writeFileSync(file, readFileSync(aJournal(temporaryFolder())).subarray(0, 20_000))],
  [
    'was changed in the middle',
    (file) => {
      const bytes = readFileSync(
        aJournal(
          temporaryFolder(),
          Array.from({ length: 400 }, (_, i) => `person ${i}`)
        )
      )
      bytes.fill(0xaa, bytes.length - 8192)
      writeFileSync(file, bytes)
    }
  ]
])('a backup that %s is refused, and the present journal is not touched', (_name, make) => {
  const folder = temporaryFolder()
  const path = aJournal(folder)
  mkdirSync(backupFolder(path))
  const file = backupName(path, noon(0))
  make(file)
  const before = snapshot(folder)
  expect(refusal(() => restore(path, file, noon(1)))).toBe('backup-invalid')
  expect(snapshot(folder)).toEqual(before)
})

test('a journal that is set aside keeps all its files, and its place is free', () => {
  const folder = temporaryFolder()
  const path = aJournal(folder)
  writeFileSync(`${path}-wal`, 'beside')
  setAside(path, noon(0))
  expect(readdirSync(folder).toSorted()).toEqual([
    'journal-set-aside-2026-01-01T12-00-00.navette',
    'journal-set-aside-2026-01-01T12-00-00.navette-wal'
  ])
})

test('a sound journal is found sound, with its history', () => {
  const { db, close } = openIn(temporaryFolder())
  const log = createChangeLog(db)
  for (const name of ['Emmy', 'Ida', 'Lise']) log.record('history.personAdded', () => addPerson(db, name))
  log.record('history.personBinned', () => db.raw.exec(`DELETE FROM person WHERE id = 'Emmy'`))
  log.undo(2)
  expect(checkJournal(db)).toEqual([])
  close()
})

test.each<[string, string, string]>([
  [
    'a broken reference',
    `INSERT INTO email (personId, position, value) VALUES ('nobody', 0, 'x@y.example')`,
    'Reference'
  ],
  ['a record that cannot be read', `UPDATE person SET createdAt = 'yesterday' WHERE id = 'Ada'`, 'Record'],
  ['a table that is not ours', 'CREATE TABLE extra (a)', 'Schema'],
  ['a trigger that is not ours', 'CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM favour; END', 'Schema'],
  [
    'words that the search index lacks',
    `DROP TRIGGER favourText_insert;
     INSERT INTO favour (id, direction, personId, date, description, createdAt, updatedAt)
       VALUES ('f', 'given', 'Ada', '2026', 'Conseil', '2026-06-30T08:00:00Z', '2026-06-30T08:00:00Z');
     CREATE TRIGGER favourText_insert AFTER INSERT ON favour BEGIN
  INSERT INTO favourText (rowid, text) SELECT rowid, text FROM favourWords WHERE rowid = new.rowid;
END`,
    'Search'
  ],
  [
    'words that the search index gives to another row',
    `INSERT INTO meetingText (rowid, text) VALUES (7, 'nowhere')`,
    'Search'
  ],
  [
    'a place on the map of nobody',
    `INSERT INTO layout (kind, personId, x, y) VALUES ('map', 'nobody', 0, 0)`,
    'Orphan'
  ],
  ['a row that the history knows and that is gone', `DELETE FROM person WHERE id = 'Emmy'`, 'Undo']
])('the check finds %s', (_name, sql, kind) => {
  const { db, close } = openIn(temporaryFolder())
  const log = createChangeLog(db)
  log.record('history.personAdded', () => addPerson(db, 'Emmy'))
  db.raw.pragma('foreign_keys = OFF')
  db.raw.exec(sql)
  expect(checkJournal(db).map(({ key }) => key)).toEqual([`safekeeping.finding${kind}`])
  close()
})

test('the check finds a damaged page', () => {
  const folder = temporaryFolder()
  const path = aJournal(
    folder,
    Array.from({ length: 400 }, (_, i) => `person ${i}`)
  )
  const bytes = readFileSync(path)
  bytes.fill(0xaa, bytes.length - 8192, bytes.length - 4096)
  writeFileSync(path, bytes)
  const { db, close } = openJournal(path)
  // Which of the two sentences is said depends on what the page held.
  expect(checkJournal(db).map(({ key }) => key)).toContain('safekeeping.findingFile')
  close()
})
