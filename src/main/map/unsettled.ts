import type { Projection } from '#shared/contract/map'
import { laneOf, ringBands } from '#shared/domain/map-rings'
import type { TieBand } from '#shared/domain/measures/words'
import type { StoredPlace } from './map-layout.repository'

/**
 * Whether somebody is to be given a place: they have none, or their band has changed since they were put in a ring. Whoever
 * is pinned stays, and so does whoever the user once put beside the lanes.
 */
export function isUnsettled(
  projection: Projection,
  { band }: { band: TieBand },
  place: StoredPlace | undefined
): boolean {
  if (!place) return true
  if (projection === 'map' || place.pinned) return false
  const lane = laneOf(place)
  return lane !== null && ringBands[lane.ring] !== band
}
