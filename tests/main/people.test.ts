import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aMeetingFavour, aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

/** An application that holds these people; `people` is in the order given. */
async function withPeople(...people: [given: string, family: string | null, organisation?: string][]) {
  const app = startApp()
  const created = await inOrder(people, ([givenName, familyName, organisation = null]) =>
    app.call('people.create', aPerson({ givenName, familyName }, { organisation }))
  )
  const ids = created.map(({ id }) => id)
  return { ...app, ids }
}

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
  expect(names((await call('people.page', {})).rows)).toEqual(['Paul Martin'])
  expect(await call('people.pick', { text: 'marie' })).toEqual([])
  expect(await call('people.near', { name: 'Marie Dupont' })).toEqual([])
  expect((await call('people.get', { id: paul })).acquaintances).toEqual([])
  expect((await call('favours.page', {})).total).toBe(0)
  expect((await call('promises.page', {})).total).toBe(0)
  const [row] = (await call('meetings.page', {})).rows
  expect(names(row?.participants ?? [])).toEqual(['Paul Martin'])
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
    ['people.setCloseness', { id: 'nobody', closeness: 3 }, 'id'],
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

test.each([
  ['emoji', '🦊', 'Renard 🎉', '🎉 renard'],
  ['emoji alone', '👩🏽‍💻', null, '👩🏽‍💻'],
  ['Arabic', 'مريم', 'الدوري', 'الدُّورِيّ'],
  ['Hebrew', 'שרה', 'כהן', 'כהן'],
  ['ligature and apostrophe', 'Œdipe', 'd’Aumale', "D'AUMALE oedipe"],
  ['a null-looking name', 'null', 'undefined', 'undefined']
])('a name in %s is kept as typed and found again', async (_what, givenName, familyName, search) => {
  const { call, ids } = await withPeople([givenName, familyName], ['Paul', 'Martin'])
  const found = await call('people.page', { text: search })
  expect(found.rows.map(({ id }) => id)).toEqual([ids[0]])
  expect((await call('people.get', { id: ids[0]! })).person).toMatchObject({ givenName, familyName })
  expect((await call('people.pick', { text: search })).map(({ id }) => id)).toEqual([ids[0]])
})

test('people are listed as French sorts names: accents, case and ligatures aside', async () => {
  const { call } = await withPeople(
    ['Zoé', 'Ozanne'],
    ['Hélène', 'Œuvrard'],
    ['Eric', 'eric'],
    ['A', 'Émile'],
    ['B', 'Élodie'],
    ['C', 'D’Artagnan'],
    ['D', 'Dartois'],
    ['E', 'Oeuf']
  )
  const { rows, total } = await call('people.page', {})
  expect(total).toBe(8)
  expect(rows.map(({ listName }) => listName.split(' ')[0])).toEqual([
    'D’ARTAGNAN',
    'DARTOIS',
    'ÉLODIE',
    'ÉMILE',
    'ERIC',
    'OEUF',
    'ŒUVRARD',
    'OZANNE'
  ])
  const reversed = await call('people.page', { descending: true })
  expect(names(reversed.rows)).toEqual(names(rows).toReversed())
})

test('pages follow each other without a gap or a repeat', async () => {
  const { call } = startApp()
  await inOrder(Array(23).keys(), (n) => call('people.create', aPerson({ givenName: `N${n % 5}`, familyName: 'Same' })))
  const pages = await inOrder([0, 10, 20, 30], (offset) => call('people.page', { offset, limit: 10 }))
  expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
    [23, 10],
    [23, 10],
    [23, 3],
    [23, 0]
  ])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(23)
})

test('every word typed must occur in the name or in the organisation, in any order', async () => {
  const { call } = await withPeople(
    ['Hélène', 'Œuvrard', 'Société Générale'],
    ['Hélène', 'Martin', 'Airbus'],
    ['Paul', 'Générale']
  )
  const found = async (text: string) => names((await call('people.page', { text })).rows)
  expect(await found('helene')).toEqual(['Hélène Martin', 'Hélène Œuvrard'])
  expect(await found('GENERALE hélène')).toEqual(['Hélène Œuvrard'])
  expect(await found('oeuv')).toEqual(['Hélène Œuvrard'])
  expect(await found('helene paul')).toEqual([])
  expect((await call('people.page', { text: 'générale' })).total).toBe(2)
  expect(await found('%')).toHaveLength(3)
})

test('people of one circle only are listed when a circle is chosen', async () => {
  const { call } = startApp()
  const { id: circleId } = await call('circles.create', { name: 'Club' })
  await call('people.create', aPerson({ givenName: 'In' }, { circleIds: [circleId] }))
  await call('people.create', aPerson({ givenName: 'Out' }))
  const { rows, total } = await call('people.page', { circleId })
  expect(total).toBe(1)
  expect(rows).toMatchObject([{ name: 'In Dupont', circles: ['Club'] }])
})

