import { expect, test } from 'vitest'
import { asMeeting, asPromise, inSentence } from './reading-of'

/** The day on which it is written, the words, the day for a meeting, the day for a promise when it is another. */
const forms: [today: string, words: string, meeting: string, promise?: string][] = [
  // A Monday.
  ['2025-11-17', 'lundi', '2025-11-10 or 2025-11-17 ?', '2025-11-24 or 2025-11-17 ?'],
  ['2025-11-17', 'dimanche', '2025-11-16', '2025-11-23'],
  ['2025-11-17', 'mardi prochain', '2025-11-18 or 2025-11-25 ?'],
  ['2025-11-17', 'vendredi prochain', '2025-11-21'],
  ['2025-11-17', 'lundi en huit', '2025-12-01'],
  ['2025-11-17', 'cette semaine', '~2025-11-17', '~2025-11-21'],
  ['2025-11-17', 'next week', '~2025-11-24', '~2025-11-28'],
  ['2025-11-17', 'ce week-end', '~2025-11-15', '~2025-11-22'],
  // A Sunday.
  ['2025-11-23', 'lundi', '2025-11-17', '2025-11-24'],
  ['2025-11-23', 'lundi prochain', '2025-11-24 or 2025-12-01 ?'],
  ['2025-11-23', 'samedi', '2025-11-22', '2025-11-29'],
  ['2025-11-23', 'cette semaine', '~2025-11-17', '~2025-11-23'],
  ['2025-11-23', 'la semaine prochaine', '~2025-11-24', '~2025-11-28'],
  ['2025-11-23', 'la semaine dernière', '~2025-11-10'],
  ['2025-11-23', 'en fin de semaine', '~2025-11-21', '~2025-11-28'],
  ['2025-11-23', 'this weekend', '~2025-11-22', '~2025-11-23'],
  ['2025-11-23', 'next weekend', '~2025-11-29'],
  ['2025-11-23', 'S47', '~2025-11-17', '~2025-11-23'],
  ['2025-11-23', 'sous 5 jours ouvrés', '2025-11-28'],
  // A Saturday.
  ['2025-11-22', 'this weekend', '~2025-11-22'],
  ['2025-11-22', 'last weekend', '~2025-11-15'],
  ['2025-11-22', 'within 2 working days', '2025-11-25'],
  // The end of a month.
  ['2025-11-30', 'fin de mois', '~2025-11-30'],
  ['2025-11-30', 'EOM', '~2025-11-30'],
  ['2025-11-30', 'le 31', '2025-10-31', '2025-12-31'],
  ['2025-11-30', 'le 1er', '2025-11-01', '2025-12-01'],
  ['2025-11-30', 'demain', '2025-12-01'],
  ['2026-01-31', 'dans un mois', '2026-02-28'],
  ['2026-01-31', 'le mois prochain', '2026-02'],
  ['2026-03-31', 'il y a un mois', '~2026-02-28'],
  ['2026-03-15', 'le 30', '2026-01-30', '2026-03-30'],
  ['2026-03-01', 'hier', '2026-02-28'],
  // A leap year.
  ['2028-02-29', 'hier', '2028-02-28'],
  ['2028-02-29', 'demain', '2028-03-01'],
  ['2028-02-29', 'le 29', '2028-02-29'],
  ['2028-02-29', 'in a year', '2029-02-28'],
  ['2028-02-28', 'fin février', '~2027-02-28', '~2028-02-29'],
  ['2027-02-28', 'fin février', '~2027-02-28'],
  ['2028-02-29', '29 février', '2028-02-29'],
  // The last day of a year.
  ['2025-12-31', 'demain', '2026-01-01'],
  ['2025-12-31', 'après-demain', '2026-01-02'],
  ['2025-12-31', 'la semaine prochaine', '~2026-01-05', '~2026-01-09'],
  ['2025-12-31', 'cette semaine', '~2025-12-29', '~2026-01-02'],
  ['2025-12-31', 'S01', '~2025-12-29', '~2026-01-02'],
  ['2025-12-31', 'semaine 1', '~2025-12-29', '~2026-01-02'],
  ['2025-12-31', 'week 53', 'none', '~2027-01-01'],
  ['2026-12-31', 'semaine 53', '~2026-12-28', '~2027-01-01'],
  ['2025-12-31', "fin d'année", '~2025-12-31'],
  ['2025-12-31', 'EOY', '~2025-12-31'],
  ['2025-12-31', 'le 5', '2025-12-05', '2026-01-05'],
  ['2025-12-31', 'le 5 janvier', '2025-01-05 or 2026-01-05 ?', '2026-01-05'],
  ['2025-12-31', '12/01', '2025-01-12 or 2026-01-12 ?', '2026-01-12'],
  ['2025-12-31', 'le mois prochain', '2026-01'],
  ['2025-12-31', 'next quarter', '~2026-01-01', '~2026-03-31'],
  ['2025-12-31', 'next year', '2026'],
  ['2025-12-31', 'Christmas', '2025-12-25', '2026-12-25'],
  // The first day of a year.
  ['2026-01-01', 'hier', '2025-12-31'],
  ['2026-01-01', 'le mois dernier', '2025-12'],
  ['2026-01-01', 'last quarter', '~2025-10-01'],
  ['2026-01-01', 'fin T4', '~2025-12-31', '~2026-12-31'],
  ['2026-01-01', 'in December', '2025-12', '2026-12'],
  ['2026-01-01', 'lundi 29', '2025-12-29'],
  ['2026-01-01', 'mardi 30 décembre', '2025-12-30'],
  ['2026-01-01', 'le 14 juillet', '2025-07-14', '2026-07-14']
]

test.each(forms)('on %s, “%s” is %s for a meeting', (today, words, meeting, promise = meeting) => {
  const { one } = inSentence(words, today)
  expect(one && [asMeeting(one), asPromise(one)]).toEqual([meeting, promise])
})

const says = (words: string) => {
  const { one } = inSentence(words)
  return [one?.explicitPast, one?.explicitFuture]
}

test('a day that only lies ahead, or behind, says so', () => {
  const past = ['hier', 'lundi dernier', 'il y a deux mois', 'two days ago', 'last week', 'le 3 mars 2025', 'lundi 17']
  const future = ['demain', 'mardi prochain', 'dans 15 jours', 'sous 48h', 'next week', '3/12/2025', 'vendredi 28']
  const either = ['lundi', 'le 12', 'en mars', 'cette semaine', 'ce soir', 'fin de mois', 'avant vendredi', 'le 3 mars']
  expect(past.map(says)).toEqual(past.map(() => [true, false]))
  expect(future.map(says)).toEqual(future.map(() => [false, true]))
  expect(either.map(says)).toEqual(either.map(() => [false, false]))
})
