export interface EgoReciprocity {
  /** Numbers of people with favours both ways, only given, only received. */
  mutual: number
  onlyGiven: number
  onlyReceived: number
  /** M/(M+O+I), 2M/(2M+O+I) and 2 Σmin/Σ(G+R), each 0 to 1; null (undefined) without favours. */
  dyad: number | null
  edge: number | null
  weighted: number | null
  /** The share of all that was given which went to people who gave nothing (paying forward, Baker & Bulkley 2014); null when nothing was given. */
  payForward: number | null
}

/**
 * Reciprocity over everybody with any favour, from the summed weights with each. Correlation measures such as Garlaschelli's rho
 * are left out on purpose: the user's favours form a star, on which they are artefacts.
 */
export function egoReciprocity(pairs: readonly { given: number; received: number }[]): EgoReciprocity {
  const mutual = pairs.filter(({ given, received }) => given > 0 && received > 0)
  const onlyGiven = pairs.filter(({ given, received }) => given > 0 && received === 0)
  const onlyReceived = pairs.filter(({ given, received }) => given === 0 && received > 0)
  const people = mutual.length + onlyGiven.length + onlyReceived.length
  const total = pairs.reduce((sum, { given, received }) => sum + given + received, 0)
  const given = pairs.reduce((sum, pair) => sum + pair.given, 0)
  const returned = mutual.reduce((sum, pair) => sum + Math.min(pair.given, pair.received), 0)
  return {
    mutual: mutual.length,
    onlyGiven: onlyGiven.length,
    onlyReceived: onlyReceived.length,
    dyad: people === 0 ? null : mutual.length / people,
    edge: people === 0 ? null : (2 * mutual.length) / (mutual.length + people),
    weighted: total === 0 ? null : (2 * returned) / total,
    payForward: given === 0 ? null : onlyGiven.reduce((sum, pair) => sum + pair.given, 0) / given
  }
}
