import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aMeetingFavour, aMeetingPromise, aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

type MeetingForm = Input<'meetings.save'>

/** An application that knows Marie Dupont, Paul Martin and Karim Benali. */
async function withThree() {
  const app = startApp()
  const people = [
    ['Marie', 'Dupont'],
    ['Paul', 'Martin'],
    ['Karim', 'Benali']
  ] as const
  const created = await inOrder(people, ([givenName, familyName]) =>
    app.call('people.create', aPerson({ givenName, familyName }))
  )
  const [marie = '', paul = '', karim = ''] = created.map(({ id }) => id)
  return { ...app, marie, paul, karim }
}

/** A lunch with everything in it: a new person, an introduction, two more favours and two promises. */
function aFullMeeting(marie: string, paul: string): MeetingForm {
  const newcomer = crypto.randomUUID()
  return aMeeting(
    [marie, paul, newcomer],
    {
      date: '2026-06-15',
      startTime: '12:30',
      place: 'Bistrot',
      rawText: 'Déjeuner avec Marie et Paul',
      notes: 'Elle cherche un DAF.',
      intent: 'mutualHelp'
    },
    {
      newPeople: [{ id: newcomer, name: 'Sophie de La Tour', organisation: 'Airbus' }],
      favours: [
        aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: newcomer, weight: 2 }),
        aMeetingFavour(paul, { direction: 'given', kind: 'proofreading', description: 'son CV' }),
        aMeetingFavour(newcomer)
      ],
      promises: [
        aMeetingPromise(marie, { dueKind: 'before' }),
        aMeetingPromise(newcomer, { by: 'them', text: 'rappeler', dueOn: null })
      ]
    }
  )
}

test('one save writes the meeting, the new person, who was there, the favours and the promises', async () => {
  const { call, marie, paul } = await withThree()
  const form = aFullMeeting(marie, paul)
  const summary = await call('meetings.save', form)
  expect(summary).toEqual({ id: expect.any(String), people: 3, newPeople: 1, given: 1, received: 2, promises: 2 })
  const { rows, total } = await call('meetings.page', {})
  expect(total).toBe(1)
  expect(rows).toEqual([
    {
      id: summary.id,
      date: '2026-06-15',
      startTime: '12:30',
      occasion: 'lunch',
      place: 'Bistrot',
      status: 'held',
      confidential: false,
      rawText: 'Déjeuner avec Marie et Paul',
      notes: 'Elle cherche un DAF.',
      participants: [
        { id: marie, name: 'Marie Dupont', organisation: null, role: 'present' },
        { id: paul, name: 'Paul Martin', organisation: null, role: 'present' },
        { id: form.newPeople?.[0]?.id, name: 'Sophie de La Tour', organisation: 'Airbus', role: 'present' }
      ],
      favours: [
        {
          id: expect.any(String),
          direction: 'received',
          kind: 'introduction',
          person: 'Marie Dupont',
          introduced: 'Sophie de La Tour',
          description: null
        },
        {
          id: expect.any(String),
          direction: 'given',
          kind: 'proofreading',
          person: 'Paul Martin',
          introduced: null,
          description: 'son CV'
        },
        {
          id: expect.any(String),
          direction: 'received',
          kind: 'advice',
          person: 'Sophie de La Tour',
          introduced: null,
          description: null
        }
      ],
      promises: [
        {
          id: expect.any(String),
          by: 'me',
          person: 'Marie Dupont',
          text: 'envoyer le rapport',
          dueOn: '2026-07-03',
          status: 'open'
        },
        {
          id: expect.any(String),
          by: 'them',
          person: 'Sophie de La Tour',
          text: 'rappeler',
          dueOn: null,
          status: 'open'
        }
      ]
    }
  ])
})

test('opening a meeting and saving it as it is writes nothing', async () => {
  const { call, db, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aFullMeeting(marie, paul))
  const before = dump(db)
  const changes = await call('history.list', {})
  const { form, people } = await call('meetings.get', { id })
  expect(people.map(({ name }) => name).toSorted()).toEqual(['Marie Dupont', 'Paul Martin', 'Sophie de La Tour'])
  await call('meetings.save', form)
  expect(dump(db)).toBe(before)
  expect(await call('history.list', {})).toEqual(changes)
  expect((await call('meetings.get', { id })).form).toEqual(form)
})

