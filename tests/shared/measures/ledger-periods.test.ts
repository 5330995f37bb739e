import { expect, test } from 'vitest'
import { defaultConventions } from '../../../src/shared/domain/measures/conventions'
import { ledgerPeriods, type FavoursOfMonth } from '../../../src/shared/domain/measures/ledger-periods'

const favours = (month: string, direction: 'given' | 'received', count = 1, weight = count): FavoursOfMonth => ({
  month,
  direction,
  count,
  weight
})

const periodsOf = (...months: FavoursOfMonth[]) => ledgerPeriods(months, '2026-06-30', defaultConventions)

test('favours are told by quarter until today, the empty ones included, with the balance of everything up to then', () => {
  expect(
    periodsOf(favours('2025-09', 'received', 2), favours('2025-10', 'received', 1, 3), favours('2026-05', 'given'))
  ).toEqual([
    { period: '2025-Q3', given: 0, received: 2, balance: 'ratherReceived' },
    { period: '2025-Q4', given: 0, received: 1, balance: 'clearlyReceived' },
    { period: '2026-Q1', given: 0, received: 0, balance: 'clearlyReceived' },
    { period: '2026-Q2', given: 1, received: 0, balance: 'ratherReceived' }
  ])
})

test('over a long time, and where only the year of one is known, they are told by year', () => {
  expect(periodsOf(favours('2020-05', 'given')).map(({ period }) => period)).toEqual([
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026'
  ])
  expect(periodsOf(favours('2025', 'given'), favours('2026-02', 'received'))).toEqual([
    { period: '2025', given: 1, received: 0, balance: 'even' },
    { period: '2026', given: 0, received: 1, balance: 'even' }
  ])
})

test('a date of a far century makes no thousand empty years', () => {
  expect(periodsOf(favours('0101', 'given'), favours('2026-02', 'received')).map(({ period }) => period)).toEqual([
    '0101',
    '2026'
  ])
})

test('without favours there is no period', () => {
  expect(periodsOf()).toEqual([])
})

test('another line between even and one-sided tells another balance', () => {
  const months = [favours('2026-05', 'given', 2)]
  expect(ledgerPeriods(months, '2026-06-30', { evenUpTo: 2, clearlyFrom: 5 })[0]?.balance).toBe('even')
  expect(ledgerPeriods(months, '2026-06-30', { evenUpTo: 1, clearlyFrom: 2 })[0]?.balance).toBe('clearlyGave')
})
