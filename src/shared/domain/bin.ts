/** How long, in days, what is in the bin can come back. */
const BIN_DAYS = 30

/**
 * The kinds of record that the bin lists, in this order: of what went to the bin together, the first is what it is called
 * by, and the others went with it.
 */
export const binKinds = [
  'person',
  'organisation',
  'circle',
  'objective',
  'meeting',
  'view',
  'plan',
  'favour',
  'promise',
  'acquaintance',
  'membership',
  'target',
  'milestone',
  'timeLog'
] as const
export type BinKind = (typeof binKinds)[number]

const dayLength = 86_400_000

/** The instant (UTC, ISO 8601): what was put in the bin before it is due to be erased at `now`. */
export const erasedBefore = (now: Date): string => new Date(now.getTime() - BIN_DAYS * dayLength).toISOString()

/** Whole days until what was put in the bin at `deletedAt` is erased, from 0 (due) to 30; 30 also when the clock went back. */
export function daysLeft(deletedAt: string, now: Date): number {
  const left = BIN_DAYS - (now.getTime() - Date.parse(deletedAt)) / dayLength
  return Math.min(Math.max(Math.ceil(left), 0), BIN_DAYS)
}
