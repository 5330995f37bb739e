import type { Database } from 'better-sqlite3'
import { AppError } from '#shared/errors'

interface Migration {
  version: number
  name: string
  sql: string
}

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every migration in the folder, oldest first; the number in the file's name is the version. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return { version: Number.parseInt(name, 10), name, sql }
  })
  .toSorted((a, b) => a.version - b.version)

/** The version that this application writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0

/** Marks a file as a journal of this application ("nvtt"), so that another program's database is never taken for one. */
export const applicationId = 0x6e767474

/** Brings the database to `target`; each migration is one transaction, and a failed one leaves nothing behind. */
export function migrate(raw: Database, steps: readonly Migration[] = migrations, target = latestVersion): void {
  const current = raw.pragma('user_version', { simple: true }) as number
  if (current > latestVersion) throw new AppError('journal-from-future', { version: current, known: latestVersion })

  // A table can only be rebuilt while its references are not enforced, and the pragma is ignored inside a transaction.
  raw.pragma('foreign_keys = OFF')
  try {
    for (const { version, name, sql } of steps.filter((step) => step.version > current && step.version <= target)) {
      raw
        .transaction(() => {
          raw.exec(sql)
          const broken = raw.pragma('foreign_key_check') as unknown[]
          if (broken.length > 0) throw new Error(`${name} breaks ${broken.length} references`)
          raw.pragma(`application_id = ${applicationId}`)
          raw.pragma(`user_version = ${version}`)
        })
        .immediate()
    }
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}
