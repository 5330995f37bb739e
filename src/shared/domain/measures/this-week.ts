import { byCode } from '../code-order'
import type { IsoDate } from '../dates'
import { pointsOf, type PriorityReason, type PriorityTerm } from './priority'

/** Somebody with reasons for a word, and what decides between equal points. */
export interface Ranked {
  id: string
  /** The name as people are sorted by. */
  nameKey: string
  reasons: readonly Pick<PriorityTerm, 'code' | 'points'>[]
  /** The day on which the first due of the promises that count was or is due; null without such a date. */
  dueOn: IsoDate | null
  /** Silence over the chosen rhythm; null where none is chosen. */
  silenceOverCadence: number | null
}

const LISTED = 5
const LEAST_POINTS = 10
const SAME_REASON = 2
/** Among so many at the head of the list one is a thing to give. */
const HEAD = 3

/** Something to do for the person rather than to ask: a promise of mine to keep, or help to return. */
const gives: ReadonlySet<PriorityReason> = new Set([
  'promiseLate',
  'promiseWithinWeek',
  'promiseWithinFortnight',
  'promiseUndated',
  'receivedMore'
])

/** The reason with most points, of equal ones the first of the table. Null without any. */
export function leadingReason(reasons: Ranked['reasons']): PriorityReason | null {
  let lead: Ranked['reasons'][number] | null = null
  // Reasons stand in the order of the table.
  for (const reason of reasons) if (!lead || reason.points > lead.points) lead = reason
  return lead?.code ?? null
}

/** Most points first; of equal ones the earlier due date, the longer silence for the chosen rhythm, the name. */
export function byPriority(a: Ranked, b: Ranked): number {
  return (
    pointsOf(b.reasons) - pointsOf(a.reasons) ||
    byCode(a.dueOn ?? NEVER, b.dueOn ?? NEVER) ||
    (b.silenceOverCadence ?? 0) - (a.silenceOverCadence ?? 0) ||
    byCode(a.nameKey, b.nameKey) ||
    byCode(a.id, b.id)
  )
}

const NEVER = '9999-12-31'

/**
 * At most five people of 10 points or more, in the order of `byPriority`, at most two with the same leading reason by `groupOf`.
 * Computed from the present state alone: nothing latches.
 */
export function fewOfEach<R extends Ranked>(
  people: readonly R[],
  groupOf: (lead: PriorityReason) => string = (lead) => lead
): R[] {
  const chosen: R[] = []
  const taken = new Map<string, number>()
  for (const person of people.toSorted(byPriority)) {
    const lead = leadingReason(person.reasons)
    if (chosen.length === LISTED || lead === null || pointsOf(person.reasons) < LEAST_POINTS) break
    const group = groupOf(lead)
    const before = taken.get(group) ?? 0
    if (before === SAME_REASON) continue
    taken.set(group, before + 1)
    chosen.push(person)
  }
  return chosen
}

/** The week's list; when none of the first three has a thing to give, the first of the others who has moves to the third place. */
export function thisWeek<R extends Ranked>(people: readonly R[]): R[] {
  const list = fewOfEach(people)
  const isGive = ({ reasons }: R) => reasons.some(({ code }) => gives.has(code))
  const give = list.findIndex(isGive)
  if (give < HEAD) return list
  return [...list.slice(0, HEAD - 1), list[give]!, ...list.slice(HEAD - 1).filter((_, at) => at !== give - HEAD + 1)]
}
