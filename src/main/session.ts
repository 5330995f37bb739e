import type { Failure, Reply } from '#shared/contract/bridge'
import { contract, type Handlers, type MethodName } from '#shared/contract/index'
import type { Preferences } from '#shared/contract/preferences'
import { AppError } from '#shared/errors'
import { translator } from '#shared/i18n/messages'
import type { Ports } from './context'
import { sqliteFailure } from './db/failures'
import type { HeldJournal, Runner } from './held-journal'
import { keepJournals } from './journal-keeper'
import { openPreferences } from './preferences/preferences'
import { keepShortcut, type SystemKeys } from './preferences/system-shortcut'
import { createRouter, type Route } from './router'

interface SessionOptions {
  /** Where the journals, their backups and the preferences are kept. */
  folder: string
  /** The system's language as the host gives it: `fr-FR`, `fr_FR.UTF-8`, `en`. */
  systemLanguage: string
  ports: Omit<Ports, 'language' | 'heavy' | 'apart'>
  runner: Runner
  systemKeys?: SystemKeys
  now?: () => Date
  preferencesChanged?: (preferences: Preferences) => void
  checkOutput?: boolean
}

/** The application as a user starts it: their preferences, and one journal that is open or says why it is not. */
export interface Session {
  route: Route
  preferences(): Preferences
  /** Settles when the backup of the day is done. */
  idle(): Promise<void>
  /** Tidies up; nothing is lost without it. */
  close(): Promise<void>
}

export function createSession({
  folder,
  systemLanguage,
  ports,
  runner,
  systemKeys = { hold: () => true },
  now = () => new Date(),
  preferencesChanged,
  checkOutput = false
}: SessionOptions): Session {
  const preferences = openPreferences(folder, systemLanguage)
  const shortcut = keepShortcut(preferences, systemKeys)
  const language = () => preferences.get().language
  const keeper = keepJournals({ folder, ports: { ...ports, language }, runner, now, checkOutput })
  const opened = keeper.openOwn()

  /** The journal that is open; while journals are exchanged, the one that comes. */
  async function present(): Promise<HeldJournal | null> {
    if (!keeper.held()) await keeper.settled()
    return keeper.held()
  }

  const handlers: Handlers<'preferences' | 'journal'> = {
    'preferences.get': () => preferences.get(),
    'preferences.set': (change) => {
      const changed = shortcut.set(change)
      preferencesChanged?.(changed)
      return changed
    },
    'preferences.shortcut': () => shortcut.state(),
    'journal.status': async () => {
      await present()
      return keeper.status()
    },
    'journal.openSample': () => keeper.openSample(),
    'journal.openOwn': () => keeper.openOwn(),
    'journal.backups': () => keeper.backups(),
    'journal.backUp': () => keeper.backUp(),
    'journal.restore': ({ file }) => keeper.restore(file),
    'journal.startAfresh': () => keeper.startAfresh(),
    'journal.check': async () => {
      const findings = await keeper.check()
      const t = translator(language())
      return { ok: findings.length === 0, problems: findings.map(({ key, values }) => t(key, values)) }
    }
  }
  const shell = createRouter(handlers, { checkOutput })

  async function ask(held: HeldJournal, name: string, input: unknown): Promise<Reply> {
    const kind = Object.hasOwn(contract, name) ? contract[name as MethodName].kind : 'query'
    if (kind !== 'query' && held.isReplaced()) return { ok: false, error: await rescued() }
    const reply = await keeper.during(held.app.route(name, input))
    if (!reply.ok && reply.error.code === 'journal-damaged') await keeper.fail(reply.error)
    if (reply.ok && kind !== 'query') {
      held.settleSoon()
      keeper.backUpIfDue()
    }
    return reply
  }

  async function rescued(): Promise<Failure> {
    try {
      return await keeper.rescue()
    } catch (error) {
      const known = error instanceof AppError ? error : sqliteFailure(error)
      return { code: known?.code ?? 'write-failed', values: known?.values }
    }
  }

  return {
    route: async (name, input) => {
      await opened
      if (/^(journal|preferences)\./.test(name)) return shell(name, input)
      const held = await present()
      return held ? ask(held, name, input) : { ok: false, error: { code: 'journal-unavailable' } }
    },
    preferences: preferences.get,
    idle: keeper.idle,
    close: keeper.close
  }
}
