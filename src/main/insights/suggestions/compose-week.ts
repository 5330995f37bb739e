import type { FavourLoop } from '#shared/contract/favours'
import { byPriority, fewOfEach, leadingReason } from '#shared/domain/measures/this-week'
import type { PossibleIntroduction } from '#shared/domain/possible-introductions'
import { ruleOfReason } from '#shared/domain/suggestion'
import { leadingRule, type Candidate } from './priorities'

/** Somebody with reasons for a word, two people to bring together, or thanks to say. */
export type Card =
  | { kind: 'person'; personId: string; person: Candidate }
  | { kind: 'introduction'; personId: string; introduction: PossibleIntroduction }
  | { kind: 'thanks'; personId: string; thanks: FavourLoop }

interface Ideas {
  people: readonly Candidate[]
  /** Best first. */
  introductions: readonly PossibleIntroduction[]
  /** Newest first. */
  thanks: readonly FavourLoop[]
}

/** How many are shown at first, how many in all, and how many at most of one kind (conventions). */
const FIRST = 3
const ALL = 5
const OF_A_KIND = 2

/** Something to do for the person: help to return, an introduction to make, thanks to say. */
export const isGive = (card: Card): boolean =>
  card.kind !== 'person' || card.person.reasons.some(({ code }) => code === 'receivedMore')

/**
 * The few suggestions of the week, at most three at first and five in all, at most two of a kind. Whom a promise of mine comes first
 * for is not among them: promises have a place of their own. Whenever there is something to give, one of the first three is;
 * and of two people to take up with again, one is trusted and little known, whom one would not think of oneself.
 */
export function composeWeek({ people, introductions, thanks }: Ideas): { first: Card[]; others: Card[] } {
  const without = people.filter((person) => leadingRule(person) !== 'promise')
  const chosen = withUnexpected(
    fewOfEach(without, (lead) => ruleOfReason[lead]),
    without
  ).map((person): Card => ({ kind: 'person', personId: person.id, person }))
  const named = new Set(chosen.map(({ personId }) => personId))
  const toSay = ofOthers(
    thanks.map((loop) => ({ kind: 'thanks', personId: loop.personId, thanks: loop })),
    named
  )
  const toMake = ofOthers(
    introductions.map((introduction) => ({ kind: 'introduction', personId: introduction.seekerId, introduction })),
    named
  )

  const gives = [...toSay.slice(0, 1), ...toMake.slice(0, 1), ...toSay.slice(1), ...toMake.slice(1)]
  const list = [...chosen.slice(0, FIRST), ...gives.slice(0, Math.max(0, FIRST - chosen.length))]
  const rest = [...chosen.slice(FIRST), ...gives.slice(Math.max(0, FIRST - chosen.length))]
  if (!list.some(isGive)) {
    const best = toSay[0] ?? rest.find(isGive)
    if (best) {
      rest.splice(rest.indexOf(best), 1)
      rest.unshift(...list.splice(FIRST - 1, 1, best))
    }
  }
  const others = rest.slice(0, ALL - list.length)
  // Two people to bring together are always among what one may look at, by whatever else there is.
  const [introduction] = toMake
  if (introduction && ![...list, ...others].includes(introduction))
    others.splice(ALL - list.length - 1, 1, introduction)
  return { first: list, others }
}

/** The first few of a kind, of people who are not named yet; they are from then on. */
function ofOthers(cards: readonly Card[], named: Set<string>): Card[] {
  const few: Card[] = []
  for (const card of cards) {
    if (few.length === OF_A_KIND) break
    if (named.has(card.personId)) continue
    named.add(card.personId)
    few.push(card)
  }
  return few
}

const isReconnection = (person: Candidate): boolean => leadingReason(person.reasons) === 'reconnect'

function withUnexpected(chosen: readonly Candidate[], people: readonly Candidate[]): Candidate[] {
  const reconnections = chosen.filter(isReconnection)
  if (reconnections.length < 2 || reconnections.some(({ isUnexpected }) => isUnexpected)) return [...chosen]
  const [unexpected] = people.filter((person) => isReconnection(person) && person.isUnexpected).toSorted(byPriority)
  if (!unexpected) return [...chosen]
  return chosen.map((person) => (person === reconnections.at(-1) ? unexpected : person)).toSorted(byPriority)
}
