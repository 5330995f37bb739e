/** How people are spread over categories (Blau 1977). Everything is undefined (null) when nobody's category is known. */
export interface Composition {
  /** People whose category is known. */
  known: number
  /** Of all people, the share whose category is known, 0 to 1. */
  coverage: number | null
  /** 1 - sum p², 0 to 1: the chance that two people drawn with return differ. */
  blau: number | null
  /** Index of qualitative variation: Blau as a share of the most it could be, 0 to 1. Only with a fixed list of two categories or more (Agresti & Agresti 1978). */
  iqv: number | null
  /** 1 / sum p²: as if spread evenly over so many categories, 1 to their number (inverse Simpson; Hill 1973, order 2). */
  effectiveNumber: number | null
  /** 1 - sum n_k(n_k - 1) / n(n - 1): the chance that two different people differ, for few people (Simpson 1949). Undefined below two. */
  simpsonUnbiased: number | null
}

/**
 * The composition of `all` people of whom `counts` are known to be in each category. `categories` is the length of the
 * list of categories when it is fixed, not the number that occurs: with the latter, one of each would look perfect.
 */
export function composition(counts: readonly number[], all: number, categories: number | null = null): Composition {
  // In order of size: the sums are the same in whatever order categories come.
  const sizes = counts.toSorted((a, b) => a - b)
  const known = sizes.reduce((sum, size) => sum + size, 0)
  const coverage = all === 0 ? null : known / all
  if (known === 0) return { known, coverage, blau: null, iqv: null, effectiveNumber: null, simpsonUnbiased: null }
  const concentration = sizes.reduce((sum, size) => sum + (size / known) ** 2, 0)
  const samePairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
  const blau = 1 - concentration
  return {
    known,
    coverage,
    blau,
    iqv: categories === null || categories < 2 ? null : blau / (1 - 1 / categories),
    effectiveNumber: 1 / concentration,
    simpsonUnbiased: known < 2 ? null : 1 - samePairs / (known * (known - 1))
  }
}

/**
 * E-I index (Krackhardt & Stern 1988): (E - I) / (E + I), of those unlike me and those like me; -1 all alike, 1 all
 * different. It depends on how many of each kind there are to meet. Undefined without anybody.
 */
export const eiIndex = (external: number, internal: number): number | null =>
  external + internal === 0 ? null : (external - internal) / (external + internal)