test('an imported meeting without a duration, with a heavy favour, comes back unchanged from the form', async () => {
  const { call, db, marie } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  db.raw.exec(
    "UPDATE meeting SET durationMinutes = NULL, durationSource = NULL; UPDATE favour SET weight = 5, date = '2026-06'"
  )
  await call('meetings.save', (await call('meetings.get', { id })).form)
  expect(db.raw.prepare('SELECT durationMinutes, durationSource FROM meeting').get()).toEqual({
    durationMinutes: null,
    durationSource: null
  })
  expect(db.raw.prepare('SELECT weight, date FROM favour').get()).toEqual({ weight: 5, date: '2026-06' })
})

test('a duration that was not entered is the usual one, and follows the occasion', async () => {
  const { call, db } = await withThree()
  const duration = () => db.raw.prepare('SELECT durationMinutes, durationSource FROM meeting').get()
  const { id } = await call('meetings.save', aMeeting([], { occasion: 'lunch' }))
  expect(duration()).toEqual({ durationMinutes: 90, durationSource: 'default' })
  const { form } = await call('meetings.get', { id })
  expect(form.meeting.durationMinutes).toBeNull()
  await call('meetings.save', { ...form, meeting: { ...form.meeting, occasion: 'call' } })
  expect(duration()).toEqual({ durationMinutes: 20, durationSource: 'default' })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, durationMinutes: 45 } })
  expect(duration()).toEqual({ durationMinutes: 45, durationSource: 'entered' })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, occasion: 'note' } })
  expect(duration()).toEqual({ durationMinutes: null, durationSource: null })
})

test('editing replaces who was there, changes favours and promises by id, and bins those left out', async () => {
  const { call, marie, paul, karim } = await withThree()
  const { id } = await call('meetings.save', aFullMeeting(marie, paul))
  const { form } = await call('meetings.get', { id })
  const [introduction, proofreading] = form.favours
  const [report] = form.promises
  await call('meetings.save', {
    ...form,
    participants: [{ personId: karim }, { personId: marie, role: 'mentioned' }],
    favours: [{ ...proofreading!, weight: 3 }, aMeetingFavour(karim, { kind: 'support' })],
    promises: [{ ...report!, dueOn: '2026-07-10' }]
  })
  const { form: after } = await call('meetings.get', { id })
  expect(after.participants).toEqual([
    { personId: marie, role: 'mentioned' },
    { personId: karim, role: 'present' }
  ])
  expect(after.favours).toMatchObject([{ id: proofreading?.id, weight: 3 }, { kind: 'support' }])
  expect(after.promises).toMatchObject([{ id: report?.id, dueOn: '2026-07-10' }])
  expect((await call('favours.page', {})).rows.map((row) => row.id)).not.toContain(introduction?.id)
  expect((await call('promises.page', {})).total).toBe(1)
})

test('moving a meeting to another day takes its favours and promises along', async () => {
  const { call, db, marie } = await withThree()
  const { id } = await call(
    'meetings.save',
    aMeeting([marie], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  )
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, date: '2026-06-10' } })
  expect(db.raw.prepare('SELECT date FROM favour').pluck().get()).toBe('2026-06-10')
  expect(db.raw.prepare('SELECT madeOn FROM promise').pluck().get()).toBe('2026-06-10')
})

test('a promise made on a day that is not quite known was made today', async () => {
  const { call, db, marie } = await withThree()
  await call('meetings.save', aMeeting([marie], { date: '2026-05' }, { promises: [aMeetingPromise(marie)] }))
  expect(db.raw.prepare('SELECT madeOn FROM promise').pluck().get()).toBe(TODAY)
})

test('the sentence as it was typed is never altered', async () => {
  const { call } = await withThree()
  const { id } = await call('meetings.save', aMeeting([], { rawText: 'Vu Paul.  Très bien' }))
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, rawText: 'something else' } })
  expect((await call('meetings.get', { id })).form.meeting.rawText).toBe('Vu Paul.  Très bien')
})

test('an introduction received makes the two acquainted, and says through whom the newcomer was met', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], { date: '2026-06-01' }, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail.introducedBy).toMatchObject({ id: marie })
  expect(detail.person.metOn).toBe('2026-06-01')
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'introduced', since: '2026-06-01' }])
})

test('an introduction given makes the two acquainted and nothing more', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { direction: 'given', kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail).toMatchObject({ introducedBy: null, person: { metOn: null } })
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'introduced' }])
})

