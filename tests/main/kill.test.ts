import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { keptFiles } from '../../src/main/safekeeping/kept-names'
import { verifyJournal } from '../../src/main/safekeeping/verified-copy'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { peopleIn } from '../support/journals'

const root = resolve(import.meta.dirname, '../..')
let programs: string

// The program that is killed is the real one, built; it stands below the packages that it needs.
beforeAll(async () => {
  programs = mkdtempSync(join(root, 'node_modules/.killed-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: programs,
      target: 'node24',
      rollupOptions: {
        input: { writer: join(root, 'tests/support/writer.ts'), worker: join(root, 'src/main/worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' }
      }
    }
  })
}, 60_000)

afterAll(() => rmSync(programs, { recursive: true, force: true }))

/** Starts the writer, kills it some time after its first answer, and returns what it had acknowledged. */
async function killed(folder: string, task: 'save' | 'backUp' | 'restore', afterMs: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(programs, 'writer.js'), folder, task])
  let said = ''
  let complaint = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => writer.kill('SIGKILL'), afterMs)
    said += text
  })
  writer.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  await once(writer, 'close')
  expect(complaint).toBe('')
  return said.split('\n').slice(0, -1)
}

/** When to kill, in milliseconds: saving is quick; a backup or a restore begins once its thread has started. */
const whileSaving = [3, 17, 40, 66, 91, 128]
const whileKeeping = [70, 140, 190, 240, 320, 450, 600]

test('whatever was acknowledged is there after the program was killed', { timeout: 120_000 }, async () => {
  const acknowledged = await inOrder(whileSaving, async (afterMs) => {
    const folder = temporaryFolder()
    const names = await killed(folder, 'save', afterMs)
    const { db, close } = openJournal(join(folder, 'journal.navette'))
    const found = peopleIn(db)
    expect(found.slice(0, names.length)).toEqual(names)
    // At most the one that was saved and not yet acknowledged is there as well.
    expect(found.length - names.length).toBeLessThanOrEqual(1)
    expect(checkJournal(db)).toEqual([])
    close()
    return names.length
  })
  expect(Math.max(...acknowledged)).toBeGreaterThan(1)
})

test.each(['backUp', 'restore'] as const)(
  'a program killed in the middle of %s leaves a whole journal, whole backups, and nothing that is lost',
  { timeout: 120_000 },
  async (task) => {
    await inOrder(whileKeeping, async (afterMs) => {
      const folder = temporaryFolder()
      const names = await killed(folder, task, afterMs)
      const path = join(folder, 'journal.navette')
      expect(readdirSync(folder)).toContain('journal.navette')
      const { db, close } = openJournal(path)
      expect(peopleIn(db).slice(0, names.length)).toEqual(names)
      expect(checkJournal(db)).toEqual([])
      close()
      for (const { file } of keptFiles(path)) verifyJournal(file)
    })
  }
)
