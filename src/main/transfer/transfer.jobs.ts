import type { Db } from '../db/open'
import { writeWhole } from '../db/write-whole'
import { journalText } from './journal-text'

/** Writes the whole journal to a file; a large one would take long just to reach another thread. */
export const exportJournal = (db: Db, { path }: { path: string }): Promise<void> => writeWhole(path, journalText(db))
