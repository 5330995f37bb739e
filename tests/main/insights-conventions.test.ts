import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { addDays } from '#shared/domain/dates'
import { defaultConventions, type Conventions } from '#shared/domain/measures/conventions'
import { journalText } from '../../src/main/transfer/journal-text'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { journalFile } from '../support/commands'
import { importText } from '../support/import-file'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>

const newPerson = async ({ call }: App, person: Parameters<typeof aPerson>[0] = {}): Promise<string> =>
  (await call('people.create', aPerson(person))).id

const meet = ({ call }: App, id: string, ...dates: string[]) =>
  inOrder(dates, (date) => call('meetings.save', aMeeting([id], { date })))

const settle = ({ call }: App, changes: Partial<Conventions>) =>
  call('settings.setConventions', { ...defaultConventions, ...changes })

const tie = ({ call }: App, id: string) => call('insights.person', { id })

const row = async ({ call }: App, filter: Input<'people.page'> = {}) => (await call('people.page', filter)).rows[0]

test('the half-life changes the present rate and the peak', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, addDays(TODAY, -180))
  expect((await tie(app, id)).contactRate).toBeCloseTo(0.7033, 4)
  await settle(app, { halfLifeDays: 365 })
  const slower = await tie(app, id)
  expect(slower.contactRate).toBeCloseTo(((365.25 * Math.LN2) / 365) * 2 ** (-180 / 365), 12)
  expect(slower.peakRate).toBeCloseTo((365.25 * Math.LN2) / 365, 12)
})

test('the days of the states can be settled, lists follow at once, and undoing brings them back', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, '2025-01-01', '2026-02-15')
  expect(await row(app)).toMatchObject({ state: 'active' })
  await settle(app, { activeDays: 120, dormantDays: 240 })
  expect(await row(app)).toMatchObject({ state: 'lapsed' })
  expect((await tie(app, id)).state).toBe('lapsed')
  await settle(app, { activeDays: 60, dormantDays: 135 })
  expect(await row(app, { states: ['dormant'] })).toMatchObject({ id })
  await app.call('history.undo', {})
  expect(await row(app)).toMatchObject({ state: 'lapsed' })
  await app.call('history.undo', {})
  expect(await row(app)).toMatchObject({ state: 'active' })
  expect((await app.call('insights.journal', { asOf: TODAY })).people).toMatchObject([{ state: 'active' }])
})

test('the words of the balance follow its thresholds', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await inOrder([1, 2, 3], () => app.call('favours.create', aFavour(id)))
  expect(await row(app)).toMatchObject({ balance: 'ratherReceived' })
  await settle(app, { evenUpTo: 0, clearlyFrom: 3 })
  expect(await row(app)).toMatchObject({ balance: 'clearlyReceived' })
  await settle(app, { evenUpTo: 3, clearlyFrom: 4 })
  expect(await row(app)).toMatchObject({ balance: 'even' })
  expect((await app.call('map.view', {})).people).toMatchObject([{ balance: 'even' }])
  expect(await tie(app, id)).toMatchObject({ balance: 'even', reciprocity: { notice: 'receivedMore' } })
})

test('a meeting larger than what is settled makes nobody acquainted', async () => {
  const app = startApp()
  const [silent, active, third] = await inOrder(['S', 'A', 'T'], (familyName) => newPerson(app, { familyName }))
  await meet(app, silent!, '2021-01-01')
  await app.call('meetings.save', aMeeting([silent!, active!, third!], { date: '2022-01-01' }))
  await meet(app, active!, '2026-01-01', '2026-06-01')
  const known = (await tie(app, silent!)).reconnectValue!
  await settle(app, { smallMeeting: 3 })
  const unknown = (await tie(app, silent!)).reconnectValue!
  expect(unknown).toBeGreaterThan(known)
  const { people } = await app.call('insights.journal', { asOf: TODAY, personId: silent! })
  expect(people[0]?.reconnectValue).toBe(unknown)
  const { ties } = await app.call('map.view', {})
  expect(ties).toEqual([])
})

const monthly = Array.from({ length: 13 }, (_, index) => addDays('2026-04-01', -30 * index))

test('quiet weeks are taken off the silence and the gaps, not off the days that are told nor the state', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, ...monthly)
  expect(await tie(app, id)).toMatchObject({ silence: { days: 90, signal: 'overdue' }, usualGapDays: 30 })
  // 61 of the 90 days of silence.
  await settle(app, { quietWeeks: [{ from: '05-01', to: '06-30' }] })
  const quiet = await tie(app, id)
  expect(quiet).toMatchObject({ state: 'active', silence: { days: 90, signal: 'onRhythm' }, usualGapDays: 30 })
  // From 6 April 2025 to 1 April 2026 are 360 days in twelve gaps; May and June take 61 of them.
  const observed = 90 + 360 - 61
  expect(quiet.silence?.probability).toBeCloseTo((observed / (observed + 29)) ** 13, 12)
})

test('a year that is quiet altogether leaves everything defined', async () => {
  const app = startApp()
  const ids = await inOrder(['A', 'B', 'C'], (familyName) => newPerson(app, { familyName }))
  await inOrder(ids, (id) => meet(app, id, ...monthly))
  await settle(app, { quietWeeks: [{ from: '01-01', to: '12-31' }] })
  const { people } = await app.call('insights.journal', { asOf: TODAY })
  for (const { silence } of people)
    expect(silence).toEqual({ days: 90, probability: 1, signal: 'onRhythm', eightTimes: false })
})

