import { mapTies } from '../../src/main/map/map-ties.repository'
import { makeJournal, openApp, sizes, TODAY } from './journals'
import { mapOpening } from './map-drawing'
import { inTurns, lineOf, type Case, type Line } from './measure'

const RUNS = 21

/** Line 8: the window's share, and the main process's: the view from stored places, against reading these people, places and ties alone. */
export const mapView: Case = {
  line: 8,
  async run() {
    const lines: Line[] = []
    for (const [journal, people] of Object.entries(sizes)) {
      const app = openApp(makeJournal(`map-${journal}`, people))
      for (const [count, milliseconds] of [
        [80, 150],
        [150, 225]
      ] as const) {
        // Each journal and size is measured by itself.
        // oxlint-disable-next-line no-await-in-loop
        const view = await app.call('map.view', { count })
        const ids = view.people.map(({ id }) => id)
        const read = app.db.raw.prepare(
          `SELECT p.*, t.*, l.x, l.y FROM person p LEFT JOIN tieMeasure t ON t.personId = p.id
           JOIN layout l ON l.personId = p.id AND l.kind = 'map' WHERE p.id IN (SELECT value FROM json_each(?))`
        )
        // oxlint-disable-next-line no-await-in-loop
        const times = await inTurns(
          RUNS,
          () => app.call('map.view', { count }),
          () => [read.all(JSON.stringify(ids)), mapTies(app.db, ids, TODAY)]
        )
        // Choosing among everybody is part of ours alone: the ratio tells how much, the time is what counts.
        lines.push(
          lineOf(`map from stored places, ${count} people, main process`, journal, times, { p95: milliseconds })
        )
      }
      // oxlint-disable-next-line no-await-in-loop
      await app.close()
    }
    return [...lines, ...(await mapOpening())]
  }
}
