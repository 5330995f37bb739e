import { measureEveryone } from '../../src/main/insights/insights.jobs'
import type { Db } from '../../src/main/db/open'
import { makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, summary, type Case, type Times } from './measure'

const RUNS = 9

/** The rows that the measures of everybody need, read into arrays and no more. */
const scanned = [
  'SELECT id, closeness, noLedger, isFamily, deceasedOn FROM person WHERE deletedAt IS NULL',
  'SELECT id, date, status FROM meeting WHERE deletedAt IS NULL',
  "SELECT meetingId, personId FROM participation WHERE role = 'present'",
  'SELECT personId, date, direction, weight FROM favour WHERE deletedAt IS NULL'
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
    const waits: number[] = []
    for (let run = -1; run < RUNS; run++) {
      const app = openApp(path)
      const start = performance.now()
      // One after the other: each opens the application anew.
      // oxlint-disable-next-line no-await-in-loop
      await app.call('people.page', { sort: 'strength', limit: 1 })
      if (run >= 0) waits.push(performance.now() - start)
      // oxlint-disable-next-line no-await-in-loop
      await app.close()
    }
    return [
      lineOf('measures of everyone, from nothing', 'large', bare, { ratio: 4, median: 2000 }),
      lineOf(
        'the same in the thread, ready to sort by',
        'large',
        { ours: summary(waits), floor: null },
        { median: 2000 }
      )
    ]
  }
}

/** Line 6: the measures after one change, against the bare SQL of one person's rows. */
export const measuresAfterChange: Case = {
  line: 6,
  async run() {
    const app = openApp(makeJournal('change', sizes.large))
    const { rows } = await app.call('people.page', { sort: 'lastContact', descending: true, limit: 50 })
    const ofOne = scanned.map((sql) =>
      app.db.raw.prepare(
        sql.startsWith('SELECT id, date, status')
          ? `${sql} AND id IN (SELECT meetingId FROM participation WHERE personId = @id)`
          : `${sql} ${sql.includes('WHERE') ? 'AND' : 'WHERE'} ${sql.includes('FROM person') ? 'id' : 'personId'} = @id`
      )
    )
    const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
    for (const { id } of rows) {
      // One after the other is the point: each change is measured before the next.
      // oxlint-disable-next-line no-await-in-loop
      await app.call('favours.create', { direction: 'given', personId: id, kind: 'advice', date: TODAY })
      const start = performance.now()
      // oxlint-disable-next-line no-await-in-loop
      await app.call('insights.person', { id })
      const middle = performance.now()
      for (const statement of ofOne) statement.all({ id })
      times.ours.push(middle - start)
      times.floor.push(performance.now() - middle)
    }
    await app.close()
    const measured: { ours: Times; floor: Times } = { ours: summary(times.ours), floor: summary(times.floor) }
    return [lineOf('measures after one change', 'large', measured, { p95: 30 })]
  }
}
