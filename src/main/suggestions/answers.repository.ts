import type { IsoDate } from '#shared/domain/dates'
import { EVERYBODY, suggestionRules, type SuggestionRule } from '#shared/domain/suggestion'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

/** What the user answered to suggestions, as far as it holds on a day. */
export interface Answers {
  rulesOff: ReadonlySet<SuggestionRule>
  /** Nothing about these for now: people, pairs of them, or favours. */
  putOff: ReadonlySet<string>
  isDismissed(rule: SuggestionRule, subject: string): boolean
}

const known: ReadonlySet<string> = new Set(suggestionRules)
export const isSuggestionRule = (rule: string): rule is SuggestionRule => known.has(rule)

export function readAnswers(db: Db, asOf: IsoDate): Answers {
  const rows = db.all(
    sqlFor
      .selectFrom('suggestionState')
      .select(['rule', 'subject', 'dismissed'])
      .where((eb) =>
        eb.or([eb('snoozedUntil', '>', asOf), eb.and([eb('snoozedUntil', 'is', null), eb('dismissed', '=', 1)])])
      )
  )
  const dismissed = new Map<string, Set<string>>()
  for (const { rule, subject } of rows.filter((row) => row.dismissed === 1))
    dismissed.set(rule, (dismissed.get(rule) ?? new Set()).add(subject))
  return {
    rulesOff: new Set(suggestionRules.filter((rule) => dismissed.get(rule)?.has(EVERYBODY))),
    putOff: new Set(rows.filter((row) => row.dismissed === 0).map(({ subject }) => subject)),
    isDismissed: (rule, subject) => dismissed.get(rule)?.has(subject) ?? false
  }
}
