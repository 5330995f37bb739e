import { fold } from '../names'
import type { Target } from '../objective'
import type { Person } from '../person'

/** What of a target tells whom it is about. */
export type TargetAim = Pick<Target, 'personId' | 'organisationId' | 'role' | 'sector'>

/** What of a person tells which targets they are on; the sector is their organisation's where they have none of their own. */
export interface TargetCandidate extends Pick<Person, 'id' | 'roleText' | 'roleFamily' | 'sector'> {
  /** Where they work on the day. */
  organisationIds: readonly string[]
}

/**
 * Which of the targets each of these people is on: the person it names or somebody of the organisation; of a target that
 * names neither, somebody of the sector or in the role. Sectors and roles are compared without case, accents and spaces; a
 * role is the wording of the role or its family. Only people who are on one have an entry. O(people + targets).
 */
export function targetsOf<T extends TargetAim>(
  people: readonly TargetCandidate[],
  targets: readonly T[]
): Map<string, T[]> {
  const aims = Map.groupBy(
    targets.flatMap((target) => aimsOf(target).map((aim) => ({ aim, target }))),
    ({ aim }) => aim
  )
  const found = new Map<string, T[]>()
  if (aims.size === 0) return found
  for (const person of people) {
    const theirs = new Set(placesOf(person).flatMap((place) => aims.get(place)?.map(({ target }) => target) ?? []))
    if (theirs.size > 0)
      found.set(
        person.id,
        targets.filter((target) => theirs.has(target))
      )
  }
  return found
}

const aimsOf = ({ personId, organisationId, role, sector }: TargetAim): string[] =>
  personId || organisationId
    ? keysOf([
        ['person', personId],
        ['organisation', organisationId]
      ])
    : keysOf([
        ['sector', sector && fold(sector)],
        ['role', role && fold(role)]
      ])

const placesOf = ({ id, organisationIds, roleText, roleFamily, sector }: TargetCandidate): string[] =>
  keysOf([
    ['person', id],
    ...organisationIds.map((organisationId) => ['organisation', organisationId] as const),
    ['sector', sector && fold(sector)],
    ['role', roleText && fold(roleText)],
    ['role', roleFamily && fold(roleFamily)]
  ])

const keysOf = (parts: readonly (readonly [string, string | null])[]): string[] =>
  parts.flatMap(([kind, value]) => (value ? [`${kind} ${value}`] : []))
