import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { projections } from '#shared/contract/map'
import { workerRunner } from '../../src/main/heavy'
import { bandsOf } from '../../src/main/map/map-layout.repository'
import { mapTies } from '../../src/main/map/map-ties.repository'
import { makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, type Case, type Line } from './measure'

const RUNS = 5

/** Milliseconds that a first layout of so many people may take. */
const targets = [
  [300, 1500],
  [1000, 8000]
] as const

/** The same people and ties laid out by the library alone, from the same kind of start and with the same steps. */
function bareForces(ids: readonly string[], ties: readonly { a: string; b: string }[]): unknown {
  const graph = new UndirectedGraph()
  for (const [index, id] of ids.entries()) graph.addNode(id, { x: 60 * Math.cos(index), y: 60 * Math.sin(index) })
  for (const { a, b } of ties) graph.addEdge(a, b)
  return forceAtlas2(graph, {
    iterations: 300,
    settings: { linLogMode: true, gravity: 0.6, scalingRatio: 12, slowDown: 4, outboundAttractionDistribution: true }
  })
}

/** Line 8, the thread's share: where nobody has a place yet, against ForceAtlas2 alone. */
export const mapLayout: Case = {
  line: 8.2,
  async run() {
    const lines: Line[] = []
    const path = makeJournal('layout', sizes.large)
    const app = openApp(path)
    await app.call('people.page', { sort: 'strength', limit: 1 })
    const runner = workerRunner(path)
    for (const [count, milliseconds] of targets) {
      const ids = app.db.raw
        .prepare('SELECT id FROM person JOIN tieMeasure ON personId = id ORDER BY strength DESC, id LIMIT ?')
        .pluck()
        .all(count) as string[]
      const bands = bandsOf(app.db, ids)
      const people = ids.map((id) => ({ id, band: bands.get(id) ?? ('unknown' as const) }))
      const ties = mapTies(app.db, ids, TODAY)
      for (const projection of projections) {
        // Each is measured by itself.
        // oxlint-disable-next-line no-await-in-loop
        const times = await inTurns(
          RUNS,
          () => runner.heavy('map.layout', { projection, people, ties, bands: [] }),
          projection === 'map' ? () => bareForces(ids, ties) : undefined
        )
        lines.push(
          lineOf(`first layout (${projection}), ${count} people, in the thread`, 'large', times, {
            median: milliseconds
          })
        )
      }
    }
    await runner.close()
    await app.close()
    return lines
  }
}
