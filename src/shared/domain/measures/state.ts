import type { TieState } from './words'

/** Days of silence up to which a tie is active: yearly contact, the outer bound of the active network (Hill & Dunbar 2003). */
export const ACTIVE_DAYS = 365
/** Days of silence from which a tie is dormant: three years (Levin, Walter & Murnighan 2011). */
export const DORMANT_DAYS = 1095

/**
 * The state of a tie from its number of episodes and the days since the last recorded contact (null without any).
 * One episode is an encounter, never dormant: it was not a tie yet.
 */
export function tieState(episodes: number, silenceDays: number | null): TieState {
  if (episodes === 0 || silenceDays === null) return 'neverMet'
  if (episodes === 1) return 'singleEncounter'
  if (silenceDays <= ACTIVE_DAYS) return 'active'
  return silenceDays < DORMANT_DAYS ? 'lapsed' : 'dormant'
}
