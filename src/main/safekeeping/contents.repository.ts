import type { Db } from '../db/open'

/** How many rows each table holds, the bin and the undo log included. */
export type RowCounts = Readonly<Record<string, number>>

export function countRows({ raw }: Db): RowCounts {
  // The search index follows from them.
  const tables = raw
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name <> 'sqlite_schema' ORDER BY name"
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [
      table,
      raw
        .prepare(`SELECT count(*) FROM "${String(table)}"`)
        .pluck()
        .get() as number
    ])
  )
}

/** How many records the user has of each main kind, without the bin; two index reads each, so that asking is cheap. */
export function countContents({ raw }: Db): Record<'people' | 'meetings' | 'favours' | 'promises', number> {
  const count = (table: string) =>
    raw
      .prepare(`SELECT (SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${table} WHERE deletedAt IS NOT NULL)`)
      .pluck()
      .get() as number
  return { people: count('person'), meetings: count('meeting'), favours: count('favour'), promises: count('promise') }
}

/** The number of the journal's last change; two copies of a journal with the same number hold the same. */
export function lastSequence({ raw }: Db): number {
  return raw.prepare('SELECT coalesce(max(sequence), 0) FROM change').pluck().get() as number
}

/** Whether anybody is in a journal, the bin included. */
export function hasPeople({ raw }: Db): boolean {
  return raw.prepare('SELECT 1 FROM person LIMIT 1').get() !== undefined
}
