import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, test } from 'vitest'
import { isNearName, isWithinOneEdit, possibleSortKeys } from '#shared/domain/near-names'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 })

/** Swaps the letters at `i` and `i + 1`. */
const swap = (text: string, i: number) => text.slice(0, i) + (text[i + 1] ?? '') + (text[i] ?? '') + text.slice(i + 2)

test('one edit is a Levenshtein distance of one at most, or one swap of neighbours', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const swapped = Array.from({ length: Math.max(a.length - 1, 0) }, (_, i) => swap(a, i)).includes(b)
      expect(isWithinOneEdit(a, b)).toBe(distance(a, b) <= 1 || swapped)
    }),
    { numRuns: 2000 }
  )
})

test('being within one edit does not depend on the order', () => {
  fc.assert(fc.property(word, word, (a, b) => isWithinOneEdit(a, b) === isWithinOneEdit(b, a)))
})

test('short names are only near when they are the same', () => {
  expect(isNearName('lea', 'leo')).toBe(false)
  expect(isNearName('lea', 'lea')).toBe(true)
  expect(isNearName('helene', 'helena')).toBe(true)
})

test('a typed name may be kept under any split into given and family name', () => {
  expect(possibleSortKeys('Marie Claire Dupont')).toEqual([
    'marie claire dupont',
    'claire dupont marie',
    'dupont marie claire'
  ])
  expect(possibleSortKeys('Sophie de La Tour')).toContain('la tour sophie')
  expect(possibleSortKeys(' … ')).toEqual([])
})
