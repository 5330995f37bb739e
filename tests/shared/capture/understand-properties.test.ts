import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Understanding } from '#shared/domain/capture/understanding'
import { read } from './known'
import { readSentences } from './score'

const texts = readSentences('sentences').sentences.map(({ text }) => text)
const words = texts.flatMap((text) => text.split(/(\s+)/u))

/** Sentences cut up and put together again, with marks and letters of every script thrown in. */
const arbitraryText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...words, '; ', '! ', '< ', '> ', '"', '@', '#', '(', ')', ': ', '\n', "'", '/'), {
      maxLength: 60
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }))
    .map(([text, at, more]) => text.slice(0, at % text.length) + more + text.slice(at % text.length))
)

const allSpans = (understanding: Understanding): [number, number][] => [
  ...[
    understanding.occasion,
    understanding.date,
    understanding.startTime,
    understanding.durationMinutes,
    understanding.place,
    understanding.circle,
    understanding.confidential,
    understanding.next
  ].flatMap((reading) => (reading ? [reading.span] : [])),
  ...understanding.people.flatMap(({ span, mentions }) => [span, ...mentions]),
  ...understanding.favours.map(({ span }) => span),
  ...understanding.promises.flatMap(({ span, dueSpan }) => (dueSpan ? [span, dueSpan] : [span]))
]

test('whatever is typed is read without failing, and what is read stands in the text', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const understanding = read(text)
      expect(Understanding.safeParse(understanding).error).toBeUndefined()
      for (const [from, to] of allSpans(understanding)) {
        expect(from).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 2000 }
  )
})

test('people, favours and promises each have a key of their own, and favours and promises name people by theirs', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const { people, favours, promises, next } = read(text)
      const keys = people.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const readings of [favours, promises])
        expect(new Set(readings.map(({ key }) => key)).size).toBe(readings.length)
      const named = [
        ...favours.flatMap(({ person, introduced }) => [person, introduced]),
        ...promises.map(({ person }) => person),
        ...(next?.people ?? [])
      ]
      expect(named.filter((key) => key !== null && !keys.includes(key))).toEqual([])
    }),
    { numRuns: 1000 }
  )
})

test('favours, promises and the mentions of a person follow the text', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const { people, favours, promises } = read(text)
      for (const spans of [
        ...people.map(({ mentions }) => mentions),
        favours.map(({ span }) => span),
        promises.map(({ span }) => span)
      ])
        expect(spans.map(([from]) => from)).toEqual(spans.map(([from]) => from).toSorted((a, b) => a - b))
    }),
    { numRuns: 500 }
  )
})

test('the same text is read the same way each time', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      expect(read(text)).toEqual(read(text))
    }),
    { numRuns: 300 }
  )
})

test('nothing between quotation marks is read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts.filter((text) => !/["«»“”„]/u.test(text))), (text) => {
      const { people, favours, promises, date } = read(`"${text}"`)
      expect({ people, favours, promises, date }).toEqual({ people: [], favours: [], promises: [], date: null })
    })
  )
})
