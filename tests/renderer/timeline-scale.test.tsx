import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../src/shared/domain/dates'
import { axisOf, daysOf, nearest, pilesOf, placeOn, ticksOf } from '../../src/renderer/ui/plot/timeline-scale'

const datesOf = (from: string, to: string) =>
  ticksOf({ from: dayNumber(from), to: dayNumber(to) }).map(({ date }) => date)

test('the axis is written in months over a year, in years beyond, few enough to be read', () => {
  expect(datesOf('2026-01-10', '2026-04-30')).toEqual(['2026-02', '2026-03', '2026-04'])
  expect(datesOf('2025-11-22', '2026-11-22')).toEqual(['2026-01', '2026-04', '2026-07', '2026-10'])
  expect(datesOf('2021-03-01', '2026-11-22')).toEqual(['2022', '2023', '2024', '2025', '2026'])
  expect(datesOf('1990-03-01', '2026-11-22')).toEqual(['1995', '2000', '2005', '2010', '2015', '2020', '2025'])
})

test('a single day is shown within half a year', () => {
  const day = dayNumber('2026-06-30')
  expect(axisOf([daysOf('2026-06-30')], day)).toEqual({ from: day - 182, to: day })
})

test('a date known by its month or year may be any of its days', () => {
  expect(daysOf('2024-02')).toEqual({ from: dayNumber('2024-02-01'), to: dayNumber('2024-02-29') })
  expect(daysOf('2023')).toEqual({ from: dayNumber('2023-01-01'), to: dayNumber('2023-12-31') })
})

const days = fc.array(fc.integer({ min: -700_000, max: 50_000 }), { minLength: 1, maxLength: 60 })

test('whatever the days, all have a place on the axis, its dates are few, and no point is lost in the piles', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 50_000 }), (all, today) => {
      const axis = axisOf(
        all.map((day) => ({ from: day, to: day })),
        today
      )
      const place = placeOn(axis)
      const ticks = ticksOf(axis)
      expect(ticks.length).toBeLessThanOrEqual(9)
      const places = all.map((day) => place(day))
      for (const at of [...places, place(today), ...ticks.map(({ day }) => place(day))]) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(100)
      }
      const piled = pilesOf(places).flatMap(({ points }) => points)
      expect(piled.toSorted((a, b) => a - b)).toEqual(all.map((_, index) => index))
    })
  )
})

test('the pointer comes to the point that is nearest', () => {
  expect(nearest([10, 20, 90], 16)).toBe(1)
  expect(nearest([10, 20, 90], 0)).toBe(0)
  expect(nearest([], 50)).toBeUndefined()
})
