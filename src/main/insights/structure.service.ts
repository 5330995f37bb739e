import type { IsoDate } from '#shared/domain/dates'
import type { Structure } from '#shared/domain/structure/structure'
import type { AppContext, Structures, TieMeasures } from '../context'
import { activePeople } from './tie-measure.repository'

/** Keeps the structure of today until the journal or the day changes. */
export function structureService({ db, log, ports }: AppContext, measures: TieMeasures): Structures {
  let known: { today: IsoDate; number: number; structure: Promise<Structure> } | null = null

  async function measure(today: IsoDate): Promise<Structure> {
    await measures.ready()
    return ports.heavy('insights.structure', { asOf: today, core: activePeople(db, today) })
  }

  return {
    ready: async () => {
      const [today, number] = [ports.today(), log.number()]
      if (known?.today !== today || known.number !== number) {
        const begun = { today, number, structure: measure(today) }
        known = begun
        // What failed is tried anew by the next who asks.
        begun.structure.catch(() => {
          if (known === begun) known = null
        })
      }
      return known.structure
    }
  }
}
