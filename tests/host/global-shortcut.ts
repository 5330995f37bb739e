import type { GlobalShortcut } from 'electron'
import { onPress, tell } from './control.ts'

const held = new Map<string, () => void>()
const told = (): void => tell({ kind: 'shortcuts', keys: [...held.keys()] })

/** Keys are pressed by the test that drives this process; those that it says are taken are refused, as a system does. */
const taken = onPress((keys) => held.get(keys)?.())

export const globalShortcut = {
  register(keys: string, listener: () => void): boolean {
    if (taken.has(keys)) return false
    held.set(keys, listener)
    told()
    return true
  },
  unregister(keys: string): void {
    held.delete(keys)
    told()
  }
} satisfies Pick<GlobalShortcut, 'register' | 'unregister'>
