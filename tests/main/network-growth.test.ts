import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, fromDayNumber, type PartialDate } from '#shared/domain/dates'
import { defaultConventions } from '#shared/domain/measures/conventions'
import { growthRows, tieChanges } from '../../src/main/network/growth'

const first = 19_000
const date = fc
  .record({ day: fc.integer({ min: first, max: first + 2500 }), length: fc.constantFrom(4, 7, 10, 10, 10) })
  .map(({ day, length }): PartialDate => fromDayNumber(day).slice(0, length))
const person = fc.record({
  metOn: fc.option(date),
  deceasedOn: fc.constant(null),
  contacts: fc.array(date, { maxLength: 8 })
})
const people = fc.array(person, { maxLength: 12 }).map((some) => some.map((one, at) => ({ id: `p${at}`, ...one })))
const cuts = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: first, max: first + 2500 })))
  .map((days) => days.toSorted((a, b) => a - b).map((day) => fromDayNumber(day)) as [string, string, string, string])

test('whoever is known at the end of a period is known at the beginning of the next', () => {
  fc.assert(
    fc.property(people, cuts, (facts, [from, middle, , to]) => {
      const earlier = tieChanges(facts, { from, to: middle }, defaultConventions).known
      const later = tieChanges(facts, { from: addDays(middle, 1), to: addDays(to, 1) }, defaultConventions).known
      expect(later.filter(({ isNew }) => !isNew).map(({ id }) => id)).toEqual(earlier.map(({ id }) => id))
    })
  )
})

test('whoever was known before and whoever is new make all who are known', () => {
  fc.assert(
    fc.property(people, cuts, (facts, [from, , , to]) => {
      const { known, undated } = tieChanges(facts, { from, to }, defaultConventions)
      const [all] = growthRows(known, [], []).slice(-1)
      expect(all!.before + all!.new).toBe(all!.after)
      expect(all!.after).toBe(known.length)
      expect(known.length + undated).toBeLessThanOrEqual(facts.length)
    })
  )
})

test('the order in which exchanges were noted changes nothing', () => {
  fc.assert(
    fc.property(people, cuts, (facts, [from, , , to]) => {
      const turned = facts.map((fact) => ({ ...fact, contacts: fact.contacts.toReversed() }))
      expect(tieChanges(turned, { from, to }, defaultConventions)).toEqual(
        tieChanges(facts, { from, to }, defaultConventions)
      )
    })
  )
})
