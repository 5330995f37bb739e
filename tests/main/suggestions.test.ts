import { describe, expect, test } from 'vitest'
import { TODAY } from '../support/app'
import { aFavour, aMeeting } from '../support/builders'
import { inOrder } from '../support/in-order'
import { inShort, withSuggestions } from '../support/suggestions'

describe('nothing is suggested', () => {
  test('in an empty journal', async () => {
    const { call } = withSuggestions()
    expect(await call('suggestions.week')).toEqual({ first: [], others: [] })
  })

  test('of one person, met once, of late or never', async () => {
    const { call, person, week } = withSuggestions()
    const id = await person('Dupont', { cadenceDays: 7 })
    expect(await week()).toEqual([])
    await call('meetings.save', aMeeting([id], { date: '2026-06-01' }))
    expect(await week()).toEqual([])
    expect(await call('suggestions.person', { id })).toBeNull()
  })

  test('of somebody who is only to be met', async () => {
    const { call, person, week } = withSuggestions()
    const id = await person('Dupont', { cadenceDays: 7 })
    await call('meetings.save', aMeeting([id], { date: '2026-07-20', status: 'planned' }))
    expect(await week()).toEqual([])
  })
})

describe('somebody is suggested', () => {
  test('past the rhythm that was chosen, with all that the card and its "why?" say', async () => {
    const { call, awaited } = withSuggestions()
    const id = await awaited('Dupont')
    const card = {
      rule: 'cadence',
      subject: id,
      personId: id,
      name: 'Dupont',
      isGive: false,
      points: 20,
      reasons: [{ code: 'cadence', points: 20, days: 121, date: null, text: null, promiseId: null }],
      cadenceDays: 30,
      introduction: null,
      thanks: null,
      tie: { id, state: 'active', lastContactOn: '2026-03-01', contacts: 2 }
    }
    expect(await call('suggestions.week')).toMatchObject({ first: [card], others: [] })
    expect(await call('suggestions.person', { id })).toMatchObject(card)
  })

  test('when it is quieter than usual between the two', async () => {
    const { person, week } = withSuggestions()
    const dates = ['2025-07-05', '2025-08-04', '2025-09-03', '2025-10-03', '2025-11-02', '2025-12-02', '2026-01-01']
    await person('Dupont', {}, ...dates, '2026-01-31', '2026-03-02', '2026-04-01')
    expect(await week()).toMatchObject([
      { rule: 'silence', points: 10, reasons: [{ code: 'overdue', points: 10, days: 90 }] }
    ])
  })

  test('to take up with again, whose silence nobody in the family is reminded of', async () => {
    const { dormant, week } = withSuggestions()
    await dormant('Dupont')
    await dormant('Oncle', { isFamily: true })
    expect(await week()).toMatchObject([
      {
        rule: 'reconnect',
        name: 'Dupont',
        points: 11,
        reasons: [{ code: 'reconnect', days: 1886 }],
        tie: { state: 'dormant' }
      }
    ])
  })

  test('who has done more, which is something to give', async () => {
    const { helpful, week } = withSuggestions()
    await helpful('Dupont')
    expect(await week()).toMatchObject([{ rule: 'receivedMore', points: 15, isGive: true, tie: { receivedCount: 3 } }])
  })

  test('for a promise of theirs two weeks late, with its words and date', async () => {
    const { person, promise, week } = withSuggestions()
    const id = await person('Dupont')
    await promise(id, { by: 'them', text: 'la liste des cabinets', dueOn: '2026-06-17' })
    expect(await week()).toEqual([])
    const { id: promiseId } = await promise(id, { by: 'them', text: 'un devis', dueOn: '2026-06-16' })
    const reason = { code: 'theirPromiseLate', points: 10, days: 14, date: '2026-06-16', text: 'un devis', promiseId }
    expect(await week()).toMatchObject([{ rule: 'theirPromise', reasons: [reason] }])
  })

  test('on a target or knowing somebody there, whom the target is named for', async () => {
    const app = withSuggestions()
    await app.import({
      organisations: [{ id: 'o1', name: 'Airbus' }],
      people: [
        { id: 'p1', givenName: 'A', organisationId: 'o1' },
        { id: 'p2', givenName: 'B', roles: [{ organisationId: 'o1', from: '2020', to: null }] },
        { id: 'p3', givenName: 'C', roles: [{ organisationId: 'o1', from: '2020', to: '2025' }] },
        { id: 'p4', givenName: 'D', introducedById: 'p5' },
        { id: 'p5', givenName: 'E' },
        { id: 'p6', givenName: 'F' }
      ],
      acquaintances: [{ a: 'p1', b: 'p2' }],
      favours: [
        {
          id: 'f1',
          direction: 'received',
          personId: 'p6',
          kind: 'introduction',
          date: '2026-06-29',
          introducedPersonId: 'p5',
          thankedOn: '2026-06-29'
        }
      ],
      objectives: [
        { id: 'b1', title: 'x' },
        { id: 'b2', title: 'y', status: 'dropped' }
      ],
      targets: [
        { id: 't1', objectiveId: 'b1', organisationId: 'o1' },
        { id: 't2', objectiveId: 'b1', personId: 'p5', state: 'inDiscussion' },
        { id: 't3', objectiveId: 'b1', personId: 'p6', state: 'closed' },
        { id: 't4', objectiveId: 'b2', personId: 'p6' },
        { id: 't5', objectiveId: 'b1', sector: 'rail' }
      ]
    })
    const reasonsOf = async (id: string) => (await app.call('suggestions.person', { id }))?.reasons ?? []
    const airbus = { code: 'onTarget', points: 15, text: 'Airbus' }
    expect(await reasonsOf('p1')).toMatchObject([airbus])
    expect(await reasonsOf('p2')).toMatchObject([airbus])
    expect(await reasonsOf('p3')).toEqual([])
    expect(await reasonsOf('p5')).toMatchObject([{ code: 'onTarget', points: 15, text: 'E' }])
    expect(await reasonsOf('p4')).toMatchObject([{ code: 'viaTarget', points: 8, text: 'E' }])
    expect(await reasonsOf('p6')).toMatchObject([{ code: 'viaTarget', points: 8, text: 'E' }])
    // Eight points are too few for the week, two of a kind are enough of it.
    expect(inShort(await app.week())).toEqual(['target:A', 'target:B'])
  })
})

