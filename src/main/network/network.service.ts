import type { Handlers } from '#shared/contract/index'
import type { AppContext, Structures, TieMeasures } from '../context'
import { keptAnswers } from '../db/kept-answers'
import { activePeople } from '../insights/tie-measure.repository'
import { personNames } from '../people/people.repository'
import { namesInOrder, tieBandsOf } from './network.repository'
import { structureView } from './structure-view'
import { acquaintanceGrid, setAcquaintances, settledPairs } from './who-knows-whom'

export function networkService(
  context: AppContext,
  measures: TieMeasures,
  structures: Structures
): Handlers<'network'> {
  const { db, log, ports } = context
  const once = keptAnswers(log, () => ports.today())

  return {
    'network.structure': async () => {
      const structure = await structures.ready()
      return structureView(db, structure, settledPairs(acquaintanceGrid(context)))
    },
    'network.doors': async ({ category, offset, limit }) => {
      const { onlyDoors } = await structures.ready()
      const doors = onlyDoors.filter((door) => door.category === category)
      const shown = doors.slice(offset, offset + limit)
      const names = personNames(db, [...new Set(shown.map(({ personId }) => personId))])
      return {
        total: doors.length,
        rows: shown.map(({ value, personId }) => ({ id: personId, name: names.get(personId)?.name ?? '', value }))
      }
    },
    'network.peopleOf': async ({ category, value, offset, limit }) => {
      await measures.ready()
      const ids = await once(`people ${category} ${value}`, () =>
        ports.heavy('network.peopleOf', { core: activePeople(db, ports.today()), category, value })
      )
      return { total: ids.length, rows: namesInOrder(db, ids, { offset, limit }) }
    },
    'network.history': async ({ from, to }) => {
      await measures.ready()
      return once(`history ${from} ${to}`, () =>
        ports.heavy('network.history', { today: ports.today(), from, to, bands: tieBandsOf(db) })
      )
    },
    'network.peers': () => once('peers', () => ports.heavy('network.peers', { today: ports.today() })),
    'network.acquaintances': async () => {
      await measures.ready()
      return acquaintanceGrid(context)
    },
    'network.setAcquaintances': (answer) => setAcquaintances(context, answer)
  }
}
