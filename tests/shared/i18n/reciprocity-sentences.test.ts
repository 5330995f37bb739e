import { expect, test } from 'vitest'
import type { Reciprocity } from '#shared/contract/ledger'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import { reciprocitySentences } from '#shared/i18n/reciprocity-sentences'

const said = (reciprocity: Reciprocity, language: Language) =>
  reciprocitySentences(reciprocity, translator(language), language).map((text) => text.replaceAll(/\s/g, ' '))

test('nothing counted is said to be undefined, in one sentence', () => {
  const empty = { mutual: 0, onlyGiven: 0, onlyReceived: 0, weighted: null, payForward: null }
  expect(said(empty, 'en')).toEqual(['No favour is counted in this period: the share that was returned is undefined.'])
})

test('numbers of people and shares are told in words, and a share of nothing is undefined rather than 0 %', () => {
  const onlyReceived = { mutual: 0, onlyGiven: 0, onlyReceived: 3, weighted: 0, payForward: null }
  expect(said(onlyReceived, 'en')).toEqual([
    'Favours are counted with 3 people: both ways with nobody, only given to nobody, only received from 3.',
    'By their size, 0% of the favours counted were met by one the other way.',
    'The share given to others than those who help you is undefined: you gave nothing in this period.',
    'People write down what they give more readily than what they receive: read this with care.'
  ])
  const both = { mutual: 2, onlyGiven: 1, onlyReceived: 1, weighted: 6 / 13, payForward: 2 / 7 }
  expect(said(both, 'fr').slice(0, 3)).toEqual([
    'Des services sont comptés avec 4 personnes : dans les deux sens avec 2, seulement rendus à 1, seulement reçus de 1.',
    'Selon leur ampleur, 46 % des services comptés ont eu leur retour dans l’autre sens.',
    '29 % de ce que vous avez rendu est allé à des personnes dont vous n’aviez rien reçu : c’est aussi une façon de rendre.'
  ])
})
