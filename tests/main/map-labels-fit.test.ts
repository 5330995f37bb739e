import { describe, expect, test } from 'vitest'
import { projections } from '#shared/contract/map'
import { LABEL_HEIGHT, placeLabels } from '#shared/domain/map-labels'
import { estimatedWidth } from '#shared/domain/map-picture/letters'
import { diameter } from '#shared/domain/map-style'
import { languages } from '#shared/i18n/languages'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'

/** The drawing at its usual size in the window, the panels left out; and the room left free around the marks. */
const frame = { width: 900, height: 520 }
const MARGIN = 36
const FONT = 12

const widthOf = (text: string) => estimatedWidth(text, FONT)

type View = Awaited<ReturnType<typeof drawnAtFit>>['view']

/** The map of a journal of this size, as large as it fits into the frame, with the labels that find room. */
async function drawnAtFit(given: { people: number; language: 'fr' | 'en'; projection: 'map' | 'rings'; seed: number }) {
  const app = startApp()
  makeSample(app.db, { ...given, today: TODAY })
  const view = await app.call('map.view', { projection: given.projection })
  app.close()
  const edges = view.rings.flatMap((radius) => [radius, -radius])
  const span = (of: 'x' | 'y') => {
    const ends = view.people.flatMap((person) => [
      person[of] - diameter[person.band] / 2,
      person[of] + diameter[person.band] / 2
    ])
    return { from: Math.min(...ends, ...edges), to: Math.max(...ends, ...edges) }
  }
  const [across, down] = [span('x'), span('y')]
  const zoom = Math.min(
    1.5,
    (frame.width - 2 * MARGIN) / (across.to - across.from),
    (frame.height - 2 * MARGIN) / (down.to - down.from)
  )
  const marks = view.people.map((person) => ({
    id: person.id,
    text: person.label,
    x: frame.width / 2 + (person.x - (across.from + across.to) / 2) * zoom,
    y: frame.height / 2 + (person.y - (down.from + down.to) / 2) * zoom,
    radius: (diameter[person.band] / 2) * zoom,
    priority: (person.closeness ?? 0) * 10
  }))
  const labels = placeLabels(marks, widthOf, frame).map(({ id, text, left, top }) => ({
    id,
    left,
    top,
    right: left + widthOf(text),
    bottom: top + LABEL_HEIGHT
  }))
  return { view, marks, labels }
}

type Drawn = Awaited<ReturnType<typeof drawnAtFit>>

/** Labels that lie on another one, or on somebody else's mark. */
function overlaps({ labels, marks }: Drawn): string[] {
  return labels.flatMap((one, index) => [
    ...labels
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      )
      .map((other) => `${one.id} on ${other.id}`),
    ...marks
      .filter(({ id, x, y, radius }) => {
        const nearest = { x: Math.max(one.left, Math.min(x, one.right)), y: Math.max(one.top, Math.min(y, one.bottom)) }
        return id !== one.id && Math.hypot(nearest.x - x, nearest.y - y) < radius - 0.01
      })
      .map(({ id }) => `${one.id} on the mark of ${id}`)
  ])
}

const boxOf = ({ people }: View) => ({
  width: Math.max(...people.map(({ x }) => x)) - Math.min(...people.map(({ x }) => x)),
  height: Math.max(...people.map(({ y }) => y)) - Math.min(...people.map(({ y }) => y))
})

describe.each(languages)('the map at fit, in a journal written in %s', (language) => {
  test.each(
    [40, 500].flatMap((people) =>
      projections.flatMap((projection) => [1, 2, 3].map((seed) => ({ people, projection, seed })))
    )
  )('names at least 60 % of those drawn, no name on another: $people people, $projection, $seed', async (given) => {
    const drawn = await drawnAtFit({ ...given, language })
    expect(overlaps(drawn)).toEqual([])
    expect(drawn.labels.length / drawn.marks.length).toBeGreaterThanOrEqual(0.6)
  })
})

test('the map is wider than high, as the frame is, and fills it', async () => {
  const { view, marks } = await drawnAtFit({ people: 500, language: 'fr', projection: 'map', seed: 1 })
  const { width, height } = boxOf(view)
  expect(width / height).toBeGreaterThan(1.2)
  expect(width / height).toBeLessThan(2.2)
  // Of the frame in twelve fields, few are empty.
  const fields = new Set(
    marks.map(({ x, y }) => `${Math.floor((4 * x) / frame.width)} ${Math.floor((3 * y) / frame.height)}`)
  )
  expect(fields.size).toBeGreaterThanOrEqual(10)
})
