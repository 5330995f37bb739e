import { records } from '#shared/domain/records'
import type { Db } from '../../src/main/db/open'

/** Every row of every record, as SQL values: two journals with the same dump hold the same, byte for byte. */
export function dump({ raw }: Db): string {
  return Object.keys(records)
    .flatMap((table) => {
      const columns = raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
      const values = columns.map((column) => `'${column}=' || quote("${column}")`).join(` || ' ' || `)
      return raw
        .prepare(`SELECT ${values} FROM "${table}" ORDER BY rowid`)
        .pluck()
        .all()
        .map((row) => `${table} ${String(row)}`)
    })
    .join('\n')
}
