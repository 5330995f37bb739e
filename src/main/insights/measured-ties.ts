import type { PersonTie } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import type { TieHistory } from '#shared/domain/measures/tie-history'
import type { Db } from '../db/open'
import { readConventions } from '../settings/settings.repository'
import { readTieFacts } from './insights.repository'
import { countKnown } from './known-contacts.repository'
import { baselineOf, historiesOf, isInActiveCore, isSilent, personTie, type Baseline } from './measure-ties'

/** Everybody's history up to a day, and what their measures have in common. */
export function measuredOn(db: Db, asOf: IsoDate): { histories: TieHistory[]; baseline: Baseline } {
  const conventions = readConventions(db)
  const histories = historiesOf(readTieFacts(db), asOf, conventions)
  return { histories, baseline: baselineOf(histories, conventions) }
}

/** Everybody's tie on a day, with what it was measured from. */
export interface MeasuredTies {
  ties: { history: TieHistory; tie: PersonTie }[]
  /** The share of the user's active contacts whom each silent person knows, where there is any. */
  shareKnown: Map<string, number>
  baseline: Baseline
}

export function tiesOn(db: Db, asOf: IsoDate): MeasuredTies {
  const { histories, baseline } = measuredOn(db, asOf)
  const active = histories.filter((history) => isInActiveCore(history, baseline)).map(({ id }) => id)
  const silent = histories.filter((history) => isSilent(history, baseline)).map(({ id }) => id)
  const known = countKnown(db, asOf, silent, active, baseline.conventions.smallMeeting)
  const shareKnown = new Map([...known].map(([id, count]) => [id, count / Math.max(1, active.length)]))
  const ties = histories.map((history) => ({
    history,
    tie: personTie(history, baseline, shareKnown.get(history.id) ?? 0)
  }))
  return { ties, shareKnown, baseline }
}
