import type { JournalInsights } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { ledgerOf } from '#shared/domain/measures/ledger'
import type { Db } from '../db/open'
import type { TieMeasureRow } from '../db/tables'
import { prioritiesOn } from './suggestions/priorities'
import { insightOf, isInActiveCore, tieMeasureRow, type Baseline } from './measure-ties'
import { measuredOn, tiesOn } from './measured-ties'
import { egoInsightOf, measureStructure } from './structure'

/** A row of measures for everybody who is not in the bin, and what they have in common. */
export function measureEveryone(db: Db, { today }: { today: IsoDate }): { rows: TieMeasureRow[]; baseline: Baseline } {
  const { histories, baseline } = measuredOn(db, today)
  return { rows: histories.map((history) => tieMeasureRow(history, baseline)), baseline }
}

/** The journal's measures on any day, of everybody or with the line of one person. */
export function measureJournal(
  db: Db,
  { asOf, personId }: { asOf: IsoDate; personId?: string | undefined }
): JournalInsights {
  const measured = tiesOn(db, asOf)
  const { ties, baseline } = measured
  const { priorityOf, thisWeek } = prioritiesOn(db, asOf, measured)
  const core = ties.filter(({ history }) => isInActiveCore(history, baseline)).map(({ history }) => history.id)
  const asked = personId === undefined ? ties : ties.filter(({ history }) => history.id === personId)
  return {
    asOf,
    people: asked.map(({ tie }) => ({ ...insightOf(tie), priority: priorityOf(tie.id) })),
    ego: egoInsightOf(measureStructure(db, { asOf, core })),
    reciprocity: egoReciprocity(ties.map(({ history }) => ledgerOf(history.ledger))),
    thisWeek
  }
}
