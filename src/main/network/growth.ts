import { byCode } from '#shared/domain/code-order'
import type { GrowthRow } from '#shared/contract/network'
import { dayNumber, firstDay, fromDayNumber, type PartialDate } from '#shared/domain/dates'
import type { Conventions } from '#shared/domain/measures/conventions'
import { episodesOf } from '#shared/domain/measures/episodes'
import { tieState } from '#shared/domain/measures/state'
import { countedDay } from '#shared/domain/measures/tie-history'
import type { TieState } from '#shared/domain/measures/words'
import type { AcquaintedFact, CircleFact } from './network.repository'
import type { Period } from './period'

/** What became of one tie in a period. */
export interface TieChange {
  id: string
  /** As noted, else the first exchange; a month or a year stands for its first day. */
  metOn: PartialDate
  isNew: boolean
  isQuiet: boolean
  /** The day of the exchange by which the tie was taken up again. */
  againOn: PartialDate | null
  lastOn: PartialDate | null
}

type Days = Pick<Conventions, 'activeDays' | 'dormantDays'>

/**
 * Everybody known by the end of the period, and what the period changed; the dead are not counted. Gone quiet is who was
 * in touch when it began and is not any more when it ends; taken up again is who was met in it after a silence of more
 * than `activeDays`. `undated` are those of whom nobody can tell since when they are known.
 */
export function tieChanges(
  people: readonly AcquaintedFact[],
  period: Period,
  conventions: Days
): { known: TieChange[]; undated: number } {
  const [begins, ends] = [dayNumber(period.from), dayNumber(period.to)]
  const known: TieChange[] = []
  let undated = 0
  for (const { id, metOn, deceasedOn, contacts } of people) {
    if (deceasedOn !== null && countedDay(deceasedOn, ends) !== null) continue
    const days = [...new Set(contacts.flatMap((date) => countedDay(date, ends) ?? []))].toSorted((a, b) => a - b)
    const met = metOn ?? earliest(contacts)
    if (met === null) {
      undated += 1
      continue
    }
    if (firstDay(met) > period.to) continue
    const again = days.findIndex(
      (day, index) => index > 0 && day >= begins && day - days[index - 1]! > conventions.activeDays
    )
    const before = days.filter((day) => day < begins)
    known.push({
      id,
      metOn: met,
      isNew: firstDay(met) >= period.from,
      isQuiet:
        stateAfter(before, begins - 1, conventions) === 'active' &&
        ['lapsed', 'dormant'].includes(stateAfter(days, ends, conventions)),
      againOn: again === -1 ? null : fromDayNumber(days[again]!),
      lastOn: days.length === 0 ? null : fromDayNumber(days.at(-1)!)
    })
  }
  return { known, undated }
}

function earliest(dates: readonly PartialDate[]): PartialDate | null {
  let first: PartialDate | null = null
  for (const date of dates) {
    // Of dates that may begin on one day, the most precise, in whatever order they were noted.
    const sooner = first === null ? -1 : byCode(firstDay(date), firstDay(first)) || first.length - date.length
    if (sooner < 0) first = date
  }
  return first
}

const stateAfter = (days: readonly number[], asOf: number, conventions: Days): TieState =>
  tieState(episodesOf(days).length, days.length === 0 ? null : asOf - days.at(-1)!, conventions)

/** Growth by circle. Somebody in two circles counts in both, and once in the row for everybody. */
export function growthRows(
  known: readonly TieChange[],
  circles: readonly CircleFact[],
  memberships: readonly { personId: string; circleId: string }[]
): GrowthRow[] {
  const byId = new Map(known.map((change) => [change.id, change]))
  const members = Map.groupBy(
    memberships.flatMap(({ personId, circleId }) => {
      const change = byId.get(personId)
      return change ? [{ circleId, change }] : []
    }),
    ({ circleId }) => circleId
  )
  const placed = new Set(memberships.map(({ personId }) => personId))
  const alone = known.filter(({ id }) => !placed.has(id))
  const rows = circles
    .flatMap(({ id, name, kind }): GrowthRow[] => {
      const theirs = members.get(id)
      return theirs ? [{ row: 'circle', id, name, kind, ...countsOf(theirs.map(({ change }) => change)) }] : []
    })
    .toSorted((a, b) => b.after - a.after || compare(a.name ?? '', b.name ?? ''))
  const others = { id: null, name: null, kind: null }
  return [
    ...rows,
    ...(alone.length > 0 ? [{ row: 'none' as const, ...others, ...countsOf(alone) }] : []),
    { row: 'all', ...others, ...countsOf(known) }
  ]
}

function countsOf(of: readonly TieChange[]) {
  const arrived = of.filter(({ isNew }) => isNew).length
  return {
    before: of.length - arrived,
    new: arrived,
    after: of.length,
    quiet: of.filter(({ isQuiet }) => isQuiet).length,
    again: of.filter(({ againOn }) => againOn !== null).length
  }
}

const { compare } = new Intl.Collator('fr', { numeric: true })

/** Latest first; what is of one day, in the order of the ids. */
export const latestFirst = (people: readonly { id: string; on: PartialDate | null }[]) =>
  people
    .flatMap(({ id, on }) => (on === null ? [] : [{ id, on }]))
    .toSorted((a, b) => firstDay(b.on).localeCompare(firstDay(a.on)) || (a.id < b.id ? -1 : 1))
