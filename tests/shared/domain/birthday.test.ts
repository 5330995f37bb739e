import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextBirthday } from '#shared/domain/birthday'
import { daysBetween, fromDayNumber } from '#shared/domain/dates'

test.each([
  ['--05-12', '2026-05-12', '2026-05-12', null],
  ['--05-12', '2026-05-13', '2027-05-12', null],
  ['1980-05-12', '2026-05-01', '2026-05-12', 46],
  ['1980-12-31', '2027-01-01', '2027-12-31', 47],
  ['--02-29', '2027-02-01', '2027-02-28', null],
  ['--02-29', '2028-02-01', '2028-02-29', null],
  ['2026-06-30', '2026-06-30', '2026-06-30', 0]
])('the next birthday of %s on %s is %s', (birthday, today, on, turning) => {
  expect(nextBirthday(birthday, today)).toEqual({ on, turning })
})

test.each(['1980', '1980-05', '2031-01-01'])('of %s there is none: the day is not known, or lies ahead', (birthday) => {
  expect(nextBirthday(birthday, '2026-06-30')).toBeNull()
})

const day = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)

test('the next birthday is today or within a year, on the day of birth, and without a year of birth has no age', () => {
  fc.assert(
    fc.property(day, day, (born, today) => {
      const next = nextBirthday(`-${born.slice(4)}`, today)
      if (!next) throw new Error('a day of birth has a next birthday')
      const away = daysBetween(today, next.on)
      expect(next.turning).toBeNull()
      expect(away).toBeGreaterThanOrEqual(0)
      expect(away).toBeLessThanOrEqual(366)
      expect([born.slice(5), '02-28']).toContain(next.on.slice(5))
    })
  )
})
