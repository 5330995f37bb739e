import { expect, test } from 'vitest'
import { withSuggestions } from '../support/suggestions'
import { inOrder } from '../support/in-order'

const present = (personId: string) => ({ personId, role: 'present' })

/** The reasons of one person on a day, in a journal that holds these records besides. */
async function reasonsOn(asOf: string, content: Record<string, object[]>, person: object = {}) {
  const app = withSuggestions()
  const { people = [], ...rest } = content
  await app.import({ people: [{ id: 'p1', givenName: 'A', ...person }, ...people], ...rest })
  const { people: measured, thisWeek } = await app.call('insights.journal', { asOf, personId: 'p1' })
  expect(measured.map(({ id }) => id)).toEqual(['p1'])
  const { points, reasons } = measured[0]!.priority
  expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points)
  const listed = points >= 10 ? [{ personId: 'p1', points, reasons }] : []
  expect(thisWeek.filter(({ personId }) => personId === 'p1')).toEqual(listed)
  return reasons.map(({ code, points: worth }) => `${code} ${worth}`)
}

const promise = { id: 'r1', by: 'me', personId: 'p1', text: 'x', madeOn: '2026-06-01', dueOn: '2026-06-10' }

test.each([
  ['made later', '2026-05-31', {}, []],
  ['made that day', '2026-06-01', { dueOn: '2026-06-05' }, ['promiseWithinWeek 40']],
  ['in a week', '2026-06-03', {}, ['promiseWithinWeek 40']],
  ['late', '2026-06-30', {}, ['promiseLate 42']],
  ['kept since', '2026-06-14', { status: 'kept', closedOn: '2026-06-15' }, ['promiseLate 40']],
  ['kept that day', '2026-06-15', { status: 'kept', closedOn: '2026-06-15' }, []],
  ['dropped, nobody knows when', '2026-06-14', { status: 'dropped' }, []],
  [
    'moved',
    '2026-06-30',
    { status: 'moved', history: [{ dueOn: '2026-05-01', movedOn: '2026-05-02' }] },
    ['promiseLate 42']
  ],
  [
    'moved since, twice',
    '2026-06-02',
    {
      status: 'moved',
      dueOn: '2026-09-01',
      history: [
        { dueOn: '2026-05-28', movedOn: '2026-05-29' },
        { dueOn: '2026-05-12', movedOn: '2026-06-05' },
        { dueOn: '2026-06-20', movedOn: '2026-06-10' }
      ]
    },
    ['promiseLate 43']
  ],
  ['in the bin', '2026-06-30', { deletedAt: '2026-06-30T00:00:00Z' }, []],
  ['of nobody', '2026-06-30', { personId: null }, []],
  ['undated for a month', '2026-07-02', { dueOn: null }, ['promiseUndated 20']],
  ['theirs', '2026-06-24', { by: 'them' }, ['theirPromiseLate 10']]
])('a promise counts as it stood on the day: %s', async (_, asOf, changed, expected) => {
  expect(await reasonsOn(asOf, { promises: [{ ...promise, ...changed }] })).toEqual(expected)
})

/** Met twice, the last time on 1 March, with a rhythm of 30 days. */
const meetings = ['2026-01-10', '2026-03-01'].map((date, index) => ({
  id: `m${index}`,
  date,
  participants: [present('p1')]
}))
const cadence = { cadenceDays: 30 }

test.each([
  ['2026-03-30', []],
  ['2026-03-31', ['cadence 10']],
  ['2026-04-15', ['cadence 15']],
  ['2026-06-30', ['cadence 20']],
  ['2027-03-01', ['cadence 20']],
  // A rhythm is for active ties.
  ['2027-03-02', []]
])('a chosen rhythm on %s', async (asOf, expected) => {
  expect(await reasonsOn(asOf, { meetings }, cadence)).toEqual(expected)
})

test.each([
  ['2026-07-14', 'planned', []],
  ['2026-07-15', 'planned', ['cadence 20']],
  // A month stands for its last day.
  ['2026-07', 'planned', ['cadence 20']],
  ['2026-06', 'planned', []],
  ['2026-06-30', 'planned', []],
  ['2026-06-29', 'planned', ['cadence 20']],
  ['2026-07-02', 'cancelled', ['cadence 20']],
  // What was held later tells nothing of what was planned.
  ['2026-07-02', 'held', ['cadence 20']]
])('a meeting on %s, %s, beside a rhythm that is past', async (date, status, expected) => {
  const next = { id: 'm9', date, status, participants: [present('p1')] }
  expect(await reasonsOn('2026-06-30', { meetings: [...meetings, next] }, cadence)).toEqual(expected)
})

test('only who will be there is met', async () => {
  const next = {
    id: 'm9',
    date: '2026-07-02',
    status: 'planned',
    participants: [{ personId: 'p1', role: 'mentioned' }]
  }
  expect(await reasonsOn('2026-06-30', { meetings: [...meetings, next] }, cadence)).toEqual(['cadence 20'])
})

test('quiet weeks are taken off a silence before it is held against a rhythm', async () => {
  const conventions = { key: 'conventions', value: JSON.stringify({ quietWeeks: [{ from: '03-10', to: '03-19' }] }) }
  const quiet = { meetings, settings: [conventions] }
  expect(await reasonsOn('2026-04-09', quiet, cadence)).toEqual([])
  expect(await reasonsOn('2026-04-10', quiet, cadence)).toEqual(['cadence 10'])
})