test('sorting by closeness or organisation puts those without one last, in both directions', async () => {
  const { call } = startApp()
  await call('people.create', aPerson({ givenName: 'None' }))
  await call('people.create', aPerson({ givenName: 'Far', closeness: 1 }, { organisation: 'Émeraude' }))
  await call('people.create', aPerson({ givenName: 'Near', closeness: 5 }, { organisation: 'Airbus' }))
  const order = async (sort: 'closeness' | 'organisation', descending: boolean) =>
    (await call('people.page', { sort, descending })).rows.map(({ name }) => name.split(' ')[0])
  expect(await order('closeness', false)).toEqual(['Far', 'Near', 'None'])
  expect(await order('closeness', true)).toEqual(['Near', 'Far', 'None'])
  expect(await order('organisation', false)).toEqual(['Near', 'Far', 'None'])
  expect(await order('organisation', true)).toEqual(['Far', 'Near', 'None'])
})

test('a row counts the promises that are open, moved ones included', async () => {
  const { call, ids } = await withPeople(['Marie', 'Dupont'])
  const [personId = ''] = ids
  const promise = { by: 'me', personId, text: 'x', madeOn: TODAY } as const
  await call('promises.create', promise)
  const moved = await call('promises.create', promise)
  await call('promises.move', { id: moved.id, dueOn: '2026-08-01', on: TODAY })
  const kept = await call('promises.create', promise)
  await call('promises.keep', { id: kept.id, on: TODAY })
  expect((await call('people.page', {})).rows).toMatchObject([{ openPromises: 2 }])
})

test('with nothing typed, those met most recently are offered first', async () => {
  const { call, ids } = await withPeople(['A', 'A'], ['B', 'B'], ['C', 'C'])
  const [a = '', b = '', c = ''] = ids
  await call('meetings.save', aMeeting([b], { date: '2026-05-01' }))
  await call('meetings.save', aMeeting([c], { date: '2026-06-01' }))
  const picked = await call('people.pick', { text: '' })
  expect(picked.map(({ id }) => id)).toEqual([c, b, a])
  expect(picked[0]).toMatchObject({ lastContactOn: '2026-06-01' })
  expect(names(await call('people.pick', { text: '', except: [c], limit: 1 }))).toEqual(['B B'])
})

test('whoever has a word that begins so comes first, then who was met most recently', async () => {
  const { call, ids } = await withPeople(['Anne-Marie', 'Roux'], ['Marie', 'Dupont'], ['Rosemarie', 'Adam'])
  await call('meetings.save', aMeeting([ids[2]!], { date: '2026-06-20' }))
  await call('meetings.save', aMeeting([ids[1]!], { date: '2026-06-01' }))
  expect(names(await call('people.pick', { text: 'marie' }))).toEqual([
    'Marie Dupont',
    'Anne-Marie Roux',
    'Rosemarie Adam'
  ])
  expect(names(await call('people.pick', { text: 'dup mar' }))).toEqual(['Marie Dupont'])
})

test('somebody is found by the organisation as well', async () => {
  const { call } = await withPeople(['Marie', 'Dupont', 'Airbus'], ['Marie', 'Lefèvre', 'Thales'])
  expect(names(await call('people.pick', { text: 'marie tha' }))).toEqual(['Marie Lefèvre'])
})

test('changes say in the history whom they are about', async () => {
  const { call, ids } = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'])
  await call('people.setCloseness', { id: ids[0]!, closeness: 5 })
  await call('people.link', { personId: ids[0]!, otherId: ids[1]! })
  expect((await call('history.list', { limit: 2 })).map(({ label, values }) => ({ label, values }))).toEqual([
    { label: 'history.tieAdded', values: { name: 'Marie Dupont', other: 'Paul Martin' } },
    { label: 'history.personChanged', values: { name: 'Marie Dupont' } }
  ])
})

test.each([
  ['the same name', 'Marie Dupont'],
  ['another case, no accents', 'MARIE dupont'],
  ['the family name first', 'Dupont Marie'],
  ['a letter left out', 'Marie Dupon'],
  ['a letter too many', 'Marie Duppont'],
  ['another letter', 'Marie Dupond'],
  ['two letters swapped', 'Marie Dupnot'],
  ['the first letter wrong', 'Narie Dupont'],
  ['the last letter wrong, family name first', 'DUPONT Marif'],
  ['a hyphen for the space', 'Marie-Dupont']
])('somebody known is offered for %s', async (_what, name) => {
  const { call } = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'], ['Mario', 'Dumont'])
  expect(names(await call('people.near', { name }))).toEqual(['Marie Dupont'])
})

test.each(['Marie', 'Dupont', 'Marie Durand', 'Mary Dupond', '', '???', 'x'.repeat(500)])(
  'nobody is offered for %s',
  async (name) => {
    const { call } = await withPeople(['Marie', 'Dupont'])
    expect(await call('people.near', { name })).toEqual([])
  }
)

test('short names must be the same to be near', async () => {
  const { call } = await withPeople(['Léa', null], ['Léo', null])
  expect(names(await call('people.near', { name: 'lea' }))).toEqual(['Léa'])
})

