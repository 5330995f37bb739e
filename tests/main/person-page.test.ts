import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aFavour, aMeeting, aMeetingFavour, aMeetingPromise, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { withPeople } from '../support/known-people'

async function withMarie() {
  const app = await withPeople(['Marie', 'Dupont', 'Airbus'], ['Karim', 'Benali'], ['Paul', 'Martin'])
  const [marie = '', karim = '', paul = ''] = app.ids
  return { ...app, marie, karim, paul, detail: () => app.call('people.get', { id: marie }) }
}

test('a fact that is set leaves all others as they were, and its name is in the history', async () => {
  const { call, detail, marie } = await withMarie()
  const { person: before } = await detail()
  await call('people.setFacts', { id: marie, facts: { needs: 'un DAF' } })
  const { person } = await detail()
  expect(person).toEqual({ ...before, needs: 'un DAF', updatedAt: person.updatedAt })
  expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({
    label: 'history.factChanged',
    values: { name: 'Marie Dupont', fact: 'needs' }
  })
})

test('setting a fact as it is writes nothing', async () => {
  const { call, db, marie } = await withMarie()
  await call('people.setFacts', { id: marie, facts: { closeness: 3 } })
  const before = dump(db)
  await call('people.setFacts', { id: marie, facts: { closeness: 3 } })
  expect(dump(db)).toBe(before)
})

test('nobody was met through themselves, in however many steps', async () => {
  const { call, bridge, db, marie, karim, paul } = await withMarie()
  await call('people.setIntroducer', { id: karim, introducerId: marie })
  await call('people.setIntroducer', { id: paul, introducerId: karim })
  const before = dump(db)
  expect(await bridge.call('people.setIntroducer', { id: marie, introducerId: marie })).toMatchObject({
    error: { code: 'same-person', fields: { introducerId: 'same-person' } }
  })
  expect(await bridge.call('people.setIntroducer', { id: marie, introducerId: paul })).toMatchObject({
    error: { code: 'introduced-in-circle', values: { name: 'Marie Dupont', other: 'Paul Martin' } }
  })
  expect(await bridge.call('people.update', { id: marie, ...aPerson({ introducedById: paul }) })).toMatchObject({
    error: { code: 'introduced-in-circle' }
  })
  expect(dump(db)).toBe(before)
})

test('whom somebody introduced is told by name, nobody of the bin', async () => {
  const { call, detail, marie, karim, paul } = await withMarie()
  await call('people.setIntroducer', { id: karim, introducerId: marie })
  await call('people.setIntroducer', { id: paul, introducerId: marie })
  expect((await detail()).introduced.map(({ name }) => name)).toEqual(['Karim Benali', 'Paul Martin'])
  await call('people.remove', { id: paul })
  expect((await detail()).introduced.map(({ name }) => name)).toEqual(['Karim Benali'])
})