test('what was noted of an acquaintance or a first meeting stays when an introduction is noted', async () => {
  const { call, marie, paul, karim } = await withThree()
  await call('people.update', { id: paul, ...aPerson({ givenName: 'Paul', introducedById: karim, metOn: '2010' }) })
  await call('people.link', { personId: marie, otherId: paul, since: '2001-01-01' })
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  const detail = await call('people.get', { id: paul })
  expect(detail).toMatchObject({ introducedBy: { id: karim }, person: { metOn: '2010' } })
  expect(detail.acquaintances).toMatchObject([{ id: marie, source: 'declared', since: '2001-01-01' }])
})

test('a tie that the user took away does not come back when the meeting is saved again', async () => {
  const { call, marie, paul } = await withThree()
  const favours = [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: paul })]
  const { id } = await call('meetings.save', aMeeting([marie, paul], {}, { favours }))
  await call('people.unlink', { personId: marie, otherId: paul })
  await call('meetings.save', (await call('meetings.get', { id })).form)
  expect((await call('people.get', { id: paul })).acquaintances).toEqual([])
})

test('nobody is met through themselves, however long the chain', async () => {
  const { call, marie, paul, karim } = await withThree()
  const introduces = (personId: string, introducedPersonId: string) =>
    call(
      'meetings.save',
      aMeeting([personId], {}, { favours: [aMeetingFavour(personId, { kind: 'introduction', introducedPersonId })] })
    )
  await introduces(marie, paul)
  await introduces(paul, karim)
  await introduces(karim, marie)
  expect((await call('people.get', { id: marie })).introducedBy).toBeNull()
  expect((await call('people.get', { id: karim })).introducedBy).toMatchObject({ id: paul })
})

test('a day to come is for planned meetings', async () => {
  const { bridge, call } = await withThree()
  const refused = { ok: false, error: { code: 'future-date', fields: { 'meeting.date': 'future-date' } } }
  expect(await bridge.call('meetings.save', aMeeting([], { date: '2026-07-01' }))).toMatchObject(refused)
  expect(await bridge.call('meetings.save', aMeeting([], { date: '2027' }))).toMatchObject(refused)
  await call('meetings.save', aMeeting([], { date: '2026-07-01', status: 'planned' }))
  await call('meetings.save', aMeeting([], { date: '2026' }))
  await call('meetings.save', aMeeting([], { date: TODAY }))
  expect((await call('meetings.page', {})).total).toBe(3)
})

test.each<[string, (ids: { marie: string; paul: string; other: string }) => MeetingForm, string, string]>([
  ['a participant who is not there', () => aMeeting(['nobody']), 'not-found', 'participants.0.personId'],
  [
    'a participant named twice',
    ({ marie, paul }) => aMeeting([marie, paul, marie]),
    'person-twice',
    'participants.2.personId'
  ],
  [
    'a favour of somebody who is not there',
    ({ marie }) => aMeeting([marie], {}, { favours: [aMeetingFavour('nobody')] }),
    'not-found',
    'favours.0.personId'
  ],
  [
    'somebody introduced to themselves',
    ({ marie }) =>
      aMeeting([marie], {}, { favours: [aMeetingFavour(marie, { kind: 'introduction', introducedPersonId: marie })] }),
    'same-person',
    'favours.0.introducedPersonId'
  ],
  [
    'a promise to somebody who is not there',
    ({ marie }) => aMeeting([marie], {}, { promises: [aMeetingPromise(null), aMeetingPromise('nobody')] }),
    'not-found',
    'promises.1.personId'
  ],
  ['a circle that is not there', () => aMeeting([], { circleId: 'nowhere' }), 'not-found', 'meeting.circleId'],
  ['a meeting that is not there', () => aMeeting([], {}, { id: 'none' }), 'not-found', 'id'],
  [
    'a favour of another meeting',
    ({ marie, other }) => aMeeting([marie], {}, { favours: [aMeetingFavour(marie, { id: other })] }),
    'invalid-input',
    'favours.0.id'
  ],
  [
    'a new person with an id that is taken',
    ({ marie }) => aMeeting([], {}, { newPeople: [{ id: marie, name: 'Somebody Else' }] }),
    'invalid-input',
    'newPeople.0.id'
  ],
  [
    'a new person with a name of 500 characters',
    () => aMeeting([], {}, { newPeople: [{ id: crypto.randomUUID(), name: 'x'.repeat(500) }] }),
    'invalid-input',
    'newPeople.0.name'
  ],
  ['a date that does not exist', () => aMeeting([], { date: '2026-02-30' }), 'invalid-input', 'meeting.date'],
  ['a time that does not exist', () => aMeeting([], { startTime: '24:00' }), 'invalid-input', 'meeting.startTime'],
  ['a place of 500 characters', () => aMeeting([], { place: 'x'.repeat(500) }), 'invalid-input', 'meeting.place']
])('%s is refused with the field, and nothing is written', async (_what, form, code, field) => {
  const { bridge, call, db, marie, paul } = await withThree()
  const saved = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  const [favour] = (await call('meetings.get', { id: saved.id })).form.favours
  const before = dump(db)
  const organisation = 'Not To Be Written'
  const input = form({ marie, paul, other: favour?.id ?? '' })
  input.newPeople = [...(input.newPeople ?? []), { id: crypto.randomUUID(), name: 'Late Comer', organisation }]
  expect(await bridge.call('meetings.save', input)).toMatchObject({
    ok: false,
    error: { code, fields: { [field]: expect.any(String) } }
  })
  expect(dump(db)).toBe(before)
})

