import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareMonths, knownTies, statesAt, type MapHistory } from '#shared/domain/map-history'

const letters = ['n', 'o', 'a', 's', 'd'] as const
const MONTHS = 6

/** Not known for some months, then in any state in each. */
const anyStates = fc
  .tuple(fc.nat(MONTHS), fc.array(fc.constantFrom(...letters), { minLength: MONTHS, maxLength: MONTHS }))
  .map(([unknown, known]) => '-'.repeat(unknown) + known.slice(unknown).join(''))

const anyHistory = fc.array(anyStates, { maxLength: 8 }).chain((people) => {
  const place = fc.nat(Math.max(0, people.length - 1))
  return fc.record({
    months: fc.constant(Array.from({ length: MONTHS }, (_, index) => ({ month: `2026-0${index + 1}`, meetings: 0 }))),
    people: fc.constant(people.map((states, index) => ({ id: `p${index}`, states }))),
    ties: fc.array(
      fc.record({
        a: place.map((index) => `p${index}`),
        b: place.map((index) => `p${index}`),
        from: fc.nat(MONTHS - 1)
      }),
      { maxLength: 10 }
    )
  })
})

const month = fc.nat(MONTHS - 1)
const idsWhere = ({ people }: MapHistory, wanted: (states: string) => boolean) =>
  people.filter(({ states }) => wanted(states)).map(({ id }) => id)

describe('two months compared', () => {
  test('are no different from themselves', () => {
    fc.assert(
      fc.property(anyHistory, month, (history, at) => {
        expect(compareMonths(history, at, at)).toEqual({ appeared: [], wentQuiet: [], retrieved: [] })
      })
    )
  })

  test('tell who is new, who went quiet and who was taken up again', () => {
    fc.assert(
      fc.property(anyHistory, month, month, (history, from, to) => {
        expect(compareMonths(history, from, to)).toEqual({
          appeared: idsWhere(history, (states) => states[from] === '-' && states[to] !== '-'),
          wentQuiet: idsWhere(history, (states) => states[from] === 'a' && 'sd'.includes(states[to]!)),
          retrieved: idsWhere(history, (states) => 'sd'.includes(states[from]!) && states[to] === 'a')
        })
      })
    )
  })
})

describe('a month', () => {
  test('has a state for everybody known by its end, and for nobody else', () => {
    const people = [{ id: 'everything', states: '-noasd' }]
    const told = Array.from({ length: 6 }, (_, at) => statesAt({ people }, at).get('everything'))
    expect(told).toEqual([undefined, 'neverMet', 'singleEncounter', 'active', 'lapsed', 'dormant'])
    expect(statesAt({ people }, -1).size + statesAt({ people }, 6).size).toBe(0)
  })

  test('has the ties there were between people known by its end', () => {
    fc.assert(
      fc.property(anyHistory, month, (history, at) => {
        const known = idsWhere(history, (states) => states[at] !== '-')
        expect(knownTies(history, at)).toEqual(
          history.ties.filter(({ a, b, from }) => from <= at && known.includes(a) && known.includes(b))
        )
      })
    )
  })
})
