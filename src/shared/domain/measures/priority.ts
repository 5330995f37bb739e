/** Why somebody may be worth a word this week, in the order of the table of points. */
export const priorityReasons = [
  'promiseLate',
  'promiseWithinWeek',
  'promiseWithinFortnight',
  'promiseUndated',
  'theirPromiseLate',
  'cadence',
  'overdue',
  'fading',
  'reconnect',
  'receivedMore',
  'onTarget',
  'viaTarget'
] as const
export type PriorityReason = (typeof priorityReasons)[number]
