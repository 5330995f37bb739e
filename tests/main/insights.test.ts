import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Favour } from '#shared/domain/favour'
import { Meeting } from '#shared/domain/meeting'
import { Person } from '#shared/domain/person'
import { insertRecord } from '../../src/main/db/tables'
import { measureEveryone, measureJournal } from '../../src/main/insights/insights.jobs'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

type App = ReturnType<typeof startApp>

const newPerson = async ({ call }: App, person: Parameters<typeof aPerson>[0] = {}): Promise<string> =>
  (await call('people.create', aPerson(person))).id

/** One meeting with this person on each of these dates. */
const meet = ({ call }: App, id: string, ...dates: string[]) =>
  inOrder(dates, (date) => call('meetings.save', aMeeting([id], { date })))

const tie = ({ call }: App, id: string) => call('insights.person', { id })

test.each([
  ['neverMet', [], null],
  ['singleEncounter', ['2022-06-30'], 1461],
  ['singleEncounter', ['2026-06-10', '2026-06-20'], 10],
  ['active', ['2025-01-01', '2025-06-30'], 365],
  ['lapsed', ['2025-01-01', '2025-06-29'], 366],
  ['lapsed', ['2020-01-01', '2023-07-02'], 1094],
  ['dormant', ['2020-01-01', '2023-07-01'], 1095]
])('a tie is %s after meetings on %j', async (state, dates, days) => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, ...dates)
  const { silence, state: found } = await tie(app, id)
  expect(found).toBe(state)
  expect(silence?.days ?? null).toBe(days)
})

test('a contact is a held meeting with the person present, and nothing else', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await app.call('meetings.save', aMeeting([id], { date: '2026-07-08', status: 'planned' }))
  await app.call('meetings.save', aMeeting([id], { date: '2026-05-08', status: 'planned' }))
  await app.call('meetings.save', aMeeting([id], { status: 'cancelled' }))
  await app.call('meetings.save', { ...aMeeting([]), participants: [{ personId: id, role: 'mentioned' }] })
  const binned = await app.call('meetings.save', aMeeting([id]))
  await app.call('meetings.remove', { id: binned.id })
  await app.call('favours.create', aFavour(id))
  expect(await tie(app, id)).toMatchObject({
    state: 'neverMet',
    contactDays: 0,
    contactRate: 0,
    silence: null,
    lastContactOn: null,
    plannedOn: '2026-07-08'
  })
})

test('a planned meeting changes neither state nor silence', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, '2023-01-01', '2023-03-02', '2023-05-01', '2023-06-30')
  const before = await tie(app, id)
  await app.call('meetings.save', aMeeting([id], { date: '2026-07-08', status: 'planned' }))
  expect(before).toMatchObject({ state: 'dormant', silence: { days: 1096, signal: 'fading' }, plannedOn: null })
  expect(await tie(app, id)).toEqual({ ...before, plannedOn: '2026-07-08' })
})

test('a date of which only the year is known counts for strength and state, not for gaps', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await meet(app, id, '2021-03-01', '2021-05-01')
  const before = await tie(app, id)
  await meet(app, id, '2022')
  const after = await tie(app, id)
  expect(before).toMatchObject({ state: 'dormant', lastContactOn: '2021-05-01', usualGapDays: 61 })
  // The latest day it may have been, so that a silence is never overstated: 31 December 2022.
  expect(after).toMatchObject({ state: 'dormant', lastContactOn: '2022', usualGapDays: 61, contactDays: 3 })
  expect(after.silence?.days).toBe(1277)
  expect(after.contactRate).toBeGreaterThan(before.contactRate)
  await meet(app, id, '2026')
  expect(await tie(app, id)).toMatchObject({ state: 'active', lastContactOn: '2026', silence: { days: 0 } })
})

test('meetings are shared among those present', async () => {
  const app = startApp()
  const ids = await inOrder(['A', 'B', 'C', 'D'], (familyName) => newPerson(app, { familyName }))
  await app.call('meetings.save', aMeeting(ids, { date: '2026-06-30' }))
  const { contactRate, peakRate } = await tie(app, ids[0]!)
  expect(contactRate).toBeCloseTo(0.3516277885, 9)
  expect(peakRate).toBeCloseTo(0.3516277885, 9)
})

test('the silence of a regular tie is judged by its own rhythm', async () => {
  const app = startApp()
  const id = await newPerson(app)
  const dates = ['2025-04-06', '2025-05-06', '2025-06-05', '2025-07-05', '2025-08-04', '2025-09-03', '2025-10-03']
  await meet(app, id, ...dates, '2025-11-02', '2025-12-02', '2026-01-01', '2026-01-31', '2026-03-02', '2026-04-01')
  const { silence, usualGapDays, rhythm } = await tie(app, id)
  expect(silence).toMatchObject({ days: 90, signal: 'overdue' })
  expect(silence?.probability).toBeCloseTo(0.093463879, 9)
  expect([usualGapDays, rhythm]).toEqual([30, 'monthly'])
})

