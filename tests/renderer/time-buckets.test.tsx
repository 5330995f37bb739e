import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeBuckets } from '../../src/renderer/features/favours/time-buckets'

const given = (...months: string[]) => months.map((month) => ({ month, given: 1, received: 0 }))

test('a short time is drawn by month, without gaps, and a year without its months is only counted', () => {
  expect(timeBuckets(given('2025', '2025-11', '2026-01'))).toEqual({
    size: 'month',
    buckets: [
      { period: '2025-11', given: 1, received: 0 },
      { period: '2025-12', given: 0, received: 0 },
      { period: '2026-01', given: 1, received: 0 }
    ],
    yearOnly: 1
  })
})

test('a longer time is drawn by quarter, a long one by year, with what is known by its year alone', () => {
  const quarters = timeBuckets(given('2024-02', '2025-08', '2026'))
  expect(quarters.size).toBe('quarter')
  expect(quarters.buckets.map(({ period }) => period)).toEqual([
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
    '2025-Q1',
    '2025-Q2',
    '2025-Q3' // prettier-ignore
  ])
  expect(quarters.yearOnly).toBe(1)
  const years = timeBuckets(given('2017', '2018-01', '2020-03', '2026-05', '2027'))
  expect(years.size).toBe('year')
  expect(years.buckets.map((bucket) => bucket.given)).toEqual([1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1])
  expect(years.yearOnly).toBe(0)
})

test('without any month there are years, without anything nothing', () => {
  expect(timeBuckets(given('2024', '2026')).buckets.map(({ period }) => period)).toEqual(['2024', '2025', '2026'])
  expect(timeBuckets([])).toEqual({ size: 'year', buckets: [], yearOnly: 0 })
})

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 12 }))
  .map(([year, number]) => (number === 0 ? String(year) : `${year}-${String(number).padStart(2, '0')}`))

test('for all ledgers, nothing is lost, and no more is drawn than can be told apart', () =>
  fc.assert(
    fc.property(fc.uniqueArray(month, { maxLength: 20 }), (months) => {
      const { size, buckets, yearOnly } = timeBuckets(given(...months.toSorted()))
      expect(buckets.reduce((sum, bucket) => sum + bucket.given, yearOnly)).toBe(months.length)
      expect(buckets.length).toBeLessThanOrEqual({ month: 18, quarter: 25, year: 41 }[size])
    })
  ))
