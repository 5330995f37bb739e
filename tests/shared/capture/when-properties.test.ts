import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, fromDayNumber, PartialDate } from '#shared/domain/dates'
import { findWhen } from '#shared/domain/capture/when/find-when'

const days = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)

/** Words of which dates are made, in no order, so that rules meet what they were not written for. */
const piece = fc.constantFrom(
  ..."lundi mardi ven. mer sam Mon Sat hier demain avant après - dernier prochain pro en huit quinze le la du au d' ici fin début mi de semaine mois année week month next last this in on the by before within sous dans il y a ago deux 3 12 31 32 1er 12th 2025 25 12/11 31/02 2025-11-20 S47 T2 Q1 nov. mars May février à 9h 14:30 3pm 1h30 45' min heures une demi heure quarter été summer Noël rentrée , ; . ( ) \n".split(
    ' '
  )
)
const dateLike = fc.array(piece, { maxLength: 14 }).map((words) => words.join(' '))
const anyText = fc.oneof(
  dateLike,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 })
)

test('whatever is written, expressions lie inside the text, in order, one after the other', () => {
  fc.assert(
    fc.property(anyText, days, (text, today) => {
      let end = 0
      for (const one of findWhen(text, today)) {
        const [from, to] = [one.deadline?.span[0] ?? one.span[0], one.deadline?.span[1] ?? one.span[1]]
        expect(from).toBeGreaterThanOrEqual(end)
        expect(one.span[0]).toBeGreaterThanOrEqual(from)
        expect(one.span[1]).toBeGreaterThan(one.span[0])
        expect(one.span[1]).toBeLessThanOrEqual(to)
        expect(to).toBeLessThanOrEqual(text.length)
        end = to
      }
    }),
    { numRuns: 1000 }
  )
})

test('whatever is written and whenever, what is understood is a date, a time or a length', () => {
  const anyDay = fc.integer({ min: -719_000, max: 2_900_000 }).map(fromDayNumber)
  fc.assert(
    fc.property(anyText, anyDay, fc.constantFrom('past', 'future'), (text, today, lean) => {
      for (const one of findWhen(text, today)) {
        const resolved = one.resolve(lean)
        const dates = resolved ? [resolved.value, ...resolved.alternatives] : []
        expect(dates.filter((date) => !PartialDate.safeParse(date).success)).toEqual([])
        expect(one.time ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
        expect(one.minutes ?? 1).toBeGreaterThan(0)
        expect(one.kind === 'time' && one.time === null).toBe(false)
        expect(one.kind === 'duration' && one.minutes === null).toBe(false)
        expect(one.explicitPast && one.explicitFuture).toBe(false)
      }
    }),
    { numRuns: 1000 }
  )
})

const weekdays =
  'lundi mardi mercredi jeudi vendredi samedi dimanche Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' '
  )
const bare = [
  ...weekdays,
  ...'le 1er,le 12,le 29,le 30,le 31,12 novembre,le 29 février,3/11,December 1st,on the 12th,en octobre,in March,mi-mars,fin mars,début juin'.split(
    ','
  ),
  ...'fin de mois,en fin de semaine,ce week-end,this week,cette semaine,S01,S30,week 52,au T1,in Q4,fin T2,cet été,Noël,à la rentrée'.split(
    ','
  )
]

/** The value in the text, of the one expression there is. */
const read = (text: string, today: string, lean: 'past' | 'future') =>
  findWhen(text, today)[0]?.resolve(lean)?.value ?? ''

test('what does not say its side of today is never after today for a meeting, never before it for a promise', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bare), days, (words, today) => {
      const meeting = read(words, today, 'past')
      const promise = read(words, today, 'future')
      expect(meeting).not.toBe('')
      expect(meeting <= today.slice(0, meeting.length)).toBe(true)
      expect(promise >= today.slice(0, promise.length)).toBe(true)
    }),
    { numRuns: 1000 }
  )
})

test('a week later, a weekday is a week later', () => {
  fc.assert(
    fc.property(fc.constantFrom(...weekdays), days, fc.constantFrom('past', 'future'), (words, today, lean) => {
      expect(read(words, addDays(today, 7), lean)).toBe(addDays(read(words, today, lean), 7))
    })
  )
})

test('numbered days are read back, whatever today is', () => {
  fc.assert(
    fc.property(days, days, fc.constantFrom('past', 'future'), (date, today, lean) => {
      const [year, month, day] = date.split('-')
      expect(read(`le ${day}/${month}/${year}`, today, lean)).toBe(date)
      expect(read(date, today, lean)).toBe(date)
    })
  )
})

const meaning = (text: string, today: string) =>
  findWhen(text, today).map((one) => [
    one.rule,
    one.time,
    one.minutes,
    one.deadline?.dueKind,
    one.resolve('past'),
    one.resolve('future')
  ])

test('accents, capitals and the kind of apostrophe or space make no difference', () => {
  const lower = dateLike.map((text) => text.toLowerCase())
  fc.assert(
    fc.property(lower, days, (text, today) => {
      const plain = meaning(text, today)
      expect(meaning(text.normalize('NFD').replaceAll(/\p{M}/gu, ''), today)).toEqual(plain)
      expect(meaning(text.normalize('NFD'), today)).toEqual(plain)
      expect(meaning(text.replaceAll("'", '’').replaceAll(' ', '\u00a0'), today)).toEqual(plain)
      expect(meaning(text.replaceAll(/\p{L}/gu, '$&\u200b'), today)).toEqual(plain)
    }),
    { numRuns: 500 }
  )
})
