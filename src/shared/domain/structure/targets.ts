import { fold } from '../names'
import type { Target } from '../objective'
import type { Person } from '../person'

/** What of a target tells whom it is about. */
export type TargetAim = Pick<Target, 'personId' | 'organisationId' | 'role' | 'sector'>

/** What of a person tells which targets they are on; the sector is that of the organisation where the person has none. */
export type TargetCandidate = Pick<Person, 'id' | 'organisationId' | 'roleText' | 'roleFamily' | 'sector'>

/**
 * Whether somebody is on a target: the person it names, somebody of the organisation, of the sector, or in the role,
 * whichever of these it names. Sectors and roles are compared without case, accents and spaces.
 */
export function isOnTarget(person: TargetCandidate, target: TargetAim): boolean {
  return (
    target.personId === person.id ||
    (target.organisationId !== null && target.organisationId === person.organisationId) ||
    isAmong(target.sector, person.sector) ||
    isAmong(target.role, person.roleText, person.roleFamily)
  )
}

const isAmong = (wanted: string | null, ...found: (string | null)[]): boolean =>
  wanted !== null && fold(wanted) !== '' && found.some((text) => text !== null && fold(text) === fold(wanted))
