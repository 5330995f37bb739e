import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { dayNumber, lastDay, type PartialDate } from '#shared/domain/dates'
import { stateLetters, statesAt } from '#shared/domain/map-history'
import { tieState } from '#shared/domain/measures/state'
import { historyOf } from '#shared/domain/measures/tie-history'
import { measuredOn } from '../../src/main/insights/measured-ties'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { inOrder } from '../support/in-order'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const add = async (given: Input<'people.create'>['person'] = {}) => (await app.call('people.create', aPerson(given))).id
const meet = (ids: readonly string[], date: string, status: 'held' | 'planned' | 'cancelled' = 'held') =>
  app.call('meetings.save', aMeeting(ids, { date, status }))
const history = (ids: readonly string[]) => app.call('map.history', { ids: [...ids] })
/** When nobody else tells: the day of writing is of the machine, and not of the tests. */
const writtenOn = (id: string, day: string) =>
  app.db.raw.prepare('UPDATE person SET createdAt = ? WHERE id = ?').run(`${day}T12:00:00.000Z`, id)

/** The letters of one person from a month on. */
async function lettersFrom(id: string, month: string): Promise<string> {
  const { months, people } = await history([id])
  return people[0]!.states.slice(months.findIndex((each) => each.month === month))
}

const endOf = (month: string) => (lastDay(month) < TODAY ? lastDay(month) : TODAY)

describe.each([40, 500])('in a journal of %i people', (people) => {
  beforeEach(() => {
    makeSample(app.db, { people, seed: 2, today: TODAY, language: 'fr' })
  })

  test('the last month says of everybody what the map says today, and ties the same people', async () => {
    const view = await app.call('map.view', { count: 150 })
    const told = await history(view.people.map(({ id }) => id))
    const last = statesAt(told, told.months.length - 1)
    expect(last).toEqual(new Map(view.people.map(({ id, state }) => [id, state])))
    expect(told.ties.map(({ a, b }) => [a, b])).toEqual(view.ties.map(({ a, b }) => [a, b]))
  })

  test('each month says what the measures said on its last day', async () => {
    const view = await app.call('map.view', { count: 150 })
    const told = await history(view.people.map(({ id }) => id))
    for (const at of [0, 0.3, 0.6, 0.9].map((share) => Math.floor(share * (told.months.length - 1)))) {
      const { histories, baseline } = measuredOn(app.db, endOf(told.months[at]!.month))
      const measured = new Map(
        histories.map(({ id, episodes, silenceDays }) => [
          id,
          tieState(episodes.length, silenceDays, baseline.conventions)
        ])
      )
      const states = statesAt(told, at)
      expect([...states].filter(([id, state]) => measured.get(id) !== state)).toEqual([])
      // Who was met by then was known by then.
      const unknown = told.people.filter(({ id }) => !states.has(id))
      expect(unknown.filter(({ id }) => measured.get(id) !== 'neverMet')).toEqual([])
    }
  })
})

const anyDate = fc
  .tuple(fc.integer({ min: 0, max: 2300 }), fc.constantFrom(10, 10, 7, 4))
  .map(([back, length]) => new Date((dayNumber('2026-08-30') - back) * 86_400_000).toISOString().slice(0, length))

test('whatever is known of the days of contact, each month says what the measures say on its last day', async () => {
  const id = await add()
  const day = app.db.raw.prepare('UPDATE meeting SET date = ? WHERE rowid = ?')
  const meetings = await inOrder(Array.from({ length: 5 }), () => meet([id], '2026-01-01'))
  const rows = app.db.raw.prepare('SELECT rowid FROM meeting').pluck().all() as number[]
  expect(meetings).toHaveLength(rows.length)
  await fc.assert(
    fc.asyncProperty(fc.array(anyDate, { minLength: 5, maxLength: 5 }), async (dates) => {
      for (const [index, rowid] of rows.entries()) day.run(dates[index], rowid)
      const { months, people } = await history([id])
      const facts = { id, closeness: null, noLedger: false, noSuggestions: false, isFamily: false, deceasedOn: null }
      const held = dates.map((date: PartialDate) => ({ date, planned: false, present: 2 }))
      const plain = months.map(({ month }) => {
        const { episodes, silenceDays } = historyOf({ ...facts, meetings: held, favours: [] }, dayNumber(endOf(month)))
        return stateLetters[tieState(episodes.length, silenceDays)]
      })
      const known = plain.findIndex((letter) => letter !== 'n')
      // Nothing but these meetings tells since when; where all are to come, the present month is the only one.
      expect([known <= 0, people[0]!.states]).toEqual([true, plain.join('')])
      expect(months.reduce((sum, { meetings: count }) => sum + count, 0)).toBe(
        held.filter(({ date }) => date <= TODAY).length
      )
    })
  )
})

/** Somebody else, met on these days. */
const addMet = async (...dates: string[]) => {
  const other = await add()
  await inOrder(dates, (date) => meet([other], date))
  return other
}

