import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input, Output } from '#shared/contract/index'
import type { startApp } from './app'

type App = ReturnType<typeof startApp>

/** A file written for one test, under a name of its own; it is gone when the test's work is done. */
export async function withFile<T>(
  content: string | Uint8Array,
  work: (path: string) => Promise<T>,
  name = 'Connections.csv'
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'navette-import-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, content)
    return await work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const previewText = (app: App, content: string | Uint8Array): Promise<Output<'transfer.preview'>> =>
  withFile(content, (path) => app.call('transfer.preview', { path }))

type Choices = Omit<Input<'transfer.apply'>, 'token'>

export async function importFile(app: App, path: string, choices: Choices = {}): Promise<Output<'transfer.apply'>> {
  const { token } = await app.call('transfer.preview', { path })
  return app.call('transfer.apply', { token, ...choices })
}

/** Previews and imports a text, as the window does one after the other. */
export const importText = (
  app: App,
  content: string | Uint8Array,
  choices: Choices = {}
): Promise<Output<'transfer.apply'>> => withFile(content, (path) => importFile(app, path, choices))

const linkedinHeader = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'

/** A line of that file. */
export const marie = 'Marie,Dupont,https://www.linkedin.com/in/marie-dupont,,Airbus,Acheteuse,05 Mar 2024'

/** LinkedIn's file with these lines under its header. */
export const connections = (...rows: readonly string[]): string => [linkedinHeader, ...rows, ''].join('\n')

export const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/imports', name)

/** Everybody in the journal with what an import may fill in, in the order in which they came. */
export function importedPeople(app: App): Record<string, string | null>[] {
  return app.db.raw
    .prepare(
      `SELECT givenName, familyName, roleText, metOn, metNote, organisation.name AS organisation,
       (SELECT json_group_array(value) FROM link WHERE personId = person.id) AS links,
       (SELECT json_group_array(value) FROM email WHERE personId = person.id) AS emails
       FROM person LEFT JOIN organisation ON organisation.id = organisationId ORDER BY person.rowid`
    )
    .all() as Record<string, string | null>[]
}
