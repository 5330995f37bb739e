import { firstDay, lastDay, type IsoDate, type PartialDate } from '#shared/domain/dates'

/** A span of days, both ends inside it. */
export interface Period {
  from: IsoDate
  to: IsoDate
}

/** True when the date lies in the period whatever its unknown day or month may be. */
export const within = (date: PartialDate, { from, to }: Period): boolean =>
  firstDay(date) >= from && lastDay(date) <= to

/** So many of a list of people are named; the others are counted. */
const FIRST = 8

export const few = <T>(all: readonly T[]): { total: number; first: T[] } => ({
  total: all.length,
  first: all.slice(0, FIRST)
})

/** How many pairs there are among so many people. */
export const pairsOf = (people: number): number => (people < 2 ? 0 : (people * (people - 1)) / 2)
