import type { Compilable } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '../../src/main/db/open'
import { startApp } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'

interface Plan {
  sql: string
  steps: string[]
}

/** What SQLite says it will do for each query that runs from now on. */
function plansOf(db: Db): Plan[] {
  const plans: Plan[] = []
  const explain = (query: Compilable) => {
    const { sql, parameters } = query.compile()
    const steps = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
    plans.push({ sql, steps: steps.map(({ detail }) => detail) })
  }
  const { all, first } = db
  db.all = (query) => (explain(query), all(query))
  db.first = (query) => (explain(query), first(query))
  return plans
}

/**
 * Tables that are read from end to end, row by row; indexes that hold all that is asked, or only the few rows that are
 * open, and lists of ids are none.
 */
const wholeTables = (plans: readonly Plan[]) =>
  plans
    .flatMap(({ steps }) => steps)
    .filter(
      (step) => step.startsWith('SCAN ') && !/COVERING INDEX|INDEX (?:doubt_open|meeting_planned)|json_each/.test(step)
    )

async function withOnePerson() {
  const app = startApp()
  onTestFinished(app.close)
  const { id } = await app.call('people.create', aPerson({}, { organisation: 'Airbus' }))
  const { id: meetingId } = await app.call('meetings.save', aMeeting([id], { place: 'Bistrot' }))
  // Measured before, so that only the list's own queries are looked at.
  await app.call('people.page', {})
  return { ...app, id, meetingId, plans: plansOf(app.db) }
}

test.each([
  ['people.page', {}],
  ['people.page', { text: 'marie' }],
  ['people.page', { sort: 'organisation' }],
  ['people.page', { sort: 'closeness', descending: true }],
  ['people.page', { sort: 'lastContact', descending: true }],
  ['people.page', { sort: 'strength' }],
  ['people.page', { sort: 'given', descending: true }],
  ['people.page', { sort: 'rhythm', descending: true }],
  ['people.page', { sort: 'balance' }],
  ['people.page', { sort: 'openSince' }],
  ['people.page', { band: 'weak' }],
  ['people.page', { rhythm: 'monthly', balance: 'ratherReceived' }],
  ['people.page', { quieter: true }],
  ['people.page', { states: ['active'], notice: 'any' }],
  ['people.page', { organisation: 'Airbus', minCloseness: 3 }],
  ['people.page', { openPromise: true }],
  ['people.page', { withoutCircle: true }],
  ['people.page', { met: 'thisYear' }],
  ['people.page', { silences: ['month', 'never'] }],
  ['people.ids', {}],
  ['people.ids', { sort: 'lastContact', states: ['dormant'] }],
  ['people.pick', { text: '' }],
  ['people.pick', { text: 'marie' }],
  ['people.near', { name: 'Marie Dupont' }],
  ['people.organisations', { text: 'air' }],
  ['meetings.page', {}],
  ['meetings.page', { occasions: ['call'], from: '2026-01-01' }],
  ['meetings.page', { statuses: ['planned'], confidential: true, coming: false }],
  ['meetings.page', { place: 'Bistrot' }],
  ['meetings.page', { toSettle: true }],
  ['meetings.planned', {}],
  ['meetings.planned', { passed: true }],
  ['meetings.toSettle', {}],
  ['meetings.places', { text: 'bis' }],
  ['favours.page', {}],
  ['favours.page', { direction: 'given', kinds: ['loan'], from: '2026-01-01' }],
  ['favours.toThank', {}],
  ['favours.summary', {}],
  ['favours.summary', { from: '2026-01-01' }],
  ['favours.uncounted', {}],
  ['favours.chains', {}],
  ['promises.page', {}],
  ['promises.page', { keptOn: '2026-06-30' }]
])('%s %j reads no table from end to end', async (name, input) => {
  const { bridge, plans } = await withOnePerson()
  expect(await bridge.call(name, input)).toMatchObject({ ok: true })
  expect(plans).not.toEqual([])
  expect(wholeTables(plans)).toEqual([])
})

test('what belongs to one person or one meeting is found by index', async () => {
  const { call, id, meetingId, plans } = await withOnePerson()
  await call('people.get', { id })
  await call('meetings.page', { personId: id })
  await call('meetings.get', { id: meetingId })
  await call('meetings.preparation', { id: meetingId })
  await call('favours.page', { personId: id })
  await call('promises.page', { personId: id, open: false })
  expect(plans.flatMap(({ steps }) => steps).filter((step) => /^SCAN (?!json_each)/.test(step))).toEqual([])
})

test('the sums with everybody read one index that holds all that is asked', async () => {
  const { call, plans } = await withOnePerson()
  await call('favours.reciprocity', {})
  const scans = plans.flatMap(({ steps }) => steps).filter((step) => step.startsWith('SCAN '))
  expect(scans).toEqual(['SCAN f USING COVERING INDEX favour_by_person', 'SCAN s'])
})

test('what happened with one person, and what changed about them, is found by index', async () => {
  const { call, id, plans } = await withOnePerson()
  await call('people.timeline', { personId: id })
  await call('people.contacts', { personId: id })
  await call('people.ledger', { personId: id })
  await call('people.changes', { personId: id })
  // What was gathered by index (the entries, the rows about somebody) is then read as a whole.
  const scans = plans.flatMap(({ steps }) => steps).filter((step) => step.startsWith('SCAN '))
  expect(scans.filter((step) => !/^SCAN (json_each|e|about|touched)\b/.test(step))).toEqual([])
})

test.each([
  ['people.page', {}],
  ['people.page', { descending: true }],
  ['people.page', { sort: 'closeness' }],
  ['meetings.page', {}],
  ['favours.page', {}]
])('%s %j reads its window in the order of an index, without sorting everything', async (name, input) => {
  const { bridge, plans } = await withOnePerson()
  await bridge.call(name, input)
  const windows = plans.filter(({ sql }) => sql.includes(' limit ?'))
  expect(windows).toHaveLength(1)
  expect(windows[0]?.steps).toEqual([
    expect.stringMatching(/^SCAN \w USING COVERING INDEX \w+_by_(sort|closeness|date)$/)
  ])
})

test.each([
  ['people.page', { sort: 'lastContact', descending: true }],
  ['people.page', { sort: 'strength' }],
  ['people.page', { sort: 'given', descending: true }],
  ['people.pick', { text: '' }]
])('%s %j reads its window in the order of the measure', async (name, input) => {
  const { bridge, plans } = await withOnePerson()
  await bridge.call(name, input)
  const [window] = plans.filter(({ sql }) => sql.includes(' limit ?'))
  expect(window?.steps[0]).toMatch(/^SCAN t USING COVERING INDEX tieMeasure_by_(contact|strength|given)$/)
  expect(window?.steps[1]).toMatch(/^SEARCH p USING COVERING INDEX person_by_id /)
})
