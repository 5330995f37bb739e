import { dayNumber, firstDay, fromDayNumber, lastDay, type PartialDate } from '#shared/domain/dates'

/** A stretch of days since 1970-01-01, both ends included. */
export interface Days {
  from: number
  to: number
}

/** The days a date may mean: one, or all those of a month or a year. */
export const daysOf = (date: PartialDate): Days => ({ from: dayNumber(firstDay(date)), to: dayNumber(lastDay(date)) })

/** What the axis spans: everything there is to show, and half a year at least. */
export function axisOf(stretches: readonly Days[], today: number): Days {
  const to = stretches.reduce((last, stretch) => Math.max(last, stretch.to), today)
  const from = stretches.reduce((first, stretch) => Math.min(first, stretch.from), Math.min(today, to - 182))
  return { from, to }
}

/** Where a day is along the axis, in hundredths of its width, with a little room at both ends. */
export const placeOn =
  ({ from, to }: Days) =>
  (day: number): number =>
    2 + (96 * (day - from)) / (to - from)

export interface Tick {
  day: number
  /** A year, `2026`, or a month, `2026-03`. */
  date: PartialDate
}

const MONTH_STEPS = [1, 2, 3, 6]
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
const MOST_MONTHS = 4
const MOST_YEARS = 8

/** The beginnings of months or years that are written under the axis, few enough to be read. */
export function ticksOf({ from, to }: Days): Tick[] {
  const [first, last] = [monthIndex(from), monthIndex(to)]
  const monthStep = MONTH_STEPS.find((step) => (last - first) / step <= MOST_MONTHS)
  const yearStep = YEAR_STEPS.find((step) => (last - first) / 12 / step <= MOST_YEARS) ?? 1000
  const step = monthStep ?? 12 * yearStep
  const ticks: Tick[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const date = dateOfMonth(month)
    const day = dayNumber(firstDay(date))
    if (day >= from) ticks.push({ day, date: monthStep ? date : date.slice(0, 4) })
  }
  return ticks
}

const monthIndex = (day: number): number => {
  const date = fromDayNumber(day)
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

const dateOfMonth = (month: number): PartialDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`

/** How many parts of the axis have a pile of their own: a mark is about as wide as one. */
const SLOTS = 64
/** A higher pile than this is drawn as a bar. */
export const HIGHEST_PILE = 5

export interface Pile {
  place: number
  /** The points in it, by their index. */
  points: number[]
}

/** Points that would cover each other, piled up by where they are along the axis. */
export function pilesOf(places: readonly number[]): Pile[] {
  const piles = new Map<number, Pile>()
  for (const [index, place] of places.entries()) {
    const slot = Math.min(SLOTS - 1, Math.floor((place / 100) * SLOTS))
    const pile = piles.get(slot)
    if (pile) pile.points.push(index)
    else piles.set(slot, { place, points: [index] })
  }
  return [...piles.values()]
}

/** The point nearest to a place; undefined without points. */
export function nearest(places: readonly number[], place: number): number | undefined {
  let found: number | undefined
  for (const [index, other] of places.entries())
    if (found === undefined || Math.abs(other - place) < Math.abs(places[found]! - place)) found = index
  return found
}
