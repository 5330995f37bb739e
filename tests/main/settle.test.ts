import { expect, onTestFinished, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp } from '../support/app'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { json, withParts } from '../support/journal-example'

type MeetingForm = Input<'meetings.save'>
type Doubts = NonNullable<MeetingForm['doubts']>

/** An application that knows two people called Marie, and Paul. */
async function withMaries() {
  const app = startApp()
  onTestFinished(app.close)
  const person = async (givenName: string, familyName: string) =>
    (await app.call('people.create', aPerson({ givenName, familyName }))).id
  const [marie, other, paul] = [
    await person('Marie', 'Dupont'),
    await person('Marie', 'Lefèvre'),
    await person('Paul', 'Martin')
  ]
  const save = async (doubts: Doubts, rest: Partial<MeetingForm> = {}, meeting: Partial<MeetingForm['meeting']> = {}) =>
    (await app.call('meetings.save', aMeeting([paul], meeting, { ...rest, doubts }))).id
  const queue = async () => (await app.call('meetings.toSettle', {})).rows
  const entry = async (id: string) => (await app.call('meetings.page', {})).rows.find((row) => row.id === id)!
  return { ...app, marie, other, paul, save, queue, entry }
}

const someMarie = (waiting: Partial<NonNullable<Doubts[number]['waiting']>> = {}): Doubts[number] => ({
  subject: 'person',
  words: 'Marie',
  waiting: { role: 'present', favours: [], ...waiting }
})

test('what is left to settle comes with its sentence and what waits for it, the newest meeting first', async () => {
  const { paul, save, queue } = await withMaries()
  await save([{ subject: 'place', words: 'Lyon' }], {}, { date: '2026-06-01', place: 'Lyon' })
  const favour = {
    direction: 'received',
    kind: 'advice',
    description: 'sur le marché',
    introducedPersonId: paul
  } as const
  await save([someMarie({ favours: [favour] })], {}, { date: '2026-06-20', rawText: 'Café avec Marie' })
  expect(await queue()).toMatchObject([
    {
      subject: 'person',
      words: 'Marie',
      date: '2026-06-20',
      sentence: 'Café avec Marie',
      person: null,
      waiting: { role: 'present', favours: [{ kind: 'advice', introduced: 'Paul Martin' }] }
    },
    { subject: 'place', words: 'Lyon', place: 'Lyon', sentence: null, waiting: null }
  ])
})

test('naming somebody notes their part, the favours and the promises that wait for the name, in one change', async () => {
  const { call, db, marie, paul, save, queue, entry } = await withMaries()
  const favour = { direction: 'received', kind: 'introduction', description: null, introducedPersonId: paul } as const
  const id = await save([someMarie({ favours: [favour] }), { subject: 'promise', words: 'Marie', promise: 0 }], {
    promises: [aMeetingPromise(null)]
  })
  const before = dump(db)
  const [question, ...others] = await queue()
  expect(others).toEqual([])
  await call('meetings.settle', { id: question!.id, answer: { kind: 'named', personId: marie } })
  expect(await queue()).toEqual([])
  expect(await entry(id)).toMatchObject({
    participants: [{ name: 'Paul Martin' }, { name: 'Marie Dupont', role: 'present' }],
    favours: [{ direction: 'received', kind: 'introduction', person: 'Marie Dupont', introduced: 'Paul Martin' }],
    promises: [{ person: 'Marie Dupont', text: 'envoyer le rapport' }],
    doubts: 0
  })
  expect((await call('people.get', { id: paul })).introducedBy).toMatchObject({ id: marie })
  expect(await call('history.undo', {})).toMatchObject({
    label: 'history.doubtNamed',
    values: { words: 'Marie', name: 'Marie Dupont' }
  })
  expect(dump(db)).toBe(before)
})

test('somebody new is created with the answer', async () => {
  const { call, save, queue, entry } = await withMaries()
  const id = await save([{ ...someMarie(), words: 'Nadia' }])
  await call('meetings.settle', { id: (await queue())[0]!.id, answer: { kind: 'new', name: 'Nadia Chérif' } })
  expect((await entry(id)).participants.map(({ name }) => name)).toEqual(['Paul Martin', 'Nadia Chérif'])
})

test('somebody who was there is not made one who was only spoken of', async () => {
  const { call, marie, save, queue, entry } = await withMaries()
  const id = await save([someMarie({ role: 'mentioned' })], { participants: [{ personId: marie, role: 'present' }] })
  await call('meetings.settle', { id: (await queue())[0]!.id, answer: { kind: 'named', personId: marie } })
  expect((await entry(id)).participants).toMatchObject([{ name: 'Marie Dupont', role: 'present' }])
})

test('words left as they are note nobody, and a promise that waited stays without a person', async () => {
  const { call, save, queue, entry } = await withMaries()
  const id = await save([someMarie(), { subject: 'promise', words: 'Marie', promise: 0 }], {
    promises: [aMeetingPromise(null)]
  })
  await call('meetings.settle', { id: (await queue())[0]!.id, answer: { kind: 'leave' } })
  expect(await queue()).toEqual([])
  expect(await entry(id)).toMatchObject({ participants: [{ name: 'Paul Martin' }], promises: [{ person: null }] })
})

