import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '#shared/errors'
import { languages, type Language } from '#shared/i18n/languages'
import { catalogues } from '#shared/i18n/messages'

const THIN = '\u202F'
const WORD = '\u00A0'

/** The forms in which each language counts. */
const pluralForms: Record<Language, readonly string[]> = { fr: ['one', 'many', 'other'], en: ['one', 'other'] }
const form = /_(one|many|other)$/

const baseOf = (key: string) => key.replace(form, '')
const basesOf = (language: Language) => [...new Set(Object.keys(catalogues[language]).map(baseOf))].toSorted()
const everyText = languages.flatMap((language) =>
  Object.entries(catalogues[language]).map(([key, text]) => ({ language, key, text }))
)
const saying = (wrong: (text: string, language: Language) => boolean) =>
  everyText
    .filter(({ text, language }) => wrong(text, language))
    .map(({ language, key, text }) => `${language} ${key}: ${text}`)

const filesOf = (language: Language) => globSync(`src/shared/i18n/${language}/*.json`).toSorted()
const namesOf = (language: Language) => filesOf(language).map((path) => basename(path))

/** The names of the values in a text, without how they are written (`count, number`). */
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name!)

/** What a message takes in one language, and its forms that leave out something other than the count. */
const valuesOf = (language: Language, base: string) => {
  const texts = Object.entries(catalogues[language]).filter(([key]) => baseOf(key) === base)
  const all = new Set(texts.flatMap(([, text]) => placeholders(text)))
  const differing = texts
    .filter(([, text]) => [...all].some((name) => name !== 'count' && !placeholders(text).includes(name)))
    .map(([key]) => `${language} ${key}`)
  return { all: [...all].toSorted().join(', '), differing }
}

describe('the two languages say the same', () => {
  it('every message is in both', () => {
    expect(basesOf('en')).toEqual(basesOf('fr'))
  })

  it('each file has its twin, and every file is loaded, each key from one file only', () => {
    expect(namesOf('en')).toEqual(namesOf('fr'))
    for (const language of languages) {
      const keys = filesOf(language).flatMap((path) => Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object))
      expect(keys.toSorted()).toEqual(Object.keys(catalogues[language]).toSorted())
    }
  })

  it('a message that counts has all the forms of its language, and no plain one beside', () => {
    const incomplete = languages.flatMap((language) => {
      const keys = Object.keys(catalogues[language])
      return [...new Set(keys.filter((key) => form.test(key)).map(baseOf))].flatMap((base) => {
        const found = keys.filter((key) => baseOf(key) === base)
        const wanted = pluralForms[language].map((ending) => `${base}_${ending}`)
        return found.toSorted().join() === wanted.toSorted().join() ? [] : [`${language} ${found.join(', ')}`]
      })
    })
    expect(incomplete).toEqual([])
  })

  it('a message takes the same values in both, and in each of its forms but for the count', () => {
    const wrong = basesOf('fr').flatMap((base) => {
      const [fr, en] = [valuesOf('fr', base), valuesOf('en', base)]
      return [...fr.differing, ...en.differing, ...(fr.all === en.all ? [] : [`${base}: ${fr.all} / ${en.all}`])]
    })
    expect(wrong).toEqual([])
  })

  it('nothing is empty or stands between spaces', () => {
    expect(saying((text) => text.trim() === '' || text !== text.trim())).toEqual([])
  })
})

it('every message is used, by its whole name', () => {
  const code = globSync('src/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'))
  const named = new Set(code.flatMap((text) => [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, name]) => name)))
  // A failure is said by its code, wherever it comes from.
  for (const error of errorCodes) named.add(`errors.${error}`)
  expect(basesOf('fr').filter((base) => !named.has(base))).toEqual([])
})

it('every failure has its words', () => {
  expect(errorCodes.filter((code) => !Object.hasOwn(catalogues.fr, `errors.${code}`))).toEqual([])
})

const french = (wrong: RegExp) => saying((text, language) => language === 'fr' && wrong.test(text))

describe('French is typeset', () => {
  it('no-break spaces stand before ; : ! ? » and after «', () => {
    expect(french(new RegExp(`(?<![${THIN}!?…])[;!?]`, 'u'))).toEqual([])
    expect(french(new RegExp(`(?<!${WORD}|\\d):|:(?=[^\\s\\d/])`, 'u'))).toEqual([])
    expect(french(new RegExp(`«(?!${THIN})|(?<!${THIN})»`, 'u'))).toEqual([])
  })

  it('quotation marks are « »', () => {
    expect(french(/["“”]/)).toEqual([])
  })

  it('nobody is addressed by a point médian or a bracket', () => {
    expect(french(/\p{L}[·•.-]?(?:·|•)\p{L}|\p{L}\((?:e|s|es|ne|rice)\)/u)).toEqual([])
  })
})

it('apostrophes and dots are typographic in both languages', () => {
  expect(saying((text) => /'|\.\.\./.test(text))).toEqual([])
})

/** Words that weigh people or press the user; what stands in their place is in the glossary. */
const forbidden = [
  'dettes?',
  'debts?',
  'créances?',
  'owe[sd]?',
  'leads?',
  'prospects?',
  'pipelines?',
  'funnels?',
  'scores?',
  'scored',
  'scoring',
  'cold',
  'froide?s?',
  'relance[rsz]?',
  'pistons?',
  'pistonner',
  'influenceu(?:r|se)s?',
  'influencers?',
  'conversions?',
  'streaks?',
  'séries?'
]
const forbiddenWord = new RegExp(`(?<![\\p{L}\\p{M}])(?:${forbidden.join('|')})(?![\\p{L}\\p{M}])`, 'iu')

describe('words that are not said', () => {
  it('none is in a catalogue', () => {
    expect(saying((text) => forbiddenWord.test(text.replaceAll(/\{\{[^}]*\}\}/g, '…')))).toEqual([])
  })

  it('they are found inside a sentence, whole and in any case', () => {
    expect(['Une dette.', 'Your Score: 3', 'créances', '« Relancer »'].every((text) => forbiddenWord.test(text))).toBe(
      true
    )
    expect(['scoreboard', 'prospection', 'misleading', 'endetté'].some((text) => forbiddenWord.test(text))).toBe(false)
  })
})