describe('somebody is known', () => {
  test('from when they were met, as noted or by the first exchange', async () => {
    const [noted, met] = [await add({ metOn: '2026-02' }), await add()]
    await meet([noted], '2026-04-10')
    await meet([met], '2026-03-31')
    const told = await history([noted, met])
    expect(told.months.map(({ month, meetings }) => `${month} ${meetings}`)).toEqual([
      '2026-02 0',
      '2026-03 1',
      '2026-04 1',
      '2026-05 0',
      '2026-06 0'
    ])
    expect(new Map(told.people.map(({ id, states }) => [id, states]))).toEqual(
      new Map([
        [noted, 'nnooo'],
        [met, '-oooo']
      ])
    )
  })

  test('from the first favour, introduction or promise before any exchange', async () => {
    const other = await addMet('2026-01-05')
    const [helped, introduced, promised] = await inOrder([1, 2, 3], () => add())
    await app.call('favours.create', aFavour(helped!, { date: '2026-03-01' }))
    await app.call(
      'favours.create',
      aFavour(other, { kind: 'introduction', introducedPersonId: introduced!, date: '2026-04-01' })
    )
    await app.call('promises.create', aPromise(promised!, { madeOn: '2026-05-01' }))
    const told = await history([other, helped!, introduced!, promised!])
    const states = new Map(told.people.map((person) => [person.id, person.states]))
    expect([helped, introduced, promised].map((id) => states.get(id!))).toEqual(['--nnnn', '---nnn', '----nn'])
  })

  test('from when they were noted where nothing else tells, but not before anything is dated', async () => {
    const other = await addMet('2026-02-05')
    const [late, early] = [await add(), await add()]
    writtenOn(late, '2026-04-10')
    writtenOn(early, '2000-01-01')
    const told = await history([other, late, early])
    const states = new Map(told.people.map((person) => [person.id, person.states]))
    expect([states.get(late), states.get(early)]).toEqual(['--nnn', 'nnnnn'])
    writtenOn(late, '2026-11-22')
    expect((await history([other, late])).people.find(({ id }) => id === late)!.states).toBe('----n')
  })

  test('not because others have known them for long', async () => {
    const [one, other] = [await add(), await add()]
    await meet([one], '2026-05-01')
    writtenOn(other, '2026-06-01')
    await app.call('people.link', { personId: one, otherId: other, since: '2001' })
    const told = await history([one, other])
    expect(told.months.map(({ month }) => month)).toEqual(['2026-05', '2026-06'])
    expect(told.ties.map(({ from }) => from)).toEqual([0])
  })
})

test('a tie is active, then silent, then dormant, and active again when it is taken up', async () => {
  const id = await add()
  await inOrder(['2020-01-10', '2020-03-10', '2025-05-20'], (date) => meet([id], date))
  expect(await lettersFrom(id, '2020-01')).toBe(
    `oo${'a'.repeat(12)}${'s'.repeat(24)}${'d'.repeat(26)}${'a'.repeat(12)}ss`
  )
})

test('conventions count as they do everywhere', async () => {
  const id = await add()
  await inOrder(['2026-01-05', '2026-02-05'], (date) => meet([id], date))
  const conventions = await app.call('settings.conventions')
  await app.call('settings.setConventions', { ...conventions, activeDays: 60 })
  expect(await lettersFrom(id, '2026-01')).toBe('oaasss')
})

test('two people know each other from the first that tells it', async () => {
  const ids = await inOrder(Array.from('ABCDE'), (name) => add({ givenName: name }))
  const [a, b, c, d, e] = ids as [string, string, string, string, string]
  await meet([a], '2026-01-10')
  await app.call('people.link', { personId: a, otherId: b, since: '2026-05-01' })
  await meet([a, b], '2026-03-15')
  await app.call('people.link', { personId: a, otherId: c })
  await app.call('favours.create', aFavour(a, { kind: 'introduction', introducedPersonId: d, date: '2026-04-02' }))
  await app.call('people.link', { personId: a, otherId: e, since: '2026-09-01' })
  await meet([b, e], '2026-07-02', 'planned')
  const { ties } = await history(ids)
  const from = new Map(ties.map((tie) => [[tie.a, tie.b].toSorted().join(' '), tie.from]))
  expect(from).toEqual(new Map([b, c, d].map((id, index) => [[a, id].toSorted().join(' '), [2, 0, 3][index]])))
})

test('what is planned, cancelled, to come or in the bin is no exchange, nor is being mentioned', async () => {
  const [one, other] = [await add(), await add()]
  await meet([one], '2026-05-10')
  await meet([one], '2026-06-29', 'planned')
  await meet([one], '2026-06-20', 'cancelled')
  await meet([one], '2026-07-20', 'planned')
  const { id: binned } = await meet([one], '2026-02-10')
  await app.call('meetings.remove', { id: binned })
  await app.call('meetings.save', {
    ...aMeeting([other], { date: '2026-05-10' }),
    participants: [{ personId: other }, { personId: one, role: 'mentioned' }]
  })
  const told = await history([one])
  expect(told.months).toEqual([
    { month: '2026-05', meetings: 1 },
    { month: '2026-06', meetings: 0 }
  ])
  expect(told.people).toEqual([{ id: one, states: 'oo' }])
})

test('nothing is told of the dead, the bin or the unknown; with nobody, of the present month alone', async () => {
  const [dead, binned] = [await add({ deceasedOn: '2026-01' }), await add()]
  await meet([dead, binned], '2025-05-10')
  await app.call('people.remove', { id: binned })
  const nothing = { months: [{ month: '2026-06', meetings: 0 }], people: [], ties: [] }
  expect(await history([dead, binned, 'nobody'])).toEqual(nothing)
  expect(await history([])).toEqual(nothing)
})

test('goes back fifty years at most, and who was known before is known from the first month', async () => {
  const id = await add({ metOn: '0202-03-01' })
  await meet([id], '0202-03-01')
  await meet([id], '2026-06-01')
  const { months, people } = await history([id])
  expect([months.length, months[0], months.at(-1)]).toEqual([
    600,
    { month: '1976-07', meetings: 1 },
    { month: '2026-06', meetings: 1 }
  ])
  expect(people[0]!.states).toBe(`${'o'.repeat(599)}a`)
})
