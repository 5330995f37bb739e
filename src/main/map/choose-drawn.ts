import type { MapQuestion } from '#shared/contract/map'
import { choosePeople, type MapCandidate } from './choose-people'

/** How many people of a circle that was opened are drawn. */
const OPENED = 40

export interface Choice {
  /** The ids of the people to draw. */
  drawn: string[]
  /** Of the circles that stand as one: those who match and are not drawn. */
  folded: Map<string, MapCandidate[]>
  /** Of the circles that were opened: how many who match are still not drawn. */
  left: { circleId: string; people: number }[]
}

interface Choosable {
  candidates: readonly MapCandidate[]
  /** Everybody alive of those whom the user put on the map. */
  added: readonly string[]
  origins: ReadonlyMap<string, string>
  degreesOf: (ids: readonly string[]) => ReadonlyMap<string, number>
}

/**
 * Who is drawn: those most worth it, the closest of circles that were opened, and whom the user added; without whom the
 * user removed, nor the people of circles that stand as one, unless they were added. Nobody takes the room of who is taken out.
 */
export function chooseDrawn(
  { count, removed, folded, opened }: Pick<MapQuestion, 'count' | 'removed' | 'folded' | 'opened'>,
  { candidates, added, origins, degreesOf }: Choosable
): Choice {
  const off = new Set(removed)
  const closed = new Set(folded)
  const open = new Set(opened.filter((id) => !closed.has(id)))
  const members = new Map<string, MapCandidate[]>([...closed, ...open].map((id) => [id, []]))
  for (const person of candidates) {
    const circle = origins.get(person.id)
    if (circle !== undefined && !off.has(person.id)) members.get(circle)?.push(person)
  }
  const drawn = new Set([
    ...choosePeople(candidates, count, degreesOf),
    ...[...open].flatMap((id) => choosePeople(members.get(id)!, OPENED, degreesOf))
  ])
  for (const id of drawn) if (off.has(id) || closed.has(origins.get(id) ?? '')) drawn.delete(id)
  for (const id of added) if (!off.has(id)) drawn.add(id)
  /** Who matches, is of this circle, and is neither drawn nor taken off. */
  const hidden = (id: string) => members.get(id)!.filter((person) => !drawn.has(person.id))
  return {
    drawn: [...drawn],
    folded: new Map([...closed].map((id) => [id, hidden(id)])),
    left: [...open].map((circleId) => ({ circleId, people: hidden(circleId).length }))
  }
}
