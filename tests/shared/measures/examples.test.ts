import { describe, expect, test } from 'vitest'
import {
  contactRate,
  contactStrength,
  peakRate,
  wasStrong,
  type Contact
} from '#shared/domain/measures/contact-strength'
import { episodesOf, gapsOf, usualGap } from '#shared/domain/measures/episodes'
import { effectiveCounts, imbalanceNotice, posterior, shareInterval } from '#shared/domain/measures/imbalance'
import { ledgerOf, type LedgerEntry } from '#shared/domain/measures/ledger'
import { reconnectValue } from '#shared/domain/measures/reconnect-value'
import { contactDaysInYear } from '#shared/domain/measures/rhythm'
import { isEightTimes, silenceProbability, sumOfGaps } from '#shared/domain/measures/silence'
import { tieStrength } from '#shared/domain/measures/tie-strength'
import { activation, approximateActivation } from '../../support/activation'
import { daysOf, expectNear } from './vectors'

const today = 20_634

/** So many contacts of two, so many days apart, the last one today or `ago` days ago. */
const regular = (count: number, apart: number, ago = 0): Contact[] =>
  Array.from({ length: count }, (_, index) => ({ day: today - ago - index * apart, weight: 1 }))

const agesOf = (contacts: readonly Contact[]) => contacts.map(({ day }) => today - day)

describe('contact strength, in the numbers of its definition', () => {
  test.each([
    ['nobody met', [], 0, 0],
    ['met today', regular(1, 1), 1, 1.4065],
    ['met 180 days ago', regular(1, 1, 180), 0.5, 0.7033],
    ['met 360 days ago', regular(1, 1, 360), 0.25, 0.3516],
    ['met weekly for three years, last today', regular(157, 7), 37.054, 52.117],
    ['met every 30 days for three years, last today', regular(37, 30), 9.0382, 12.712],
    ['to be met tomorrow', regular(1, 1, -1), 0, 0]
  ])('%s', (_what, contacts, strength, rate) => {
    expect(contactStrength(contacts, today)).toBeCloseTo(strength, 3)
    expect(contactRate(contacts, today)).toBeCloseTo(rate, 3)
  })

  test.each([90, 180, 365])('a tie kept up evenly reads the same with a half-life of %s days', (halfLife) => {
    const monthly = Array.from({ length: 30 }, (_, day) => contactRate(regular(200, 30, day), today, halfLife))
    expect(monthly.reduce((sum, rate) => sum + rate, 0) / 30).toBeCloseTo(365.25 / 30, 1)
  })

  test('a strong tie that fell silent a year ago reads like a monthly one, and its peak tells', () => {
    const faded = regular(157, 7, 365)
    expect(contactRate(faded, today)).toBeCloseTo(12.78, 2)
    expect(peakRate(faded, today)).toBeCloseTo(52.12, 2)
  })

  test('a tie was strong with a peak of twelve contacts a year or a closeness of four', () => {
    expect([wasStrong(12, null), wasStrong(11.9, null), wasStrong(0, 4), wasStrong(0, 3)]).toEqual([
      true,
      false,
      true,
      false
    ])
  })

  test('the rhythm counts a contact 364 days ago and not one 365 days ago', () => {
    expect([364, 365].map((ago) => contactDaysInYear([today - ago], today))).toEqual([1, 0])
  })
})

