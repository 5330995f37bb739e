import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, inNameCase } from '#shared/domain/names'

test.each([
  ['marie dupont', 'Marie Dupont'],
  ['anne-sophie le goff', 'Anne-Sophie le Goff'],
  ['sophie de la tour', 'Sophie de la Tour'],
  ['élise d’artagnan', 'Élise d’Artagnan'],
  ["jean o'neill", "Jean O'Neill"],
  ['le goff', 'Le Goff'],
  ['Marie dupont', 'Marie dupont'],
  ['DUPONT Marie', 'DUPONT Marie'],
  ['van gogh', 'Van Gogh'],
  ['小林', '小林'],
  ['🦊', '🦊']
])('the name typed as %s becomes %s', (typed, name) => {
  expect(inNameCase(typed)).toBe(name)
})

test('a name in its capitals is found as it was typed, and stays as it is when typed so again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const name = inNameCase(typed)
      expect(fold(name)).toBe(fold(typed))
      expect(inNameCase(name)).toBe(name)
    })
  )
})
