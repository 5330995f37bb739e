import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber, fromDayNumber, lastDay, Quarter, quarterRange } from '#shared/domain/dates'

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day and its number stand for each other, in every year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(fromDayNumber(dayNumber(day))).toBe(day)
    })
  )
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(dayNumber('0001-01-01')).toBe(-719_162)
  expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
})

test.each([
  ['0001-02', '0001-02-28'],
  ['0004-02', '0004-02-29'],
  ['0050', '0050-12-31'],
  ['2024-02', '2024-02-29'],
  ['9999', '9999-12-31']
])('the last day of %s is %s', (date, last) => {
  expect(lastDay(date)).toBe(last)
})

test('a quarter is one whose neighbours have dates', () => {
  expect(quarterRange('0001-Q1')).toEqual({ from: '0001-01-01', to: '0001-03-31' })
  const texts = ['0000-Q1', '0001-Q1', '2026-Q2', '2026-Q5', '2026-T2', '9998-Q4', '9999-Q4']
  expect(texts.filter((text) => Quarter.safeParse(text).success)).toEqual(['0001-Q1', '2026-Q2', '9998-Q4'])
})
