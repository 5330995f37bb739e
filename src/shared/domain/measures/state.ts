import { defaultConventions, type Conventions } from './conventions'
import type { TieState } from './words'

/**
 * The state of a tie from its number of episodes and the days since the last recorded contact (null without any).
 * One episode is an encounter, never dormant: it was not a tie yet. By convention a tie is active up to a silence of 365 days,
 * the outer bound of the active network (yearly contact, Hill & Dunbar 2003), and dormant from 1095 (three years, Levin, Walter &
 * Murnighan 2011); days, not years, so that leap years change nothing.
 */
export function tieState(
  episodes: number,
  silenceDays: number | null,
  { activeDays, dormantDays }: Pick<Conventions, 'activeDays' | 'dormantDays'> = defaultConventions
): TieState {
  if (episodes === 0 || silenceDays === null) return 'neverMet'
  if (episodes === 1) return 'singleEncounter'
  if (silenceDays <= activeDays) return 'active'
  return silenceDays < dormantDays ? 'lapsed' : 'dormant'
}
