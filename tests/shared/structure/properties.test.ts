import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composition, eiIndex } from '#shared/domain/structure/composition'
import { bridgesOf, componentsOf, connectorsOf, cutPointsOf, partsWithout } from '#shared/domain/structure/connectors'
import { egoStructure, tieOverlap } from '#shared/domain/structure/ego-structure'
import { coreGraph, inGroupOrder } from '#shared/domain/structure/graph'
import { anyCore, anyFacts, type AnyCore } from '../../support/any-core'
import {
  constraint,
  dyadicConstraint,
  effectiveSize,
  egoBetweenness,
  egoBetweennessByWedges
} from '../../support/reference-burt'
import { components, networkOf, sum, within, withoutTie, type Tie } from '../../support/reference-network'
import { expectNear } from '../measures/vectors'

const graphOf = ({ ids, pairs }: AnyCore) => coreGraph(ids, { pairs, gatherings: [] })
const withUser = ({ ids, pairs }: AnyCore) =>
  networkOf(['user', ...ids], [...ids.map((id): Tie => ['user', id]), ...pairs])
const without = (network: ReturnType<typeof networkOf>, id: string) =>
  within(
    network,
    network.nodes.filter((node) => node !== id)
  )

test('effective size lies between 1 and all, and follows from the density', () =>
  fc.assert(
    fc.property(anyCore({ min: 1 }), (core) => {
      const { size, density, effectiveSize: effective, efficiency } = egoStructure(graphOf(core))
      expect(effective).toBeGreaterThanOrEqual(1 - 1e-9)
      expect(effective).toBeLessThanOrEqual(size)
      expectNear(effective, size - (size - 1) * (density ?? 0))
      expectNear(efficiency, effective! / size)
    })
  ))

test('constraint is at least one in so many people, and never above nine eighths among the few', () =>
  fc.assert(
    fc.property(anyCore({ min: 1, max: 6 }), (core) => {
      const found = egoStructure(graphOf(core))
      expect(found.constraint).toBeGreaterThanOrEqual(1 / found.size - 1e-12)
      expect(found.constraint).toBeLessThanOrEqual(9 / 8 + 1e-12)
    })
  ))

test('an acquaintance more never raises the effective size, nor lowers the density', () =>
  fc.assert(
    fc.property(anyCore({ min: 2 }), fc.nat(), fc.nat(), ({ ids, pairs }, one, other) => {
      const [a, b] = [ids[one % ids.length]!, ids[other % ids.length]!]
      const before = egoStructure(graphOf({ ids, pairs }))
      const after = egoStructure(graphOf({ ids, pairs: [...pairs, [a, b]] }))
      expect(after.effectiveSize).toBeLessThanOrEqual(before.effectiveSize!)
      expect(after.density).toBeGreaterThanOrEqual(before.density!)
    })
  ))

test("the short formulas give what Burt's general definition gives", () =>
  fc.assert(
    fc.property(anyCore({ min: 1, max: 14 }), (core) => {
      const found = egoStructure(graphOf(core))
      const network = withUser(core)
      expectNear(found.constraint, constraint(network, 'user'))
      expectNear(found.effectiveSize, effectiveSize(network, 'user'))
      for (const alter of found.alters) {
        expectNear(alter.constraint, dyadicConstraint(network, 'user', alter.id))
        expectNear(alter.redundancy, (network.neighbours(alter.id).length - 1) / core.ids.length)
      }
      expectNear(sum(found.alters.map((alter) => alter.constraint)), found.constraint)
    })
  ))

test('ego betweenness by wedges is that of the definition', () =>
  fc.assert(
    fc.property(anyCore(), (core) =>
      expectNear(egoBetweennessByWedges(withUser(core), 'user'), egoBetweenness(withUser(core), 'user').value)
    )
  ))

test('components, cut-points, bridges and connectors are what taking each away shows', () =>
  fc.assert(
    fc.property(anyCore(), (core) => {
      const graph = graphOf(core)
      const network = networkOf(core.ids, core.pairs)
      const parts = components(network)
      expect(componentsOf(graph)).toEqual(inGroupOrder(parts))

      const fallenApart = core.ids.toSorted().flatMap((id) => {
        const around = parts.find((part) => part.includes(id))!.filter((other) => other !== id)
        const left = inGroupOrder(components(within(without(network, id), around)))
        return left.length > 1 ? [{ id, cutOff: around.length - left[0]!.length, left }] : []
      })
      expect(cutPointsOf(graph)).toEqual(fallenApart.map(({ id }) => id))

      const held = fallenApart.filter(({ cutOff }) => cutOff >= 2).toSorted((a, b) => b.cutOff - a.cutOff)
      expect(connectorsOf(graph)).toEqual(
        held.map(({ id, cutOff, left }) => ({ id, cutOff, parts: left.map(({ length }) => length) }))
      )
      for (const { id, left } of held) expect(partsWithout(graph, id)).toEqual(left)

      const bridges = core.pairs
        .map(([a, b]) => (a < b ? [a, b] : [b, a]))
        .filter((pair) => components(networkOf(core.ids, withoutPair(core, pair))).length > parts.length)
      expect(bridgesOf(graph).map(({ a, b }) => `${a} ${b}`)).toEqual(bridges.map((pair) => pair.join(' ')).toSorted())
    }),
    { numRuns: 300 }
  ))

