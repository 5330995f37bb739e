import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '#shared/domain/dates'
import {
  contactRate,
  contactStrength,
  meetingWeight,
  peakRate,
  type Contact
} from '#shared/domain/measures/contact-strength'
import { contactDaysInYear, rhythmOf } from '#shared/domain/measures/rhythm'
import type { Rhythm } from '#shared/domain/measures/words'
import { activation, approximateActivation } from '../../support/activation'
import { daysOf, expectNear, vectors, type Vector } from './vectors'

const rhythmWords: Record<Rhythm, string> = {
  weekly: 'weekly',
  monthly: 'monthly',
  halfYearly: 'half-yearly',
  yearly: 'yearly',
  belowYearly: 'below yearly'
}

describe('the reference values', () => {
  test.each(vectors('meeting_weight') as Vector<{ participants: number }, { weight: number }>[])(
    'meeting_weight: $id',
    ({ input: { participants }, expected: { weight } }) => {
      expectNear(meetingWeight(participants), weight)
    }
  )

  test.each(
    vectors('tie_strength') as Vector<
      { T: string; half_life_days: number; events: [string, number][] },
      {
        strength: number
        contacts_per_year: number
        peak_contacts_per_year: number
        contact_days_12_months: number
        rhythm: string
        actr_d05: number | null
        actr_petrov_k1: number | null
      }
    >[]
  )('tie_strength: $id', ({ input: { T, half_life_days, events }, expected }) => {
    const contacts = events.map(([date, weight]) => ({ day: dayNumber(date), weight }))
    const asOf = dayNumber(T)
    expectNear(contactStrength(contacts, asOf, half_life_days), expected.strength)
    expectNear(contactRate(contacts, asOf, half_life_days), expected.contacts_per_year)
    expectNear(peakRate(contacts, asOf, half_life_days), expected.peak_contacts_per_year)
    const days = contactDaysInYear(
      contacts.map(({ day }) => day),
      asOf
    )
    expect(days).toBe(expected.contact_days_12_months)
    expect(rhythmWords[rhythmOf(days)]).toBe(expected.rhythm)
    const ages = contacts.map(({ day }) => asOf - day)
    expectNear(activation(ages), expected.actr_d05)
    expectNear(approximateActivation(ages), expected.actr_petrov_k1)
  })

  test.each(
    vectors('rhythm') as Vector<
      { contact_days_12_months?: number; T?: string; days?: string[] },
      { rhythm?: string; contact_days_12_months?: number }
    >[]
  )('rhythm: $id', ({ input: { contact_days_12_months, T, days }, expected }) => {
    const count = contact_days_12_months ?? contactDaysInYear(daysOf(days!), dayNumber(T!))
    expect({ contact_days_12_months: count, rhythm: rhythmWords[rhythmOf(count)] }).toMatchObject(expected)
  })
})

test('a meeting alone has no weight', () => {
  expect(meetingWeight(1)).toBeNull()
})

test('the cuts of the rhythm are where they are said to be', () => {
  expect([26, 25, 5, 4, 2, 1, 0].map((days) => rhythmOf(days))).toEqual([
    'weekly',
    'monthly',
    'monthly',
    'halfYearly',
    'halfYearly',
    'yearly',
    'belowYearly'
  ])
})

const today = 20_000
const contact = fc.record({
  day: fc.integer({ min: today - 4000, max: today }),
  weight: fc.integer({ min: 2, max: 30 }).map((present) => meetingWeight(present)!)
})
const contacts = fc.array(contact, { maxLength: 40 })

function close(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

describe('for all contacts', () => {
  test('strength adds up over events', () =>
    fc.assert(
      fc.property(contacts, contacts, (some, others) => {
        close(
          contactStrength([...some, ...others], today),
          contactStrength(some, today) + contactStrength(others, today)
        )
      })
    ))

  test('strength never grows without an event and halves in a half-life', () =>
    fc.assert(
      fc.property(
        contacts,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 30, max: 400 }),
        (list, later, half) => {
          const now = contactStrength(list, today, half)
          expect(contactStrength(list, today + later, half)).toBeLessThanOrEqual(now)
          close(contactStrength(list, today + half, half), now / 2)
        }
      )
    ))

  test('neither the order of the records nor future events change a single bit', () =>
    fc.assert(
      fc.property(
        contacts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.array(contact, { maxLength: 5 }),
        ([list, shuffled], extra) => {
          const future: Contact[] = extra.map(({ day, weight }) => ({ day: day + 4001, weight }))
          for (const measure of [contactRate, peakRate])
            expect(measure([...future, ...shuffled], today)).toBe(measure(list, today))
        }
      )
    ))

  test('the peak is never below the present rate', () =>
    fc.assert(
      fc.property(contacts, (list) => {
        expect(peakRate(list, today)).toBeGreaterThanOrEqual(contactRate(list, today))
      })
    ))

  test('the peak is the highest rate that was reached on any day with a contact', () =>
    fc.assert(
      fc.property(contacts, (list) => {
        const rates = list.map(({ day }) => contactRate(list, day))
        close(peakRate(list, today), Math.max(0, ...rates))
      })
    ))

  test('the strength is the sum of what each contact is still worth', () =>
    fc.assert(
      fc.property(contacts, (list) => {
        const worth = list.map(({ day, weight }) => weight * 2 ** (-(today - day) / 180))
        close(
          contactStrength(list, today),
          worth.reduce((sum, one) => sum + one, 0)
        )
      })
    ))

  test('the weights of a meeting sum to one over the people met, whatever its size', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 40 }), { maxLength: 30 }), (sizes) => {
        const weights = sizes.flatMap((present) => Array.from({ length: present - 1 }, () => meetingWeight(present)!))
        close(
          weights.reduce((sum, weight) => sum + weight, 0),
          sizes.length
        )
      })
    ))
})
