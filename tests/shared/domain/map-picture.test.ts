// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badges } from '#shared/domain/map-badges'
import { glyphPaths } from '#shared/domain/map-glyphs'
import { mapPicture, type PictureOptions } from '#shared/domain/map-picture'
import { estimatedWidth } from '#shared/domain/map-picture/letters'
import type { PictureTie } from '#shared/domain/map-picture/lines'
import type { PicturePerson } from '#shared/domain/map-picture/person'
import { pictureStyles } from '#shared/domain/map-picture/pen'
import { balanceLooks, freshnessLooks, lenses, type Lens } from '#shared/domain/map-style'
import { balances, tieBands, tieStates } from '#shared/domain/measures/words'
import { legendWords } from '#shared/i18n/map-words'
import { translator } from '#shared/i18n/messages'

const t = translator('fr')
const circles = [
  { id: 'hec', name: 'Alumni HEC', code: 'HE', colour: 0 },
  { id: 'dsi', name: 'Club des DSI', code: 'DS', colour: null }
]

const person = (id: string, given: Partial<PicturePerson> = {}): PicturePerson => ({
  id,
  x: 0,
  y: 0,
  band: 'moderate',
  state: 'active',
  silenceDays: 10,
  balance: 'none',
  circleId: null,
  badge: null,
  ...given
})

const tie = (a: string, b: string, given: Partial<PictureTie> = {}): PictureTie => ({
  a,
  b,
  source: 'declared',
  strength: 1,
  introducerId: null,
  ...given
})

const three = [person('a'), person('b', { x: 200 }), person('c', { y: 150, silenceDays: 900, state: 'dormant' })]

function picture({ lens = 'freshness', ...given }: Partial<PictureOptions> & { lens?: Lens } = {}) {
  return mapPicture({
    people: three,
    ties: [tie('a', 'b'), tie('b', 'c', { source: 'metTogether' })],
    circles,
    bubbles: [],
    bubbleTies: [],
    rings: [],
    bridges: new Map(),
    lens,
    style: 'light',
    labels: new Map([
      ['a', 'Anne'],
      ['b', 'Bruno']
    ]),
    words: legendWords(lens, circles, t),
    title: 'Carte',
    description: 'Trois personnes',
    size: { width: 640, height: 420 },
    inPage: null,
    ...given
  })
}

/** The picture as any reader of XML sees it; what is not well-formed throws. */
function read(given: Parameters<typeof picture>[0] = {}) {
  const { svg } = picture(given)
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const part = (name: string) => [...(page.querySelector(`[id$="-${name}"]`)?.children ?? [])]
  const texts = (name: string) =>
    [...page.querySelectorAll(`[id$="-${name}"] text:not([aria-hidden])`)].map((text) => text.textContent)
  return { page, svg, part, texts, of: (name: string) => part(name).map((element) => element.tagName) }
}
const value = (element: Element | undefined, name: string) => Number(element?.getAttribute(name))

/** The boxes that names take, as wide as they are taken to be. */
const boxes = ({ page }: ReturnType<typeof read>) =>
  [...page.querySelectorAll('[id$="-names"] text:not([aria-hidden])')].map((text) => {
    const size = value(text, 'font-size')
    const width = estimatedWidth(text.textContent, size)
    const before = { start: 0, middle: width / 2, end: width }[text.getAttribute('text-anchor') ?? 'start']!
    const left = value(text, 'x') - before
    return { left, right: left + width, top: value(text, 'y') - size * 0.9, bottom: value(text, 'y') + size * 0.2 }
  })

/** Somebody at any place, and what they are called there. */
const anybody = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  band: fc.constantFrom(...tieBands),
  state: fc.constantFrom(...tieStates),
  badge: fc.constantFrom(null, ...badges),
  label: fc.constantFrom('Marie D.', 'Jean-Luc M.', 'Œuvrard', 'WWWW', 'P-014', 'li', 'محمد')
})
const drawnOf = (marks: (Partial<PicturePerson> & { label: string })[]) => ({
  people: marks.map((mark, index) => person(`p${index}`, mark)),
  ties: [],
  labels: new Map(marks.map(({ label }, index) => [`p${index}`, label]))
})

