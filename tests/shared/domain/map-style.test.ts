import { describe, expect, test } from 'vitest'
import { balanceClass } from '#shared/domain/measures/balance-class'
import { balanceLooks, diameter, freshnessClass, freshnessLooks, lookThrough, outline } from '#shared/domain/map-style'
import { ciede2000, contrast, difference, visions } from '../../support/colours'

const scales = {
  freshness: [freshnessLooks.month, freshnessLooks.quarter, freshnessLooks.year, freshnessLooks.older],
  balance: [
    balanceLooks.clearlyGave,
    balanceLooks.ratherGave,
    balanceLooks.even,
    balanceLooks.ratherReceived,
    balanceLooks.clearlyReceived
  ]
}
const looks = [...Object.values(freshnessLooks), ...Object.values(balanceLooks)]

describe('how people look on the map', () => {
  test('freshness changes after 30, 90 and 365 days', () => {
    expect([0, 30, 31, 90, 91, 365, 366, 4000, null].map(freshnessClass)).toEqual([
      'month',
      'month',
      'quarter',
      'quarter',
      'year',
      'year',
      'older',
      'older',
      'never'
    ])
  })

  test('balance is even within 1 and clear from 5', () => {
    expect([-5, -4, -2, -1, 0, 1, 2, 4, 5].map((net) => balanceClass(10 + net, 10))).toEqual([
      'clearlyReceived',
      'ratherReceived',
      'ratherReceived',
      'even',
      'even',
      'even',
      'ratherGave',
      'ratherGave',
      'clearlyGave'
    ])
    expect(balanceClass(0, 0)).toBe('none')
  })

  test('a stronger tie is never drawn smaller', () => {
    const sizes = (['unknown', 'weak', 'moderate', 'strong'] as const).map((band) => diameter[band])
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  })

  test('the lens changes the look and nothing else', () => {
    const person = { id: 'p', band: 'weak', silenceDays: 400, balance: 'ratherGave', circleId: null } as const
    const knowledge = { bridges: new Map(), circles: new Map() }
    expect(lookThrough('freshness', person, knowledge)).toBe(freshnessLooks.older)
    expect(lookThrough('balance', person, knowledge)).toBe(balanceLooks.ratherGave)
  })

  test('outlines stand out from the ground, and text from its fill', () => {
    expect(contrast(outline.light, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(contrast(outline.dark, '#16181d')).toBeGreaterThanOrEqual(3)
    for (const { fill, ink } of looks) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.keys(visions))('neighbouring classes differ by 15 or more for %s vision', (vision) => {
    for (const scale of Object.values(scales)) {
      for (const [index, look] of scale.slice(1).entries())
        expect(difference(scale[index]!.fill, look.fill, visions[vision]!)).toBeGreaterThanOrEqual(15)
    }
  })

  test('every class of a lens has a sign of its own, for those who see no colour', () => {
    for (const lens of [freshnessLooks, balanceLooks]) {
      const signs = Object.values(lens).map(({ glyph }) => glyph)
      expect(new Set(signs).size).toBe(signs.length)
    }
  })

  test('colour differences are those of the reference data (Sharma, Wu & Dalal 2005)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
  })
})
