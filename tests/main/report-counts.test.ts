import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ReportChoice } from '#shared/contract/report'
import type { Db } from '../../src/main/db/open'
import { openDatabase } from '../../src/main/db/open'
import { buildReport, reportSpan, type ReportModel } from '../../src/main/report/report-model'
import { reportFacts } from '../../src/main/report/report.repository'
import { fillReportJournal, put, putMeeting, putPerson } from '../support/report-journal'

let db: Db
beforeEach(() => {
  db = openDatabase(':memory:')
})
afterEach(() => db.close())

/** Counts do not depend on where people stand on the map. */
const nowhere = () => new Map()

function report(choice: Partial<ReportChoice> = {}, today = '2026-06-30'): ReportModel {
  const parsed = ReportChoice.parse({ quarter: '2026-Q2', language: 'fr', ...choice })
  return buildReport(reportFacts(db, reportSpan(parsed.quarter)), parsed, today, nowhere).model
}

const lapsed = (model: ReportModel) => model.network!.states.find(({ state }) => state === 'lapsed')!.end

describe('a quarter of which every count is known', () => {
  beforeEach(() => fillReportJournal(db))

  test('the figures count what happened, with nobody excluded and nothing confidential', () => {
    expect(report().figures).toEqual({
      meetings: 5,
      interviews: 1,
      decisionMakers: 1,
      peopleMet: 4,
      newPeople: 2,
      reconnected: 1,
      given: 1,
      received: 2,
      introductionsReceived: 1,
      recommendationsReceived: 1,
      promisesKeptByMe: 1,
      promisesKeptByThem: 0,
      promisesOpen: 3
    })
  })

  test('the quarter before stands beside', () => {
    expect(report().before).toMatchObject({ meetings: 1, peopleMet: 1, newPeople: 1, given: 1, received: 0 })
  })

  test('what is left out is said in numbers', () => {
    expect(report().exclusions).toEqual({
      peopleExcluded: 1,
      meetingsConfidential: 1,
      favoursConfidential: 2,
      promisesConfidential: 0,
      meetingsOnlyExcluded: 1,
      meetingsUnlisted: 1,
      favoursUnlisted: 1,
      promisesUnlisted: 1
    })
  })

  test('the weeks add up to the exchanges, one without a day in a line of its own', () => {
    const { weeks } = report().meetings!
    expect(weeks).toHaveLength(15)
    expect(weeks.at(-1)).toMatchObject({ week: null, event: 1, meetings: 1 })
    expect(weeks.reduce((sum, week) => sum + week.meetings, 0)).toBe(5)
    expect(weeks.reduce((sum, week) => sum + week.newPeople, 0)).toBe(2)
    expect(weeks.find(({ week }) => week === '2026-05-11')).toMatchObject({
      interview: 1,
      remote: 1,
      decisionMakers: 1
    })
  })

  test('occasions stand beside those of the quarter before', () => {
    expect(report().meetings!.occasions).toEqual([
      { occasion: 'lunch', meetings: 2, previous: 1 },
      { occasion: 'call', meetings: 1, previous: 0 },
      { occasion: 'networkingInterview', meetings: 1, previous: 0 },
      { occasion: 'seminar', meetings: 1, previous: 0 }
    ])
  })

  test('favours are counted by kind, dimension and outcome, never by person', () => {
    const { kinds, dimensions, outcomes } = report().favours!
    expect(kinds).toEqual([
      { kind: 'advice', given: 1, received: 0 },
      { kind: 'introduction', given: 0, received: 1 },
      { kind: 'recommendation', given: 0, received: 1 }
    ])
    expect(dimensions).toEqual([
      { dimension: 'social', given: 0, received: 1 },
      { dimension: 'economic', given: 0, received: 1 },
      { dimension: 'utility', given: 1, received: 0 }
    ])
    expect(outcomes).toEqual([{ outcome: 'interview', given: 0, received: 1 }])
  })

  test('a promise is kept when it is done on or before the agreed date', () => {
    expect(report().promises!.sides).toEqual([
      { by: 'me', made: 5, kept: 1, keptLater: 1, moved: 1, dropped: 1, open: 2, dueNext: 1 },
      { by: 'them', made: 1, kept: 0, keptLater: 0, moved: 0, dropped: 0, open: 1, dueNext: 1 }
    ])
  })

  test('a promise moved after the quarter was due, at its end, when it had been agreed before', () => {
    put(db, 'promiseDueDate', { promiseId: 'r4', position: 0, dueOn: '2026-06-20', movedOn: '2026-07-02' })
    const { coming, promises } = report({}, '2026-09-01')
    expect(coming!.promisesDue).toBe(1)
    expect(promises!.rows.find(({ by }) => by === 'them')).toMatchObject({ dueOn: '2026-06-20', became: 'open' })
  })

  test('a promise closed after the quarter was still open at its end', () => {
    db.raw.prepare("UPDATE promise SET status = 'kept', closedOn = '2026-07-05' WHERE id = 'r4'").run()
    expect(report({}, '2026-09-01').promises!.sides[1]).toMatchObject({ open: 1, kept: 0 })
    expect(report({ quarter: '2026-Q3' }, '2026-09-01').promises!.sides[1]).toMatchObject({ open: 0, kept: 1 })
  })

  test('circles grow by first exchanges; the last line counts everybody once', () => {
    expect(report({ privacy: 'named' }).network!.circles).toEqual([
      { row: 'circle', circle: 'Club des DSI', kind: 'club', start: 2, new: 1, reconnected: 1, end: 3, dormant: 0 },
      { row: 'circle', circle: null, kind: 'family', start: 2, new: 1, reconnected: 0, end: 3, dormant: 1 },
      {
        row: 'circle',
        circle: 'Chorale de Sèvres',
        kind: 'cultural',
        start: 1,
        new: 0,
        reconnected: 1,
        end: 1,
        dormant: 0
      },
      { row: 'all', circle: null, kind: null, start: 3, new: 2, reconnected: 1, end: 5, dormant: 1 }
    ])
  })

  test('without names, circles of fewer than three people are merged', () => {
    const { circles } = report().network!
    expect(circles.map(({ row, circle }) => circle ?? row)).toEqual(['Club des DSI', 'circle', 'other', 'all'])
  })

  test('ties have the state they had at the start and at the end of the quarter', () => {
    const states = Object.fromEntries(report().network!.states.map(({ state, start, end }) => [state, [start, end]]))
    // Anne was in silence since 2024 and is met again; Bruno since 2021; Marie was met once and is now a tie.
    expect(states).toEqual({ active: [0, 2], lapsed: [1, 0], dormant: [1, 1], singleEncounter: [1, 2] })
  })

  test('a quarter that is not over has the states of today, and says so', () => {
    putPerson(db, 'late', 'Léa', 'Tard')
    putMeeting(db, 'late1', '2025-01-10', 'lunch', ['late'])
    putMeeting(db, 'late2', '2025-06-01', 'lunch', ['late'])
    const [underWay, over] = [report({}, '2026-05-25'), report({}, '2026-07-01')]
    expect([underWay.soFar, over.soFar]).toEqual([true, false])
    expect(lapsed(over) - lapsed(underWay)).toBe(1)
  })

  test('the dead and the never met are not part of the network', () => {
    db.raw.prepare("UPDATE person SET deceasedOn = '2026-06' WHERE id = 'bruno'").run()
    const network = report().network!
    expect(network.circles.at(-1)!.end).toBe(4)
    expect(network.neverMet).toBe(1)
  })

  test('planned exchanges of the next quarter are counted, confidential ones are not', () => {
    expect(report().coming).toMatchObject({ planned: 1, promisesDue: 2 })
  })

  test('a section that is not asked for is not counted out, and gives nobody a code', () => {
    const parsed = ReportChoice.parse({ quarter: '2026-Q2', language: 'fr', sections: ['summary'] })
    const { model, newCodes } = buildReport(reportFacts(db, reportSpan('2026-Q2')), parsed, '2026-06-30', nowhere)
    expect(model).toMatchObject({ meetings: null, favours: null, promises: null, network: null, coming: null })
    expect(newCodes).toEqual([])
    expect(model.figures.meetings).toBe(5)
  })
})

