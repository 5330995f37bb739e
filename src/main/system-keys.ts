import { app, globalShortcut } from 'electron'
import type { SystemKeys } from './preferences/system-shortcut'

/** Before Electron is ready: a Wayland session gives keys to applications only through its portal. */
export function allowSystemKeys(): void {
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
}

/** Keys that reach us whichever window of the computer has the focus; the system lets go of them when we end. */
export function systemKeys(onPress: () => void): SystemKeys {
  let current: string | null = null
  return {
    hold(keys) {
      if (keys !== null && !register(keys, onPress)) return false
      if (current !== null) globalShortcut.unregister(current)
      current = keys
      return true
    }
  }
}

/** Electron throws at keys that this keyboard has not. */
function register(keys: string, onPress: () => void): boolean {
  try {
    return globalShortcut.register(keys, onPress)
  } catch {
    return false
  }
}
