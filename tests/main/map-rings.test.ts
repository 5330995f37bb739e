import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laneOf, ringBands, ringRadii } from '#shared/domain/map-rings'
import { diameter } from '#shared/domain/map-style'
import type { TieBand } from '#shared/domain/measures/words'
import { placeRingNewcomers } from '../../src/main/map/place-ring-newcomers'
import { placeInRings, type PersonOfBand } from '../../src/main/map/place-rings'
import { spacedOut } from '../../src/main/map/spaced-out'
import { TODAY } from '../support/app'
import { inOrder } from '../support/in-order'
import { manyPeople, membersOf, placesOf, withMap } from '../support/map-journal'

const person = (id: string, band: TieBand, circle: string | null = null): PersonOfBand => ({
  id,
  band,
  circle,
  diameter: diameter[band]
})

const anyPeople = (maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...ringBands), fc.constantFrom('a', 'b', 'c', null)), { maxLength })
    .map((some) => some.map(([band, circle], index) => person(`p${index}`, band, circle)))

type Places = ReadonlyMap<string, { x: number; y: number }>

/** Those who stand outside of the ring of their band. */
function astray(people: readonly PersonOfBand[], places: Places, radii = ringRadii(places.values())): string[] {
  return people
    .filter(({ id, band }) => {
      const ring = ringBands.indexOf(band)
      const radius = Math.hypot(places.get(id)!.x, places.get(id)!.y)
      return radius > radii[ring]! || radius < (radii[ring - 1] ?? 0) || laneOf(places.get(id)!)?.ring !== ring
    })
    .map(({ id }) => id)
}

/** Pairs whose marks touch. */
function touching(people: readonly PersonOfBand[], places: Places): string[] {
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      const [a, b] = [places.get(one.id)!, places.get(other.id)!]
      return Math.hypot(a.x - b.x, a.y - b.y) < (one.diameter + other.diameter) / 2 ? [`${one.id} ${other.id}`] : []
    })
  )
}

describe('a first placement in rings', () => {
  test('has everybody in the ring of their band, and nobody on another', () => {
    fc.assert(
      fc.property(anyPeople(160), (people) => {
        const places = placeInRings(people, [])
        expect(places.size).toBe(people.length)
        expect(astray(people, places)).toEqual([])
        expect(touching(people, places)).toEqual([])
      })
    )
  })

  test('comes out the same in whatever order people and ties come', () => {
    const pairs = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ a: `p${a}`, b: `p${b}` })))
    fc.assert(
      fc.property(anyPeople(31), pairs, (people, ties) => {
        const mirrored = ties.map(({ a, b }) => ({ a: b, b: a })).toReversed()
        expect([...placeInRings(people.toReversed(), mirrored)]).toEqual([...placeInRings(people, ties)])
      })
    )
  })

  test('gives each circle a sector as wide as it has people', () => {
    const circles = { a: 12, b: 6, c: 6 }
    const people = Object.entries(circles).flatMap(([circle, count]) =>
      Array.from({ length: count }, (_, index) =>
        person(`${circle}${String(index).padStart(2, '0')}`, 'moderate', circle)
      )
    )
    const places = placeInRings(people, [])
    const around = people
      .map(({ id, circle }) => ({ circle, angle: Math.atan2(places.get(id)!.y, places.get(id)!.x) }))
      .toSorted((a, b) => a.angle - b.angle)
      .map(({ circle }) => circle)
    // Once around, the circle changes as often as there are circles.
    expect(around.filter((circle, index) => circle !== around.at(index - 1))).toHaveLength(3)
  })

  test('grows with the number of people', () => {
    const radii = [10, 150, 1000].map((count) => {
      const people = Array.from({ length: count }, (_, index) => person(`p${index}`, ringBands[index % 4]!))
      const places = placeInRings(people, [])
      expect(astray(people, places)).toEqual([])
      return ringRadii(places.values()).at(-1)!
    })
    expect(radii).toEqual(radii.toSorted((a, b) => a - b))
    expect(radii[2]! / radii[1]!).toBeGreaterThan(1.8)
  })

  test('leaves whoever is fixed in place, and puts nobody on them', () => {
    fc.assert(
      fc.property(anyPeople(60), fc.integer({ min: 1, max: 20 }), (people, count) => {
        const first = placeInRings(people, [])
        const held = people.slice(0, count)
        const fixed = new Map(
          held.map(({ id, diameter: size }, index) => [id, { x: 60 * index, y: 31, diameter: size }])
        )
        const places = placeInRings(people, [], fixed)
        for (const [id, { x, y }] of fixed) expect(places.get(id)).toEqual({ x, y })
        expect(places.size).toBe(first.size)
        const rest = people.slice(count)
        expect(touching(rest, places)).toEqual([])
        for (const one of rest)
          expect(touching([one, ...held], places).filter((pair) => pair.startsWith(`${one.id} `))).toEqual([])
      })
    )
  })
})

