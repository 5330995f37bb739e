import type { PersonRole } from './person'

type Dated = Pick<PersonRole, 'from' | 'to'>

/** A role that has no end is held today; several may be. */
export const isHeld = ({ to }: Pick<Dated, 'to'>): boolean => to === null

/**
 * Roles as a course is read: those held today first, in the order in which they were given (the first is the one that
 * stands beside the name), then the others, the one that ended last first. Dates known in part compare as far as they go.
 */
export function inOrderOfTime<R extends Dated>(roles: readonly R[]): R[] {
  const held = roles.filter(isHeld)
  const former = roles.filter((role) => !isHeld(role))
  return [...held, ...former.toSorted((a, b) => later(a.to, b.to) || later(a.from, b.from))]
}

const later = (one: string | null, other: string | null): number => (other ?? '').localeCompare(one ?? '')
