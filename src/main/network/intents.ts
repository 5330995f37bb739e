import type { IntentCounts, NetworkHistory } from '#shared/contract/network'
import type { PartialDate } from '#shared/domain/dates'
import type { IntentFact } from './network.repository'
import { within, type Period } from './period'

/** A longer period is shown by year: more months than these are no longer looked at one by one. */
const MOST_MONTHS = 36

const nothing: IntentCounts = { mutualHelp: 0, prospecting: 0, both: 0, none: 0 }

/** With which intent one met in a period, by month; what was not noted is counted as such. */
export function intentsOver(facts: readonly IntentFact[], period: Period): NetworkHistory['intents'] {
  const inPeriod = facts.filter(({ date }) => within(date, period))
  const months = monthsOf(period)
  const length = months.length > MOST_MONTHS ? 4 : 7
  const dated = Map.groupBy(
    inPeriod.filter(({ date }) => date.length >= length),
    ({ date }) => date.slice(0, length)
  )
  return {
    counts: counted(inPeriod),
    steps: [...new Set(months.map((month) => month.slice(0, length)))].map((step) => ({
      step,
      ...counted(dated.get(step) ?? [])
    })),
    undated: inPeriod.reduce((sum, { date, count }) => sum + (date.length < length ? count : 0), 0)
  }
}

function counted(facts: readonly IntentFact[]): IntentCounts {
  const counts = { ...nothing }
  for (const { intent, count } of facts) counts[intent ?? 'none'] += count
  return counts
}

/** `2026-01`, `2026-02`, …: every month that has a day in the period. */
function monthsOf({ from, to }: Period): PartialDate[] {
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) as [
    number,
    number
  ]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
