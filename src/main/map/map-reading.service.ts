import type { Handlers } from '#shared/contract/index'
import type { mapReading, MapPaths, PathEnd } from '#shared/contract/map-reading'
import { pairKey } from '#shared/domain/pair-key'
import { formatNumber } from '#shared/i18n/format'
import { translator } from '#shared/i18n/messages'
import { AppError } from '#shared/errors'
import type { AppContext, Structures, TieMeasures } from '../context'
import { keptAnswers } from '../db/kept-answers'
import { liveRecord } from '../db/live-records'
import { describePeople } from '../people/people-rows.repository'
import { knownFrom, type PlacedGraph } from './known-graph'
import { STEP } from './known-graph.repository'
import { firstStepCost } from './map-paths'
import { mapTies } from './map-ties.repository'
import { namedEnds, organisationsCalled, peopleOf, readMet } from './path-ends.repository'

/** So many ends of a path are offered for what was typed; at least so many of them organisations, where there are as many. */
const ENDS = { all: 8, organisations: 3 }

const worth = { named: 0, begins: 1, holds: 2 } as const

export function mapReadingService(
  { db, log, ports }: AppContext,
  measures: TieMeasures,
  structures: Structures,
  knownGraph: () => Promise<PlacedGraph>
): Pick<Handlers<'map'>, keyof typeof mapReading> {
  const once = keptAnswers(log, () => ports.today())

  /** What a path from the user costs to begin with, by place. */
  async function firstSteps(): Promise<ReadonlyMap<number, number>> {
    await measures.ready()
    const { places } = await knownGraph()
    return new Map(
      readMet(db).flatMap((person) => {
        const place = places.get(person.id)
        return place === undefined ? [] : [[place, firstStepCost(person)] as const]
      })
    )
  }

  /** Whom the end stands for, alive or not. */
  function peopleAt(end: PathEnd): string[] {
    if ('personId' in end) return [liveRecord(db, 'person', end.personId, 'to.personId').id]
    const organisations = organisationsCalled(db, end.organisation)
    if (organisations.length === 0) throw new AppError('not-found', {}, { 'to.organisation': 'not-found' })
    return peopleOf(db, organisations, ports.today())
  }

  /** A path with what is said of each person on it, and how the one before knows them. */
  function describe(paths: readonly (readonly string[])[]): MapPaths['paths'] {
    const ids = [...new Set(paths.flat())]
    const people = new Map(describePeople(db, ids).map(({ described }) => [described.id, described]))
    const ties = new Map(mapTies(db, ids, ports.today()).map((tie) => [pairKey(tie.a, tie.b), tie]))
    return paths.map((path) =>
      path.map((id, index) => {
        const { name, organisation, band, state, lastContactOn } = people.get(id)!
        const tie = index === 0 ? undefined : ties.get(pairKey(path[index - 1]!, id))
        return {
          id,
          name,
          organisation,
          band,
          state,
          lastContactOn,
          source: tie?.source ?? null,
          since: tie?.since ?? null
        }
      })
    )
  }

  return {
    'map.bridges': async ({ ids }) => {
      const { connectors } = await structures.ready()
      const graph = await knownGraph()
      const { places, circles } = graph
      const cutOff = new Map(connectors.map((connector) => [connector.id, connector.cutOff]))
      return ids.map((id) => {
        const place = places.get(id)
        const theirs = new Set([...knownFrom(graph, id)].map((other) => circles[other]!))
        for (const own of [-1, place === undefined ? -1 : circles[place]!]) theirs.delete(own)
        return { id, cutOff: cutOff.get(id) ?? 0, circles: theirs.size }
      })
    },
    'map.history': ({ ids }) => ports.heavy('map.history', { ids, today: ports.today() }),
    'map.paths': async ({ fromId, to }) => {
      const ends = peopleAt(to)
      if (fromId !== null) liveRecord(db, 'person', fromId, 'fromId')
      if ('personId' in to && to.personId === fromId) throw new AppError('same-person')
      const { ids, places, starts, to: neighbours, costs } = await knownGraph()
      const met = await once('firstSteps', firstSteps)
      const start = places.get(fromId ?? '')
      const entries = fromId === null ? met : new Map(start === undefined ? [] : [[start, STEP]])
      // That somebody works there already tells them no way to others.
      const endPlaces = ends.flatMap((id) => (id === fromId ? [] : (places.get(id) ?? [])))
      const graph = { starts, to: neighbours, costs }
      const paths = await ports.heavy('map.paths', { graph, entries, ends: endPlaces })
      return {
        paths: describe(paths.map((path) => path.map((place) => ids[place]!))),
        isKnown: fromId === null && endPlaces.some((place) => met.has(place))
      }
    },
    'map.ends': async ({ text }) => {
      await measures.ready()
      const found = namedEnds(db, text, ENDS.all, ports.today())
      const organisations = found.organisations.slice(0, Math.max(ENDS.organisations, ENDS.all - found.people.length))
      const ends = [...found.people.slice(0, ENDS.all - organisations.length), ...organisations]
      const ids = ends.flatMap(({ id }) => id ?? [])
      const people = new Map(describePeople(db, ids).map(({ described }) => [described.id, described]))
      const t = translator(ports.language())
      return ends
        .toSorted((a, b) => worth[a.how] - worth[b.how])
        .map(({ id, name, people: count }) => {
          const person = id === null ? undefined : people.get(id)
          if (person) {
            const detail = [person.organisation, person.roleText].filter(Boolean).join(' · ')
            return { end: { personId: person.id }, name, detail: detail || null }
          }
          const number = formatNumber(count, ports.language())
          return { end: { organisation: name }, name, detail: t('search.people', { count, number }) }
        })
    }
  }
}
