import { onTestFinished } from 'vitest'
import type { Input } from '#shared/contract/index'
import type { Suggestion } from '#shared/contract/suggestions'
import { inlineRunner } from '../../src/main/heavy'
import { startApp } from './app'
import { aFavour, aMeeting, aPerson, aPromise } from './builders'
import { journalFile } from './commands'
import { inOrder } from './in-order'
import { importText } from './import-file'

type NewPerson = Parameters<typeof aPerson>[0]

/** The application with short ways to make people of whom something is to be said. */
export function withSuggestions(given: Parameters<typeof startApp>[0] = {}) {
  const found: string[] = []
  const app = startApp({
    heavy: (job, input) => {
      found.push(job)
      return inlineRunner(app.db).heavy(job, input)
    },
    ...given
  })
  onTestFinished(app.close)
  const { call } = app
  const person = async (familyName: string, facts: NewPerson = {}, ...met: string[]) => {
    const { id } = await call('people.create', aPerson({ givenName: '', familyName, ...facts }))
    await inOrder(met, (date) => call('meetings.save', aMeeting([id], { date })))
    return id
  }
  return {
    ...app,
    /** The jobs that were run. */
    found,
    person,
    /** A tie past the rhythm that was chosen for it: 20 points. */
    awaited: (familyName: string, facts: NewPerson = {}) =>
      person(familyName, { cadenceDays: 30, ...facts }, '2026-01-10', '2026-03-01'),
    /** Somebody trusted and met twice, long ago: worth taking up with again. */
    dormant: (familyName: string, facts: NewPerson = {}) =>
      person(familyName, { closeness: 5, ...facts }, '2021-01-10', '2021-05-01'),
    /** Somebody met of late who has done three favours, thanked for: 15 points. */
    helpful: async (familyName: string) => {
      const id = await person(familyName, {}, '2026-05-01', '2026-06-15')
      await inOrder(['2026-01-02', '2026-02-02', '2026-03-02'], (date) =>
        call('favours.create', aFavour(id, { date, thankedOn: date }))
      )
      return id
    },
    promise: (personId: string, promise: Partial<Input<'promises.create'>> = {}) =>
      call('promises.create', aPromise(personId, promise)),
    week: async () => {
      const { first, others } = await call('suggestions.week')
      return [...first, ...others]
    },
    import: (content: object) => importText(app, journalFile(content))
  }
}

/** `cadence:Martin`: which suggestions these are. */
export const inShort = (suggestions: readonly Suggestion[]): string[] =>
  suggestions.map(({ rule, name }) => `${rule}:${name}`)
