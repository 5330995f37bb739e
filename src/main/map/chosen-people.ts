import type { MapQuestion } from '#shared/contract/map'
import type { IsoDate } from '#shared/domain/dates'
import type { Db } from '../db/open'
import { conditionsOn, peopleOnTarget, type PeopleConditions } from '../people/people-filter.repository'
import { readColouredCircles } from '../settings/settings.repository'
import { chooseDrawn, type Choice } from './choose-drawn'
import type { MapCandidate } from './choose-people'
import { journalCircles, type JournalCircles } from './map-circles'
import { circlesOfEverybody, liveCircles } from './map-circles.repository'
import { degreesOf, livingOf, mapCandidates } from './map-people.repository'

export interface Chosen extends Choice {
  conditions: PeopleConditions
  /** Everybody alive who matches the filter. */
  candidates: MapCandidate[]
  targets: Set<string>
  circles: JournalCircles
}

export const readCircles = (db: Db, today: IsoDate): JournalCircles =>
  journalCircles(liveCircles(db), circlesOfEverybody(db, today), readColouredCircles(db))

/** Whom the map draws, and what else is known of those who match; the measures must be ready, so that it is read at once. */
export function chosenPeople(
  db: Db,
  { filter, added, ...question }: Omit<MapQuestion, 'projection'>,
  today: IsoDate,
  circles = readCircles(db, today)
): Chosen {
  const conditions = { ...conditionsOn(db, today, filter), livingOn: today }
  const targets = peopleOnTarget(db, today)
  const candidates = mapCandidates(db, conditions, targets)
  const choice = chooseDrawn(question, {
    candidates,
    added: livingOf(db, added, today),
    origins: circles.origins,
    degreesOf: (some) => degreesOf(db, some, today)
  })
  return { ...choice, conditions, candidates, targets, circles }
}
