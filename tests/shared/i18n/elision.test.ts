import { expect, test } from 'vitest'
import { translator } from '#shared/i18n/messages'

const t = translator('fr')

test.each([
  ['Marie', 'Fiche de Marie'],
  ['Olivier', 'Fiche d’Olivier'],
  ['Ibrahim', 'Fiche d’Ibrahim'],
  ['Élodie', 'Fiche d’Élodie'],
  ['Œuvrard', 'Fiche d’Œuvrard'],
  ['Hélène', 'Fiche d’Hélène'],
  ['Hassan', 'Fiche de Hassan'],
  ['Yves', 'Fiche d’Yves'],
  ['Yann', 'Fiche de Yann'],
  ['Łukasz', 'Fiche de Łukasz']
])('« de » before %s reads as one says it', (name, text) => {
  expect(t('journal.toPerson', { name })).toBe(text)
})

test('« de » stays whole before a number, and so is what else stands in the sentence', () => {
  expect(t('errors.too-many-rows', { limit: 11 })).toContain('plus de 11 lignes')
  expect(t('records.favourReceived', { person: 'Ibrahim', what: 'conseil de Anne' })).toBe(
    'Reçu d’Ibrahim\u00A0: conseil de Anne'
  )
})
