const TURN = 2 * Math.PI

/**
 * Angles in radians, in rising order, each as near as can be to the one wished for and at least `apart` from its neighbours
 * on the circle: least squares by pooling neighbours that would be too close (Ayer et al. 1955). Where they hardly find
 * room they are spread evenly.
 */
export function spacedOut(wished: readonly number[], apart: number): number[] {
  const count = wished.length
  if (count < 2) return [...wished]
  const cut = widestGap(wished)
  // Unrolled from the widest gap on, so that what is pushed meets itself as late as can be.
  const from = [...wished.slice(cut), ...wished.slice(0, cut).map((angle) => angle + TURN)]
  const spaced = pooled(from.map((angle, index) => angle - index * apart)).map((angle, index) => angle + index * apart)
  const isTight = spaced.at(-1)! - spaced[0]! > TURN - apart
  const middle = from.reduce((sum, angle) => sum + angle, 0) / count
  const result = isTight ? from.map((_, index) => middle + ((index - (count - 1) / 2) * TURN) / count) : spaced
  return [...result.slice(count - cut), ...result.slice(0, count - cut)]
}

/** The index of the angle after the widest gap. */
function widestGap(angles: readonly number[]): number {
  const gaps = angles.map((angle, index) => (index === 0 ? angle + TURN - angles.at(-1)! : angle - angles[index - 1]!))
  return gaps.indexOf(Math.max(...gaps))
}

/** The rising sequence nearest to these values. */
function pooled(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = []
  for (const value of values) {
    let pool = { sum: value, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
}
