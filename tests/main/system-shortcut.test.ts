import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Args, MethodName, Output } from '#shared/contract/index'
import { inlineRunner } from '../../src/main/heavy'
import { createSession } from '../../src/main/session'
import { TODAY } from '../support/app'
import { temporaryFolder } from '../support/files'

const usual = 'CommandOrControl+Shift+Space'
const other = 'CommandOrControl+Alt+N'

/** The application, and a system that holds its keys unless another application has them. */
function start(folder = temporaryFolder(), taken: readonly string[] = []) {
  const asked: (string | null)[] = []
  const session = createSession({
    folder,
    systemLanguage: 'fr',
    ports: {
      today: () => TODAY,
      newId: () => crypto.randomUUID(),
      chooseFile: async () => null,
      chooseFolder: async () => null,
      chooseSaveFile: async () => null,
      printPdf: async () => new Uint8Array()
    },
    runner: (_journal, db) => inlineRunner(db),
    systemKeys: {
      hold(keys) {
        if (keys !== null && taken.includes(keys)) return false
        asked.push(keys)
        return true
      }
    },
    checkOutput: true
  })
  onTestFinished(() => session.close())
  async function call<M extends MethodName>(name: M, ...[input]: Args<M>): Promise<Output<M>> {
    const reply = await session.route(name, input)
    if (!reply.ok) throw Object.assign(new Error(reply.error.code), reply.error)
    return reply.value as Output<M>
  }
  const choose = (enabled: boolean, keys = usual) => call('preferences.set', { systemShortcut: { enabled, keys } })
  return { folder, call, choose, asked, close: () => session.close() }
}

test('no key is asked of the system until the user wants it', async () => {
  const { call, asked } = start()
  expect(await call('preferences.shortcut')).toBe('off')
  expect(asked).toEqual([])
})

test('keys are held when they are wanted, exchanged for others, and let go', async () => {
  const { call, choose, asked } = start()
  await choose(true)
  expect(await call('preferences.shortcut')).toBe('on')
  await choose(true, other)
  await call('preferences.set', { appearance: 'dark' })
  await choose(false, other)
  expect(await call('preferences.shortcut')).toBe('off')
  expect(asked).toEqual([usual, other, null])
  expect((await call('preferences.get')).systemShortcut).toEqual({ enabled: false, keys: other })
})

test('keys that are wanted are held again at the next start', async () => {
  const first = start()
  await first.choose(true, other)
  await first.close()
  const second = start(first.folder)
  expect(await second.call('preferences.shortcut')).toBe('on')
  expect(second.asked).toEqual([other])
})

test('keys that the system refuses are not kept, and those held before stay', async () => {
  const { call, choose, asked } = start(temporaryFolder(), [other])
  await choose(true)
  await expect(choose(true, other)).rejects.toThrow('shortcut-refused')
  expect((await call('preferences.get')).systemShortcut).toEqual({ enabled: true, keys: usual })
  expect(await call('preferences.shortcut')).toBe('on')
  expect(asked).toEqual([usual])
})

test('keys that another application has taken meanwhile are said to be refused, and others can be chosen', async () => {
  const first = start()
  await first.choose(true)
  await first.close()
  const { call, choose } = start(first.folder, [usual])
  expect(await call('preferences.shortcut')).toBe('refused')
  await call('preferences.set', { language: 'en' })
  await choose(true, other)
  expect(await call('preferences.shortcut')).toBe('on')
})

test('keys that are no combination are refused before the system is asked', async () => {
  const { choose, asked } = start()
  await expect(choose(true, 'CommandOrControl+C')).rejects.toThrow('invalid-input')
  expect(asked).toEqual([])
})

test('when preferences cannot be written, the keys are as before', async () => {
  const { folder, call, choose, asked } = start()
  await choose(true)
  const file = join(folder, 'preferences.json')
  rmSync(file)
  mkdirSync(join(file, 'in the way'), { recursive: true })
  await expect(choose(true, other)).rejects.toThrow(/^(write-failed|folder-read-only|path-is-folder)$/)
  expect(asked).toEqual([usual, other, usual])
  expect(await call('preferences.shortcut')).toBe('on')
  expect((await call('preferences.get')).systemShortcut.keys).toBe(usual)
})
