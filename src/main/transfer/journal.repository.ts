import { records, type RecordName, type RecordOf } from '#shared/domain/records'
import type { Db } from '../db/open'
import { now } from '../db/stamps'
import { insertRecord, parseRow, updateRecord } from '../db/tables'
import type { JournalVerdict, StoredRecord } from './journal-plan'
import type { JournalEntry } from './journal-reader'
import { sectionOf } from './journal-sections'

type Fields = Record<string, unknown>

/** Looks records up by their key, whatever their table, with the rows inside them. */
export function storedRecords(db: Db): (entry: JournalEntry) => StoredRecord | null {
  const finders = new Map<RecordName, (key: readonly unknown[]) => Fields[]>()
  const find = (name: RecordName, columns: readonly string[], key: readonly unknown[]) => {
    const found = finders.get(name) ?? finder(db, name, columns)
    finders.set(name, found)
    return found(key)
  }
  return ({ section, record }) => {
    const { record: name, children } = sectionOf(section)
    const key: readonly string[] = records[name].key
    const [row] = find(
      name,
      key,
      key.map((column) => record[column])
    )
    if (!row) return null
    const rows = Object.entries(children).map(([field, child]) => [field, find(child.record, [child.parent], [row.id])])
    return { record: row, children: Object.fromEntries(rows) }
  }
}

function finder(db: Db, name: RecordName, columns: readonly string[]): (key: readonly unknown[]) => Fields[] {
  const order = records[name].key.map((column) => `"${column}"`).join(', ')
  const where = columns.map((column) => `"${column}" = ?`).join(' AND ')
  const statement = db.raw.prepare(`SELECT * FROM "${name}" WHERE ${where} ORDER BY ${order}`)
  return (key) => statement.all(...key).map((row): Fields => parseRow(name, row))
}

/** Whether the journal has a record with this id, in the bin or not. */
export function isInJournal(db: Db): (name: RecordName, id: string) => boolean {
  const statements = new Map<RecordName, (id: string) => boolean>()
  return (name, id) => {
    const known = statements.get(name)
    if (known) return known(id)
    const statement = db.raw.prepare(`SELECT 1 FROM "${name}" WHERE id = ?`)
    const ask = (asked: string) => statement.get(asked) !== undefined
    statements.set(name, ask)
    return ask(id)
  }
}

const parentsFirst = Object.keys(records)
const rank = ({ entry }: JournalVerdict): number => parentsFirst.indexOf(sectionOf(entry.section).record)

/** Writes the records that are new and what is added to the others; references are checked when all are written. */
export function writeJournal(db: Db, verdicts: readonly JournalVerdict[]): void {
  db.raw.pragma('defer_foreign_keys = ON')
  for (const verdict of verdicts.toSorted((a, b) => rank(a) - rank(b))) {
    if (verdict.outcome === 'created') insertEntry(db, verdict.entry)
    if (verdict.outcome === 'merged') fillEntry(db, verdict)
  }
}

function insertEntry(db: Db, entry: JournalEntry): void {
  const { record: name, children } = sectionOf(entry.section)
  insertRecord(db, name, entry.record as RecordOf<typeof name>)
  for (const field of Object.keys(children)) insertChildren(db, entry, field)
}

function insertChildren(db: Db, { section, record, children }: JournalEntry, field: string): void {
  const child = sectionOf(section).children[field]!
  children[field]!.forEach((row, position) =>
    insertRecord(db, child.record, { ...row, [child.parent]: record.id, position } as RecordOf<typeof child.record>)
  )
}

function fillEntry(db: Db, { entry, fields, stored }: JournalVerdict): void {
  const section = sectionOf(entry.section)
  const next = { ...stored!.record, ...('updatedAt' in stored!.record && { updatedAt: now() }) }
  for (const field of fields) {
    if (field in section.children) insertChildren(db, entry, field)
    else Object.assign(next, { [field]: entry.record[field] })
  }
  updateRecord(db, section.record, { ...next, ...section.compute(next) } as RecordOf<typeof section.record>)
}
