import { z } from 'zod'
import { Settings } from '#shared/contract/settings'
import { Id } from '#shared/domain/fields'
import { Conventions, defaultConventions } from '#shared/domain/measures/conventions'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** Who writes the journal; empty until they say. */
export function readSettings(db: Db): Settings {
  const known = Settings.safeParse(readSetting(db, 'me'))
  return known.success ? known.data : Settings.parse({})
}

export const writeSettings = (db: Db, settings: Settings): void => writeSetting(db, 'me', settings)

/** What the user settled of the measures; the defaults until then. */
export function readConventions(db: Db): Conventions {
  const known = Conventions.safeParse(readSetting(db, 'conventions'))
  return known.success ? known.data : defaultConventions
}

export const writeConventions = (db: Db, conventions: Conventions): void => writeSetting(db, 'conventions', conventions)

const ColouredCircles = z.array(Id)

/** The circles to which the user gave a colour on the map, in the order of the colours; none until they do. */
export function readColouredCircles(db: Db): string[] {
  const known = ColouredCircles.safeParse(readSetting(db, 'colouredCircles'))
  return known.success ? known.data : []
}

export const writeColouredCircles = (db: Db, ids: readonly string[]): void => writeSetting(db, 'colouredCircles', ids)

function readSetting(db: Db, key: string): unknown {
  const row = db.first<{ value: string }>(sqlFor.selectFrom('setting').select('value').where('key', '=', key))
  try {
    return row && JSON.parse(row.value)
  } catch {
    // A file may bring any text.
    return undefined
  }
}

function writeSetting(db: Db, key: string, setting: unknown): void {
  const value = JSON.stringify(setting)
  db.run(
    sqlFor
      .insertInto('setting')
      .values({ key, value } as never)
      .onConflict((on) => on.column('key').doUpdateSet({ value }))
  )
}
