import type { IsoDate } from '#shared/domain/dates'
import type { Structure } from '#shared/domain/structure/structure'
import type { AppContext, Structures, TieMeasures } from '../context'
import { keptAnswers } from '../db/kept-answers'
import { activePeople } from './tie-measure.repository'

/** Keeps the structure of today until the journal or the day changes. */
export function structureService({ db, log, ports }: AppContext, measures: TieMeasures): Structures {
  const kept = keptAnswers(log, () => ports.today())

  async function measure(today: IsoDate): Promise<Structure> {
    await measures.ready()
    return ports.heavy('insights.structure', { asOf: today, core: activePeople(db, today) })
  }

  return { ready: () => kept('structure', () => measure(ports.today())) }
}
