import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsOf } from '#shared/domain/measures/priority'
import { anyJournal, insertJournal } from '../support/any-journal'
import { startApp, TODAY } from '../support/app'

test(
  'whatever a journal holds, suggestions are few, add up, and are of nobody who is left out',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal(), async (journal) => {
        const app = startApp()
        try {
          insertJournal(app.db, journal)
          const { first, others } = await app.call('suggestions.week')
          const week = [...first, ...others]
          expect(first.length).toBeLessThanOrEqual(3)
          expect(week.length).toBeLessThanOrEqual(5)
          expect(new Set(week.map(({ personId }) => personId)).size).toBe(week.length)
          expect(week.map(({ reasons }) => pointsOf(reasons))).toEqual(week.map(({ points }) => points))
          expect(week.some(({ tie }) => tie.noSuggestions || tie.deceased)).toBe(false)
          const { people, thisWeek } = await app.call('insights.journal', { asOf: TODAY })
          expect(people.map(({ priority }) => pointsOf(priority.reasons))).toEqual(
            people.map(({ priority }) => priority.points)
          )
          expect(thisWeek.length).toBeLessThanOrEqual(5)
          await app.call('suggestions.hidden')
        } finally {
          app.close()
        }
      }),
      { numRuns: 20 }
    )
  }
)
