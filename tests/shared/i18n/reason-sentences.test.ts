import { expect, test } from 'vitest'
import { priorityReasons, type PriorityReason } from '#shared/domain/measures/priority'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import { reasonSentence, spanText } from '#shared/i18n/reason-sentences'

interface Given {
  days?: number
  date?: string
  text?: string
}

function said(language: Language, code: PriorityReason, { days = 0, date, text }: Given = {}): string {
  const reason = { code, days, date: date ?? null, text: text ?? null }
  return reasonSentence(reason, 'Ahmed', translator(language), language).replaceAll(/\s/g, ' ')
}

test('each reason is a whole sentence of its own in both languages', () => {
  const given = { days: 40, date: '2026-06-01', text: 'le dossier' }
  for (const language of ['fr', 'en'] as const) {
    const all = priorityReasons.map((code) => said(language, code, given))
    expect(all.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence))).toEqual([])
    // A promise due within a week and one due within two read alike.
    expect(new Set(all).size).toBe(priorityReasons.length - 1)
  }
})

test('a promise says what it was and how its date stands', () => {
  expect(said('fr', 'promiseWithinFortnight', { days: 12, text: 'le dossier' })).toBe(
    'Votre promesse « le dossier » est pour dans 12 jours.'
  )
  expect(said('fr', 'promiseWithinWeek', { days: 0, text: 'le dossier' })).toBe(
    'Votre promesse « le dossier » est pour aujourd’hui.'
  )
  expect(said('en', 'promiseWithinWeek', { days: 1, text: 'the deck' })).toBe(
    'Your promise “the deck” is due tomorrow.'
  )
  expect(said('en', 'promiseLate', { days: 20, date: '2026-06-10', text: 'the deck' })).toBe(
    'Your promise “the deck”: its date passed 20 days ago (10 Jun 2026).'
  )
  expect(said('fr', 'theirPromiseLate', { days: 400, date: '2025-05', text: 'une liste' })).toBe(
    'Ahmed vous a promis « une liste » : échéance passée depuis 13 mois (mai 2025).'
  )
})

test('help received is told without any gender and without weighing', () => {
  expect(said('fr', 'receivedMore')).toBe('Ahmed a fait davantage pour vous que l’inverse.')
  expect(said('en', 'receivedMore')).toBe('Ahmed has done more for you than the other way round.')
})

test.each([
  [1, '1 jour'],
  [60, '60 jours'],
  [61, '2 mois'],
  [427, '14 mois'],
  [1095, '35 mois'],
  [1096, 'plus de 3 ans'],
  [4000, 'plus de 10 ans']
])('a span of %i days reads %s', (days, words) => {
  expect(spanText(days, translator('fr'))).toBe(words)
})
