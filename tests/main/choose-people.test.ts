import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosePeople, drawingWeight, type MapCandidate } from '../../src/main/map/choose-people'

const candidate = (given: Partial<MapCandidate> = {}): MapCandidate => ({
  id: 'one',
  closeness: null,
  strength: null,
  silenceDays: null,
  isTarget: false,
  ...given
})

describe('who is drawn', () => {
  test('closeness counts 40 %, recency 30 %, ties 20 %, the plan 10 %', () => {
    expect(drawingWeight(candidate({ closeness: 5 }), 0)).toBeCloseTo(0.4)
    expect(drawingWeight(candidate({ silenceDays: 0 }), 0)).toBeCloseTo(0.3)
    expect(drawingWeight(candidate({ silenceDays: 180 }), 0)).toBeCloseTo(0.15)
    expect(drawingWeight(candidate(), 30)).toBeCloseTo(0.2)
    expect(drawingWeight(candidate(), 300)).toBeCloseTo(0.2)
    expect(drawingWeight(candidate({ isTarget: true }), 0)).toBeCloseTo(0.1)
    expect(drawingWeight(candidate({ closeness: 1 }), 0)).toBe(0)
  })

  test('the strength of the tie stands in where no closeness is declared', () => {
    expect(drawingWeight(candidate({ strength: 0.5 }), 0)).toBeCloseTo(0.2)
    expect(drawingWeight(candidate({ strength: 0.5, closeness: 1 }), 0)).toBe(0)
  })

  test('are those of the greatest weight, in whatever order people come, with few asked for their ties', () => {
    const somebody = fc.record({
      closeness: fc.option(fc.integer({ min: 1, max: 5 })),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      silenceDays: fc.option(fc.nat(3000)),
      isTarget: fc.boolean(),
      degree: fc.nat(60)
    })
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (drawn, count) => {
        const people = drawn.map((person, index) => ({ ...person, id: `p${String(index).padStart(2, '0')}` }))
        const degrees = new Map(people.map(({ id, degree }) => [id, degree]))
        const weights = new Map(people.map((person) => [person.id, drawingWeight(person, person.degree)]))
        const best = [...weights].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        const chosen = choosePeople(people, count, () => degrees)
        expect(chosen).toEqual(best.slice(0, count).map(([id]) => id))
        expect(choosePeople(people.toReversed(), count, () => degrees)).toEqual(chosen)
      })
    )
  })
})
