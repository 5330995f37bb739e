import type { IsoDate } from '#shared/domain/dates'
import type { PromiseFact, ReportFacts } from '../report.repository'
import { within, type Period } from './period'
import type { ReportPeople } from './people'

export interface CountedPromise extends PromiseFact {
  /** What became of it by the end of the quarter. */
  became: 'open' | 'kept' | 'keptLater' | 'dropped'
  /** The due date as it stood at the end of the quarter. */
  dueThen: IsoDate | null
  movedIn: IsoDate[]
}

export interface PromisesSorted {
  counted: CountedPromise[]
  confidential: PromiseFact[]
}

/** Promises made by the end of the period; a promise to nobody in particular counts too. */
export function sortPromises(facts: ReportFacts, people: ReportPeople, until: IsoDate): PromisesSorted {
  const moves = Map.groupBy(facts.dueDates, ({ promiseId }) => promiseId)
  const known = facts.promises.filter(
    ({ personId, madeOn }) => madeOn <= until && (personId === null || people.counts(personId))
  )
  return {
    confidential: facts.promises.filter(({ meetingConfidential }) => meetingConfidential),
    counted: known
      .filter(({ meetingConfidential }) => !meetingConfidential)
      .map((promise) => {
        const moved = moves.get(promise.id) ?? []
        const undone = moved.find(({ movedOn }) => movedOn > until)
        return {
          ...promise,
          became: becameOf(promise, until),
          dueThen: undone ? undone.dueOn : promise.dueOn,
          movedIn: moved.map(({ movedOn }) => movedOn)
        }
      })
  }
}

/** Kept means done on or before the agreed date, as it was last agreed. */
function becameOf({ status, closedOn, dueOn }: PromiseFact, until: IsoDate): CountedPromise['became'] {
  if (status === 'open' || status === 'moved' || closedOn === null || closedOn > until) return 'open'
  if (status === 'dropped') return 'dropped'
  return dueOn !== null && closedOn > dueOn ? 'keptLater' : 'kept'
}

export interface PromiseRow {
  by: 'me' | 'them'
  made: number
  kept: number
  keptLater: number
  moved: number
  dropped: number
  /** Still open at the end of the period. */
  open: number
  /** Of those, due in the next quarter. */
  dueNext: number
}

export function promiseFigures(
  promises: readonly CountedPromise[],
  by: 'me' | 'them',
  period: Period,
  next: Period
): PromiseRow {
  const mine = promises.filter((promise) => promise.by === by)
  const closed = (became: CountedPromise['became']) =>
    mine.filter((promise) => promise.became === became && within(promise.closedOn, period)).length
  return {
    by,
    made: mine.filter(({ madeOn }) => within(madeOn, period)).length,
    kept: closed('kept'),
    keptLater: closed('keptLater'),
    moved: mine.filter(({ movedIn }) => movedIn.some((day) => within(day, period))).length,
    dropped: closed('dropped'),
    open: mine.filter(({ became }) => became === 'open').length,
    dueNext: dueWithin(mine, next).length
  }
}

/** Open promises due in a period, the soonest first. */
export function dueWithin(promises: readonly CountedPromise[], period: Period): CountedPromise[] {
  return promises
    .filter(({ became, dueThen }) => became === 'open' && within(dueThen, period))
    .toSorted((a, b) => (a.dueThen ?? '').localeCompare(b.dueThen ?? ''))
}

/** Promises that the period saw: made, moved or closed in it, or still open at its end. */
export function seenIn(promises: readonly CountedPromise[], period: Period): CountedPromise[] {
  return promises.filter(
    ({ became, madeOn, closedOn, movedIn }) =>
      became === 'open' ||
      within(madeOn, period) ||
      within(closedOn, period) ||
      movedIn.some((day) => within(day, period))
  )
}
