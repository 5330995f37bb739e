import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diameter } from '#shared/domain/map-style'
import { placeNewcomers } from '../../src/main/map/place-newcomers'
import { placePeople, placingPeople, type PersonToPlace } from '../../src/main/map/place-people'
import { separate } from '../../src/main/map/separate'
import { manyPeople, placesOf, withMap } from '../support/map-journal'

type Places = ReadonlyMap<string, { x: number; y: number }>

const people = (count: number): PersonToPlace[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${String(index).padStart(4, '0')}`,
    circle: ['a', 'b', null][index % 3]!,
    diameter: Object.values(diameter)[index % 4]!
  }))

const everyPair = (some: readonly { id: string }[]) =>
  some.flatMap(({ id: a }, index) => some.slice(index + 1).map(({ id: b }) => ({ a, b })))

/** Somebody whom all others know. */
const star = ([hub, ...others]: readonly PersonToPlace[]) => others.map(({ id }) => ({ a: hub!.id, b: id }))

/** Pairs whose marks touch, of marks sorted from left to right. */
function touching(some: readonly PersonToPlace[], places: Places): string[] {
  const marks = some.map((one) => ({ ...one, ...places.get(one.id)! })).toSorted((a, b) => a.x - b.x)
  return marks.flatMap((one, index) => {
    const found: string[] = []
    for (const other of marks.slice(index + 1)) {
      if (other.x - one.x > 50) break
      if (Math.hypot(one.x - other.x, one.y - other.y) < (one.diameter + other.diameter) / 2)
        found.push(`${one.id} ${other.id}`)
    }
    return found
  })
}

/** What is wrong with a layout: somebody without a place, or too many; far off; on another. */
function faults(some: readonly PersonToPlace[], places: Places, widest: number): string[] {
  const missing = some.filter(({ id }) => !places.has(id)).map(({ id }) => `no place for ${id}`)
  if (missing.length > 0 || places.size !== some.length) return [`${places.size} places`, ...missing]
  const far = [...places].filter(([, { x, y }]) => !(Math.hypot(x, y) < widest)).map(([id]) => `${id} is far off`)
  return [...far, ...touching(some, places)]
}

describe('a map of', () => {
  test.each([
    ['nobody', 0, () => []],
    ['one person', 1, () => []],
    ['two who know each other', 2, everyPair],
    ['150 who all know each other', 150, everyPair],
    ['150 of whom nobody knows anybody', 150, () => []],
    ['a person with 1,000 acquaintances', 1001, star]
  ] as const)('%s has everybody at a place of their own', (_what, count, pairs) => {
    const some = people(count)
    expect(faults(some, placePeople(some, pairs(some)), 80 * Math.sqrt(count) + 200)).toEqual([])
  })

  test('150 people without ties is wider than high, and not a strip', () => {
    const places = [...placePeople(people(150), []).values()]
    const span = (of: 'x' | 'y') =>
      Math.max(...places.map((place) => place[of])) - Math.min(...places.map((place) => place[of]))
    expect(span('x') / span('y')).toBeGreaterThan(1)
    expect(span('x') / span('y')).toBeLessThan(3)
  })
})

const marksAt = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y], index) => ({ id: `m${index}`, x, y, diameter: Object.values(diameter)[index % 4]! }))

describe('marks that stand on one another', () => {
  test('part, however many stand at one point', () => {
    const marks = marksAt(Array.from({ length: 120 }, () => [7, 7]))
    const some = marks.map(({ id, diameter: size }) => ({ id, circle: null, diameter: size }))
    expect(faults(some, separate(marks), 3000)).toEqual([])
  })

  test('part whatever their places, and whoever is fixed does not move', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 })), {
      maxLength: 60
    })
    fc.assert(
      fc.property(points, fc.nat(5), (drawn, every) => {
        const marks = marksAt(drawn).map((mark, index) => ({ ...mark, fixed: every > 0 && index % (every + 1) === 0 }))
        const places = separate(marks)
        for (const { id, x, y } of marks.filter(({ fixed }) => fixed)) expect(places.get(id)).toEqual({ x, y })
        const isFixed = new Map(marks.map(({ id, fixed }) => [id, fixed]))
        const some = marks.map(({ id, diameter: size }) => ({ id, circle: null, diameter: size }))
        const pairs = touching(some, places).map((pair) => pair.split(' '))
        expect(pairs.filter((pair) => pair.some((id) => !isFixed.get(id)))).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  test('stay where they are when there is room', () => {
    const marks = marksAt([
      [0, 0],
      [200, 0],
      [0, 200]
    ])
    expect([...separate(marks).values()]).toEqual(marks.map(({ x, y }) => ({ x, y })))
  })
})

describe('newcomers', () => {
  test('find room among 1,000 who stand at one point, and beside somebody at the edge', () => {
    const settled = people(1000)
    const crowd = new Map(settled.map((one) => [one.id, { ...one, x: 3, y: 3 }]))
    const [newcomer] = people(1001).slice(-1)
    const place = placeNewcomers([newcomer!], star([newcomer!, ...settled]), crowd).get(newcomer!.id)!
    expect(Math.hypot(place.x - 3, place.y - 3)).toBeGreaterThan(25)
    const edge = new Map([['far', { x: 1e6, y: 1e6, circle: null, diameter: 50 }]])
    const beside = placeNewcomers([newcomer!], [{ a: newcomer!.id, b: 'far' }], edge).get(newcomer!.id)!
    expect(Math.max(beside.x, beside.y)).toBeLessThanOrEqual(1e6)
    expect(Math.hypot(beside.x - 1e6, beside.y - 1e6)).toBeLessThan(300)
  })

  test('are placed even when 800 come at once', () => {
    const all = people(1000)
    const [settled, newcomers] = [all.slice(0, 200), all.slice(200)]
    const places = placePeople(settled, star(settled))
    const standing = new Map(settled.map((one) => [one.id, { ...one, ...places.get(one.id)! }]))
    const added = placeNewcomers(newcomers, star([settled[0]!, ...newcomers]), standing)
    expect(faults(all, new Map([...places, ...added]), 6000)).toEqual([])
  })
})

test('a layout tells how far it is, from little to all, also where some are fixed', () => {
  const some = people(30)
  const fixed = new Map([['p0003', { x: 900, y: -40, diameter: 50 }]])
  const shares = [...placingPeople(some, everyPair(some), fixed)]
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect(shares[0]).toBeLessThan(0.1)
})

test('people without ties find room where somebody they do not know is pinned at the edge', () => {
  const some = people(40)
  const [pinned, friend] = some
  const edge = { x: 0, y: 1e6, diameter: pinned!.diameter }
  const placing = placingPeople(some, [{ a: pinned!.id, b: friend!.id }], new Map([[pinned!.id, edge]]))
  let step = placing.next()
  while (!step.done) step = placing.next()
  expect(step.value.get(pinned!.id)).toEqual({ x: 0, y: 1e6 })
  expect([...step.value].filter(([, { y }]) => y > 1e6)).toEqual([])
  expect(touching(some, step.value)).toEqual([])
})

test('two people at the same stored place are shown there, and told apart when the map is arranged', async () => {
  const { db, call, view } = await withMap({ people: manyPeople(3) })
  const write = db.raw.prepare("INSERT INTO layout (kind, personId, x, y) VALUES ('map', ?, 10, 20)")
  write.run('p01')
  write.run('p02')
  const places = placesOf(await view())
  expect(places.get('p01')).toEqual(places.get('p02'))
  expect(Math.hypot(places.get('p03')!.x - 10, places.get('p03')!.y - 20)).toBeGreaterThan(20)
  const arranged = (await call('map.arrange', {}))!
  expect(new Set(arranged.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
})