test('the rate is provisional while the diary, by its first contact with anybody, is younger than the half-life', async () => {
  const app = startApp()
  const [first, later] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  expect(await tie(app, first)).toMatchObject({ contactRate: 0, contactRateProvisional: true })
  await meet(app, first, addDays(TODAY, -179))
  await meet(app, later, addDays(TODAY, -3))
  expect((await tie(app, later)).contactRateProvisional).toBe(true)
  await meet(app, first, addDays(TODAY, -180))
  expect((await tie(app, later)).contactRateProvisional).toBe(false)
  const before = await app.call('insights.journal', { asOf: addDays(TODAY, -1) })
  expect(before.people.map(({ contactRateProvisional }) => contactRateProvisional)).toEqual([true, true])
  await settle(app, { halfLifeDays: 365 })
  expect((await tie(app, later)).contactRateProvisional).toBe(true)
})

test('a silence of eight usual gaps is told, and of one that has no gap it is not', async () => {
  const app = startApp()
  const [regular, once] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  await meet(app, regular, ...monthly.map((date) => addDays(date, -149)))
  await meet(app, once, '2010-01-01')
  expect((await tie(app, regular)).silence).toMatchObject({ days: 239, eightTimes: false })
  expect((await tie(app, once)).silence).toMatchObject({ signal: null, eightTimes: false })
  const { people } = await app.call('insights.journal', { asOf: addDays(TODAY, 1), personId: regular })
  expect(people[0]?.silence).toMatchObject({ days: 240, eightTimes: true, signal: 'fading' })
})

test('one more gap moves what is expected of everybody, and their signals with it', async () => {
  const app = startApp()
  const ids = await inOrder(['A', 'B', 'C'], (familyName) => newPerson(app, { familyName }))
  const [frequent, other, rare] = ids as [string, string, string]
  // Twenty-nine gaps of 15 days, and somebody with two episodes who has been silent for 60 days.
  await meet(app, frequent, ...Array.from({ length: 29 }, (_, index) => addDays(TODAY, -15 * index)))
  await meet(app, rare, addDays(TODAY, -80), addDays(TODAY, -60))
  const signalOf = async () => (await app.call('people.page', {})).rows.find(({ id }) => id === rare)?.signal
  expect(await signalOf()).toBe('onRhythm')
  await meet(app, other, addDays(TODAY, -20), TODAY)
  expect(await signalOf()).toBe('overdue')
  const { people } = await app.call('insights.journal', { asOf: TODAY })
  expect(people.find(({ id }) => id === rare)?.silence).toEqual((await tie(app, rare)).silence)
  await app.call('history.undo', {})
  expect(await signalOf()).toBe('onRhythm')
})

test('whom one does not wish to be reminded of is in the history only', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, '2020-01-01', '2021-01-20')
  await inOrder([1, 2, 3], () => app.call('favours.create', aFavour(id)))
  expect(await tie(app, id)).toMatchObject({ silence: { signal: 'fading' }, reciprocity: { notice: 'receivedMore' } })
  await app.call('people.update', { ...aPerson({ noSuggestions: true }), id })
  const after = await tie(app, id)
  expect(after).toMatchObject({
    noSuggestions: true,
    state: 'dormant',
    reconnectValue: null,
    silence: { days: 1987, signal: null },
    reciprocity: { received: 3, balance: -1, notice: null }
  })
  expect(await row(app)).toMatchObject({ signal: null, notice: null, balance: 'ratherReceived' })
})

test('where favours are not counted, what was done is kept and nothing is weighed', async () => {
  const app = startApp()
  const id = await newPerson(app, { noLedger: true })
  await inOrder([1, 2, 3, 4], () => app.call('favours.create', aFavour(id)))
  const { reciprocity, balance } = await tie(app, id)
  expect(balance).toBe('notCounted')
  expect(reciprocity).toEqual({
    given: 0,
    received: 4,
    net: -4,
    balance: null,
    dyadicReciprocity: null,
    share: null,
    interval95: null,
    probabilityReceivedMore: null,
    probabilityGaveMore: null,
    notice: null,
    openSince: null
  })
})

test('conventions that contradict each other are refused, and nothing is changed', async () => {
  const app = startApp()
  await expect(settle(app, { activeDays: 400, dormantDays: 400 })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(settle(app, { evenUpTo: 5, clearlyFrom: 5 })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(settle(app, { quietWeeks: [{ from: '02-30', to: '03-01' }] })).rejects.toMatchObject({
    code: 'invalid-input'
  })
  expect(await app.call('settings.conventions')).toEqual(defaultConventions)
})

test('conventions come with a journal that is imported, and everybody is measured by them', async () => {
  const [from, app] = [startApp(), startApp()]
  const id = await newPerson(app)
  await meet(app, id, '2025-01-01', '2026-02-15')
  expect(await row(app)).toMatchObject({ state: 'active' })
  await settle(from, { activeDays: 120 })
  await importText(app, journalText(from.db))
  expect(await row(app)).toMatchObject({ state: 'lapsed' })
})

test.each(['{', 'null', '"x"', '{"activeDays":5000}'])(
  'conventions that a file brings as %s are the defaults',
  async (value) => {
    const app = startApp()
    await importText(app, journalFile({ settings: [{ key: 'conventions', value }] }))
    expect(await app.call('settings.conventions')).toEqual(defaultConventions)
    expect(await app.call('people.page', {})).toMatchObject({ total: 0 })
  }
)
