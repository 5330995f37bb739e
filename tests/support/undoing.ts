import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '#shared/contract/bridge'
import type { MethodName } from '#shared/contract/index'
import { anyInput } from './any-command'
import { startApp } from './app'
import { createDraw } from './draw'
import { dump } from './dump'
import { inOrder } from './in-order'

type App = ReturnType<typeof startApp>

/** How often commands were carried out and refused, and changes taken back or done again. */
export const tally = { carriedOut: 0, refused: 0, rewritten: 0 }

/** No reasons for a refusal: with these either the command is at fault, or what the test sends. */
const faults = ['unexpected', 'unknown-method', 'invalid-input']

/** An answer that does not fit what was left uncertain is refused by the command itself. */
const isFault = (command: string, { code, fields }: { code: string; fields?: Readonly<Record<string, string>> }) =>
  faults.includes(code) && !(command === 'meetings.settle' && fields?.['answer'] !== undefined)

/** Calls, and throws when what is refused has changed something, or is refused for a reason that is none. */
async function attempt(app: App, name: string, input: unknown): Promise<Reply> {
  const before = dump(app.db)
  const reply = await app.bridge.call(name, input)
  if (reply.ok) return reply
  const told = () => JSON.stringify({ name, input, reply })
  if (isFault(name, reply.error)) throw new Error(`refused for no good reason: ${told()}`)
  if (dump(app.db) !== before) throw new Error(`refused, and yet something changed: ${told()}`)
  return reply
}

/** Carries out a command on whatever the journal holds by now; true when it was not refused. */
export async function perform(app: App, command: MethodName, seed: number): Promise<boolean> {
  const { ok } = await attempt(app, command, await anyInput(command, createDraw(seed, app), app))
  tally[ok ? 'carriedOut' : 'refused'] += 1
  return ok
}

type Rewriting = 'history.undo' | 'history.undoTo' | 'history.redo' | 'history.redoTo'

/** Takes back or does again. */
export async function rewrite(app: App, name: Rewriting, changeId?: number): Promise<Reply> {
  const reply = await attempt(app, name, name === 'history.redo' ? undefined : { ...(changeId && { changeId }) })
  if (reply.ok) tally.rewritten += 1
  return reply
}

/** Takes everything back; answers how many changes that were. */
export async function undoAll(app: App): Promise<number> {
  const reply = await rewrite(app, 'history.undo')
  if (reply.ok) return 1 + (await undoAll(app))
  if (reply.error.code !== 'nothing-to-undo') throw new Error(`the last change is not taken back: ${reply.error.code}`)
  return 0
}

const firstCommands = [
  'circles.create',
  'people.create',
  'people.create',
  'meetings.save',
  'favours.create',
  'promises.create',
  'people.saveFilter',
  'people.link'
] as const

/** A journal in which commands find something to act on. */
export async function begin(app: App, count: number): Promise<void> {
  await inOrder(Array(count).keys(), (at) => perform(app, firstCommands[at % firstCommands.length]!, 1000 + at))
}

/** A journal on the disk that can be closed and opened again, as when the application is started anew. */
export function restartable() {
  const folder = mkdtempSync(join(tmpdir(), 'navette-undo-'))
  let made = 0
  const start = () =>
    startApp({
      path: join(folder, 'journal.navette'),
      newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
    })
  let app = start()
  return {
    app: () => app,
    restart: () => {
      app.close()
      app = start()
    },
    end: () => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

export type Step =
  | { kind: 'command'; command: MethodName; seed: number }
  | { kind: 'undo' | 'redo' | 'restart' | 'undoOne' | 'undoTo' | 'redoTo'; seed: number }

/** What a user does next: a command, taking back or doing again in one of the ways there are, or starting anew. */
export async function take(journal: ReturnType<typeof restartable>, step: Step): Promise<void> {
  const app = journal.app()
  const { call } = app
  const draw = createDraw(step.seed, app)
  switch (step.kind) {
    case 'command':
      await perform(app, step.command, step.seed)
      return
    case 'undo':
    case 'redo':
      await rewrite(app, `history.${step.kind}`)
      return
    case 'restart':
      journal.restart()
      return
    case 'undoOne': {
      const listed = await call('history.list', {})
      if (listed.length === 0) return
      const { id, blockedBy } = draw.pick(listed)
      const { ok } = await rewrite(app, 'history.undo', id)
      if (ok && blockedBy) throw new Error('what the history says to stand in the way does not')
      return
    }
    case 'undoTo':
    case 'redoTo': {
      const listed = await call('history.list', { limit: 6 })
      const wanted = listed.filter(({ undone, canRedo }) => (step.kind === 'undoTo' ? !undone : canRedo))
      if (wanted.length === 0) return
      const reply = await rewrite(app, `history.${step.kind}`, draw.pick(wanted).id)
      if (!reply.ok) throw new Error(`${step.kind} is refused: ${JSON.stringify(reply.error)}`)
    }
  }
}