test('what was read is confirmed, or goes: a favour to the bin, a person out of the meeting, a place from it', async () => {
  const { call, marie, paul, save, queue, entry } = await withMaries()
  const id = await save(
    [
      { subject: 'favour', words: 'm’a conseillé', favour: 0 },
      { subject: 'promise', words: 'penser à', promise: 0 },
      { subject: 'person', words: 'Marie Dupond', personId: marie },
      { subject: 'presence', words: 'Paul', personId: paul },
      { subject: 'place', words: 'Lyon' }
    ],
    {
      participants: [{ personId: paul }, { personId: marie }],
      favours: [aMeetingFavour(paul)],
      promises: [aMeetingPromise(paul)]
    },
    { place: 'Lyon' }
  )
  const doubts = new Map((await queue()).map((doubt) => [doubt.subject, doubt]))
  expect(doubts.get('favour')?.favour).toMatchObject({ kind: 'advice', person: 'Paul Martin' })
  expect(doubts.get('promise')?.promise).toMatchObject({ text: 'envoyer le rapport' })
  const settle = (
    subject: 'favour' | 'promise' | 'person' | 'presence' | 'place',
    answer: Input<'meetings.settle'>['answer']
  ) => call('meetings.settle', { id: doubts.get(subject)!.id, answer })
  await settle('promise', { kind: 'right' })
  await settle('presence', { kind: 'presence', role: 'mentioned' })
  await settle('favour', { kind: 'remove' })
  await settle('person', { kind: 'remove' })
  await settle('place', { kind: 'remove' })
  expect(await queue()).toEqual([])
  expect(await entry(id)).toMatchObject({
    place: null,
    participants: [{ name: 'Paul Martin', role: 'mentioned' }],
    favours: [],
    promises: [{ text: 'envoyer le rapport' }]
  })
})

test('the day of a meeting cannot be taken away', async () => {
  const { call, save, queue } = await withMaries()
  await save([{ subject: 'date', words: 'mardi 19' }])
  const [doubt] = await queue()
  await expect(call('meetings.settle', { id: doubt!.id, answer: { kind: 'remove' } })).rejects.toThrow('invalid-input')
  expect(await queue()).toHaveLength(1)
})

test('nothing is left to settle of what is in the bin, and it is there again with it', async () => {
  const { call, paul, save, queue } = await withMaries()
  const id = await save([{ subject: 'favour', words: 'm’a conseillé', favour: 0 }, someMarie()], {
    favours: [aMeetingFavour(paul)]
  })
  const [favour] = (await call('favours.page', {})).rows
  await call('favours.remove', { id: favour!.id })
  expect((await queue()).map(({ subject }) => subject)).toEqual(['person'])
  await call('meetings.remove', { id })
  expect(await queue()).toEqual([])
  await call('history.undo', {})
  await call('history.undo', {})
  expect((await queue()).map(({ subject }) => subject)).toEqual(['favour', 'person'])
})

test('the journal is narrowed to what is left to settle, and says so of each entry', async () => {
  const { call, save, entry } = await withMaries()
  const id = await save([someMarie()])
  await save([], {}, { date: '2026-06-16' })
  expect((await call('meetings.page', { toSettle: true })).rows.map((row) => row.id)).toEqual([id])
  expect(await entry(id)).toMatchObject({ doubts: 1 })
})

/** The problem of a journal file whose one doubt has this, and where. */
async function refusedDoubt(doubt: object) {
  const { readJournal } = await import('../../src/main/transfer/journal-reader')
  const { checkReferences } = await import('../../src/main/transfer/journal-references')
  const { atOnce } = await import('../../src/main/db/slices')
  try {
    const text = withParts({ doubts: [{ id: 'd1', meetingId: 'm1', subject: 'person', words: 'Marie', ...doubt }] })
    atOnce(checkReferences(atOnce(readJournal(text, '2026-06-30T08:00:00.000Z')), () => false))
    return 'nothing'
  } catch (error) {
    return `${(error as { path: string }).path}: ${(error as Error).message}`
  }
}

/** What waits for a name, about an introduction to this person. */
const waiting = (introducedPersonId: string) =>
  json({
    role: 'present',
    favours: [{ direction: 'received', kind: 'introduction', description: null, introducedPersonId }]
  })

test('a journal file with a doubt that cannot be settled is refused, and the place is named', async () => {
  expect(await refusedDoubt({ waiting: waiting('p2') })).toBe('nothing')
  expect(await refusedDoubt({ waiting: waiting('p9') })).toBe(
    'doubts[0].waiting.favours[0].introducedPersonId: unknown-reference'
  )
  expect(await refusedDoubt({ waiting: 'Marie' })).toBe('doubts[0].waiting: wrong-value')
  expect(await refusedDoubt({ favourId: 'f9' })).toBe('doubts[0].favourId: unknown-reference')
})
