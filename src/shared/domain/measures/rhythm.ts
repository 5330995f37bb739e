import type { Rhythm } from './words'

/** Number of distinct days with a contact in the 365 days up to and including `asOf`; one exactly 365 days ago is outside. */
export function contactDaysInYear(days: readonly number[], asOf: number): number {
  return new Set(days.filter((day) => day > asOf - 365 && day <= asOf)).size
}

/**
 * How often two people meet, in the layers of Dunbar & Spoors (1995) and Hill & Dunbar (2003), from contact days in a year.
 * The cuts are geometric mid-points between 52, 12, 2, 1 and 0.5 a year (a convention); they name rhythms and are no quotas.
 */
export function rhythmOf(contactDays: number): Rhythm {
  if (contactDays >= 26) return 'weekly'
  if (contactDays >= 5) return 'monthly'
  if (contactDays >= 2) return 'halfYearly'
  return contactDays === 1 ? 'yearly' : 'belowYearly'
}
