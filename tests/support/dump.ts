import { records } from '#shared/domain/records'
import type { Db } from '../../src/main/db/open'

/** Every row of every record, as text: two journals with the same dump hold the same, byte for byte. */
export function dump(db: Db): string {
  return Object.keys(records)
    .flatMap((table) =>
      db.raw
        .prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`)
    )
    .join('\n')
}
