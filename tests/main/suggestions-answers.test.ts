import { describe, expect, test } from 'vitest'
import { describeChange } from '#shared/i18n/describe-change'
import { translator } from '#shared/i18n/messages'
import { TODAY } from '../support/app'
import { aFavour, aMeeting } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'
import { inShort, withSuggestions } from '../support/suggestions'

const t = translator('fr')

/** Somebody with two reasons: past the rhythm chosen, and having done more. */
async function withTwoReasons() {
  let today = TODAY
  const app = withSuggestions({ today: () => today })
  const id = await app.awaited('Dupont')
  await inOrder(['2026-01-02', '2026-02-02', '2026-03-02'], (date) =>
    app.call('favours.create', aFavour(id, { date, thankedOn: date }))
  )
  const others = async () => (await app.call('insights.journal', { asOf: TODAY })).people[0]!.priority
  return { ...app, id, others, on: (day: string) => (today = day) }
}

test('later hides a person, whatever the reason, until that day', async () => {
  const { call, id, others, on, week } = await withTwoReasons()
  expect(await week()).toMatchObject([{ rule: 'cadence', points: 35 }])
  await call('suggestions.later', { rule: 'cadence', subject: id, until: '2026-07-07' })
  expect(await week()).toEqual([])
  expect(await call('suggestions.person', { id })).toBeNull()
  expect(await others()).toEqual({ points: 0, reasons: [] })
  on('2026-07-06')
  expect(await week()).toEqual([])
  on('2026-07-07')
  expect(await week()).toMatchObject([{ points: 35 }])
})

test('what is done already takes the reasons of its kind away for thirty days, and the points add up', async () => {
  const { call, id, others, on, week } = await withTwoReasons()
  await call('suggestions.dismiss', { rule: 'cadence', subject: id, reason: 'done' })
  const left = { points: 15, reasons: [{ code: 'receivedMore', points: 15 }] }
  expect(await week()).toMatchObject([{ rule: 'receivedMore', ...left }])
  expect(await others()).toEqual(left)
  on('2026-07-29')
  expect(await week()).toMatchObject([left])
  on('2026-07-30')
  expect(await week()).toMatchObject([{ rule: 'cadence', points: 35 }])
})

test('what does not make sense stays away for good, until it is brought back', async () => {
  const { call, id, on, week } = await withTwoReasons()
  await call('suggestions.dismiss', { rule: 'cadence', subject: id, reason: 'notRelevant' })
  await call('suggestions.dismiss', { rule: 'receivedMore', subject: id, reason: 'notRelevant' })
  on('2026-12-30')
  expect(await week()).toEqual([])
  expect((await call('suggestions.hidden')).rows).toEqual([
    { rule: 'receivedMore', subject: id, name: 'Dupont', until: null, reason: 'notRelevant' },
    { rule: 'cadence', subject: id, name: 'Dupont', until: null, reason: 'notRelevant' }
  ])
  await call('suggestions.restore', { rule: 'receivedMore', subject: id })
  expect(await week()).toMatchObject([{ rule: 'receivedMore', points: 15 }])
  await expect(call('suggestions.restore', { rule: 'receivedMore', subject: id })).rejects.toMatchObject({
    code: 'not-found'
  })
})

test('a kind that is switched off makes no suggestion of anybody, until it is switched on', async () => {
  const { call, others, week } = await withTwoReasons()
  await call('suggestions.switchRule', { rule: 'cadence', on: false })
  expect(await week()).toMatchObject([{ rule: 'receivedMore', points: 15 }])
  expect((await others()).points).toBe(15)
  expect(await call('suggestions.hidden')).toEqual({ rulesOff: ['cadence'], rows: [], leftOut: [] })
  await call('suggestions.switchRule', { rule: 'cadence', on: true })
  expect(await week()).toMatchObject([{ points: 35 }])
})

test('with promises switched off, whom one was for is suggested for what remains', async () => {
  const { call, id, promise, week } = await withTwoReasons()
  await promise(id)
  expect(await week()).toEqual([])
  await call('suggestions.switchRule', { rule: 'promise', on: false })
  expect(await week()).toMatchObject([{ rule: 'cadence', points: 35 }])
})