describe('activation, the measure that contact strength is compared with', () => {
  test('has the values of its definition', () => {
    expect(activation([])).toBeNull()
    expect(activation([0])).toBe(0)
    expect(activation([180])).toBeCloseTo(-2.5965, 4)
    expect(activation(agesOf(regular(157, 7)))).toBeCloseTo(2.293, 3)
    expect(approximateActivation(agesOf(regular(157, 7)))).toBeCloseTo(2.3189, 4)
  })

  test('lets a hundred meetings of ten years ago outweigh one of yesterday, which contact strength does not', () => {
    const old = Array.from({ length: 100 }, (): Contact => ({ day: today - 3650, weight: 1 }))
    expect(Math.exp(activation(agesOf(old))!)).toBeCloseTo(1.66, 2)
    expect(Math.exp(activation([1])!)).toBe(1)
    expect(contactStrength(old, today)).toBeLessThan(contactStrength(regular(1, 1, 1), today))
  })

  test('ranks ties that differ in recency alone, or in frequency alone, as contact strength does', () => {
    const ties = [regular(24, 30), regular(12, 30), regular(12, 30, 200), regular(6, 60, 400), regular(2, 60, 800)]
    const ranked = ties.map((contacts) => [activation(agesOf(contacts))!, contactStrength(contacts, today)] as const)
    for (const [index, [one, other]] of ranked.slice(1).entries()) {
      expect(one).toBeLessThan(ranked[index]![0])
      expect(other).toBeLessThan(ranked[index]![1])
    }
  })
})

const bandAt = (rate: number) => tieStrength({ rate, closeness: null, given: 0, received: 0 }).band

describe('the index of tie strength', () => {
  test.each([
    ['a friend seen yearly, close, with favours both ways', { rate: 1, closeness: 5, given: 3, received: 2 }, 0.6859],
    ['nobody', { rate: 0, closeness: null, given: 0, received: 0 }, 0]
  ])('%s', (_who, input, index) => {
    expect(tieStrength(input).index).toBeCloseTo(index, 4)
  })

  test('the bands begin where they are said to', () => {
    // Without closeness or favours the index is half of rate/(rate + 12).
    expect([bandAt(11.9), bandAt(12)]).toEqual(['weak', 'moderate'])
    expect([1, 2].map((given) => tieStrength({ rate: 12, closeness: null, given, received: given }).band)).toEqual([
      'strong',
      'strong'
    ])
    expect(tieStrength({ rate: 11.9, closeness: null, given: 1, received: 1 }).band).toBe('moderate')
  })
})

describe('episodes and silences', () => {
  test('an annual fair of three days is one episode a year', () => {
    const fair = daysOf([
      '2022-03-15',
      '2022-03-16',
      '2022-03-17',
      '2023-03-15',
      '2023-03-16',
      '2024-03-20',
      '2025-03-18',
      '2026-03-16'
    ])
    expect(gapsOf(episodesOf(fair))).toEqual([363, 370, 363, 363])
    expect(usualGap(gapsOf(episodesOf(fair)))).toBe(363)
  })

  test.each([
    ['no gap', 90, [], 0.5],
    ['a gap of 30 days', 90, [30], 0.3265],
    ['twelve gaps of 30 days', 30, Array<number>(12).fill(30), 0.4321],
    ['twelve gaps of 30 days', 90, Array<number>(12).fill(30), 0.0935],
    ['twelve gaps of 30 days', 240, Array<number>(12).fill(30), 0.0039],
    ['fifty gaps of a week', 21, Array<number>(50).fill(7), 0.0928],
    ['an annual fair', 112, [363, 370, 363, 363], 0.7054]
  ])('after %s, a silence of %s days', (_what, silence, gaps, probability) => {
    expect(silenceProbability(sumOfGaps(gaps), silence)).toBeCloseTo(probability, 4)
  })

  test('a silence is eight times the usual one from the day on which it is, and never without a gap', () => {
    const gaps = sumOfGaps([20, 40])
    expect([239, 240].map((days) => isEightTimes(gaps, days))).toEqual([false, true])
    expect(isEightTimes(sumOfGaps([]), 5000)).toBe(false)
    expect(isEightTimes(sumOfGaps([0]), 0)).toBe(false)
  })
})

describe('reconnect value', () => {
  test.each([
    ['an old trusted friend', { closeness: 5, favoursReceived: 2, episodes: 60, shareKnown: 0.6 }, 0.5905],
    ['a stranger of higher standing', { standing: 1 as const }, 0.6098]
  ])('%s', (_who, input, value) => {
    expect(reconnectValue(input).value).toBeCloseTo(value, 4)
  })
})

