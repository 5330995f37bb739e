import type { Favour } from '#shared/domain/favour'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { findRecord } from '../db/tables'
import { recordAcquaintance } from './acquaintances.repository'

/**
 * What follows from an introduction: the two know each other, and when it was made for the user, who was introduced
 * was met through the introducer. What the user noted before stays.
 */
export function recordIntroduction(
  db: Db,
  { kind, direction, personId, introducedPersonId, date }: Favour,
  before?: Favour
): void {
  if (kind !== 'introduction' || introducedPersonId === null) return
  const sameAsBefore =
    before?.kind === kind &&
    before.direction === direction &&
    before.personId === personId &&
    before.introducedPersonId === introducedPersonId
  if (sameAsBefore) return
  recordAcquaintance(db, personId, introducedPersonId, { source: 'introduced', since: date })
  const introduced = direction === 'received' ? findRecord(db, 'person', introducedPersonId) : undefined
  if (!introduced) return
  const introducedById = introduced.introducedById ?? (metThrough(db, personId, introduced.id) ? null : personId)
  writeIfChanged(db, 'person', introduced, { ...introduced, introducedById, metOn: introduced.metOn ?? date })
}

/** True when the person was met through the other, in one step or several: nobody may be met through themselves. */
function metThrough(db: Db, personId: string, otherId: string): boolean {
  const seen = new Set<string>()
  for (let id: string | null = personId; id !== null && !seen.has(id);) {
    if (id === otherId) return true
    seen.add(id)
    id = findRecord(db, 'person', id)?.introducedById ?? null
  }
  return false
}
