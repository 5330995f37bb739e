import type { TextIndex } from '../db/search'

/** What was written down at a time and is about people. */
export type EntryTable = 'meeting' | 'favour' | 'promise'

export interface Entries {
  index: TextIndex
  /** The newest first. */
  order: string
  text: string
  /** The people of an entry, as joins from people (`p`) to entries (`e`). */
  peopleOf: readonly string[]
  /** The names of the people of an entry (`e`), with a sign between them. */
  names: string
}

const namesOf = (from: string): string => `SELECT group_concat(p.foldKey, ' | ') FROM ${from} AND p.deletedAt IS NULL`

export const entries: Readonly<Record<EntryTable, Entries>> = {
  meeting: {
    index: 'meetingText',
    order: 'e.date DESC, e.startTime DESC, e.createdAt DESC, e.id',
    text: `concat_ws(' ', e.place, e.notes, e.rawText, e.preparation)`,
    peopleOf: ['participation a ON a.personId = p.id CROSS JOIN meeting e ON e.id = a.meetingId'],
    names: namesOf('participation a JOIN person p ON p.id = a.personId WHERE a.meetingId = e.id')
  },
  favour: {
    index: 'favourText',
    order: 'e.date DESC, e.createdAt DESC, e.id',
    text: 'e.description',
    peopleOf: ['favour e ON e.personId = p.id', 'favour e ON e.introducedPersonId = p.id'],
    names: namesOf('person p WHERE p.id IN (e.personId, e.introducedPersonId)')
  },
  promise: {
    index: 'promiseText',
    order: 'e.madeOn DESC, e.rowid',
    text: 'e.text',
    peopleOf: ['promise e ON e.personId = p.id'],
    names: namesOf('person p WHERE p.id = e.personId')
  }
}
