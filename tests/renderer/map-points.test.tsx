import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MapView } from '#shared/contract/map'
import { tieBands, tieStates } from '#shared/domain/measures/words'
import { translator } from '#shared/i18n/messages'
import { pointsOf, type Point } from '../../src/renderer/features/map/map-points'
import { countsInWords, takeaway } from '../../src/renderer/features/map/map-takeaway'

type Person = MapView['people'][number]

const aPerson = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  name: `Name ${id}`,
  listName: id,
  label: id,
  initials: id.toUpperCase(),
  organisation: null,
  roleText: null,
  city: null,
  circles: [],
  circleId: null,
  closeness: null,
  band: 'weak',
  state: 'active',
  lastContactOn: null,
  silenceDays: null,
  noLedger: false,
  given: 0,
  received: 0,
  balance: 'none',
  notice: null,
  openPromises: 0,
  isConfidential: false,
  isNew: false,
  isTarget: false,
  introducedById: null,
  x: 0,
  y: 0,
  pinned: false,
  ...changes
})

const aView = (people: Person[], ties: [string, string][] = [], circles: string[] = []): MapView => ({
  matching: people.length,
  total: people.length,
  people,
  ties: ties.map(([a, b]) => ({
    a,
    b,
    source: 'declared',
    since: null,
    introducerId: null,
    strength: 1,
    lastTogetherOn: null
  })),
  circles: circles.map((id) => ({ id, name: id, code: id, isClub: false, colour: null, people: 0, drawn: 0 })),
  bubbles: [],
  bubbleTies: [],
  left: [],
  rings: []
})

const unknown = { bridges: new Map(), circles: new Map() }
const nobody = new Set<string>()
const numbered = (index: number) => `p${index}.`
const kinds = (points: readonly Point[]) => points.map(({ kind }) => kind)

test('of many who are close and dormant the first is told, then all at once, the closest and longest silent first', () => {
  const people = [
    aPerson('a', { closeness: 4, state: 'lapsed', silenceDays: 900 }),
    aPerson('b', { closeness: 5, state: 'dormant', silenceDays: 400 }),
    aPerson('c', { closeness: 4, state: 'dormant', silenceDays: 1000 }),
    aPerson('d', { closeness: 3, state: 'dormant', silenceDays: 5000 }),
    aPerson('e', { band: 'strong', state: 'lapsed', silenceDays: 500 }),
    aPerson('f', { closeness: 5 })
  ]
  const [first, all] = pointsOf(aView(people, [['a', 'b']]), nobody, unknown, nobody)
  expect(first).toMatchObject({ kind: 'quiet', person: { id: 'b' } })
  expect(all).toMatchObject({ kind: 'allQuiet', people: [{ id: 'b' }, { id: 'c' }, { id: 'a' }, { id: 'e' }] })
})

test('a circle whose people know nobody outside of it is apart, unless it is all there is or too small', () => {
  const of = (circleId: string, ids: string[]) => ids.map((id) => aPerson(id, { circleId }))
  const people = [
    ...of('apart', ['a', 'b', 'c']),
    ...of('tied', ['d', 'e', 'f']),
    ...of('pair', ['g', 'h']),
    aPerson('i')
  ]
  const view = aView(
    people,
    [
      ['a', 'b'],
      ['d', 'i']
    ],
    ['apart', 'tied', 'pair']
  )
  const points = pointsOf(view, nobody, unknown, nobody)
  expect(points).toMatchObject([
    { kind: 'apart', circle: { id: 'apart' } },
    { kind: 'alone', people: { length: 5 } }
  ])
  expect(kinds(pointsOf(aView(of('only', ['a', 'b', 'c']), [['a', 'b']], ['only']), nobody, unknown, nobody))).toEqual([
    'alone'
  ])
})

test('who holds others together is told before who links circles', () => {
  const bridges = new Map([
    ['a', { cutOff: 3, circles: 1 }],
    ['b', { cutOff: 0, circles: 4 }]
  ])
  const points = pointsOf(aView([aPerson('a'), aPerson('b')]), nobody, { ...unknown, bridges }, new Set(['a', 'b']))
  expect(points).toMatchObject([
    { kind: 'connector', person: { id: 'a' }, cutOff: 3 },
    { kind: 'links', person: { id: 'b' }, circles: 4 }
  ])
})

test('there are at most seven points, and nobody in them or in the sentences is hidden, whatever the map', () => {
  const people = fc
    .array(
      fc.record({
        closeness: fc.option(fc.integer({ min: 1, max: 5 })),
        band: fc.constantFrom(...tieBands),
        state: fc.constantFrom(...tieStates),
        circleId: fc.option(fc.constantFrom('x', 'y', 'z')),
        isHidden: fc.boolean(),
        cutOff: fc.integer({ min: 0, max: 3 }),
        circles: fc.integer({ min: 0, max: 3 })
      }),
      { maxLength: 30 }
    )
    .chain((all) =>
      fc.record({
        all: fc.constant(all),
        ties: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 })
      })
    )
  fc.assert(
    fc.property(people, ({ all, ties }) => {
      const view = aView(
        all.map(({ closeness, band, state, circleId }, index) =>
          aPerson(numbered(index), { closeness, band, state, circleId })
        ),
        ties.filter(([a, b]) => a < b && b < all.length).map(([a, b]) => [numbered(a), numbered(b)]),
        ['x', 'y', 'z']
      )
      const hidden = new Set(all.flatMap(({ isHidden }, index) => (isHidden ? [numbered(index)] : [])))
      const bridges = new Map(all.map(({ cutOff, circles }, index) => [numbered(index), { cutOff, circles }]))
      const knowledge = { ...unknown, bridges }
      const points = pointsOf(view, hidden, knowledge, new Set(bridges.keys()))
      expect(points.length).toBeLessThanOrEqual(7)
      const told = points.flatMap((point) =>
        'people' in point ? point.people : 'person' in point ? [point.person] : []
      )
      expect(told.filter((person) => hidden.has(person.id))).toEqual([])
      const seen = { view, hidden, knowledge, initials: false }
      for (const language of ['fr', 'en'] as const) {
        const words = takeaway(seen, translator(language), language)
        expect([...hidden].filter((one) => words.includes(`Name ${one}`))).toEqual([])
        const counted = countsInWords(seen, translator(language), language)
        expect(counted).toMatch(new RegExp(`^${all.length - hidden.size} `))
      }
    })
  )
})

test('with initials no name is said', () => {
  const people = [
    aPerson('ab', { closeness: 5, state: 'dormant' }),
    aPerson('cd', { closeness: 5, state: 'lapsed' }),
    aPerson('ef')
  ]
  const bridges = new Map([['ef', { cutOff: 0, circles: 3 }]])
  const seen = { view: aView(people), hidden: nobody, knowledge: { ...unknown, bridges }, initials: true }
  const words = takeaway(seen, translator('fr'), 'fr')
  expect(words).toContain('EF relie le plus de cercles')
  expect(words).toContain('AB et CD')
  expect(words).not.toContain('Name')
})