test('circles typed in the form are created with the person, in their order, and gone with one step back', async () => {
  const { call, db } = startApp()
  const club = await call('circles.create', { name: 'Club DSI' })
  const before = dump(db)
  const [alumni, same] = [crypto.randomUUID(), crypto.randomUUID()]
  const { id } = await call(
    'people.create',
    aPerson(
      {},
      {
        circleIds: [alumni, club.id, same],
        newCircles: [
          { id: alumni, name: 'Alumni' },
          { id: same, name: 'CLUB DSI' },
          { id: crypto.randomUUID(), name: 'Unused' }
        ]
      }
    )
  )
  expect((await call('people.get', { id })).circles).toEqual([
    { id: alumni, name: 'Alumni', primary: true },
    { id: club.id, name: 'Club DSI', primary: false }
  ])
  expect((await call('circles.list')).map(({ name }) => name)).toEqual(['Alumni', 'Club DSI'])
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('the role beside the name is part of the course; the first one held becomes the one beside the name', async () => {
  const { call, detail, marie } = await withMarie()
  expect((await detail()).roles).toEqual([{ organisation: 'Airbus', role: null, from: null, to: null }])
  const suez = { organisation: 'Suez', role: 'DG', from: '2024', to: null }
  const board = { organisation: 'Club', role: 'Trésorière', from: '2020', to: null }
  const airbus = { organisation: 'Airbus', role: 'DRH', from: '2015-09', to: '2024' }
  await call('people.setRoles', { id: marie, roles: [airbus, suez, board] })
  expect(await detail()).toMatchObject({
    organisation: 'Suez',
    person: { roleText: 'DG' },
    roles: [suez, board, airbus]
  })
  await call('people.setRoles', { id: marie, roles: [board, suez, airbus] })
  expect(await detail()).toMatchObject({ organisation: 'Club', roles: [board, suez, airbus] })
  await call('people.setRoles', { id: marie, roles: [airbus] })
  expect(await detail()).toMatchObject({ organisation: null, person: { roleText: null }, roles: [airbus] })
})

test('somebody who leaves the role that was noted ends it, and the course tells both', async () => {
  const { call, detail, marie } = await withMarie()
  await call('people.setRoles', {
    id: marie,
    roles: [{ organisation: 'Airbus', role: 'DRH', from: '2015', to: null }]
  })
  await call('people.update', { id: marie, ...aPerson({ roleText: 'DG' }, { organisation: 'Suez' }) })
  expect((await detail()).roles).toEqual([
    { organisation: 'Suez', role: 'DG', from: null, to: null },
    { organisation: 'Airbus', role: 'DRH', from: '2015', to: '2026-06' }
  ])
})

test.each([
  ['says neither what nor where', ' ', null, null],
  ['ends before it begins', 'DG', '2020-05', '2020-04'],
  ['ends in a year before it begins', 'DG', '2020-05', '2019']
])('a role that %s is refused', async (_what, role, from, to) => {
  const { bridge, db, marie } = await withMarie()
  const before = dump(db)
  const reply = await bridge.call('people.setRoles', {
    id: marie,
    roles: [{ organisation: null, role, from, to }]
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(dump(db)).toBe(before)
})

test('a tie with somebody new creates them in the same step; it takes one of both, never none or two', async () => {
  const { call, bridge, db, detail, marie, karim } = await withMarie()
  const before = dump(db)
  await call('people.link', { personId: marie, newOther: 'Sophie de La Tour', since: '2015' })
  expect((await detail()).acquaintances).toMatchObject([
    { name: 'Sophie de La Tour', source: 'declared', since: '2015' }
  ])
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
  for (const input of [{ personId: marie }, { personId: marie, otherId: karim, newOther: 'X' }])
    expect(await bridge.call('people.link', input)).toMatchObject({ error: { code: 'invalid-input' } })
})

test('how and since when two people know each other is corrected from either side', async () => {
  const { call, bridge, detail, marie, karim, paul } = await withMarie()
  await call('people.link', { personId: marie, otherId: karim })
  await call('people.setTie', { personId: karim, otherId: marie, source: 'introduced', since: '2015-06' })
  expect((await detail()).acquaintances).toMatchObject([{ id: karim, source: 'introduced', since: '2015-06' }])
  expect(
    await bridge.call('people.setTie', { personId: marie, otherId: paul, source: 'declared', since: null })
  ).toMatchObject({ error: { code: 'not-found' } })
})

test('the line of time holds each thing once: what was noted with an exchange is inside it', async () => {
  const { call, marie, karim, paul } = await withMarie()
  const meeting = await call(
    'meetings.save',
    aMeeting([marie], { date: '2026-06-02' }, { favours: [aMeetingFavour(marie)], promises: [aMeetingPromise(marie)] })
  )
  await call('meetings.save', aMeeting([karim], {}, { favours: [aMeetingFavour(marie)] }))
  const loan = await call('favours.create', aFavour(marie, { date: '2026-05', kind: 'loan' }))
  const brought = await call(
    'favours.create',
    aFavour(karim, { date: '2026-01-10', kind: 'introduction', introducedPersonId: marie })
  )
  const through = await call('favours.create', aFavour(paul, { date: '2025-01-10', viaPersonId: marie }))
  const promise = await call('promises.create', aPromise(marie, { madeOn: '2026-06-20' }))
  await call('promises.create', aPromise(karim))
  const { total, rows } = await call('people.timeline', { personId: marie })
  expect(total).toBe(6)
  expect(rows.map(({ kind, date }) => [kind, date])).toEqual([
    ['promise', '2026-06-20'],
    // A favour for Marie that came up in an exchange with Karim alone.
    ['favour', '2026-06-15'],
    ['meeting', '2026-06-02'],
    ['favour', '2026-05'],
    ['favour', '2026-01-10'],
    ['favour', '2025-01-10']
  ])
  expect(rows.map(({ id }) => id)).toEqual([
    promise.id,
    expect.any(String),
    meeting.id,
    loan.id,
    brought.id,
    through.id
  ])
  await call('meetings.remove', { id: meeting.id })
  expect((await call('people.timeline', { personId: marie })).total).toBe(5)
})

test('the line of time of many exchanges is read a page at a time, none twice, none missing', async () => {
  const { call, marie, karim } = await withMarie()
  const days = Array.from({ length: 130 }, (_, n) => `20${10 + (n % 16)}-0${1 + (n % 9)}-${10 + (n % 18)}`)
  await inOrder(days, (date) => call('meetings.save', aMeeting([marie, karim], { date })))
  const pages = await inOrder([0, 50, 100], (offset) => call('people.timeline', { personId: marie, offset, limit: 50 }))
  const all = pages.flatMap(({ rows }) => rows)
  expect(new Set(all.map(({ id }) => id)).size).toBe(130)
  expect(all.map(({ date }) => date)).toEqual(days.toSorted().toReversed())
})

test('the changes about somebody are those of their record, ties, exchanges, favours and promises', async () => {
  const { call, marie, karim, paul } = await withMarie()
  await call('people.setFacts', { id: marie, facts: { city: 'Lyon' } })
  await call('people.setFacts', { id: karim, facts: { city: 'Lyon' } })
  await call('people.setAddresses', { id: marie, emails: [{ value: 'm@example.com' }], phones: [], links: [] })
  await call('people.setAddresses', { id: marie, emails: [], phones: [], links: [] })
  await call('people.link', { personId: karim, otherId: marie })
  await call('meetings.save', aMeeting([marie, karim]))
  await call('meetings.save', aMeeting([paul]))
  await call('favours.create', aFavour(marie))
  await call('promises.create', aPromise(marie))
  const { total, rows } = await call('people.changes', { personId: marie })
  expect(rows.map(({ label }) => label)).toEqual([
    'history.promiseAdded',
    'history.favourAdded',
    'history.meetingSaved',
    'history.tieAdded',
    'history.addressesChanged',
    'history.addressesChanged',
    'history.factChanged',
    'history.personAdded'
  ])
  expect(total).toBe(rows.length)
  await call('history.undo', {})
  expect((await call('people.changes', { personId: marie, limit: 1 })).rows).toMatchObject([{ id: rows[1]!.id }])
})

/** A journal with something of everything about Marie, and the sheet of it. */
async function exported(language: 'fr' | 'en') {
  const path = join(temporaryFolder(), 'fiche.html')
  const app = startApp({ chooseSaveFile: async () => path, language: () => language })
  const { call } = app
  const karim = (await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))).id
  const { id } = await call(
    'people.create',
    aPerson(
      { roleText: 'DRH', needs: '<b>un DAF</b>', closeness: 4, introducedById: karim, cadenceDays: 90 },
      { organisation: 'Airbus', emails: [{ label: 'travail', value: 'marie@example.com' }] }
    )
  )
  await call('people.link', { personId: id, otherId: karim })
  await call(
    'meetings.save',
    aMeeting([id, karim], { notes: 'Parlé du budget', confidential: true }, { favours: [aMeetingFavour(id)] })
  )
  await call('promises.create', aPromise(id))
  const result = await call('people.exportSheet', { id })
  return { ...app, id, path, files: result?.files ?? [] }
}

test('the sheet is one page that needs nothing else, and the same as data beside it', async () => {
  const { files, path } = await exported('fr')
  expect(files).toEqual([path, path.replace('.html', '.json')])
  const page = readFileSync(path, 'utf8').replaceAll(/[\u00A0\u202F]/g, ' ')
  for (const text of [
    'Fiche de Marie Dupont',
    'au 30 juin 2026',
    'DRH · Airbus',
    'marie@example.com (travail)',
    'Karim Benali',
    'une fois par trimestre',
    'Parlé du budget',
    'avec 1 autre personne',
    'confidentiel',
    'envoyer le rapport',
    '&lt;b&gt;un DAF&lt;/b&gt;'
  ])
    expect(page).toContain(text)
  expect(page).not.toMatch(/<script|https?:\/\/|src=/)
  const data = JSON.parse(readFileSync(files[1]!, 'utf8'))
  expect(data).toMatchObject({
    format: 'navette-person',
    version: 1,
    madeOn: '2026-06-30',
    name: 'Marie Dupont',
    person: { needs: '<b>un DAF</b>' },
    introducedBy: 'Karim Benali',
    meetings: [{ notes: 'Parlé du budget', otherPeople: 1 }],
    favours: [{ direction: 'received', kind: 'advice' }],
    promises: [{ text: 'envoyer le rapport' }]
  })
})

test('the sheet speaks the language of the user', async () => {
  const { path } = await exported('en')
  const page = readFileSync(path, 'utf8')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('Record of Marie Dupont')
})

test('exporting changes nothing, and thinking better of it writes nothing', async () => {
  const folder = temporaryFolder()
  const { call, db } = startApp({ chooseSaveFile: async () => null })
  const { id } = await call('people.create', aPerson())
  const before = dump(db)
  expect(await call('people.exportSheet', { id })).toBeNull()
  await call('people.exportSheet', { id, path: join(folder, 'a.html') })
  expect(existsSync(join(folder, 'a.json'))).toBe(true)
  expect(dump(db)).toBe(before)
})

test('data of somebody else’s that stands beside the page to be is never written over; a former sheet is', async () => {
  const folder = temporaryFolder()
  const { call, bridge } = startApp()
  const { id } = await call('people.create', aPerson())
  const path = join(folder, 'a.html')
  writeFileSync(join(folder, 'a.json'), 'mine')
  expect(await bridge.call('people.exportSheet', { id, path })).toMatchObject({ error: { code: 'file-exists' } })
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('mine')
  expect(existsSync(path)).toBe(false)
  rmSync(join(folder, 'a.json'))
  await call('people.exportSheet', { id, path })
  await call('people.setFacts', { id, facts: { city: 'Lyon' } })
  await call('people.exportSheet', { id, path })
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('Lyon')
})

test('the file that is suggested bears the name of the person and the day', async () => {
  const asked: string[] = []
  const { call } = startApp({
    chooseSaveFile: async (name) => {
      asked.push(name)
      return null
    }
  })
  const { id } = await call('people.create', aPerson({ givenName: 'Anne/Marie', familyName: 'D’Artagnan' }))
  await call('people.exportSheet', { id })
  expect(asked).toEqual(['Fiche Anne-Marie-D-Artagnan 2026-06-30.html'])
})
