import type { MapPerson, MapView } from '#shared/contract/map'
import type { LensKnowledge } from '#shared/domain/map-style'
import { isDashed } from '#shared/domain/map-style'
import { byCode } from '#shared/domain/code-order'
import { degrees } from './map-words'

/** What is worth a look on the map: at most seven points, so that nobody has to walk from mark to mark. */
export type Point =
  | { kind: 'connector'; person: MapPerson; cutOff: number }
  | { kind: 'links'; person: MapPerson; circles: number }
  | { kind: 'quiet'; person: MapPerson }
  | { kind: 'allQuiet'; people: readonly MapPerson[] }
  | { kind: 'apart'; circle: MapView['circles'][number] }
  | { kind: 'alone'; people: readonly MapPerson[] }

const most = { bridges: 3, quiet: 2, apart: 1 } as const
/** From so many people on, a circle that nobody leads out of is worth telling. */
const CIRCLE = 3

const inOrder = (a: MapPerson, b: MapPerson): number => byCode(a.id, b.id)

/** Declared close, or tied strongly where nothing is declared. */
const isClose = ({ closeness, band }: MapPerson): boolean => (closeness === null ? band === 'strong' : closeness >= 4)

/** Close people whose tie has gone quiet: the closest first, then those silent for longest. */
export const closeAndQuiet = (people: readonly MapPerson[]): MapPerson[] =>
  people
    .filter((person) => isClose(person) && isDashed(person.state))
    .toSorted(
      (a, b) => (b.closeness ?? 0) - (a.closeness ?? 0) || (b.silenceDays ?? 0) - (a.silenceDays ?? 0) || inOrder(a, b)
    )

/** Those who know people of the most circles beside their own, two at least; several when they know of as many. */
export function mostCircles(
  people: readonly MapPerson[],
  { bridges }: LensKnowledge
): { people: MapPerson[]; circles: number } {
  const circles = Math.max(0, ...people.map(({ id }) => bridges.get(id)?.circles ?? 0))
  if (circles < 2) return { people: [], circles }
  return { people: people.filter(({ id }) => bridges.get(id)?.circles === circles).toSorted(inOrder), circles }
}

/** Of the people who are marked as bridges, those who hold most or link most circles. */
function bridgePoints(people: readonly MapPerson[], { bridges }: LensKnowledge, marked: ReadonlySet<string>): Point[] {
  const known = new Map(people.map((person) => [person.id, person]))
  // The marked ones stand in the order of what they hold together.
  return [...marked].flatMap((id): Point[] => {
    const [person, facts] = [known.get(id), bridges.get(id)]
    if (!person || !facts) return []
    return facts.cutOff > 0
      ? [{ kind: 'connector', person, cutOff: facts.cutOff }]
      : [{ kind: 'links', person, circles: facts.circles }]
  })
}

/** Each of them, or of many the first and then all at once. */
const quietPoints = (people: readonly MapPerson[]): Point[] => [
  ...people.slice(0, people.length > most.quiet ? 1 : most.quiet).map((person): Point => ({ kind: 'quiet', person })),
  ...(people.length > most.quiet ? [{ kind: 'allQuiet' as const, people }] : [])
]

/** Circles of origin of which several people are seen, nobody of whom knows anybody else who is seen. */
function circlesApart({ circles, ties }: MapView, people: readonly MapPerson[]): Point[] {
  const circleOf = new Map(people.map(({ id, circleId }) => [id, circleId]))
  const led = new Set(
    ties
      .filter(({ a, b }) => circleOf.has(a) && circleOf.has(b) && circleOf.get(a) !== circleOf.get(b))
      .flatMap(({ a, b }) => [circleOf.get(a), circleOf.get(b)])
  )
  const seen = (id: string) => people.filter(({ circleId }) => circleId === id).length
  return circles
    .filter(({ id }) => !led.has(id) && seen(id) >= CIRCLE && seen(id) < people.length)
    .map((circle) => ({ kind: 'apart', circle }))
}

/** Of the people who are seen: who bridges, who is close and quiet, what stands apart, and who knows nobody. */
export function pointsOf(
  view: MapView,
  hidden: ReadonlySet<string>,
  knowledge: LensKnowledge,
  marked: ReadonlySet<string>
): Point[] {
  const people = view.people.filter(({ id }) => !hidden.has(id))
  const counts = degrees(view, hidden)
  const alone = people.filter(({ id }) => counts.get(id) === 0)
  const isAMap = alone.length > 0 && alone.length < people.length
  return [
    ...bridgePoints(people, knowledge, marked).slice(0, most.bridges),
    ...quietPoints(closeAndQuiet(people)),
    ...circlesApart(view, people).slice(0, most.apart),
    ...(isAMap ? [{ kind: 'alone' as const, people: alone }] : [])
  ]
}
