import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '#shared/domain/dates'
import { balanceClass } from '#shared/domain/measures/balance-class'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { effectiveCounts, imbalanceNotice, posterior, shareInterval } from '#shared/domain/measures/imbalance'
import { ledgerOf, oldestOpen, type LedgerEntry } from '#shared/domain/measures/ledger'
import { tieStrength } from '#shared/domain/measures/tie-strength'
import type { Notice } from '#shared/domain/measures/words'
import { expectNear, vectors, type Vector } from './vectors'

const noticeWords: Record<string, Notice> = { 'received more': 'receivedMore', 'gave more': 'gaveMore' }

type Row = [date: string, direction: 'given' | 'received', weight: number]
const ledger = (rows: readonly Row[]): LedgerEntry[] =>
  rows.map(([date, direction, weight]) => ({ day: dayNumber(date), direction, weight }))

describe('the reference values', () => {
  test.each(
    vectors('reciprocity') as Vector<
      { T: string; ledger: Row[] },
      {
        n_given: number
        n_received: number
        given: number
        received: number
        net: number
        balance: number | null
        dyadic_reciprocity: number | null
        share: number | null
        eff_given?: number
        eff_received?: number
        interval95?: [number, number]
        p_received_more: number
        p_gave_more: number
        open_since: string | null
        alert: string | null
      }
    >[]
  )('reciprocity: $id', ({ input: { T, ledger: rows }, expected }) => {
    const entries = ledger(rows)
    const totals = ledgerOf(entries)
    expect([totals.givenCount, totals.receivedCount]).toEqual([expected.n_given, expected.n_received])
    expectNear(totals.given, expected.given)
    expectNear(totals.received, expected.received)
    expectNear(totals.net, expected.net)
    expectNear(totals.balance, expected.balance)
    expectNear(totals.dyadicReciprocity, expected.dyadic_reciprocity)
    expect(oldestOpen(entries)?.day ?? null).toBe(expected.open_since === null ? null : dayNumber(expected.open_since))
    const counts = effectiveCounts(entries, dayNumber(T))
    const belief = posterior(counts)
    expect(imbalanceNotice(entries, belief)).toBe(expected.alert === null ? null : noticeWords[expected.alert])
    if (expected.interval95 === undefined) return
    expectNear(counts.given, expected.eff_given!)
    expectNear(counts.received, expected.eff_received!)
    expectNear(belief.share, expected.share)
    expectNear(belief.receivedMore, expected.p_received_more)
    expectNear(belief.gaveMore, expected.p_gave_more)
    const [low, high] = shareInterval(counts)
    expectNear(low, expected.interval95[0])
    expectNear(high, expected.interval95[1])
  })

  test.each(
    vectors('ego_reciprocity') as Vector<
      { pairs: [number, number][] },
      {
        mutual: number
        only_given: number
        only_received: number
        dyad_reciprocity: number | null
        edge_reciprocity: number | null
        weighted_reciprocity: number | null
        pay_forward_share: number | null
      }
    >[]
  )('ego_reciprocity: $id', ({ input: { pairs }, expected }) => {
    const ego = egoReciprocity(pairs.map(([given, received]) => ({ given, received })))
    expect([ego.mutual, ego.onlyGiven, ego.onlyReceived]).toEqual([
      expected.mutual,
      expected.only_given,
      expected.only_received
    ])
    expectNear(ego.dyad, expected.dyad_reciprocity)
    expectNear(ego.edge, expected.edge_reciprocity)
    expectNear(ego.weighted, expected.weighted_reciprocity)
    expectNear(ego.payForward, expected.pay_forward_share)
  })

  test.each(
    vectors('tie_strength_index') as Vector<
      { rate_w: number; closeness: number | null; given: number; received: number },
      { index: number; parts: { time: number; services: number; closeness?: number } }
    >[]
  )('tie_strength_index: $id', ({ input: { rate_w, closeness, given, received }, expected }) => {
    const { index, parts, provisional } = tieStrength({ rate: rate_w, closeness, given, received })
    expectNear(index, expected.index)
    expectNear(parts.time, expected.parts.time)
    expectNear(parts.services, expected.parts.services)
    expectNear(parts.closeness, expected.parts.closeness ?? null)
    expect(provisional).toBe(closeness === null)
  })
})

test('four pairs of a small journal give the values of the definitions', () => {
  const pairs = [
    { given: 1, received: 1 },
    { given: 2, received: 0 },
    { given: 0, received: 3 },
    { given: 4, received: 2 }
  ]
  const ego = egoReciprocity(pairs)
  expect(ego).toMatchObject({ mutual: 2, onlyGiven: 1, onlyReceived: 1, dyad: 0.5 })
  expectNear(ego.edge, 2 / 3)
  expectNear(ego.weighted, 6 / 13)
  expectNear(ego.payForward, 2 / 7)
})

