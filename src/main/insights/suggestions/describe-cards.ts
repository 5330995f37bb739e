import type { Reason, Suggestion } from '#shared/contract/suggestions'
import type { PersonTie } from '#shared/contract/insights'
import type { IsoDate } from '#shared/domain/dates'
import { pointsOf } from '#shared/domain/measures/priority'
import { pairOf } from '#shared/domain/suggestion'
import type { Db } from '../../db/open'
import { readTieFacts } from '../insights.repository'
import { historiesOf, personTie } from '../measure-ties'
import { personNames } from '../../people/people.repository'
import { promisesById } from '../../promises/promises-page.repository'
import { rhythmsChosen } from './chosen-rhythms.repository'
import { isGive, type Card } from './compose-week'
import { leadingRule, type PersonReason } from './priorities'
import type { Ideas } from './suggestions.jobs'
import { targetNames } from './targets.repository'

/** These few suggestions with the names, the words and the measures that their cards and their "why?" are made of. */
export function describeCards(db: Db, today: IsoDate, ideas: Ideas, cards: readonly Card[]): Suggestion[] {
  const ids = cards.map(({ personId }) => personId)
  const names = personNames(
    db,
    cards.flatMap((card) =>
      card.kind === 'introduction' ? [card.personId, card.introduction.offererId] : [card.personId]
    )
  )
  const nameOf = (id: string): string => names.get(id)?.name ?? ''
  const ties = tiesOf(db, today, ideas, ids)
  const rhythms = rhythmsChosen(db, ids)
  const words = wordsOf(
    db,
    cards.flatMap((card) => (card.kind === 'person' ? card.person.reasons : []))
  )

  return cards.flatMap((card): Suggestion[] => {
    const { personId } = card
    const tie = ties.get(personId)
    if (!tie) return []
    const shared = {
      personId,
      name: nameOf(personId),
      isGive: isGive(card),
      tie,
      cadenceDays: rhythms.get(personId)?.cadenceDays ?? null,
      reasons: [],
      points: 0,
      introduction: null,
      thanks: null
    }
    switch (card.kind) {
      case 'person': {
        const { reasons } = card.person
        const rule = leadingRule(card.person)
        return rule
          ? [{ ...shared, rule, subject: personId, reasons: reasons.map(words), points: pointsOf(reasons) }]
          : []
      }
      case 'introduction': {
        const { offererId, seeks, offers } = card.introduction
        const introduction = { otherId: offererId, other: nameOf(offererId), seeks, offers }
        return [{ ...shared, rule: 'introduction', subject: pairOf(personId, offererId), introduction }]
      }
      case 'thanks':
        return [{ ...shared, rule: 'thanks', subject: card.thanks.id, thanks: card.thanks }]
    }
  })
}

function tiesOf(
  db: Db,
  today: IsoDate,
  { baseline, shareKnown }: Ideas,
  ids: readonly string[]
): Map<string, PersonTie> {
  const histories = historiesOf(readTieFacts(db, ids), today, baseline.conventions)
  return new Map(
    histories.map((history) => [history.id, personTie(history, baseline, shareKnown.get(history.id) ?? 0)])
  )
}

/** Puts to a reason what was promised, or the target's name. */
function wordsOf(db: Db, reasons: readonly PersonReason[]): (reason: PersonReason) => Reason {
  const promises = promisesById(
    db,
    reasons.flatMap(({ promiseId }) => promiseId ?? [])
  )
  const targets = targetNames(
    db,
    reasons.flatMap(({ targetId }) => targetId ?? [])
  )
  return ({ targetId, ...reason }) => ({
    ...reason,
    text: promises.get(reason.promiseId ?? '')?.text ?? targets.get(targetId ?? '') ?? null
  })
}