test('who is left out is in no suggestion, and comes back when it is taken back', async () => {
  const { call, id, others, week } = await withTwoReasons()
  await call('suggestions.leaveOut', { personId: id })
  expect(await week()).toEqual([])
  expect(await others()).toEqual({ points: 0, reasons: [] })
  expect((await call('suggestions.hidden')).leftOut).toEqual([{ id, name: 'Dupont' }])
  await call('history.undo', {})
  expect(await week()).toMatchObject([{ points: 35 }])
  await call('suggestions.leaveOut', { personId: id })
  await call('people.setFacts', { id, facts: { noSuggestions: false } })
  expect(await week()).toMatchObject([{ points: 35 }])
})

test('who is forgotten is in no suggestion, and not among those who are left out', async () => {
  const { call, id, others, week } = await withTwoReasons()
  await call('people.forget', { id })
  expect(await week()).toEqual([])
  expect(await others()).toEqual({ points: 0, reasons: [] })
  expect((await call('suggestions.hidden')).leftOut).toEqual([])
})

test('an introduction and thanks are put off or dismissed by themselves', async () => {
  const { call, person, week } = withSuggestions()
  const a = await person('Adam', { needs: 'architecte, juriste' }, '2026-06-01')
  const b = await person('Bernard', { offers: 'architecte' }, '2026-06-01')
  await person('Zoé', { offers: 'juriste' }, '2026-06-01')
  const { id: favour } = await call('favours.create', aFavour(b, { date: '2026-06-20' }))
  const introduction = { rule: 'introduction', subject: [a, b].toSorted().join('|') } as const
  const shown = async () =>
    (await week()).map(({ rule, introduction: pair }) => (pair ? `${rule}:${pair.other}` : rule))
  expect(await shown()).toEqual(['thanks', 'introduction:Bernard'])
  await call('suggestions.dismiss', { ...introduction, reason: 'notRelevant' })
  expect(await shown()).toEqual(['thanks', 'introduction:Zoé'])
  await call('suggestions.later', { rule: 'thanks', subject: favour, until: '2026-07-10' })
  expect(await shown()).toEqual(['introduction:Zoé'])
  expect((await call('suggestions.hidden')).rows).toMatchObject([
    { rule: 'thanks', name: 'Bernard', until: '2026-07-10', reason: null },
    { ...introduction, name: a < b ? 'Adam – Bernard' : 'Bernard – Adam' }
  ])
  await call('suggestions.switchRule', { rule: 'introduction', on: false })
  expect(await shown()).toEqual([])
})

test('who is put off is in no introduction and no thanks either', async () => {
  const { call, person, week } = withSuggestions()
  await person('Adam', { needs: 'architecte' }, '2026-06-01')
  const b = await person('Bernard', { offers: 'architecte' }, '2026-06-01')
  await call('favours.create', aFavour(b, { date: '2026-06-20' }))
  expect(inShort(await week())).toEqual(['thanks:Bernard', 'introduction:Adam'])
  await call('suggestions.later', { rule: 'cadence', subject: b, until: '2026-07-10' })
  expect(await week()).toEqual([])
})

test('that two people are not the same is no answer to a suggestion', async () => {
  const { call, person, week } = withSuggestions()
  const a = await person('Adam', { needs: 'architecte' }, '2026-06-01')
  const b = await person('Bernard', { offers: 'architecte' }, '2026-06-01')
  await call('people.keepApart', { oneId: a, otherId: b })
  expect((await week()).length).toBe(1)
  expect((await call('suggestions.hidden')).rows).toEqual([])
})

