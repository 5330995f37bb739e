import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Preferences } from '#shared/contract/preferences'
import { AppError } from '#shared/errors'
import type { Language } from '#shared/i18n/languages'
import { codeOf, sqliteFailure } from '../db/failures'
import { makeFolder, moveFile, replaceFile } from '../db/durable-files'

export interface PreferenceStore {
  get(): Preferences
  /** Takes the change over at once; refused, and forgotten, when it cannot be written. */
  set(change: Partial<Preferences>): Preferences
}

/** The language of a system that calls itself `fr-CA` or `fr_FR.UTF-8`; English for every other. */
export function languageOf(system: string): Language {
  return /^fr\b|^fr_/i.test(system) ? 'fr' : 'en'
}

/** What the user chose on this computer, in a small file; one that cannot be understood is kept aside. */
export function openPreferences(folder: string, systemLanguage: string): PreferenceStore {
  const file = join(folder, 'preferences.json')
  let current = read(file) ?? Preferences.parse({ language: languageOf(systemLanguage) })
  return {
    get: () => current,
    set: (change) => {
      const changed = Preferences.parse({ ...current, ...change })
      try {
        makeFolder(dirname(file))
        replaceFile(file, `${JSON.stringify(changed, null, 2)}\n`)
      } catch (error) {
        throw sqliteFailure(error) ?? new AppError('write-failed')
      }
      current = changed
      return current
    }
  }
}

function read(file: string): Preferences | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') console.error(codeOf(error))
    return undefined
  }
  try {
    return Preferences.parse(JSON.parse(text))
  } catch {
    try {
      moveFile(file, `${file}.broken`)
    } catch (error) {
      console.error(codeOf(error))
    }
    return undefined
  }
}
