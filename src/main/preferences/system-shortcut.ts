import { AppError } from '#shared/errors'
import type { Preferences, ShortcutState } from '#shared/contract/preferences'
import type { PreferenceStore } from './preferences'

/** The system's side of the shortcut that works in every window of the computer. */
export interface SystemKeys {
  /** Answers these keys from now on, or none; false, and nothing has changed, when the system refuses them. */
  hold(keys: string | null): boolean
}

export interface SystemShortcut {
  state(): ShortcutState
  /** As the store's `set`; refused when the system will not give the keys that are chosen. */
  set(change: Partial<Preferences>): Preferences
}

const keysOf = ({ systemShortcut }: Preferences): string | null => (systemShortcut.enabled ? systemShortcut.keys : null)

/** Holds the keys that the preferences name, from the start and after each change. */
export function keepShortcut(store: PreferenceStore, system: SystemKeys): SystemShortcut {
  let held: string | null = null
  const hold = (keys: string | null): boolean => {
    if (keys === held) return true
    if (!system.hold(keys)) return false
    held = keys
    return true
  }
  hold(keysOf(store.get()))

  return {
    state: () => (keysOf(store.get()) === held ? (held === null ? 'off' : 'on') : 'refused'),
    set(change) {
      const before = held
      if (change.systemShortcut && !hold(keysOf({ ...store.get(), ...change }))) throw new AppError('shortcut-refused')
      try {
        return store.set(change)
      } catch (error) {
        hold(before)
        throw error
      }
    }
  }
}
