import { expect, test } from 'vitest'
import type { KnownWorld } from '#shared/domain/capture/known-world'
import { createNameIndex } from '#shared/domain/capture/name-index'
import { LONGEST_SENTENCE, SURE } from '#shared/domain/capture/understanding'
import { favours, known, person, present, promises, read } from './known'

const sentence = "Déjeuner hier avec Marie Dupont ; elle m'a donné un contact. "

test('a pasted page is kept as plain text', () => {
  const { people, favours: read_, date } = read(sentence.repeat(900))
  expect({ people, favours: read_, date }).toEqual({ people: [], favours: [], date: null })
})

test('the longest sentence is still read', () => {
  const text = sentence.repeat(Math.floor(LONGEST_SENTENCE / sentence.length))
  expect(present(read(text))).toEqual(['1'])
})

test('three hundred people in one sentence are each found', () => {
  const names = Array.from({ length: 300 }, (_, at) => `Paul ${family(at)}`)
  const text = `Soirée hier avec ${names.join(', ')}`
  expect(text.length).toBeLessThan(LONGEST_SENTENCE)
  expect(present(read(text))).toEqual(names)
})

const family = (at: number): string =>
  `Ze${String.fromCodePoint(98 + (at % 13))}o${'bcdfghjklmnpqrtvwxyz'.charAt(at % 20)}u${'bdgklmnprst'.charAt(at % 11)}`

test('control characters, zero-width and right-to-left marks do not hide a name', () => {
  expect(present(read('Vu\u0007 Ma\u200Brie \u202EDupont\u202C hier'))).toEqual(['1'])
  expect(present(read('\u200FDéjeuner avec Karim\u0000 Benali'))).toEqual(['5'])
})

test('a thousand combining marks are one odd name at most', () => {
  const text = `Vu Kar${'\u0301'.repeat(1000)}im hier ; Tom m'a donné un contact`
  expect(favours(read(text))).toEqual(['received tom information'])
})

test('a day that does not exist is asked about, with today in its place', () => {
  const { date } = read('Déjeuner le 31 avril avec Karim')
  expect(date).toMatchObject({ value: '2025-11-20', rule: 'no-such-day' })
  expect(date?.confidence).toBeLessThan(SURE)
})

test('a weekday and a number that disagree are shown as something to check', () => {
  const { date } = read('Déjeuner mardi 19 avec Karim')
  expect(date?.confidence).toBeLessThan(SURE)
  expect(new Set([date?.value, ...(date?.alternatives ?? [])])).toEqual(new Set(['2025-11-18', '2025-11-19']))
})

test('two homonyms in one organisation must be asked', () => {
  const world: KnownWorld = {
    ...known,
    people: createNameIndex([person('a', 'Laurent', 'Petit', 'Veolia'), person('b', 'Laurent', 'Petit', 'Veolia')]),
    organisations: ['Veolia']
  }
  const understanding = read("Appel de Laurent Petit (Veolia), il m'a présenté son DRH", world)
  expect(understanding.people[0]).toMatchObject({ personId: null, isNew: false, candidates: ['a', 'b'] })
  expect(understanding.people[0]!.confidence).toBeLessThan(SURE)
  expect(understanding.favours[0]!.confidence).toBeLessThan(SURE)
})

test('an empty text, blanks and marks alone say nothing', () => {
  for (const text of ['', '   ', '\n\n', '! ', '< ', '> :', '/', '@', '#', '"', '()', ';;;', '...'])
    expect([text, read(text).people, favours(read(text)), promises(read(text))]).toEqual([text, [], [], []])
})

test('addresses are not read', () => {
  expect(read('Écrire à marie.dupont@airbus.com, voir https://karim.example/benali').people).toEqual([])
})

test('a text that breaks off anywhere is read to its end', () => {
  const texts = [
    'Tom owes me',
    'Je dois à',
    'Merci à',
    'Tom me doit',
    "Karim m'a promis à",
    'Call',
    "J'ai promis de",
    'via',
    'Anna et',
    '@',
    'Vu M.',
    'Déjeuner avec'
  ]
  for (const text of texts) expect(read(`${text} `).promises).toEqual([])
})
