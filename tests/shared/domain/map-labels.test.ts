import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LABEL_HEIGHT, placeLabels, type PlacedLabel } from '#shared/domain/map-labels'

const frame = { width: 300, height: 200 }
const width = (text: string) => text.length * 8
const mark = (id: string, x: number, y: number, rest = {}) => ({ id, text: id, x, y, radius: 10, priority: 0, ...rest })

const overlap = (one: PlacedLabel, other: PlacedLabel) =>
  one.left < other.left + width(other.text) &&
  other.left < one.left + width(one.text) &&
  one.top < other.top + LABEL_HEIGHT &&
  other.top < one.top + LABEL_HEIGHT

test('labels stay inside the frame and never cover one another, however the marks lie', () => {
  const marks = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-f]{1,9}$/), fc.integer({ min: 0, max: 300 }), fc.integer({ max: 200 })),
    { selector: ([id]) => id, maxLength: 40 }
  )
  fc.assert(
    fc.property(marks, (places) => {
      const placed = placeLabels(
        places.map(([id, x, y]) => mark(id, x, y)),
        width,
        frame
      )
      for (const [index, label] of placed.entries()) {
        expect(label.left).toBeGreaterThanOrEqual(0)
        expect(label.left + width(label.text)).toBeLessThanOrEqual(frame.width)
        expect(placed.slice(index + 1).filter((other) => overlap(label, other))).toEqual([])
      }
    })
  )
})

test('who is chosen is named even in a crowd', () => {
  const crowd = Array.from({ length: 60 }, (_, index) => mark(`p${index}`, 90 + (index % 10) * 12, 60 + index))
  const named = (always: boolean) =>
    placeLabels([...crowd, mark('Marie Dupont', 150, 95, { priority: 1000, always })], width, frame).map(({ id }) => id)
  expect(named(false)).not.toContain('Marie Dupont')
  expect(named(true)).toContain('Marie Dupont')
})

test('names keep off what stands above the map, and off signs, which are not named themselves', () => {
  const [placed] = placeLabels(
    [mark('Anna', 150, 100), mark('sign', 150, 116, { text: '', radius: 7 })],
    width,
    frame,
    [{ left: 161, top: 0, right: 300, bottom: 200 }]
  )
  expect(placed?.id).toBe('Anna')
  expect(placed!.left + width('Anna')).toBeLessThanOrEqual(161)
  expect(Math.abs(placed!.top + LABEL_HEIGHT / 2 - 100)).toBeLessThan(40)
  expect(placeLabels([mark('sign', 10, 10, { text: '' })], width, frame)).toEqual([])
})

test('a text that belongs to no mark stands at the first of its places that is free', () => {
  const middles = [
    { x: 150, y: 100 },
    { x: 60, y: 30 }
  ]
  const [placed] = placeLabels(
    [mark('Anna', 150, 100, { text: '' }), mark('ring', 0, 0, { radius: 0, middles })],
    width,
    frame
  )
  expect(placed).toEqual({ id: 'ring', text: 'ring', left: 60 - width('ring') / 2, top: 30 - LABEL_HEIGHT / 2 })
})

test('nobody stands in the only place of another, however much more they matter', () => {
  const small = { width: 40, height: 60 }
  // Below Anna is the one place that Bert has; above her is another for her.
  const crowd = [mark('Anna', 20, 24, { priority: 2, radius: 5 }), mark('Bert', 20, 50, { priority: 1, radius: 5 })]
  const placed = placeLabels(crowd, width, small)
  expect(placed.map(({ id }) => id)).toEqual(['Anna', 'Bert'])
  expect(placed[0]!.top).toBeLessThan(placed[1]!.top)
})

test('a text that must be shown and finds no free place covers as few marks as it can', () => {
  const marks = [0, 20, 40].map((x) => ({ id: `${x}`, text: '', x: x + 50, y: 50, radius: 9, priority: 0 }))
  const middles = [
    { x: 70, y: 50 },
    { x: 110, y: 50 }
  ]
  const ring = { id: 'ring', text: 'ring', x: 0, y: 0, radius: 0, priority: 1, always: true, middles }
  const [placed] = placeLabels([...marks, ring], () => 60, { width: 300, height: 100 })
  expect(placed).toMatchObject({ id: 'ring', left: 80 })
})
