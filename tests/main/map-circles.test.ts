import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bubbleDiameter, diameter } from '#shared/domain/map-style'
import { placeBubbles } from '../../src/main/map/place-bubbles'
import { temporaryFolder } from '../support/files'
import { importFile } from '../support/import-file'
import { manyPeople, membersOf, placesOf, withMap } from '../support/map-journal'

const ids = (from: number, to: number) =>
  manyPeople(to)
    .map(({ id }) => id)
    .slice(from - 1)
const circle = (id: string, facts: object = {}) => ({ id, name: `Cercle ${id}`, ...facts })

/** Fifty people: thirty of the club, twelve of the school, five of the team, and three of no circle. */
const journal = {
  people: manyPeople(50),
  circles: [circle('club', { kind: 'club', name: 'Club des DSI' }), circle('school'), circle('team')],
  memberships: [
    ...membersOf('club', ids(1, 30)),
    ...membersOf('school', ids(31, 42)),
    ...membersOf('team', ids(43, 47)),
    { personId: 'p01', circleId: 'team' }
  ]
}

describe('circles of the map', () => {
  test('are those of origin of whoever matches, the largest first, with how many are drawn', async () => {
    const { view } = await withMap(journal)
    const { circles } = await view({ count: 20 })
    expect(circles.map(({ id, people, drawn, isClub }) => [id, people, drawn, isClub])).toEqual([
      ['club', 30, 20, true],
      ['school', 12, 0, false],
      ['team', 5, 0, false]
    ])
    const narrowed = await view({ filter: { text: 'f31' }, added: ['p43'] })
    expect(narrowed.circles.map(({ id, people, drawn }) => [id, people, drawn])).toEqual([
      ['school', 1, 1],
      ['team', 0, 1]
    ])
  })

  test('keep their code and colour whatever is asked', async () => {
    const { view } = await withMap(journal)
    const looks = async (question: Parameters<typeof view>[0]) =>
      (await view(question)).circles.map(({ id, code, colour }) => [id, code, colour])
    expect(await looks({})).toEqual([
      ['club', 'CD', 0],
      ['school', 'CS', 1],
      ['team', 'CT', 2]
    ])
    expect(await looks({ filter: { text: 'f44' } })).toEqual([['team', 'CT', 2]])
  })

  test('have a colour by their people of the whole journal, six of them, until others are picked', async () => {
    const { call, view } = await withMap({
      people: manyPeople(36),
      circles: Array.from({ length: 8 }, (_, index) => circle(`c${index}`)),
      memberships: Array.from({ length: 8 }, (_, index) =>
        membersOf(`c${index}`, ids((index * (index + 1)) / 2 + 1, ((index + 1) * (index + 2)) / 2))
      ).flat()
    })
    const colours = async () => new Map((await view()).circles.map(({ id, colour }) => [id, colour]))
    const byDefault = await colours()
    expect(['c7', 'c6', 'c5', 'c4', 'c3', 'c2', 'c1'].map((id) => byDefault.get(id))).toEqual([0, 1, 2, 3, 4, 5, null])
    await call('map.colourCircles', { circleIds: ['c0', 'c7', 'c0'] })
    const picked = await colours()
    expect(['c0', 'c7', 'c6'].map((id) => picked.get(id))).toEqual([0, 1, null])
    expect((await call('history.state')).undo).toMatchObject({ label: 'history.circlesColoured' })
    await call('map.colourCircles', { circleIds: [] })
    expect(await colours()).toEqual(byDefault)
    await call('history.undo', {})
    await call('history.undo', {})
    expect(await colours()).toEqual(byDefault)
    await expect(call('map.colourCircles', { circleIds: ['nothing'] })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that were picked and went to the bin leave the others as they are', async () => {
    const app = await withMap(journal)
    await app.call('map.colourCircles', { circleIds: ['team', 'school'] })
    app.db.raw.prepare("UPDATE circle SET deletedAt = '2026-01-01T00:00:00.000Z' WHERE id = 'team'").run()
    await app.call('circles.create', { name: 'Un autre', kind: 'other' })
    expect((await app.view()).circles.map(({ id, colour }) => [id, colour])).toEqual([
      ['club', null],
      ['school', 0]
    ])
  })
})

describe('a circle that is folded', () => {
  test('is one bubble with everybody of it who matches, and nobody takes their room', async () => {
    const { view } = await withMap({
      ...journal,
      meetings: [{ id: 'm', date: '2026-06-20', participants: [{ personId: 'p31', role: 'present' }] }]
    })
    const before = await view({ count: 50 })
    const { people, bubbles, circles } = await view({ count: 50, folded: ['school', 'unknown'] })
    expect(people.map(({ id }) => id).toSorted()).toEqual([...ids(1, 30), ...ids(43, 50)])
    expect(bubbles).toMatchObject([{ circleId: 'school', people: 12, freshness: [1, 0, 0, 0, 11] }])
    expect(circles[1]).toMatchObject({ id: 'school', people: 12, drawn: 0 })
    const few = await view({ count: 20, folded: ['club'] })
    expect(few.people.map(({ id }) => id)).toEqual(['p31'])
    expect(few.bubbles).toMatchObject([{ circleId: 'club', people: 30 }])
    const after = placesOf(await view({ count: 50 }))
    expect(after).toEqual(placesOf(before))
  })

  test('has no bubble when nobody of it matches, or everybody of it was taken off', async () => {
    const { view } = await withMap(journal)
    expect((await view({ folded: ['team'], filter: { text: 'f31' } })).bubbles).toEqual([])
    expect((await view({ folded: ['team'], removed: ids(43, 47) })).bubbles).toEqual([])
    expect((await view({ folded: ['team'], removed: ids(43, 46) })).bubbles).toMatchObject([{ people: 1 }])
  })

  test('leaves standing whom the user added to the map', async () => {
    const { view } = await withMap(journal)
    const { people, bubbles } = await view({ count: 50, folded: ['team'], added: ['p43'] })
    expect(people.map(({ id }) => id)).toContain('p43')
    expect(bubbles).toMatchObject([{ people: 4 }])
  })

  test('stands in the middle of its people, whatever the filter', async () => {
    const { view } = await withMap(journal)
    const places = placesOf(await view({ count: 50 }))
    const [bubble] = (await view({ folded: ['school'], count: 50, removed: [...ids(1, 30), ...ids(43, 50)] })).bubbles
    const members = ids(31, 42).map((id) => places.get(id)!)
    const middle = (of: (place: { x: number; y: number }) => number) =>
      members.reduce((sum, place) => sum + of(place), 0) / members.length
    expect([bubble!.x, bubble!.y]).toEqual([expect.closeTo(middle(({ x }) => x)), expect.closeTo(middle(({ y }) => y))])
    const [narrowed] = (await view({ folded: ['school'], filter: { text: 'f31' } })).bubbles
    expect([narrowed!.x, narrowed!.y]).toEqual([bubble!.x, bubble!.y])
  })

  test('tells how many know each other across its border, each pair once', async () => {
    const { view } = await withMap({
      ...journal,
      acquaintances: [
        { a: 'p01', b: 'p31' },
        { a: 'p02', b: 'p31' },
        { a: 'p31', b: 'p32' },
        { a: 'p31', b: 'p43' },
        { a: 'p32', b: 'p43' },
        { a: 'p03', b: 'p48', deletedAt: '2026-01-01T00:00:00.000Z' },
        { a: 'p03', b: 'p49', since: '2026-07' }
      ],
      favours: [
        {
          id: 'f',
          direction: 'received',
          personId: 'p31',
          kind: 'introduction',
          introducedPersonId: 'p01',
          date: '2020-01-01'
        }
      ]
    })
    const { bubbles, bubbleTies } = await view({ count: 50, folded: ['school', 'club'] })
    expect(bubbles.map(({ circleId }) => circleId)).toEqual(['club', 'school'])
    expect(bubbleTies).toHaveLength(2)
    expect(bubbleTies).toEqual(
      expect.arrayContaining([
        { bubble: 'club', other: 'school', isBubble: true, ties: 2 },
        { bubble: 'school', other: 'p43', isBubble: false, ties: 2 }
      ])
    )
  })
})

describe('a circle that is opened', () => {
  test('shows its forty closest, and tells how many are left', async () => {
    const { view } = await withMap({
      people: manyPeople(90).map((person, index) => ({ ...person, closeness: index < 20 ? 5 : index < 75 ? 2 : 3 })),
      circles: [circle('other'), circle('large')],
      memberships: [...membersOf('other', ids(1, 20)), ...membersOf('large', ids(21, 90))]
    })
    expect((await view({ count: 20 })).people.every(({ circleId }) => circleId === 'other')).toBe(true)
    const { people, left, matching } = await view({ count: 20, opened: ['large', 'unknown', 'large'] })
    const shown = people.filter(({ circleId }) => circleId === 'large')
    expect(shown).toHaveLength(40)
    expect(shown.filter(({ closeness }) => closeness === 3)).toHaveLength(15)
    expect([left, matching, people.length]).toEqual([[{ circleId: 'large', people: 30 }], 90, 60])
    const narrowed = await view({ count: 20, opened: ['large'], filter: { minCloseness: 3 } })
    expect(narrowed.left).toEqual([{ circleId: 'large', people: 0 }])
  })

  test('stays a bubble where it is folded as well', async () => {
    const { view } = await withMap(journal)
    const { bubbles, left } = await view({ folded: ['club'], opened: ['club'] })
    expect([bubbles.length, left]).toEqual([1, []])
  })
})

test('codes and colours come back from an exported file', async () => {
  const { call, view } = await withMap(journal)
  await call('map.colourCircles', { circleIds: ['team'] })
  const path = join(temporaryFolder(), 'carnet.json')
  await call('transfer.export', { path })
  const other = await withMap()
  await importFile(other, path)
  expect((await other.view()).circles).toEqual((await view()).circles)
})

test.each([
  [1, 48],
  [100, 48 + 62 * Math.sqrt(99 / 399)],
  [400, 110],
  [10_000, 110]
])('a circle of %i is drawn %d pixels wide, by the square root of its people', (people, wide) => {
  expect(bubbleDiameter(people)).toBeCloseTo(wide)
})

describe('placing bubbles', () => {
  const spot = fc.record({
    x: fc.integer({ min: -300, max: 300 }),
    y: fc.integer({ min: -300, max: 300 })
  })

  test('no bubble stands on another nor on somebody drawn, wherever their people are; it comes out the same in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            circleId: fc.string({ minLength: 1, maxLength: 3 }),
            people: fc.integer({ min: 1, max: 500 }),
            members: fc.array(spot, { maxLength: 3 })
          }),
          { selector: ({ circleId }) => circleId, maxLength: 25 }
        ),
        fc.array(fc.record({ place: spot, diameter: fc.constantFrom(...Object.values(diameter)) }), { maxLength: 20 }),
        (bubbles, people) => {
          const drawn = people.map((person) => ({ ...person.place, diameter: person.diameter }))
          const places = placeBubbles(bubbles, drawn)
          expect(places.size).toBe(bubbles.length)
          const marks = bubbles.map(({ circleId, people: count }) => ({
            ...places.get(circleId)!,
            diameter: bubbleDiameter(count)
          }))
          for (const [index, one] of marks.entries()) {
            expect(Number.isFinite(one.x + one.y)).toBe(true)
            for (const other of [...marks.slice(index + 1), ...drawn])
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((one.diameter + other.diameter) / 2)
          }
          expect(placeBubbles(bubbles.toReversed(), drawn)).toEqual(places)
        }
      )
    )
  })
})