test.each([
  ['snoozedUntil', { rule: 'cadence', snoozedUntil: '2026-07-01' }, []],
  ['snoozedUntil that day', { rule: 'cadence', snoozedUntil: '2026-06-30' }, ['cadence 20', 'onTarget 15']],
  ['snoozed for another reason', { rule: 'promise', snoozedUntil: '2026-07-01' }, []],
  ['dismissed', { rule: 'cadence', dismissed: true }, ['onTarget 15']],
  ['dismissed for a while', { rule: 'cadence', dismissed: true, snoozedUntil: '2026-07-01' }, ['onTarget 15']],
  [
    'dismissed till that day',
    { rule: 'cadence', dismissed: true, snoozedUntil: '2026-06-30' },
    ['cadence 20', 'onTarget 15']
  ],
  ['switched off', { rule: 'target', subject: '*', dismissed: true }, ['cadence 20']]
])('an answer counts relative to the day: %s', async (_, answer, expected) => {
  const content = {
    meetings,
    objectives: [{ id: 'b1', title: 'x' }],
    targets: [{ id: 't1', objectiveId: 'b1', personId: 'p1' }],
    suggestionStates: [{ subject: 'p1', ...answer }]
  }
  expect(await reasonsOn('2026-06-30', content, cadence)).toEqual(expected)
})

test.each([
  ['no suggestions', { noSuggestions: true }, []],
  ['forgotten', { noSuggestions: true, forgottenOn: '2026-06-20' }, []],
  ['dead', { deceasedOn: '2026-06' }, []],
  ['dead since', { deceasedOn: '2026-07-01' }, ['promiseLate 42', 'cadence 20']],
  ['family', { isFamily: true }, ['promiseLate 42', 'cadence 20']]
])('who is left out: %s', async (_, facts, expected) => {
  expect(await reasonsOn('2026-06-30', { meetings, promises: [promise] }, { ...cadence, ...facts })).toEqual(expected)
})

test.each([
  ['their sector, in other letters', { sector: 'Énergie' }, { sector: 'energie' }, ['onTarget 15']],
  ['their role', { role: 'DRH' }, { roleText: 'drh' }, ['onTarget 15']],
  ['a role elsewhere', { role: 'DRH', personId: 'p2' }, { roleText: 'drh' }, []],
  ['another sector', { sector: 'énergie' }, { sector: 'eau' }, []]
])('a target is %s', async (_, aim, facts, expected) => {
  const content = {
    people: [{ id: 'p2', givenName: 'Zoé' }],
    objectives: [{ id: 'b1', title: 'x' }],
    targets: [{ id: 't1', objectiveId: 'b1', ...aim }]
  }
  expect(await reasonsOn('2026-06-30', content, facts)).toEqual(expected)
})

test.each([
  ['lives', {}, ['viaTarget 8']],
  ['has died', { deceasedOn: '2026-01' }, []]
])('who knows a target is told of while that one %s', async (_, facts, expected) => {
  const content = {
    people: [{ id: 'p2', givenName: 'Zoé', ...facts }],
    acquaintances: [{ a: 'p1', b: 'p2' }],
    objectives: [{ id: 'b1', title: 'x' }],
    targets: [{ id: 't1', objectiveId: 'b1', personId: 'p2' }]
  }
  expect(await reasonsOn('2026-06-30', content)).toEqual(expected)
})

test('within a week of a contact an open promise alone lets anything be said', async () => {
  const met = [...meetings, { id: 'm9', date: '2026-06-24', participants: [present('p1')] }]
  const content = {
    meetings: met,
    objectives: [{ id: 'b1', title: 'x' }],
    targets: [{ id: 't1', objectiveId: 'b1', personId: 'p1' }]
  }
  expect(await reasonsOn('2026-06-30', content)).toEqual([])
  expect(await reasonsOn('2026-07-01', content)).toEqual(['onTarget 15'])
  const theirs = { ...promise, by: 'them', dueOn: '2026-12-01' }
  expect(await reasonsOn('2026-06-30', { ...content, promises: [theirs] })).toEqual(['onTarget 15'])
  const kept = { ...theirs, status: 'kept', closedOn: '2026-06-29' }
  expect(await reasonsOn('2026-06-30', { ...content, promises: [kept] })).toEqual([])
})

test('a journal says the same in whatever order it was noted', async () => {
  const people = ['p1', 'p2', 'p3', 'p4'].map((id, index) => ({ id, givenName: 'A', cadenceDays: 30 + index }))
  const all = people.flatMap(({ id }) =>
    meetings.map((each) => ({ ...each, id: id + each.id, participants: [present(id)] }))
  )
  const promises = people.map(({ id }, index) => ({ ...promise, id, personId: id, dueOn: `2026-06-0${index + 1}` }))
  const printed = await inOrder([false, true], async (isReversed) => {
    const app = withSuggestions()
    const turn = <T>(items: T[]) => (isReversed ? items.toReversed() : items)
    await app.import({ people: turn(people), meetings: turn(all), promises: turn(promises) })
    return JSON.stringify(await app.call('insights.journal', { asOf: '2026-06-30' }))
  })
  expect(printed[1]).toBe(printed[0])
})
