import { byCode } from '#shared/domain/code-order'
import { barycentre, crowdOf, freeSpot, type Place, type Standing } from './free-spot'
import { neighboursIn, type KnownPair } from './known-pairs'
import type { PersonToPlace, Places } from './place-people'

/**
 * Places for newcomers only: in the middle of the people they know, else of their circle, else in the band below; at the
 * nearest spot that is free. Nobody who is placed already moves.
 */
export function placeNewcomers(
  newcomers: readonly PersonToPlace[],
  pairs: readonly KnownPair[],
  settled: ReadonlyMap<string, Standing & { circle: string | null }>
): Places {
  const standing = new Map<string, Place>(settled)
  const crowd = crowdOf(settled.values())
  const mates = Map.groupBy(settled.values(), ({ circle }) => circle) as Map<string | null, Place[]>
  const neighbours = neighboursIn(pairs)
  const known = (id: string): Place[] => (neighbours.get(id) ?? []).flatMap((other) => standing.get(other) ?? [])
  const added: Places = new Map()
  for (const person of inOrderOfTies(newcomers, neighbours, settled)) {
    const { id, circle, diameter } = person
    const friends = known(id)
    const near = friends.length > 0 ? friends : neighbours.has(id) && circle !== null ? (mates.get(circle) ?? []) : []
    const place = freeSpot(person, near.length > 0 ? barycentre(near) : bandStart(standing), crowd)
    crowd.add({ ...place, diameter })
    standing.set(id, place)
    mates.set(circle, [...(mates.get(circle) ?? []), place])
    added.set(id, place)
  }
  return added
}

/** Who knows the most people already placed comes first, so that a group of newcomers grows from where it is tied. */
function* inOrderOfTies(
  newcomers: readonly PersonToPlace[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  settled: ReadonlyMap<string, unknown>
): Generator<PersonToPlace> {
  const waiting = new Map(newcomers.toSorted((a, b) => byCode(a.id, b.id)).map((person) => [person.id, person]))
  const placed = (id: string) => (neighbours.get(id) ?? []).filter((other) => settled.has(other)).length
  const anchors = new Map([...waiting.keys()].map((id) => [id, placed(id)]))
  while (waiting.size > 0) {
    let next: PersonToPlace | undefined
    for (const person of waiting.values()) if (!next || anchors.get(person.id)! > anchors.get(next.id)!) next = person
    waiting.delete(next!.id)
    for (const other of neighbours.get(next!.id) ?? [])
      if (waiting.has(other)) anchors.set(other, anchors.get(other)! + 1)
    yield next!
  }
}

/** Where the band of people without ties begins for somebody new: on the left of the lowest row. */
function bandStart(standing: ReadonlyMap<string, Place>): Place {
  let [left, bottom] = [Infinity, -Infinity]
  for (const { x, y } of standing.values()) {
    left = Math.min(left, x)
    bottom = Math.max(bottom, y)
  }
  return standing.size === 0 ? { x: 0, y: 0 } : { x: left, y: bottom }
}
