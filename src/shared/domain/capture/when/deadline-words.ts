import { anyOf } from './words'

/** Words before a day that say by when something is due, and whether that is the day itself or any until then. */
export const deadlineWords: Readonly<Record<string, 'on' | 'before'>> = {
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
  'due in': 'on'
}

/** Words behind a day that make it the last one possible. */
export const atTheLatest = '(?:,? (?:au plus tard|dernier delai|grand maximum|max|at the latest|latest))'

/** A deadline word and the space after it. */
export const deadlineLead = `(?<word>${anyOf(deadlineWords)}) `
