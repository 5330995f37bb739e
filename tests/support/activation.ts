/**
 * Base-level activation of ACT-R (decay 1/2) of contacts of these ages in days: another way to weigh recent contacts more, which
 * is compared with the product's and not shown. Null without any. Ages below a day count as one.
 */
export function activation(ages: readonly number[]): number | null {
  if (ages.length === 0) return null
  return Math.log(ages.reduce((sum, age) => sum + Math.max(age, 1) ** -0.5, 0))
}

/** Petrov's (2006) approximation of it: the latest contact exactly, all before it as if they were spread evenly. */
export function approximateActivation(ages: readonly number[]): number | null {
  const [latest, ...earlier] = ages.map((age) => Math.max(age, 1)).toSorted((a, b) => a - b)
  if (latest === undefined) return null
  const oldest = earlier.at(-1) ?? latest
  const spread =
    oldest === latest ? 0 : (earlier.length * (Math.sqrt(oldest) - Math.sqrt(latest))) / (0.5 * (oldest - latest))
  return Math.log(latest ** -0.5 + spread)
}
