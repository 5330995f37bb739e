import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointsOf, priorityReasons, type PriorityReason } from '#shared/domain/measures/priority'
import { byPriority, leadingReason, thisWeek, type Ranked } from '#shared/domain/measures/this-week'

type Parts = Partial<Record<PriorityReason, number>>

/** Somebody with these points, written in the order of the table. */
const person = (id: string, parts: Parts, rest: Partial<Ranked> = {}): Ranked => ({
  id,
  nameKey: id,
  reasons: priorityReasons.flatMap((code) => (parts[code] === undefined ? [] : [{ code, points: parts[code] }])),
  dueOn: null,
  silenceOverCadence: null,
  ...rest
})
const ids = (people: readonly Ranked[]): string[] => thisWeek(people).map(({ id }) => id)

describe('the leading reason', () => {
  test('has most points; of equal ones it is the first of the table', () => {
    expect(leadingReason([])).toBe(null)
    expect(leadingReason(person('a', { cadence: 12, onTarget: 15 }).reasons)).toBe('onTarget')
    expect(leadingReason(person('a', { cadence: 15, receivedMore: 15, onTarget: 15 }).reasons)).toBe('cadence')
  })
})

describe('the list of the week', () => {
  test('is empty without anybody, and holds only those with 10 points', () => {
    expect(ids([])).toEqual([])
    expect(ids([person('a', { viaTarget: 8 }), person('b', { overdue: 10 }), person('c', {})])).toEqual(['b'])
  })

  test('is of five at most, the most points first', () => {
    const lines: Parts[] = [
      { promiseLate: 41 },
      { promiseWithinWeek: 40 },
      { promiseUndated: 20 },
      { cadence: 18 },
      { fading: 17 },
      { reconnect: 16 },
      { receivedMore: 15 }
    ]
    const people = lines.map((parts, index) => person(`p${index}`, parts))
    expect(ids(people.toReversed())).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
  })

  test('holds two at most with the same leading reason, and the next of another reason instead', () => {
    const people = [
      person('a', { promiseLate: 50 }),
      person('b', { promiseLate: 45 }),
      person('c', { promiseLate: 44 }),
      person('d', { cadence: 20, promiseUndated: 20 }),
      person('e', { receivedMore: 15, onTarget: 15 })
    ]
    expect(ids(people)).toEqual(['a', 'b', 'd', 'e'])
  })

  test('takes each reason for itself, however near two of them are', () => {
    const silent = [person('a', { fading: 20 }), person('b', { fading: 20 }), person('c', { overdue: 10 })]
    expect(ids(silent)).toEqual(['a', 'b', 'c'])
    const due = [
      person('a', { promiseWithinWeek: 40 }),
      person('b', { promiseWithinWeek: 40 }),
      person('c', { promiseWithinFortnight: 20 }),
      person('d', { promiseLate: 40 })
    ]
    expect(ids(due)).toEqual(['a', 'b', 'd', 'c'])
  })

  test('orders equal points by the earlier due date, then the longer silence for the rhythm, then the name, then the id', () => {
    const parts = { onTarget: 15 }
    const people = [
      person('id2', parts, { nameKey: 'b' }),
      person('id1', parts, { nameKey: 'b' }),
      person('named', parts, { nameKey: 'a' }),
      person('longer', parts, { silenceOverCadence: 1.2, nameKey: 'z' }),
      person('shorter', parts, { silenceOverCadence: 1.1 }),
      person('later', parts, { dueOn: '2026-07-02' }),
      person('sooner', parts, { dueOn: '2026-07-01', nameKey: 'z' })
    ]
    expect(people.toSorted(byPriority).map(({ id }) => id)).toEqual([
      'sooner',
      'later',
      'longer',
      'shorter',
      'named',
      'id1',
      'id2'
    ])
  })

  test('has a thing to give among the first three whenever it has one at all', () => {
    const people = [
      person('a', { cadence: 20, onTarget: 15 }),
      person('b', { cadence: 19, onTarget: 15 }),
      person('c', { reconnect: 20 }),
      person('d', { fading: 20, viaTarget: 8 }),
      person('e', { overdue: 10, receivedMore: 9 })
    ]
    expect(ids(people)).toEqual(['a', 'b', 'e', 'd', 'c'])
    expect(ids(people.slice(0, 4))).toEqual(['a', 'b', 'd', 'c'])
    // With a promise of mine to keep among them, nobody moves.
    expect(ids([person('p', { promiseLate: 40 }), ...people])).toEqual(['p', 'a', 'b', 'd', 'c'])
  })
})

const anyPerson = fc.record({
  nameKey: fc.constantFrom('a', 'b', 'c'),
  parts: fc.dictionary(fc.constantFrom(...priorityReasons), fc.integer({ min: 8, max: 50 }), { maxKeys: 4 }),
  dueOn: fc.option(fc.constantFrom('2026-06-01', '2026-07-01')),
  silenceOverCadence: fc.option(fc.constantFrom(1, 1.5))
})
const anyPeople = fc
  .array(anyPerson, { maxLength: 25 })
  .map((all) => all.map(({ parts, ...rest }, index) => person(`p${index}`, parts as Parts, rest)))

test('whoever there is, the list keeps its promises and does not depend on the order of people', () => {
  const gives = new Set([
    'promiseLate',
    'promiseWithinWeek',
    'promiseWithinFortnight',
    'promiseUndated',
    'receivedMore'
  ])
  const isGive = ({ reasons }: Ranked) => reasons.some(({ code }) => gives.has(code))
  fc.assert(
    fc.property(
      anyPeople.chain((people) =>
        fc.tuple(
          fc.constant(people),
          fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length })
        )
      ),
      ([people, others]) => {
        const list = thisWeek(people)
        expect(thisWeek(others)).toEqual(list)
        expect(list.length).toBeLessThanOrEqual(5)
        expect(list.every(({ reasons }) => pointsOf(reasons) >= 10)).toBe(true)
        const leads = list.map(({ reasons }) => leadingReason(reasons))
        for (const lead of leads) expect(leads.filter((each) => each === lead).length).toBeLessThanOrEqual(2)
        expect(list.slice(0, 3).some(isGive)).toBe(list.some(isGive))
        // Whoever is left out comes after the last, or after two with the same reason.
        const least = list.toSorted(byPriority).at(-1)
        const unjustly = people
          .filter((each) => !list.includes(each) && pointsOf(each.reasons) >= 10)
          .filter((each) => list.length < 5 || byPriority(each, least!) < 0)
          .filter((each) => list.filter((listed) => byPriority(listed, each) < 0).length < 2)
        expect(unjustly).toEqual([])
      }
    )
  )
})
