import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  pointsOf,
  priorityOf,
  priorityReasons,
  type OpenPromise,
  type PriorityInput,
  type PriorityReason
} from '#shared/domain/measures/priority'
import { silenceSignals, tieStates } from '#shared/domain/measures/words'
import { vectors, type Vector } from './vectors'

interface ReferenceInput {
  promise_due_in?: number
  silence?: number
  cadence?: number
  state?: PriorityInput['state']
  rhythm_state?: 'on rhythm' | 'overdue' | 'fading'
  alert?: 'received more' | 'gave more'
  goal?: 'on' | 'via'
  reconnect_value?: number
}

const signals = { 'on rhythm': 'onRhythm', overdue: 'overdue', fading: 'fading' } as const
const notices = { 'received more': 'receivedMore', 'gave more': 'gaveMore' } as const

/** What the reference calls each reason. */
const wordOf: Partial<Record<PriorityReason, string>> = {
  promiseLate: 'promise late',
  promiseWithinWeek: 'promise due within a week',
  cadence: 'past your chosen rhythm',
  fading: 'quieter than usual for you two',
  receivedMore: 'they have done more for you than you for them',
  viaTarget: 'knows someone at one of your targets'
}

test.each(vectors('priority') as Vector<ReferenceInput, { score: number; reasons: [number, string][] }>[])(
  'priority: $id',
  ({ input, expected }) => {
    const terms = priorityOf({
      silence: input.silence ?? null,
      cadence: input.cadence ?? null,
      signal: input.rhythm_state ? signals[input.rhythm_state] : null,
      notice: input.alert ? notices[input.alert] : null,
      target: input.goal ?? null,
      reconnectValue: input.reconnect_value ?? null,
      promises: input.promise_due_in === undefined ? [] : [mine(input.promise_due_in)],
      ...(input.state && { state: input.state })
    })
    expect(terms.map(({ points, code }) => [points, wordOf[code]])).toEqual(expected.reasons)
    expect(pointsOf(terms)).toBe(expected.score)
  }
)

const mine = (dueIn: number | null, age = 0): OpenPromise => ({ by: 'me', dueIn, age })
const theirs = (dueIn: number | null, age = 0): OpenPromise => ({ by: 'them', dueIn, age })
const points = (input: PriorityInput): number => pointsOf(priorityOf(input))
const reasons = (input: PriorityInput) => priorityOf(input).map(({ code, points: worth }) => [code, worth])

const quiet = { silence: 60, state: 'active', signal: 'onRhythm' } as const
const dormant = { silence: 1200, state: 'dormant', signal: 'fading' } as const

describe('the examples of the definition', () => {
  test.each<[string, PriorityInput, number]>([
    ['a promise 20 days late', { promises: [mine(-20)] }, 42],
    ['a promise a year late', { promises: [mine(-365)] }, 50],
    ['a promise due in 3 days, spoken with 2 days ago', { silence: 2, promises: [mine(3)] }, 40],
    ['a rhythm of 90 days after 135', { ...quiet, cadence: 90, silence: 135 }, 15],
    ['a rhythm of 90 days after exactly 90', { ...quiet, cadence: 90, silence: 90 }, 10],
    ['a fading tie', { ...quiet, silence: 211, signal: 'fading' }, 20],
    ['a dormant tie of value .8', { ...dormant, reconnectValue: 0.8 }, 15],
    ['a lapsed tie of value 1', { silence: 400, state: 'lapsed', reconnectValue: 1 }, 20],
    ['a dormant tie of value .53', { ...dormant, reconnectValue: 0.53 }, 0],
    ['received more, and knows somebody on a target', { ...quiet, notice: 'receivedMore', target: 'via' }, 23],
    ['a dormant tie to be met in 5 days', { ...dormant, reconnectValue: 0.8, plannedIn: 5 }, 0],
    ['gave more, and nothing else', { ...quiet, notice: 'gaveMore' }, 0],
    [
      'a promise due in 12 days of somebody who did more',
      { ...quiet, notice: 'receivedMore', promises: [mine(12)] },
      35
    ],
    ['whom one is not to contact', { ...quiet, excluded: true, notice: 'receivedMore', promises: [mine(-20)] }, 0]
  ])('%s', (_, input, expected) => {
    expect(points(input)).toBe(expected)
  })
})

