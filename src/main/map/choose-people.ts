import { byCode } from '#shared/domain/code-order'
import { drawingShares } from '#shared/domain/drawing'

/** What the choice of people to draw goes by. */
export interface MapCandidate {
  id: string
  /** Declared, 1 to 5. */
  closeness: number | null
  /** The index of tie strength, 0 to 1, or null before there is one; stands in where no closeness is declared. */
  strength: number | null
  /** Days since the last contact; null for somebody never met. */
  silenceDays: number | null
  /** On a target of a live objective. */
  isTarget: boolean
}

/** Days after which recency counts half (a convention). */
const RECENCY_HALF_LIFE = 180
/** Ties to this many other contacts count in full (a convention). */
const MANY_TIES = 30

/**
 * How much somebody is worth drawing, 0 to 1: closeness 40 %, recency 30 %, ties to other contacts 20 % (on a
 * logarithmic scale, in place of bridging, which would take too long to compute for everybody), in the plan 10 %.
 * The weights are a convention and not a judgement of anybody.
 */
export function drawingWeight(person: MapCandidate, degree: number): number {
  const closeness = person.closeness === null ? (person.strength ?? 0) : (person.closeness - 1) / 4
  const recency = person.silenceDays === null ? 0 : 2 ** (-person.silenceDays / RECENCY_HALF_LIFE)
  const ties = Math.min(1, Math.log1p(degree) / Math.log1p(MANY_TIES))
  return (
    drawingShares.closeness * closeness +
    drawingShares.recency * recency +
    drawingShares.ties * ties +
    drawingShares.plan * Number(person.isTarget)
  )
}

/**
 * The ids of the `count` people most worth drawing; equals go by id, so that the choice is always the same.
 * `degreesOf` is asked only about those whom their ties could bring in.
 */
export function choosePeople(
  candidates: readonly MapCandidate[],
  count: number,
  degreesOf: (ids: readonly string[]) => ReadonlyMap<string, number>
): string[] {
  const weighed = candidates.map((person) => ({ person, least: drawingWeight(person, 0) }))
  const cut = weighed.map(({ least }) => least).toSorted((a, b) => b - a)[count - 1] ?? 0
  const contenders = weighed.filter(({ least }) => least + drawingShares.ties >= cut).map(({ person }) => person)
  const degrees = degreesOf(contenders.map(({ id }) => id))
  return contenders
    .map((person) => ({ id: person.id, weight: drawingWeight(person, degrees.get(person.id) ?? 0) }))
    .toSorted((a, b) => b.weight - a.weight || byCode(a.id, b.id))
    .slice(0, count)
    .map(({ id }) => id)
}
