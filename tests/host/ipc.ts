import type { IpcMain } from 'electron'

type Listener = Parameters<IpcMain['handle']>[1]
export type InvokeEvent = Parameters<Listener>[0]

const listeners = new Map<string, Listener>()

export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    listeners.set(channel, listener)
  }
} satisfies Pick<IpcMain, 'handle'>

/** Passes a call of the page on, cloned as it would be on its way between processes. */
export async function invoke(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel)
  if (!listener) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone<unknown>(await listener(event, ...structuredClone(args)))
}