test('a favour cannot be given twice in one form, nor taken into a new meeting', async () => {
  const { bridge, call, marie } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie], {}, { favours: [aMeetingFavour(marie)] }))
  const { form } = await call('meetings.get', { id })
  const twice = await bridge.call('meetings.save', { ...form, favours: [...form.favours, ...form.favours] })
  expect(twice).toMatchObject({ error: { fields: { 'favours.1.id': 'not-of-this-meeting' } } })
  const moved = await bridge.call('meetings.save', { ...form, id: null })
  expect(moved).toMatchObject({ error: { fields: { 'favours.0.id': 'not-of-this-meeting' } } })
})

test('a meeting in the bin takes its favours and promises along and leaves others', async () => {
  const { call, bridge, marie } = await withThree()
  const kept = await call('favours.create', { direction: 'given', personId: marie, kind: 'loan', date: '2026-06-01' })
  const { id } = await call(
    'meetings.save',
    aMeeting([marie], {}, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  )
  await call('meetings.remove', { id })
  expect((await call('meetings.page', {})).total).toBe(0)
  expect((await call('favours.page', {})).rows.map((row) => row.id)).toEqual([kept.id])
  expect((await call('promises.page', { open: false })).total).toBe(0)
  expect(await bridge.call('meetings.get', { id })).toMatchObject({ error: { code: 'not-found' } })
  expect(await bridge.call('meetings.remove', { id })).toMatchObject({ error: { code: 'not-found' } })
})

test('somebody in the bin is still there in the meeting when they come back', async () => {
  const { call, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie, paul]))
  await call('people.remove', { id: marie })
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, notes: 'x' } })
  const removal = (await call('history.list', {})).find(({ label }) => label === 'history.personBinned')
  await call('history.undo', { changeId: removal!.id })
  const [row] = (await call('meetings.page', {})).rows
  expect(row?.participants.map(({ name }) => name)).toEqual(['Marie Dupont', 'Paul Martin'])
})

test('the journal reads newest first, and later in the day before earlier', async () => {
  const { call } = await withThree()
  const days = [
    ['2026-05-02', null],
    ['2026-06-01', '09:00'],
    ['2026-06-01', '18:00'],
    ['2026-06-01', null],
    ['2026-05', null]
  ] as const
  await inOrder(days, ([date, startTime]) => call('meetings.save', aMeeting([], { date, startTime })))
  const { rows } = await call('meetings.page', {})
  expect(rows.map(({ date, startTime }) => [date, startTime])).toEqual([
    ['2026-06-01', '18:00'],
    ['2026-06-01', '09:00'],
    ['2026-06-01', null],
    ['2026-05-02', null],
    ['2026-05', null]
  ])
  const second = await call('meetings.page', { offset: 1, limit: 2 })
  expect(second).toMatchObject({ total: 5, rows: [{ startTime: '09:00' }, { startTime: null }] })
})

