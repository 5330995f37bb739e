const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
]

/** ln Γ(x) for x > 0, to about 1e-15 relative (Lanczos 1964, g = 7, nine terms). */
function lnGamma(x: number): number {
  const base = x + 6.5
  let series = lanczos[0]!
  for (let index = 1; index < lanczos.length; index++) series += lanczos[index]! / (x + index - 1)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series)
}

/** ln of 1 / B(a, b), the same at every x. */
const lnScale = (a: number, b: number): number => lnGamma(a + b) - lnGamma(a) - lnGamma(b)

/** x^a (1-x)^b / B(a, b). */
const front = (x: number, a: number, b: number, scale: number): number =>
  Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x))

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
 * a, b > 0; continued fraction by Lentz (1976) as in Thompson & Barnett (1986).
 */
export const betaProbability = (x: number, a: number, b: number): number => probability(x, a, b, lnScale(a, b))

function probability(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - probability(1 - x, b, a, scale)
  return (front(x, a, b, scale) / a) * betaFraction(x, a, b)
}

/** The reciprocal of the continued fraction of I_x(a, b), converging fast for x below the mean. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / atLeastTiny(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / atLeastTiny(1 + even * d)
    c = atLeastTiny(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / atLeastTiny(1 + odd * d)
    c = atLeastTiny(1 + odd / c)
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return value
}

/** Lentz's guard against dividing by zero. */
const atLeastTiny = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** The x at which I_x(a, b) = wanted, in [0, 1]: Newton's steps, kept inside a shrinking bracket. */
export function betaQuantile(wanted: number, a: number, b: number): number {
  const scale = lnScale(a, b)
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < 200; step++) {
    const excess = probability(x, a, b, scale) - wanted
    if (excess > 0) high = x
    else low = x
    const density = front(x, a, b, scale) / (x * (1 - x))
    const newton = x - excess / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-14 * next || next === low || next === high) return next
    x = next
  }
  return x
}
