import type { RecordName } from '#shared/domain/records'
import type { Db } from '../db/open'
import { allRecords } from '../db/tables'
import { drawablePlaces } from '../map/map-layout.repository'
import {
  childColumns,
  journalFormat,
  journalVersion,
  sectionColumns,
  sectionNames,
  sectionOf,
  shapeOf,
  type Section
} from './journal-sections'

type Row = Readonly<Record<string, unknown>>

/**
 * The whole journal as `navette-journal` JSON: nothing left out but what is computed, keys in a fixed order,
 * arrays in the order of their records' keys; what is null, empty or false is not written where absence says the same.
 */
export function journalText(db: Db): string {
  const read = db.raw.transaction(() => {
    const parts = sectionNames.map((name) => {
      const rows = sectionRows(db, sectionOf(name))
      return [name, name === 'plan' ? rows[0] : rows] as const
    })
    return { format: journalFormat, version: journalVersion, ...Object.fromEntries(parts) }
  })
  return `${JSON.stringify(read(), null, 2)}\n`
}

function sectionRows(db: Db, section: Section): Row[] {
  const write = writer(section.record, sectionColumns(section))
  const children = Object.entries(section.children).map(([key, child]) => {
    const writeChild = writer(child.record, childColumns(child))
    const byParent = Map.groupBy(rowsOf(db, child.record), (row) => row[child.parent])
    return (id: unknown) => {
      const rows = byParent.get(id)?.map(writeChild)
      return rows ? [[key, rows] as const] : []
    }
  })
  return rowsOf(db, section.record).map((row) => ({
    ...write(row),
    ...Object.fromEntries(children.flatMap((childrenOf) => childrenOf(row.id)))
  }))
}

/**
 * A place on the map may outlive its person in the undo log, where the file has nobody to put there; and a journal of
 * before may hold one where nothing can be drawn, which is none.
 */
function rowsOf(db: Db, record: RecordName): Row[] {
  if (record !== 'layout') return allRecords(db, record)
  const people = new Set(allRecords(db, 'person').map(({ id }) => id))
  return drawablePlaces(db).filter(({ personId }) => people.has(personId))
}

const isSilent = (value: unknown): boolean => value === null || value === '' || value === false

/** Picks the columns of a row that need saying. */
function writer(record: RecordName, columns: readonly string[]): (row: Row) => Row {
  const shape = shapeOf(record)
  const mayBeAbsent = new Set(columns.filter((column) => shape[column]!.safeParse(undefined).success))
  return (row) =>
    Object.fromEntries(
      columns
        .filter((column) => !(mayBeAbsent.has(column) && isSilent(row[column])))
        .map((column) => [column, row[column]])
    )
}
