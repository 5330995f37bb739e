import { records, type RecordName } from '#shared/domain/records'
import type { MessageKey } from '#shared/i18n/messages'
import { loggedTables } from '../db/change-images'
import { sqliteFailure } from '../db/failures'
import { openDatabase, type Db } from '../db/open'
import { staleSearchIndexes } from './check-search.repository'

/** Something that is not as it should be; the words stand in the catalogues. */
export interface Finding {
  key: MessageKey
  values: Record<string, string | number>
}

/** How many findings of one kind are told; the file is then known to be bad. */
const enough = 20

/** Reads the whole journal: the file, the schema, every reference, every record, the search index, and the undo log. */
export function checkJournal(db: Db): Finding[] {
  const damaged = fileFindings(db)
  // Nothing else that is read from a damaged file would mean much.
  if (damaged.length > 0) return damaged
  const findings = [...schemaFindings(db), ...referenceFindings(db)]
  if (findings.length > 0) return findings
  return [...recordFindings(db), ...searchFindings(db), ...orphanFindings(db), ...undoFindings(db)]
}

/** SQLite's own words name pages and cells, which say nothing to anybody. */
const damage: Finding = { key: 'safekeeping.findingFile', values: {} }

function fileFindings({ raw }: Db): Finding[] {
  try {
    return raw.pragma('integrity_check(1)', { simple: true }) === 'ok' ? [] : [damage]
  } catch (error) {
    // Some damage keeps even the check from running.
    if (sqliteFailure(error)?.code !== 'journal-damaged') throw error
    return [damage]
  }
}

/** A journal has the tables that this version gives to a new one, and nothing else. */
function schemaFindings(db: Db): Finding[] {
  const fresh = openDatabase(':memory:')
  try {
    const expected = schemaOf(fresh)
    const found = schemaOf(db)
    const names = new Set([...expected.keys(), ...found.keys()])
    return [...names]
      .filter((name) => expected.get(name) !== found.get(name))
      .slice(0, enough)
      .map((name) => ({ key: 'safekeeping.findingSchema', values: { name } }))
  } finally {
    fresh.close()
  }
}

function schemaOf({ raw }: Db): Map<string, string> {
  const rows = raw
    .prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .raw()
    .all()
  return new Map(rows as [string, string][])
}

function referenceFindings({ raw }: Db): Finding[] {
  const broken = raw.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return broken.slice(0, enough).map(({ table, rowid, parent }) => ({
    key: 'safekeeping.findingReference',
    values: { table, row: rowid, parent }
  }))
}

/** Every row is a record as the application understands it. */
function recordFindings({ raw }: Db): Finding[] {
  const findings: Finding[] = []
  for (const table of Object.keys(records) as RecordName[]) {
    const { schema } = records[table]
    for (const row of raw.prepare(`SELECT * FROM "${table}"`).iterate()) {
      const parsed = schema.safeParse(row)
      if (parsed.success) continue
      const field = parsed.error.issues[0]?.path.join('.') ?? ''
      findings.push({
        key: 'safekeeping.findingRecord',
        values: { table, row: (row as { rowid: number }).rowid, field }
      })
      if (findings.length === enough) return findings
    }
  }
  return findings
}

const searchFindings = (db: Db): Finding[] =>
  staleSearchIndexes(db).map((table) => ({ key: 'safekeeping.findingSearch', values: { table } }))

/** A place on the map outlives its person in the undo log, but no longer than that; a pseudonym is never given again. */
function orphanFindings({ raw }: Db): Finding[] {
  const rows = raw
    .prepare(
      `SELECT t.rowid FROM layout t WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = t.personId)
       AND t.personId NOT IN (
         SELECT coalesce(before, after) ->> '$.id' FROM changeRow WHERE tableName = 'person') LIMIT ${enough}`
    )
    .pluck()
    .all() as number[]
  return rows.map((row): Finding => ({ key: 'safekeeping.findingOrphan', values: { table: 'layout', row } }))
}

/** What the undo log says exists does exist, and what it says is gone is gone. */
function undoFindings({ raw }: Db): Finding[] {
  // Places on the map are also written outside the log.
  const tables = loggedTables.filter((table) => table !== 'layout')
  const findings = tables.flatMap((table) => {
    const rows = raw
      .prepare(
        `SELECT r.changeId FROM changeRow r
         WHERE r.tableName = '${table}' AND r.id = (
           SELECT max(l.id) FROM changeRow l JOIN change c ON c.id = l.changeId
           WHERE l.tableName = r.tableName AND l.rowKey = r.rowKey AND c.undoneAt IS NULL)
         AND (r.after IS NULL) = EXISTS (SELECT 1 FROM "${table}" t WHERE t.rowid = r.rowKey) LIMIT ${enough}`
      )
      .pluck()
      .all() as number[]
    return rows.map((change): Finding => ({ key: 'safekeeping.findingUndo', values: { table, change } }))
  })
  return findings.slice(0, enough)
}