test('silences are not remarked upon in the family, nor favours', async () => {
  const app = startApp()
  const id = await newPerson(app, { isFamily: true })
  await meet(app, id, '2026-01-01', '2026-01-20', '2026-02-05')
  await inOrder([1, 2, 3], () => app.call('favours.create', aFavour(id)))
  expect(await tie(app, id)).toMatchObject({ isFamily: true, silence: { signal: null }, reciprocity: { notice: null } })
})

test('nothing is remarked upon about somebody who died, and what was stays', async () => {
  const app = startApp()
  const id = await newPerson(app, { deceasedOn: '2025' })
  await meet(app, id, '2020-01-01', '2021-01-20')
  await inOrder([1, 2, 3], () => app.call('favours.create', aFavour(id)))
  expect(await tie(app, id)).toMatchObject({
    deceased: true,
    state: 'dormant',
    contactDays: 2,
    reconnectValue: null,
    silence: { signal: null },
    reciprocity: { received: 3, notice: null }
  })
  const { people } = await app.call('insights.journal', { asOf: '2022-06-30', personId: id })
  expect(people[0]?.silence?.signal).not.toBeNull()
})

test('three favours received for none given are told, and only while that is so', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await app.call('favours.create', aFavour(id, { date: '2024-01-05' }))
  await app.call('favours.create', aFavour(id, { date: '2025-02-01' }))
  expect((await tie(app, id)).reciprocity).toMatchObject({ notice: null, probabilityReceivedMore: 0.875 })
  await app.call('favours.create', aFavour(id, { date: '2026-03' }))
  const { reciprocity, receivedCount } = await tie(app, id)
  expect(receivedCount).toBe(3)
  expect(reciprocity).toMatchObject({
    given: 0,
    received: 3,
    net: -3,
    balance: -1,
    dyadicReciprocity: 0,
    share: 0.2,
    notice: 'receivedMore',
    openSince: '2024-01-05'
  })
  expect(reciprocity.interval95?.map((end) => end.toFixed(10))).toEqual(['0.0063094632', '0.6023646356'])
  await app.call('favours.create', aFavour(id, { direction: 'given', weight: 2 }))
  expect((await tie(app, id)).reciprocity).toMatchObject({ notice: null, openSince: '2026-03' })
})

test('four favours given recently are told, four given two years ago have faded', async () => {
  const app = startApp()
  const [recent, old] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  const give = (id: string, date: string) =>
    inOrder([1, 2, 3, 4], () => app.call('favours.create', aFavour(id, { direction: 'given', date })))
  await give(recent, '2026-06-30')
  await give(old, '2024-06-30')
  const { reciprocity } = await tie(app, recent)
  expect(reciprocity.notice).toBe('gaveMore')
  expect(reciprocity.probabilityGaveMore).toBeCloseTo(0.96875, 12)
  expect((await tie(app, old)).reciprocity).toMatchObject({ notice: null, balance: 1 })
})

test('favours dated in the future or in the bin do not count', async () => {
  const app = startApp()
  const id = await newPerson(app)
  await app.call('favours.create', aFavour(id, { date: '2026-07-01' }))
  const { id: binned } = await app.call('favours.create', aFavour(id))
  await app.call('favours.remove', { id: binned })
  const { reciprocity, tieStrength } = await tie(app, id)
  expect(reciprocity).toMatchObject({ given: 0, received: 0, balance: null, share: null, interval95: null })
  expect(tieStrength).toEqual({ index: 0, provisional: true, band: 'unknown' })
})

test('people whose favours are not counted have no notice', async () => {
  const app = startApp()
  const id = await newPerson(app, { noLedger: true })
  await inOrder([1, 2, 3, 4], () => app.call('favours.create', aFavour(id)))
  expect(await tie(app, id)).toMatchObject({ noLedger: true, reciprocity: { received: 4, notice: null } })
})

test('what reconnecting may bring takes into account whom a silent tie knows among the active ones', async () => {
  const app = startApp()
  const [silent, active, other] = await inOrder(['S', 'A', 'B'], (familyName) => newPerson(app, { familyName }))
  await meet(app, silent!, '2021-01-01', '2022-01-01')
  await meet(app, active!, '2026-01-01', '2026-06-01')
  await meet(app, other!, '2026-01-01', '2026-06-01')
  const alone = await tie(app, silent!)
  // Trust unknown, no favour, two episodes, nobody known in common: (1/4 + (10/12 + 1 + 1/2)/3)/2.
  expect(alone.reconnectValue).toBeCloseTo((0.25 + (10 / 12 + 1.5) / 3) / 2, 12)
  await app.call('people.link', { personId: silent!, otherId: active! })
  const known = await tie(app, silent!)
  expect(known.reconnectValue).toBeCloseTo((0.25 + (10 / 12 + 1) / 3) / 2, 12)
  await app.call('meetings.save', aMeeting([silent!, other!], { date: '2022-01-02' }))
  expect((await tie(app, silent!)).reconnectValue).toBeCloseTo((0.25 + (10 / 12 + 0.5) / 3) / 2, 12)
  expect((await tie(app, active!)).reconnectValue).toBeNull()
  const { people } = await app.call('insights.journal', { asOf: '2026-06-30', personId: silent! })
  expect(people[0]?.reconnectValue).toBeCloseTo((0.25 + (10 / 12 + 0.5) / 3) / 2, 12)
})

