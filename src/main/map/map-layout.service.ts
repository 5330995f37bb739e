import type { Handlers } from '#shared/contract/index'
import type { Projection } from '#shared/contract/map'
import type { ArrangedPerson, mapLayout } from '#shared/contract/map-layout'
import { displayName } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import type { AppContext, TieMeasures } from '../context'
import { liveRecord } from '../db/live-records'
import { now } from '../db/stamps'
import { chosenPeople } from './chosen-people'
import { roundPlace } from './free-spot'
import {
  allPlaces,
  bandsOf,
  keepLayout,
  keptLayout,
  knownPeople,
  listLayouts,
  writePins,
  writePlaces
} from './map-layout.repository'

type Layouts = Pick<Handlers<'map'>, keyof typeof mapLayout>

/** Where people stand: moved, pinned, arranged anew, and brought back. */
export function mapLayoutService({ db, log, ports }: AppContext, measures: TieMeasures): Layouts {
  let arranging: { stop: AbortController; share: number } | null = null

  /** What stood there is kept among the ten last layouts; nothing is written where everybody stands there already. */
  function replaceLayout(projection: Projection, people: readonly ArrangedPerson[]): void {
    const known = knownPeople(
      db,
      people.map(({ personId }) => personId)
    )
    const places = allPlaces(db, projection)
    const moved = people.filter(({ personId, x, y, pinned }) => {
      const place = places.get(personId)
      return known.has(personId) && !(place?.x === x && place.y === y && place.pinned === pinned)
    })
    if (moved.length === 0) return
    keepLayout(db, { id: ports.newId(), kind: projection, keptAt: now() })
    writePlaces(db, projection, moved)
  }

  return {
    'map.move': ({ projection, people }) => {
      const moved = people.map(({ personId }) => liveRecord(db, 'person', personId, 'people'))
      writePlaces(
        db,
        projection,
        people.map(({ personId, x, y }) => ({ personId, ...roundPlace({ x, y }), pinned: true }))
      )
      const [first] = new Set(moved.map(({ id }) => id)).size === 1 ? moved : []
      if (first) log.describe('history.placeMoved', { name: displayName(first) })
      else log.describe('history.placesMoved')
    },
    'map.pin': ({ projection, personIds, pinned }) => {
      for (const id of personIds) liveRecord(db, 'person', id, 'personIds')
      writePins(db, projection, personIds, pinned)
      log.describe(pinned ? 'history.placePinned' : 'history.placeReleased')
    },
    'map.arrange': async (question) => {
      arranging?.stop.abort()
      const work = { stop: new AbortController(), share: 0 }
      const { signal } = work.stop
      arranging = work
      try {
        await measures.ready()
        const today = ports.today()
        const { projection } = question
        const { drawn } = chosenPeople(db, question, today)
        const bands = [...bandsOf(db, [...drawn, ...allPlaces(db, projection).keys()])]
        return await ports.apart(
          'map.arrange',
          { projection, drawn, bands, today },
          { signal, onProgress: (share) => (work.share = share) }
        )
      } catch (error) {
        if (signal.aborted) return null
        throw error
      } finally {
        if (arranging === work) arranging = null
      }
    },
    'map.arranging': () => arranging?.share ?? null,
    'map.stopArranging': () => arranging?.stop.abort(),
    'map.keepArrangement': ({ projection, people }) => replaceLayout(projection, people),
    'map.layouts': ({ projection }) => listLayouts(db, projection),
    'map.restoreLayout': ({ id }) => {
      const layout = keptLayout(db, id)
      if (!layout) throw new AppError('not-found', {}, { id: 'not-found' })
      replaceLayout(layout.kind, layout.people)
    }
  }
}
