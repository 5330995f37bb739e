import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, holds, isNamed, lettersOf, marked, searchedWords } from '#shared/domain/found-words'

/** The text with brackets where the marks are. */
function shown({ text, marks }: ReturnType<typeof marked>): string {
  const ends = marks.flatMap(([from, to]) => [from, to])
  return ends.reduceRight((left, at, index) => `${left.slice(0, at)}${index % 2 ? ']' : '['}${left.slice(at)}`, text)
}

const terms = (text: string) => searchedWords(text).map(lettersOf)

describe('where words were found', () => {
  test.each([
    ['Déjeuner avec Hélène Œuvrard', 'helene oeuv', 'Déjeuner avec [Hélène] [Œuv]rard'],
    ['Déjeuner avec Hélène Œuvrard', 'ŒUVRARD dej', '[Déj]euner avec Hélène [Œuvrard]'],
    ['Søren Straße, Łódź', 'soren strasse lodz', '[Søren] [Straße], [Łódź]'],
    ['chez L’Oréal', "l'oreal", 'chez [L’Oréal]'],
    ['chez L’Oréal', 'oreal', 'chez L’[Oréal]'],
    ['chez L’Oréal', 'loreal', 'chez [L’Oréal]'],
    ['Shaun O’Brien', 'obri', 'Shaun [O’Bri]en'],
    ['Shaun O’Brien', "o'brien", 'Shaun [O’Brien]'],
    ['Loreal', "l'oreal", '[Loreal]'],
    ['Jean-Pierre', 'jean pierre', '[Jean]-[Pierre]'],
    ['Jean-Pierre', 'jean-pi', '[Jean-Pi]erre'],
    ['Plan B pour Bruno', 'b', 'Plan [B] pour Bruno'],
    ['de la part de Marie', 'demarie', 'de la part de Marie'],
    ['e\u0301te\u0301', 'été', '[e\u0301te\u0301]'],
    ['', 'rien', '']
  ])('in “%s”, looking for “%s”', (text, typed, expected) => {
    expect(shown(marked(text, terms(typed)))).toBe(expected)
  })

  test('a text that holds a word has a mark for it', () => {
    const letter = fc.constantFrom('a', 'é', 'œ', 'ß', 'd', 'l', 'o', "'", '-', ' ', '\u0301', '1')
    const text = fc.array(letter, { maxLength: 12 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, text, (written, typed) => {
        const [term] = terms(typed)
        fc.pre(term !== undefined && term !== '' && isNamed(lettersOf(written), term))
        const { marks } = marked(written, [term])
        expect(marks).not.toEqual([])
        for (const [from, to] of marks) expect(from).toBeLessThan(to)
      }),
      { numRuns: 500 }
    )
  })
})

describe('an excerpt', () => {
  const long = `${'Il fut question de tout. '.repeat(12)}Puis du budget de Hélène. ${'On parla encore longtemps. '.repeat(12)}`

  test('is the whole of a short text, in one line', () => {
    expect(excerpt('Deux\n lignes ', ['lignes'])).toEqual({ text: 'Deux lignes', marks: [[5, 11]] })
  })

  test('of a long text shows whole words around what was found', () => {
    const { text, marks } = excerpt(long, ['budget'])
    expect(text).toMatch(/^… \S.* du budget de Hélène\. .* …$/)
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['budget'])
    expect(text.length).toBeLessThan(160)
  })

  test('marks nothing that it does not show', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom('a', 'b', 'le', 'un'),
        (text, term) => {
          const found = excerpt(`${text} ${long}`, [term])
          for (const [from, to] of found.marks) expect(holds(lettersOf(found.text.slice(from, to)), term)).toBe(true)
        }
      )
    )
  })
})
