import type { SilenceSignal } from './words'

/** What a gap is expected to be before anything is known, in days, until the journal has gaps enough of its own (a convention). */
export const PRIOR_GAP = 90
const GAPS_FOR_A_PRIOR = 30

/** The prior b0 in days: the mean of the completed gaps of all ties once there are 30 of them, else 90. */
export function priorGap(gapCount: number, totalDays: number): number {
  return gapCount >= GAPS_FOR_A_PRIOR ? totalDays / gapCount : PRIOR_GAP
}

/**
 * Probability, in (0, 1], that a gap of this tie lasts longer than the present silence of `days` days: gaps exponential with
 * a rate of their own, Gamma(1, b0) prior, hence the Lomax tail ((b0+G)/(b0+G+c))^(1+n). A multiple of the median gap would
 * cry wolf on ordinary gaps (compare Navarro, Miritello, Canales & Moro 2017).
 */
export function silenceProbability(gaps: readonly number[], days: number, prior = PRIOR_GAP): number {
  const observed = gaps.reduce((sum, gap) => sum + gap, prior)
  return (observed / (observed + days)) ** (1 + gaps.length)
}

/** The cuts at 25 and 5 in 100 are conventions. Null before a tie has two episodes: without a rhythm nothing can be late. */
export function silenceSignal(probability: number, episodes: number): SilenceSignal | null {
  if (episodes < 2) return null
  if (probability >= 0.25) return 'onRhythm'
  return probability >= 0.05 ? 'overdue' : 'fading'
}
