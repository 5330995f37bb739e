interface ReconnectInput {
  /** Declared, 1 to 5; null is unknown and counts as the middle. */
  closeness?: number | null
  /** Number of favours received from them. */
  favoursReceived?: number
  /** Number of past episodes of contact. */
  episodes?: number
  /** Share, 0 to 1, of the user's active contacts whom they know. */
  shareKnown?: number
  /** Standing compared with the user's: -1 lower, 0 equal or unknown, 1 higher. */
  standing?: -1 | 0 | 1
}

/**
 * How much taking up a silent tie again may bring, 0 to 1: the mean of engagement and novelty (Walter, Levin & Murnighan 2015).
 * Equal weights by design, not fitted (Dawes 1979). Past frequency does not count in favour: that would repeat the comfortable choice.
 */
export function reconnectValue({
  closeness = null,
  favoursReceived = 0,
  episodes = 1,
  shareKnown = 0,
  standing = 0
}: ReconnectInput): { value: number; engagement: number; novelty: number } {
  const trust = closeness === null ? 0.5 : (closeness - 1) / 4
  const engagement = (trust + favoursReceived / (favoursReceived + 1)) / 2
  const novelty = (1 - episodes / (episodes + 10) + (1 - shareKnown) + (standing + 1) / 2) / 3
  return { value: (engagement + novelty) / 2, engagement, novelty }
}
