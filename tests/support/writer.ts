import { createSession } from '../../src/main/session'
import { workerRunner } from '../../src/main/heavy'

// Run as a program of its own that a test kills: it writes for ever, and says what was acknowledged.
const [folder, task] = process.argv.slice(2) as [string, 'save' | 'backUp' | 'restore']

const session = createSession({
  folder,
  systemLanguage: 'fr',
  runner: workerRunner,
  ports: {
    today: () => '2026-06-30',
    newId: () => crypto.randomUUID(),
    chooseFile: async () => null,
    chooseFolder: async () => null,
    chooseSaveFile: async () => null,
    printPdf: async () => new Uint8Array()
  }
})

async function ask(name: string, input?: unknown): Promise<unknown> {
  const reply = await session.route(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`)
  return reply.value
}

async function save(number: number): Promise<void> {
  await ask('people.create', { person: { givenName: `Person ${number}`, familyName: 'Writer' } })
  process.stdout.write(`Person ${number}\n`)
}

async function run(): Promise<void> {
  for (let number = 0; ; number += 1) {
    await save(number)
    if (task === 'backUp') await ask('journal.backUp')
    if (task === 'restore') {
      const { file } = (await ask('journal.backUp')) as { file: string }
      await ask('journal.restore', { file })
    }
  }
}

await run()