describe('the edges of each line', () => {
  test.each<[number, PriorityReason | null, number]>([
    [-1, 'promiseLate', 40],
    [-6, 'promiseLate', 40],
    [-7, 'promiseLate', 41],
    [-69, 'promiseLate', 49],
    [-70, 'promiseLate', 50],
    [-77, 'promiseLate', 50],
    [0, 'promiseWithinWeek', 40],
    [7, 'promiseWithinWeek', 40],
    [8, 'promiseWithinFortnight', 20],
    [14, 'promiseWithinFortnight', 20],
    [15, null, 0]
  ])('my promise due in %i days', (dueIn, code, worth) => {
    expect(reasons({ promises: [mine(dueIn, 400)] })).toEqual(code ? [[code, worth]] : [])
  })

  test('an undated promise of mine counts once it is open for more than 30 days; theirs never does', () => {
    expect(reasons({ promises: [mine(null, 30)] })).toEqual([])
    expect(reasons({ promises: [mine(null, 31)] })).toEqual([['promiseUndated', 20]])
    expect(reasons({ promises: [theirs(null, 400)] })).toEqual([])
  })

  test('a promise of theirs counts from two weeks after its date', () => {
    expect(reasons({ promises: [theirs(-13)] })).toEqual([])
    expect(reasons({ promises: [theirs(-14)] })).toEqual([['theirPromiseLate', 10]])
  })

  test.each([
    [89, 0],
    [90, 10],
    [94, 10],
    // A half is rounded up.
    [94.5, 11],
    [95, 11],
    [179, 20],
    [180, 20],
    [364, 20]
  ])('a rhythm of 90 days after %d', (silence, worth) => {
    expect(points({ ...quiet, cadence: 90, silence })).toBe(worth)
  })

  test('a half on paper is rounded up whatever binary fractions make of it', () => {
    // 3/20 over the rhythm is 1.5 points, and .7 is 2.5 points.
    expect(points({ ...quiet, cadence: 20, silence: 23 })).toBe(12)
    expect(points({ ...dormant, reconnectValue: 0.7 })).toBe(13)
  })

  test('a chosen rhythm goes by the silence less the quiet weeks, and takes the place of the usual one', () => {
    expect(points({ ...quiet, cadence: 90, silence: 120, countedSilence: 89, signal: 'fading' })).toBe(0)
    expect(points({ ...quiet, cadence: 90, silence: 120, countedSilence: 90, signal: 'fading' })).toBe(10)
  })

  test.each([
    [0.5999, 0],
    [0.6, 10],
    // What sums of thirds make of .6.
    [0.6 - 1e-12, 10],
    [0.6199, 10],
    [0.62, 11],
    [1, 20]
  ])('a silent tie of value %d', (reconnectValue, worth) => {
    expect(points({ ...dormant, reconnectValue })).toBe(worth)
  })

  test('within a week of a contact only those count with whom a promise is open, mine or theirs', () => {
    const other = { ...quiet, notice: 'receivedMore', target: 'on' } as const
    expect(points({ ...other, silence: 6 })).toBe(0)
    expect(points({ ...other, silence: 7 })).toBe(30)
    expect(points({ ...other, silence: 6, promises: [mine(60)] })).toBe(30)
    expect(points({ ...other, silence: 0, promises: [theirs(60)] })).toBe(30)
  })

  test('a meeting within 14 days makes rhythm, silence and reconnection no matter, and nothing else', () => {
    const lines: PriorityInput[] = [
      { ...quiet, cadence: 30 },
      { ...quiet, signal: 'overdue' },
      { ...quiet, signal: 'fading' },
      { ...dormant, reconnectValue: 1 }
    ]
    for (const line of lines) {
      expect(points(line)).toBeGreaterThan(0)
      expect(points({ ...line, plannedIn: 15 })).toBe(points(line))
      expect(points({ ...line, plannedIn: 14 })).toBe(0)
      expect(points({ ...line, plannedIn: 0, notice: 'receivedMore', promises: [mine(-1)] })).toBe(55)
    }
  })

  test('rhythm is for active ties, reconnection for silent ones, neither for an encounter', () => {
    const all = { silence: 500, cadence: 30, signal: 'fading', reconnectValue: 1 } as const
    expect(reasons({ ...all, state: 'active' })).toEqual([['cadence', 20]])
    expect(reasons({ ...all, state: 'active', cadence: null })).toEqual([['fading', 20]])
    expect(reasons({ ...all, state: 'lapsed' })).toEqual([['reconnect', 20]])
    expect(reasons({ ...all, state: 'dormant' })).toEqual([['reconnect', 20]])
    expect(reasons({ ...all, state: 'singleEncounter' })).toEqual([])
    expect(reasons({ ...all, silence: null, state: 'neverMet' })).toEqual([])
  })

  test('on a target outweighs knowing somebody there', () => {
    expect(reasons({ ...quiet, target: 'on' })).toEqual([['onTarget', 15]])
    expect(reasons({ ...quiet, target: 'via' })).toEqual([['viaTarget', 8]])
  })
})

