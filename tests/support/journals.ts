import { join } from 'node:path'
import type { Db } from '../../src/main/db/open'
import { openJournal } from '../../src/main/safekeeping/journal-file'

/** Writes a person who has nothing but a name, without the undo log. */
export function addPerson({ raw }: Db, name: string): void {
  raw
    .prepare(
      `INSERT INTO person (id, givenName, sortKey, foldKey, createdAt, updatedAt)
       VALUES (@name, @name, @name, @name, '2026-06-30T08:00:00.000Z', '2026-06-30T08:00:00.000Z')`
    )
    .run({ name })
}

/** Who is in a journal, in the order in which they were written. */
export const peopleIn = ({ raw }: Db): unknown[] =>
  raw.prepare('SELECT givenName FROM person ORDER BY rowid').pluck().all()

/** The path of a journal of some people, which is closed. */
export function aJournal(folder: string, names: readonly string[] = ['Ada', 'Grace']): string {
  const path = join(folder, 'journal.navette')
  const { db, close } = openJournal(path, { create: true })
  for (const name of names) addPerson(db, name)
  close()
  return path
}

/** What a piece of work refused to do: the code of its failure. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing was refused'
}