test('a crowd makes nobody acquainted', async () => {
  const app = startApp()
  const [silent, active] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  await meet(app, silent, '2021-01-01', '2022-01-01')
  await meet(app, active, '2026-01-01', '2026-06-01')
  const before = (await tie(app, silent)).reconnectValue
  const crowd = await inOrder(
    Array.from({ length: 10 }, (_, index) => `N${index}`),
    (familyName) => newPerson(app, { familyName })
  )
  await app.call('meetings.save', aMeeting([silent, active, ...crowd], { date: '2022-01-01' }))
  expect((await tie(app, silent)).reconnectValue).toBe(before)
})

test('the journal can be measured on any day, as it was then', async () => {
  const app = startApp()
  const [marie, paul] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  await meet(app, marie, '2024-01-01', '2024-03-01', '2026-06-01')
  await app.call('favours.create', aFavour(marie, { date: '2024-02-01' }))
  await app.call('favours.create', aFavour(marie, { date: '2026-02-01', direction: 'given' }))
  const then = await app.call('insights.journal', { asOf: '2025-06-30' })
  expect(then.asOf).toBe('2025-06-30')
  expect(then.people.map(({ id }) => id)).toEqual([marie, paul].toSorted())
  expect(then.people.find(({ id }) => id === marie)).toMatchObject({
    state: 'lapsed',
    silence: { days: 486 },
    reciprocity: { given: 0, received: 1, openSince: '2024-02-01' }
  })
  expect(then.reciprocity).toEqual({
    mutual: 0,
    onlyGiven: 0,
    onlyReceived: 1,
    dyad: 0,
    edge: 0,
    weighted: 0,
    payForward: null
  })
  const now = await app.call('insights.journal', { asOf: '2026-06-30' })
  expect(now.reciprocity).toMatchObject({ mutual: 1, dyad: 1, edge: 1, weighted: 1, payForward: 0 })
  const { people } = await app.call('insights.journal', { asOf: '2026-06-30', personId: marie })
  expect(people).toEqual(now.people.filter(({ id }) => id === marie))
  const { priority: _, ...measured } = people[0]!
  expect(await tie(app, marie)).toMatchObject(measured)
})

test('somebody in the bin has no measures, and weighs nothing in the meetings they were at', async () => {
  const app = startApp()
  const [marie, paul] = [await newPerson(app), await newPerson(app, { givenName: 'Paul' })]
  await app.call('meetings.save', aMeeting([marie, paul], { date: '2026-06-30' }))
  const shared = await tie(app, marie)
  await app.call('people.remove', { id: paul })
  const alone = await tie(app, marie)
  expect(alone.contactRate).toBeCloseTo(2 * shared.contactRate, 12)
  await expect(tie(app, paul)).rejects.toMatchObject({ code: 'not-found' })
  await expect(app.call('insights.journal', { asOf: '2026-06-30', personId: paul })).rejects.toMatchObject({
    code: 'not-found'
  })
  await app.call('history.undo', {})
  expect(await tie(app, marie)).toEqual(shared)
})

const stamps = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' }
const days = fc.array(fc.constantFrom('2023', '2024-05', '2024-05-31', '2025-01-09', '2026-03-02', '2026-06-30'))

test('the order in which records were noted does not change a single byte of the measures', () =>
  fc.assert(
    fc.property(days, days, fc.infiniteStream(fc.nat({ max: 2 })), (meetings, favours, choice) => {
      const who = () => `p${choice.next().value}`
      const notes = [
        ...meetings.map((date, index) => ({ id: `m${index}`, date, people: [...new Set([who(), who()])] })),
        ...favours.map((date, index) => ({ id: `f${index}`, date, personId: who(), weight: index % 3 }))
      ]
      const measured = [notes, notes.toReversed()].map((list) => {
        const { db, close } = startApp()
        for (const id of list === notes ? ['p0', 'p1', 'p2'] : ['p2', 'p1', 'p0'])
          insertRecord(db, 'person', Person.parse({ id, sortKey: id, foldKey: id, ...stamps }))
        for (const note of list) {
          if ('people' in note) {
            insertRecord(db, 'meeting', Meeting.parse({ id: note.id, date: note.date, ...stamps }))
            for (const personId of note.people)
              insertRecord(db, 'participation', { meetingId: note.id, personId, role: 'present' })
          } else {
            const { id, date, personId, weight } = note
            const direction = weight === 0 ? 'received' : 'given'
            insertRecord(db, 'favour', Favour.parse({ id, date, personId, direction, weight: 1 + weight, ...stamps }))
          }
        }
        const result = JSON.stringify([measureEveryone(db, { today: TODAY }), measureJournal(db, { asOf: TODAY })])
        close()
        return result
      })
      expect(measured[1]).toBe(measured[0])
    }),
    { numRuns: 25 }
  ))
