import type { DueKind } from './when-expression'
import { anyOf } from './words'

/**
 * Words before a day that say by when something is due: that day, any until then, or some day after it.
 * `near` words make no deadline: the day itself is not exact, behind as well as ahead.
 */
export const deadlineWords: Readonly<Record<string, DueKind | 'near'>> = {
  avant: 'before',
  'd ici': 'before',
  'd ici a': 'before',
  'au plus tard': 'before',
  jusqu: 'before',
  'jusqu a': 'before',
  sous: 'before',
  pour: 'on',
  by: 'before',
  before: 'before',
  until: 'before',
  till: 'before',
  'no later than': 'before',
  'not later than': 'before',
  within: 'before',
  for: 'on',
  due: 'on',
  'due by': 'before',
  'due on': 'on',
  'due in': 'on',
  des: 'on',
  vers: 'near',
  autour: 'near',
  'aux alentours': 'near',
  apres: 'about',
  'a partir': 'about',
  'a partir de': 'about',
  after: 'about',
  around: 'near',
  'sometime around': 'near',
  from: 'on',
  starting: 'on'
}

/** Words behind a day that make it the last one possible. */
export const atTheLatest = '(?:,? (?:au plus tard|dernier delai|grand maximum|max|at the latest|latest))'

/** A deadline word and the space behind it. */
export const deadlineLead = `(?<word>${anyOf(deadlineWords)}) `
/** The hour of a day, between the deadline word and the day: `by noon tomorrow`. */
export const hourLead =
  '(?:midi|noon|midday|lunch|lunchtime|cob|eod|close of business|close of play|end of play) (?:on )?'
