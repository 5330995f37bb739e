import type { MapView } from '#shared/contract/map'
import type { Circle } from '#shared/domain/circle'
import { circleCodes } from '#shared/domain/circle-codes'
import { byCode } from '#shared/domain/code-order'
import { circlePalette } from '#shared/domain/map-style'
import { byName } from '#shared/domain/name-order'
import { occurrences } from '#shared/domain/occurrences'
import type { DrawnCircle } from './map-circles.repository'

/** The circles of the whole journal, whatever is asked of the map. */
export interface JournalCircles {
  byId: ReadonlyMap<string, DrawnCircle>
  codes: ReadonlyMap<string, string>
  /** The circles of everybody alive who is in one, the circle of origin first; and that one alone. */
  circlesOf: ReadonlyMap<string, readonly string[]>
  origins: ReadonlyMap<string, string>
  /** The ids of the circles with a colour of their own, in the order of the colours. */
  coloured: readonly string[]
}

/** Kinds of circles that one joins, drawn like events and unlike what one belongs to by birth, school, work or place. */
const clubs: ReadonlySet<Circle['kind']> = new Set(['club', 'association', 'alumni', 'trade', 'sports', 'cultural'])

const inNameOrder = (a: DrawnCircle, b: DrawnCircle): number => byName(a.name, b.name) || byCode(a.id, b.id)

/** Codes and colours, from all circles and from who is in them; `picked` are those that the user coloured. */
export function journalCircles(
  circles: readonly DrawnCircle[],
  circlesOf: ReadonlyMap<string, readonly string[]>,
  picked: readonly string[]
): JournalCircles {
  const origins = new Map([...circlesOf].map(([personId, [first]]) => [personId, first!]))
  const byId = new Map(circles.map((circle) => [circle.id, circle]))
  const people = occurrences(origins.values())
  const largest = circles
    .filter(({ id }) => people.has(id))
    .toSorted((a, b) => people.get(b.id)! - people.get(a.id)! || inNameOrder(a, b))
    .map(({ id }) => id)
  const known = picked.filter((id) => byId.has(id))
  const coloured = (known.length > 0 ? known : largest).slice(0, circlePalette.length)
  return { byId, codes: circleCodes(circles), circlesOf, origins, coloured }
}

/** The circles of origin of those who match and of those who are drawn, the largest first. */
export function circlesShown(
  { byId, codes, origins, coloured }: JournalCircles,
  matching: readonly { id: string }[],
  drawn: readonly string[]
): MapView['circles'] {
  const originsOf = (ids: readonly string[]) => ids.flatMap((id) => origins.get(id) ?? [])
  const people = occurrences(originsOf(matching.map(({ id }) => id)))
  const drawnOf = occurrences(originsOf(drawn))
  return [...new Set([...people.keys(), ...drawnOf.keys()])]
    .flatMap((id) => byId.get(id) ?? [])
    .toSorted((a, b) => (people.get(b.id) ?? 0) - (people.get(a.id) ?? 0) || inNameOrder(a, b))
    .map((circle) => ({
      id: circle.id,
      name: circle.name,
      code: codes.get(circle.id) ?? '',
      isClub: clubs.has(circle.kind),
      colour: coloured.includes(circle.id) ? coloured.indexOf(circle.id) : null,
      people: people.get(circle.id) ?? 0,
      drawn: drawnOf.get(circle.id) ?? 0
    }))
}
