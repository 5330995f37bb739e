import fc from 'fast-check'
import { expect, test } from 'vitest'
import { structureOf, type CorePerson } from '#shared/domain/structure/structure'
import { findCommunities } from '../../src/main/insights/communities'
import { egoInsightOf } from '../../src/main/insights/structure'
import { anyFacts } from '../support/any-core'

type Pair = readonly [string, string]

const printed = (...facts: Parameters<typeof structureOf>): string => JSON.stringify(structureOf(...facts))

test('the order of people, acquaintances and meetings does not change a single byte of the structure', () =>
  fc.assert(
    fc.property(anyFacts, fc.infiniteStream(fc.nat()), ({ people, known }, chance) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ item }) => item)
      const other = {
        pairs: shuffled(known.pairs).map(([a, b], index): Pair => (index % 2 === 0 ? [b, a] : [a, b])),
        gatherings: shuffled(known.gatherings).map(({ present, people: there }) => ({
          present,
          people: shuffled(there)
        }))
      }
      expect(printed(shuffled(people), other, findCommunities)).toBe(printed(people, known, findCommunities))
    })
  ))

test('no number of the structure is anything but finite or undefined, and what is undefined of one is of all', () =>
  fc.assert(
    fc.property(anyFacts, ({ people, known }) => {
      const ego = egoInsightOf(structureOf(people, known, findCommunities))
      const { groups, connectors, onlyDoors, coverage, variety, ...numbers } = ego
      const values = [...Object.values(numbers), ...Object.values(variety).flatMap((part) => Object.values(part))]
      for (const value of values) expect(value === null || Number.isFinite(value)).toBe(true)
      expect([ego.effectiveSize, ego.efficiency, ego.constraint].map((value) => value === null)).toEqual(
        Array.from({ length: 3 }, () => people.length === 0)
      )
      expect(ego.density === null).toBe(people.length < 2)
      expect(coverage.acquaintances).toBeLessThanOrEqual(coverage.pairs)
      expect(groups.flat().toSorted()).toEqual(people.map(({ id }) => id).toSorted())
      expect(connectors).toEqual(connectors.toSorted())
      for (const { personId } of onlyDoors) expect(people.some(({ id }) => id === personId)).toBe(true)
    })
  ))

const anybody = (id: string): CorePerson => ({
  id,
  doors: { organisation: [], sector: [], city: [], target: [] },
  variety: { sector: null, city: null, organisation: null, circle: 'the only circle', circleKind: 'club' },
  traits: { circle: ['the only circle'], organisation: [] }
})
const crowd = (count: number): CorePerson[] =>
  Array.from({ length: count }, (_, index) => anybody(`p${String(index).padStart(5, '0')}`))
const measured = (people: readonly CorePerson[], pairs: readonly Pair[]) =>
  structureOf(people, { pairs, gatherings: [] }, findCommunities)

test('where all three hundred know each other there is one group, no connector, and one who brings something new', () => {
  const people = crowd(300)
  const pairs = people.flatMap(({ id: a }, index) => people.slice(index + 1).map(({ id: b }): Pair => [a, b]))
  const { ego, groups, connectors, variety } = measured(people, pairs)
  expect(ego.density).toBe(1)
  expect(ego.effectiveSize).toBeCloseTo(1, 9)
  expect(groups.map(({ size }) => size)).toEqual([300])
  expect(connectors).toEqual([])
  expect(variety.circle).toMatchObject({ effectiveNumber: 1, blau: 0, coverage: 1 })
  expect(variety.circleKind.iqv).toBe(0)
})

test('ten thousand in a row are no deeper than three: everybody but the two at each end is a connector', () => {
  const people = crowd(10_000)
  const pairs = people.slice(1).map(({ id }, index): Pair => [people[index]!.id, id])
  const { ego, groups, connectors } = measured(people, pairs)
  expect(ego).toMatchObject({ size: 10_000, ties: 9_999 })
  expect(connectors).toHaveLength(9_996)
  expect(connectors[0]).toMatchObject({ id: 'p04999', cutOff: 4999, parts: [{ size: 5000 }, { size: 4999 }] })
  expect(connectors.filter(({ parts }) => parts.length > 0)).toHaveLength(20)
  expect(groups.flatMap(({ people: ids }) => ids)).toHaveLength(10_000)
})

test('ten thousand who are known to know nobody are ten thousand groups of one', () => {
  const { ego, groups, connectors } = measured(crowd(10_000), [])
  expect(ego).toMatchObject({ density: 0, effectiveSize: 10_000, efficiency: 1 })
  expect(ego.constraint).toBeCloseTo(1 / 10_000, 12)
  expect(groups).toHaveLength(10_000)
  expect(connectors).toEqual([])
})

test('of what a connector holds together, each part is told with its number, its name and its first few people', () => {
  const people = crowd(41)
  const centre = people[0]!.id
  const pairs = people.slice(1).flatMap(({ id }, index): Pair[] => {
    const next = people[index + 2]
    return index === 20 || !next
      ? [[centre, id]]
      : [
          [centre, id],
          [id, next.id]
        ]
  })
  const [connector] = measured(people, pairs).connectors
  expect(connector).toMatchObject({ id: centre, cutOff: 19 })
  expect(connector!.parts.map(({ size, people: ids, shared }) => [size, ids.length, shared?.value])).toEqual([
    [21, 12, 'the only circle'],
    [19, 12, 'the only circle']
  ])
})
