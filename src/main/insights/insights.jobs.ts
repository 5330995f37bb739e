import type { JournalInsights } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { ledgerOf } from '#shared/domain/measures/ledger'
import type { Db } from '../db/open'
import type { TieMeasureRow } from '../db/tables'
import { readTieFacts } from './insights.repository'
import { countKnown } from './known-contacts.repository'
import { historiesOf, insightOf, isSilent, isInActiveCore, personTie, priorOf, tieMeasureRow } from './measure-ties'

/** A row of measures for everybody who is not in the bin, and the prior that they were made with. */
export function measureEveryone(db: Db, { today }: { today: IsoDate }): { rows: TieMeasureRow[]; prior: number } {
  const histories = historiesOf(readTieFacts(db), today)
  const prior = priorOf(histories)
  return { rows: histories.map((history) => tieMeasureRow(history, prior)), prior }
}

/** The journal's measures on any day, of everybody or with the line of one person. */
export function measureJournal(
  db: Db,
  { asOf, personId }: { asOf: IsoDate; personId?: string | undefined }
): JournalInsights {
  const histories = historiesOf(readTieFacts(db), asOf)
  const prior = priorOf(histories)
  const asked = personId === undefined ? histories : histories.filter(({ id }) => id === personId)
  const active = histories.filter(isInActiveCore).map(({ id }) => id)
  const silent = asked.filter(isSilent).map(({ id }) => id)
  const known = countKnown(db, asOf, silent, active)
  const people = asked.map((history) =>
    insightOf(personTie(history, prior, (known.get(history.id) ?? 0) / Math.max(1, active.length)))
  )
  const pairs = histories.map((history) => ledgerOf(history.ledger))
  return { asOf, people, reciprocity: egoReciprocity(pairs) }
}
