import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { records, type RecordName } from '#shared/domain/records'
import { applicationId, latestVersion, migrate, migrations } from '../../src/main/db/migrate'

function emptyDatabase(): Database.Database {
  const raw = new Database(':memory:')
  onTestFinished(() => {
    raw.close()
  })
  return raw
}

const next = (name: string, sql: string) => [...migrations, { version: latestVersion + 1, name, sql }]

test('versions are 1, 2, 3 and so on, without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('the schema is the one on record', async () => {
  const raw = emptyDatabase()
  migrate(raw)
  const parts = raw
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`
    )
    .pluck()
    .all()
  await expect(`${parts.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql')
})

test('the columns of every table are the keys of its record, and its key is unique', () => {
  const raw = emptyDatabase()
  migrate(raw)
  for (const table of Object.keys(records) as RecordName[]) {
    const { schema, key } = records[table]
    const columns = raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    expect({ table, columns: new Set(columns) }).toEqual({
      table,
      columns: new Set(['rowid', ...Object.keys(schema.shape)])
    })
    const unique = raw
      .prepare(
        `SELECT (SELECT json_group_array(name) FROM pragma_index_info(i.name)) FROM pragma_index_list(?) i WHERE "unique"`
      )
      .pluck()
      .all(table)
    expect({ table, isUnique: unique.includes(JSON.stringify(key)) }).toEqual({ table, isUnique: true })
  }
})

test('every table is strict and never gives a rowid twice, so that the undo log knows a row by it', () => {
  const raw = emptyDatabase()
  migrate(raw)
  for (const table of Object.keys(records)) {
    const sql = String(raw.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table))
    expect(sql).toContain('rowid INTEGER PRIMARY KEY AUTOINCREMENT')
    expect(sql).toMatch(/\) STRICT$/)
  }
})

test('a migrated database is marked as a journal of this version', () => {
  const raw = emptyDatabase()
  migrate(raw)
  expect(raw.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(raw.pragma('user_version', { simple: true })).toBe(latestVersion)
})

test('a newer database is left alone', () => {
  const raw = emptyDatabase()
  raw.pragma('user_version = 999')
  expect(() => migrate(raw)).toThrow('journal-from-future')
  expect(raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0)
})

test('rebuilding a table keeps the rows that point to it', () => {
  const raw = emptyDatabase()
  migrate(raw)
  raw.exec(`INSERT INTO circle (id, name, createdAt, updatedAt) VALUES ('c', 'Club', '', '');
            INSERT INTO meeting (id, date, circleId, createdAt, updatedAt) VALUES ('m', '2026-06-30', 'c', '', '')`)
  const sql = String(raw.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'circle'`).pluck().get())
  const rebuild = `${sql.replace('circle', 'circleNew')};
    INSERT INTO circleNew SELECT * FROM circle; DROP TABLE circle; ALTER TABLE circleNew RENAME TO circle;`
  migrate(raw, next('rebuild.sql', rebuild), latestVersion + 1)
  expect(raw.prepare('SELECT c.name FROM meeting m JOIN circle c ON c.id = m.circleId').pluck().all()).toEqual(['Club'])
  expect(raw.pragma('user_version', { simple: true })).toBe(latestVersion + 1)
})

test.each([
  ['breaks a reference', `DELETE FROM circle`, 'breaks 1 references'],
  ['is no SQL', 'CREATE TABLE extra (a); nonsense', 'syntax error']
])('a migration that %s leaves nothing behind', (_name, sql, message) => {
  const raw = emptyDatabase()
  migrate(raw)
  raw.exec(`INSERT INTO circle (id, name, createdAt, updatedAt) VALUES ('c', 'Club', '', '');
            INSERT INTO meeting (id, date, circleId, createdAt, updatedAt) VALUES ('m', '2026-06-30', 'c', '', '')`)
  expect(() => migrate(raw, next('broken.sql', sql), latestVersion + 1)).toThrow(message)
  expect(raw.prepare('SELECT count(*) FROM circle').pluck().get()).toBe(1)
  expect(raw.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`).pluck().get()).toBe(0)
  expect(raw.pragma('user_version', { simple: true })).toBe(latestVersion)
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
})
