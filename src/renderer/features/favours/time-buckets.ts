import type { FavourSummary } from '#shared/contract/ledger'
import { precisionOf, quarterOf, type PartialDate } from '#shared/domain/dates'

export type BucketSize = 'month' | 'quarter' | 'year'

interface Bucket {
  /** `2026-06`, `2026-Q2` or `2026`. */
  period: string
  given: number
  received: number
}

interface Buckets {
  size: BucketSize
  /** Without a gap from the first to the last, oldest first. */
  buckets: Bucket[]
  /** Favours of which only the year is known, where years are not what is drawn. */
  yearOnly: number
}

/** As many bars as can be told apart. */
const most = { month: 18, quarter: 24 }

/** Favours over time in months, or quarters, or years when the time is long. */
export function timeBuckets(months: FavourSummary['months']): Buckets {
  const exact = months.filter(({ month }) => precisionOf(month) === 'month')
  const first = exact[0]?.month
  const last = exact.at(-1)?.month
  const size: BucketSize =
    first === undefined || last === undefined
      ? 'year'
      : monthNumber(last) - monthNumber(first) < most.month
        ? 'month'
        : (monthNumber(last) - monthNumber(first)) / 3 < most.quarter
          ? 'quarter'
          : 'year'
  const drawn = size === 'year' ? months : exact
  const sums = new Map<string, Bucket>(
    periodsBetween(drawn[0]?.month, drawn.at(-1)?.month, size).map((period) => [
      period,
      { period, given: 0, received: 0 }
    ])
  )
  for (const { month, given, received } of drawn) {
    const bucket = sums.get(periodOf(month, size))
    if (!bucket) continue
    bucket.given += given
    bucket.received += received
  }
  const left = months.filter((one) => !drawn.includes(one))
  return {
    size,
    buckets: [...sums.values()],
    yearOnly: left.reduce((sum, { given, received }) => sum + given + received, 0)
  }
}

const monthNumber = (month: PartialDate): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const periodOf = (month: PartialDate, size: BucketSize): string =>
  size === 'year' ? month.slice(0, 4) : size === 'quarter' ? quarterOf(`${month}-01`) : month

/** Every period from that of one month to that of another. */
function periodsBetween(first: PartialDate | undefined, last: PartialDate | undefined, size: BucketSize): string[] {
  if (first === undefined || last === undefined) return []
  const from = monthNumber(`${first.slice(0, 4)}-${first.slice(5, 7) || '01'}`)
  const to = monthNumber(`${last.slice(0, 4)}-${last.slice(5, 7) || '12'}`)
  const periods = Array.from({ length: to - from + 1 }, (_, n) => {
    const number = from + n
    const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
    return periodOf(month, size)
  })
  return [...new Set(periods)]
}
