import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { dimensionOfKind, dimensions, directions, Favour, favourKinds } from '#shared/domain/favour'
import { balanceClass } from '#shared/domain/measures/balance-class'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { insertRecord } from '../../src/main/db/tables'
import { startApp, TODAY } from '../support/app'
import { aFavour, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'
import { namesOf, withThree } from '../support/known-people'

const nothing = { mutual: 0, onlyGiven: 0, onlyReceived: 0, weighted: null, payForward: null }

test('an empty ledger has no sum, and shares are undefined rather than zero', async () => {
  const { call } = await withThree()
  expect(await call('favours.summary', {})).toEqual({
    given: 0,
    received: 0,
    kinds: [],
    dimensions: dimensions.map((dimension) => ({ dimension, given: 0, received: 0 })),
    months: []
  })
  expect(await call('favours.reciprocity', {})).toEqual(nothing)
  expect(await call('favours.byPerson', {})).toEqual({ total: 0, rows: [] })
  expect(await call('favours.uncounted', {})).toEqual({ total: 0, rows: [] })
})

test('favours are summed by kind, by the dimension of the kind or of the user, and by month', async () => {
  const { call, marie, paul } = await withThree()
  const drafts = [
    aFavour(marie, { kind: 'advice', date: '2026-06-03' }),
    aFavour(marie, { kind: 'advice', date: '2026-06', dimension: 'economic' }),
    aFavour(paul, { kind: 'loan', date: '2026-05-01', direction: 'given', weight: 3 }),
    aFavour(paul, { kind: 'invitation', date: '2025' }),
    // What lies ahead is no part of what was done.
    aFavour(paul, { kind: 'invitation', date: '2026-07' })
  ]
  await inOrder(drafts, (draft) => call('favours.create', draft))
  expect(await call('favours.summary', {})).toEqual({
    given: 1,
    received: 3,
    kinds: [
      { kind: 'advice', given: 0, received: 2 },
      { kind: 'invitation', given: 0, received: 1 },
      { kind: 'loan', given: 1, received: 0 }
    ],
    dimensions: [
      { dimension: 'social', given: 0, received: 1 },
      { dimension: 'economic', given: 1, received: 1 },
      { dimension: 'utility', given: 0, received: 1 }
    ],
    months: [
      { month: '2025', given: 0, received: 1 },
      { month: '2026-05', given: 1, received: 0 },
      { month: '2026-06', given: 0, received: 2 }
    ]
  })
  expect(await call('favours.summary', { from: '2026-05-02', to: '2026-06-02' })).toMatchObject({
    given: 0,
    received: 1,
    months: [{ month: '2026-06', given: 0, received: 1 }]
  })
})

test('reciprocity is over the people whose favours are counted, and follows the period', async () => {
  const { call, marie, paul, karim } = await withThree()
  const sophie = await call('people.create', aPerson({ givenName: 'Sophie', noLedger: true }))
  const drafts = [
    aFavour(marie, { date: '2026-01-10' }),
    aFavour(marie, { date: '2026-02-10', direction: 'given', weight: 2 }),
    aFavour(paul, { date: '2026-03-10', direction: 'given' }),
    aFavour(karim, { date: '2026-04-10', weight: 3 }),
    aFavour(sophie.id, { date: '2026-04-10', weight: 3 })
  ]
  await inOrder(drafts, (draft) => call('favours.create', draft))
  expect(await call('favours.reciprocity', {})).toEqual({
    mutual: 1,
    onlyGiven: 1,
    onlyReceived: 1,
    weighted: 2 / 7,
    payForward: 1 / 3
  })
  expect(await call('favours.reciprocity', { from: '2026-02-01', to: '2026-03-31' })).toEqual({
    ...nothing,
    onlyGiven: 2,
    weighted: 0,
    payForward: 1
  })
  expect(await call('favours.reciprocity', { from: '2026-04-01' })).toEqual({
    ...nothing,
    onlyReceived: 1,
    weighted: 0
  })
  expect(namesOf((await call('favours.uncounted', {})).rows)).toEqual(['Sophie Dupont'])
})

test('people with two favours or more stand in the order of their names, with counts and the balance by weight', async () => {
  const { call, marie, paul, karim } = await withThree()
  const drafts = [
    aFavour(paul, { date: '2026-01-10', weight: 3 }),
    aFavour(paul, { date: '2026-02', weight: 3 }),
    aFavour(paul, { date: '2026-03-10', direction: 'given' }),
    aFavour(karim, { date: '2026-03-10', direction: 'given' }),
    aFavour(marie, { date: '2025-01-10' }),
    aFavour(marie, { date: '2026-05-10', direction: 'given' }),
    aFavour(karim, { date: '2026-04-10' })
  ]
  await inOrder(drafts, (draft) => call('favours.create', draft))
  const all = await call('favours.byPerson', {})
  expect(all.total).toBe(3)
  expect(all.rows).toEqual([
    expect.objectContaining({ name: 'Karim Benali', given: 1, received: 1, balance: 'even', openSince: null }),
    expect.objectContaining({ name: 'Marie Dupont', given: 1, received: 1, balance: 'even', openSince: null }),
    {
      id: paul,
      name: 'Paul Martin',
      organisation: null,
      given: 1,
      received: 2,
      givenWeight: 1,
      receivedWeight: 6,
      balance: 'clearlyReceived',
      openSince: '2026-01-10'
    }
  ])
  expect((await call('favours.byPerson', { offset: 1, limit: 1 })).rows).toEqual([all.rows[1]])
  // Counts are of the period; what is open is so at its end, whenever it began.
  expect(await call('favours.byPerson', { from: '2026-02-01', to: '2026-03-31' })).toEqual({
    total: 1,
    rows: [expect.objectContaining({ id: paul, given: 1, received: 1, balance: 'ratherReceived' })]
  })
})

test('what is open is what was so at the end of the period', async () => {
  const { call, marie } = await withThree()
  await inOrder(
    [
      aFavour(marie, { date: '2026-01-10' }),
      aFavour(marie, { date: '2026-02-10' }),
      aFavour(marie, { date: '2026-05-10', direction: 'given' })
    ],
    (draft) => call('favours.create', draft)
  )
  const since = async (period: Input<'favours.byPerson'>) => (await call('favours.byPerson', period)).rows[0]?.openSince
  expect(await since({})).toBe('2026-02-10')
  expect(await since({ to: '2026-03-31' })).toBe('2026-01-10')
  expect(await since({ from: '2026-02-01' })).toBe('2026-02-10')
})

test('the words of the balance follow the conventions that the user set', async () => {
  const { call, marie } = await withThree()
  await inOrder([1, 2], () => call('favours.create', aFavour(marie)))
  const balance = async () => (await call('favours.byPerson', {})).rows.map((row) => row.balance)
  expect(await balance()).toEqual(['ratherReceived'])
  const conventions = await call('settings.conventions')
  await call('settings.setConventions', { ...conventions, evenUpTo: 2 })
  expect(await balance()).toEqual(['even'])
})

const someone = fc.nat({ max: 4 })
const date = fc.constantFrom(
  '2024',
  '2025',
  '2026',
  '2025-11',
  '2026-06',
  '2026-07',
  '2025-11-03',
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  '2026-07-01' // prettier-ignore
)
const anyFavour = fc.record({
  person: someone,
  direction: fc.constantFrom(...directions),
  kind: fc.constantFrom(...favourKinds),
  dimension: fc.option(fc.constantFrom(...dimensions), { nil: null }),
  weight: fc.integer({ min: 1, max: 5 }),
  isBinned: fc.boolean(),
  date
})

const both = (favours: readonly { direction: string }[]) => ({
  given: favours.filter(({ direction }) => direction === 'given').length,
  received: favours.filter(({ direction }) => direction === 'received').length
})

test('for all ledgers, every sum is that of the favours themselves, and open since is that of the tie', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFavour, { maxLength: 25 }),
      fc.array(fc.constantFrom('counted', 'uncounted', 'binned'), { minLength: 5, maxLength: 5 }),
      async (ledger, people) => {
        const { db, call, close } = startApp()
        const stamps = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
        const created = await inOrder(people, (kind) =>
          call('people.create', aPerson({ noLedger: kind === 'uncounted' }))
        )
        const ids = created.map(({ id }) => id)
        for (const [n, { person, isBinned, ...rest }] of ledger.entries())
          insertRecord(
            db,
            'favour',
            Favour.parse({
              ...rest,
              ...stamps,
              id: `f${n}`,
              personId: ids[person],
              deletedAt: isBinned ? stamps.createdAt : null
            })
          )
        db.raw
          .prepare(
            "UPDATE person SET deletedAt = '2026-01-01T00:00:00.000Z' WHERE id IN (SELECT value FROM json_each(?))"
          )
          .run(JSON.stringify(ids.filter((_, n) => people[n] === 'binned')))

        const done = ledger.filter((favour) => !favour.isBinned && favour.date <= TODAY)
        const summary = await call('favours.summary', {})
        expect(summary).toMatchObject(both(done))
        for (const { kind, ...counts } of summary.kinds)
          expect(counts).toEqual(both(done.filter((favour) => favour.kind === kind)))
        for (const { dimension, ...counts } of summary.dimensions)
          expect(counts).toEqual(
            both(done.filter((favour) => (favour.dimension ?? dimensionOfKind[favour.kind]) === dimension))
          )
        for (const { month, ...counts } of summary.months)
          expect(counts).toEqual(both(done.filter((favour) => favour.date.slice(0, 7) === month)))
        expect(new Set(summary.months.map(({ month }) => month))).toEqual(
          new Set(done.map((favour) => favour.date.slice(0, 7)))
        )

        const weights = people.flatMap((kind, n) => {
          const theirs = done.filter(({ person }) => person === n)
          const weight = (direction: string) =>
            theirs.filter((one) => one.direction === direction).reduce((sum, one) => sum + one.weight, 0)
          return kind === 'counted'
            ? { id: ids[n], count: theirs.length, given: weight('given'), received: weight('received') }
            : []
        })
        expect(await call('favours.reciprocity', {})).toEqual(
          (({ dyad: _dyad, edge: _edge, ...rest }) => rest)(egoReciprocity(weights))
        )
        const { rows } = await call('favours.byPerson', {})
        const insights = await call('insights.journal', { asOf: TODAY })
        const openSince = new Map(insights.people.map(({ id, reciprocity }) => [id, reciprocity.openSince]))
        const compared = weights.filter(({ count }) => count >= 2)
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(compared.map(({ id }) => id)))
        for (const row of rows) {
          const { given, received } = weights.find(({ id }) => id === row.id)!
          expect(row.balance).toBe(balanceClass(given, received))
          expect(row.openSince).toBe(openSince.get(row.id))
        }
        close()
      }
    ),
    { numRuns: 60 }
  )
})
