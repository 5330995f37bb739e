import type { PriorityReason } from './measures/priority'

/** The kinds of suggestion, each of which the user may switch off; also the rules of `suggestionState`. */
export const suggestionRules = [
  'promise',
  'theirPromise',
  'cadence',
  'silence',
  'reconnect',
  'receivedMore',
  'target',
  'introduction',
  'thanks'
] as const
export type SuggestionRule = (typeof suggestionRules)[number]

const rules: ReadonlySet<string> = new Set(suggestionRules)
export const isSuggestionRule = (rule: string): rule is SuggestionRule => rules.has(rule)

/** Which kind a reason of the additive points belongs to. */
export const ruleOfReason: Record<PriorityReason, SuggestionRule> = {
  promiseLate: 'promise',
  promiseWithinWeek: 'promise',
  promiseWithinFortnight: 'promise',
  promiseUndated: 'promise',
  theirPromiseLate: 'theirPromise',
  cadence: 'cadence',
  overdue: 'silence',
  fading: 'silence',
  reconnect: 'reconnect',
  receivedMore: 'receivedMore',
  onTarget: 'target',
  viaTarget: 'target'
}

/** What one may answer: it is done already, or it makes no sense for this person. */
export const dismissals = ['done', 'notRelevant'] as const
export type Dismissal = (typeof dismissals)[number]

/** Two people as the subject of an answer: the smaller id first, a bar between. */
export const pairOf = (one: string, other: string): string => [one, other].toSorted().join('|')

/** The pairs that a subject may stand for: an id from a file may hold a bar itself. */
export const pairsIn = (subject: string): [string, string][] =>
  [...subject.matchAll(/\|/g)].map(({ index }) => [subject.slice(0, index), subject.slice(index + 1)])

/** The subject of an answer about a whole kind of suggestion. */
export const EVERYBODY = '*'