const favours = (given: number, received: number, ago = 0, weight = 1): LedgerEntry[] => [
  ...Array.from({ length: given }, () => ({ day: today - ago, direction: 'given' as const, weight: 1 })),
  ...Array.from({ length: received }, () => ({ day: today - ago, direction: 'received' as const, weight }))
]

const evidenceOf = (entries: readonly LedgerEntry[]) => {
  const counts = effectiveCounts(entries, today)
  const belief = posterior(counts)
  return { ...belief, interval: shareInterval(counts), notice: imbalanceNotice(entries, belief) }
}

/** The chance that a tie with as many favours either way is told of by mistake. */
const alarms = (count: number, which: string) =>
  Array.from({ length: count + 1 }, (_, given) => given)
    .filter((given) => evidenceOf(favours(given, count - given)).notice === which)
    .reduce((sum, given) => sum + choose(count, given) / 2 ** count, 0)

describe('the ledger', () => {
  test.each([
    [3, 0, 3, 1, 0],
    [2, 1, 1, 1 / 3, 2 / 3],
    [5, 5, 0, 0, 1],
    [0, 0, 0, null, null]
  ])('%s given and %s received', (given, received, net, balance, dyadicReciprocity) => {
    const found = ledgerOf(favours(given, received))
    expect(found.net).toBe(net)
    expectNear(found.dyadicReciprocity, dyadicReciprocity)
    expectNear(found.balance, balance)
  })

  test.each([
    ['1-0', favours(1, 0), 2 / 3, 0.25, null],
    ['4-1', favours(4, 1), 5 / 7, 0.109375, null],
    ['3-0', favours(3, 0), 0.8, 0.0625, null],
    ['4-0', favours(4, 0), 5 / 6, 0.03125, 'gaveMore'],
    ['6-1', favours(6, 1), 7 / 9, 0.0352, 'gaveMore'],
    ['0-3', favours(0, 3), 0.2, 0.9375, 'receivedMore'],
    ['0-3 two years old', favours(0, 3, 730), 0.2, 0.9375, 'receivedMore'],
    ['4-0 two years old', favours(4, 0, 730), 0.75, 0.125, null],
    ['5-5 ten years old', favours(5, 5, 3652), 0.5, 0.5, null],
    ['3-3 of which the received ones are large', favours(3, 3, 0, 3), 0.5, 0.5, null]
  ])('%s', (_which, entries, share, receivedMore, notice) => {
    const found = evidenceOf(entries)
    expect(found.share).toBeCloseTo(share, 12)
    expect(found.receivedMore).toBeCloseTo(receivedMore, 4)
    expect(found.gaveMore).toBeCloseTo(1 - receivedMore, 4)
    expect(found.notice).toBe(notice)
  })

  test.each([
    [1, 0, [0.158, 0.987]],
    [4, 1, [0.359, 0.957]],
    [0, 3, [0.006, 0.602]]
  ])('the interval of the share of %s given and %s received', (given, received, interval) => {
    expect(evidenceOf(favours(given, received)).interval.map((end) => Math.round(end * 1000) / 1000)).toEqual(interval)
  })

  test('favours are matched oldest first, so that those which stay open are the latest', () => {
    const entries = [...favours(1, 1, 2000), ...favours(1, 0, 365)]
    expect(effectiveCounts(entries, today)).toEqual({ given: 1 + Math.SQRT1_2, received: 1 })
  })

  test('an old exchange that was even does not reopen when it fades', () => {
    const old = favours(20, 20, 4000)
    expect(effectiveCounts(old, today)).toEqual({ given: 20, received: 20 })
    expect(evidenceOf([...old, ...favours(0, 2)]).notice).toBeNull()
  })

  test('a truly even tie is told of as rarely as it was reckoned', () => {
    expect([3, 5, 10, 20].map((count) => Number(alarms(count, 'gaveMore').toFixed(3)))).toEqual([
      0, 0.031, 0.055, 0.058
    ])
    expect(alarms(3, 'receivedMore')).toBeCloseTo(0.125, 3)
    for (const count of [5, 10, 20]) expect(alarms(count, 'receivedMore')).toBeLessThanOrEqual(0.06)
  })
})

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
