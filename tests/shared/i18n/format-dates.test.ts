import { expect, test } from 'vitest'
import { formatBirthday, formatClock, formatDate, formatDay, formatDayRange, formatTime } from '#shared/i18n/format'

test('French writes the first of a month as an ordinal, and only the first', () => {
  expect(formatDate('2026-12-01', 'fr')).toBe('mar. 1er déc. 2026')
  expect(formatDay('2026-06-01', 'fr')).toBe('1er juin 2026')
  expect(formatBirthday('--01-01', 'fr')).toBe('1er janvier')
  expect(formatDayRange('2026-06-01', '2026-06-07', 'fr')).toBe('1er–7 juin 2026')
  expect(formatDay('2021-11-11', 'fr')).toBe('11 nov. 2021')
  expect(formatDay('2021-05-31', 'fr')).toBe('31 mai 2021')
  expect(formatDay('2026-06-01', 'en')).toBe('1 Jun 2026')
})

test('a time is written as the language does', () => {
  const at = new Date(2026, 10, 22, 8, 5)
  expect(formatTime(at, 'fr')).toBe('8\u00A0h\u00A005')
  expect(formatTime(at, 'en')).toBe('8:05')
  expect(formatClock('09:30', 'fr')).toBe('9\u00A0h\u00A030')
  expect(formatClock('09:30', 'en')).toBe('9:30')
})
