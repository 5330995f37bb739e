import type { Notice, SilenceSignal, TieState } from './words'

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

/** A promise that is open: whose it is, days until it is due (negative when late, null without a date), and days since it was made. */
export interface OpenPromise {
  by: 'me' | 'them'
  dueIn: number | null
  age: number
}

/** What the points of one person are made of. Days are whole days. */
export interface PriorityInput<P extends OpenPromise = OpenPromise> {
  /** No suggestion is wanted, the person has died, or has been put off: nothing to say. */
  excluded?: boolean
  /** Days since the last contact; null before the first. */
  silence?: number | null
  /** The same less the quiet weeks, which a chosen rhythm goes by. */
  countedSilence?: number | null
  state?: TieState
  signal?: SilenceSignal | null
  /** The rhythm that the user has chosen, in days. */
  cadence?: number | null
  reconnectValue?: number | null
  notice?: Notice | null
  /** One of the user's targets, or somebody who knows one. */
  target?: 'on' | 'via' | null
  /** Days until the next planned meeting. */
  plannedIn?: number | null
  promises?: readonly P[]
}

/** Whole points, and the promise that they are for. */
export interface PriorityTerm<P extends OpenPromise = OpenPromise> {
  code: PriorityReason
  points: number
  promise: P | null
}

/** Fewer days than this after a contact nothing is said, unless a promise is open. */
const JUST_MET = 7
/** A meeting planned within so many days makes a rhythm, a silence and a reconnection no matter. */
export const MEETING_SOON = 14
export const WORTH_RECONNECTING = 0.6
/** Values that are equal on paper may differ by this much in a computer. */
const NOISE = 1e-9

/**
 * The reasons for a word to one person this week with their points, in the order of the table; their sum is what people are
 * ranked by. Additive with weights set by hand: equal-ish weights are robust (Dawes 1979). All points are conventions.
 * Of several promises of one kind (mine with a date, mine without, theirs) the most pressing counts. Having given more is never a reason.
 */
export function priorityOf<P extends OpenPromise>(input: PriorityInput<P>): PriorityTerm<P>[] {
  const { excluded = false, silence = null, promises = [] } = input
  if (excluded || (silence !== null && silence < JUST_MET && promises.length === 0)) return []
  return [...promiseTerms(promises), ...rhythmTerms(input), ...otherTerms(input)]
}

export const pointsOf = (terms: readonly Pick<PriorityTerm, 'points'>[]): number =>
  terms.reduce((sum, { points }) => sum + points, 0)

function promiseTerms<P extends OpenPromise>(promises: readonly P[]): PriorityTerm<P>[] {
  const mine = promises.flatMap((promise) => (promise.by === 'me' ? (myPromise(promise) ?? []) : []))
  const theirs = promises
    .filter(({ by, dueIn }) => by === 'them' && dueIn !== null && dueIn <= -14)
    .map((promise) => ({ code: 'theirPromiseLate', points: 10, promise }) as const)
  const undated = mine.filter(({ code }) => code === 'promiseUndated')
  const dated = mine.filter(({ code }) => code !== 'promiseUndated')
  return [dated, undated, theirs].flatMap((terms) => terms.toSorted(mostPressing).slice(0, 1))
}

function myPromise<P extends OpenPromise>(promise: P): PriorityTerm<P> | null {
  const { dueIn, age } = promise
  if (dueIn === null) return age > 30 ? { code: 'promiseUndated', points: 20, promise } : null
  if (dueIn < 0) return { code: 'promiseLate', points: 40 + Math.min(10, Math.floor(-dueIn / 7)), promise }
  if (dueIn <= 7) return { code: 'promiseWithinWeek', points: 40, promise }
  return dueIn <= 14 ? { code: 'promiseWithinFortnight', points: 20, promise } : null
}

/** Most points first, then the earlier due date, then the one made longer ago. */
function mostPressing(a: PriorityTerm, b: PriorityTerm): number {
  const [one, other] = [a.promise!, b.promise!]
  return b.points - a.points || (one.dueIn ?? Infinity) - (other.dueIn ?? Infinity) || other.age - one.age
}

/** Active ties by their rhythm, lapsed and dormant ones by what taking them up again may bring: never both. */
function rhythmTerms<P extends OpenPromise>(input: PriorityInput<P>): PriorityTerm<P>[] {
  const { state, signal, cadence = null, countedSilence = input.silence ?? null, reconnectValue = null } = input
  if ((input.plannedIn ?? Infinity) <= MEETING_SOON) return []
  if (state === 'lapsed' || state === 'dormant') {
    const above = (reconnectValue ?? 0) - WORTH_RECONNECTING
    return above < -NOISE ? [] : [term('reconnect', 10 + halfUp((10 * above) / 0.4))]
  }
  if (state !== 'active') return []
  if (cadence !== null) {
    const over = (countedSilence ?? 0) - cadence
    return over < 0 ? [] : [term('cadence', 10 + halfUp(Math.min(10, (10 * over) / cadence)))]
  }
  if (signal === 'overdue') return [term('overdue', 10)]
  return signal === 'fading' ? [term('fading', 20)] : []
}

function otherTerms<P extends OpenPromise>({ notice, target }: PriorityInput<P>): PriorityTerm<P>[] {
  const terms: PriorityTerm<P>[] = []
  if (notice === 'receivedMore') terms.push(term('receivedMore', 15))
  if (target === 'on') terms.push(term('onTarget', 15))
  if (target === 'via') terms.push(term('viaTarget', 8))
  return terms
}

const term = (code: PriorityReason, points: number) => ({ code, points, promise: null })

const halfUp = (value: number): number => Math.floor(value + 0.5 + NOISE)
