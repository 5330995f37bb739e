import type { RecordName, RecordOf } from '#shared/domain/records'
import { AppError } from '#shared/errors'
import type { Db } from './open'
import { now } from './stamps'
import { findRecord, parseRow, sqlFor, updateRecord } from './tables'

/** Records with an id of their own and a bin. */
type Binned = {
  [N in RecordName]: RecordOf<N> extends { id: string; deletedAt: string | null } ? N : never
}[RecordName]

/** The record with this id, unless it is absent or in the bin: then a failure that names the field that pointed at it. */
export function liveRecord<N extends Binned>(db: Db, name: N, id: string, field = 'id'): RecordOf<N> {
  const record = findRecord(db, name, id)
  if (!record || (record as { deletedAt: string | null }).deletedAt !== null)
    throw new AppError('not-found', {}, { [field]: 'not-found' })
  return record
}

/** The saved view with this id, as long as it is looked at through one of these lenses. */
export function liveView(db: Db, id: string, lenses: readonly string[]): RecordOf<'view'> {
  const view = liveRecord(db, 'view', id)
  if (!lenses.includes(view.lens)) throw new AppError('not-found', {}, { id: 'not-found' })
  return view
}

/** The live favours, promises or doubts noted with a meeting, in the order in which they were written. */
export function notedWith<N extends 'favour' | 'promise' | 'doubt'>(
  db: Db,
  table: N,
  meetingId: string
): RecordOf<N>[] {
  const linked: 'favour' | 'promise' | 'doubt' = table
  const query = sqlFor
    .selectFrom(linked)
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('deletedAt', 'is', null)
    .orderBy('rowid')
  return db.all(query).map((row) => parseRow(table, row))
}

/** Puts the live favours or promises of a person or of a meeting in the bin; the shared instant tells what went together. */
export function binLinked(
  db: Db,
  table: 'favour' | 'promise',
  column: 'personId' | 'meetingId',
  id: string,
  at: string
): void {
  db.run(
    sqlFor
      .updateTable(table)
      .set({ deletedAt: at, updatedAt: at })
      .where(column, '=', id)
      .where('deletedAt', 'is', null)
  )
}

type Stamped = { [N in RecordName]: RecordOf<N> extends { updatedAt: string } ? N : never }[RecordName]

/** Writes the record as changed now; one that is as it was writes nothing. */
export function writeIfChanged<N extends Stamped>(db: Db, name: N, before: RecordOf<N>, after: RecordOf<N>): void {
  const values = Object.entries(before) as [keyof RecordOf<N>, unknown][]
  if (values.every(([key, value]) => after[key] === value)) return
  updateRecord(db, name, { ...after, updatedAt: now() })
}
