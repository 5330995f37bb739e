import type { SuggestionRule } from '../domain/suggestion'
import type { MessageKey } from './messages'

/** What each kind of suggestion is called. */
export const suggestionRuleLabel: Record<SuggestionRule, MessageKey> = {
  promise: 'suggestions.promiseRule',
  theirPromise: 'suggestions.theirPromiseRule',
  cadence: 'suggestions.cadenceRule',
  silence: 'suggestions.silenceRule',
  reconnect: 'suggestions.reconnectRule',
  receivedMore: 'suggestions.receivedMoreRule',
  target: 'suggestions.targetRule',
  introduction: 'suggestions.introductionRule',
  thanks: 'suggestions.thanksRule'
}

/** When a suggestion of each kind is made. */
export const suggestionRuleHint: Record<SuggestionRule, MessageKey> = {
  promise: 'suggestions.promiseRuleHint',
  theirPromise: 'suggestions.theirPromiseRuleHint',
  cadence: 'suggestions.cadenceRuleHint',
  silence: 'suggestions.silenceRuleHint',
  reconnect: 'suggestions.reconnectRuleHint',
  receivedMore: 'suggestions.receivedMoreRuleHint',
  target: 'suggestions.targetRuleHint',
  introduction: 'suggestions.introductionRuleHint',
  thanks: 'suggestions.thanksRuleHint'
}
