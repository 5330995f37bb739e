import type { BubbleTie, MapPerson, MapView } from '#shared/contract/map'
import { diameter, freshnessClass, freshnessClasses } from '#shared/domain/map-style'
import type { MapCandidate } from './choose-people'
import { placeBubbles } from './place-bubbles'

interface Spot {
  x: number
  y: number
}

/** Circles drawn as one, the largest first, beside the people who are drawn. */
export function bubblesOf(
  folded: ReadonlyMap<string, readonly MapCandidate[]>,
  people: readonly Pick<MapPerson, 'x' | 'y' | 'band'>[],
  { origins, places }: { origins: ReadonlyMap<string, string>; places: ReadonlyMap<string, Spot> }
): MapView['bubbles'] {
  const shown = [...folded].filter(([, members]) => members.length > 0)
  if (shown.length === 0) return []
  const placesOf = new Map<string, Spot[]>(shown.map(([id]) => [id, []]))
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
 * once, from the larger bubble. `pairs` may hold a pair twice and in either order.
 */
export function bubbleTies(
  bubbles: MapView['bubbles'],
  folded: ReadonlyMap<string, readonly { id: string }[]>,
  drawn: readonly string[],
  pairs: readonly (readonly [string, string])[]
): BubbleTie[] {
  const bubbleOf = new Map(bubbles.flatMap(({ circleId }) => folded.get(circleId)!.map(({ id }) => [id, circleId])))
  const rank = new Map(bubbles.map(({ circleId }, index) => [circleId, index]))
  const shown = new Set(drawn)
  const ties = new Map<string, BubbleTie>()
  const counted = new Set<string>()
  for (const [one, other] of pairs) {
    const [from, to] = [bubbleOf.get(one), bubbleOf.get(other)]
    const ends = from === undefined ? endsOf(to, one) : to === undefined ? endsOf(from, other) : between(from, to)
    if (ends === null) continue
    // No id holds this character, whatever file it comes from.
    const pair = one < other ? `${one}\0${other}` : `${other}\0${one}`
    if (counted.has(pair)) continue
    counted.add(pair)
    const key = ends.join('\0')
    const tie = ties.get(key)
    if (tie) tie.ties += 1
    else ties.set(key, { bubble: ends[0], other: ends[1], ties: 1 })
  }
  return [...ties.values()]

  function endsOf(bubble: string | undefined, person: string): [string, string] | null {
    return bubble !== undefined && shown.has(person) ? [bubble, person] : null
  }
  function between(one: string, other: string): [string, string] | null {
    if (one === other) return null
    return rank.get(one)! < rank.get(other)! ? [one, other] : [other, one]
  }
}
