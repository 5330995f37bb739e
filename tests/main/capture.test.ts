import { describe, expect, test } from 'vitest'
import { startApp, TODAY } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'

async function withPeople() {
  const app = startApp()
  const create = async (givenName: string, familyName: string, organisation: string) =>
    (await app.call('people.create', aPerson({ givenName, familyName }, { organisation }))).id
  const marie = await create('Marie', 'Dupont', 'Airbus')
  const martin = await create('Paul', 'Martin', 'SNCF')
  const other = await create('Marie', 'Lefèvre', 'Thales')
  await app.call('meetings.save', aMeeting([other], { date: '2026-06-20', place: 'Bistrot' }))
  await app.call('meetings.save', aMeeting([marie], { date: '2026-05-20', place: 'Café de Flore' }))
  return { ...app, create, marie, martin, other }
}

type App = Awaited<ReturnType<typeof withPeople>>
const named = async ({ call }: App, text: string) => {
  const { understanding } = await call('capture.understand', { text })
  return understanding.people.map(({ personId, isNew }) => personId ?? (isNew ? 'new' : 'open'))
}
const proposed = async ({ call }: App, before: string) =>
  (await call('capture.complete', { before })).map(({ text }) => text)

describe('who is known', () => {
  test('follows what is added, renamed, put in the bin and taken back', async () => {
    const app = await withPeople()
    expect(await named(app, 'Café avec Inès Haddad')).toEqual(['new'])
    const ines = await app.create('Inès', 'Haddad', 'Veolia')
    expect(await named(app, 'Café avec Inès Haddad')).toEqual([ines])
    await app.call('people.update', { id: ines, person: { givenName: 'Inès', familyName: 'Moreau' } })
    expect(await named(app, 'Café avec Inès Moreau')).toEqual([ines])
    await app.call('people.remove', { id: ines })
    expect(await named(app, 'Café avec Inès Moreau')).toEqual(['new'])
    await app.call('history.undo', {})
    expect(await named(app, 'Café avec Inès Moreau')).toEqual([ines])
  })

  test('several of one first name are told apart by the organisation, else the latest met comes first', async () => {
    const app = await withPeople()
    expect(await named(app, 'Café avec Marie de chez Thales')).toEqual([app.other])
    const { understanding, people } = await app.call('capture.understand', { text: 'Café avec Marie' })
    expect(understanding.people[0]).toMatchObject({ personId: null, isNew: false })
    expect(understanding.people[0]?.candidates).toEqual([app.other, app.marie])
    expect(people).toMatchObject([
      { id: app.other, name: 'Marie Lefèvre', organisation: 'Thales', lastContactOn: '2026-06-20' },
      { id: app.marie, name: 'Marie Dupont' }
    ])
  })

  test('a place written before is known, another is not', async () => {
    const { call } = await withPeople()
    expect((await call('capture.understand', { text: 'Café au Bistrot' })).places).toEqual(['Bistrot'])
    expect((await call('capture.understand', { text: 'Café au Zinc' })).places).toEqual([])
  })
})

test('a day is read from the day on which one writes, or from the one that is given', async () => {
  const { call } = await withPeople()
  const dated = async (asOf?: string) =>
    (await call('capture.understand', { text: 'Café hier', ...(asOf && { asOf }) })).understanding.date?.value
  expect(TODAY).toBe('2026-06-30')
  expect(await dated()).toBe('2026-06-29')
  expect(await dated('2025-11-20')).toBe('2025-11-19')
})

test('a text of more than ten thousand letters is not read', async () => {
  const { call } = await withPeople()
  const { understanding } = await call('capture.understand', { text: 'Café avec Marie Dupont. '.repeat(500) })
  expect(understanding).toMatchObject({ people: [], favours: [], promises: [], occasion: null })
})

describe('completion', () => {
  test('proposes people by how their names begin, the latest met first', async () => {
    const app = await withPeople()
    expect(await proposed(app, 'dej hier ma')).toEqual(['Marie Lefèvre', 'Marie Dupont'])
    expect(await proposed(app, 'dej hier mar')).toEqual(['Marie Lefèvre', 'Marie Dupont', 'Paul Martin'])
    expect(await proposed(app, 'dej hier marie du')).toEqual(['Marie Dupont'])
    expect(await proposed(app, 'café avec lefe')).toEqual(['Marie Lefèvre'])
  })

  test('proposes places first after a word of place, and circles and organisations', async () => {
    const app = await withPeople()
    await app.call('circles.create', { name: 'Bistrots de France', kind: 'club' })
    expect(await proposed(app, 'café au bis')).toEqual(['Bistrot', 'Bistrots de France'])
    expect(await proposed(app, 'vu Tom chez air')).toEqual(['Airbus'])
  })

  test('replaces the words that it finishes, and says nothing where nothing begins so or all is written', async () => {
    const app = await withPeople()
    expect(await app.call('capture.complete', { before: 'dej marie du' })).toMatchObject([{ length: 8 }])
    expect(await proposed(app, 'café avec Zoé')).toEqual([])
    expect(await proposed(app, 'café avec Marie Dupont')).toEqual([])
    expect(await proposed(app, 'café avec ')).toEqual([])
    expect(await proposed(app, 'm')).toEqual([])
  })

  test('offers templates after a slash at the beginning of a line', async () => {
    const app = await withPeople()
    expect((await app.call('capture.complete', { before: '/' })).length).toBe(6)
    expect(await app.call('capture.complete', { before: '/entr' })).toMatchObject([{ kind: 'template', length: 5 }])
    expect(await proposed(app, 'le 12/ma')).toEqual(['Marie Lefèvre', 'Marie Dupont'])
  })
})
