import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doorCategories } from '#shared/domain/structure/categories'
import type { MethodName } from '#shared/contract/index'
import { makeSample } from '../../src/main/sample/make-sample'
import { recordedCommands } from '../support/any-command'
import { startApp, TODAY } from '../support/app'
import { inOrder } from '../support/in-order'
import { restartable, take, type Step } from '../support/undoing'

type App = ReturnType<typeof startApp>

/** Everything that open pages ask which is kept up to date rather than computed at each question. */
async function asked({ call }: App) {
  const { rows } = await call('people.page', { limit: 200 })
  return {
    people: rows,
    persons: await inOrder(rows, async ({ id }) => ({
      tie: await call('insights.person', { id }),
      suggestion: await call('suggestions.person', { id })
    })),
    week: await call('suggestions.week'),
    hidden: await call('suggestions.hidden'),
    structure: await call('network.structure'),
    doors: await inOrder(doorCategories, (category) => call('network.doors', { category })),
    acquaintances: await call('network.acquaintances'),
    history: await call('network.history', { from: '2026-01-01', to: TODAY }),
    peers: await call('network.peers'),
    ledger: await call('favours.byPerson', { limit: 200 }),
    chains: await call('favours.chains', { limit: 200 })
  }
}

const seed = fc.nat()
/** What changes measures, more often than the rest: the conventions, people, meetings, favours and promises. */
const often: MethodName[] = [
  'settings.setConventions',
  'people.setFacts',
  'people.create',
  'people.remove',
  'people.link',
  'meetings.save',
  'meetings.save',
  'favours.create',
  'promises.create',
  'suggestions.dismiss',
  'suggestions.restore',
  'suggestions.leaveOut'
]
const command = fc.oneof(fc.constantFrom(...recordedCommands), fc.constantFrom(...often))
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('command' as const), command, seed }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'undoOne', 'undoTo', 'redoTo'), seed }) }
)

test(
  'what pages are told is the same as if the application had just been opened, whatever was done and taken back',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16, size: 'max' }), async (steps) => {
        const journal = restartable()
        try {
          makeSample(journal.app().db, { people: 30, seed: 1, today: TODAY, language: 'fr' })
          await asked(journal.app())
          await inOrder(steps, async (each) => {
            await take(journal, each)
            const kept = await asked(journal.app())
            const anew = startApp({ path: journal.app().db.raw.name })
            try {
              expect(kept).toEqual(await asked(anew))
            } finally {
              anew.close()
            }
          })
        } finally {
          journal.end()
        }
      }),
      { numRuns: 6 }
    )
  }
)
