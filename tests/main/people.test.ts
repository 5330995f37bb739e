import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'
import { namesOf, withPeople } from '../support/known-people'

test('a person comes back as the form sent it, with contact points, circles and organisation', async () => {
  const { call } = startApp()
  const club = await call('circles.create', { name: 'Club DSI', kind: 'club' })
  const school = await call('circles.create', { name: 'Alumni', kind: 'alumni' })
  const karim = await call('people.create', aPerson({ givenName: 'Karim', familyName: 'Benali' }))
  const form = aPerson(
    { roleText: 'Directrice des RH', closeness: 4, metOn: '2019', introducedById: karim.id, birthday: '--05-09' },
    {
      organisation: 'Airbus',
      emails: [{ label: 'travail', value: 'marie@example.com' }],
      phones: [{ label: null, value: '+33 1 23 45 67 89' }],
      links: [{ label: 'LinkedIn', value: 'https://www.linkedin.com/in/marie' }],
      circleIds: [school.id, club.id]
    }
  )
  const { id } = await call('people.create', form)
  const detail = await call('people.get', { id })
  expect(detail.person).toMatchObject({ ...form.person, sortKey: 'dupont marie', foldKey: 'marie dupont' })
  expect(detail).toMatchObject({
    name: 'Marie Dupont',
    organisation: 'Airbus',
    introducedBy: { id: karim.id, name: 'Karim Benali' },
    emails: form.emails,
    phones: form.phones,
    links: form.links,
    circles: [
      { id: school.id, name: 'Alumni', primary: true },
      { id: club.id, name: 'Club DSI', primary: false }
    ]
  })
})

test('an organisation is found by its name whatever the case and accents, and made only once', async () => {
  const { call, db } = await withPeople(['A', 'A', 'Société Générale'], ['B', 'B', 'SOCIETE  GENERALE'])
  expect(db.raw.prepare('SELECT name FROM organisation').pluck().all()).toEqual(['Société Générale'])
  expect(await call('people.organisations', { text: 'generale soc' })).toEqual(['Société Générale'])
})

test('organisations that begin with the text come before those that contain it', async () => {
  const { call } = await withPeople(['A', 'A', 'Club Orange'], ['B', 'B', 'Orange'], ['C', 'C', 'Orange Bank'])
  expect(await call('people.organisations', { text: 'oran' })).toEqual(['Orange', 'Orange Bank', 'Club Orange'])
})

test('changing the role or the organisation keeps the former pair, up to this month', async () => {
  const { call, db } = startApp()
  const { id } = await call('people.create', aPerson({ roleText: 'DRH' }, { organisation: 'Airbus' }))
  const roles = () => db.raw.prepare('SELECT position, role, "to" FROM personRole ORDER BY position').all()
  await call('people.update', { id, ...aPerson({ roleText: 'DRH', notes: 'x' }, { organisation: 'Airbus' }) })
  expect(roles()).toEqual([])
  await call('people.update', { id, ...aPerson({ roleText: 'DG' }, { organisation: 'Airbus' }) })
  await call('people.update', { id, ...aPerson({ roleText: 'DG' }, { organisation: 'Safran' }) })
  expect(roles()).toEqual([
    { position: 0, role: 'DRH', to: '2026-06' },
    { position: 1, role: 'DG', to: '2026-06' }
  ])
})

test('a first role is no change of role', async () => {
  const { call, db } = startApp()
  const { id } = await call('people.create', aPerson())
  await call('people.update', { id, ...aPerson({ roleText: 'DG' }, { organisation: 'Safran' }) })
  expect(db.raw.prepare('SELECT count(*) FROM personRole').pluck().get()).toBe(0)
})

test('a circle that is left and joined again is the same membership', async () => {
  const { call, db } = startApp()
  const club = await call('circles.create', { name: 'Club' })
  const alumni = await call('circles.create', { name: 'Alumni' })
  const { id } = await call('people.create', aPerson({}, { circleIds: [club.id, alumni.id] }))
  await call('people.update', { id, ...aPerson({}, { circleIds: [alumni.id] }) })
  expect((await call('people.get', { id })).circles).toEqual([{ id: alumni.id, name: 'Alumni', primary: true }])
  await call('people.update', { id, ...aPerson({}, { circleIds: [club.id, alumni.id, club.id] }) })
  expect((await call('people.get', { id })).circles.map((c) => [c.name, c.primary])).toEqual([
    ['Club', true],
    ['Alumni', false]
  ])
  expect(db.raw.prepare('SELECT count(*) FROM membership').pluck().get()).toBe(2)
})

