import type { PersonTie, Priority } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import {
  MEETING_SOON,
  pointsOf,
  priorityOf,
  type PriorityReason,
  type PriorityTerm
} from '#shared/domain/measures/priority'
import { leadingReason, thisWeek, type Ranked } from '#shared/domain/measures/this-week'
import type { TieHistory } from '#shared/domain/measures/tie-history'
import { ruleOfReason, type SuggestionRule } from '#shared/domain/suggestion'
import type { Db } from '../../db/open'
import type { MeasuredTies } from '../measured-ties'
import { readAnswers, type Answers } from './answers.repository'
import { openPromises, type PromiseThen } from './open-promises.repository'
import { plannedWithin } from './planned-meetings.repository'
import { rhythmsChosen } from './chosen-rhythms.repository'
import { targetTies, type TargetTie } from './targets.repository'

/** What the points take besides the ties, on one day, read for everybody at once. */
export interface PriorityFacts {
  people: ReturnType<typeof rhythmsChosen>
  promises: Map<string, PromiseThen[]>
  planned: Map<string, number>
  targets: Map<string, TargetTie>
}

export const readPriorityFacts = (db: Db, asOf: IsoDate, smallMeeting: number): PriorityFacts => ({
  people: rhythmsChosen(db),
  promises: openPromises(db, asOf),
  planned: plannedWithin(db, asOf, MEETING_SOON),
  targets: targetTies(db, asOf, smallMeeting)
})

/** A reason with what its sentence is made of. */
export interface PersonReason {
  code: PriorityReason
  points: number
  days: number | null
  date: IsoDate | null
  promiseId: string | null
  targetId: string | null
}

/** Somebody with reasons for a word, before the user's answers are looked at. */
export interface Candidate extends Ranked {
  reasons: PersonReason[]
  cadenceDays: number | null
  /** Trusted, and met seldom: who is seldom thought of and most worth it (Walter, Levin & Murnighan 2015). */
  isUnexpected: boolean
}

/** Episodes of contact up to which somebody is little known, and the declared closeness from which one is trusted; conventions. */
const FEW_EPISODES = 5
const TRUSTED = 4

type Tie = Pick<PersonTie, 'state' | 'silence' | 'reconnectValue' | 'reciprocity' | 'receivedCount'>

/** The reasons for a word to one person and what ranks them; null without any. */
export function candidateOf(history: TieHistory, tie: Tie, facts: PriorityFacts): Candidate | null {
  const { id, closeness, silenceDays, countedSilence } = history
  const { cadenceDays = null, nameKey = '' } = facts.people.get(id) ?? {}
  const target = facts.targets.get(id)
  const terms = priorityOf({
    excluded: history.noSuggestions || history.deceased,
    silence: silenceDays,
    countedSilence,
    state: tie.state,
    signal: tie.silence?.signal ?? null,
    cadence: cadenceDays,
    // Of a silence in the family nothing is remarked.
    reconnectValue: history.isFamily ? null : tie.reconnectValue,
    notice: tie.reciprocity.notice,
    target: target?.kind ?? null,
    plannedIn: facts.planned.get(id) ?? null,
    promises: facts.promises.get(id) ?? []
  })
  if (terms.length === 0) return null
  const reasons = terms.map((term) => reasonOf(term, silenceDays, target?.targetId ?? null))
  return {
    id,
    nameKey,
    reasons,
    dueOn: soonest(reasons),
    silenceOverCadence: cadenceDays === null || countedSilence === null ? null : countedSilence / cadenceDays,
    cadenceDays,
    isUnexpected: history.episodes.length <= FEW_EPISODES && ((closeness ?? 0) >= TRUSTED || tie.receivedCount > 0)
  }
}

function reasonOf(
  { code, points, promise }: PriorityTerm<PromiseThen>,
  silenceDays: number | null,
  targetId: string | null
): PersonReason {
  const plain = { code, points, days: null, date: null, promiseId: null, targetId: null }
  if (promise) {
    const { id: promiseId, dueIn, dueOn, age, madeOn } = promise
    return { ...plain, days: dueIn === null ? age : Math.abs(dueIn), date: dueOn ?? madeOn, promiseId }
  }
  if (code === 'onTarget' || code === 'viaTarget') return { ...plain, targetId }
  return code === 'receivedMore' ? plain : { ...plain, days: silenceDays }
}

const isDated = ({ code }: PersonReason): boolean =>
  ruleOfReason[code] === 'theirPromise' || /^promise(Late|Within)/.test(code)

const soonest = (reasons: readonly PersonReason[]): IsoDate | null =>
  reasons
    .filter(isDated)
    .map(({ date }) => date)
    .reduce((first, date) => (first === null || (date !== null && date < first) ? date : first), null)

/** What is left of these people's reasons once the user's answers are heeded. */
export function heeding<C extends Candidate>(people: readonly C[], answers: Answers): C[] {
  const { rulesOff, putOff, isDismissed } = answers
  return people.flatMap((person) => {
    if (putOff.has(person.id)) return []
    const reasons = person.reasons.filter(({ code }) => {
      const rule = ruleOfReason[code]
      return !rulesOff.has(rule) && !isDismissed(rule, person.id)
    })
    if (reasons.length === person.reasons.length) return [person]
    return reasons.length === 0 ? [] : [{ ...person, reasons, dueOn: soonest(reasons) }]
  })
}

/** The kind of suggestion that somebody's first reason makes. */
export function leadingRule({ reasons }: Pick<Candidate, 'reasons'>): SuggestionRule | null {
  const lead = leadingReason(reasons)
  return lead && ruleOfReason[lead]
}

/** Everybody's points and the week's list on a day, as the commands print them; the user's answers are heeded. */
export function prioritiesOn(
  db: Db,
  asOf: IsoDate,
  { ties, baseline }: MeasuredTies
): { priorityOf(id: string): Priority; thisWeek: (Priority & { personId: string })[] } {
  const facts = readPriorityFacts(db, asOf, baseline.conventions.smallMeeting)
  const candidates = ties.flatMap(({ history, tie }) => candidateOf(history, tie, facts) ?? [])
  const people = heeding(candidates, readAnswers(db, asOf))
  const priorities = new Map(people.map(({ id, reasons }) => [id, priority(reasons)]))
  return {
    priorityOf: (id) => priorities.get(id) ?? priority([]),
    thisWeek: thisWeek(people).map(({ id, reasons }) => ({ personId: id, ...priority(reasons) }))
  }
}

const priority = (reasons: readonly PersonReason[]): Priority => ({
  points: pointsOf(reasons),
  reasons: reasons.map(({ code, points }) => ({ code, points }))
})
