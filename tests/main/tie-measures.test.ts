import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, fromDayNumber } from '#shared/domain/dates'
import type { Ports } from '../../src/main/context'
import type { Db } from '../../src/main/db/open'
import { inlineRunner } from '../../src/main/heavy'
import { readTieFacts } from '../../src/main/insights/insights.repository'
import { baselineOf, historiesOf, tieMeasureRow } from '../../src/main/insights/measure-ties'
import { readConventions } from '../../src/main/settings/settings.repository'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>

/** What the lists read, as they read it: after the measures are up to date. */
async function kept({ call, db }: App): Promise<unknown[]> {
  await call('people.page', {})
  return db.raw.prepare('SELECT * FROM temp.tieMeasure ORDER BY personId').all()
}

function measuredAnew(db: Db, today = TODAY) {
  const conventions = readConventions(db)
  const histories = historiesOf(readTieFacts(db), today, conventions)
  const baseline = baselineOf(histories, conventions)
  return histories.map((history) => tieMeasureRow(history, baseline))
}

/** An application that counts how often everybody is measured, and can be made to wait for it. */
function countingApp(given: Partial<Ports> = {}) {
  const runs: string[] = []
  let gate: Promise<void> | null = null
  const app: App = startApp({
    heavy: (job, input) => {
      if (job === 'insights.everyone') runs.push(job)
      const run = inlineRunner(app.db).heavy(job, input)
      return gate === null ? run : gate.then(() => run)
    },
    ...given
  })
  return {
    ...app,
    runs,
    holdBack: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return () => {
        gate = null
        resolve()
      }
    }
  }
}

const date = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 18_500, max: 20_640 }).map((day) => fromDayNumber(day)) },
  { weight: 1, arbitrary: fc.constantFrom('2023', '2026', '2025-11', '2026-06-30', '2026-07-04') }
)
const kinds = ['person', 'meeting', 'favour'] as const
const place = fc.nat({ max: 5 })
const places = fc.uniqueArray(place, { maxLength: 4 })
const weight = fc.integer({ min: 1, max: 3 })
const direction = fc.constantFrom('given' as const, 'received' as const)
const status = fc.constantFrom('held' as const, 'held' as const, 'planned' as const, 'cancelled' as const)
const role = fc.constantFrom('present' as const, 'present' as const, 'mentioned' as const)

/** Something a user does; places point into the lists of people, meetings and favours made so far. */
const act = fc.oneof(
  fc.record({ does: fc.constant('add' as const), isFamily: fc.boolean(), closeness: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ does: fc.constant('change' as const), place, noLedger: fc.boolean(), deceasedOn: fc.option(date) }),
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('bin' as const), what: fc.constantFrom(...kinds), place })
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('meet' as const), edits: fc.option(place), date, status, role, places })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('favour' as const),
      edits: fc.option(place),
      place,
      date,
      weight,
      direction
    })
  },
  { weight: 2, arbitrary: fc.constantFrom({ does: 'undo' as const }, { does: 'redo' as const }) }
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const pick = (list: readonly string[], index: number) => list[index % Math.max(1, list.length)] ?? 'nobody'

/** Does what the user would; what is refused (nobody there, nothing to undo) changes nothing. */
function doing(app: App) {
  const made: Record<(typeof kinds)[number], string[]> = { person: [], meeting: [], favour: [] }
  const send = async (name: string, input: unknown, makes?: keyof typeof made) => {
    const reply = await app.bridge.call(name, input)
    if (reply.ok && makes) made[makes].push((reply.value as { id: string }).id)
  }

  return async (step: Act): Promise<void> => {
    switch (step.does) {
      case 'add':
        return send('people.create', aPerson({ isFamily: step.isFamily, closeness: step.closeness }), 'person')
      case 'change': {
        const person = { noLedger: step.noLedger, deceasedOn: step.deceasedOn }
        return send('people.update', { ...aPerson(person), id: pick(made.person, step.place) })
      }
      case 'bin': {
        const area = { person: 'people', meeting: 'meetings', favour: 'favours' }[step.what]
        return send(`${area}.remove`, { id: pick(made[step.what], step.place) })
      }
      case 'meet': {
        const ids = [...new Set(step.places.map((index) => pick(made.person, index)))]
        const form = aMeeting([], { date: step.date, status: step.status })
        const participants = ids.map((personId, index) => ({ personId, role: index === 0 ? step.role : 'present' }))
        const id = step.edits === null ? null : pick(made.meeting, step.edits)
        return send('meetings.save', { ...form, id, participants }, id === null ? 'meeting' : undefined)
      }
      case 'favour': {
        const { date: on, weight: size, direction: way } = step
        const form = aFavour(pick(made.person, step.place), { date: on, weight: size, direction: way })
        return step.edits === null
          ? send('favours.create', form, 'favour')
          : send('favours.update', { ...form, id: pick(made.favour, step.edits) })
      }
      case 'undo':
        return send('history.undo', {})
      case 'redo':
        return send('history.redo', undefined)
    }
  }
}

