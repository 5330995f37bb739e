import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '#shared/contract/index'
import type { map, MapQuestion } from '#shared/contract/map'
import type { IsoDate } from '#shared/domain/dates'
import { ringRadii } from '#shared/domain/map-rings'
import type { AppContext, TieMeasures } from '../context'
import { liveRecord } from '../db/live-records'
import { conditionsOn, peopleOnTarget } from '../people/people-filter.repository'
import { countPeople, peopleRows } from '../people/people-lists.repository'
import { writeColouredCircles } from '../settings/settings.repository'
import { bubblesOf, bubbleTies } from './bubbles'
import type { PlacedGraph } from './known-graph'
import { chosenPeople, readCircles, type Chosen } from './chosen-people'
import { circlesShown, type JournalCircles } from './map-circles'
import { facetsOf, withoutFacets } from './map-facets'
import { facetOrganisations, facetPeople, peopleWithPromise } from './map-facets.repository'
import { countLiving, mapPeople } from './map-people.repository'
import { mapTies } from './map-ties.repository'
import { settledPlaces } from './settled-places'

export function mapService(
  context: AppContext,
  measures: TieMeasures,
  knownGraph: () => Promise<PlacedGraph>
): Pick<Handlers<'map'>, keyof typeof map> {
  const { db, log, ports } = context
  const settled = settledPlaces(context)
  let known: { at: string; circles: JournalCircles } | null = null
  let chosen: { asked: string; people: Chosen } | null = null

  /** The circles as they are now, read once until the journal changes. */
  function circlesOn(today: IsoDate): JournalCircles {
    const at = `${today} ${log.number()}`
    if (known?.at !== at) known = { at, circles: readCircles(db, today) }
    return known.circles
  }

  /** Who is drawn for a question; the map, the table beside it and the other projection ask it one after the other. */
  function chosenFor(question: MapQuestion, today: IsoDate): Chosen {
    const asked = `${today} ${log.number()} ${JSON.stringify({ ...question, projection: null })}`
    if (chosen?.asked !== asked) chosen = { asked, people: chosenPeople(db, question, today, circlesOn(today)) }
    return chosen.people
  }

  return {
    'map.view': async (question) => {
      await measures.ready()
      const today = ports.today()
      const { drawn, folded, left, candidates, targets, circles } = chosenFor(question, today)
      // Others have their turn; what is read of measures below is read at once.
      await setImmediate()
      await measures.ready()
      const total = countLiving(db, today)
      const ties = mapTies(db, drawn, today)
      const unplaced = mapPeople(db, drawn, { today, origins: circles.origins, targets })
      const places = await settled(question.projection, unplaced, ties)
      const people = unplaced.map((person) => Object.assign(person, places.get(person.id)))
      const bubbles = bubblesOf(folded, people, { origins: circles.origins, places })
      return {
        matching: candidates.length,
        total,
        people,
        ties,
        circles: circlesShown(circles, candidates, drawn),
        bubbles,
        bubbleTies: bubbles.length === 0 ? [] : bubbleTies(bubbles, folded, drawn, await knownGraph()),
        rings: question.projection === 'rings' ? ringRadii([...places.values()].filter(({ pinned }) => !pinned)) : [],
        left: left.filter(({ circleId }) => circles.byId.has(circleId))
      }
    },
    'map.facets': async ({ filter }) => {
      await measures.ready()
      const today = ports.today()
      const people = facetPeople(db, { ...conditionsOn(db, today, withoutFacets(filter)), livingOn: today })
      const { byId, circlesOf } = circlesOn(today)
      return facetsOf(people, filter, {
        organisations: facetOrganisations(db),
        circlesOf,
        circleNames: new Map([...byId.values()].map(({ id, name }) => [id, name])),
        targets: peopleOnTarget(db, today),
        promises: peopleWithPromise(db)
      })
    },
    'map.colourCircles': ({ circleIds }) => {
      const ids = [...new Set(circleIds)]
      for (const [index, id] of ids.entries()) liveRecord(db, 'circle', id, `circleIds.${index}`)
      writeColouredCircles(db, ids)
    },
    'map.others': async ({ question, sort, descending, offset, limit }) => {
      await measures.ready()
      const today = ports.today()
      const { conditions, drawn } = chosenFor(question, today)
      const others = { ...conditions, except: drawn }
      return {
        total: countPeople(db, others),
        rows: peopleRows(db, others, { sort, descending, today, offset, limit })
      }
    }
  }
}
