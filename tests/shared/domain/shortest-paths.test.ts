import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathGraph, shortestPaths, type PathQuestion } from '#shared/domain/shortest-paths'

type Way = [one: number, other: number, cost: number]

interface Drawn {
  size: number
  ways: Way[]
  question: PathQuestion
}

const sumOf = (costs: readonly number[]) => costs.reduce((sum, cost) => sum + cost, 0)

/** Every path without loops, by trying every next step, in the order that is asked for. */
function everyPath({ ways, question: { entries, ends, most } }: Drawn): number[][] {
  const stepCost = (from: number | undefined, to: number) =>
    from === undefined
      ? entries.get(to)!
      : ways.find(([a, b]) => (a === from && b === to) || (b === from && a === to))![2]
  const costOf = (path: readonly number[]) => sumOf(path.map((place, index) => stepCost(path[index - 1], place)))
  const found: number[][] = []
  const go = (path: readonly number[]): void => {
    const last = path.at(-1)!
    if (ends.has(last)) {
      found.push([...path])
      return
    }
    for (const [a, b] of ways) {
      const other = a === last ? b : b === last ? a : null
      if (other !== null && !path.includes(other)) go([...path, other])
    }
  }
  for (const place of entries.keys()) go([place])
  return found
    .filter((path) => costOf(path) <= most)
    .toSorted((one, other) => {
      const at = one.findIndex((place, index) => place !== other[index])
      return costOf(one) - costOf(other) || one[at]! - other[at]!
    })
}

const keyOf = (path: readonly number[]) => path.toSorted((a, b) => a - b).join(' ')

/** Of every path the first few, none of them by the places of an earlier one. */
const bestOf = (drawn: Drawn) => {
  const keys = new Set<string>()
  return everyPath(drawn)
    .filter((path) => keys.size < keys.add(keyOf(path)).size)
    .slice(0, drawn.question.count)
}

const pairsOf = (size: number) =>
  Array.from({ length: size }, (_, a) => a).flatMap((a) =>
    Array.from({ length: size - 1 - a }, (_, index): [number, number] => [a, a + 1 + index])
  )

const anyQuestion = fc.constantFrom(2, 4, 5, 6, 6, 7).chain((size) => {
  const place = fc.nat(size - 1)
  const cost = fc.integer({ min: 1, max: 3 })
  return fc.record({
    size: fc.constant(size),
    // Of each pair of places whether there is a way between them.
    ways: fc
      .array(fc.option(cost, { freq: 2 }), { minLength: 21, maxLength: 21 })
      .map((drawn) =>
        pairsOf(size).flatMap(([a, b], index): Way[] => (drawn[index] === null ? [] : [[a, b, drawn[index]!]]))
      ),
    question: fc.record({
      entries: fc.array(fc.tuple(place, cost), { minLength: 1, maxLength: 3 }).map((entries) => new Map(entries)),
      ends: fc.array(place, { minLength: 1, maxLength: 2 }).map((ends) => new Set(ends)),
      count: fc.constantFrom(0, 1, 3, 3, 4),
      most: fc.constantFrom(4, 100, 100, 100)
    })
  })
})

const found = ({ size, ways, question }: Drawn) => shortestPaths(pathGraph(size, ways), question)

const from = (entry: number, end: number, count = 3): PathQuestion => ({
  entries: new Map([[entry, 1]]),
  ends: new Set([end]),
  count,
  most: Infinity
})

describe('the shortest paths', () => {
  test('are the best of all paths without loops', () => {
    let several = 0
    fc.assert(
      fc.property(anyQuestion, (drawn) => {
        expect(found(drawn)).toEqual(bestOf(drawn))
        if (bestOf(drawn).length > 2) several += 1
      }),
      { numRuns: 1000 }
    )
    expect(several).toBeGreaterThan(50)
  })

  test('are the same in whatever order ways, beginnings and ends come', () => {
    const shuffled = anyQuestion.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        ways: fc.shuffledSubarray(drawn.ways, { minLength: drawn.ways.length }),
        entries: fc.shuffledSubarray([...drawn.question.entries], { minLength: drawn.question.entries.size }),
        ends: fc.shuffledSubarray([...drawn.question.ends], { minLength: drawn.question.ends.size })
      })
    )
    fc.assert(
      fc.property(shuffled, ({ drawn, ways, entries, ends }) => {
        const turned = ways.map(([a, b, cost]): Way => [b, a, cost])
        const question = { ...drawn.question, entries: new Map(entries), ends: new Set(ends) }
        expect(found({ ...drawn, ways: turned, question })).toEqual(found(drawn))
      })
    )
  })

  test('lead along a chain of ten thousand', () => {
    const ways = Array.from({ length: 9999 }, (_, place): Way => [place, place + 1, 1])
    const [only, ...others] = shortestPaths(pathGraph(10_000, ways), from(0, 9999, 1))
    expect(only).toHaveLength(10_000)
    expect(others).toEqual([])
  })

  test('pass through one other each where everybody knows everybody', () => {
    const ways = pairsOf(150).map(([a, b]): Way => [a, b, 1])
    expect(ways).toHaveLength(11_175)
    expect(shortestPaths(pathGraph(150, ways), from(0, 149))).toEqual([
      [0, 149],
      [0, 1, 149],
      [0, 2, 149]
    ])
  })

  test('lead through whoever everybody knows, and round them where there is another way', () => {
    const star = Array.from({ length: 1000 }, (_, index): Way => [0, index + 1, 1])
    expect(shortestPaths(pathGraph(1001, star), from(1, 1000))).toEqual([[1, 0, 1000]])
    const graph = pathGraph(1001, [...star, [1, 500, 1], [500, 1000, 3]])
    expect(shortestPaths(graph, from(1, 1000))).toEqual([
      [1, 0, 1000],
      [1, 500, 0, 1000],
      [1, 500, 1000]
    ])
  })

  test('are none where there is no way, no beginning or no end', () => {
    const graph = pathGraph(4, [
      [0, 1, 1],
      [2, 3, 1]
    ])
    expect(shortestPaths(graph, from(0, 3))).toEqual([])
    expect(shortestPaths(graph, { ...from(0, 1), entries: new Map() })).toEqual([])
    expect(shortestPaths(graph, { ...from(0, 1), ends: new Set() })).toEqual([])
    expect(shortestPaths(pathGraph(0, []), { ...from(0, 1), entries: new Map(), ends: new Set() })).toEqual([])
  })

  test('end at the first of the ends, and at the beginning where that is one', () => {
    const graph = pathGraph(3, [
      [0, 1, 1],
      [1, 2, 1]
    ])
    expect(shortestPaths(graph, { ...from(0, 2), ends: new Set([1, 2]) })).toEqual([[0, 1]])
    expect(shortestPaths(graph, from(0, 0))).toEqual([[0]])
  })
})
