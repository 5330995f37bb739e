import type { IsoDate } from '#shared/domain/dates'
import { introductionChains, stepsOf, type Chain, type ChainStep } from '#shared/domain/introduction-chains'
import {
  inOrderOfReach,
  isInPeriod,
  resultsAtEnd,
  resultsOf,
  type Result,
  type Results
} from '#shared/domain/introduction-results'
import type { Db } from '../db/open'
import { readIntroductions, readResults } from './introduction-facts.repository'

/** A path and what is at its end, by ids. */
export interface Path {
  steps: ChainStep[]
  results: Result[]
}

const pathOf = (chain: Chain, results: Results): Path => ({
  steps: stepsOf(chain),
  results: resultsAtEnd(chain, results)
})

interface Window {
  offset: number
  limit: number
}

/** One window of the paths of introductions of the whole journal that have one in the period, the farthest-reaching first. */
export function findChains(
  db: Db,
  { from, to, offset, limit }: Window & { from: IsoDate | null; to: IsoDate | null }
): { total: number; paths: Path[] } {
  const results = resultsOf(readResults(db))
  const { ends } = introductionChains(readIntroductions(db))
  const chains = inOrderOfReach(
    ends.filter((chain) => isInPeriod(chain, from, to)),
    results
  )
  return {
    total: chains.length,
    paths: chains.slice(offset, offset + limit).map((chain) => pathOf(chain, results))
  }
}

/**
 * The path by which the user came to one person, and one window of the paths on from them. `among` are the people of all
 * their paths; without them, all introductions are read.
 */
export function findPersonChains(
  db: Db,
  { personId, among, offset, limit }: Window & { personId: string; among?: readonly string[] }
): { total: number; paths: Path[]; arrival: ChainStep[] } {
  const introductions = readIntroductions(db, among)
  const results = resultsOf(readResults(db, among))
  const { ends, arrivals } = introductionChains(introductions)
  const through = ends.filter((chain) => stepsOf(chain).some(({ byId }) => byId === personId))
  const paths = inOrderOfReach(through, results)
    .slice(offset, offset + limit)
    .map((chain) => startingFrom(personId, pathOf(chain, results)))
  const arrival = arrivals.get(personId)
  return { total: through.length, paths, arrival: arrival ? stepsOf(arrival) : [] }
}

/** The part of a path that begins with whom this person led to. */
function startingFrom(personId: string, { steps, results }: Path): Path {
  return { steps: steps.slice(steps.findIndex(({ byId }) => byId === personId)), results }
}
