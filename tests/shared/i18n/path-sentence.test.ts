import { describe, expect, test } from 'vitest'
import type { PathStep } from '#shared/contract/map-reading'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import { pathSentence } from '#shared/i18n/path-sentence'

const aStep = (name: string, given: Partial<PathStep> = {}): PathStep => ({
  id: name.toLowerCase(),
  name,
  organisation: null,
  band: 'unknown',
  state: 'neverMet',
  lastContactOn: null,
  source: null,
  since: null,
  ...given
})

const told = (path: PathStep[], language: Language, fromUser = true) =>
  pathSentence(path, fromUser, translator(language), language, '2026-06-30')

const marie = aStep('Marie Dupont', { band: 'strong', state: 'active', lastContactOn: '2026-05-12' })
const paul = aStep('Paul Martin', { source: 'introduced', since: '2025-11-19' })

/** What is between the brackets of the first person, or of the second. */
const ofFirst = (given: Partial<PathStep>, language: Language = 'fr') =>
  told([aStep('Marie', given)], language).parts[1]!.words
const ofNext = (given: Partial<PathStep>, language: Language = 'fr') =>
  told([marie, aStep('Paul', given)], language).parts[2]!.words

describe('a path in words', () => {
  test('begins with the user and says how each person is known', () => {
    expect(told([marie, paul], 'fr').text).toBe(
      'Vous → Marie Dupont (proche, dernier échange il y a 49 j) → Paul Martin (mise en relation le 19 nov. 2025)'
    )
    expect(told([marie, paul], 'en').text).toBe(
      'You → Marie Dupont (close, last contact 49 days ago) → Paul Martin (introduced on 19 Nov 2025)'
    )
  })

  test('gives names apart, so that they may be links', () => {
    expect(told([marie, paul], 'fr').parts).toEqual([
      { id: null, name: 'Vous', words: null },
      { id: 'marie dupont', name: 'Marie Dupont', words: 'proche, dernier échange il y a 49 j' },
      { id: 'paul martin', name: 'Paul Martin', words: 'mise en relation le 19 nov. 2025' }
    ])
  })

  test('only names whom it begins with when that is not the user', () => {
    expect(told([marie, paul], 'fr', false).text).toBe('Marie Dupont → Paul Martin (mise en relation le 19 nov. 2025)')
    expect(told([], 'fr').text).toBe('Vous')
  })

  test('says how close somebody is, and whether the tie sleeps', () => {
    expect(ofFirst({})).toBe(null)
    expect(ofFirst({ band: 'moderate', state: 'lapsed', lastContactOn: '2025-01-15' })).toBe(
      'assez proche, en sommeil, dernier échange il y a 17 mois'
    )
    expect(ofFirst({ band: 'strong', state: 'dormant', lastContactOn: '2019-01-15' }, 'en')).toBe(
      'close, dormant for a long time, last contact 7 years ago'
    )
    expect(ofFirst({ state: 'singleEncounter', lastContactOn: '2026-06-29' }, 'en')).toBe(
      'met once, last contact 1 day ago'
    )
  })

  test('says no more of a date than is known', () => {
    expect(ofFirst({ state: 'active', lastContactOn: '2026-06-30' })).toBe('dernier échange aujourd’hui')
    expect(ofFirst({ state: 'active', lastContactOn: '2026-03' })).toBe('dernier échange en mars 2026')
    expect(ofFirst({ state: 'active', lastContactOn: '2026' }, 'en')).toBe('last contact in 2026')
  })

  test('says how the one before knows them, with the date where there is one', () => {
    expect(ofNext({ source: 'introduced' })).toBe('mise en relation')
    expect(ofNext({ source: 'introduced', since: '2025-11' })).toBe('mise en relation en novembre 2025')
    expect(ofNext({ source: 'declared' })).toBe('se connaissent')
    expect(ofNext({ source: 'declared', since: '2019' })).toBe('se connaissent depuis 2019')
    expect(ofNext({ source: 'declared', since: '2019-03-01' })).toBe('se connaissent depuis le 1er mars 2019')
    expect(ofNext({ source: 'metTogether', since: '2026-06-01' }, 'en')).toBe('at the same meeting on 1 Jun 2026')
    expect(ofNext({ source: 'metTogether', since: '2026-06' })).toBe('à une même rencontre en juin 2026')
    expect(ofNext({ source: null })).toBe(null)
  })
})
