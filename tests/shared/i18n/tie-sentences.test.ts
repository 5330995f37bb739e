import { expect, test } from 'vitest'
import type { PersonTie } from '#shared/contract/insights'
import { balanceClass } from '#shared/domain/measures/balance-class'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import { tieSentences, type TieTopic } from '#shared/i18n/tie-sentences'

/** Somebody whom nothing is known of yet. */
const stranger: PersonTie = {
  id: 'p1',
  contactRate: 0,
  contactRateProvisional: false,
  peakRate: 0,
  rhythm: 'belowYearly',
  tieStrength: { index: 0, provisional: true, band: 'unknown' },
  silence: null,
  state: 'neverMet',
  reconnectValue: null,
  reciprocity: {
    given: 0,
    received: 0,
    net: 0,
    balance: null,
    dyadicReciprocity: null,
    share: null,
    interval95: null,
    probabilityReceivedMore: null,
    probabilityGaveMore: null,
    notice: null,
    openSince: null
  },
  balance: 'none',
  noLedger: false,
  noSuggestions: false,
  isFamily: false,
  deceased: false,
  strengthParts: { time: 0, services: 0, closeness: null },
  firstContactOn: null,
  lastContactOn: null,
  contactDays: 0,
  contacts: 0,
  usualGapDays: null,
  gapCount: 0,
  reconnectParts: null,
  plannedOn: null,
  givenCount: 0,
  receivedCount: 0
}

/** Met every month until ninety days ago. */
const friend: PersonTie = {
  ...stranger,
  contactRate: 4.21,
  tieStrength: { index: 0.41, provisional: false, band: 'moderate' },
  silence: { days: 90, probability: 0.0935, signal: 'overdue', eightTimes: false },
  state: 'active',
  strengthParts: { time: 0.26, services: 0, closeness: 0.5 },
  firstContactOn: '2025-04-06',
  lastContactOn: '2026-04-01',
  contactDays: 13,
  contacts: 14,
  usualGapDays: 30
}

function sentences(tie: PersonTie, language: Language = 'en'): Partial<Record<TieTopic, string>> {
  const told = tieSentences(tie, 'Marie', translator(language), language)
  return Object.fromEntries(told.map(({ about, text }) => [about, text.replaceAll(/[\u00A0\u202F]/g, ' ')]))
}

const withFavours = (given: number, received: number, more: Partial<PersonTie['reciprocity']> = {}): PersonTie => ({
  ...friend,
  givenCount: given,
  receivedCount: received,
  balance: balanceClass(more.given ?? given, more.received ?? received),
  reciprocity: { ...friend.reciprocity, given, received, net: given - received, ...more }
})

test('nothing known is said in words, never as a number', () => {
  expect(sentences(stranger)).toEqual({
    state: 'No recorded contact with Marie.',
    strength: 'Strength unknown: no contact, favour or closeness recorded.',
    balance: 'No favour recorded, either way.'
  })
  expect(sentences(stranger, 'fr')).toEqual({
    state: 'Aucun échange noté avec Marie.',
    strength: 'Force inconnue : ni échange, ni service, ni proximité notés.',
    balance: 'Aucun service noté, ni dans un sens ni dans l’autre.'
  })
})

test('a long silence is told with its months, then its years, and the last recorded contact', () => {
  const silent: PersonTie = {
    ...friend,
    state: 'lapsed',
    lastContactOn: '2024-03-12',
    silence: { days: 430, probability: 0.01, signal: 'fading', eightTimes: false }
  }
  expect(sentences(silent).state).toBe('Not in touch for 14 months (last recorded contact: 12 Mar 2024).')
  expect(sentences(silent, 'fr').state).toBe('Sans nouvelles depuis 14 mois (dernier échange noté : 12 mars 2024).')
  const dormant: PersonTie = {
    ...silent,
    state: 'dormant',
    silence: { days: 1500, probability: 0.001, signal: 'fading', eightTimes: false }
  }
  expect(sentences(dormant).state).toMatch(/^Not in touch for more than 4 years/)
  expect(sentences(dormant, 'fr').state).toMatch(/^Sans nouvelles depuis plus de 4 ans/)
})

