import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameEraser } from '#shared/domain/forgotten-name'

const helene = {
  givenName: 'Hélène',
  preferredName: 'Lena',
  particle: 'de',
  familyName: 'La Tour',
  addresses: ['helene@latour.example', '+33 6 12 34 56 78']
}
const erase = nameEraser(helene)
const own = { givenName: true, familyName: true }
const elsewhere = { givenName: false, familyName: false }

describe('a name is taken out of a text', () => {
  it.each([
    ['Vu Hélène de La Tour hier', 'Vu … hier'],
    ['vu HELENE LA TOUR', 'vu …'],
    ['LA TOUR Hélène, directrice', '…, directrice'],
    ['Lena La Tour et moi', '… et moi'],
    ["L'amie d'Hélène de La Tour", "L'amie d'…"],
    ['mail : helene@latour.example, tél. +33 6 12 34 56 78.', 'mail : …, tél. ….'],
    ['Hélène Dupont à La Tour', 'Hélène Dupont à La Tour'],
    ['', '']
  ])('%j is %j wherever it stands', (before, after) => expect(erase(before, elsewhere)).toBe(after))

  it.each([
    ['helene m’a aidé, Lena aussi', '… m’a aidé, … aussi'],
    ['@Hélène: rapport', '@…: rapport'],
    ['Merci à Hélène L. !', 'Merci à …. !'],
    ['Mme de La Tour', 'Mme …']
  ])('%j is %j where nobody else is meant', (before, after) => expect(erase(before, own)).toBe(after))

  it('one part alone stays where somebody else bears it', () => {
    expect(erase('Hélène et La Tour', { givenName: false, familyName: true })).toBe('Hélène et …')
    expect(erase('Hélène et La Tour', { givenName: true, familyName: false })).toBe('… et La Tour')
  })

  it('a name of two letters is only taken for one as a whole', () => {
    const li = nameEraser({ givenName: 'Bo', preferredName: null, particle: null, familyName: 'Li', addresses: [] })
    expect(li('Bo Li, le bo lit', own)).toBe('…, le bo lit')
  })

  it('whoever has a single name is only found in what is told of them', () => {
    const sting = nameEraser({
      givenName: 'Sting',
      preferredName: null,
      particle: null,
      familyName: null,
      addresses: []
    })
    expect(sting('Sting chante', elsewhere)).toBe('Sting chante')
    expect(sting('Sting chante', own)).toBe('… chante')
  })
})

const word = fc.stringMatching(/^[A-Za-zéèœç]{3,8}$/)

it('whatever the name and the text around it, no whole name is left, and nothing else goes', () => {
  fc.assert(
    fc.property(
      word,
      word,
      fc.array(fc.stringMatching(/^[0-9]{1,4}$/), { maxLength: 6 }),
      (givenName, familyName, around) => {
        const eraser = nameEraser({ givenName, preferredName: null, particle: null, familyName, addresses: [] })
        const text = around
          .flatMap((number) => [number, `${givenName.toUpperCase()} ${familyName}`, `${familyName}, ${givenName}`])
          .join(' ')
        expect(eraser(text, elsewhere)).toBe(around.flatMap((number) => [number, '…', '…']).join(' '))
      }
    )
  )
})
