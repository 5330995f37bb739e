import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idInPath, personPath } from '../../src/renderer/lib/paths'

test('any id goes through an address and comes back, also when the router decodes it', () => {
  const ids = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
  fc.assert(
    fc.property(ids, (id) => {
      const segment = personPath(id).slice('/people/'.length)
      expect(segment).not.toMatch(/[/?#%]/)
      expect(idInPath(decodeURI(segment))).toBe(id)
    })
  )
})
