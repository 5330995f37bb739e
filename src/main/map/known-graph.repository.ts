import type { IsoDate } from '#shared/domain/dates'
import { pathGraph, type PathGraph } from '#shared/domain/shortest-paths'
import type { Db } from '../db/open'
import { smallMeetings } from '../insights/acquaintance-edges.repository'
import { introducedPairs, notedPairs } from '../insights/known-contacts.repository'
import { mainCircles } from '../people/person-parts.repository'
import { readConventions } from '../settings/settings.repository'

/** Everybody alive, and who of them knows whom; compact, so that it can be kept and handed over. */
export interface KnownGraph extends PathGraph {
  /** In their order: the places in the graph. */
  ids: string[]
  /** For each place its circle of origin, by number; -1 for who has none. */
  circles: Int32Array
}

/** What a step to somebody costs; all other reasons together weigh less. */
export const STEP = 1_000_000
/** What a step costs more where nothing but a small meeting tells that the two know each other. */
const MERELY_MET = 1000

/**
 * Who knows whom among all the living, as the map draws it: what was noted wins over an introduction, and that over small
 * meetings attended together.
 */
export function readKnownGraph(db: Db, { today }: { today: IsoDate }): KnownGraph {
  const ids = livingPeople(db, today)
  return { ...pathGraph(ids.length, knownAmong(db, ids, today)), ids, circles: circlesOf(db, ids) }
}

/** What is surer comes later, and takes the place of what there was. */
function* knownAmong(db: Db, ids: readonly string[], today: IsoDate): Generator<[number, number, number]> {
  const places = new Map(ids.map((id, place) => [id, place]))
  const small = readConventions(db).smallMeeting
  for (const { people } of smallMeetings(db, today, new Set(ids), small)) {
    const present = people.map((id) => places.get(id)!)
    for (const [index, one] of present.entries())
      for (const other of present.slice(index + 1)) yield [one, other, STEP + MERELY_MET]
  }
  const told = [
    ...introducedPairs(db, today).map(([one, other]) => [one, other, STEP] as const),
    ...notedPairs(db, today).map(
      ([one, other, source]) => [one, other, source === 'metTogether' ? STEP + MERELY_MET : STEP] as const
    )
  ]
  for (const [one, other, cost] of told) {
    const [a, b] = [places.get(one), places.get(other)]
    if (a !== undefined && b !== undefined && a !== b) yield [a, b, cost]
  }
}

const livingPeople = ({ raw }: Db, today: IsoDate): string[] =>
  raw
    .prepare('SELECT id FROM person WHERE deletedAt IS NULL AND (deceasedOn IS NULL OR deceasedOn > ?) ORDER BY id')
    .pluck()
    .all(today) as string[]

function circlesOf(db: Db, ids: readonly string[]): Int32Array {
  const origins = mainCircles(db, ids)
  const numbers = new Map([...new Set(origins.values())].map((circle, number) => [circle, number]))
  return Int32Array.from(ids, (id) => numbers.get(origins.get(id) ?? '') ?? -1)
}
