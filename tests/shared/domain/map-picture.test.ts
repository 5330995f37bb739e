import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  estimatedWidth,
  escapeXml,
  mapPicture,
  type PictureOptions,
  type PicturePerson
} from '#shared/domain/map-picture'
import { tieBands } from '#shared/domain/measures/words'

const freshness = { month: '30 jours', quarter: '90 jours', year: 'un an', older: 'plus', never: 'jamais' }
const balance = {
  clearlyGave: 'nettement donné',
  ratherGave: 'plutôt donné',
  even: 'équilibre',
  ratherReceived: 'plutôt reçu',
  clearlyReceived: 'nettement reçu',
  none: 'rien de noté',
  notCounted: 'sans compter'
}
const words = {
  bands: { weak: 'faible', moderate: 'moyen', strong: 'fort' },
  known: 'se connaissent',
  metTogether: 'vus ensemble'
}

const person = (id: string, given: Partial<PicturePerson> = {}): PicturePerson => ({
  id,
  x: 0,
  y: 0,
  band: 'moderate',
  silenceDays: 10,
  balance: 'none',
  ...given
})

const picture = (given: Partial<PictureOptions> = {}): string =>
  mapPicture({
    people: [person('a'), person('b', { x: 200 }), person('c', { y: 150, silenceDays: 900 })],
    ties: [
      { a: 'a', b: 'b', source: 'declared' },
      { a: 'b', b: 'c', source: 'metTogether' }
    ],
    lens: 'freshness',
    words: { ...words, freshness },
    labels: new Map([
      ['a', 'Anne'],
      ['b', 'Bruno']
    ]),
    width: 640,
    height: 420,
    title: 'Carte',
    description: 'Trois personnes',
    ...given
  } as PictureOptions)

const names = (svg: string): string[] =>
  [...svg.matchAll(/paint-order="stroke"[^>]*>([^<]*)</g)].map(([, text]) => text!)

/** The boxes that labels take, as wide as they are taken to be. */
const boxes = (svg: string) =>
  [
    ...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)" [^>]*paint-order="stroke"[^>]*>([^<]*)</g)
  ].map(([, x, y, anchor, text]) => {
    const width = estimatedWidth(text!)
    const left = Number(x) - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return { left, right: left + width, top: Number(y) - 9, bottom: Number(y) + 2 }
  })

describe('the map as a picture', () => {
  test('has a title, a description, a mark for each person and a line for each tie', () => {
    const svg = picture()
    expect(svg).toContain('<title id="map-title">Carte</title><desc id="map-description">Trois personnes</desc>')
    const drawing = svg.slice(0, svg.indexOf('<g transform'))
    expect(drawing.match(/<circle/g)).toHaveLength(3)
    expect(drawing.match(/<line/g)).toHaveLength(2)
    expect(names(svg).toSorted()).toEqual(['Anne', 'Bruno'])
  })

  test('comes out the same for the same people, in whatever order they come', () => {
    const people = [person('a'), person('b', { x: 90 }), person('c', { y: 70, band: 'strong' })]
    expect(picture({ people: people.toReversed() })).toBe(picture({ people }))
  })

  test('shows people without a label as marks, so that nobody is named who must not be', () => {
    expect(names(picture({ labels: new Map() }))).toEqual([])
    expect(picture({ labels: new Map() })).not.toContain('Anne')
  })

  test('leaves out ties to people who are not drawn', () => {
    const svg = picture({ ties: [{ a: 'a', b: 'elsewhere', source: 'introduced' }] })
    expect(svg.slice(0, svg.indexOf('<g transform'))).not.toContain('<line')
  })

  test('explains every look of its lens', () => {
    for (const text of Object.values(freshness)) expect(picture()).toContain(`>${text}<`)
    const balanced = picture({ lens: 'balance', words: { ...words, balance } })
    for (const text of Object.values(balance)) expect(balanced).toContain(`>${text}<`)
    for (const text of [...Object.values(words.bands), words.known, words.metTogether])
      expect(picture()).toContain(`>${text}<`)
  })

  test('is a picture of nobody when there is nobody', () => {
    expect(picture({ people: [], ties: [] })).not.toContain('NaN')
  })

  test('keeps whatever is written as text: no name can become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const svg = picture({ labels: new Map([['a', text]]), title: text, description: text })
        const tags = [...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)
        expect(tags.filter((tag) => !['svg', 'title', 'desc', 'g', 'line', 'circle', 'text'].includes(tag!))).toEqual(
          []
        )
        // Each bracket is one of ours.
        expect(svg.match(/</g)).toHaveLength(tags.length)
      }),
      { numRuns: 40 }
    )
  })

  test('drops the characters that XML does not know', () => {
    expect(escapeXml('a\u0000b\u0008c\ud800d\uffff')).toBe('abc\ufffdd')
    expect(escapeXml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;')
  })

  test('shows no two names over each other, wherever people stand', () => {
    const mark = fc.record({
      x: fc.double({ min: -900, max: 900, noNaN: true }),
      y: fc.double({ min: -500, max: 500, noNaN: true }),
      band: fc.constantFrom(...tieBands),
      label: fc.constantFrom('Marie D.', 'Jean-Luc M.', 'Œuvrard', 'WWWW', 'P-014', 'li')
    })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const svg = picture({
          people: marks.map(({ x, y, band }, index) => person(`p${index}`, { x, y, band })),
          ties: [],
          labels: new Map(marks.map(({ label }, index) => [`p${index}`, label]))
        })
        const placed = boxes(svg)
        const clashes = placed.flatMap((one, index) =>
          placed
            .slice(index + 1)
            .filter(
              (two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom
            )
        )
        expect(clashes).toEqual([])
      }),
      { numRuns: 50 }
    )
  })

  test('stays inside its frame', () => {
    const people = Array.from({ length: 40 }, (_, index) =>
      person(`p${index}`, { x: (index % 8) * 300, y: Math.floor(index / 8) * 200, band: 'strong' })
    )
    const svg = picture({ people, labels: new Map(people.map(({ id }) => [id, 'Quelqu’un'])) })
    for (const { left, right, top, bottom } of boxes(svg)) {
      expect([left, top].every((edge) => edge >= -1)).toBe(true)
      expect([right <= 641, bottom <= 421]).toEqual([true, true])
    }
  })
})
