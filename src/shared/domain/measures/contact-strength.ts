import { defaultConventions } from './conventions'

/** One recorded contact: the day (days since 1970-01-01) and its weight, from `meetingWeight`. */
export interface Contact {
  day: number
  weight: number
}

/** Days after which a contact counts half. A convention; the evidence for any one scale is thin. */
const HALF_LIFE: number = defaultConventions.halfLifeDays

/** From this peak, in contacts a year (monthly contact), a tie has been strong; a convention. */
const STRONG_PEAK = 12
/** From this declared closeness, of 5, a tie is strong whatever its peak. */
const STRONG_CLOSENESS = 4

/**
 * Weight of a meeting for each person met: 1/(n-1) with n present, the user included (Newman 2001).
 * A meeting counts once, shared among those present. Null (undefined) below two present.
 */
export function meetingWeight(present: number): number | null {
  return present < 2 ? null : 1 / (present - 1)
}

/** Tie-decay strength on the day `asOf` (Ahmad, Porter & Beguerisse-Díaz 2021), in contacts; 0 without any. Later contacts are ignored. */
export function contactStrength(contacts: readonly Contact[], asOf: number, halfLife = HALF_LIFE): number {
  const { last, strength } = course(contacts, asOf, halfLife)
  return decay(strength, asOf - last, halfLife)
}

/** The strength as contacts a year: 365.25 · ln 2 / H · S. It does not depend on H for a tie that is kept up evenly. */
export function contactRate(contacts: readonly Contact[], asOf: number, halfLife = HALF_LIFE): number {
  return perYear(contactStrength(contacts, asOf, halfLife), halfLife)
}

/** The highest rate ever reached up to `asOf`, in contacts a year: what remains of a tie that was strong once. 0 without any. */
export function peakRate(contacts: readonly Contact[], asOf: number, halfLife = HALF_LIFE): number {
  return perYear(course(contacts, asOf, halfLife).highest, halfLife)
}

/** A tie that was strong once, by its contacts or by what was declared: both are remembered when it has faded. */
export const wasStrong = (peak: number, closeness: number | null): boolean =>
  peak >= STRONG_PEAK || (closeness ?? 0) >= STRONG_CLOSENESS

/**
 * True while the diary is younger than the half-life: a decaying sum that has just begun reads low. Its age counts from the
 * first contact recorded with anybody, both days since 1970-01-01; a diary without any has no age yet.
 */
export const isRateProvisional = (firstContact: number | null, asOf: number, halfLife = HALF_LIFE): boolean =>
  firstContact === null || asOf - firstContact < halfLife

const perYear = (strength: number, halfLife: number): number => ((365.25 * Math.LN2) / halfLife) * strength
const decay = (strength: number, days: number, halfLife: number): number => strength * 2 ** (-days / halfLife)

/** The strength right after the last contact up to `asOf`, its day, and the highest that there was. */
function course(contacts: readonly Contact[], asOf: number, halfLife: number) {
  // By day and weight, so that the order of records does not change a single bit of the result.
  const past = contacts.filter(({ day }) => day <= asOf).toSorted((a, b) => a.day - b.day || a.weight - b.weight)
  let [strength, highest] = [0, 0]
  let last = past[0]?.day ?? asOf
  for (const { day, weight } of past) {
    strength = decay(strength, day - last, halfLife) + weight
    highest = Math.max(highest, strength)
    last = day
  }
  return { last, strength, highest }
}
