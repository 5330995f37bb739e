import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coreGraph } from '#shared/domain/structure/graph'
import { egoStructure } from '#shared/domain/structure/ego-structure'
import { opennessOf } from '#shared/domain/structure/openness'

const opennessAmong = (people: readonly string[], pairs: [string, string][]) => {
  const { constraint, size } = egoStructure(coreGraph(people, { pairs, gatherings: [] }))
  return opennessOf(constraint, size)
}
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)
const everyPair = (ids: readonly string[]) =>
  ids.flatMap((a) => ids.filter((b) => a < b).map((b): [string, string] => [a, b]))

test('a network of strangers is open and one where all know all is closed, however many they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
      const ids = people(count)
      expect(opennessAmong(ids, [])).toBe('open')
      expect(opennessAmong(ids, everyPair(ids))).toBe('closed')
    })
  )
})

test('two closed groups lie between', () => {
  const ids = people(6)
  expect(opennessAmong(ids, [...everyPair(ids.slice(0, 3)), ...everyPair(ids.slice(3))])).toBe('between')
})

test('many people of whom each knows one other are an open network', () => {
  const ids = people(40)
  expect(
    opennessAmong(
      ids,
      ids.flatMap((id, index) => (index % 2 === 0 ? [[id, ids[index + 1]!] as [string, string]] : []))
    )
  ).toBe('open')
})

test('somebody whom all of many others know closes the network', () => {
  const [hub, ...others] = people(40)
  expect(
    opennessAmong(
      [hub!, ...others],
      others.map((id) => [hub!, id])
    )
  ).toBe('closed')
})

test('below two people there is nothing to say', () => {
  expect(opennessOf(null, 0)).toBeNull()
  expect(opennessOf(1, 1)).toBeNull()
})
