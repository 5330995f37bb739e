import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/index'
import { addDays, fromDayNumber } from '#shared/domain/dates'
import { Meeting } from '#shared/domain/meeting'
import { Person } from '#shared/domain/person'
import { insertRecord } from '../../src/main/db/tables'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>
type Insights = Output<'insights.journal'>

const newPerson = async ({ call }: App, person: Parameters<typeof aPerson>[0] = {}): Promise<string> =>
  (await call('people.create', aPerson(person))).id

const meet = ({ call }: App, id: string, ...dates: string[]) =>
  inOrder(dates, (date) => call('meetings.save', aMeeting([id], { date })))

const stamps = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }

function put(
  { db }: App,
  people: readonly string[],
  meetings: readonly { date: string; present: readonly string[] }[]
) {
  db.raw.transaction(() => {
    for (const id of people) insertRecord(db, 'person', Person.parse({ id, sortKey: id, foldKey: id, ...stamps }))
    for (const [index, { date, present }] of meetings.entries()) {
      const meetingId = `m${index}`
      insertRecord(db, 'meeting', Meeting.parse({ id: meetingId, date, ...stamps }))
      for (const personId of present) insertRecord(db, 'participation', { meetingId, personId, role: 'present' })
    }
  })()
}

/** Everything that is not a number where one is said to be, by its path. */
function undefinedNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (value === null || typeof value !== 'object') return value === undefined ? [path] : []
  return Object.entries(value).flatMap(([key, part]) => undefinedNumbers(part, `${path}.${key}`))
}

/** The measures of the journal, of which every number is one. */
async function measured(app: App, asOf = TODAY): Promise<Insights> {
  const insights = await app.call('insights.journal', { asOf })
  expect(undefinedNumbers(insights)).toEqual([])
  return insights
}

/** How a silence is printed that has not begun. */
const noSilence = { days: null, probability: null, signal: null, eightTimes: null }

test('an empty journal has no measures, and what is undefined is null', async () => {
  const { people, reciprocity } = await measured(startApp())
  expect(people).toEqual([])
  expect(reciprocity).toMatchObject({ mutual: 0, dyad: null, edge: null, weighted: null, payForward: null })
})

test('somebody never met has a rate of nothing, and no silence, balance or value', async () => {
  const app = startApp()
  await newPerson(app)
  expect((await measured(app)).people[0]).toMatchObject({
    contactRate: 0,
    peakRate: 0,
    rhythm: 'belowYearly',
    state: 'neverMet',
    silence: noSilence,
    reconnectValue: null,
    tieStrength: { index: 0, provisional: true, band: 'unknown' },
    reciprocity: {
      balance: null,
      dyadicReciprocity: null,
      share: null,
      interval95: null,
      notice: null,
      openSince: null
    }
  })
})

test('somebody whom one will only meet was never met', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await app.call('meetings.save', aMeeting([id], { date: addDays(TODAY, 1), status: 'planned' }))
  // Such as from a file: said to be held on a day that is still to come.
  put(app, [], [{ date: addDays(TODAY, 10), present: [id] }])
  expect((await measured(app)).people[0]).toMatchObject({ state: 'neverMet', silence: noSilence, contactRate: 0 })
  expect((await app.call('insights.person', { id })).plannedOn).toBe(addDays(TODAY, 1))
  expect((await measured(app, addDays(TODAY, 10))).people[0]).toMatchObject({ state: 'singleEncounter' })
})

test('ten thousand meetings on one day are one contact day and one episode', async () => {
  const app = startApp()
  put(
    app,
    ['p'],
    Array.from({ length: 10_000 }, () => ({ date: TODAY, present: ['p'] }))
  )
  const [person] = (await measured(app)).people
  expect(person).toMatchObject({
    state: 'singleEncounter',
    rhythm: 'yearly',
    silence: { days: 0, probability: 1, signal: null, eightTimes: false }
  })
  expect(person?.contactRate).toBeCloseTo((10_000 * 365.25 * Math.LN2) / 180, 6)
  expect(person?.tieStrength.index).toBeLessThan(0.5)
})

test('a meeting of five hundred is shared among all of them, and they are not acquainted by it', async () => {
  const app = startApp()
  const people = Array.from({ length: 499 }, (_, index) => `p${index}`)
  put(app, people, [
    { date: '2020-01-01', present: people },
    { date: '2021-01-01', present: people },
    { date: TODAY, present: people.slice(1) },
    { date: addDays(TODAY, -30), present: people.slice(1) }
  ])
  const insights = await measured(app)
  const silent = insights.people.find(({ id }) => id === 'p0')
  const met = insights.people.find(({ id }) => id === 'p1')
  expect(silent?.state).toBe('dormant')
  expect(silent?.peakRate).toBeLessThan(0.01)
  // Nobody is known in common: (1/4 + (10/12 + 1 + 1/2)/3)/2.
  expect(silent?.reconnectValue).toBeCloseTo((0.25 + (10 / 12 + 1.5) / 3) / 2, 12)
  expect(met).toMatchObject({ state: 'active', tieStrength: { band: 'weak' } })
})

