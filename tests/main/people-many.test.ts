import { expect, test } from 'vitest'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { startApp, TODAY } from '../support/app'
import { dump } from '../support/dump'
import { inOrder } from '../support/in-order'
import { namesOf, withThree } from '../support/known-people'

test('everybody whom a filter leaves is told by id, in the order of the table, and any stretch of them', async () => {
  const { call, marie, paul, karim } = await withThree()
  expect(await call('people.ids', {})).toEqual([karim, marie, paul])
  expect(await call('people.ids', { descending: true, offset: 1, limit: 1 })).toEqual([marie])
  expect(await call('people.ids', { text: 'mar' })).toEqual([marie, paul])
})

test('several people join a circle in one step, those who are in it already are not counted', async () => {
  const { call, db, marie, paul, karim } = await withThree()
  const { id } = await call('circles.create', { name: 'Alumni HEC' })
  const { id: other } = await call('circles.create', { name: 'Club' })
  await call('people.update', {
    id: paul,
    ...aPerson({ givenName: 'Paul', familyName: 'Martin' }, { circleIds: [id] })
  })
  await call('people.update', {
    id: karim,
    ...aPerson({ givenName: 'Karim', familyName: 'Benali' }, { circleIds: [id] })
  })
  await call('people.update', {
    id: karim,
    ...aPerson({ givenName: 'Karim', familyName: 'Benali' }, { circleIds: [other] })
  })
  const before = dump(db)
  expect(await call('people.bulkCircle', { ids: [marie, paul, karim], circle: { id } })).toEqual({
    count: 2,
    name: 'Alumni HEC'
  })
  expect((await call('people.get', { id: marie })).circles).toMatchObject([{ name: 'Alumni HEC', primary: true }])
  expect((await call('people.get', { id: karim })).circles).toMatchObject([
    { name: 'Club', primary: true },
    { name: 'Alumni HEC', primary: false }
  ])
  expect((await call('history.list', {}))[0]).toMatchObject({
    label: 'history.peopleInCircle',
    values: { count: 2, name: 'Alumni HEC' }
  })
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('a circle that is new is made with the step, one whose name exists is that one', async () => {
  const { call, marie, paul } = await withThree()
  await call('people.bulkCircle', { ids: [marie], circle: { name: 'Voisins' } })
  await call('people.bulkCircle', { ids: [paul], circle: { name: ' VOISINS ' } })
  expect(await call('circles.list')).toMatchObject([{ name: 'Voisins', members: 2 }])
  await call('history.undo', {})
  await call('history.undo', {})
  expect(await call('circles.list')).toEqual([])
})

test.each([
  [{ cadenceDays: 90 }, 'history.peopleCadence', { days: 90 }],
  [{ reportLevel: 'excluded' as const }, 'history.peopleReportLevel', { reportLevel: 'excluded' }],
  [{ noLedger: true }, 'history.peopleNotCounted', {}]
])('%j is set of several people in one step, and told in words', async (fact, label, values) => {
  const { call, db, marie, paul } = await withThree()
  await call('people.setFacts', { id: paul, facts: fact })
  const before = dump(db)
  expect(await call('people.bulkSet', { ids: [marie, paul], fact })).toEqual({ count: 1 })
  expect((await call('people.get', { id: marie })).person).toMatchObject(fact)
  expect((await call('history.list', {}))[0]).toMatchObject({ label, values: { count: 1, ...values } })
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('a wished rhythm is taken from several people, and favours are counted again', async () => {
  const { call, marie, paul } = await withThree()
  await call('people.bulkSet', { ids: [marie, paul], fact: { cadenceDays: 30 } })
  await call('people.bulkSet', { ids: [marie, paul], fact: { noLedger: true } })
  expect(await call('people.bulkSet', { ids: [marie, paul], fact: { cadenceDays: null } })).toEqual({ count: 2 })
  expect(await call('people.bulkSet', { ids: [marie, paul], fact: { noLedger: false } })).toEqual({ count: 2 })
  expect((await call('history.list', {})).slice(0, 2).map(({ label }) => label)).toEqual([
    'history.peopleCounted',
    'history.peopleNoCadence'
  ])
})

test('what changes nothing leaves no step in the history', async () => {
  const { call, marie } = await withThree()
  const steps = (await call('history.list', {})).length
  expect(await call('people.bulkSet', { ids: [marie], fact: { noLedger: false } })).toEqual({ count: 0 })
  expect(await call('history.list', {})).toHaveLength(steps)
})

test('several people go to the bin with what was noted of each alone, and come back together', async () => {
  const { call, db, marie, paul } = await withThree()
  const meeting = await call('meetings.save', aMeeting([marie, paul]))
  await call('promises.create', aPromise(marie))
  const before = dump(db)
  expect(await call('people.bulkRemove', { ids: [marie, paul] })).toEqual({ count: 2 })
  expect(namesOf((await call('people.page', {})).rows)).toEqual(['Karim Benali'])
  expect((await call('promises.page', {})).total).toBe(0)
  expect((await call('meetings.page', {})).rows).toMatchObject([{ id: meeting.id }])
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('what many people’s favours said leaves no word in the search index, and is found again on undo', async () => {
  const { call, db } = startApp()
  const stays = (await call('people.create', aPerson())).id
  await call('favours.create', aFavour(stays, { description: 'resterait' }))
  const ids = await inOrder(Array(60).keys(), async (index) => {
    const { id } = await call('people.create', aPerson({ givenName: `N${index}` }))
    await call('favours.create', aFavour(id, { description: `zyxwvut${index}` }))
    return id
  })
  const words = () =>
    (db.raw.prepare('SELECT block FROM favourText_data').pluck().all() as Buffer[])
      .map((block) => block.toString('latin1'))
      .join(' ')
  expect(words()).toContain('zyxwvut')
  await call('people.bulkRemove', { ids })
  expect(words()).not.toContain('zyxwvut')
  expect(words()).toContain('resterait')
  expect(checkJournal(db)).toEqual([])
  await call('history.undo', {})
  expect(words()).toContain('zyxwvut')
  expect(checkJournal(db)).toEqual([])
  // One by one, each word goes by itself again.
  await inOrder(ids, (id) => call('people.remove', { id }))
  expect(words()).not.toContain('zyxwvut')
})

test('the list is narrowed by organisation, closeness, promises, circles, ledger and year of meeting, all at once', async () => {
  const { call } = startApp()
  const add = async (givenName: string, person: object, rest: object = {}) =>
    (await call('people.create', aPerson({ givenName, familyName: null, ...person }, rest))).id
  const { id: circle } = await call('circles.create', { name: 'Club' })
  const near = await add(
    'Near',
    { closeness: 4, metOn: '2026' },
    { organisation: 'Société Générale', circleIds: [circle] }
  )
  await add('Far', { closeness: 2, noLedger: true, metOn: '2025-11' })
  const seen = await add('Seen', {}, { organisation: 'SOCIETE GENERALE' })
  await call('meetings.save', aMeeting([seen], { date: '2026-03-01' }))
  await call('promises.create', aPromise(near))
  const found = async (filter: object) => namesOf((await call('people.page', filter)).rows)
  expect(await found({ organisation: 'societe generale' })).toEqual(['Near', 'Seen'])
  expect(await found({ minCloseness: 3 })).toEqual(['Near'])
  expect(await found({ openPromise: true })).toEqual(['Near'])
  expect(await found({ withoutCircle: true })).toEqual(['Far', 'Seen'])
  expect(await found({ notCounted: true })).toEqual(['Far'])
  expect(await found({ met: 'thisYear' })).toEqual(['Near', 'Seen'])
  expect(await found({ met: 'lastYear' })).toEqual(['Far'])
  expect(await found({ met: 'thisYear', withoutCircle: true, organisation: 'Société Générale' })).toEqual(['Seen'])
})

test('birthdays stand in the order in which they come, with a year or without; one of which the day is not known comes last', async () => {
  const { call } = startApp()
  const birthdays = { A: '1980-07-02', B: '--06-30', C: '1975-01-15', D: '1990', E: '1990-08', F: null, G: '--06-29' }
  for (const [givenName, birthday] of Object.entries(birthdays))
    // The order in which they are written does not matter, but is the same each time.
    // oxlint-disable-next-line no-await-in-loop
    await call('people.create', aPerson({ givenName, familyName: null, birthday }))
  expect(TODAY).toBe('2026-06-30')
  const order = async (descending: boolean) =>
    namesOf((await call('people.page', { sort: 'birthday', descending })).rows).join('')
  expect(await order(false)).toBe('BACGDEF')
  expect(await order(true)).toBe('GCABDEF')
})

test('first meetings known in part are sorted, those of which nothing is known last', async () => {
  const { call } = startApp()
  const met = { A: '2019-05', B: '2019', C: '2018-12-31', D: null, E: '2019-05-02' }
  for (const [givenName, metOn] of Object.entries(met))
    // oxlint-disable-next-line no-await-in-loop
    await call('people.create', aPerson({ givenName, familyName: null, metOn }))
  const order = async (descending: boolean) =>
    namesOf((await call('people.page', { sort: 'met', descending })).rows).join('')
  expect(await order(false)).toBe('CBAED')
  expect(await order(true)).toBe('EABCD')
})

test('a filter is kept under a name, listed, renamed and removed, each a step that is taken back', async () => {
  const { call, bridge } = startApp()
  const { id } = await call('people.saveFilter', { name: 'Proches', filter: { minCloseness: 4 } })
  expect(await call('people.filters')).toMatchObject([{ id, name: 'Proches', filter: { minCloseness: 4, text: '' } }])
  expect(await bridge.call('people.saveFilter', { name: ' proches', filter: {} })).toMatchObject({
    error: { code: 'filter-exists', values: { name: 'Proches' } }
  })
  await call('people.renameFilter', { id, name: 'Très proches' })
  await call('people.removeFilter', { id })
  expect(await call('people.filters')).toEqual([])
  await call('history.undo', {})
  expect(await call('people.filters')).toMatchObject([{ name: 'Très proches' }])
  await call('history.undo', {})
  expect(await call('people.filters')).toMatchObject([{ name: 'Proches' }])
})

test('a view of the map, and one that cannot be read, are no filters of the list', async () => {
  const { call, db } = startApp()
  const insert = db.raw.prepare(
    `INSERT INTO view (id, name, filters, lens, createdAt, updatedAt) VALUES (?, ?, ?, ?, '', '')`
  )
  insert.run('1', 'Map', '{}', 'bridges')
  insert.run('2', 'Broken', '{', 'people')
  insert.run('3', 'Later', '{"minCloseness": 12}', 'people')
  expect(await call('people.filters')).toEqual([])
})
