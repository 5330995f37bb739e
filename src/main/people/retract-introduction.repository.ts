import type { Favour } from '#shared/domain/favour'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { findRecord } from '../db/tables'
import { binAcquaintance, findAcquaintance } from './acquaintances.repository'

/**
 * What followed from an introduction that is not noted any more goes with it: that the two know each other, unless it was
 * declared or another introduction still says so, and through whom and when the user met who was introduced, as far as
 * it was taken from this very favour.
 */
export function retractIntroduction(
  db: Db,
  { kind, direction, personId, introducedPersonId, date }: Favour,
  at: string
): void {
  if (kind !== 'introduction' || introducedPersonId === null) return
  const others = introductionsBetween(db, personId, introducedPersonId)
  if (others.length === 0 && findAcquaintance(db, personId, introducedPersonId)?.source === 'introduced')
    binAcquaintance(db, personId, introducedPersonId, at)

  const introduced = direction === 'received' ? findRecord(db, 'person', introducedPersonId) : undefined
  const isStillSaid = others.some((other) => other.direction === 'received' && other.personId === personId)
  if (!introduced || isStillSaid || introduced.introducedById !== personId || introduced.metOn !== date) return
  writeIfChanged(db, 'person', introduced, { ...introduced, introducedById: null, metOn: null })
}

/** The introductions in force of one of these two to the other. */
function introductionsBetween({ raw }: Db, one: string, other: string): Pick<Favour, 'direction' | 'personId'>[] {
  return raw
    .prepare(
      `SELECT direction, personId FROM favour WHERE kind = 'introduction' AND deletedAt IS NULL
       AND ((introducedPersonId = @one AND personId = @other) OR (introducedPersonId = @other AND personId = @one))`
    )
    .all({ one, other }) as Pick<Favour, 'direction' | 'personId'>[]
}
