import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, fromDayNumber } from '#shared/domain/dates'
import { Conventions, DayOfYear } from '#shared/domain/measures/conventions'
import { quietDays } from '#shared/domain/measures/quiet-days'

type Ranges = Conventions['quietWeeks']

const between = (ranges: Ranges, after: string, upTo: string) => quietDays(ranges)(dayNumber(after), dayNumber(upTo))

describe('quiet days', () => {
  const august = [{ from: '08-01', to: '08-31' }]
  const holidays = [{ from: '12-24', to: '01-02' }]

  test('count every year, both ends included, after one day and up to another', () => {
    expect(between(august, '2025-07-01', '2025-09-01')).toBe(31)
    expect(between(august, '2023-09-01', '2026-09-01')).toBe(93)
    expect(between(august, '2025-08-01', '2025-08-02')).toBe(1)
    expect(between(august, '2025-07-31', '2025-08-01')).toBe(1)
    expect(between(august, '2025-08-31', '2025-12-31')).toBe(0)
    expect(between([], '2020-01-01', '2026-01-01')).toBe(0)
  })

  test('go over New Year when they end before they begin', () => {
    expect(between(holidays, '2025-12-20', '2026-01-20')).toBe(10)
    expect(between(holidays, '2025-12-31', '2026-12-31')).toBe(10)
  })

  test('of 29 February there is one only in leap years', () => {
    const leapDay = [{ from: '02-29', to: '02-29' }]
    expect([2023, 2024, 2100].map((year) => between(leapDay, `${year}-01-01`, `${year}-12-31`))).toEqual([0, 1, 0])
    expect(between(leapDay, '0001-01-01', '9999-12-31')).toBe(2424)
    expect(between([{ from: '02-20', to: '02-29' }], '2025-01-01', '2025-12-31')).toBe(9)
    expect(between([{ from: '02-29', to: '03-02' }], '2025-01-01', '2025-12-31')).toBe(2)
  })

  test('a day that no year has is refused', () => {
    expect(['02-29', '12-31', '02-30', '04-31', '13-01', '1-1'].map((day) => DayOfYear.safeParse(day).success)).toEqual(
      [true, true, false, false, false, false]
    )
  })
})

const dayOfYear = fc.integer({ min: 0, max: 365 }).map((day) => fromDayNumber(dayNumber('2000-01-01') + day).slice(5))
const ranges = fc.array(fc.record({ from: dayOfYear, to: dayOfYear }), { maxLength: 4 })
const day = fc.integer({ min: dayNumber('1895-01-01'), max: dayNumber('2105-12-31') })

/** The definition, day by day: months and days compare as text. */
function oneByOne(list: Ranges, after: number, upTo: number): number {
  const isQuiet = (on: string) =>
    list.some(({ from, to }) => (from <= to ? on >= from && on <= to : on >= from || on <= to))
  return Array.from({ length: upTo - after }, (_, index) => fromDayNumber(after + 1 + index).slice(5)).filter(isQuiet)
    .length
}

describe('for all quiet weeks', () => {
  test('they are as many as when looked at one by one, ranges that overlap once', () =>
    fc.assert(
      fc.property(ranges, day, fc.integer({ min: 0, max: 1500 }), (list, after, days) => {
        expect(quietDays(list)(after, after + days)).toBe(oneByOne(list, after, after + days))
      })
    ))

  test('two stretches of time have as many as both together, and never more than days', () =>
    fc.assert(
      fc.property(ranges, day, fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (list, start, first, second) => {
        const quiet = quietDays(list)
        const [middle, end] = [start + first, start + first + second]
        expect(quiet(start, middle) + quiet(middle, end)).toBe(quiet(start, end))
        expect(quiet(start, end)).toBeLessThanOrEqual(first + second)
      })
    ))
})