test('the usual gap and how rare the present silence is are two sentences', () => {
  expect(sentences(friend)).toMatchObject({
    rhythm: 'You two usually meet every 30 days.',
    silence: 'A silence of 90 days or more would normally happen about 9 times in 100.'
  })
  expect(sentences(friend, 'fr')).toMatchObject({
    rhythm: 'Vous vous voyez d’habitude tous les 30 jours.',
    silence: 'Un silence de 90 jours ou plus n’arriverait normalement qu’environ 9 fois sur 100.'
  })
  const once: PersonTie = {
    ...friend,
    state: 'singleEncounter',
    contacts: 1,
    usualGapDays: null,
    silence: { days: 29, probability: 0.76, signal: null, eightTimes: false }
  }
  expect(sentences(once)).toMatchObject({
    state: 'One recorded contact: 1 Apr 2026.',
    rhythm: 'No rhythm yet: that takes two contacts more than two weeks apart.'
  })
})

test.each([
  [7, 'You two usually meet every 7 days.'],
  [61, 'You two usually meet about every 2 months.'],
  [363, 'You two usually meet about once a year.'],
  [740, 'You two usually meet about every 2 years.']
])('a gap of %i days is told in the unit people use', (usualGapDays, text) => {
  expect(sentences({ ...friend, usualGapDays }).rhythm).toBe(text)
})

test('a silence is not remarked upon when it is short, planned to end, in the family, or of the dead', () => {
  expect(
    sentences({ ...friend, silence: { days: 20, probability: 0.5, signal: 'onRhythm', eightTimes: false } })
  ).not.toHaveProperty('silence')
  expect(sentences({ ...friend, plannedOn: '2026-07-08' })).toMatchObject({
    planned: 'Next contact planned: 8 Jul 2026.'
  })
  expect(sentences({ ...friend, plannedOn: '2026-07-08' })).not.toHaveProperty('silence')
  const quiet: PersonTie = { ...friend, silence: { days: 90, probability: 0.09, signal: null, eightTimes: false } }
  expect(sentences({ ...quiet, isFamily: true })).not.toHaveProperty('silence')
  expect(sentences({ ...quiet, deceased: true })).toEqual({
    state: 'Deceased. Last recorded contact: 1 Apr 2026.',
    balance: 'No favour recorded, either way.'
  })
})

const silentFor = (probability: number, signal: 'fading' | 'onRhythm') =>
  sentences({ ...friend, silence: { days: 1243, probability, signal, eightTimes: false } }).silence

test('very rare and quite ordinary silences are told apart', () => {
  expect(silentFor(0.0036, 'fading')).toBe(
    'A silence of 1,243 days or more would normally happen less than once in 100.'
  )
  expect(silentFor(0.2521, 'onRhythm')).toBe(
    'This silence of 1,243 days is nothing unusual between you: it would happen about 25 times in 100.'
  )
})

test('strength is shown with its parts', () => {
  expect(sentences(friend).strength).toBe(
    'Moderate tie: worth 4.2 contacts a year today (recent ones weigh more), not yet favours both ways and closeness noted as “medium”.'
  )
  expect(sentences({ ...friend, strengthParts: { time: 0.26, services: 0.5, closeness: null } }, 'fr').strength).toBe(
    'Lien moyen : l’équivalent de 4,2 échanges par an aujourd’hui (les récents comptent davantage), des services dans les deux sens et une proximité non indiquée, ce qui rend la force provisoire.'
  )
  expect(sentences({ ...friend, contactRate: 0.01 }).strength).toMatch(/hardly any contact today/)
})

test('the balance is words and counts', () => {
  expect(sentences(withFavours(1, 3)).balance).toBe('Received 3 · gave 1 — rather received more.')
  expect(sentences(withFavours(1, 3), 'fr').balance).toBe('Reçu 3 · donné 1 — plutôt reçu.')
  expect(sentences(withFavours(1, 1, { received: 3 })).balance).toBe(
    'Received 1 · gave 1 — rather received more (by their size: 3 and 1).'
  )
  expect(sentences({ ...withFavours(1, 3), noLedger: true }).balance).toBe(
    'Not counted: favours between you are not compared.'
  )
})