test('nothing is answered about whom the journal does not hold', async () => {
  const { call, db, id } = await withTwoReasons()
  const before = dump(db)
  const subjects = [
    { rule: 'cadence', subject: 'nobody' },
    { rule: 'introduction', subject: `${id}|nobody` },
    { rule: 'thanks', subject: id }
  ] as const
  await inOrder(subjects, async (subject) => {
    const refused = { code: 'not-found', fields: { subject: 'not-found' } }
    await expect(call('suggestions.later', { ...subject, until: '2026-07-10' })).rejects.toMatchObject(refused)
    await expect(call('suggestions.dismiss', { ...subject, reason: 'done' })).rejects.toMatchObject(refused)
  })
  expect(dump(db)).toBe(before)
})

test('answers about somebody in the bin are not listed', async () => {
  const { call, id } = await withTwoReasons()
  await call('suggestions.later', { rule: 'cadence', subject: id, until: '2026-07-10' })
  await call('people.remove', { id })
  expect((await call('suggestions.hidden')).rows).toEqual([])
})

describe('each answer', () => {
  test('is told in the history and taken back', async () => {
    const { call, db, id, person, week } = await withTwoReasons()
    const other = await person('Benali')
    const pair = [id, other].toSorted().join('|')
    const names = id < other ? 'Dupont et Benali' : 'Benali et Dupont'
    const before = dump(db)
    await call('suggestions.later', { rule: 'cadence', subject: id, until: '2026-07-07' })
    await call('suggestions.dismiss', { rule: 'introduction', subject: pair, reason: 'done' })
    await call('suggestions.switchRule', { rule: 'cadence', on: false })
    await call('suggestions.restore', { rule: 'cadence', subject: '*' })
    await call('suggestions.restore', { rule: 'cadence', subject: id })
    await call('suggestions.leaveOut', { personId: id })
    const told = (await call('history.list', {})).slice(0, 6).map((change) => describeChange(change, t, 'fr'))
    expect(told.map((words) => words.replaceAll(/\s/g, ' '))).toEqual([
      'Ne plus proposer : Dupont',
      'Suggestion rétablie : Dupont (rythme choisi)',
      'Genre de suggestions rétabli : rythme choisi',
      'Genre de suggestions coupé : rythme choisi',
      `Suggestion écartée : ${names} (présentation possible)`,
      'Suggestion reportée au 7 juil. 2026 : Dupont'
    ])
    await inOrder(told, () => call('history.undo', {}))
    expect(dump(db)).toBe(before)
    expect(await week()).toMatchObject([{ points: 35 }])
  })

  test('takes the place of the one before', async () => {
    const { call, id } = await withTwoReasons()
    await call('suggestions.later', { rule: 'cadence', subject: id, until: '2026-07-07' })
    await call('suggestions.dismiss', { rule: 'cadence', subject: id, reason: 'done' })
    expect((await call('suggestions.hidden')).rows).toMatchObject([{ until: '2026-07-30', reason: 'done' }])
  })
})

test('suggestions are found anew when what they are made of changes, and not for an answer to one', async () => {
  const { call, found, id, week } = await withTwoReasons()
  const runs = async (work: () => Promise<unknown>) => {
    await work()
    const before = found.length
    await week()
    await week()
    return found.length - before
  }
  expect(await runs(week)).toBe(0)
  expect(await runs(() => call('suggestions.later', { rule: 'cadence', subject: id, until: '2026-07-07' }))).toBe(0)
  expect(await runs(() => call('suggestions.leaveOut', { personId: id }))).toBe(0)
  expect(await runs(() => call('people.setFacts', { id, facts: { noSuggestions: false } }))).toBe(1)
  expect(await runs(() => call('suggestions.switchRule', { rule: 'cadence', on: false }))).toBe(0)
  expect(await runs(() => call('people.setFacts', { id, facts: { cadenceDays: 10 } }))).toBe(1)
  const { id: meeting } = await call('meetings.save', aMeeting([id]))
  expect(await runs(() => call('meetings.save', { ...aMeeting([id], { date: '2026-06-14' }), id: meeting }))).toBe(1)
  await week()
  expect(await runs(() => call('meetings.save', { ...aMeeting([id], { date: '2026-06-13' }), id: meeting }))).toBe(1)
  expect(await runs(() => call('history.undo', {}))).toBe(1)
})
