import type { Handlers } from '#shared/contract/index'
import type { MapView } from '#shared/contract/map'
import { displayName } from '#shared/domain/names'
import type { AppContext, TieMeasures } from '../context'
import { liveRecord } from '../db/live-records'
import { choosePeople } from './choose-people'
import { addPlaces, allPlaces, degreesOf, mapCandidates, mapPeople, mapTies, pinPlace } from './map.repository'

export function mapService({ db, log, ports }: AppContext, measures: TieMeasures): Handlers<'map'> {
  /** Everybody at their place; who has none is given one, and keeps it. */
  async function placed(people: ReturnType<typeof mapPeople>, ties: MapView['ties']): Promise<MapView['people']> {
    let places = allPlaces(db)
    if (people.some(({ id }) => !places.has(id))) {
      const added = await ports.heavy('map.layout', { people: people.map(({ id, band }) => ({ id, band })), ties })
      // A journal that can only be read is drawn all the same: the places come out the same each time.
      if (!db.raw.readonly) log.unrecorded(() => addPlaces(db, added))
      places = new Map([
        ...[...added].map(([id, place]) => [id, { ...place, pinned: false }] as const),
        ...allPlaces(db)
      ])
    }
    return people.map((person) => ({ ...person, ...places.get(person.id)! }))
  }

  return {
    'map.view': async ({ count }) => {
      await measures.ready()
      const today = ports.today()
      const candidates = mapCandidates(db, today)
      const ids = choosePeople(candidates, count, (some) => degreesOf(db, some))
      const ties = mapTies(db, ids, today)
      return { total: candidates.length, people: await placed(mapPeople(db, ids), ties), ties }
    },
    'map.move': ({ personId, x, y }) => {
      const person = liveRecord(db, 'person', personId, 'personId')
      pinPlace(db, personId, { x, y })
      log.describe('history.placeMoved', { name: displayName(person) })
    }
  }
}
