import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coreGraph, inGroupOrder } from '#shared/domain/structure/graph'
import { groupsOf, type FindCommunities } from '#shared/domain/structure/groups'
import { findCommunities } from '../../src/main/insights/communities'
import { anyCore } from '../support/any-core'
import { components, modularity, networkOf, within, type Tie } from '../support/reference-network'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/networks/${name}.json`, import.meta.url), 'utf8'))

/** How good a partition the search must find at least: what a single pass of it is known to reach, never a certain partition. */
test.each([
  ['karate', 0.418],
  ['florentine_marriage', 0.397],
  ['krackhardt_kite', 0.222],
  ['borgatti_holes', 0.079]
])('the groups of %s are connected and as separate as they should be', (name, least) => {
  const { nodes, edges } = read(name) as { nodes: string[]; edges: [string, string][] }
  const network = networkOf(
    nodes,
    edges.map(([a, b]): Tie => [a, b])
  )
  const pairs = edges.map(([a, b]) => [a, b] as const)
  const groups = groupsOf(coreGraph(nodes, { pairs, gatherings: [] }), findCommunities)
  expect(groups.flat().toSorted()).toEqual(nodes.toSorted())
  for (const group of groups) expect(components(within(network, group))).toHaveLength(1)
  expect(modularity(network, groups)).toBeGreaterThanOrEqual(least)
})

/** Puts people into communities without looking at who knows whom. */
const carelessly =
  (choices: readonly number[]): FindCommunities =>
  (people) =>
    new Map(people.map((id, index) => [id, choices[index % choices.length]!]))

test('whatever the search finds, everybody is in one group, and every group is connected', () =>
  fc.assert(
    fc.property(anyCore(), fc.array(fc.nat({ max: 2 }), { minLength: 1 }), ({ ids, pairs }, choices) => {
      const graph = coreGraph(ids, { pairs, gatherings: [] })
      const network = networkOf(ids, pairs)
      for (const find of [findCommunities, carelessly(choices)]) {
        const groups = groupsOf(graph, find)
        expect(groups.flat().toSorted()).toEqual(ids.toSorted())
        for (const group of groups) expect(components(within(network, group))).toHaveLength(1)
        const sizes = groups.map(({ length }) => length)
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      }
    })
  ))

test('two circles of people with one acquaintance between them are two groups, and those apart groups of their own', () => {
  const pairs = ['ab', 'ac', 'bc', 'ad', 'bd', 'cd', 'de', 'ef', 'eg', 'fg', 'eh', 'fh', 'gh', 'xy'].map(
    (pair) => [pair[0]!, pair[1]!] as const
  )
  const graph = coreGraph('abcdefghxyz'.split(''), { pairs, gatherings: [] })
  expect(groupsOf(graph, findCommunities)).toEqual([['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h'], ['x', 'y'], ['z']])
})

test.each([
  ['abc', 'def'],
  ['bcd', 'aef'],
  ['abf', 'cde']
])('of six in a ring, those who often meet by two are a group: %s and %s', (...companies) => {
  const ring = 'abcdef'.split('')
  const pairs = ring.map((id, index) => [id, ring[(index + 1) % ring.length]!] as const)
  const groups = companies.map((company) => company.split(''))
  const met = pairs.filter((pair) => groups.some((group) => pair.every((id) => group.includes(id))))
  const graph = coreGraph(ring, { pairs, gatherings: met.map((people) => ({ present: 3, people })) })
  expect(groupsOf(graph, findCommunities)).toEqual(inGroupOrder(groups))
})

test('ids may be any text, as a file may bring them', () => {
  const ids = ['__proto__', 'constructor', 'toString', 'a b', 'a', 'b', '0', '👩‍🚀'].toSorted()
  const pairs = ids.flatMap((one) => ids.filter((other) => one < other).map((other) => [one, other] as const))
  expect(groupsOf(coreGraph(ids, { pairs, gatherings: [] }), findCommunities)).toEqual([ids])
})
