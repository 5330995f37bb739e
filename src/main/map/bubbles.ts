import type { BubbleTie, MapPerson, MapView } from '#shared/contract/map'
import { diameter, freshnessClass, freshnessClasses } from '#shared/domain/map-style'
import { occurrences } from '#shared/domain/occurrences'
import type { MapCandidate } from './choose-people'
import type { Place } from './free-spot'
import { knownFrom, type PlacedGraph } from './known-graph'
import { placeBubbles } from './place-bubbles'

/** Circles drawn as one, the largest first, beside the people who are drawn. */
export function bubblesOf(
  folded: ReadonlyMap<string, readonly MapCandidate[]>,
  people: readonly Pick<MapPerson, 'x' | 'y' | 'band'>[],
  { origins, places }: { origins: ReadonlyMap<string, string>; places: ReadonlyMap<string, Place> }
): MapView['bubbles'] {
  const shown = [...folded].filter(([, members]) => members.length > 0)
  if (shown.length === 0) return []
  const placesOf = new Map<string, Place[]>(shown.map(([id]) => [id, []]))
  for (const [personId, place] of places) placesOf.get(origins.get(personId) ?? '')?.push(place)
  const spots = placeBubbles(
    shown.map(([circleId, members]) => ({ circleId, people: members.length, members: placesOf.get(circleId)! })),
    people.map(({ x, y, band }) => ({ x, y, diameter: diameter[band] }))
  )
  return [...spots].map(([circleId, spot]) => {
    const members = folded.get(circleId)!
    const freshness = freshnessClasses.map(
      (wanted) => members.filter(({ silenceDays }) => freshnessClass(silenceDays) === wanted).length
    )
    return { circleId, people: members.length, freshness, ...spot }
  })
}

/**
 * How many pairs of people who know each other lie between two bubbles, or between a bubble and somebody drawn; each couple
 * once, from the larger bubble.
 */
export function bubbleTies(
  bubbles: MapView['bubbles'],
  folded: ReadonlyMap<string, readonly { id: string }[]>,
  drawn: readonly string[],
  graph: PlacedGraph
): BubbleTie[] {
  const { ids, places } = graph
  const shown = new Set(drawn)
  // By place in the graph: the bubble somebody is in, by its rank, from 1.
  const rank = new Int32Array(ids.length)
  for (const [index, { circleId }] of bubbles.entries())
    for (const { id } of folded.get(circleId)!) {
      const place = places.get(id)
      if (place !== undefined) rank[place] = index + 1
    }
  return bubbles.flatMap(({ circleId: bubble }, index) => {
    const known = folded.get(bubble)!.flatMap(({ id }) => [...knownFrom(graph, id)])
    const toBubbles = occurrences(
      known.filter((other) => rank[other]! > index + 1).map((other) => bubbles[rank[other]! - 1]!.circleId)
    )
    const toPeople = occurrences(
      known.flatMap((other) => (rank[other] === 0 && shown.has(ids[other]!) ? ids[other]! : []))
    )
    return [
      ...[...toBubbles].map(([other, ties]) => ({ bubble, other, isBubble: true, ties })),
      ...[...toPeople].map(([other, ties]) => ({ bubble, other, isBubble: false, ties }))
    ]
  })
}
