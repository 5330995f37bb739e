import { firstDay, nextQuarter, quarterOf, type IsoDate, type PartialDate } from '../dates'
import type { Direction } from '../favour'
import { balanceClass, type BalanceClass } from './balance-class'
import type { Conventions } from './conventions'

/** The favours of one direction in one month, or in a year of which no more is known. */
export interface FavoursOfMonth {
  month: PartialDate
  direction: Direction
  count: number
  /** Summed weights. */
  weight: number
}

export interface LedgerPeriod {
  /** A quarter, `2026-Q2`, or a year, `2026`. */
  period: string
  given: number
  received: number
  /** The balance at the end of the period, from everything up to then. */
  balance: BalanceClass
}

/** More quarters than these are told by year, and beyond so many years the empty ones are left out. */
const MOST_QUARTERS = 16
const MOST_YEARS = 60

/**
 * Favours done by `today`, by quarter, or by year over a long time or where a month is unknown: from the first until today, the
 * empty periods included. No period without favours.
 */
export function ledgerPeriods(
  months: readonly FavoursOfMonth[],
  today: IsoDate,
  conventions: Pick<Conventions, 'evenUpTo' | 'clearlyFrom'>
): LedgerPeriod[] {
  const first = months.map(({ month }) => firstDay(month)).toSorted()[0]
  if (first === undefined) return []
  const quarters = months.every(({ month }) => month.length > 4)
    ? periodsFrom(quarterOf(first), quarterOf(today), nextQuarter, MOST_QUARTERS)
    : null
  const nameOf = ({ month }: FavoursOfMonth) => (quarters ? quarterOf(firstDay(month)) : month.slice(0, 4))
  const names =
    quarters ??
    periodsFrom(first.slice(0, 4), today.slice(0, 4), nextYear, MOST_YEARS) ??
    [...new Set(months.map(nameOf))].toSorted()

  const total = { given: 0, received: 0 }
  return names.map((period) => {
    const counts = { given: 0, received: 0 }
    for (const favours of months.filter((one) => nameOf(one) === period)) {
      counts[favours.direction] += favours.count
      total[favours.direction] += favours.weight
    }
    return { period, ...counts, balance: balanceClass(total.given, total.received, conventions) }
  })
}

const nextYear = (year: string): string => String(Number(year) + 1).padStart(4, '0')

/** The periods from one to another, both included; null when there are more than `most`. */
function periodsFrom(from: string, to: string, next: (period: string) => string, most: number): string[] | null {
  const periods: string[] = []
  for (let period = from; period <= to; period = next(period)) {
    if (periods.length === most) return null
    periods.push(period)
  }
  return periods
}
