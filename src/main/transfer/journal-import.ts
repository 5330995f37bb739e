import { displayName } from '#shared/domain/names'
import type { Db } from '../db/open'
import { isInJournal, storedRecords, writeJournal } from './journal.repository'
import { judge, type JournalVerdict } from './journal-plan'
import { pathText, readJournal, type JournalEntry } from './journal-reader'
import { checkReferences, pathOf } from './journal-references'
import type { ImportSource, PlannedLine, PreparedImport, Settle } from './prepared-import'
import type { Work } from '../db/slices'

/** A journal file, every record of which was checked; references are checked against the journal it goes into. */
export function* readJournalFile(text: string, encoding: string, at: string): Work<ImportSource> {
  const entries = yield* readJournal(text, at)
  return { encoding, delimiter: null, prepare: (db, _newId, settle) => prepare(entries, db, settle) }
}

function* prepare(entries: readonly JournalEntry[], db: Db, settle: Settle): Work<PreparedImport> {
  yield* checkReferences(entries, isInJournal(db))
  const stored = storedRecords(db)
  const verdicts: JournalVerdict[] = []
  for (const entry of entries) {
    verdicts.push(judge(entry, stored(entry), settle(verdicts.length + 1)))
    yield
  }
  return {
    lines: verdicts.map(plannedLine),
    write: () => {
      writeJournal(db, verdicts)
      // What was taken over as a whole is its own copy; what was not, or in part, is kept as it stood in the file.
      return verdicts.flatMap(({ entry, outcome }, index) =>
        outcome === 'merged' || outcome === 'doubtful'
          ? [{ row: index + 1, outcome, personId: null, raw: JSON.stringify({ ...entry.record, ...entry.children }) }]
          : []
      )
    }
  }
}

/** A line of the preview; records of a journal file are numbered in the order in which they stand in it. */
function plannedLine({ entry, outcome, fields, stored }: JournalVerdict, index: number): PlannedLine {
  const name = nameOf(entry)
  const id = String(entry.record.id)
  return {
    row: index + 1,
    outcome,
    name,
    organisation: null,
    fields,
    candidate:
      outcome === 'doubtful' && stored ? { id, name: nameOf({ ...entry, ...stored }), organisation: null } : null,
    code: outcome === 'doubtful' ? 'different-value' : null
  }
}

function nameOf(entry: JournalEntry): string {
  if (entry.section === 'people') return displayName(entry.record as Parameters<typeof displayName>[0])
  const { name, title } = entry.record
  return typeof name === 'string' ? name : typeof title === 'string' ? title : pathText(pathOf(entry))
}