test('of several promises the most pressing of mine with a date counts, one of mine without, and one of theirs', () => {
  const promises = [mine(10), mine(-3, 5), mine(null, 90), mine(-6, 2), theirs(-20), theirs(-200)]
  expect(priorityOf({ promises })).toEqual([
    { code: 'promiseLate', points: 40, promise: mine(-6, 2) },
    { code: 'promiseUndated', points: 20, promise: mine(null, 90) },
    { code: 'theirPromiseLate', points: 10, promise: theirs(-200) }
  ])
})

const promise = fc.record({
  by: fc.constantFrom('me' as const, 'them' as const),
  dueIn: fc.option(fc.integer({ min: -500, max: 100 })),
  age: fc.nat(800)
})
const anyInput: fc.Arbitrary<PriorityInput> = fc
  .record({
    excluded: fc.boolean(),
    silence: fc.option(fc.nat(2000)),
    off: fc.nat(40),
    state: fc.constantFrom(...tieStates),
    signal: fc.option(fc.constantFrom(...silenceSignals)),
    cadence: fc.option(fc.integer({ min: 1, max: 400 })),
    reconnectValue: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    notice: fc.option(fc.constantFrom('receivedMore' as const, 'gaveMore' as const)),
    target: fc.option(fc.constantFrom('on' as const, 'via' as const)),
    plannedIn: fc.option(fc.nat(40)),
    promises: fc.array(promise, { maxLength: 5 })
  })
  .map(({ off, silence, ...input }) => ({
    ...input,
    silence,
    countedSilence: silence === null ? null : Math.max(0, silence - off)
  }))

describe('whatever the facts', () => {
  test('the reasons stand in the order of the table, no line twice, each with whole positive points of its line', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const terms = priorityOf(input)
        const places = terms.map(({ code }) => priorityReasons.indexOf(code))
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
        expect(terms.every(({ points: worth }) => Number.isInteger(worth) && worth >= 8 && worth <= 50)).toBe(true)
        expect(terms.reduce((sum, { points: worth }) => sum + worth, 0)).toBe(points(input))
        const dated = new Set<PriorityReason>(['promiseLate', 'promiseWithinWeek', 'promiseWithinFortnight'])
        expect(terms.filter(({ code }) => dated.has(code)).length).toBeLessThanOrEqual(1)
        const rhythm = new Set<PriorityReason>(['cadence', 'overdue', 'fading', 'reconnect'])
        expect(terms.filter(({ code }) => rhythm.has(code)).length).toBeLessThanOrEqual(1)
      })
    )
  })

  test('the order in which promises were noted changes nothing', () => {
    const shuffled = fc
      .array(promise, { maxLength: 6 })
      .chain((promises) =>
        fc.tuple(
          fc.constant(promises),
          fc.shuffledSubarray(promises, { minLength: promises.length, maxLength: promises.length })
        )
      )
    fc.assert(
      fc.property(anyInput, shuffled, (input, [promises, others]) => {
        expect(priorityOf({ ...input, promises: others })).toEqual(priorityOf({ ...input, promises }))
      })
    )
  })

  test('nothing that speaks for a word takes points away', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(300), fc.double({ min: 0, max: 1, noNaN: true }), (input, more, value) => {
        const before = points(input)
        const { reconnectValue, silence, countedSilence, promises = [] } = input
        expect(points({ ...input, promises: [...promises, mine(-more)] })).toBeGreaterThanOrEqual(before)
        expect(points({ ...input, notice: 'receivedMore' })).toBeGreaterThanOrEqual(before)
        expect(points({ ...input, target: 'on' })).toBeGreaterThanOrEqual(before)
        expect(points({ ...input, reconnectValue: Math.max(value, reconnectValue ?? 0) })).toBeGreaterThanOrEqual(
          before
        )
        const longer = silence == null ? {} : { silence: silence + more, countedSilence: (countedSilence ?? 0) + more }
        expect(points({ ...input, ...longer })).toBeGreaterThanOrEqual(before)
        expect(points({ ...input, plannedIn: more })).toBeLessThanOrEqual(points({ ...input, plannedIn: null }))
        expect(points({ ...input, excluded: true })).toBe(0)
      })
    )
  })

  test('having given more is as good as nothing noticed', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(priorityOf({ ...input, notice: 'gaveMore' })).toEqual(priorityOf({ ...input, notice: null }))
      })
    )
  })
})
