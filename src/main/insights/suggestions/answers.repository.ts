import type { IsoDate } from '#shared/domain/dates'
import { EVERYBODY, suggestionRules, type SuggestionRule } from '#shared/domain/suggestion'
import type { Db } from '../../db/open'
import { insertRecord, sqlFor } from '../../db/tables'
import type { SuggestionState } from '#shared/domain/keeping'
import { displayName } from '#shared/domain/names'

/** What the user answered to suggestions, as far as it holds on a day. */
export interface Answers {
  rulesOff: ReadonlySet<SuggestionRule>
  /** Nothing about these for now: people, pairs of them, or favours; and people who are left out. */
  putOff: ReadonlySet<string>
  isDismissed(rule: SuggestionRule, subject: string): boolean
}

/** Put off beyond the day, or dismissed for good. */
const inForce = (asOf: IsoDate) =>
  sqlFor
    .selectFrom('suggestionState')
    .where((eb) =>
      eb.or([eb('snoozedUntil', '>', asOf), eb.and([eb('snoozedUntil', 'is', null), eb('dismissed', '=', 1)])])
    )

export function readAnswers(db: Db, asOf: IsoDate): Answers {
  const rows = db.all(inForce(asOf).select(['rule', 'subject', 'dismissed']))
  const dismissed = new Map<string, Set<string>>()
  for (const { rule, subject } of rows.filter((row) => row.dismissed === 1))
    dismissed.set(rule, (dismissed.get(rule) ?? new Set()).add(subject))
  return {
    rulesOff: new Set(suggestionRules.filter((rule) => dismissed.get(rule)?.has(EVERYBODY))),
    putOff: new Set([
      ...rows.filter((row) => row.dismissed === 0).map(({ subject }) => subject),
      ...leftOut(db).map(({ id }) => id)
    ]),
    isDismissed: (rule, subject) => dismissed.get(rule)?.has(subject) ?? false
  }
}

/** The answers in force on a day, the latest first. */
export function answersInForce(db: Db, asOf: IsoDate): SuggestionState[] {
  return db
    .all(inForce(asOf).select(['rule', 'subject', 'snoozedUntil', 'dismissed', 'reason']).orderBy('rowid', 'desc'))
    .map((row) => ({ ...row, dismissed: row.dismissed === 1 }))
}

/** Writes an answer in the place of an earlier one of the same kind about the same. */
export function writeAnswer(db: Db, answer: SuggestionState): void {
  eraseAnswer(db, answer)
  insertRecord(db, 'suggestionState', answer)
}

/** True when there was one. */
export function eraseAnswer(db: Db, { rule, subject }: Pick<SuggestionState, 'rule' | 'subject'>): boolean {
  return (
    db.run(sqlFor.deleteFrom('suggestionState').where('rule', '=', rule).where('subject', '=', subject)).changes > 0
  )
}

/** The people of whom no suggestion is wanted, by name. */
export function leftOut(db: Db): { id: string; name: string }[] {
  return db
    .all(
      sqlFor
        .selectFrom('person')
        .select(['id', 'givenName', 'familyName', 'particle', 'suffix', 'preferredName'])
        .where('noSuggestions', '=', 1)
        .where('deletedAt', 'is', null)
        .where('forgottenOn', 'is', null)
        .orderBy('sortKey')
        .orderBy('id')
    )
    .map((person) => ({ id: person.id, name: displayName(person) }))
}
