import type { AppContext } from '../context'
import { keptAnswers } from '../db/kept-answers'
import type { KnownGraph } from './known-graph.repository'

/** The graph with the place of each person in it. */
export type PlacedGraph = KnownGraph & { places: ReadonlyMap<string, number> }

/** The places of whom somebody knows; none for who is not in the graph. */
export function knownFrom(
  { places, starts, to }: Pick<PlacedGraph, 'places' | 'starts' | 'to'>,
  id: string
): Int32Array {
  const place = places.get(id)
  return place === undefined ? new Int32Array() : to.subarray(starts[place], starts[place + 1])
}

/** Who knows whom among all the living, read off the main thread once until the journal or the day changes. */
export function knownGraphs({ log, ports }: AppContext): () => Promise<PlacedGraph> {
  const once = keptAnswers(log, () => ports.today())
  return () =>
    once('graph', async () => {
      const graph = await ports.heavy('map.knownGraph', { today: ports.today() })
      return { ...graph, places: new Map(graph.ids.map((id, place) => [id, place])) }
    })
}
