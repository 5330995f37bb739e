import type { BandRow } from '#shared/contract/network'
import type { TieBand } from '#shared/domain/measures/words'
import type { ReceivedFact } from './network.repository'
import { within, type Period } from './period'

/** From the weakest on; ties of which nothing is known have no strength to be compared by. */
const bands = ['weak', 'moderate', 'strong'] as const satisfies readonly TieBand[]

/**
 * What the ties of each strength brought in a period: favours received and what became of them. The strength is that of
 * today. Moderately weak ties are a band of their own: it is they that led to new jobs most often (Rajkumar et al. 2022),
 * and that differs by trade, so that nothing here says which band is best.
 */
export function tiesByBand(
  received: readonly ReceivedFact[],
  bandOf: ReadonlyMap<string, TieBand>,
  period: Period
): BandRow[] {
  const inPeriod = received.filter(({ date }) => within(date, period))
  return bands.map((band) => {
    const theirs = inPeriod.filter(({ personId }) => bandOf.get(personId) === band)
    const outcomes = Map.groupBy(
      theirs.flatMap(({ outcome }) => outcome ?? []),
      (outcome) => outcome
    )
    return {
      band,
      people: [...bandOf.values()].filter((each) => each === band).length,
      received: theirs.length,
      givers: new Set(theirs.map(({ personId }) => personId)).size,
      outcomes: [...outcomes]
        .map(([outcome, { length }]) => ({ outcome, count: length }))
        .toSorted((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1))
    }
  })
}

/** The favours of weak and moderate ties that led to something in the period, latest first. */
export const broughtByWeakTies = (
  received: readonly ReceivedFact[],
  bandOf: ReadonlyMap<string, TieBand>,
  period: Period
) =>
  received.flatMap(({ personId, date, kind, outcome }) => {
    const band = bandOf.get(personId)
    if (outcome === null || (band !== 'weak' && band !== 'moderate') || !within(date, period)) return []
    return [{ id: personId, band, kind, outcome, on: date }]
  })