test('an empty journal has zeros and nothing to compare with', () => {
  const model = report()
  expect(Object.values(model.figures).every((figure) => figure === 0)).toBe(true)
  expect(model.before).toBeNull()
  expect(model.meetings!.weeks).toHaveLength(14)
})

test('meeting again takes more than 365 days, and a date known by its month counts as its last day', () => {
  putPerson(db, 'a', 'A', 'Alpha')
  putPerson(db, 'b', 'B', 'Beta')
  putPerson(db, 'c', 'C', 'Gamma')
  putMeeting(db, 'a1', '2025-05-01', 'lunch', ['a'])
  putMeeting(db, 'a2', '2026-05-01', 'lunch', ['a'])
  putMeeting(db, 'b1', '2025-05-01', 'lunch', ['b'])
  putMeeting(db, 'b2', '2026-05-02', 'lunch', ['b'])
  putMeeting(db, 'c1', '2025-05', 'lunch', ['c'])
  putMeeting(db, 'c2', '2026-05-31', 'lunch', ['c'])
  expect(report().figures.reconnected).toBe(1)
})

test('an exchange of which only the year is known belongs to no quarter', () => {
  putPerson(db, 'a', 'A', 'Alpha')
  putPerson(db, 'b', 'B', 'Beta')
  putMeeting(db, 'a1', '2026', 'lunch', ['a'])
  putMeeting(db, 'a2', '2026-01', 'lunch', ['a', 'b'])
  // The first exchange with A may have been in any month: A is new in no quarter.
  expect(report({ quarter: '2026-Q1' }).figures).toMatchObject({ meetings: 1, peopleMet: 2, newPeople: 1 })
  expect(report({ quarter: '2026-Q2' }).figures).toMatchObject({ meetings: 0, newPeople: 0 })
})

test('the first days of January may belong to the last week of the year before', () => {
  putMeeting(db, 'a1', '2027-01-02', 'seminar', [])
  const { weeks } = report({ quarter: '2027-Q1' }).meetings!
  expect(weeks[0]).toMatchObject({ week: '2026-12-28', meetings: 1 })
})
