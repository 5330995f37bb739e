import { expect, test } from 'vitest'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { startApp } from '../support/app'
import { journalFile } from '../support/commands'
import { importText } from '../support/import-file'

type App = ReturnType<typeof startApp>

/** Somebody who was met twice, so that the tie is active; the later in the alphabet, the less close. */
async function aContact({ call }: App, givenName: string, closeness = 3): Promise<string> {
  const { id } = await call('people.create', aPerson({ givenName, familyName: null, closeness }))
  await call('meetings.save', aMeeting([id], { date: '2026-01-05' }))
  await call('meetings.save', aMeeting([id], { date: '2026-06-15' }))
  return id
}

async function threeContacts(app: App) {
  const marie = await aContact(app, 'Marie', 5)
  const paul = await aContact(app, 'Paul', 4)
  const zoe = await aContact(app, 'Zoé', 2)
  return { marie, paul, zoe }
}

const pair = (one: string, other: string) => (one < other ? { a: one, b: other } : { a: other, b: one })

test('the strongest active contacts are asked about, the strongest first, and nobody who is silent or has died', async () => {
  const app = startApp()
  await aContact(app, 'Zoé', 2)
  await aContact(app, 'Marie', 5)
  await app.call('people.create', aPerson({ givenName: 'Jamais', closeness: 5 }))
  const late = await aContact(app, 'Léon', 5)
  await app.call('people.setFacts', { id: late, facts: { deceasedOn: '2026-06-20' } })
  const { people } = await app.call('network.acquaintances')
  expect(people.map(({ name }) => name)).toEqual(['Marie', 'Zoé'])
})

test('no more than twenty are gone through', async () => {
  const app = startApp()
  for (let index = 0; index < 22; index++) await aContact(app, `Personne ${index}`)
  expect((await app.call('network.acquaintances')).people).toHaveLength(20)
})

test('what is known already says from where, and what follows from a meeting or an introduction is fixed', async () => {
  const app = startApp()
  const { marie, paul, zoe } = await threeContacts(app)
  await app.call('meetings.save', aMeeting([marie, paul], { date: '2026-06-20' }))
  await app.call('favours.create', aFavour(marie, { kind: 'introduction', introducedPersonId: zoe }))
  await app.call('people.link', { personId: paul, otherId: zoe })
  // Said as well, but it follows from the meeting.
  await app.call('people.link', { personId: marie, otherId: paul })
  const { known } = await app.call('network.acquaintances')
  expect(known).toHaveLength(3)
  expect(known).toContainEqual({ ...pair(marie, paul), source: 'metTogether', fixed: true })
  expect(known).toContainEqual({ ...pair(marie, zoe), source: 'introduced', fixed: true })
  expect(known).toContainEqual({ ...pair(paul, zoe), source: 'declared', fixed: false })
})

test('a meeting that is too large makes nobody acquainted, and the convention says how large that is', async () => {
  const app = startApp()
  const { marie, paul, zoe } = await threeContacts(app)
  await app.call('meetings.save', aMeeting([marie, paul, zoe], { date: '2026-06-20' }))
  expect((await app.call('network.acquaintances')).known).toHaveLength(3)
  const conventions = await app.call('settings.conventions')
  await app.call('settings.setConventions', { ...conventions, smallMeeting: 3 })
  expect((await app.call('network.acquaintances')).known).toEqual([])
})

test('one answer writes whom somebody knows and whom not, and is one step back', async () => {
  const app = startApp()
  const { marie, paul, zoe } = await threeContacts(app)
  await app.call('network.setAcquaintances', { personId: marie, knownIds: [paul], strangerIds: [zoe] })
  const said = await app.call('network.acquaintances')
  expect(said.known).toEqual([{ ...pair(marie, paul), source: 'declared', fixed: false }])
  expect(said.strangers).toEqual([pair(marie, zoe)])
  expect((await app.call('people.get', { id: paul })).acquaintances.map(({ name }) => name)).toEqual(['Marie'])
  expect((await app.call('network.structure')).asked).toEqual({ people: 3, settled: 2, pairs: 3 })

  const { label, values } = (await app.call('history.list', {}))[0]!
  expect({ label, values }).toEqual({ label: 'history.acquaintancesSaid', values: { name: 'Marie' } })
  await app.call('history.undo', {})
  const before = await app.call('network.acquaintances')
  expect({ known: before.known, strangers: before.strangers }).toEqual({ known: [], strangers: [] })
})

