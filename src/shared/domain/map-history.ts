import type { TieState } from './measures/words'

/** What the map can tell of the past: one letter a month for each person, and from which month two know each other. */
export interface MapHistory {
  months: readonly { month: string; meetings: number }[]
  people: readonly { id: string; states: string }[]
  ties: readonly HistoryTie[]
}

interface HistoryTie {
  a: string
  b: string
  from: number
}

/** The letter of each state of a tie, so that a century of months is short; never met is known, and no exchange noted by then. */
export const stateLetters: Readonly<Record<TieState, string>> = {
  neverMet: 'n',
  singleEncounter: 'o',
  active: 'a',
  lapsed: 's',
  dormant: 'd'
}

/** Somebody was not known yet. */
export const unknownLetter = '-'

const stateOf = new Map(Object.entries(stateLetters).map(([state, letter]) => [letter, state as TieState]))

/** The state of the tie with each person who was known at the end of a month; a month past either end has nobody. */
export function statesAt({ people }: Pick<MapHistory, 'people'>, month: number): Map<string, TieState> {
  const states = new Map<string, TieState>()
  for (const { id, states: letters } of people) {
    const state = stateOf.get(letters.charAt(month))
    if (state !== undefined) states.set(id, state)
  }
  return states
}

/** The ties there were at the end of a month between people who were both known by then. */
export function knownTies({ people, ties }: Pick<MapHistory, 'people' | 'ties'>, month: number): HistoryTie[] {
  const known = statesAt({ people }, month)
  return ties.filter(({ a, b, from }) => from <= month && known.has(a) && known.has(b))
}

/** What became of people between two months; ids in the order of `people`. */
export interface MonthsCompared {
  /** Not known at the end of the first, known at the end of the second. */
  appeared: string[]
  /** Active then, and silent for a year or more (as the conventions have it) at the end of the second. */
  wentQuiet: string[]
  /** Silent then, and active again: ties that were taken up anew (Levin, Walter & Murnighan 2011). */
  retrieved: string[]
}

/** Compares the ends of two months, the earlier one first. Nobody is in two of the lists. */
export function compareMonths({ people }: Pick<MapHistory, 'people'>, from: number, to: number): MonthsCompared {
  const [before, after] = [statesAt({ people }, from), statesAt({ people }, to)]
  const became = (was: (state: TieState | undefined) => boolean, is: (state: TieState | undefined) => boolean) =>
    people.flatMap(({ id }) => (was(before.get(id)) && is(after.get(id)) ? id : []))
  return {
    appeared: became(
      (state) => state === undefined,
      (state) => state !== undefined
    ),
    wentQuiet: became(isActive, isSilent),
    retrieved: became(isSilent, isActive)
  }
}

const isActive = (state: TieState | undefined): boolean => state === 'active'
const isSilent = (state: TieState | undefined): boolean => state === 'lapsed' || state === 'dormant'
