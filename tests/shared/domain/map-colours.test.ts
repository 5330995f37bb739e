import { describe, expect, test } from 'vitest'
import { badgePaths, glyphPaths } from '#shared/domain/map-glyphs'
import {
  balanceLooks,
  bridgeLooks,
  circleLook,
  circlePalette,
  closenessLooks,
  diameter,
  freshnessLooks,
  tieWidth,
  type Look
} from '#shared/domain/map-style'
import { grounds } from '../../../src/renderer/features/map/controllers/map-colours'
import { contrast, difference, visions } from '../../support/colours'

const others = circleLook({ code: 'ZZ', colour: null })
const inOrder: Record<string, readonly Look[]> = {
  closeness: [closenessLooks.strong, closenessLooks.moderate, closenessLooks.weak, closenessLooks.unknown],
  freshness: [freshnessLooks.month, freshnessLooks.quarter, freshnessLooks.year, freshnessLooks.older],
  balance: [
    balanceLooks.clearlyGave,
    balanceLooks.ratherGave,
    balanceLooks.even,
    balanceLooks.ratherReceived,
    balanceLooks.clearlyReceived
  ],
  bridges: [bridgeLooks.connector, bridgeLooks.links, bridgeLooks.within]
}
const everyLook = [
  ...Object.values(closenessLooks),
  ...Object.values(freshnessLooks),
  ...Object.values(balanceLooks),
  ...Object.values(bridgeLooks),
  ...circlePalette,
  others
]
const kinds = Object.keys(visions)

describe('the colours of the map', () => {
  test('what is written in a mark reads on its fill at 4.5:1', () => {
    for (const { fill, ink } of everyLook) expect([fill, contrast(fill, ink) >= 4.5]).toEqual([fill, true])
  })

  test.each(['light', 'dark'] as const)(
    'outlines, lit lines and rings stand out from the %s ground at 3:1',
    (scheme) => {
      const { ground, outline, focus, line } = grounds[scheme]
      for (const colour of [outline, focus, line]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
    }
  )

  test.each(['light', 'dark'] as const)('names and the words of rings read on the %s ground at 4.5:1', (scheme) => {
    const { ground, text, muted } = grounds[scheme]
    for (const colour of [text, muted]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['light', 'dark'] as const)('a sign in a hollow mark reads on the %s ground', (scheme) => {
    expect(contrast(grounds[scheme].text, grounds[scheme].ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(kinds)('neighbouring classes of each ordered lens differ by 15 or more for %s vision', (vision) => {
    for (const [lens, looks] of Object.entries(inOrder))
      for (const [index, look] of looks.slice(1).entries()) {
        const far = difference(looks[index]!.fill, look.fill, visions[vision]!)
        expect([lens, index, far >= 15 ? 15 : far]).toEqual([lens, index, 15])
      }
  })

  test.each(kinds)(
    'any two of the six circles, and the grey of all others, differ by 15 or more for %s vision',
    (vision) => {
      const fills = [...circlePalette, others].map(({ fill }) => fill)
      for (const [index, fill] of fills.entries())
        for (const other of fills.slice(index + 1)) {
          const far = difference(fill, other, visions[vision]!)
          expect([fill, other, far >= 15 ? 15 : far]).toEqual([fill, other, 15])
        }
    }
  )
})

/** Degrees on the colour wheel; none for a grey. */
const hue = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  if (most - least < 40) return Number.NaN
  const sector =
    most === r
      ? ((g - b) / (most - least) + 6) % 6
      : most === g
        ? (b - r) / (most - least) + 2
        : (r - g) / (most - least) + 4
  return sector * 60
}

describe('what the map says without colour', () => {
  test('every class of a lens has a sign of its own that is drawn by lines, and no font', () => {
    for (const looks of [freshnessLooks, balanceLooks, bridgeLooks]) {
      const signs = Object.values(looks).map(({ glyph }) => glyph)
      expect(new Set(signs).size).toBe(signs.length)
      expect(signs.filter((sign) => sign !== '' && !glyphPaths.has(sign))).toEqual([])
    }
  })

  test('closeness is told by the size, a step of a third at least', () => {
    const sizes = Object.values(diameter)
    expect(new Set(sizes).size).toBe(sizes.length)
    for (const [index, size] of sizes.slice(1).entries()) expect(size / sizes[index]!).toBeGreaterThan(1.3)
  })

  test('the signs have shapes of their own, and the strength of a tie widths of their own', () => {
    for (const shapes of [[...glyphPaths.values()], Object.values(badgePaths), Object.values(tieWidth)])
      expect(new Set<unknown>(shapes).size).toBe(shapes.length)
  })

  test('nothing is told by red against green', () => {
    for (const looks of Object.values(inOrder)) {
      const hues = looks.map(({ fill }) => hue(fill))
      const isRed = hues.some((angle) => angle < 15 || angle > 345)
      const isGreen = hues.some((angle) => angle > 90 && angle < 150)
      expect(isRed && isGreen).toBe(false)
    }
  })
})
