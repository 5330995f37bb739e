import { MapQuestion, type Projection } from '#shared/contract/map'
import type { TieBand } from '#shared/domain/measures/words'
import type { AppContext } from '../context'
import { chosenPeople } from './chosen-people'
import type { KnownPair } from './known-pairs'
import { allPlaces, bandsOf, writePlaces, type StoredPlace } from './map-layout.repository'
import { mapTies } from './map-ties.repository'
import { isUnsettled } from './unsettled'

type Stored = Map<string, StoredPlace>
type Drawn = readonly { id: string; band: TieBand }[]
type Settle = (projection: Projection, people: Drawn, ties: readonly KnownPair[]) => Promise<Stored>

/**
 * Every place of a projection, once these people have one: who has none, or stands in the ring of another band, is given
 * one and keeps it. One asks after the other, so that all agree.
 */
export function settledPlaces({ db, log, ports }: AppContext): Settle {
  let last: Promise<unknown> = Promise.resolve()

  /** A first layout is also of those who are drawn when nothing is narrowed: the others would only stand around the few. */
  function withDefault(people: Drawn, ties: readonly KnownPair[]): { people: Drawn; ties: readonly KnownPair[] } {
    const today = ports.today()
    const known = new Set(people.map(({ id }) => id))
    const others = chosenPeople(db, MapQuestion.parse({}), today).drawn.filter((id) => !known.has(id))
    if (others.length === 0) return { people, ties }
    const bands = bandsOf(db, others)
    const everybody = [...people, ...others.map((id) => ({ id, band: bands.get(id) ?? 'unknown' }))]
    return {
      people: everybody,
      ties: mapTies(
        db,
        everybody.map(({ id }) => id),
        today
      )
    }
  }

  const settle: Settle = async (projection, people, ties) => {
    const before = allPlaces(db, projection)
    if (!people.some((person) => isUnsettled(projection, person, before.get(person.id)))) return before
    const asked = before.size === 0 ? withDefault(people, ties) : { people, ties }
    const bands = [...bandsOf(db, before.keys())]
    const given = await ports.heavy('map.layout', { projection, ...asked, bands })
    const now = allPlaces(db, projection)
    // Whom the user has put somewhere meanwhile stays there.
    const places = [...given]
      .filter(([id]) => isSame(now.get(id), before.get(id)))
      .map(([personId, { x, y }]) => ({ personId, x, y, pinned: false }))
    // A journal that can only be read is drawn all the same: the places come out the same each time.
    if (!db.raw.readonly) log.unrecorded(() => writePlaces(db, projection, places))
    for (const { personId, x, y, pinned } of places) now.set(personId, { x, y, pinned })
    return now
  }

  return (...asked) => {
    const work = last.then(() => settle(...asked))
    last = work.catch(() => undefined)
    return work
  }
}

const isSame = (one: StoredPlace | undefined, other: StoredPlace | undefined): boolean =>
  one?.x === other?.x && one?.y === other?.y && one?.pinned === other?.pinned
