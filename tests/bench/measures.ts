import { measureEveryone } from '../../src/main/insights/insights.jobs'
import type { Db } from '../../src/main/db/open'
import { inOrder } from '../support/in-order'
import { afterOpening, makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, summary, type Case, type Times } from './measure'

const RUNS = 9

/** The rows that the measures of everybody need, read into arrays and no more. */
const scanned = [
  'SELECT id, closeness, noLedger, isFamily, deceasedOn FROM person WHERE deletedAt IS NULL',
  'SELECT id, date, status FROM meeting WHERE deletedAt IS NULL',
  "SELECT meetingId, personId FROM participation WHERE role = 'present'",
  'SELECT personId, date, direction, weight FROM favour WHERE deletedAt IS NULL'
]

/** The same of one person. */
const rowsOfOne = [
  'SELECT id, closeness, noLedger, isFamily, deceasedOn FROM person WHERE deletedAt IS NULL AND id = @id',
  `SELECT id, date, status FROM meeting WHERE deletedAt IS NULL
     AND id IN (SELECT meetingId FROM participation WHERE personId = @id)`,
  "SELECT meetingId, personId FROM participation WHERE role = 'present' AND personId = @id",
  'SELECT personId, date, direction, weight FROM favour WHERE deletedAt IS NULL AND personId = @id'
]

const scan = ({ raw }: Db): unknown[][] => scanned.map((sql) => raw.prepare(sql).raw().all())

/** Line 5: the measures of everybody from nothing, against one scan of the same rows, and as the window waits for them. */
export const measuresOfEveryone: Case = {
  line: 5,
  async run() {
    const path = makeJournal('measures', sizes.large)
    const { db, close } = openApp(path)
    const bare = await inTurns(
      RUNS,
      () => measureEveryone(db, { today: TODAY }),
      () => scan(db)
    )
    await close()
    const ready = await afterOpening(path, RUNS, (app) => app.call('people.page', { sort: 'strength', limit: 1 }))
    return [
      lineOf('measures of everyone, from nothing', 'large', bare, { ratio: 4, median: 2000 }),
      lineOf('the same in the thread, ready to sort by', 'large', ready, { median: 2000 })
    ]
  }
}

/** Line 6: the measures after one change, against the bare SQL of one person's rows. */
export const measuresAfterChange: Case = {
  line: 6,
  async run() {
    const app = openApp(makeJournal('change', sizes.large))
    const { rows } = await app.call('people.page', { sort: 'lastContact', descending: true, limit: 50 })
    const ofOne = rowsOfOne.map((sql) => app.db.raw.prepare(sql))
    const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
    // Each change is measured before the next.
    await inOrder(rows, async ({ id }) => {
      await app.call('favours.create', { direction: 'given', personId: id, kind: 'advice', date: TODAY })
      const start = performance.now()
      await app.call('insights.person', { id })
      const middle = performance.now()
      for (const statement of ofOne) statement.all({ id })
      times.ours.push(middle - start)
      times.floor.push(performance.now() - middle)
    })
    await app.close()
    const measured: { ours: Times; floor: Times } = { ours: summary(times.ours), floor: summary(times.floor) }
    return [lineOf('measures after one change', 'large', measured, { p95: 30 })]
  }
}