const withoutPair = ({ pairs }: AnyCore, [one, other]: readonly string[]) =>
  pairs.filter((pair) => !(pair.includes(one!) && pair.includes(other!)))

test('the overlap of two circles is that of the definition, for those who know each other', () =>
  fc.assert(
    fc.property(anyCore({ min: 2, max: 8 }), ({ ids, pairs }) => {
      const network = networkOf(ids, pairs)
      for (const pair of pairs) {
        const alone = withoutTie(network, pair)
        const [first, second] = pair.map((id) => alone.neighbours(id)) as [string[], string[]]
        const union = new Set([...first, ...second])
        const common = first.filter((id) => second.includes(id)).length
        expectNear(tieOverlap(graphOf({ ids, pairs }), ...pair), union.size === 0 ? null : common / union.size)
      }
    })
  ))

test('every pair stands once in the graph, with what all sources together tell', () =>
  fc.assert(
    fc.property(anyFacts, ({ people, known }) => {
      const ids = people.map(({ id }) => id)
      const { edges, neighbours } = coreGraph(ids, known)
      const expected = ids.toSorted().flatMap((a, index, sorted) =>
        sorted.slice(index + 1).flatMap((b) => {
          const noted = known.pairs.some((pair) => pair.includes(a) && pair.includes(b))
          const met = known.gatherings.filter((one) => one.people.includes(a) && one.people.includes(b))
          const weight = (noted ? 1 : 0) + sum(met.map(({ present }) => 1 / (present - 1)))
          return weight > 0 ? [{ a, b, weight }] : []
        })
      )
      expect(edges.map(({ a, b }) => [a, b])).toEqual(expected.map(({ a, b }) => [a, b]))
      for (const [index, { weight }] of edges.entries()) expectNear(weight, expected[index]!.weight)
      expect(sum(neighbours.map(({ length }) => length))).toBe(2 * edges.length)
    })
  ))

const presents = [3, 4, 6, 7, 8, 10, 11, 12]
const afterMeetings = (order: readonly number[]) =>
  coreGraph(['a', 'b'], { pairs: [], gatherings: order.map((present) => ({ present, people: ['a', 'b'] })) })

test('the order in which meetings were noted does not change a single bit of a weight', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray(presents, { minLength: presents.length }), (order) => {
      expect(afterMeetings(order)).toEqual(afterMeetings(presents))
    })
  ))

const anyCounts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 14 })

test('variety lies between one and the number of categories, and the order of categories is nothing to it', () =>
  fc.assert(
    fc.property(anyCounts, fc.nat({ max: 20 }), fc.nat(), (counts, unknown, turn) => {
      fc.pre(counts.some((count) => count > 0))
      const present = counts.filter((count) => count > 0)
      const found = composition(counts, sum(counts) + unknown, 14)
      const turned = counts.map((_, index) => counts[(index + turn) % counts.length]!)
      expect(composition(turned, sum(counts) + unknown, 14)).toEqual(found)
      expect(found.effectiveNumber).toBeGreaterThanOrEqual(1 - 1e-12)
      expect(found.effectiveNumber).toBeLessThanOrEqual(present.length + 1e-9)
      expectNear(found.blau, 1 - 1 / found.effectiveNumber!)
      expect(found.iqv).toBeLessThanOrEqual(1 + 1e-12)
      expect(found.iqv).toBeGreaterThanOrEqual(-1e-12)
      expectNear(found.coverage, sum(counts) / (sum(counts) + unknown))
      const people = present.flatMap((count, category) => Array.from({ length: count }, () => category))
      const pairs = people.length * (people.length - 1)
      const differ = sum(people.map((category) => people.filter((other) => other !== category).length))
      expectNear(found.simpsonUnbiased, pairs === 0 ? null : differ / pairs)
    })
  ))

test('what cannot be said of the variety is undefined', () => {
  const undefinedMeasures = { known: 0, blau: null, iqv: null, effectiveNumber: null, simpsonUnbiased: null }
  expect(composition([], 0, 14)).toEqual({ ...undefinedMeasures, coverage: null })
  expect(composition([0, 0], 3, 14)).toEqual({ ...undefinedMeasures, coverage: 0 })
  expect(composition([1], 1)).toEqual({
    known: 1,
    coverage: 1,
    blau: 0,
    iqv: null,
    effectiveNumber: 1,
    simpsonUnbiased: null
  })
  expect(composition([3], 3, 1).iqv).toBeNull()
  expect(eiIndex(0, 0)).toBeNull()
})

test('E-I turns its sign with its sides and stays between -1 and 1', () =>
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), (external, internal) => {
      expectNear(eiIndex(external, internal)! + eiIndex(internal, external)!, 0)
      expect(Math.abs(eiIndex(external, internal)!)).toBeLessThanOrEqual(1)
    })
  ))