test('measures kept up step by step are those of measuring everybody anew, whatever the user does', async () => {
  const people = Array.from({ length: 3 }, (): Act => ({ does: 'add', isFamily: false, closeness: 3 }))
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async (acts) => {
      const app = countingApp()
      await kept(app)
      const perform = doing(app)
      await inOrder([...people, ...acts], async (step) => {
        await perform(step)
        expect(await kept(app)).toEqual(measuredAnew(app.db))
      })
      expect(app.runs).toEqual(['insights.everyone'])
      app.close()
    }),
    { numRuns: 60 }
  )
})

test('everybody has a row, also who was never met, and nobody in the bin has one', async () => {
  const app = countingApp()
  const [marie, paul] = await inOrder(['Marie', 'Paul'], (givenName) =>
    app.call('people.create', aPerson({ givenName }))
  )
  expect(await kept(app)).toMatchObject([
    { state: 'neverMet', band: 'unknown', lastContactOn: null, silenceDays: null },
    { state: 'neverMet' }
  ])
  await app.call('people.remove', { id: paul!.id })
  expect(await kept(app)).toMatchObject([{ personId: marie!.id }])
})

test('many people at once are measured with everybody, a few are not', async () => {
  const app = countingApp()
  const people = await inOrder(
    Array.from({ length: 51 }, (_, index) => `N${index}`),
    (familyName) => app.call('people.create', aPerson({ familyName }))
  )
  const ids = people.map(({ id }) => id)
  await kept(app)
  await app.call('meetings.save', aMeeting(ids.slice(0, 50)))
  expect(await kept(app)).toEqual(measuredAnew(app.db))
  expect(app.runs).toHaveLength(1)
  await app.call('meetings.save', aMeeting(ids))
  expect(await kept(app)).toEqual(measuredAnew(app.db))
  expect(app.runs).toHaveLength(2)
})

test('a new day is measured anew', async () => {
  let today = TODAY
  const app = countingApp({ today: () => today })
  const { id } = await app.call('people.create', aPerson())
  await app.call('meetings.save', aMeeting([id], { date: TODAY }))
  expect(await kept(app)).toMatchObject([{ silenceDays: 0 }])
  today = addDays(TODAY, 400)
  expect(await kept(app)).toMatchObject([{ silenceDays: 400 }])
  expect(app.runs).toHaveLength(2)
})

test('readers that come together share one run, and see what was written while it lasted', async () => {
  const app = countingApp()
  const { id } = await app.call('people.create', aPerson())
  const release = app.holdBack()
  const first = Promise.all([
    app.call('people.page', {}),
    app.call('map.view', {}),
    app.call('insights.person', { id })
  ])
  await app.call('meetings.save', aMeeting([id]))
  const later = app.call('people.page', {})
  release()
  await first
  expect((await later).rows).toMatchObject([{ id, state: 'singleEncounter' }])
  expect(app.runs).toEqual(['insights.everyone'])
})

test('a run that failed is tried again by the next reader', async () => {
  let fails = true
  const app: App = startApp({
    heavy: (job, input) =>
      fails
        ? Promise.reject(Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' }))
        : inlineRunner(app.db).heavy(job, input)
  })
  await expect(app.call('people.page', {})).rejects.toMatchObject({ code: 'journal-in-use' })
  fails = false
  expect(await app.call('people.page', {})).toMatchObject({ total: 0 })
})

test('keeping measures is no change that could be undone', async () => {
  const app = countingApp()
  await app.call('people.create', aPerson())
  await kept(app)
  await app.call('history.undo', {})
  await kept(app)
  expect(await app.call('history.state')).toMatchObject({ undo: null })
})
