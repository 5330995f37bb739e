import { byCode } from './code-order'
import type { PartialDate } from './dates'

/** How an introduction is known: the person says who introduced them, a favour names whom it introduced, or through whom it came. */
export const introductionSources = ['declared', 'introduced', 'through'] as const
type IntroductionSource = (typeof introductionSources)[number]

/** One person led to another, as it was noted once. */
export interface Introduction {
  /** Who introduced; null is the user. */
  byId: string | null
  whomId: string
  /** To whom the user introduced them; null: to the user. */
  toId: string | null
  on: PartialDate | null
  source: IntroductionSource
  /** The favour that tells of it, when one does. */
  favourId: string | null
}

/** One step of a path: all that was noted about one person leading to one other. */
export interface ChainStep extends Pick<Introduction, 'byId' | 'whomId' | 'toId'> {
  /** When it was made: the earliest favour that names it, else when they were met, else when something first came that way. */
  on: PartialDate | null
  /** The best source there is. */
  source: IntroductionSource
  /** Favours that tell of it: introductions before those that only came through somebody, oldest first. */
  favourIds: string[]
}

/** A path by its last step; paths that begin alike share their beginning, so that n introductions take n places. */
export interface Chain {
  step: ChainStep
  before: Chain | null
  /** The number of its steps. */
  depth: number
}

interface Chains {
  /** The longest paths: each is the beginning of no other, and every introduction is a step of at least one. */
  ends: Chain[]
  /** By person, the path by which the user came to them; nobody without an introducer is in it. */
  arrivals: Map<string, Chain>
}

/**
 * Paths of introductions, the user ← A ← B ← C: who led to whom to whom (our own definition). A person is reached by one
 * introduction, the first: by the introducer whom the user names, else by the oldest that a favour tells of. Every other
 * introduction of the same person ends a path of its own. Where first introductions run in a circle, the circle is cut where
 * it closed, at the latest of them; an introduction back to somebody of its own path stands alone, so that nobody is twice in
 * a path. A person introduced by herself is ignored. What the user introduced is a path of one step. Undated introductions
 * come after dated ones. The order of the input changes nothing. O(n log n), with no recursion.
 */
export function introductionChains(introductions: readonly Introduction[]): Chains {
  const steps = mergedSteps(introductions)
  const firsts = firstSteps(steps)
  const arrivals = arrivalsBy(firsts)
  const others = steps.filter((step) => firsts.get(step.whomId) !== step).map((step) => endingWith(step, arrivals))
  const all = [...arrivals.values(), ...others]
  const extended = new Set(all.map(({ before }) => before))
  const ends = all.filter((chain) => !extended.has(chain))
  return { ends: ends.toSorted((a, b) => inTime(a.step, b.step)), arrivals }
}

/** The steps of a path, the first introduction first. */
export function stepsOf(chain: Chain): ChainStep[] {
  const steps: ChainStep[] = []
  for (let at: Chain | null = chain; at; at = at.before) steps.push(at.step)
  return steps.toReversed()
}

/** Introductions of one person by one other as one step each, in order of time. */
function mergedSteps(introductions: readonly Introduction[]): ChainStep[] {
  const sorted = introductions
    .filter(({ byId, whomId, toId }) => whomId !== byId && whomId !== toId)
    .toSorted((a, b) => datedBy(a) - datedBy(b) || inTime(a, b) || byCode(a.favourId ?? '', b.favourId ?? ''))
  const steps = new Map<string, ChainStep>()
  for (const { byId, whomId, toId, on, source, favourId } of sorted) {
    const key = JSON.stringify([byId, whomId, toId])
    const step = steps.get(key) ?? { byId, whomId, toId, on, source, favourIds: [] }
    steps.set(key, step)
    step.on ??= on
    if (rank({ source }) < rank(step)) step.source = source
    if (favourId !== null && !step.favourIds.includes(favourId)) step.favourIds.push(favourId)
  }
  return [...steps.values()].toSorted(inTime)
}

/** The introduction by which each person was reached, without the ones that close a circle. */
function firstSteps(steps: readonly ChainStep[]): Map<string, ChainStep> {
  const firsts = new Map<string, ChainStep>()
  for (const step of steps) {
    if (step.byId === null) continue
    const known = firsts.get(step.whomId)
    // Among steps of the same source the one that is met first is the oldest.
    if (!known || rank(step) < rank(known)) firsts.set(step.whomId, step)
  }

  const settled = new Set<string>()
  for (const start of firsts.keys()) {
    const walked = new Map<string, ChainStep>()
    let id: string | null = start
    while (id !== null && !settled.has(id) && !walked.has(id)) {
      const step = firsts.get(id)
      if (!step) break
      walked.set(id, step)
      id = step.byId
    }
    if (id !== null && walked.has(id)) {
      const ids = [...walked.keys()]
      const circle = ids.slice(ids.indexOf(id)).map((member) => walked.get(member)!)
      firsts.delete(circle.toSorted(inTime).at(-1)!.whomId)
    }
    for (const member of walked.keys()) settled.add(member)
  }
  return firsts
}

/** The path to each person, made from its beginning on. */
function arrivalsBy(firsts: ReadonlyMap<string, ChainStep>): Map<string, Chain> {
  const arrivals = new Map<string, Chain>()
  for (const start of firsts.keys()) {
    const waiting: ChainStep[] = []
    let step = firsts.get(start)
    while (step && !arrivals.has(step.whomId)) {
      waiting.push(step)
      step = firsts.get(step.byId!)
    }
    for (const next of waiting.toReversed()) {
      const before = arrivals.get(next.byId!) ?? null
      arrivals.set(next.whomId, { step: next, before, depth: (before?.depth ?? 0) + 1 })
    }
  }
  return arrivals
}

/** The path of another introduction than the first: that of who introduced, and one step more. */
function endingWith(step: ChainStep, arrivals: ReadonlyMap<string, Chain>): Chain {
  const alone = { step, before: null, depth: 1 }
  if (step.byId === null) return alone
  const before = arrivals.get(step.byId) ?? null
  // Whoever stands in that path, but for its end, led to somebody in it.
  for (let at = before; at; at = at.before) if (at.step.byId === step.whomId) return alone
  return { step, before, depth: (before?.depth ?? 0) + 1 }
}

/** Whose date tells best when an introduction was made: a favour that names it before the day on which one met. */
const datedBy = ({ source }: { source: IntroductionSource }): number =>
  ['introduced', 'declared', 'through'].indexOf(source)

/** Which introduction of a person counts as the first, before its date. */
const rank = ({ source }: { source: IntroductionSource }): number => introductionSources.indexOf(source)

type Placed = Pick<ChainStep, 'on' | 'byId' | 'whomId' | 'toId'>

/** Oldest first; of one day, in an order of the ids, so that it is the same whatever the order in which they were noted. */
const inTime = (a: Placed, b: Placed): number =>
  byDate(a.on, b.on) ||
  byCode(a.byId ?? '', b.byId ?? '') ||
  byCode(a.whomId, b.whomId) ||
  byCode(a.toId ?? '', b.toId ?? '')

/** As text a month comes before its days; what is undated comes last. */
export const byDate = (a: PartialDate | null, b: PartialDate | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : byCode(a, b)
