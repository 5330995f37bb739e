import type { AppContext } from '../context'
import { keptAnswers } from '../db/kept-answers'
import type { KnownGraph } from './known-graph.repository'

/** The graph with the place of each person in it. */
export type PlacedGraph = KnownGraph & { places: ReadonlyMap<string, number> }

/** Who knows whom among all the living, read off the main thread once until the journal or the day changes. */
export function knownGraphs({ log, ports }: AppContext): () => Promise<PlacedGraph> {
  const once = keptAnswers(log, () => ports.today())
  return () =>
    once('graph', async () => {
      const graph = await ports.heavy('map.knownGraph', { today: ports.today() })
      return { ...graph, places: new Map(graph.ids.map((id, place) => [id, place])) }
    })
}
