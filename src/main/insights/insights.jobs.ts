import type { JournalInsights } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { ledgerOf } from '#shared/domain/measures/ledger'
import type { TieHistory } from '#shared/domain/measures/tie-history'
import type { Db } from '../db/open'
import type { TieMeasureRow } from '../db/tables'
import { readConventions } from '../settings/settings.repository'
import { readTieFacts } from './insights.repository'
import { countKnown } from './known-contacts.repository'
import {
  baselineOf,
  historiesOf,
  insightOf,
  isInActiveCore,
  isSilent,
  personTie,
  tieMeasureRow,
  type Baseline
} from './measure-ties'

/** A row of measures for everybody who is not in the bin, and what they have in common. */
export function measureEveryone(db: Db, { today }: { today: IsoDate }): { rows: TieMeasureRow[]; baseline: Baseline } {
  const { histories, baseline } = measuredOn(db, today)
  return { rows: histories.map((history) => tieMeasureRow(history, baseline)), baseline }
}

/** Everybody's history up to a day, and what their measures have in common. */
function measuredOn(db: Db, asOf: IsoDate): { histories: TieHistory[]; baseline: Baseline } {
  const conventions = readConventions(db)
  const histories = historiesOf(readTieFacts(db), asOf, conventions)
  return { histories, baseline: baselineOf(histories, conventions) }
}

/** The journal's measures on any day, of everybody or with the line of one person. */
export function measureJournal(
  db: Db,
  { asOf, personId }: { asOf: IsoDate; personId?: string | undefined }
): JournalInsights {
  const { histories, baseline } = measuredOn(db, asOf)
  const asked = personId === undefined ? histories : histories.filter(({ id }) => id === personId)
  const active = histories.filter((history) => isInActiveCore(history, baseline)).map(({ id }) => id)
  const silent = asked.filter((history) => isSilent(history, baseline)).map(({ id }) => id)
  const known = countKnown(db, asOf, silent, active, baseline.conventions.smallMeeting)
  const people = asked.map((history) =>
    insightOf(personTie(history, baseline, (known.get(history.id) ?? 0) / Math.max(1, active.length)))
  )
  const pairs = histories.map((history) => ledgerOf(history.ledger))
  return { asOf, people, reciprocity: egoReciprocity(pairs) }
}
