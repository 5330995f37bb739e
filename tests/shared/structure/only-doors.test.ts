import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#shared/domain/names'
import { doorCategories } from '#shared/domain/structure/categories'
import { onlyDoors, type DoorFacts } from '#shared/domain/structure/only-doors'
import { foldedTraits, sharedTrait } from '#shared/domain/structure/shared-trait'
import { targetsOf } from '#shared/domain/structure/targets'
import { varietyOf } from '#shared/domain/structure/variety'
import { anyFacts } from '../../support/any-core'

const somebody = (id: string, values: Partial<DoorFacts['values']>): DoorFacts => ({
  id,
  values: { organisation: [], sector: [], city: [], target: [], ...values }
})

test('a value that one person alone has is reached through them only', () => {
  const people = [
    somebody('p1', { organisation: ['SNCF'], city: ['Lyon'], sector: ['Rail'] }),
    somebody('p2', { organisation: ['Airbus'], city: ['Lyon'], sector: ['rail'] }),
    somebody('p3', { city: ['Nantes'] })
  ]
  expect(onlyDoors(people)).toEqual([
    { category: 'organisation', value: 'Airbus', personId: 'p2' },
    { category: 'organisation', value: 'SNCF', personId: 'p1' },
    { category: 'city', value: 'Nantes', personId: 'p3' }
  ])
})

/** How these cities are shown, and how many people are in each. */
const spelt = (...cities: string[]) =>
  varietyOf(
    cities.map((city, index) => ({
      id: `p${index}`,
      values: { city, sector: null, organisation: null, circle: null, circleKind: null }
    }))
  ).city.values.map(({ value, ids }) => [value, ids.length])

test('values are the same in capitals, without accents and with other spaces, and are shown as most have them', () => {
  expect(spelt('Saint-Étienne', 'saint etienne', ' Saint-Étienne ')).toEqual([['Saint-Étienne', 3]])
  expect(spelt('nantes', 'Nantes')).toEqual([['Nantes', 2]])
  expect(spelt('Lyon', 'Paris', 'paris')).toEqual([
    ['Paris', 2],
    ['Lyon', 1]
  ])
  expect(onlyDoors([somebody('a', { city: ['Évry'] }), somebody('b', { city: ['evry'] })])).toEqual([])
})

test('somebody to whom a value is noted twice is still the only door; what is empty is no value', () => {
  const people = [somebody('p1', { target: ['Rail', 'rail', ' '], city: [''] })]
  expect(onlyDoors(people)).toEqual([{ category: 'target', value: 'Rail', personId: 'p1' }])
})

const keyOf = (value: string) => fold(value) || value.trim()

test('only doors are exactly the values with one holder', () =>
  fc.assert(
    fc.property(anyFacts, ({ people }) => {
      const facts = people.map(({ id, doors }) => ({ id, values: doors }))
      for (const category of doorCategories) {
        const found = onlyDoors(facts).filter((door) => door.category === category)
        const held = new Set(facts.flatMap(({ values }) => values[category].map(keyOf)).filter(Boolean))
        const single = [...held].flatMap((key) => {
          const holders = facts.filter(({ values }) => values[category].some((value) => keyOf(value) === key))
          return holders.length === 1 ? [`${key} ${holders[0]!.id}`] : []
        })
        expect(found.map(({ value, personId }) => `${keyOf(value)} ${personId}`).toSorted()).toEqual(single.toSorted())
      }
    })
  ))

const nobody = { organisationIds: [], roleText: null, roleFamily: null, sector: null }
const anything = { personId: null, organisationId: null, role: null, sector: null }

test('a target is reached in person, at the organisation, in the sector or in the role', () => {
  const targets = [
    { ...anything, name: 'Marie', personId: 'p1' },
    { ...anything, name: 'SNCF', organisationId: 'sncf' },
    { ...anything, name: 'rail', sector: 'Ferroviaire' },
    { ...anything, name: 'DRH', role: 'drh' },
    { ...anything, name: 'nothing at all' }
  ]
  const people = [
    { ...nobody, id: 'p1' },
    { ...nobody, id: 'p2', organisationIds: ['airbus', 'sncf'], roleText: 'DRH' },
    { ...nobody, id: 'p3', sector: 'ferroviaire', roleFamily: 'D R H' },
    { ...nobody, id: 'p4', roleFamily: 'Drh' },
    { ...nobody, id: 'p5', roleText: 'Assistante du DRH' }
  ]
  const found = targetsOf(people, targets)
  expect([...found].map(([id, theirs]) => [id, theirs.map(({ name }) => name)])).toEqual([
    ['p1', ['Marie']],
    ['p2', ['SNCF', 'DRH']],
    ['p3', ['rail']],
    ['p4', ['DRH']]
  ])
})

const of = (circle: string[], organisation: string[] = []) => foldedTraits({ circle, organisation })

test('a group is named by what at least half of it shares, a circle before an organisation', () => {
  expect(sharedTrait([of(['Lyon']), of(['lyon', 'Alumni']), of([])])).toEqual({ category: 'circle', value: 'Lyon' })
  expect(sharedTrait([of(['Alumni'], ['SNCF']), of(['Alumni'], ['SNCF'])])).toEqual({
    category: 'circle',
    value: 'Alumni'
  })
  expect(sharedTrait([of(['Alumni'], ['SNCF']), of([], ['SNCF']), of([], ['Sncf'])])).toEqual({
    category: 'organisation',
    value: 'SNCF'
  })
  expect(sharedTrait([of(['Lyon']), of([]), of(['Alumni'])])).toBeNull()
  expect(sharedTrait([of(['Lyon'])])).toBeNull()
  expect(sharedTrait([])).toBeNull()
})