describe('newcomers in the rings', () => {
  test('stand in the ring of their band where there is room, and on nobody', () => {
    fc.assert(
      fc.property(anyPeople(80), fc.nat(10), (people, count) => {
        const [settled, newcomers] = [people.slice(count), people.slice(0, count)]
        const places = placeInRings(settled, [])
        const standing = new Map(settled.map((one) => [one.id, { ...one, ...places.get(one.id)!, pinned: false }]))
        const added = placeRingNewcomers(
          newcomers.map((one) => ({ ...one, from: undefined })),
          [],
          standing
        )
        const all = new Map([...places, ...added])
        expect(touching(people, all)).toEqual([])
        for (const { id, band } of newcomers) expect(ringBands[laneOf(all.get(id)!)!.ring]).toBe(band)
      })
    )
  })

  test('stand near their circle', () => {
    const people = ['a', 'b', 'c', 'd'].flatMap((circle) =>
      Array.from({ length: 8 }, (_, index) => person(`${circle}${index}`, 'moderate', circle))
    )
    const places = placeInRings(people, [])
    const standing = new Map(people.map((one) => [one.id, { ...one, ...places.get(one.id)!, pinned: false }]))
    const [[, place]] = [...placeRingNewcomers([{ ...person('new', 'weak', 'b'), from: undefined }], [], standing)] as [
      [string, { x: number; y: number }]
    ]
    const mates = people.filter(({ circle }) => circle === 'b').map(({ id }) => places.get(id)!)
    const middle = Math.atan2(
      mates.reduce((sum, { y }) => sum + y, 0),
      mates.reduce((sum, { x }) => sum + x, 0)
    )
    expect(Math.cos(Math.atan2(place.y, place.x) - middle)).toBeGreaterThan(0.95)
  })
})

test('angles that are spaced out keep their order and their distance, on the circle too', () => {
  const wished = fc.array(fc.double({ min: 0, max: 6.2831, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(wished, fc.double({ min: 0.001, max: 0.15, noNaN: true }), (angles, apart) => {
      const sorted = angles.toSorted((a, b) => a - b)
      const spaced = spacedOut(sorted, apart)
      expect(spaced).toHaveLength(sorted.length)
      const turned = spaced
        .map((angle) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI))
        .toSorted((a, b) => a - b)
      for (const [index, angle] of turned.entries()) {
        const gap = index === 0 ? angle + 2 * Math.PI - turned.at(-1)! : angle - turned[index - 1]!
        expect(turned.length === 1 || gap > apart - 1e-9).toBe(true)
      }
    })
  )
})

test('angles that are far enough apart stay', () => {
  expect(spacedOut([0.1, 1, 2], 0.2)).toEqual([0.1, 1, 2])
  expect(spacedOut([3], 5)).toEqual([3])
})

const meeting = (id: string, date: string, personId: string) => ({
  id,
  date,
  participants: [{ personId, role: 'present' }]
})

describe('the rings of a journal', () => {
  const content = {
    circles: [{ id: 'c', name: 'Club' }],
    people: manyPeople(30),
    memberships: membersOf('c', ['p01', 'p02', 'p03']),
    meetings: Array.from({ length: 6 }, (_, index) => meeting(`m${index}`, `2026-0${index + 1}-10`, `p0${index + 1}`))
  }

  test('whose band has changed moves to their ring, and nobody else; pinned people stay', async () => {
    const { call, view } = await withMap(content)
    const ask = { projection: 'rings' as const }
    const before = await view(ask)
    const [mover, pinned] = before.people.filter(({ band }) => band === 'unknown')
    await call('map.pin', { ...ask, personIds: [pinned!.id], pinned: true })
    await inOrder(['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', TODAY], (date) =>
      call('meetings.save', {
        meeting: { date, occasion: 'lunch' },
        participants: [{ personId: mover!.id }, { personId: pinned!.id }]
      })
    )
    const after = await view(ask)
    const bands = new Map(after.people.map(({ id, band }) => [id, band]))
    expect(bands.get(mover!.id)).not.toBe('unknown')
    const was = placesOf(before)
    const changed = new Set(before.people.filter(({ id, band }) => bands.get(id) !== band).map(({ id }) => id))
    const unmoved = [...placesOf(after)].filter(([id]) => !changed.has(id) || id === pinned!.id)
    for (const [id, { x, y }] of unmoved) expect({ id, x, y }).toEqual({ id, x: was.get(id)!.x, y: was.get(id)!.y })
    const place = after.people.find(({ id }) => id === mover!.id)!
    expect(ringBands[laneOf(place)!.ring]).toBe(bands.get(mover!.id))
    expect(placesOf(await view(ask))).toEqual(placesOf(after))
  })

  test('are told with their radii, which no filter changes; the map has none', async () => {
    const { view } = await withMap(content)
    const { rings } = await view({ projection: 'rings' })
    expect(rings).toEqual(rings.toSorted((a, b) => a - b))
    expect((await view({ projection: 'rings', filter: { circleId: 'c' } })).rings).toEqual(rings)
    expect((await view({ projection: 'rings', count: 20 })).rings).toEqual(rings)
    expect((await view()).rings).toEqual([])
  })
})
