import type { SilenceSignal } from './words'

/** What a gap is expected to be before anything is known, in days, until the journal has gaps enough of its own (a convention). */
const PRIOR_GAP = 90
const GAPS_FOR_A_PRIOR = 30

/** A silence of so many mean gaps: the tie will most likely decay (Navarro et al. 2017). */
const MANY_GAPS = 8

/** Completed gaps as far as they matter here: how many, and of how many days together. */
export interface GapSum {
  count: number
  days: number
}

export const sumOfGaps = (gaps: readonly number[]): GapSum => ({
  count: gaps.length,
  days: gaps.reduce((sum, gap) => sum + gap, 0)
})

/**
 * The prior b0 in days: the mean of the completed gaps of all ties once there are 30 of them, else 90. At least a day, which
 * matters when every gap lies in quiet weeks.
 */
export function priorGap({ count, days }: GapSum): number {
  return count >= GAPS_FOR_A_PRIOR ? Math.max(1, days / count) : PRIOR_GAP
}

/**
 * Probability, in (0, 1], that a gap of this tie lasts longer than the present silence of `days` days: gaps exponential with
 * a rate of their own, Gamma(1, b0) prior, hence the Lomax tail ((b0+G)/(b0+G+c))^(1+n). A multiple of the median gap would
 * cry wolf on ordinary gaps (compare Navarro, Miritello, Canales & Moro 2017).
 */
export function silenceProbability(gaps: GapSum, days: number, prior = PRIOR_GAP): number {
  const observed = prior + gaps.days
  // However long a silence is, it is never impossible.
  return Math.max(Number.MIN_VALUE, (observed / (observed + days)) ** (1 + gaps.count))
}

/** Whether the silence has lasted at least eight mean gaps; never without a gap. Information, not the trigger of a signal. */
export const isEightTimes = (gaps: GapSum, days: number): boolean =>
  gaps.days > 0 && days * gaps.count >= MANY_GAPS * gaps.days

/** The cuts at 25 and 5 in 100 are conventions. Null before a tie has two episodes: without a rhythm nothing can be late. */
export function silenceSignal(probability: number, episodes: number): SilenceSignal | null {
  if (episodes < 2) return null
  if (probability >= 0.25) return 'onRhythm'
  return probability >= 0.05 ? 'overdue' : 'fading'
}
