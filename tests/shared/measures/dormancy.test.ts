import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '#shared/domain/dates'
import { episodesOf, gapsOf, usualGap } from '#shared/domain/measures/episodes'
import { reconnectValue } from '#shared/domain/measures/reconnect-value'
import { isEightTimes, priorGap, silenceProbability, silenceSignal, sumOfGaps } from '#shared/domain/measures/silence'
import { tieState } from '#shared/domain/measures/state'
import { historyOf, type TieFacts } from '#shared/domain/measures/tie-history'
import type { SilenceSignal, TieState } from '#shared/domain/measures/words'
import { daysOf, expectNear, vectors, type Vector } from './vectors'

const stateWords: Record<string, TieState> = {
  'never met': 'neverMet',
  'single encounter': 'singleEncounter',
  active: 'active',
  lapsed: 'lapsed',
  dormant: 'dormant'
}
const signalWords: Record<string, SilenceSignal> = { 'on rhythm': 'onRhythm', overdue: 'overdue', fading: 'fading' }

/** Somebody met on these days; what lies ahead is planned. */
const metOn = (dates: readonly string[]): TieFacts => ({
  id: 'p',
  closeness: null,
  noLedger: false,
  noSuggestions: false,
  isFamily: false,
  deceasedOn: null,
  meetings: dates.map((date) => ({ date, planned: date > '2026-06-30', present: 2 })),
  favours: []
})

describe('the reference values', () => {
  test.each(
    vectors('dormancy') as Vector<
      { T: string; days: string[]; parameters: { span?: number } },
      {
        n_contacts: number
        next_planned: number | null
        n_episodes?: number
        gaps?: number[]
        silence?: number
        median_gap?: number | null
        mean_gap?: number | null
        overdue_ratio?: number | null
        p_silence?: number
        eight_times?: boolean
        state: string
        rhythm_state: string | null
      }
    >[]
  )('dormancy: $id', ({ input: { T, days, parameters }, expected }) => {
    const asOf = dayNumber(T)
    const { contacts, plannedOn, silenceDays, ...history } = historyOf(metOn(days), asOf)
    const episodes = episodesOf(history.days, parameters.span)
    expect(new Set(contacts.map(({ day }) => day)).size).toBe(expected.n_contacts)
    expect(plannedOn === null ? null : dayNumber(plannedOn) - asOf).toBe(expected.next_planned)
    expect(tieState(episodes.length, silenceDays)).toBe(stateWords[expected.state])
    if (silenceDays === null) return
    const gaps = gapsOf(episodes)
    const sum = sumOfGaps(gaps)
    const usual = usualGap(gaps)
    expect(episodes).toHaveLength(expected.n_episodes!)
    expect(gaps).toEqual(expected.gaps)
    expect(silenceDays).toBe(expected.silence)
    expect(history.episodes).toEqual(episodesOf(history.days))
    expectNear(usual, expected.median_gap!)
    expectNear(sum.count === 0 ? null : sum.days / sum.count, expected.mean_gap!)
    expectNear(usual && silenceDays / usual, expected.overdue_ratio!)
    const probability = silenceProbability(sum, silenceDays)
    expectNear(probability, expected.p_silence!)
    expect(isEightTimes(sum, silenceDays)).toBe(expected.eight_times)
    expect(silenceSignal(probability, episodes.length)).toBe(
      expected.rhythm_state === null ? null : signalWords[expected.rhythm_state]
    )
  })

  test.each(vectors('silence_tail') as Vector<{ gaps: number[]; silence: number; b0: number }, { p: number }>[])(
    'silence_tail: $id',
    ({ input: { gaps, silence, b0 }, expected: { p } }) => {
      expectNear(silenceProbability(sumOfGaps(gaps), silence, b0), p)
    }
  )

  test.each(
    vectors('reconnect_value') as Vector<
      { trust?: number; favours_received?: number; episodes_n?: number; share_known?: number; status?: -1 | 0 | 1 },
      { value: number; engagement: number; novelty: number }
    >[]
  )('reconnect_value: $id', ({ input, expected }) => {
    const { value, engagement, novelty } = reconnectValue({
      closeness: input.trust,
      favoursReceived: input.favours_received,
      episodes: input.episodes_n,
      shareKnown: input.share_known,
      standing: input.status
    })
    expectNear(value, expected.value)
    expectNear(engagement, expected.engagement)
    expectNear(novelty, expected.novelty)
  })
})

test('a fair is one episode a year, however many days it lasts', () => {
  const days = daysOf(['2022-03-08', '2022-03-09', '2022-03-10', '2023-03-07', '2023-03-08', '2024-03-12'])
  expect(gapsOf(episodesOf(days))).toEqual([362, 370])
})

test('a day 14 days after the first belongs to the episode and a day 15 days after starts the next', () => {
  expect(episodesOf([0, 14])).toHaveLength(1)
  expect(episodesOf([0, 15])).toHaveLength(2)
  expect(episodesOf([0, 7, 14, 21])).toHaveLength(2)
})

test('the states change on the day they are said to', () => {
  expect([365, 366, 1094, 1095].map((days) => tieState(2, days))).toEqual(['active', 'lapsed', 'lapsed', 'dormant'])
  expect(tieState(1, 4 * 365)).toBe('singleEncounter')
})

test('a silence is longer than usual below one chance in four, and much longer below one in twenty', () => {
  expect([0.25, 0.2499, 0.05, 0.0499].map((probability) => silenceSignal(probability, 2))).toEqual([
    'onRhythm',
    'overdue',
    'overdue',
    'fading'
  ])
  expect(silenceSignal(0.01, 1)).toBeNull()
})

test('the usual gap of an even number of gaps is the middle of the two middle ones', () => {
  expect(usualGap([40, 10, 20, 30])).toBe(25)
  expect(usualGap([])).toBeNull()
})

test('the prior is 90 days until the journal has thirty gaps', () => {
  expect(priorGap({ count: 29, days: 290 })).toBe(90)
  expect(priorGap({ count: 30, days: 300 })).toBe(10)
})

const gaps = fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 30 })
const silence = fc.integer({ min: 0, max: 5000 })

describe('for all gaps', () => {
  test('the probability of a silence is in (0, 1], is 1 for none, and falls as it lasts', () =>
    fc.assert(
      fc.property(gaps, silence, fc.integer({ min: 1, max: 500 }), (list, days, more) => {
        const probability = silenceProbability(sumOfGaps(list), days)
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThanOrEqual(1)
        expect(silenceProbability(sumOfGaps(list), 0)).toBe(1)
        expect(silenceProbability(sumOfGaps(list), days + more)).toBeLessThan(probability)
      })
    ))

  test('however long a silence lasts, and however regular the tie was, it is never impossible', () => {
    expect(silenceProbability({ count: 5000, days: 5000 }, 100_000)).toBeGreaterThan(0)
  })

  test('the order of the gaps does not matter', () =>
    fc.assert(
      fc.property(
        gaps.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        silence,
        ([list, shuffled], days) => {
          expect(silenceProbability(sumOfGaps(shuffled), days)).toBe(silenceProbability(sumOfGaps(list), days))
        }
      )
    ))

  test('episodes do not depend on the order or the repetition of days', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 40 }), (days) => {
        expect(episodesOf([...days.toReversed(), ...days])).toEqual(episodesOf([...new Set(days)]))
      })
    ))
})
