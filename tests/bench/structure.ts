import type { Db } from '../../src/main/db/open'
import { measureStructure } from '../../src/main/insights/structure'
import { activePeople } from '../../src/main/insights/tie-measure.repository'
import { makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, summary, type Case } from './measure'

const RUNS = 9

/** The rows that tell who knows whom, read into arrays and no more. */
const edges = [
  'SELECT a, b FROM acquaintance WHERE deletedAt IS NULL',
  'SELECT personId, introducedPersonId FROM favour WHERE introducedPersonId IS NOT NULL AND deletedAt IS NULL',
  'SELECT introducedById, id FROM person WHERE introducedById IS NOT NULL AND deletedAt IS NULL',
  "SELECT id FROM meeting WHERE status = 'held' AND deletedAt IS NULL",
  "SELECT meetingId, personId FROM participation WHERE role = 'present'"
]
const readEdges = ({ raw }: Db): unknown[][] => edges.map((sql) => raw.prepare(sql).raw().all())

/** Line 7: groups, connectors and only doors from nothing, against reading the edges, and as the window waits for them. */
export const structure: Case = {
  line: 7,
  async run() {
    const path = makeJournal('structure', sizes.large)
    const app = openApp(path)
    await app.call('people.page', { sort: 'strength', limit: 1 })
    const core = activePeople(app.db, TODAY)
    const bare = await inTurns(
      RUNS,
      () => measureStructure(app.db, { asOf: TODAY, core }),
      () => readEdges(app.db)
    )
    await app.close()

    const waits: number[] = []
    for (let run = -1; run < RUNS; run++) {
      const fresh = openApp(path)
      // One after the other: each opens the application anew, and has its measures before the clock starts.
      // oxlint-disable-next-line no-await-in-loop
      await fresh.call('people.page', { sort: 'strength', limit: 1 })
      const start = performance.now()
      // oxlint-disable-next-line no-await-in-loop
      await fresh.call('network.structure')
      if (run >= 0) waits.push(performance.now() - start)
      // oxlint-disable-next-line no-await-in-loop
      await fresh.close()
    }
    return [
      lineOf('groups, connectors, only doors, from nothing', 'large', bare, { median: 3000 }),
      lineOf('the same in the thread, ready to show', 'large', { ours: summary(waits), floor: null }, { median: 3000 })
    ]
  }
}
