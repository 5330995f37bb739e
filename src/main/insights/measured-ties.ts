import type { PersonTie } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import type { TieFacts, TieHistory } from '#shared/domain/measures/tie-history'
import type { Db } from '../db/open'
import { readConventions } from '../settings/settings.repository'
import { readTieFacts } from './insights.repository'
import { knownPairs } from './known-contacts.repository'
import { baselineOf, historiesOf, isInActiveCore, isSilent, personTie, type Baseline } from './measure-ties'

/** Everybody's history up to a day, and what their measures have in common. */
export function measuredOn(db: Db, asOf: IsoDate): { facts: TieFacts[]; histories: TieHistory[]; baseline: Baseline } {
  const conventions = readConventions(db)
  const facts = readTieFacts(db)
  const histories = historiesOf(facts, asOf, conventions)
  return { facts, histories, baseline: baselineOf(histories, conventions) }
}

/** Everybody's tie on a day, with what it was measured from. */
export interface MeasuredTies {
  ties: { history: TieHistory; tie: PersonTie }[]
  /** The share of the user's active contacts whom each silent person knows, where there is any. */
  shareKnown: Map<string, number>
  baseline: Baseline
}

export function tiesOn(db: Db, asOf: IsoDate): MeasuredTies {
  const { facts, histories, baseline } = measuredOn(db, asOf)
  const idsOf = (which: typeof isSilent) =>
    new Set(histories.filter((history) => which(history, baseline)).map(({ id }) => id))
  const [active, silent] = [idsOf(isInActiveCore), idsOf(isSilent)]
  const small = smallMeetings(facts, asOf, baseline.conventions.smallMeeting)
  const known = knownAmong(active, silent, [...knownPairs(db, asOf), ...small])
  const shareKnown = new Map([...known].map(([id, others]) => [id, others.size / active.size]))
  const ties = histories.map((history) => ({
    history,
    tie: personTie(history, baseline, shareKnown.get(history.id) ?? 0)
  }))
  return { ties, shareKnown, baseline }
}

/** Who was present together at each meeting of at most `small` that was held by the day: those present share its facts. */
function smallMeetings(facts: readonly TieFacts[], asOf: IsoDate, small: number): string[][] {
  const present = new Map<TieFacts['meetings'][number], string[]>()
  for (const { id, meetings } of facts)
    for (const meeting of meetings) {
      if (meeting.present > small || meeting.planned || meeting.date > asOf) continue
      const others = present.get(meeting)
      if (others) others.push(id)
      else present.set(meeting, [id])
    }
  return [...present.values()]
}

/** Which of `some` each of `people`, who are others, knows: those who stand together in one of the groups. */
function knownAmong(
  some: ReadonlySet<string>,
  people: ReadonlySet<string>,
  groups: readonly (readonly string[])[]
): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  for (const group of groups) {
    const among = group.filter((id) => some.has(id))
    if (among.length === 0) continue
    for (const person of group.filter((id) => people.has(id))) {
      const theirs = known.get(person) ?? new Set()
      for (const id of among) theirs.add(id)
      known.set(person, theirs)
    }
  }
  return known
}
