import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circleCodes } from '#shared/domain/circle-codes'

const circles = (...names: string[]) =>
  names.map((name, index) => ({ id: `c${index}`, name, createdAt: `2026-01-${String(index + 1).padStart(2, '0')}` }))
const codesOf = (...names: string[]) => [...circleCodes(circles(...names)).values()]

test.each([
  [['Alumni HEC'], ['AH']],
  [['Club des DSI'], ['CD']],
  [['Airbus'], ['AI']],
  [['École du Rhône'], ['ER']],
  [['L’Œuvre'], ['OE']],
  [['Le'], ['LE']],
  [['Projet 42'], ['P4']],
  [['X'], ['XA']],
  [['🎾'], ['XA']],
  [['清华大学'], ['清华']],
  [
    ['Club A', 'Club A', 'Club A'],
    ['CA', 'CL', 'CU']
  ],
  [
    ['Aa', 'Aa', 'Aa'],
    ['AA', 'AB', 'AC']
  ]
])('%j have the codes %j', (names, codes) => {
  expect(codesOf(...names)).toEqual(codes)
})

test('no two circles have the same code of two signs, and a new circle changes no other code', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 }), (names) => {
      const codes = codesOf(...names)
      expect(new Set(codes).size).toBe(names.length)
      for (const code of codes) expect(Array.from(code)).toHaveLength(2)
      expect(codesOf(...names, 'Un nouveau').slice(0, -1)).toEqual(codes)
      expect(circleCodes(circles(...names).toReversed())).toEqual(new Map(circleCodes(circles(...names))))
    })
  )
})

test('more circles than two signs can tell apart have codes of their own all the same', () => {
  const codes = codesOf(...Array.from({ length: 1500 }, () => 'Club'))
  expect(new Set(codes).size).toBe(1500)
})
