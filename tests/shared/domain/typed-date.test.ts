import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber } from '#shared/domain/dates'
import { readBirthday, readPartialDate, writePartialDate } from '#shared/domain/typed-date'

test.each([
  ['2019', '2019'],
  ['5/2019', '2019-05'],
  ['05.2019', '2019-05'],
  ['2019-05', '2019-05'],
  ['12/05/2019', '2019-05-12'],
  [' 1-2-2019 ', '2019-02-01'],
  ['12 5 2019', '2019-05-12'],
  ['2019-05-12', '2019-05-12'],
  ['29/02/2024', '2024-02-29']
])('%s is read as %s', (typed, date) => {
  expect(readPartialDate(typed)).toBe(date)
})

test.each(['', '19', '13/2019', '31/02/2019', '29/02/2023', '12/05', 'mai 2019', '1/2/3/2019', '12/05/19', '/'])(
  '“%s” is no date',
  (typed) => {
    expect(readPartialDate(typed)).toBeNull()
  }
)

test.each([
  ['9/5', '--05-09'],
  ['29/02', '--02-29'],
  ['9/5/1980', '1980-05-09'],
  ['1980', '1980'],
  ['31/02', null],
  ['5', null]
])('the birthday %s is read as %s', (typed, birthday) => {
  expect(readBirthday(typed)).toBe(birthday)
})

test('every date, whole or in part, is read back as it is written for editing', () => {
  const dates = fc
    .tuple(fc.integer({ min: -300_000, max: 2_000_000 }), fc.constantFrom(4, 7, 10))
    .map(([day, length]) => fromDayNumber(day).slice(0, length))
  fc.assert(
    fc.property(dates, (date) => {
      expect(readPartialDate(writePartialDate(date))).toBe(date)
    })
  )
})
