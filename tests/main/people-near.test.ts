import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'
import { namesOf, withPeople } from '../support/known-people'

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
  expect(namesOf(await call('people.near', { name }))).toEqual(['Marie Dupont'])
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
  expect(namesOf(await call('people.near', { name: 'lea' }))).toEqual(['Léa'])
})

test('compound names, particles and the name somebody goes by are known as well', async () => {
  const { call } = startApp()
  await call('people.create', aPerson({ givenName: 'Marie Claire', familyName: 'Dupont' }))
  await call('people.create', aPerson({ givenName: 'Sophie', particle: 'de', familyName: 'La Tour' }))
  await call('people.create', aPerson({ givenName: 'Robert', preferredName: 'Bob', familyName: 'Martin' }))
  const near = async (name: string) => namesOf(await call('people.near', { name }))
  expect(await near('marie claire dupont')).toEqual(['Marie Claire Dupont'])
  expect(await near('Dupont, Marie-Claire')).toEqual(['Marie Claire Dupont'])
  expect(await near('Sophie de la Tour')).toEqual(['Sophie de La Tour'])
  expect(await near('Sophie La Tour')).toEqual(['Sophie de La Tour'])
  expect(await near('Bob Martin')).toEqual(['Bob Martin'])
  expect(await near('Robert Martin')).toEqual(['Bob Martin'])
})

test('the same name comes before near ones', async () => {
  const { call } = await withPeople(['Marie', 'Dupond'], ['Marie', 'Dupont'])
  expect(namesOf(await call('people.near', { name: 'Marie Dupont' }))).toEqual(['Marie Dupont', 'Marie Dupond'])
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
      expect(namesOf(await call('people.near', { name: typed }))).toEqual(['Marie Dupont'])
    }),
    { numRuns: 200 }
  )
})