test('the journal is narrowed by person, occasion, circle and period', async () => {
  const { call, marie, paul } = await withThree()
  const { id: circleId } = await call('circles.create', { name: 'Club' })
  await call('meetings.save', aMeeting([marie], { date: '2026-06-15', occasion: 'lunch' }))
  await call('meetings.save', aMeeting([paul], { date: '2026-04-01', occasion: 'call' }))
  await call('meetings.save', aMeeting([], { date: '2026-05', occasion: 'clubEvent', circleId }))
  const dates = async (query: Input<'meetings.page'>) => {
    const page = await call('meetings.page', query)
    expect(page.total).toBe(page.rows.length)
    return page.rows.map(({ date }) => date)
  }
  expect(await dates({ personId: marie })).toEqual(['2026-06-15'])
  expect(await dates({ occasions: ['call', 'clubEvent'] })).toEqual(['2026-05', '2026-04-01'])
  expect(await dates({ circleId })).toEqual(['2026-05'])
  expect(await dates({ from: '2026-05-20' })).toEqual(['2026-06-15', '2026-05'])
  expect(await dates({ from: '2026-04-02', to: '2026-05-01' })).toEqual(['2026-05'])
  expect(await dates({ to: '2026-04-30' })).toEqual(['2026-04-01'])
  expect(await dates({ from: '2026-06-16' })).toEqual([])
})

test('text is found in what was written and in the names of those who took part', async () => {
  const { call, marie, paul } = await withThree()
  await call('meetings.save', aMeeting([marie], { date: '2026-06-03', notes: 'Budget 100 % validé' }))
  await call('meetings.save', aMeeting([paul], { date: '2026-06-02', place: 'Café de Flore' }))
  await call('meetings.save', aMeeting([], { date: '2026-06-01', rawText: 'Vu Marie-Laure au bureau_2' }))
  const days = async (text: string) => (await call('meetings.page', { text })).rows.map(({ date }) => date.slice(8))
  expect(await days('DUPONT')).toEqual(['03'])
  expect(await days('marie')).toEqual(['03', '01'])
  expect(await days('flore martin')).toEqual(['02'])
  expect(await days('%')).toEqual(['03'])
  expect(await days('bureau_2')).toEqual(['01'])
  expect(await days('bureauX2')).toEqual([])
  expect(await days(String.raw`\ `)).toEqual([])
})

test('places are offered by how they begin, accents aside, most used first', async () => {
  const { call } = await withThree()
  const places = ['Café de Flore', 'Cafétéria', 'Cafétéria', 'Le Bistrot', null, 'Flore']
  await inOrder(places, (place) => call('meetings.save', aMeeting([], { place })))
  expect(await call('meetings.places', { text: 'cafe' })).toEqual(['Cafétéria', 'Café de Flore'])
  expect(await call('meetings.places', { text: 'flo' })).toEqual(['Café de Flore', 'Flore'])
  expect(await call('meetings.places', { text: '' })).toHaveLength(4)
})

test('what is being written is kept, one text for each place, outside of the history', async () => {
  const { call } = await withThree()
  const changes = await call('history.list', {})
  await call('meetings.keepDraft', { context: 'panel', content: 'Déj' })
  await call('meetings.keepDraft', { context: 'panel', content: 'Déjeuner' })
  await call('meetings.keepDraft', { context: 'week', content: 'x' })
  expect(await call('meetings.draft', { context: 'panel' })).toEqual({ content: 'Déjeuner' })
  await call('meetings.keepDraft', { context: 'panel', content: null })
  expect(await call('meetings.draft', { context: 'panel' })).toEqual({ content: null })
  expect(await call('meetings.draft', { context: 'week' })).toEqual({ content: 'x' })
  expect(await call('history.list', {})).toEqual(changes)
})

test('the history tells meetings by occasion, day and people', async () => {
  const { call, marie, paul } = await withThree()
  const { id } = await call('meetings.save', aMeeting([marie, paul], { date: '2026-06-15' }))
  const { form } = await call('meetings.get', { id })
  await call('meetings.save', { ...form, meeting: { ...form.meeting, notes: 'x' } })
  await call('meetings.remove', { id })
  const values = { occasion: 'lunch', date: '2026-06-15', person: 'Marie Dupont', others: 1 }
  expect((await call('history.list', { limit: 3 })).map(({ label, values: said }) => [label, said])).toEqual([
    ['history.meetingBinned', values],
    ['history.meetingChanged', values],
    ['history.meetingSaved', values]
  ])
})
