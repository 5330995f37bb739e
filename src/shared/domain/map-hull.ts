interface Point {
  x: number
  y: number
}

/** Who is so many times farther from the middle than half of all are stands apart; so many pixels never are far. */
const APART = 2.6
const NEAR = 160

/**
 * Those of these points that stand together: whoever is far from the middle of all (its two medians) is left out, so that
 * an outline around a circle's people does not run across the whole map for one of them. The unit is the pixel of the map.
 */
export function gathered<P extends Point>(points: readonly P[]): P[] {
  if (points.length < 3) return [...points]
  const middle = { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)) }
  const away = points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))
  const most = Math.max(NEAR, APART * median(away))
  return points.filter((_, index) => away[index]! <= most)
}

const median = (values: readonly number[]): number => {
  const inOrder = values.toSorted((a, b) => a - b)
  return (inOrder[(inOrder.length - 1) >> 1]! + inOrder[inOrder.length >> 1]!) / 2
}

/** Corners that stand for the circle around one point: enough to look round at any size drawn. */
const CORNERS = 16

/**
 * The smallest convex outline that keeps every point at least `padding` away from its edge, in the unit of the points;
 * its corners go round once, none lies on the line between its neighbours. Empty for no point, about a circle for one.
 * By the monotone chain of Andrew, 1979.
 */
export function hullOf(points: readonly Point[], padding: number): Point[] {
  // Each point becomes the corners of a polygon that holds its circle.
  const reach = padding / Math.cos(Math.PI / CORNERS)
  const corners = points.flatMap(({ x, y }) =>
    Array.from({ length: CORNERS }, (_, index) => {
      const angle = (2 * Math.PI * index) / CORNERS
      return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) }
    })
  )
  return convexHull(corners)
}

function convexHull(points: readonly Point[]): Point[] {
  const inOrder = points.toSorted((one, other) => one.x - other.x || one.y - other.y)
  if (inOrder.length < 3) return inOrder
  return [...half(inOrder), ...half(inOrder.toReversed())]
}

/** One side of the outline from the first point up to the last, which begins the other side. */
function half(points: readonly Point[]): Point[] {
  const side: Point[] = []
  for (const point of points) {
    while (side.length >= 2 && turn(side.at(-2)!, side.at(-1)!, point) <= 0) side.pop()
    side.push(point)
  }
  return side.slice(0, -1)
}

/** Positive where the way from `a` by `b` to `c` turns left. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
