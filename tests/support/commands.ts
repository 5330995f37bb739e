import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runCommand } from '../../src/main/cli'
import { TODAY } from './app'
import { temporaryFolder } from './files'

/** Runs a command as a terminal would, in French unless told otherwise, and gathers what it says. */
export function terminal(folder: string, env: Record<string, string> = { LANG: 'fr_FR.UTF-8' }) {
  const journal = join(folder, 'test.navette')

  async function run(...argv: string[]) {
    const said = { stdout: '', stderr: '' }
    const code = await runCommand(argv, {
      stdout: {
        write: (text, done) => {
          said.stdout += text
          done()
        }
      },
      stderr: { write: (text: string) => (said.stderr += text) },
      env,
      folder: join(folder, 'data'),
      ports: {
        today: () => TODAY,
        newId: () => crypto.randomUUID(),
        printPdf: async () => new TextEncoder().encode('%PDF-1.7')
      }
    })
    return { code, ...said }
  }

  return {
    run,
    journal,
    /** On the journal of the test, with the result as it was printed for a program. */
    ask: async (...argv: string[]) => {
      const { code, stdout, stderr } = await run(...argv, '--journal', journal, '--json')
      return { code, stderr, json: stdout === '' ? undefined : JSON.parse(stdout) }
    }
  }
}

/** The text of a journal file with this content. */
export const journalFile = (content: object): string =>
  JSON.stringify({ format: 'navette-journal', version: 1, ...content })

export const twoPeople = journalFile({
  people: [
    { id: 'p1', givenName: 'Marie', familyName: 'Dupont' },
    { id: 'p2', givenName: '👩‍🚀 Zoé', familyName: 'x'.repeat(200) }
  ],
  meetings: [{ id: 'm1', date: '2026-06-15', occasion: 'lunch', participants: [{ personId: 'p1', role: 'present' }] }],
  favours: [{ id: 'f1', direction: 'given', personId: 'p1', kind: 'advice', date: '2026-06-15', weight: 1 }]
})

/** A terminal in a folder where a journal of two people was imported from a file. */
export async function withTwoPeople() {
  const folder = temporaryFolder()
  const file = join(folder, 'two.json')
  writeFileSync(file, twoPeople)
  const here = terminal(folder)
  expect((await here.ask('import', file)).code).toBe(0)
  return { folder, file, ...here }
}
