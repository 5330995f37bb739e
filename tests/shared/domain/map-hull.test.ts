import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathered, hullOf } from '#shared/domain/map-hull'

const place = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })
const padding = fc.integer({ min: 1, max: 80 })

/** Each side of an outline: from a corner to the next. */
const sides = (corners: { x: number; y: number }[]) =>
  corners.map((from, index) => ({ from, to: corners[(index + 1) % corners.length]! }))

/** How far a point lies on the left of a side: inside, for an outline that turns left. */
const inside = ({ from, to }: ReturnType<typeof sides>[number], { x, y }: { x: number; y: number }) =>
  ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / Math.hypot(to.x - from.x, to.y - from.y)

describe('the outline of a circle', () => {
  it('keeps everybody at least the padding away from its edge', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), padding, (points, room) => {
        for (const side of sides(hullOf(points, room)))
          for (const point of points) expect(inside(side, point)).toBeGreaterThan(room - 1e-6)
      })
    )
  })

  it('is convex and goes round once', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), padding, (points, room) => {
        const outline = sides(hullOf(points, room))
        const turns = outline.map(({ from, to }, index) => {
          const { to: next } = outline[(index + 1) % outline.length]!
          const angle = Math.atan2(next.y - to.y, next.x - to.x) - Math.atan2(to.y - from.y, to.x - from.x)
          return angle < -1e-9 ? angle + 2 * Math.PI : angle
        })
        expect(Math.min(...turns)).toBeGreaterThan(-1e-9)
        expect(turns.reduce((sum, turn) => sum + turn, 0)).toBeCloseTo(2 * Math.PI, 6)
      })
    )
  })

  it('reaches no further than it has to', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), padding, (points, room) => {
        for (const corner of hullOf(points, room)) {
          const nearest = Math.min(...points.map(({ x, y }) => Math.hypot(corner.x - x, corner.y - y)))
          expect(nearest).toBeLessThan(room * 1.03)
        }
      })
    )
  })

  it('is the same in whatever order people come', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), padding, (points, room) => {
        expect(hullOf(points.toReversed(), room)).toEqual(hullOf(points, room))
      })
    )
  })

  it('is about a circle for one person, and nothing for nobody', () => {
    expect(hullOf([], 10)).toEqual([])
    for (const { x, y } of hullOf([{ x: 3, y: 4 }], 10)) expect(Math.hypot(x - 3, y - 4)).toBeCloseTo(10.2, 1)
  })
})

describe('who stands together', () => {
  const near = [
    { x: 0, y: 0 },
    { x: 90, y: 10 },
    { x: 40, y: 80 },
    { x: 60, y: -30 }
  ]

  it('is everybody but those far from all others', () => {
    const far = { x: 2000, y: 40 }
    expect(gathered([...near, far])).toEqual(near)
    expect(gathered(near)).toEqual(near)
  })

  it('is everybody where all are spread alike, however widely', () => {
    const wide = near.map(({ x, y }) => ({ x: x * 50, y: y * 50 }))
    expect(gathered(wide)).toEqual(wide)
  })

  it('is at least half of any people, and both of two', () => {
    expect(gathered([near[0]!, { x: 9000, y: 0 }])).toHaveLength(2)
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (points) => {
        expect(gathered(points).length).toBeGreaterThanOrEqual(points.length / 2)
      })
    )
  })
})