test('a favour before the first meeting counts, and makes no contact', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await app.call('favours.create', aFavour(id, { date: '1999', direction: 'given' }))
  await app.call('favours.create', aFavour(id, { date: '1998-03' }))
  await meet(app, id, '2026-06-01')
  expect((await measured(app)).people[0]).toMatchObject({
    state: 'singleEncounter',
    silence: { days: 29 },
    reciprocity: { given: 1, received: 1, net: 0, balance: 0, dyadicReciprocity: 1, openSince: null }
  })
  expect((await measured(app, '1998-12-31')).people[0]).toMatchObject({
    state: 'neverMet',
    silence: noSilence,
    reciprocity: { given: 0, received: 1, openSince: '1998-03' }
  })
})

test.each([
  ['the year we are in counts up to today', '2026', 0, 'singleEncounter'],
  ['the month we are in counts up to today', '2026-06', 0, 'singleEncounter'],
  ['a month gone by counts to its last day', '2026-05', 30, 'singleEncounter'],
  ['a year gone by counts to its last day', '2025', 181, 'singleEncounter'],
  ['next month is still to come', '2026-07', null, 'neverMet'],
  ['next year is still to come', '2027', null, 'neverMet']
])('%s', async (_what, date, days, state) => {
  const app = startApp()
  put(app, ['p'], [{ date, present: ['p'] }])
  const [person] = (await measured(app)).people
  expect(person?.state).toBe(state)
  expect(person?.silence?.days ?? null).toBe(days)
})

test('partial dates count for state and peak and make no gap, so that nothing is signalled by them', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, '2019', '2020', '2021-05', '2022-07')
  expect(await app.call('insights.person', { id })).toMatchObject({
    state: 'dormant',
    contactDays: 4,
    usualGapDays: null,
    silence: { days: 1430, signal: null, eightTimes: false }
  })
  await meet(app, id, '2023-01-01', '2023-02-20')
  const exact = await app.call('insights.person', { id })
  expect(exact).toMatchObject({ usualGapDays: 50, silence: { signal: 'fading' } })
  // One more of which only the year is known: more contact, the same gaps, and no longer so long a silence.
  await meet(app, id, '2024')
  const vague = await app.call('insights.person', { id })
  expect(vague).toMatchObject({ usualGapDays: 50, lastContactOn: '2024', silence: { days: 546 } })
  expect(vague.contactRate).toBeGreaterThan(exact.contactRate)
  expect(vague.peakRate).toBeGreaterThanOrEqual(exact.peakRate)
})

test('who introduced themselves, or each other in a circle, leaves everything defined', async () => {
  const app = startApp()
  const [one, other] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  await meet(app, one, '2020-01-01', '2021-01-01')
  await meet(app, other, '2026-01-01', '2026-06-01')
  app.db.raw.prepare('UPDATE person SET introducedById = ? WHERE id = ?').run(other, one)
  app.db.raw.prepare('UPDATE person SET introducedById = ? WHERE id = ?').run(one, other)
  const insights = await measured(app)
  expect(insights.people.find(({ id }) => id === one)?.reconnectValue).toBeLessThan(0.6)
  app.db.raw.prepare('UPDATE person SET introducedById = id').run()
  expect((await measured(app)).people.find(({ id }) => id === one)?.reconnectValue).toBeCloseTo(
    (0.25 + (10 / 12 + 1.5) / 3) / 2,
    12
  )
})

const date = fc.oneof(
  fc.integer({ min: 14_000, max: 20_900 }).map((day) => fromDayNumber(day)),
  fc.constantFrom('0001', '1950', '2019-02', '2024-02-29', '2026', '2026-06', '2026-07', '9999')
)
const people = ['p0', 'p1', 'p2', 'p3', 'p4']
const meetings = fc.array(fc.record({ date, present: fc.subarray(people) }), { maxLength: 40 })

test('whatever the journal holds, every measure is a number or undefined', () =>
  fc.assert(
    fc.asyncProperty(meetings, fc.constantFrom('0001-01-01', '2019-02-14', TODAY, '9999-12-31'), async (list, asOf) => {
      const app = startApp()
      put(app, people, list)
      for (const { contactRate, peakRate, silence, reconnectValue } of (await measured(app, asOf)).people) {
        expect(peakRate).toBeGreaterThanOrEqual(contactRate)
        expect(contactRate).toBeGreaterThanOrEqual(0)
        expect(silence?.probability ?? 1).toBeGreaterThan(0)
        expect(silence?.probability ?? 1).toBeLessThanOrEqual(1)
        expect(reconnectValue ?? 0).toBeLessThanOrEqual(1)
      }
      app.close()
    }),
    { numRuns: 40 }
  ))

test('undecayed strengths add up to the number of meetings with company, however many were there', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.subarray(people), { maxLength: 30 }), async (tables) => {
      const app = startApp()
      put(
        app,
        people,
        tables.map((present) => ({ date: TODAY, present }))
      )
      const perYear = (365.25 * Math.LN2) / 180
      const total = (await measured(app)).people.reduce((sum, { contactRate }) => sum + contactRate / perYear, 0)
      expect(total).toBeCloseTo(tables.filter((present) => present.length > 0).length, 9)
      app.close()
    }),
    { numRuns: 40 }
  ))
