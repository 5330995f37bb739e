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