test('a notice invites and never reproaches', () => {
  expect(sentences(withFavours(0, 3, { notice: 'receivedMore' }), 'fr').notice).toBe(
    'Marie vous a aidé 3 fois. Une occasion de l’aider à votre tour ?'
  )
  expect(sentences(withFavours(0, 3, { notice: 'receivedMore' })).notice).toBe(
    'Marie has helped you 3 times. A chance to help in return?'
  )
  expect(sentences(withFavours(5, 0, { notice: 'gaveMore' }), 'fr').notice).toBe(
    'Vous avez souvent aidé Marie. Rien à faire — vous pouvez aussi lui demander conseil.'
  )
})

test('too few favours to tell are said to be too few, with the interval', () => {
  const early = withFavours(4, 1, { interval95: [0.3588, 0.9567] })
  expect(sentences(early).evidence).toBe(
    'You gave 4, received 1: your share is somewhere between 36% and 96%, too early to call.'
  )
  expect(sentences({ ...early, noLedger: true })).not.toHaveProperty('evidence')
  expect(sentences(withFavours(5, 5, { interval95: [0.23, 0.77] }))).not.toHaveProperty('evidence')
})

test('how many exchanges there were is said from the second on, and a last one of these days by how near it is', () => {
  expect(sentences(friend).since).toBe('14 contacts since 2025.')
  expect(sentences({ ...friend, contacts: 1 })).not.toHaveProperty('since')
  const lately: PersonTie = { ...friend, silence: { ...friend.silence!, days: 1 }, lastContactOn: '2026-06-29' }
  expect(sentences(lately, 'fr').state).toBe('Dernier échange noté : 29 juin 2026 (hier).')
  expect(sentences({ ...lately, lastContactOn: '2026-06' }, 'fr').state).toBe('Dernier échange noté : juin 2026.')
})

test('a remark comes with its reason', () => {
  const interval95: [number, number] = [0.006, 0.6]
  const received = withFavours(0, 3, { notice: 'receivedMore', interval95, probabilityReceivedMore: 0.9375 })
  expect(sentences(received).evidence).toMatch(/^The remark .* received at least twice what you gave, .* are 94% that/)
  const gave = withFavours(6, 1, { notice: 'gaveMore', interval95, probabilityGaveMore: 0.965 })
  expect(sentences(gave, 'fr').evidence).toMatch(/donné au moins deux fois plus que reçu, .* 97 % de chances/)
})

test('a rate that reads low because the diary is young says so', () => {
  const young = { ...friend, contactRateProvisional: true }
  expect(sentences(young).strength).toContain(
    'This number is provisional: your journal is still young, so it probably reads low.'
  )
  expect(sentences(young, 'fr').strength).toContain('Ce nombre est provisoire : votre carnet est encore jeune')
  expect(sentences({ ...young, contactRate: 0 }).strength).not.toContain('provisional:')
  expect(sentences(friend).strength).not.toContain('provisional:')
})

test('a silence of eight usual gaps is told without reproach, unless the next contact is planned', () => {
  const silent: PersonTie = {
    ...friend,
    silence: { days: 243, probability: 0.0036, signal: 'fading', eightTimes: true }
  }
  expect(sentences(silent).silence).toBe(
    'A silence of 243 days or more would normally happen less than once in 100. It is at least eight times your mean gap: ties often loosen then, and a word may be enough to take them up again.'
  )
  expect(sentences(silent, 'fr').silence).toMatch(/C’est au moins huit fois votre intervalle moyen : souvent/)
  expect(sentences({ ...silent, plannedOn: '2026-07-08' })).not.toHaveProperty('silence')
})

test('a tie that was strong once is told from one that never was, when it has gone silent', () => {
  const faded: PersonTie = { ...friend, state: 'lapsed', peakRate: 52.1 }
  expect(sentences(faded).strength).toMatch(/This tie was strong: at its height, worth 52 contacts a year\.$/)
  expect(sentences(faded, 'fr').strength).toMatch(
    /Ce lien a été fort : à son plus haut, l’équivalent de 52 échanges par an\.$/
  )
  const close: PersonTie = { ...faded, peakRate: 3, strengthParts: { ...faded.strengthParts, closeness: 0.75 } }
  expect(sentences(close).strength).toMatch(/You noted this tie as close/)
  expect(sentences({ ...close, strengthParts: { ...close.strengthParts, closeness: 0.5 } }).strength).not.toMatch(
    /close,/
  )
  expect(sentences({ ...faded, state: 'active' }).strength).not.toMatch(/was strong/)
})