const band = (rate: number, closeness: number | null, given = 0, received = 0) =>
  tieStrength({ rate, closeness, given, received }).band

test('the bands of tie strength, and what is unknown, are told apart', () => {
  expect(band(0, null)).toBe('unknown')
  expect(band(0, 1)).toBe('weak')
  expect(band(0, null, 1)).toBe('weak')
  expect(band(12, null)).toBe('moderate')
  expect(band(1, 5, 3, 2)).toBe('strong')
})

test('the first notice comes at three received for none given, and at four given for none received', () => {
  const T = dayNumber('2026-06-30')
  const noticeFor = (given: number, received: number) => {
    const entries = [
      ...Array.from({ length: given }, () => ({ day: T, direction: 'given' as const, weight: 1 })),
      ...Array.from({ length: received }, () => ({ day: T, direction: 'received' as const, weight: 1 }))
    ]
    return imbalanceNotice(entries, posterior(effectiveCounts(entries, T)))
  }
  expect([noticeFor(0, 2), noticeFor(0, 3), noticeFor(1, 4), noticeFor(1, 5)]).toEqual([
    null,
    'receivedMore',
    null,
    'receivedMore'
  ])
  expect([noticeFor(3, 0), noticeFor(4, 0), noticeFor(5, 1), noticeFor(6, 1)]).toEqual([
    null,
    'gaveMore',
    null,
    'gaveMore'
  ])
})

test('received favours stay open for ever, given ones fade', () => {
  const twoYearsAgo: Row[] = [
    ['2024-06-30', 'received', 1],
    ['2024-06-30', 'received', 1],
    ['2024-06-30', 'received', 1]
  ]
  const counts = effectiveCounts(ledger(twoYearsAgo), dayNumber('2026-06-30'))
  expect(counts).toEqual({ given: 0, received: 3 })
})

test('the words of the balance follow the difference in weight', () => {
  expect([7, 5, 4, 2, 1, 0].map((given) => balanceClass(given, 0))).toEqual([
    'clearlyGave',
    'clearlyGave',
    'ratherGave',
    'ratherGave',
    'even',
    'none'
  ])
  expect([balanceClass(1, 2), balanceClass(1, 3), balanceClass(1, 6)]).toEqual([
    'even',
    'ratherReceived',
    'clearlyReceived'
  ])
})

const today = dayNumber('2026-06-30')
const entry = fc.record({
  day: fc.integer({ min: today - 4000, max: today }),
  direction: fc.constantFrom('given' as const, 'received' as const),
  weight: fc.integer({ min: 1, max: 5 })
})
const entries = fc.array(entry, { maxLength: 30 })
const swapped = (list: readonly LedgerEntry[]): LedgerEntry[] =>
  list.map((item) => ({ ...item, direction: item.direction === 'given' ? 'received' : 'given' }))

function everything(list: readonly LedgerEntry[]) {
  const counts = effectiveCounts(list, today)
  return [ledgerOf(list), oldestOpen(list)?.day, counts, imbalanceNotice(list, posterior(counts))]
}

describe('for all ledgers', () => {
  test('the size of the balance is one minus the dyadic reciprocity', () =>
    fc.assert(
      fc.property(entries, (list) => {
        const { balance, dyadicReciprocity } = ledgerOf(list)
        expectNear(
          balance === null ? null : Math.abs(balance),
          dyadicReciprocity === null ? null : 1 - dyadicReciprocity
        )
      })
    ))

  test('turning every favour round turns net, balance, share and probabilities round', () =>
    fc.assert(
      fc.property(entries, (list) => {
        const [mine, theirs] = [ledgerOf(list), ledgerOf(swapped(list))]
        expect(theirs.net).toBe(0 - mine.net)
        expectNear(theirs.balance, mine.balance === null ? null : -mine.balance)
        const [a, b] = [list, swapped(list)].map((side) => posterior(effectiveCounts(side, today, Infinity)))
        expectNear(a!.receivedMore, b!.gaveMore)
        expectNear(a!.gaveMore, b!.receivedMore)
        expectNear(a!.share, 1 - b!.share)
      })
    ))

  test('the interval holds the share between its ends', () =>
    fc.assert(
      fc.property(entries, (list) => {
        const counts = effectiveCounts(list, today)
        const [low, high] = shareInterval(counts)
        const { share } = posterior(counts)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThan(share)
        expect(share).toBeLessThan(high)
        expect(high).toBeLessThanOrEqual(1)
      })
    ))

  test('nothing depends on the order in which favours were noted', () =>
    fc.assert(
      fc.property(
        entries.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(everything(shuffled)).toEqual(everything(list))
        }
      )
    ))
})