test('a person put in the bin is gone from every list, with the favours and promises noted about them', async () => {
  const { call, bridge, ids } = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'])
  const [marie = '', paul = ''] = ids
  await call('people.link', { personId: marie, otherId: paul })
  const meeting = await call('meetings.save', {
    ...aMeeting([marie, paul]),
    favours: [{ direction: 'received', personId: marie, kind: 'advice' }],
    promises: [{ by: 'me', personId: marie, text: 'envoyer le rapport' }]
  })
  await call('people.remove', { id: marie })
  expect(namesOf((await call('people.page', {})).rows)).toEqual(['Paul Martin'])
  expect(await call('people.pick', { text: 'marie' })).toEqual([])
  expect(await call('people.near', { name: 'Marie Dupont' })).toEqual([])
  expect((await call('people.get', { id: paul })).acquaintances).toEqual([])
  expect((await call('favours.page', {})).total).toBe(0)
  expect((await call('promises.page', {})).total).toBe(0)
  const [row] = (await call('meetings.page', {})).rows
  expect(namesOf(row?.participants ?? [])).toEqual(['Paul Martin'])
  expect((await call('meetings.get', { id: meeting.id })).form.participants).toEqual([
    { personId: paul, role: 'present' }
  ])
  expect(await bridge.call('people.get', { id: marie })).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('two people are linked once, whoever is named first, and unlinked', async () => {
  const { call, bridge, db, ids } = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin', 'SNCF'])
  const [marie = '', paul = ''] = ids
  await call('people.link', { personId: marie, otherId: paul })
  await call('people.link', { personId: paul, otherId: marie, since: '2020-01-01' })
  expect((await call('people.get', { id: marie })).acquaintances).toEqual([
    { id: paul, name: 'Paul Martin', organisation: 'SNCF', source: 'declared', since: '2020-01-01' }
  ])
  expect((await call('people.get', { id: paul })).acquaintances).toMatchObject([{ id: marie }])
  await call('people.unlink', { personId: marie, otherId: paul })
  expect((await call('people.get', { id: marie })).acquaintances).toEqual([])
  expect(await bridge.call('people.unlink', { personId: marie, otherId: paul })).toMatchObject({
    error: { code: 'not-found' }
  })
  await call('people.link', { personId: paul, otherId: marie })
  expect((await call('people.get', { id: marie })).acquaintances).toMatchObject([{ id: paul, since: null }])
  expect(db.raw.prepare('SELECT count(*) FROM acquaintance').pluck().get()).toBe(1)
})

test('nobody is their own acquaintance or their own introducer', async () => {
  const { bridge, ids } = await withPeople(['Marie', 'Dupont'])
  const [marie = ''] = ids
  expect(await bridge.call('people.link', { personId: marie, otherId: marie })).toMatchObject({
    error: { code: 'same-person', fields: { otherId: 'same-person' } }
  })
  expect(await bridge.call('people.update', { id: marie, ...aPerson({ introducedById: marie }) })).toMatchObject({
    error: { code: 'same-person', fields: { 'person.introducedById': 'same-person' } }
  })
})

test('references to nobody are refused with the field, and nothing is written', async () => {
  const { bridge, db } = startApp()
  const before = dump(db)
  const cases = [
    ['people.create', aPerson({ introducedById: 'nobody' }), 'person.introducedById'],
    ['people.create', aPerson({}, { circleIds: ['nowhere'], organisation: 'Airbus' }), 'circleIds.0'],
    ['people.update', { id: 'nobody', ...aPerson() }, 'id'],
    ['people.setFacts', { id: 'nobody', facts: { closeness: 3 } }, 'id'],
    ['people.remove', { id: 'nobody' }, 'id'],
    ['people.link', { personId: 'nobody', otherId: 'else' }, 'personId']
  ] as const
  const replies = await inOrder(cases, ([method, input]) => bridge.call(method, input))
  expect(replies).toMatchObject(
    cases.map(([, , field]) => ({ ok: false, error: { code: 'not-found', fields: { [field]: 'not-found' } } }))
  )
  expect(dump(db)).toBe(before)
})

test.each([
  ['a name of 500 characters', aPerson({ familyName: 'x'.repeat(500) }), 'person.familyName'],
  ['no name at all', aPerson({ givenName: '  ', familyName: null }), 'person.givenName'],
  ['a date that does not exist', aPerson({ metOn: '2026-02-30' }), 'person.metOn'],
  ['a closeness out of range', aPerson({ closeness: 6 }), 'person.closeness'],
  ['an empty address', aPerson({}, { emails: [{ value: ' ' }] }), 'emails.0.value'],
  ['an organisation of 500 characters', aPerson({}, { organisation: 'x'.repeat(500) }), 'organisation']
])('%s is refused with its field and nothing is written', async (_what, form, field) => {
  const { bridge, db } = startApp()
  const before = dump(db)
  expect(await bridge.call('people.create', form)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', fields: { [field]: expect.any(String) } }
  })
  expect(dump(db)).toBe(before)
})

test('saving a person as they are writes nothing', async () => {
  const { call, db } = startApp()
  const { id: circle } = await call('circles.create', { name: 'Club' })
  const form = aPerson(
    { roleText: 'DRH' },
    { organisation: 'Airbus', circleIds: [circle], emails: [{ label: null, value: 'marie@example.com' }] }
  )
  const { id } = await call('people.create', form)
  const before = dump(db)
  await call('people.update', { id, ...form })
  expect(dump(db)).toBe(before)
})

test('changes say in the history whom they are about', async () => {
  const { call, ids } = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'])
  await call('people.setFacts', { id: ids[0]!, facts: { closeness: 5 } })
  await call('people.link', { personId: ids[0]!, otherId: ids[1]! })
  expect((await call('history.list', { limit: 2 })).map(({ label, values }) => ({ label, values }))).toEqual([
    { label: 'history.tieAdded', values: { name: 'Marie Dupont', other: 'Paul Martin' } },
    { label: 'history.factChanged', values: { name: 'Marie Dupont', fact: 'closeness' } }
  ])
})
