import { expect, test } from 'vitest'
import { findWhen } from '#shared/domain/capture/when/find-when'
import { inSentence, thursday } from './reading-of'

test.each([
  ['30 min', 30],
  ['30 min.', 30],
  ['30mn', 30],
  ['45 minutes', 45],
  ["45'", 45],
  ['20 mins', 20],
  ['90 minutes', 90],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1h', 60],
  ['2h', 120],
  ['2h15', 135],
  ['pendant 2 h', 120],
  ['1,5 h', 90],
  ['1.5 hours', 90],
  ['une heure', 60],
  ['une petite heure', 60],
  ['une heure et demie', 90],
  ['une demi-heure', 30],
  ['une bonne demi-heure', 30],
  ["un quart d'heure", 15],
  ["trois quarts d'heure", 45],
  ['deux heures', 120],
  ['2 heures', 120],
  ['1 heure 30', 90],
  ['quarante-cinq minutes', 45],
  ['une demi-journée', 240],
  ['an hour', 60],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['two hours', 120],
  ['2 hours and a half', 150],
  ['2 hrs', 120],
  ['1hr', 60],
  ['for 45 minutes', 45],
  ['three quarters of an hour', 45],
  ['ninety minutes', 90],
  ['1\u202fh\u00a030', 90]
])('“%s” lasts %d minutes', (words, minutes) => {
  const { one, covers } = inSentence(words)
  expect(covers).toEqual([words.replace(/\.$/, '')])
  expect(one).toMatchObject({ kind: 'duration', minutes, time: null })
  expect(one?.resolve('past')).toBeNull()
})

test.each([
  ['à 9h', '09:00'],
  ['à 14h30', '14:30'],
  ['14h30', '14:30'],
  ['9 h', '09:00'],
  ['vers 18 h 15', '18:15'],
  ['à midi', '12:00'],
  ['à 9 heures', '09:00'],
  ['à 14 heures 30', '14:30'],
  ['14:30', '14:30'],
  ['at 3pm', '15:00'],
  ['at 3:30 pm', '15:30'],
  ['3 p.m.', '15:00'],
  ['12 am', '00:00'],
  ['at noon', '12:00'],
  ["at 9 o'clock", '09:00']
])('“%s” is the time %s', (words, time) => {
  const { one, covers } = inSentence(words)
  expect(covers).toEqual([words])
  expect(one).toMatchObject({ kind: 'time', time, minutes: null })
})

test.each([
  ['de 9h à 10h30', '09:00', 90],
  ['14h-15h', '14:00', 60],
  ['entre 12h30 et 14h', '12:30', 90],
  ['from 9am to 10:30am', '09:00', 90],
  ['14:00 - 15:30', '14:00', 90]
])('“%s” begins at %s and lasts %d minutes', (words, time, minutes) => {
  const { one, covers } = inSentence(words)
  expect(covers).toEqual([words])
  expect(one).toMatchObject({ kind: 'time', time, minutes })
})

test('a day takes the time beside it, and a duration stays apart', () => {
  const text = 'Appel mardi 18 à 9h30 avec Karim, 45 min'
  const found = findWhen(text, thursday)
  expect(found.map((one) => [text.slice(...one.span), one.kind, one.time, one.minutes])).toEqual([
    ['mardi 18 à 9h30', 'day', '09:30', null],
    ['45 min', 'duration', null, 45]
  ])
})

test('a day takes the hours from and to', () => {
  expect(findWhen('mardi prochain de 9h à 10h30', thursday)).toMatchObject([{ time: '09:00', minutes: 90 }])
})

test.each(['25h', '14h75', 'à 25h', '9:75', 'at 13pm', '0 min', '12:30:45'])('“%s” is no time', (words) => {
  expect(inSentence(words).covers).toEqual([])
})
