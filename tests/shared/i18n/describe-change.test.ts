import { expect, test } from 'vitest'
import { describeChange } from '#shared/i18n/describe-change'
import type { Language } from '#shared/i18n/languages'
import { translator, type MessageKey } from '#shared/i18n/messages'

const inWords = (language: Language, label: MessageKey, values: Record<string, string | number>) =>
  describeChange({ label, values }, translator(language), language)

const lunch = { occasion: 'lunch', date: '2025-11-19', person: 'Marie Dupont', others: 1 }

test('a saved meeting reads as its occasion, its day and who was there', () => {
  expect(inWords('fr', 'history.meetingSaved', lunch)).toBe('Déjeuner du 19 nov. 2025 avec Marie Dupont et 1 autre')
  expect(inWords('en', 'history.meetingSaved', lunch)).toBe('Lunch on 19 Nov 2025 with Marie Dupont and 1 other')
  expect(inWords('fr', 'history.meetingSaved', { ...lunch, others: 3 })).toMatch(/ et 3 autres$/)
  expect(inWords('fr', 'history.meetingSaved', { ...lunch, others: 0 })).toBe(
    'Déjeuner du 19 nov. 2025 avec Marie Dupont'
  )
})

test('a meeting of which only the month is known, with nobody, is still named', () => {
  const values = { occasion: 'note', date: '2025-11', person: '', others: 0 }
  expect(inWords('fr', 'history.meetingSaved', values)).toBe('Note, novembre 2025')
  expect(inWords('en', 'history.meetingBinned', values)).toBe('Meeting put in the bin: note, November 2025')
})

test('what happened to a meeting stands before it', () => {
  expect(inWords('fr', 'history.meetingChanged', lunch)).toBe(
    'Échange modifié\u00A0: déjeuner du 19 nov. 2025 avec Marie Dupont et 1 autre'
  )
})

test('favours and promises say the direction, the person and the date', () => {
  const favour = { direction: 'received', kind: 'introduction', person: 'Marie Dupont' }
  expect(inWords('fr', 'history.favourAdded', favour)).toBe('Service ajouté\u00A0: mise en relation, de Marie Dupont')
  expect(inWords('en', 'history.favourBinned', { ...favour, direction: 'given' })).toBe(
    'Favour put in the bin: introduction, for Marie Dupont'
  )
  const promise = { by: 'me', text: 'envoyer le rapport', person: 'Marie Dupont', dueOn: '2025-11-21' }
  expect(inWords('fr', 'history.promiseMoved', promise)).toBe(
    'Promesse reportée au 21 nov. 2025\u00A0: envoyer le rapport (à Marie Dupont)'
  )
  expect(inWords('en', 'history.promiseKept', { by: 'them', text: 'call', person: '' })).toBe('Promise kept: call')
})

test('a name is shown as it was typed, signs and all', () => {
  expect(inWords('fr', 'history.personAdded', { name: '<b>{{name}}</b> & 🦊' })).toBe(
    'Personne ajoutée\u00A0: <b>{{name}}</b> & 🦊'
  )
})
