/** What the choice of people to draw goes by. */
export interface MapCandidate {
  id: string
  /** Declared, 1 to 5. */
  closeness: number | null
  /** The index of tie strength, 0 to 1, or null before there is one; stands in where no closeness is declared. */
  strength: number | null
  /** Days since the last contact; null for somebody never met. */
  silenceDays: number | null
  /** How many contacts of the journal they are known to know. */
  degree: number
  /** On a target of a live objective. */
  isTarget: boolean
}

/** Days after which recency counts half (a convention). */
const RECENCY_HALF_LIFE = 180

/**
 * How much somebody is worth drawing, 0 to 1: closeness 40 %, recency 30 %, ties to other contacts 20 % (on a
 * logarithmic scale, in place of bridging, which would take too long to compute for everybody), in the plan 10 %.
 * The weights are a convention and not a judgement of anybody.
 */
export function drawingWeight(person: MapCandidate, highestDegree: number): number {
  const closeness = person.closeness === null ? (person.strength ?? 0) : (person.closeness - 1) / 4
  const recency = person.silenceDays === null ? 0 : 2 ** (-person.silenceDays / RECENCY_HALF_LIFE)
  const bridging = highestDegree === 0 ? 0 : Math.log1p(person.degree) / Math.log1p(highestDegree)
  return 0.4 * closeness + 0.3 * recency + 0.2 * bridging + 0.1 * Number(person.isTarget)
}

/** The ids of the `count` people most worth drawing; equals go by id, so that the choice is always the same. */
export function choosePeople(candidates: readonly MapCandidate[], count: number): string[] {
  const highest = candidates.reduce((most, { degree }) => Math.max(most, degree), 0)
  return candidates
    .map((person) => ({ id: person.id, weight: drawingWeight(person, highest) }))
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}
