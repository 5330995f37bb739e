import { describe, expect, test } from 'vitest'
import { favours, known, present, promises, read } from './known'

describe('the occasion', () => {
  test.each([
    ['Déjeuner avec Karim', 'lunch'],
    ['dej karim', 'lunch'],
    ['Petit-déj avec Karim', 'breakfast'],
    ["J'ai pris un café avec Karim", 'coffee'],
    ['Grabbed coffee with Tom', 'coffee'],
    ['Appelé Karim', 'call'],
    ['Spoke to Karim on the phone', 'call'],
    ["Karim m'a appelé pour me proposer un déjeuner", 'call'],
    ['Réunion Teams avec Karim', 'video'],
    ['Rencontré Karim au salon VivaTech', 'event'],
    ['Croisé Karim à Station F', 'chance'],
    ['Entretien réseau avec Karim', 'networkingInterview'],
    ["J'ai obtenu un rendez-vous avec Karim", null],
    ["Karim m'a recommandé", null]
  ])('%s', (text, expected) => {
    expect(read(text).occasion?.value ?? null).toBe(expected)
  })
})

describe('the day', () => {
  test.each([
    ['Déjeuner vendredi avec Karim', '2025-11-14'],
    ['Déjeuner demain avec Karim', '2025-11-21'],
    ['RDV calé mardi prochain avec Karim', '2025-11-25'],
    ['Appel avec Karim, envoyer le CV vendredi', null],
    ['Café avec Karim ; on se revoit le 12 décembre', null],
    ["Karim m'a invité au dîner du 4 décembre", null]
  ])('%s', (text, expected) => {
    expect(read(text).date?.value ?? null).toBe(expected)
  })

  test('a meeting to come that is spoken of is the next appointment', () => {
    expect(read('Échange LinkedIn avec Karim, rdv calé mardi prochain 9h')).toMatchObject({
      date: null,
      next: { date: '2025-11-25', startTime: '09:00', occasion: 'appointment', people: ['karim'] }
    })
  })
})

describe('the place', () => {
  test.each([
    ['Déjeuner avec Karim au Bistrot', 'Bistrot'],
    ['dej karim au bistrot', 'Bistrot'],
    ['Café avec Karim à la Défense', 'Défense'],
    ['Met Tom at the Hilton', 'Hilton'],
    ['RDV avec Marie chez Thales', 'Thales'],
    ['Petit-déjeuner Club des DSI avec Karim', null],
    ["Vu Karim, il m'a conseillé de postuler chez Dassault", null],
    ['Visio avec Nadia Cherif, DRH chez Suez', null]
  ])('%s', (text, expected) => {
    expect(read(text).place?.value ?? null).toBe(expected)
  })
})

test('the circle, how long it took and that it is confidential', () => {
  expect(read('Soirée #Alumni HEC 2h avec Karim. Confidentiel.')).toMatchObject({
    circle: { value: { name: 'Alumni HEC' } },
    durationMinutes: { value: 120 },
    confidential: { value: true }
  })
})

test('a confidential project is no confidential entry for sure', () => {
  expect(read('Vu Karim pour un projet confidentiel de fusion').confidential?.confidence).toBeLessThan(0.9)
})

test('a template says the occasion, and its labels who, what and what next', () => {
  const understanding = read(
    '/entretien\nAvec : Julie Roux\nPrésenté par : Tom\nContexte : \nConseils : parler à Anna\nContacts obtenus : \nProchaine étape : lui envoyer mon CV vendredi\nMerci : '
  )
  expect(understanding.occasion?.value).toBe('networkingInterview')
  expect(present(understanding)).toEqual(['Julie Roux'])
  expect(favours(understanding)).toEqual(['received tom introduction', 'received julie roux advice'])
  expect(promises(understanding)).toEqual(['me | julie roux | lui envoyer mon CV | 2025-11-21'])
})

test('a template without anything filled in gives its occasion alone', () => {
  const {
    occasion,
    people,
    favours: given,
    promises: made
  } = read('/event\nOù : \nRencontré : \nAppris : \nProchaine étape : ')
  expect({ occasion: occasion?.value, people, given, made }).toEqual({
    occasion: 'event',
    people: [],
    given: [],
    made: []
  })
})

test('both languages are read in one sentence, whatever the language chosen', () => {
  for (const language of ['fr', 'en'] as const) {
    const understanding = read('Long call avec Tom, he gave me a contact ; je dois lui envoyer mon CV', known, {
      language
    })
    expect(understanding.language).toBe(language)
    expect(favours(understanding)).toEqual(['received tom information'])
    expect(promises(understanding)).toEqual(['me | tom | lui envoyer mon CV | undated'])
  }
})

test('every reading says by which rule and from which words', () => {
  const text = "Déjeuner hier avec Karim au Bistrot ; il m'a donné un contact"
  const { occasion, place, favours: given } = read(text)
  expect([occasion?.rule, text.slice(...occasion!.span)]).toEqual(['occasion-word', 'Déjeuner'])
  expect([place?.rule, text.slice(...place!.span)]).toEqual(['known-place', 'Bistrot'])
  expect([given[0]!.rule, text.slice(...given[0]!.span)]).toEqual(['received-gives', "il m'a donné un contact"])
})

test('the next appointment of a note without a meeting lies ahead, and never a year ago', () => {
  for (const text of [
    'Prochain rdv avec Claire le 27 novembre',
    'Prochain rdv avec Claire jeudi 27',
    'Next meeting with Claire on November 27'
  ]) {
    const { next, date } = read(text)
    expect([text, next?.date, next?.people, date]).toEqual([text, '2025-11-27', ['claire'], null])
  }
})

test('a call for tenders is no call, and the lunch of a day is one', () => {
  expect(read("Karim m'a parlé d'un appel d'offres").occasion).toBeNull()
  expect(read("Yesterday's lunch with Anna")).toMatchObject({
    occasion: { value: 'lunch' },
    date: { value: '2025-11-19' }
  })
})
