import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { priorityReasons } from '../domain/measures/priority'
import { PersonId } from '../domain/person'
import { dismissals, suggestionRules } from '../domain/suggestion'
import { FavourLoop } from './favours'
import { PersonTie } from './insights'
import { command, query } from './method'

/** A reason with its points and what its sentence needs; what does not apply is null. */
export const Reason = z.object({
  code: z.enum(priorityReasons),
  points: z.int(),
  /** Days late, left, open or silent, as the reason has it. */
  days: z.int().nullable(),
  /** The day something was due, or was promised. */
  date: PartialDate.nullable(),
  /** What was promised, or the target's name. */
  text: z.string().nullable(),
  promiseId: Id.nullable()
})
export type Reason = z.infer<typeof Reason>

const Subject = z.object({ rule: z.enum(suggestionRules), subject: z.string().min(1).max(300) })

/** Somebody to think of, what for, and everything that the "why?" says. */
export const Suggestion = Subject.extend({
  personId: PersonId,
  name: z.string(),
  /** Something to give: help back, an introduction, thanks. */
  isGive: z.boolean(),
  /** They add up to `points`; empty for an introduction or thanks, which are not counted. */
  reasons: z.array(Reason),
  points: z.int(),
  tie: PersonTie,
  cadenceDays: z.int().nullable(),
  /** Two people who could help each other: what the first seeks and the second offers, as noted. */
  introduction: z.object({ otherId: PersonId, other: z.string(), seeks: z.string(), offers: z.string() }).nullable(),
  /** The favour to give thanks for, or whose outcome the introducer has not been told. */
  thanks: FavourLoop.nullable()
})
export type Suggestion = z.infer<typeof Suggestion>

/** An answer that hides suggestions for now or for good, and can be taken back. */
export const HiddenSuggestion = Subject.extend({
  /** Who it is about; empty for a kind that is switched off. */
  name: z.string(),
  until: IsoDate.nullable(),
  reason: z.enum(dismissals).nullable()
})
export type HiddenSuggestion = z.infer<typeof HiddenSuggestion>

export const suggestions = {
  /** At most three to show, and up to two other ideas: never more than five in all. */
  'suggestions.week': query(z.void(), z.object({ first: z.array(Suggestion), others: z.array(Suggestion) })),
  /** Why this person is suggested, or would be with more points; null when there is no reason, or none is wanted. */
  'suggestions.person': query(z.object({ id: PersonId }), Suggestion.nullable()),
  /** Nothing about this person (or this introduction, or this favour) until that day. */
  'suggestions.later': command(Subject.extend({ until: IsoDate }), z.void(), 'history.suggestionLater'),
  /** Not this kind for this person; `done` for a while, `notRelevant` for good. */
  'suggestions.dismiss': command(
    Subject.extend({ reason: z.enum(dismissals) }),
    z.void(),
    'history.suggestionDismissed'
  ),
  /** Not this person: the same fact as on their page. */
  'suggestions.leaveOut': command(z.object({ personId: PersonId }), z.void(), 'history.suggestionsWithout'),
  'suggestions.switchRule': command(
    z.object({ rule: z.enum(suggestionRules), on: z.boolean() }),
    z.void(),
    'history.suggestionRule'
  ),
  /** The kinds that are switched off, what was put off or dismissed, latest first, and who is left out, by name. */
  'suggestions.hidden': query(
    z.void(),
    z.object({
      rulesOff: z.array(z.enum(suggestionRules)),
      rows: z.array(HiddenSuggestion),
      leftOut: z.array(z.object({ id: PersonId, name: z.string() }))
    })
  ),
  'suggestions.restore': command(Subject, z.void(), 'history.suggestionRestored')
}