describe('the map as a picture', () => {
  test('has a title, a description, a mark for each person, a line for each tie and the names as text', () => {
    const { page, of, texts } = read()
    expect(page.querySelector('title')?.textContent).toBe('Carte')
    expect(page.querySelector('desc')?.textContent).toBe('Trois personnes')
    expect(page.documentElement.getAttribute('aria-labelledby')).toBe('map-title map-description')
    expect(of('marks').filter((name) => name === 'circle')).toHaveLength(3)
    expect(of('ties')).toEqual(['line', 'line'])
    expect(texts('names').toSorted()).toEqual(['Anne', 'Bruno'])
  })

  test('comes out the same for the same people, in whatever order they come', () => {
    const people = [person('a'), person('b', { x: 90 }), person('c', { y: 70, band: 'strong' })]
    expect(picture({ people: people.toReversed() })).toEqual(picture({ people }))
  })

  test('shows people without a label as marks, so that nobody is named who must not be', () => {
    expect(read({ labels: new Map() }).texts('names')).toEqual([])
  })

  test('leaves out ties to people who are not drawn', () => {
    expect(read({ ties: [tie('a', 'elsewhere')] }).part('ties')).toEqual([])
  })

  test('keeps the outline of a tie gone quiet dashed, and only that, through every lens', () => {
    for (const lens of lenses) {
      const outlines = read({ lens })
        .part('marks')
        .filter(({ tagName }) => tagName === 'circle')
      expect(outlines.map((circle) => circle.hasAttribute('stroke-dasharray'))).toEqual([false, false, true])
    }
  })

  test('tells how two people know each other: wider with the strength, dotted when only seen together, an arrow to whom was introduced', () => {
    const ties = [
      tie('a', 'b', { strength: 3 }),
      tie('a', 'c', { source: 'metTogether' }),
      tie('b', 'c', { source: 'introduced', introducerId: 'c', strength: 2 })
    ]
    const { part } = read({ ties })
    const [met, introduced, arrow, known] = part('ties')
    expect(part('ties').map(({ tagName }) => tagName)).toEqual(['line', 'line', 'polygon', 'line'])
    expect([met, introduced, known].map((line) => value(line, 'stroke-width'))).toEqual([1, 2, 3.5])
    expect([met, introduced, known].map((line) => line!.hasAttribute('stroke-dasharray'))).toEqual([true, false, false])
    // From c to b: the tip, which comes first, is the nearest of the three corners to b.
    const corners = arrow!
      .getAttribute('points')!
      .split(' ')
      .map((corner) => corner.split(',').map(Number))
    const distances = corners.map(([x, y]) => Math.hypot(x! - value(introduced, 'x2'), y! - value(introduced, 'y2')))
    expect(Math.min(...distances)).toBe(distances[0])
    expect(value(introduced, 'y1')).toBeGreaterThan(value(introduced, 'y2'))
  })

  test('draws the ties of people who all know each other faintly, so that the people stay visible', () => {
    const people = Array.from({ length: 60 }, (_, index) => person(`p${index}`, { x: index * 30 }))
    const ties = people.flatMap(({ id }, index) => people.slice(index + 1).map((other) => tie(id, other.id)))
    const strokes = (shown: PictureTie[]) =>
      read({ people, ties: shown }).page.querySelector('[id$="-ties"]')!.getAttribute('stroke-opacity')
    expect([strokes(ties), strokes(ties.slice(0, 100))]).toEqual(['0.3', null])
  })

  test('draws one sign for each badge, by lines and not by a font', () => {
    for (const badge of badges) {
      const { part } = read({ people: [person('a', { badge })], ties: [], labels: new Map() })
      expect(part('marks').map(({ tagName }) => tagName)).toEqual(['circle', 'g'])
      expect(part('marks').at(-1)!.querySelectorAll('path')).toHaveLength(1)
    }
  })

  test('explains every look of its lens that is in it, and no other', () => {
    const people = balances.map((balance, index) =>
      person(`p${index}`, { x: index * 90, balance, silenceDays: [1, 40, 200, 900, null, 2, 3][index]! })
    )
    const legend = (lens: Lens, shown = people) => read({ lens, people: shown, ties: [] }).texts('legend')
    for (const text of Object.values(legendWords('balance', [], t).classes)) expect(legend('balance')).toContain(text)
    const fresh = legendWords('freshness', [], t).classes
    expect(legend('freshness')).toEqual(expect.arrayContaining(Object.keys(freshnessLooks).map((name) => fresh[name])))
    expect(legend('freshness', people.slice(0, 1))).toContain(fresh['month'])
    expect(legend('freshness', people.slice(0, 1))).not.toContain(fresh['older'])
    expect(legend('balance', people.slice(0, 1))).not.toContain(t('map.noFavour'))
  })

  test('explains the sizes, lines, badges and bubbles that are in it, and no other', () => {
    const bare = read({ people: [person('a')], ties: [] })
      .texts('legend')
      .join('|')
    for (const key of [
      'mapFiles.quiet',
      'mapFiles.introduced',
      'mapFiles.bridge',
      'mapFiles.bubble',
      'tieBand.weak',
      'pack.map.metTogether'
    ] as const)
      expect(bare).not.toContain(t(key))
    const full = read({
      people: [...three, person('d', { band: 'weak', badge: 'bridge', x: 90, y: 90 })],
      ties: [tie('a', 'b', { source: 'introduced', introducerId: 'a' }), tie('b', 'c', { source: 'metTogether' })],
      bubbles: [{ circleId: 'dsi', people: 12, freshness: [1, 2, 3, 4, 2], isClub: false, x: 400, y: 0 }]
    }).texts('legend')
    expect(full).toEqual(
      expect.arrayContaining(
        (
          [
            'mapFiles.quiet',
            'mapFiles.introduced',
            'mapFiles.bridge',
            'mapFiles.bubble',
            'tieBand.weak',
            'pack.map.metTogether'
          ] as const
        ).map((key) => t(key))
      )
    )
  })

  test('draws a folded circle as one, with its number, its freshness and its name; a club as a hexagon', () => {
    const bubble = { circleId: 'hec', people: 12, freshness: [6, 0, 3, 3, 0], isClub: false, x: 400, y: 0 }
    const club = { circleId: 'dsi', people: 30, freshness: [30, 0, 0, 0, 0], isClub: true, x: 400, y: 300 }
    const { of, part, texts } = read({
      people: [],
      ties: [],
      bubbles: [bubble, club],
      bubbleTies: [{ bubble: 'hec', other: 'dsi', isBubble: true, ties: 8 }]
    })
    expect(of('marks')).toEqual(['circle', 'text', 'rect', 'rect', 'rect', 'polygon', 'text', 'rect'])
    expect(part('marks')[1]!.textContent).toBe('12')
    const widths = part('marks')
      .slice(2, 5)
      .map((piece) => value(piece, 'width'))
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1)
    expect(texts('names')).toEqual(expect.arrayContaining(['Alumni HEC', 'Club des DSI']))
    expect(value(part('ties')[0], 'stroke-width')).toBe(4.5)
  })

  test('through the lens of circles outlines the people of a coloured circle, and writes its name and letters', () => {
    const people = [
      person('a', { circleId: 'hec' }),
      person('b', { x: 200, circleId: 'hec' }),
      person('c', { y: 200, circleId: 'dsi' })
    ]
    const { part, texts, page } = read({ lens: 'circles', people, ties: [] })
    expect(part('circles')).toHaveLength(1)
    expect(texts('names')).toContain('Alumni HEC')
    expect([...page.querySelectorAll('[id$="-marks"] text')].map((text) => text.textContent).toSorted()).toEqual([
      'DS',
      'HE',
      'HE'
    ])
    expect(read({ lens: 'closeness', people, ties: [] }).part('circles')).toEqual([])
  })

  test('draws the circles of closeness around the middle, whoever stands in them', () => {
    const rings = [
      { radius: 100, text: 'proches' },
      { radius: 240, text: 'plus loin' }
    ]
    const { page } = read({ people: [person('a', { x: 100 })], ties: [], rings, size: null })
    const [inner, outer] = [...page.querySelectorAll('[id$="-rings"] circle')]
    expect([value(inner, 'r'), value(outer, 'r')]).toEqual([100, 240])
    const mark = page.querySelector('[id$="-marks"] circle')!
    expect(value(mark, 'cx') - value(inner, 'cx')).toBeCloseTo(100)
    expect(value(outer, 'cx') - 240).toBeGreaterThanOrEqual(0)
  })

  test('for print leaves the paper as it is, with thinner lines and every sign', () => {
    const people = balances.map((balance, index) => person(`p${index}`, { x: index * 90, balance }))
    const both = pictureStyles.map((style) =>
      read({ style, lens: 'balance', people, ties: [tie('p0', 'p1', { strength: 3 })] })
    )
    expect(both.map(({ page }) => page.querySelectorAll('svg > rect').length)).toEqual([1, 0])
    const [light, print] = both.map(({ part }) => value(part('ties')[0], 'stroke-width'))
    expect(print).toBeLessThan(light!)
    const signs = Object.values(balanceLooks).map(({ glyph }) => glyphPaths.get(glyph))
    for (const { part } of both)
      expect(part('marks').flatMap((mark) => mark.getAttribute('d') ?? [])).toEqual(expect.arrayContaining(signs))
  })

  test('is as large as the map on screen when no size is given, and never larger than can be handled', () => {
    const near = picture({ size: null })
    expect([near.width, near.height < 600]).toEqual([720, true])
    expect(read({ size: null }).page.documentElement.getAttribute('width')).toBe('720')
    const wide = picture({ size: null, people: [person('a'), person('b', { x: 1500, y: 900 })] })
    expect(wide.width).toBeGreaterThan(1500)
    const far = picture({ size: null, people: [person('a', { x: -1e6, y: -1e6 }), person('b', { x: 1e6, y: 1e6 })] })
    expect(far.width).toBe(3600)
    expect(far.height).toBeLessThan(3000)
  })

  test('is a picture of nobody when there is nobody', () => {
    const { svg, part } = read({ people: [], ties: [], size: null })
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(part('marks')).toEqual([])
  })

  test('asks nothing of a style sheet, a font of its own or another document', () => {
    expect(picture().svg).not.toMatch(/class=|style=|foreignObject|href|url\(|paint-order/)
  })

  test('writes names that are read from the right around their middle, and says so', () => {
    const { page } = read({
      labels: new Map([
        ['a', 'محمد د.'],
        ['b', 'Noa כהן']
      ])
    })
    const texts = [...page.querySelectorAll('[id$="-names"] text:not([aria-hidden])')]
    const [arabic, mixed] = ['محمد د.', 'Noa כהן'].map((name) => texts.find(({ textContent }) => textContent === name)!)
    expect([arabic!.getAttribute('direction'), arabic!.getAttribute('text-anchor')]).toEqual(['rtl', 'middle'])
    expect(mixed!.hasAttribute('direction')).toBe(false)
  })

  test('shortens a name of two hundred characters, whole signs at a time', () => {
    const long = ['W'.repeat(200), '👩‍🚀'.repeat(60)].map(
      (name) =>
        read({ labels: new Map([['a', name]]), ties: [], size: { width: 1400, height: 500 } }).texts('names')[0]!
    )
    expect(long).toEqual([`${'W'.repeat(27)}…`, `${'👩‍🚀'.repeat(27)}…`])
  })

  test('keeps whatever is written as text: no name can become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...lenses), (text, lens) => {
        const named = { ...circles[0]!, name: text, code: text }
        const { page, svg } = read({
          lens,
          people: three.map((one) => ({ ...one, circleId: 'hec' })),
          labels: new Map([['a', text]]),
          circles: [named],
          words: legendWords(lens, [named], t),
          title: text,
          description: text
        })
        expect(page.querySelector('parsererror')).toBeNull()
        const known = ['svg', 'title', 'desc', 'g', 'line', 'circle', 'text', 'polygon', 'path', 'rect']
        expect(
          [...page.querySelectorAll('*')].map(({ tagName }) => tagName).filter((name) => !known.includes(name))
        ).toEqual([])
        expect(svg).not.toContain('\u0000')
      }),
      { numRuns: 60 }
    )
  })

  test('shows no two names over each other, wherever people stand', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (marks) => {
        const placed = boxes(read(drawnOf(marks)))
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

  test('stays inside its frame, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 1, maxLength: 40 }), fc.boolean(), (marks, isFixed) => {
        const drawn = read({ ...drawnOf(marks), size: isFixed ? { width: 640, height: 520 } : null })
        const [width, height] = [
          value(drawn.page.documentElement, 'width'),
          value(drawn.page.documentElement, 'height')
        ]
        const marked = [...drawn.page.querySelectorAll('[id$="-marks"] > circle')].map((circle) => {
          const [x, y, r] = ['cx', 'cy', 'r'].map((name) => value(circle, name)) as [number, number, number]
          return { left: x - r, right: x + r, top: y - r, bottom: y + r }
        })
        for (const { left, right, top, bottom } of [...marked, ...boxes(drawn)]) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1)
          expect([right <= width + 1, bottom <= height + 1]).toEqual([true, true])
        }
      }),
      { numRuns: 50 }
    )
  })
})
