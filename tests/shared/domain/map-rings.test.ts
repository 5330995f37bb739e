import { expect, test } from 'vitest'
import { firstLaneAfter, laneOf, ringBands, ringRadii } from '#shared/domain/map-rings'

const at = (radius: number, angle = 1) => ({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) })

test('rings go from the closest band outwards', () => {
  expect(ringBands).toEqual(['strong', 'moderate', 'weak', 'unknown'])
})

test('a radius tells whose lane it is, also once rounded to the hundredth', () => {
  expect(laneOf(at(60))).toEqual({ ring: 0, radius: 60 })
  expect(laneOf(at(150, 2))).toEqual({ ring: 0, radius: 150 })
  expect(laneOf(at(127.5))).toEqual({ ring: 1, radius: 127.5 })
  expect(laneOf(at(195))).toEqual({ ring: 2, radius: 195 })
  expect(laneOf(at(262.5))).toEqual({ ring: 3, radius: 262.5 })
  expect(laneOf({ x: 42.43, y: 42.43 })).toEqual({ ring: 0, radius: 60 })
})

test('a place off the lanes is in no ring', () => {
  expect(laneOf({ x: 0, y: 0 })).toBe(null)
  expect(laneOf(at(52.5))).toBe(null)
  expect(laneOf(at(64))).toBe(null)
})

test('a ring ends half-way before the first lane of the next one', () => {
  expect(ringRadii([at(60), at(150), at(217.5), at(307.5), at(375), at(442.5)])).toEqual([
    183.75, 341.25, 408.75, 476.25
  ])
})

test('a ring in which nobody stands is one lane wide, and those further out than anybody are left out', () => {
  expect(ringRadii([])).toEqual([])
  expect(ringRadii([at(60)])).toEqual([93.75])
  expect(ringRadii([at(195)])).toEqual([93.75, 161.25, 228.75])
  expect(firstLaneAfter([])).toBe(60)
  expect(firstLaneAfter([93.75])).toBe(127.5)
})

test('rings widen outwards whatever the places say', () => {
  // Two who stand in each other's way: the outer ring's first lane is further in than the inner ring's.
  const radii = ringRadii([at(600), at(127.5)])
  expect(radii).toEqual([93.75, 633.75])
})
