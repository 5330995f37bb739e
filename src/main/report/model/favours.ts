import { dimensionOfKind, dimensions, type Dimension, type Direction, type FavourKind } from '#shared/domain/favour'
import type { FavourFact, ReportFacts } from '../report.repository'
import { within, type Period } from './period'
import type { ReportPeople } from './people'

export interface FavoursSorted {
  counted: FavourFact[]
  confidential: FavourFact[]
}

/** Favours with people who count; those with people left out are counted nowhere, those with people in the bin neither. */
export function sortFavours(facts: ReportFacts, people: ReportPeople): FavoursSorted {
  return {
    counted: facts.favours.filter((favour) => !favour.confidential && people.counts(favour.personId)),
    confidential: facts.favours.filter((favour) => favour.confidential)
  }
}

export const doneWithin = (favours: readonly FavourFact[], period: Period): FavourFact[] =>
  favours.filter(({ date }) => within(date, period))

export interface FavourFigures {
  given: number
  received: number
  introductionsReceived: number
  recommendationsReceived: number
}

export function favourFigures(favours: readonly FavourFact[]): FavourFigures {
  const received = favours.filter(({ direction }) => direction === 'received')
  return {
    given: favours.length - received.length,
    received: received.length,
    introductionsReceived: received.filter(({ kind }) => kind === 'introduction').length,
    recommendationsReceived: received.filter(({ kind }) => kind === 'recommendation').length
  }
}

export interface KindRow extends Record<Direction, number> {
  kind: FavourKind
}

/** Given and received by kind, the most frequent kind first. */
export function byKind(favours: readonly FavourFact[]): KindRow[] {
  return [...Map.groupBy(favours, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, ...byDirection(of) }))
    .toSorted((a, b) => b.given + b.received - (a.given + a.received) || a.kind.localeCompare(b.kind))
}

export interface DimensionRow extends Record<Direction, number> {
  dimension: Dimension
}

/** All three dimensions, whether or not anything happened in them: a missing one says as much as a full one. */
export function byDimension(favours: readonly FavourFact[]): DimensionRow[] {
  return dimensions.map((dimension) => ({
    dimension,
    ...byDirection(favours.filter((favour) => (favour.dimension ?? dimensionOfKind[favour.kind]) === dimension))
  }))
}

export interface OutcomeRow extends Record<Direction, number> {
  outcome: NonNullable<FavourFact['outcome']>
}

/** What became of favours in the period: counted on the day of the outcome, or of the favour when none was noted. */
export function byOutcome(favours: readonly FavourFact[], period: Period): OutcomeRow[] {
  const inPeriod = favours.filter(({ outcome, outcomeOn, date }) => outcome && within(outcomeOn ?? date, period))
  return [...Map.groupBy(inPeriod, ({ outcome }) => outcome!)]
    .map(([outcome, of]) => ({ outcome, ...byDirection(of) }))
    .toSorted((a, b) => b.given + b.received - (a.given + a.received) || a.outcome.localeCompare(b.outcome))
}

function byDirection(favours: readonly FavourFact[]): Record<Direction, number> {
  const given = favours.filter(({ direction }) => direction === 'given').length
  return { given, received: favours.length - given }
}
