import type { IsoDate } from '#shared/domain/dates'
import { possibleIntroductions, type PossibleIntroduction } from '#shared/domain/possible-introductions'
import { pairOf } from '#shared/domain/suggestion'
import type { Db } from '../../db/open'
import { knownTo } from '../known-contacts.repository'
import type { Baseline } from '../measure-ties'
import { tiesOn } from '../measured-ties'
import { readAnswers } from './answers.repository'
import { candidateOf, readPriorityFacts, type Candidate } from './priorities'
import { readWishes } from './wishes.repository'

/** So many introductions are found at once: those who set some aside see others. */
const INTRODUCTIONS = 50

/** All that this week's suggestions are chosen from, on a day; whoever is in it may still be put off or dismissed. */
export interface Ideas {
  baseline: Baseline
  /** The share of the user's active contacts whom each silent person knows, where there is any. */
  shareKnown: ReadonlyMap<string, number>
  people: Candidate[]
  introductions: PossibleIntroduction[]
}

export function findIdeas(db: Db, { today }: { today: IsoDate }): Ideas {
  const { ties, shareKnown, baseline } = tiesOn(db, today)
  const { smallMeeting } = baseline.conventions
  const facts = readPriorityFacts(db, today, smallMeeting)
  const people = ties.flatMap(({ history, tie }) => candidateOf(history, tie, facts) ?? [])

  const known = new Set(
    ties
      .filter(({ history, tie }) => !history.deceased && (tie.state !== 'neverMet' || history.closeness !== null))
      .map(({ history }) => history.id)
  )
  const { seekers, offerers } = readWishes(db, known)
  const acquainted = knownTo(
    db,
    today,
    seekers.map(({ personId }) => personId),
    smallMeeting
  )
  const { isDismissed } = readAnswers(db, today)
  const introductions = possibleIntroductions(
    seekers,
    offerers,
    (seeker, offerer) =>
      (acquainted.get(seeker)?.includes(offerer) ?? false) || isDismissed('introduction', pairOf(seeker, offerer)),
    INTRODUCTIONS
  )
  return { baseline, shareKnown, people, introductions }
}
