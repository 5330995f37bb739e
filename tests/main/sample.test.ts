import { describe, expect, test } from 'vitest'
import { fold } from '#shared/domain/names'
import { notices, tieStates } from '#shared/domain/measures/words'
import { records, type RecordName } from '#shared/domain/records'
import { languages } from '#shared/i18n/languages'
import { openDatabase } from '../../src/main/db/open'
import { allRecords } from '../../src/main/db/tables'
import { measureEveryone } from '../../src/main/insights/insights.jobs'
import { makeSample, sampleSize, type SampleOptions } from '../../src/main/sample/make-sample'
import { TODAY } from '../support/app'

function sample(options: Partial<SampleOptions> = {}) {
  const db = openDatabase(':memory:')
  const counts = makeSample(db, { people: 40, seed: 1, today: TODAY, language: 'fr', ...options })
  const tables = Object.fromEntries(
    (Object.keys(records) as RecordName[]).map((name) => [name, allRecords(db, name)])
  ) as { [N in RecordName]: ReturnType<typeof allRecords<N>> }
  return { db, counts, tables }
}

const countsOf = ({ tables }: ReturnType<typeof sample>) => ({
  people: tables.person.length,
  meetings: tables.meeting.length,
  favours: tables.favour.length,
  promises: tables.promise.length,
  acquaintances: tables.acquaintance.length
})

describe('a sample journal', () => {
  test('is the same for the same options, and another for another seed', () => {
    expect(sample().tables).toEqual(sample().tables)
    expect(sample({ seed: 2 }).tables).not.toEqual(sample().tables)
  })

  test.each([1, 2, 3, 99])('of forty people has the sizes that were asked for, seed %i', (seed) => {
    const journal = sample({ seed })
    expect(countsOf(journal)).toEqual({ people: 40, meetings: 160, favours: 90, promises: 30, acquaintances: 60 })
    expect(journal.counts).toEqual({ ...countsOf(journal), circles: 6 })
  })

  test('grows to five hundred people with the sizes that were asked for', () => {
    const journal = sample({ people: 500 })
    expect(countsOf(journal)).toEqual({
      people: 500,
      meetings: 3000,
      favours: 1500,
      promises: 500,
      acquaintances: 1500
    })
  })

  test.each([0, 1, 3, 17, 40, 120])('keeps every reference and every promise about its size, %i people', (people) => {
    const journal = sample({ people })
    expect(journal.db.raw.pragma('foreign_key_check')).toEqual([])
    const { acquaintances, ...sizes } = sampleSize(people)
    expect(countsOf(journal)).toMatchObject(sizes)
    expect(countsOf(journal).acquaintances).toBeLessThanOrEqual(acquaintances)
  })

  test('has every table filled but the places on the map and its layouts of before, which the map makes', () => {
    const { tables } = sample()
    const empty = Object.entries(tables).filter(([, rows]) => rows.length === 0)
    expect(empty.map(([name]) => name)).toEqual(['layout', 'keptLayout'])
  })

  test.each([1, 2, 3, 99])('shows every state and every notice, seed %i', (seed) => {
    const { rows } = measureEveryone(sample({ seed }).db, { today: TODAY })
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(tieStates))
    expect(new Set(rows.flatMap(({ notice }) => notice ?? []))).toEqual(new Set(notices))
    expect(new Set(rows.map(({ band }) => band))).toEqual(new Set(['unknown', 'weak', 'moderate', 'strong']))
  })

  test('shows both directions, even ties, people who are not counted, and promises in every state', () => {
    const { db, tables } = sample()
    const { rows } = measureEveryone(db, { today: TODAY })
    const even = rows.filter(({ given, received }) => given + received >= 4 && Math.abs(given - received) <= 1)
    expect(even.length).toBeGreaterThan(2)
    expect(tables.person.filter((person) => person.noLedger).length).toBeGreaterThan(2)
    expect(tables.person.some((person) => person.isFamily)).toBe(true)
    expect(tables.person.some((person) => person.deceasedOn !== null)).toBe(true)
    expect(new Set(tables.promise.map((promise) => promise.status))).toEqual(
      new Set(['open', 'kept', 'moved', 'dropped'])
    )
    const open = tables.promise.filter((promise) => promise.status === 'open')
    expect(open.some((promise) => promise.by === 'me' && promise.dueOn !== null && promise.dueOn < TODAY)).toBe(true)
    expect(open.some((promise) => promise.by === 'them' && promise.dueOn !== null && promise.dueOn > TODAY)).toBe(true)
    expect(open.some((promise) => promise.dueOn === null)).toBe(true)
  })

  test('tells chains of introductions: who introduced was introduced', () => {
    const { tables } = sample()
    const introducer = new Map(tables.person.map((person) => [person.id, person.introducedById]))
    const chains = tables.person.filter(({ introducedById }) => introducedById && introducer.get(introducedById))
    expect(chains.length).toBeGreaterThan(2)
    const told = tables.favour.filter((favour) => favour.introducedPersonId !== null)
    const pairs = new Set(tables.acquaintance.map(({ a, b }) => `${a}|${b}`))
    for (const { personId, introducedPersonId } of told)
      expect(pairs).toContain([personId, introducedPersonId!].toSorted().join('|'))
  })

  test('has two lively quarters behind it and something planned ahead', () => {
    const { tables } = sample()
    const held = tables.meeting.filter(({ status }) => status === 'held')
    expect(held.every(({ date }) => date <= TODAY)).toBe(true)
    for (const [from, to] of [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30']
    ] as const)
      expect(held.filter(({ date }) => date >= from && date <= to).length).toBeGreaterThan(20)
    expect(tables.meeting.filter(({ status, date }) => status === 'planned' && date > TODAY).length).toBe(4)
  })

  test('has names with accents, particles and namesakes', () => {
    const { tables } = sample()
    const names = tables.person.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
    expect(names).toEqual(expect.arrayContaining(['Hélène Œuvrard', 'Łukasz Wójcik', 'Minh Anh Nguyễn']))
    expect(new Set(names).size).toBeLessThan(names.length)
    expect(tables.person.filter((person) => person.particle).length).toBeGreaterThan(2)
  })

  test.each(languages)(
    'uses none of the words that the application avoids, and leaves no gap unfilled (%s)',
    (language) => {
      const { tables } = sample({ people: 300, language })
      const text = JSON.stringify([tables.meeting, tables.favour, tables.promise, tables.person, tables.objective])
      expect(text).not.toMatch(/\{(name|other)\}|undefined/)
      const avoided =
        'dette dettes debt debts creance lead leads prospect prospects pipeline funnel score cold froid relancer piston influenceur conversion streak owes'
      const words = new Set(fold(text).split(/[^\p{L}]+/u))
      expect(avoided.split(' ').filter((word) => words.has(word))).toEqual([])
    }
  )

  test('speaks the language it is asked for, with the same people', () => {
    const [fr, en] = [sample({ language: 'fr' }).tables, sample({ language: 'en' }).tables]
    expect(en.person.map(({ id, sortKey }) => [id, sortKey])).toEqual(fr.person.map(({ id, sortKey }) => [id, sortKey]))
    expect(en.meeting.map(({ date, occasion }) => [date, occasion])).toEqual(
      fr.meeting.map(({ date, occasion }) => [date, occasion])
    )
    expect(en.objective[0]!.title).not.toBe(fr.objective[0]!.title)
  })
})
