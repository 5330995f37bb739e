import { Settings } from '#shared/contract/settings'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

const KEY = 'me'

/** Who writes the journal; empty until they say. */
export function readSettings(db: Db): Settings {
  const row = db.first<{ value: string }>(sqlFor.selectFrom('setting').select('value').where('key', '=', KEY))
  const known = Settings.safeParse(row && JSON.parse(row.value))
  return known.success ? known.data : Settings.parse({})
}

export function writeSettings(db: Db, settings: Settings): void {
  const value = JSON.stringify(settings)
  db.run(
    sqlFor
      .insertInto('setting')
      .values({ key: KEY, value } as never)
      .onConflict((on) => on.column('key').doUpdateSet({ value }))
  )
}