test('whom a promise of mine comes first for stands with the promises, not here', async () => {
  const { call, awaited, promise, week } = withSuggestions()
  const id = await awaited('Dupont')
  await promise(id, { dueOn: '2026-07-01' })
  expect(await week()).toEqual([])
  expect((await call('insights.journal', { asOf: TODAY })).thisWeek).toMatchObject([{ personId: id, points: 60 }])
  expect(await call('suggestions.person', { id })).toMatchObject({ rule: 'promise', points: 60 })
})

test('thanks are suggested with the favour they are for, once for a person', async () => {
  const { call, person, week } = withSuggestions()
  const id = await person('Karim')
  await call('favours.create', aFavour(id, { date: '2026-06-10' }))
  const newest = await call('favours.create', aFavour(id, { date: '2026-06-20', description: 'relecture' }))
  expect(await week()).toMatchObject([
    { rule: 'thanks', subject: newest.id, personId: id, isGive: true, points: 0, thanks: { description: 'relecture' } }
  ])
})

describe('the few of the week', () => {
  test('are three at first and five in all, two of a kind, most points first', async () => {
    const { call, awaited, dormant, helpful, person, promise } = withSuggestions()
    await inOrder(['A', 'B', 'C'], (name) => awaited(name))
    await inOrder(['D', 'E', 'F'], (name) => helpful(name))
    await inOrder(['G', 'H', 'I'], (name) => dormant(name))
    const late = await person('J')
    await promise(late, { by: 'them', dueOn: '2026-01-10' })
    await call('favours.create', aFavour(await person('K')))
    const { first, others } = await call('suggestions.week')
    expect(inShort(first)).toEqual(['cadence:A', 'cadence:B', 'receivedMore:D'])
    expect(inShort(others)).toEqual(['receivedMore:E', 'reconnect:G'])
  })

  test('have something to give among the first three whenever there is any', async () => {
    const { call, awaited, dormant, person } = withSuggestions()
    await inOrder(['A', 'B'], (name) => awaited(name))
    await inOrder(['C', 'D'], (name) => dormant(name))
    const seeker = await person('Seeker', { needs: 'architecte' }, '2026-06-01')
    await person('Other', { offers: 'architecte' }, '2026-06-01')
    const before = await call('suggestions.week')
    expect(inShort(before.first)).toEqual(['cadence:A', 'cadence:B', 'introduction:Seeker'])
    expect(inShort(before.others)).toEqual(['reconnect:C', 'reconnect:D'])
    await call('favours.create', aFavour(seeker, { date: '2026-06-20' }))
    // Thanks come before an introduction, and the same person is there once.
    const after = await call('suggestions.week')
    expect(inShort(after.first)).toEqual(['cadence:A', 'cadence:B', 'thanks:Seeker'])
  })

  test('put thanks before help to return when there is a place for one of them', async () => {
    const app = withSuggestions()
    const { call, awaited, helpful, person } = app
    await inOrder(['A', 'B'], (name) => awaited(name))
    await app.import({
      people: [{ id: 'p1', familyName: 'C' }],
      objectives: [{ id: 'b1', title: 'x' }],
      targets: [{ id: 't1', objectiveId: 'b1', personId: 'p1' }]
    })
    await helpful('D')
    expect(inShort((await call('suggestions.week')).first)).toEqual(['cadence:A', 'cadence:B', 'receivedMore:D'])
    await call('favours.create', aFavour(await person('E')))
    const { first, others } = await call('suggestions.week')
    expect(inShort(first)).toEqual(['cadence:A', 'cadence:B', 'thanks:E'])
    expect(inShort(others)).toEqual(['target:C', 'receivedMore:D'])
  })

  test('are filled up with what there is to give', async () => {
    const { call, awaited, person } = withSuggestions()
    await awaited('A')
    await person('Seeker', { needs: 'architecte, juriste' }, '2026-06-01')
    await person('Other', { offers: 'architecte' }, '2026-06-01')
    await inOrder(['K', 'L', 'M'], async (name) => call('favours.create', aFavour(await person(name))))
    const { first, others } = await call('suggestions.week')
    expect(inShort(first).map((each) => each.split(':')[0])).toEqual(['cadence', 'thanks', 'introduction'])
    expect(others.map(({ rule }) => rule)).toEqual(['thanks'])
  })

  test('hold one trusted and little known of two to take up with again', async () => {
    const { call, person, week } = withSuggestions()
    const often = ['2019-01-10', '2019-03-10', '2019-05-10', '2019-07-10', '2019-09-10', '2019-11-10']
    const helped = async (name: string, times: number, closeness: number, dates: readonly string[]) => {
      const id = await person(name, { closeness }, ...dates)
      await inOrder(Array(times).keys(), () => call('favours.create', aFavour(id, { date: '2019' })))
      // One for one, so that it is even.
      await inOrder(Array(times).keys(), () =>
        call('favours.create', aFavour(id, { date: '2019', direction: 'given' }))
      )
    }
    await helped('Familier', 5, 5, often)
    await helped('Habituel', 5, 5, often)
    expect(inShort(await week())).toEqual(['reconnect:Familier', 'reconnect:Habituel'])
    await helped('Rare', 1, 4, often.slice(0, 2))
    expect(await week()).toMatchObject([
      { name: 'Familier', points: 15 },
      { name: 'Rare', points: 13 }
    ])
    expect(inShort(await week())).toEqual(['reconnect:Familier', 'reconnect:Rare'])
  })
})
