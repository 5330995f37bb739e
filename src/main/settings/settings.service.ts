import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'
import { readConventions, readSettings, writeConventions, writeSettings } from './settings.repository'

export function settingsService({ db }: AppContext): Handlers<'settings'> {
  return {
    'settings.get': () => readSettings(db),
    'settings.set': (settings) => writeSettings(db, settings),
    'settings.conventions': () => readConventions(db),
    'settings.setConventions': (conventions) => writeConventions(db, conventions)
  }
}
