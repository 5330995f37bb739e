import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeChange } from '#shared/i18n/describe-change'
import { languages } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { recordedCommands } from '../support/any-command'
import { startApp } from '../support/app'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'
import { begin, perform, restartable, rewrite, take, tally, undoAll, type Step } from '../support/undoing'

afterAll(() => {
  const { carriedOut, refused, rewritten } = tally
  console.info(
    `${carriedOut + refused} commands of ${recordedCommands.length} kinds were run: ${carriedOut} carried out, ${refused} refused; ` +
      `changes were taken back or done again ${rewritten} times`
  )
})

describe('each command', () => {
  let app: ReturnType<typeof startApp>
  beforeAll(async () => {
    app = startApp()
    await begin(app, 56)
    await inOrder(Array(9).keys(), (seed) => perform(app, 'promises.keep', seed))
    await inOrder(Array(3).keys(), (seed) => perform(app, 'favours.remove', seed))
    await inOrder(Array(6).keys(), (seed) => perform(app, 'map.move', seed))
    await inOrder(Array(4).keys(), (seed) => perform(app, 'map.keepArrangement', seed))
    await inOrder(Array(3).keys(), (seed) => perform(app, 'map.saveView', seed))
    await inOrder(Array(5).keys(), (seed) => perform(app, 'suggestions.dismiss', seed))
  })
  afterAll(() => app.close())

  /** Tries until the command is not refused and changes something. */
  async function findsSomethingToDo(command: (typeof recordedCommands)[number], tried = 0): Promise<boolean> {
    const before = dump(app.db)
    if ((await perform(app, command, tried)) && dump(app.db) !== before) return true
    return tried < 200 && findsSomethingToDo(command, tried + 1)
  }

  test.each(recordedCommands)('%s is taken back and done again, byte for byte', async (command) => {
    const before = dump(app.db)
    // Else tests/support/any-command.ts is to learn how an input for this command is made that fits the journal.
    expect(await findsSomethingToDo(command)).toBe(true)
    const after = dump(app.db)
    await app.call('history.undo', {})
    expect(dump(app.db)).toBe(before)
    await app.call('history.redo')
    expect(dump(app.db)).toBe(after)
    await app.call('history.undo', {})
  })
})

const seed = fc.nat()
/** Mostly commands, now and then taking back, doing again, or starting the application anew. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('command' as const), command: fc.constantFrom(...recordedCommands), seed })
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'restart'), seed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undoOne', 'undoTo', 'redoTo'), seed }) }
)

/** The changes of which the words leave something open, in either language. */
async function unsaid({ call }: ReturnType<typeof startApp>): Promise<string[]> {
  const changes = await call('history.list', {})
  return languages.flatMap((language) =>
    changes
      .map((change) => describeChange(change, translator(language), language))
      .filter((words) => words.length < 4 || /\{\{|undefined|null|\[object/.test(words))
  )
}

test(
  'whatever was done is taken back completely and done again completely, also across restarts',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), async (steps) => {
        const journal = restartable()
        try {
          const empty = dump(journal.app().db)
          await begin(journal.app(), 8)
          await inOrder(steps, (each) => take(journal, each))
          expect(await unsaid(journal.app())).toEqual([])
          const done = dump(journal.app().db)
          const count = await undoAll(journal.app())
          expect(dump(journal.app().db)).toBe(empty)
          expect(checkJournal(journal.app().db)).toEqual([])
          journal.restart()
          await inOrder(Array(count).keys(), () => rewrite(journal.app(), 'history.redo'))
          expect(dump(journal.app().db)).toBe(done)
          expect(checkJournal(journal.app().db)).toEqual([])
        } finally {
          journal.end()
        }
      }),
      { numRuns: 25 }
    )
  }
)
