import type { Db } from '../../src/main/db/open'
import { measureStructure } from '../../src/main/insights/structure'
import { activePeople } from '../../src/main/insights/tie-measure.repository'
import { afterOpening, makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, type Case } from './measure'

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

    // The measures are there before the clock starts.
    const ready = await afterOpening(
      path,
      RUNS,
      (fresh) => fresh.call('network.structure'),
      (fresh) => fresh.call('people.page', { sort: 'strength', limit: 1 })
    )
    return [
      lineOf('groups, connectors, only doors, from nothing', 'large', bare, { median: 3000 }),
      lineOf('the same in the thread, ready to show', 'large', ready, { median: 3000 })
    ]
  }
}
