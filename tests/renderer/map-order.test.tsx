import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MapPerson, MapView } from '#shared/contract/map'
import { balances, tieBands } from '#shared/domain/measures/words'
import { inOrder, ringAround, stepIn } from '../../src/renderer/features/map/map-order'
import { mapSorts } from '../../src/renderer/features/map/map-state'

const nothingKnown = { bridges: new Map(), circles: new Map() }

const person = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: id,
  listName: id,
  label: id,
  initials: id.slice(0, 1),
  organisation: null,
  roleText: null,
  city: null,
  circles: [],
  circleId: null,
  closeness: null,
  band: 'unknown',
  state: 'neverMet',
  lastContactOn: null,
  silenceDays: null,
  noLedger: false,
  given: 0,
  received: 0,
  balance: 'none',
  notice: null,
  openPromises: 0,
  isConfidential: false,
  isNew: false,
  isTarget: false,
  introducedById: null,
  x: 0,
  y: 0,
  pinned: false,
  ...more
})

const viewOf = (people: MapPerson[], pairs: [string, string][]): MapView => ({
  matching: people.length,
  total: people.length,
  people,
  ties: pairs.map(([a, b]) => ({
    a,
    b,
    source: 'declared',
    since: null,
    introducerId: null,
    strength: 1,
    lastTogetherOn: null
  })),
  circles: [],
  bubbles: [],
  bubbleTies: [],
  rings: [],
  left: []
})

test('neighbours are met clockwise from twelve o’clock, whichever way the ties are written', () => {
  const people = [
    person('hub', { x: 100, y: 100 }),
    person('left', { x: 0, y: 100 }),
    person('above', { x: 100, y: 0 }),
    person('below', { x: 100, y: 200 }),
    person('right', { x: 200, y: 100 }),
    person('just before twelve', { x: 99, y: 0 })
  ]
  const view = viewOf(people, [
    ['hub', 'left'],
    ['above', 'hub'],
    ['hub', 'below'],
    ['hub', 'right'],
    ['hub', 'just before twelve'],
    ['left', 'below']
  ])
  const around = (hidden: string[] = []) => ringAround(view, 'hub', new Set(hidden)).map(({ id }) => id)
  expect(around()).toEqual(['above', 'right', 'below', 'left', 'just before twelve'])
  expect(around(['right', 'left'])).toEqual(['above', 'below', 'just before twelve'])
  expect(ringAround(view, 'nobody', new Set())).toEqual([])
})

test('names are in the order of a French list: accents and case aside, particles after the name', () => {
  const people = ['ÉLODIE', 'ZOÉ', 'Eric', 'D’ARCY Anne', 'DARTOIS Paul'].map((listName) =>
    person(listName, { listName })
  )
  const names = inOrder(people, { by: 'name', descending: false }, nothingKnown, 'fr').map(({ listName }) => listName)
  expect(names).toEqual(['D’ARCY Anne', 'DARTOIS Paul', 'ÉLODIE', 'Eric', 'ZOÉ'])
})

test('every order holds everybody once, is the same from any start, and turned around but for those alike', () => {
  const anybody = fc.record({
    band: fc.constantFrom(...tieBands),
    balance: fc.constantFrom(...balances),
    given: fc.nat(3),
    openPromises: fc.nat(2),
    organisation: fc.option(fc.constantFrom('Suez', 'Airbus'))
  })
  fc.assert(
    fc.property(
      fc.array(anybody, { maxLength: 12 }),
      fc.constantFrom(...mapSorts),
      fc.boolean(),
      (given, by, descending) => {
        const people = given.map((one, index) => person(`p${index}`, one))
        const ordered = inOrder(people, { by, descending }, nothingKnown, 'fr')
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
        expect(inOrder(people.toReversed(), { by, descending }, nothingKnown, 'fr')).toEqual(ordered)
      }
    )
  )
})

test('walking comes back to where it began after everybody, either way', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.constantFrom(1, -1), (ids, step) => {
      let at: string | null = null
      const met = ids.map(() => (at = stepIn(ids, at, step) ?? null))
      expect(new Set(met)).toEqual(new Set(ids))
      expect(stepIn(ids, at, step)).toBe(met[0])
    })
  )
  expect(stepIn([], null, 1)).toBeUndefined()
})