test('compound names, particles and the name somebody goes by are known as well', async () => {
  const { call } = startApp()
  await call('people.create', aPerson({ givenName: 'Marie Claire', familyName: 'Dupont' }))
  await call('people.create', aPerson({ givenName: 'Sophie', particle: 'de', familyName: 'La Tour' }))
  await call('people.create', aPerson({ givenName: 'Robert', preferredName: 'Bob', familyName: 'Martin' }))
  const near = async (name: string) => names(await call('people.near', { name }))
  expect(await near('marie claire dupont')).toEqual(['Marie Claire Dupont'])
  expect(await near('Dupont, Marie-Claire')).toEqual(['Marie Claire Dupont'])
  expect(await near('Sophie de la Tour')).toEqual(['Sophie de La Tour'])
  expect(await near('Sophie La Tour')).toEqual(['Sophie de La Tour'])
  expect(await near('Bob Martin')).toEqual(['Bob Martin'])
  expect(await near('Robert Martin')).toEqual(['Bob Martin'])
})

test('the same name comes before near ones', async () => {
  const { call } = await withPeople(['Marie', 'Dupond'], ['Marie', 'Dupont'])
  expect(names(await call('people.near', { name: 'Marie Dupont' }))).toEqual(['Marie Dupont', 'Marie Dupond'])
})

test('one slip anywhere in a name still finds somebody', { timeout: 60_000 }, async () => {
  const { call } = await withPeople(['Marie', 'Dupont'])
  const name = 'dupont marie'
  const slip = fc.record({
    at: fc.nat(name.length - 1),
    letter: fc.constantFrom('a', 'z', ' '),
    kind: fc.constantFrom('insert', 'leave out', 'replace', 'swap')
  })
  await fc.assert(
    fc.asyncProperty(slip, async ({ at, letter, kind }) => {
      const [front, back] = [name.slice(0, at), name.slice(at)]
      const [first = '', second = ''] = back
      const typed = {
        insert: front + letter + back,
        'leave out': front + back.slice(1),
        replace: front + letter + back.slice(1),
        swap: front + second + first + back.slice(2)
      }[kind]
      expect(names(await call('people.near', { name: typed }))).toEqual(['Marie Dupont'])
    }),
    { numRuns: 200 }
  )
})

/** Three people: seen this month and favoured by, seen twice two years ago, and never met. */
async function withTies() {
  const app = await withPeople(['Active', 'One'], ['Lapsed', 'Two'], ['Never', 'Three'])
  const [active = '', lapsed = ''] = app.ids
  const days = ['2024-05-01', '2024-06-01']
  await inOrder(days, (date) => app.call('meetings.save', aMeeting([lapsed], { date })))
  const favours = Array(6).fill(aMeetingFavour(active, { weight: 2 }))
  await inOrder(['2026-05-15', '2026-06-15'], (date) =>
    app.call('meetings.save', aMeeting([active], { date }, date === '2026-06-15' ? { favours } : {}))
  )
  return app
}

test('the table shows how each tie stands, as of today and of the last change', async () => {
  const { call, ids } = await withTies()
  const { rows } = await call('people.page', { sort: 'lastContact', descending: true })
  expect(rows).toMatchObject([
    {
      name: 'Active One',
      state: 'active',
      lastContactOn: '2026-06-15',
      given: 0,
      received: 12,
      notice: 'receivedMore'
    },
    { name: 'Lapsed Two', state: 'lapsed', lastContactOn: '2024-06-01', notice: null },
    { name: 'Never Three', state: 'neverMet', lastContactOn: null, band: 'unknown' }
  ])
  await call('meetings.save', aMeeting([ids[2]!], { date: TODAY }))
  const [first] = (await call('people.page', { sort: 'lastContact', descending: true })).rows
  expect(first).toMatchObject({ name: 'Never Three', state: 'singleEncounter', lastContactOn: TODAY })
})

test('people are narrowed to the states and notices that are chosen, and counted so', async () => {
  const { call } = await withTies()
  const found = async (query: Input<'people.page'>) => {
    const { total, rows } = await call('people.page', query)
    expect(total).toBe(rows.length)
    return names(rows)
  }
  expect(await found({ states: ['lapsed', 'neverMet'] })).toEqual(['Never Three', 'Lapsed Two'])
  expect(await found({ states: ['dormant'] })).toEqual([])
  expect(await found({ notice: 'any' })).toEqual(['Active One'])
  expect(await found({ notice: 'receivedMore', states: ['active'] })).toEqual(['Active One'])
  expect(await found({ notice: 'gaveMore' })).toEqual([])
  expect(await found({ states: ['active', 'lapsed'], text: 'two' })).toEqual(['Lapsed Two'])
})

test.each(['lastContact', 'strength', 'received'] as const)(
  'people are sorted by %s in both directions',
  async (sort) => {
    const { call } = await withTies()
    const order = async (descending: boolean) => names((await call('people.page', { sort, descending })).rows)
    expect((await order(true))[0]).toBe('Active One')
    expect(await order(false)).toHaveLength(3)
    expect((await order(false)).indexOf('Active One')).toBeGreaterThan((await order(false)).indexOf('Lapsed Two'))
  }
)

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
