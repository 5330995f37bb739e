import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished } from 'vitest'
import type { Bridge } from '#shared/contract/bridge'
import type { Args, MethodName, Output } from '#shared/contract/index'
import type { Language } from '#shared/i18n/languages'
import { inlineRunner } from '../../src/main/heavy'
import type { SystemKeys } from '../../src/main/preferences/system-shortcut'
import { createSession } from '../../src/main/session'
import { App } from '../../src/renderer/app/app'
import { CallError } from '../../src/renderer/lib/bridge'
import { TODAY } from './app'
import { temporaryFolder } from './files'

/** Asks the application as the window does. */
export type Call = <M extends MethodName>(name: M, ...args: Args<M>) => Promise<Output<M>>

interface WindowOptions {
  path?: string
  language?: Language
  systemKeys?: SystemKeys
  /** What the journal holds when the window opens. */
  fill?(call: Call): Promise<unknown>
}

/** The whole window on the real application, with a journal of its own in a temporary folder. */
export async function openWindow({ path = '/', language = 'fr', systemKeys, fill }: WindowOptions = {}) {
  const session = createSession({
    folder: temporaryFolder(),
    systemLanguage: language,
    ports: {
      today: () => TODAY,
      newId: () => crypto.randomUUID(),
      chooseFile: async () => null,
      chooseFolder: async () => null,
      chooseSaveFile: async () => null,
      printPdf: async () => {
        throw new Error('this test prints nothing')
      }
    },
    runner: (_journal, db) => inlineRunner(db),
    systemKeys,
    checkOutput: true
  })
  onTestFinished(() => session.close())
  const writers = new Set<() => void>()
  const bridge: Bridge = {
    call: async (name, input) => structuredClone(await session.route(name, structuredClone(input))),
    onWrite: (listener) => {
      writers.add(listener)
      return () => writers.delete(listener)
    }
  }
  const call: Call = async (name, ...[input]) => {
    const reply = await bridge.call(name, input)
    if (!reply.ok) throw new CallError(reply.error)
    return reply.value as never
  }
  await call('preferences.set', { language, welcomed: true })
  await fill?.(call)
  // The same object: a test may put another answer in its place.
  window.bridge = bridge
  window.location.hash = path
  const user = userEvent.setup({ delay: null })
  const view = render(<App />)
  await view.findByRole('main')
  /** As the keys that work in every window of the computer do. */
  const askToWrite = () => act(() => writers.forEach((writer) => writer()))
  return { ...view, user, call, bridge, askToWrite }
}

/** A name as a test writes it, with plain spaces where French has ones that do not break. */
export const named =
  (text: string) =>
  (name: string): boolean =>
    name.replaceAll(/\s/g, ' ') === text

/** Waits until the status line says this. */
export async function expectSaid(text: string | RegExp): Promise<void> {
  const said = typeof text === 'string' ? text : expect.stringMatching(text)
  await waitFor(() =>
    expect(screen.getAllByRole('status').map((line) => line.textContent.replaceAll(/\s/g, ' '))).toContainEqual(said)
  )
}
