/** The words that measures answer with; also those of `insights --json`. */
export const tieStates = ['neverMet', 'singleEncounter', 'active', 'lapsed', 'dormant'] as const
export type TieState = (typeof tieStates)[number]

export const silenceSignals = ['onRhythm', 'overdue', 'fading'] as const
export type SilenceSignal = (typeof silenceSignals)[number]

export const rhythms = ['weekly', 'monthly', 'halfYearly', 'yearly', 'belowYearly'] as const
export type Rhythm = (typeof rhythms)[number]

export const tieBands = ['unknown', 'weak', 'moderate', 'strong'] as const
export type TieBand = (typeof tieBands)[number]

/** How favours weigh between two people, in words; `none` without any, `notCounted` where they are not compared. */
export const balances = [
  'clearlyGave',
  'ratherGave',
  'even',
  'ratherReceived',
  'clearlyReceived',
  'none',
  'notCounted'
] as const
export type Balance = (typeof balances)[number]

export const notices = ['receivedMore', 'gaveMore'] as const
export type Notice = (typeof notices)[number]
