import type { Favour } from '#shared/domain/favour'
import { displayName } from '#shared/domain/names'
import type { Person } from '#shared/domain/person'
import { AppError } from '#shared/errors'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { now } from '../db/stamps'
import { findRecord } from '../db/tables'
import { recordAcquaintance } from './acquaintances.repository'
import { retractIntroduction } from './retract-introduction.repository'

/**
 * What follows from an introduction: the two know each other, and when it was made for the user, who was introduced
 * was met through the introducer. What the user noted before stays; what followed from the favour as it was goes.
 */
export function recordIntroduction(
  db: Db,
  { kind, direction, personId, introducedPersonId, date }: Favour,
  before?: Favour
): void {
  const sameAsBefore =
    before?.kind === kind &&
    before.direction === direction &&
    before.personId === personId &&
    before.introducedPersonId === introducedPersonId
  if (sameAsBefore) return
  if (before) retractIntroduction(db, before, now())
  if (kind !== 'introduction' || introducedPersonId === null) return
  recordAcquaintance(db, personId, introducedPersonId, { source: 'introduced', since: date })
  const introduced = direction === 'received' ? findRecord(db, 'person', introducedPersonId) : undefined
  if (!introduced) return
  const introducedById = introduced.introducedById ?? (metThrough(db, personId, introduced.id) ? null : personId)
  writeIfChanged(db, 'person', introduced, { ...introduced, introducedById, metOn: introduced.metOn ?? date })
}

/** Refuses an introducer whom the user met through this very person, directly or not. */
export function checkIntroducer(db: Db, person: Person, introducerId: string, field: string): void {
  if (!metThrough(db, introducerId, person.id)) return
  const introducer = findRecord(db, 'person', introducerId)
  const names = { name: displayName(person), other: introducer ? displayName(introducer) : '' }
  throw new AppError('introduced-in-circle', names, { [field]: 'introduced-in-circle' })
}

/** True when the person was met through the other, in one step or several: nobody may be met through themselves. */
export function metThrough(db: Db, personId: string, otherId: string): boolean {
  const seen = new Set<string>()
  for (let id: string | null = personId; id !== null && !seen.has(id);) {
    if (id === otherId) return true
    seen.add(id)
    id = findRecord(db, 'person', id)?.introducedById ?? null
  }
  return false
}
