import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDay, fromDayNumber, lastDay } from '#shared/domain/dates'
import {
  edgeDay,
  readBirthday,
  readDateInWords,
  readDay,
  readPartialDate,
  wholeDay,
  writePartialDate
} from '#shared/domain/typed-date'

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

const today = '2026-11-22'

test.each([
  ['19/11/2026', '2026-11-19'],
  ['19/11/26', '2026-11-19'],
  ['19.11.2026', '2026-11-19'],
  ['19112026', '2026-11-19'],
  ['191126', '2026-11-19'],
  ['2026-11-19', '2026-11-19'],
  ['19/11', '2026-11-19'],
  ['25-12', '2026-12-25'],
  ['3/1', '2027-01-03'],
  ['hier', '2026-11-21'],
  ['avant-hier', '2026-11-20'],
  ['Aujourd’hui', '2026-11-22'],
  ['après-demain', '2026-11-24'],
  ['yesterday', '2026-11-21'],
  ['vendredi', '2026-11-20'],
  ['ven.', '2026-11-20'],
  ['mardi prochain', '2026-11-24'],
  ['next friday', '2026-11-27'],
  ['lundi en huit', '2026-11-30'],
  ['12 nov', '2026-11-12'],
  ['3 janvier', '2027-01-03'],
  ['December 1st', '2026-12-01'],
  ['il y a trois jours', '2026-11-19'],
  ['demain soir', '2026-11-23'],
  ['le 12', '2026-11-12'],
  ['fin novembre', '2026-11-30']
])('the day %s is read as %s', (typed, date) => {
  expect(readDay(typed, today)).toBe(date)
})

test.each([
  '',
  '31/02/2026',
  '31/02',
  '2026',
  '11/2026',
  '19/11/2',
  '052019',
  'hier et demain',
  'le 31 avril',
  'le mois dernier',
  '9h',
  'vendred'
])('“%s” is no whole day', (typed) => {
  expect(readDay(typed, today)).toBeNull()
})

test('a day without its year lies on the side of today that is asked for', () => {
  expect(readDay('25/12', today, 'past')).toBe('2025-12-25')
  expect(readDay('19/11', today, 'future')).toBe('2027-11-19')
  expect(readDay('22/11', today, 'past')).toBe(today)
  expect(readDay('22/11', today, 'future')).toBe(today)
  expect(readDay('vendredi', today, 'past')).toBe('2026-11-20')
  expect(readDay('vendredi', today, 'future')).toBe('2026-11-27')
})

test.each([
  ['mars 2021', '2021-03'],
  ['en octobre', '2026-10'],
  ['l’an dernier', '2025'],
  ['last month', '2026-10'],
  ['début janvier', '2026-01-05'],
  ['hier', '2026-11-21'],
  ['12/11/2026', null],
  ['mars', null],
  ['2 mars et 3 mars', null]
])('in words, %s is read as the date %s', (typed, date) => {
  expect(readDateInWords(typed, today, 'past')).toBe(date)
})

test('every whole day is read back as it is written for editing, whatever today is', () => {
  const days = fc.integer({ min: -300_000, max: 2_000_000 }).map(fromDayNumber)
  fc.assert(
    fc.property(days, days, fc.constantFrom('past', 'nearest', 'future'), (day, now, lean) => {
      expect(readDay(writePartialDate(day), now, lean)).toBe(day)
      expect(wholeDay(day)).toBe(day)
    })
  )
})

test('a period may begin with a year and end with a month, each taken whole', () => {
  expect(edgeDay('2024', firstDay)).toBe('2024-01-01')
  expect(edgeDay('2024-02', lastDay)).toBe('2024-02-29')
  expect(edgeDay('2024-02-03', lastDay)).toBe('2024-02-03')
  expect(edgeDay('zz', firstDay)).toBeNull()
  expect(edgeDay(null, firstDay)).toBeNull()
})
