import { DoubtWaiting } from '#shared/domain/doubt'
import type { RecordName } from '#shared/domain/records'
import { records } from '#shared/domain/records'
import { JournalFileError, type JournalEntry } from './journal-reader'
import { sectionOf } from './journal-sections'
import type { Work } from '../db/slices'

/** What tells a record from the others of its table. */
const keyOf = (record: RecordName, row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(records[record].key.map((column) => row[column]))

/**
 * Holds the records of a file against each other: no id stands for two of them, two people who know each other are two
 * and stand in order, and whatever is named by its id is in the file or already in the journal.
 */
export function* checkReferences(
  entries: readonly JournalEntry[],
  isInJournal: (record: RecordName, id: string) => boolean
): Work<void> {
  const inFile = new Map<RecordName, Set<string>>()
  for (const entry of entries) {
    const { record: table } = sectionOf(entry.section)
    const keys = inFile.get(table) ?? new Set()
    inFile.set(table, keys)
    const key = keyOf(table, table === 'acquaintance' ? inOrder(entry) : entry.record)
    if (keys.has(key)) throw new JournalFileError([...pathOf(entry), records[table].key[0]], 'duplicate')
    keys.add(key)
    yield
  }

  const check = (path: readonly (string | number)[], table: RecordName, id: unknown) => {
    if (typeof id !== 'string' || inFile.get(table)?.has(JSON.stringify([id])) || isInJournal(table, id)) return
    throw new JournalFileError(path, 'unknown-reference')
  }
  for (const entry of entries) {
    const { refs, children } = sectionOf(entry.section)
    const path = pathOf(entry)
    for (const [column, table] of Object.entries(refs)) check([...path, column], table, entry.record[column])
    for (const [key, child] of Object.entries(children))
      for (const [index, row] of entry.children[key]!.entries())
        for (const [column, table] of Object.entries(child.refs))
          check([...path, key, index, column], table, row[column])
    checkParticipants(entry)
    for (const [index, { introducedPersonId }] of waitingFavours(entry).entries())
      check([...path, 'waiting', 'favours', index, 'introducedPersonId'], 'person', introducedPersonId)
    if (entry.section === 'acquaintances') Object.assign(entry.record, inOrder(entry))
    yield
  }
}

export const pathOf = ({ section, index }: JournalEntry): (string | number)[] =>
  section === 'plan' ? [section] : [section, index]

/** Two people who know each other, the smaller id first in the order of bytes, as the journal compares them. */
function inOrder(entry: JournalEntry): { a: string; b: string } {
  const [a, b] = [String(entry.record.a), String(entry.record.b)]
  const order = Buffer.compare(Buffer.from(a), Buffer.from(b))
  if (order === 0) throw new JournalFileError([...pathOf(entry), 'b'], 'same-person')
  return order > 0 ? { a: b, b: a } : { a, b }
}

/** The favours that wait for a name name people as well, inside their text. */
function waitingFavours({ section, record }: JournalEntry): DoubtWaiting['favours'] {
  if (section !== 'doubts' || typeof record.waiting !== 'string') return []
  return DoubtWaiting.parse(JSON.parse(record.waiting)).favours
}

function checkParticipants(entry: JournalEntry): void {
  const seen = new Set<unknown>()
  entry.children.participants?.forEach(({ personId }, index) => {
    if (seen.has(personId))
      throw new JournalFileError([...pathOf(entry), 'participants', index, 'personId'], 'duplicate')
    seen.add(personId)
  })
}
