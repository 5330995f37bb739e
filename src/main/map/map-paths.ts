import type { TieBand, TieState } from '#shared/domain/measures/words'
import { shortestPaths } from '#shared/domain/shortest-paths'
import type { Db } from '../db/open'
import { STEP, type KnownGraph } from './known-graph.repository'

/** Paths of more people are not looked for: nobody passes on a word so far. */
const MOST_PEOPLE = 30
/** The shortest, and so many others. */
const PATHS = 3

/** Whom the user can turn to first: the closest, and of them whom they are still in touch with. */
const bandRank: Record<TieBand, number> = { strong: 0, moderate: 1, weak: 2, unknown: 3 }
const stateRank: Record<Exclude<TieState, 'neverMet'>, number> = {
  active: 0,
  lapsed: 1,
  dormant: 2,
  singleEncounter: 3
}

/** Somebody the user has met, with the strength of the tie, 0 to 1. */
export interface MetPerson {
  id: string
  band: TieBand
  state: Exclude<TieState, 'neverMet'>
  strength: number
}

/**
 * What the first step of a path from the user costs: a closer person less, of these who is active, then lapsed, dormant,
 * met once; a difference in strength weighs less than any doubt whether two people know each other.
 */
export const firstStepCost = ({ band, state, strength }: Omit<MetPerson, 'id'>): number =>
  STEP + (4 * bandRank[band] + stateRank[state]) * 50_000 + Math.round(999 * (1 - strength))

interface PathsInput {
  graph: Pick<KnownGraph, 'starts' | 'to' | 'costs'>
  /** The places at which a path may begin, with what that costs. */
  entries: ReadonlyMap<number, number>
  ends: readonly number[]
}

/** The shortest paths, by places. They are a function of who knows whom alone; the journal is not read again. */
export const findPaths = (_: Db, { graph, entries, ends }: PathsInput): number[][] =>
  shortestPaths(graph, { entries, ends: new Set(ends), count: PATHS, most: (MOST_PEOPLE + 1) * STEP - 1 })
