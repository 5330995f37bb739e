import { describe, expect, test } from 'vitest'
import { composition, eiIndex } from '#shared/domain/structure/composition'
import { bridgesOf, componentsOf, cutPointsOf } from '#shared/domain/structure/connectors'
import { egoStructure, tieOverlap } from '#shared/domain/structure/ego-structure'
import { coreGraph } from '#shared/domain/structure/graph'
import { egoBetweenness, hierarchy, shannon } from '../../support/reference-burt'
import { localBridges, networkOf } from '../../support/reference-network'
import { expectNear, vectors, type Vector } from '../measures/vectors'

type Pair = [string, string]
type Ids = Record<string, number>
type Diversity = Record<'n' | 'blau' | 'iqv' | 'effective_groups' | 'simpson_unbiased' | 'shannon', number | null>

interface EgoExpected extends Record<
  | 'size'
  | 'ties'
  | 'density'
  | 'effective_size'
  | 'efficiency'
  | 'constraint'
  | 'hierarchy'
  | 'ego_betweenness'
  | 'ego_betweenness_normalised',
  number | null
> {
  dyadic_constraint?: Ids
  redundancy?: Ids
  without_me: {
    components: string[][]
    isolates: string[]
    articulation_points: string[]
    bridges: Pair[]
    local_bridges: [string, string, number | 'inf'][]
  }
}

function expectEach(found: { id: string; value: number }[], expected: Ids = {}): void {
  expect(found.map(({ id }) => id)).toEqual(Object.keys(expected).toSorted())
  for (const { id, value } of found) expectNear(value, expected[id]!)
}

describe('the reference values', () => {
  test.each(vectors('ego_structure') as Vector<{ ego: string; alters: string[]; alter_ties: Pair[] }, EgoExpected>[])(
    'ego structure: $id',
    ({ input: { ego, alters, alter_ties: pairs }, expected }) => {
      const graph = coreGraph(alters, { pairs, gatherings: [] })
      const found = egoStructure(graph)
      expectNear(found.size, expected.size)
      expectNear(found.ties, expected.ties)
      expectNear(found.density, expected.density)
      expectNear(found.effectiveSize, expected.effective_size)
      expectNear(found.efficiency, expected.efficiency)
      expectNear(found.constraint, expected.constraint)
      expectEach(
        found.alters.map(({ id, constraint: value }) => ({ id, value })),
        expected.dyadic_constraint
      )
      expectEach(
        found.alters.map(({ id, redundancy: value }) => ({ id, value })),
        expected.redundancy
      )

      const { components, isolates, articulation_points: cutPoints, bridges, local_bridges } = expected.without_me
      expect(componentsOf(graph)).toEqual(components)
      expect(componentsOf(graph).filter(({ length }) => length === 1)).toEqual(isolates.map((id) => [id]))
      expect(cutPointsOf(graph)).toEqual(cutPoints)
      expect(bridgesOf(graph).map(({ a, b }) => [a, b])).toEqual(bridges)

      const withEgo = networkOf([ego, ...alters], [...alters.map((alter) => [ego, alter] as const), ...pairs])
      expectNear(hierarchy(withEgo, ego), expected.hierarchy)
      expectNear(egoBetweenness(withEgo, ego).value, expected.ego_betweenness)
      expectNear(egoBetweenness(withEgo, ego).normalised, expected.ego_betweenness_normalised)
      expect(localBridges(networkOf(alters, pairs))).toEqual(local_bridges)
    }
  )

  test.each(vectors('diversity') as Vector<{ counts: number[]; categories: number }, Diversity>[])(
    'diversity: $id',
    ({ input: { counts, categories }, expected }) => {
      const found = composition(counts, 20, categories)
      expectNear(found.known, expected.n)
      expectNear(found.blau, expected.blau)
      expectNear(found.iqv, expected.iqv)
      expectNear(found.effectiveNumber, expected.effective_groups)
      expectNear(found.simpsonUnbiased, expected.simpson_unbiased)
      expectNear(shannon(counts), expected.shannon)
    }
  )

  test.each(vectors('ei_index') as Vector<{ external: number; internal: number }, { EI: number | null }>[])(
    'E-I: $id',
    ({ input, expected }) => expectNear(eiIndex(input.external, input.internal), expected.EI)
  )

  test.each(vectors('overlap') as Vector<{ edges: Pair[]; tie: Pair }, { overlap: number | null }>[])(
    'overlap: $id',
    ({ input: { edges: pairs, tie }, expected }) =>
      expectNear(tieOverlap(coreGraph(pairs.flat(), { pairs, gatherings: [] }), ...tie), expected.overlap)
  )
})

/** A graph of people named by a letter each, and ties of two letters. */
const lettered = (letters: string, ties: string) =>
  coreGraph(letters.split(''), { pairs: ties.split(' ').map((tie) => [tie[0]!, tie[1]!] as const), gatherings: [] })

test('the examples of the literature come out as printed', () => {
  const counts = composition([8, 1, 1], 10, 3)
  expectNear(counts.blau, 0.34)
  expectNear(counts.iqv, 0.51)
  expect(counts.effectiveNumber).toBeCloseTo(1.515, 3)
  expectNear(composition([5, 5], 10, 2).iqv, 1)
  expectNear(eiIndex(10, 0), 1)
  expect(eiIndex(11, 67)).toBeCloseTo(-0.717949, 6)
  expect(eiIndex(0, 0)).toBeNull()

  const clique = egoStructure(lettered('ABCD', 'AB AC AD BC BD CD'))
  expectNear(clique.effectiveSize, 1)
  expectNear(clique.constraint, 0.765625)
  const broker = egoStructure(lettered('ABCDEF', 'AB BC AC DE EF DF CD'))
  expect(broker.effectiveSize).toBeCloseTo(3.667, 3)
  expect(broker.constraint).toBeCloseTo(0.48264, 5)
  expect(broker.alters.map((alter) => alter.constraint.toFixed(5)).slice(2, 4)).toEqual(['0.10204', '0.10204'])
  expectNear(egoStructure(lettered('A', 'AA')).constraint, 1)
  expectNear(egoStructure(lettered('AB', 'AB')).constraint, 1.125)

  const brokered = lettered('ABCDEF', 'AB BC AC DE EF DF CD')
  expect(cutPointsOf(brokered)).toEqual(['C', 'D'])
  expect(bridgesOf(brokered).map(({ a, b }) => a + b)).toEqual(['CD'])
  expect(cutPointsOf(lettered('ABCD', 'AB BC CD'))).toEqual(['B', 'C'])

  const overlap = (ties: string) => tieOverlap(lettered('ABCDE', ties), 'A', 'B')
  expectNear(overlap('AB AC BC AD BE'), 1 / 3)
  expectNear(overlap('AB AC BC'), 1)
  expect(overlap('AB')).toBeNull()
})