test('what was said may be said otherwise, both ways', async () => {
  const app = startApp()
  const { marie, paul } = await threeContacts(app)
  await app.call('network.setAcquaintances', { personId: marie, knownIds: [], strangerIds: [paul] })
  await app.call('network.setAcquaintances', { personId: paul, knownIds: [marie], strangerIds: [] })
  expect(await app.call('network.acquaintances')).toMatchObject({ known: [pair(marie, paul)], strangers: [] })
  await app.call('network.setAcquaintances', { personId: marie, knownIds: [], strangerIds: [paul] })
  expect(await app.call('network.acquaintances')).toMatchObject({ known: [], strangers: [pair(marie, paul)] })
})

test('what follows from a meeting stays, whatever is answered', async () => {
  const app = startApp()
  const { marie, paul } = await threeContacts(app)
  await app.call('meetings.save', aMeeting([marie, paul], { date: '2026-06-20' }))
  await app.call('network.setAcquaintances', { personId: marie, knownIds: [], strangerIds: [paul] })
  expect(await app.call('network.acquaintances')).toMatchObject({ known: [pair(marie, paul)], strangers: [] })
})

test('the same answer twice changes nothing the second time', async () => {
  const app = startApp()
  const { marie, paul, zoe } = await threeContacts(app)
  const answer = { personId: marie, knownIds: [paul], strangerIds: [zoe] }
  await app.call('network.setAcquaintances', answer)
  const changes = (await app.call('history.list', {})).length
  await app.call('network.setAcquaintances', answer)
  expect(await app.call('history.list', {})).toHaveLength(changes)
})

test('nobody is asked whether they know themselves, or somebody who is not there', async () => {
  const app = startApp()
  const { marie } = await threeContacts(app)
  const set = (knownIds: string[]) =>
    app.call('network.setAcquaintances', { personId: marie, knownIds, strangerIds: [] })
  await expect(set([marie])).rejects.toThrow('same-person')
  await expect(set(['nobody'])).rejects.toMatchObject({ code: 'not-found', fields: { 'knownIds.0': 'not-found' } })
})

test('two who are said not to know each other still do not when one of them is merged with another', async () => {
  const app = startApp()
  const { marie, paul, zoe } = await threeContacts(app)
  await app.call('network.setAcquaintances', { personId: marie, knownIds: [], strangerIds: [paul] })
  await app.call('people.merge', { keptId: zoe, otherId: paul })
  expect((await app.call('network.acquaintances')).strangers).toEqual([pair(marie, zoe)])
})

test('the pass knows of whom the structure knows: not of what is yet to come, nor of a favour that is no introduction', async () => {
  const app = startApp()
  const ids = ['a', 'b', 'c']
  const dates = ['2026-01-05', '2026-06-15']
  await importText(
    app,
    journalFile({
      people: ids.map((id) => ({ id, familyName: id })),
      meetings: ids.flatMap((personId) =>
        dates.map((date) => ({ id: `${personId} ${date}`, date, occasion: 'lunch', participants: [{ personId }] }))
      ),
      acquaintances: [{ a: 'a', b: 'b', since: '2027' }],
      favours: [
        { id: 'f', direction: 'received', personId: 'b', kind: 'advice', date: '2026-01-01', introducedPersonId: 'c' }
      ]
    })
  )
  expect((await app.call('network.structure')).coverage).toEqual({ acquaintances: 0, pairs: 3 })
  expect(await app.call('network.acquaintances')).toMatchObject({ people: [{}, {}, {}], known: [] })
  app.close()
})
