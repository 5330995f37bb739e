import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'

test('whatever is typed to look for something has an answer', async () => {
  const { bridge, close } = startApp()
  onTestFinished(close)
  const signs = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    '^',
    '-',
    ':',
    ' ',
    ' AND ',
    ' NEAR(',
    "'",
    '\\',
    '%',
    '_',
    'œ',
    'a'
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(signs).map((parts) => parts.join(''))
  )
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      for (const name of ['meetings.page', 'favours.page', 'people.page', 'people.pick', 'meetings.places'])
        expect(await bridge.call(name, { text: text.slice(0, 200) })).toMatchObject({ ok: true })
    }),
    { numRuns: 200 }
  )
})

test('one letter alone is a word of its own, more are how a word begins', async () => {
  const { call, close } = startApp()
  onTestFinished(close)
  const { id: marc } = await call('people.create', aPerson({ givenName: 'Marc', familyName: 'X' }))
  await call('meetings.save', aMeeting([], { date: '2026-06-01', notes: 'Plan B pour le marché' }))
  await call('meetings.save', aMeeting([marc], { date: '2026-06-02', notes: 'Budget' }))
  await call('favours.create', aFavour(marc, { date: '2026-06-03', description: 'Note b, bien relue' }))
  const days = async (text: string) => {
    const [meetings, favours] = [await call('meetings.page', { text }), await call('favours.page', { text })]
    return [...meetings.rows, ...favours.rows].map(({ date }) => date.slice(8))
  }
  expect(await days('b')).toEqual(['01', '03'])
  expect(await days('x')).toEqual(['02', '03'])
  expect(await days('m')).toEqual([])
  expect(await days('bu')).toEqual(['02'])
  expect(await days('marc')).toEqual(['02', '01', '03'])
  expect(await days('marc bien')).toEqual(['03'])
})

test('many found are shown in the same order as few', async () => {
  const { call, close } = startApp()
  onTestFinished(close)
  const { id } = await call('people.create', aPerson())
  const days = Array.from({ length: 28 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`)
  for (const date of days)
    for (let time = 0; time < 40; time++)
      await call('meetings.save', aMeeting([id], { date, notes: date === '2026-05-07' ? 'Revue seule' : 'Revue' }))
  const dates = async (text: string, offset: number) =>
    (await call('meetings.page', { text, offset, limit: 50 })).rows.map(({ date }) => date)
  expect(await dates('revue', 0)).toEqual([...Array(40).fill('2026-05-28'), ...Array(10).fill('2026-05-27')])
  expect(await dates('revue', 1100)).toEqual(Array(20).fill('2026-05-01'))
  expect(await dates('revue seule', 0)).toEqual(Array(40).fill('2026-05-07'))
})
