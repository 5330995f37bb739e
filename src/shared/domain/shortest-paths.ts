/**
 * Who can go on to whom, in arrays: the neighbours of place p are `to[starts[p]]` up to `to[starts[p + 1]]`, in no
 * order, and what a step to each costs stands beside them in `costs`: above zero, and the same in either direction.
 */
export interface PathGraph {
  starts: Int32Array
  to: Int32Array
  costs: Float64Array
}

export interface PathQuestion {
  /** What it costs to begin at a place; a path begins at one of these. */
  entries: ReadonlyMap<number, number>
  /** A path ends at the first of these that it meets. */
  ends: ReadonlySet<number>
  /** So many paths at most, no two of them by the same places. */
  count: number
  /** Dearer paths are not looked for. */
  most: number
}

interface FoundPath {
  places: number[]
  cost: number
}

/** Where a path goes from its last place. */
const NOWHERE = -1

/**
 * The cheapest paths without loops, cheapest first, of equal cost the one whose first differing place comes first; none
 * that merely has the places of an earlier one in another order. Each further path leaves an earlier one at some place
 * (Yen 1971; each place is tried once, Lawler 1972), found by walking from the ends backwards (Dijkstra 1959), which near
 * the end of a large graph meets few places. O(count · length · m log n). Undefined for costs of zero or less.
 */
export function shortestPaths(graph: PathGraph, question: PathQuestion): number[][] {
  const { count } = question
  const found: FoundPath[] = []
  const waiting: (FoundPath & { from: number })[] = []
  const chosen = new Map<string, number[]>()

  const offer = (root: readonly number[], banned: ReadonlySet<number>): void => {
    const path = cheapestFrom(graph, question, root, banned)
    if (path) waiting.push({ ...path, from: root.length })
  }
  if (count > 0) offer([], new Set())
  for (;;) {
    const next = takeCheapest(waiting)
    if (!next) break
    found.push(next)
    const key = next.places.toSorted((a, b) => a - b).join(' ')
    if (!chosen.has(key)) chosen.set(key, next.places)
    if (chosen.size === count) break
    for (let at = next.from; at < next.places.length; at++) {
      const root = next.places.slice(0, at)
      const banned = found.filter(({ places }) => root.every((place, index) => places[index] === place))
      offer(root, new Set(banned.flatMap(({ places }) => places.slice(at, at + 1))))
    }
  }
  return [...chosen.values()]
}

function takeCheapest<P extends FoundPath>(waiting: P[]): P | undefined {
  let best = 0
  for (const [index, path] of waiting.entries()) if (comesBefore(path, waiting[best]!)) best = index
  return waiting.splice(best, 1)[0]
}

function comesBefore(one: FoundPath, other: FoundPath): boolean {
  if (one.cost !== other.cost) return one.cost < other.cost
  const at = one.places.findIndex((place, index) => place !== other.places[index])
  return at !== -1 && one.places[at]! < (other.places[at] ?? -1)
}

/** The cheapest path that begins with these places and goes on to none of those banned; null when there is none. */
function cheapestFrom(
  graph: PathGraph,
  { entries, ends, most }: PathQuestion,
  root: readonly number[],
  banned: ReadonlySet<number>
): FoundPath | null {
  const { starts, to, costs } = graph
  const spent = root.reduce((sum, place, index) => sum + stepsFrom(graph, entries, root[index - 1]).get(place)!, 0)
  const steps = stepsFrom(graph, entries, root.at(-1))
  const cost = new Float64Array(starts.length - 1).fill(Infinity)
  const next = new Int32Array(starts.length - 1).fill(NOWHERE)
  const settled = new Uint8Array(starts.length - 1)
  for (const place of root) settled[place] = 1

  const heap = placeHeap()
  for (const place of ends) {
    if (settled[place] === 1) continue
    cost[place] = 0
    heap.push(place, 0)
  }
  let first = NOWHERE
  let least = Infinity
  // Past `least` a place is no use any more: a step to it costs something as well.
  for (let place = heap.pop(); place !== undefined && cost[place]! < least; place = heap.pop()) {
    if (settled[place] === 1) continue
    settled[place] = 1
    const whole = banned.has(place) ? Infinity : (steps.get(place) ?? Infinity) + cost[place]!
    if (whole < least || (whole === least && place < first)) [first, least] = [place, whole]
    for (let at = starts[place]!; at < starts[place + 1]!; at++) {
      const before = to[at]!
      const through = cost[place]! + costs[at]!
      if (settled[before] === 1 || spent + through >= most || through > cost[before]!) continue
      if (through < cost[before]!) heap.push(before, through)
      else if (next[before]! < place) continue
      cost[before] = through
      next[before] = place
    }
  }
  if (first === NOWHERE || spent + least > most) return null
  const places = [...root]
  for (let place = first; place !== NOWHERE; place = next[place]!) places.push(place)
  return { places, cost: spent + least }
}

/** What the next step costs after a place, or at the beginning of a path. */
function stepsFrom(
  { starts, to, costs }: PathGraph,
  entries: ReadonlyMap<number, number>,
  place: number | undefined
): ReadonlyMap<number, number> {
  if (place === undefined) return entries
  const [from, end] = [starts[place]!, starts[place + 1]!]
  return new Map(Array.from(to.subarray(from, end), (each, index) => [each, costs[from + index]!]))
}

/** Places by what they cost, the cheapest first; one that became cheaper is put in again. */
function placeHeap() {
  const places: number[] = []
  const costs: number[] = []
  const swap = (one: number, other: number): void => {
    ;[places[one], places[other]] = [places[other]!, places[one]!]
    ;[costs[one], costs[other]] = [costs[other]!, costs[one]!]
  }
  return {
    push(place: number, cost: number): void {
      places.push(place)
      costs.push(cost)
      let at = places.length - 1
      for (let up = (at - 1) >> 1; at > 0 && costs[up]! > costs[at]!; up = (at - 1) >> 1) {
        swap(up, at)
        at = up
      }
    },
    pop(): number | undefined {
      if (places.length === 0) return undefined
      swap(0, places.length - 1)
      const top = places.pop()
      costs.pop()
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const below = right < costs.length && costs[right]! < costs[left]! ? right : left
        if (below >= costs.length || costs[below]! >= costs[at]!) break
        swap(at, below)
        at = below
      }
      return top
    }
  }
}

/** The graph of these pairs of places, in whatever order; of a pair that comes several times the last counts. O(m). */
export function pathGraph(
  size: number,
  pairs: Iterable<readonly [one: number, other: number, cost: number]>
): PathGraph {
  const costOf = new Map<number, number>()
  for (const [one, other, cost] of pairs) costOf.set(Math.min(one, other) * size + Math.max(one, other), cost)
  const starts = new Int32Array(size + 1)
  const ends = (key: number): [number, number] => [Math.floor(key / size), key % size]
  for (const key of costOf.keys()) for (const place of ends(key)) starts[place + 1]! += 1
  for (let place = 0; place < size; place++) starts[place + 1]! += starts[place]!
  const to = new Int32Array(2 * costOf.size)
  const costs = new Float64Array(2 * costOf.size)
  const free = starts.slice()
  for (const [key, cost] of costOf) {
    const [one, other] = ends(key)
    for (const [from, place] of [ends(key), [other, one] as const]) {
      to[free[from]!] = place
      costs[free[from]!++] = cost
    }
  }
  return { starts, to, costs }
}
