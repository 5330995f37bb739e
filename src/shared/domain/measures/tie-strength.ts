import type { TieBand } from './words'

interface StrengthInput {
  /** Contacts a year, from `contactRate`. */
  rate: number
  /** Declared, 1 to 5, or null when not given. */
  closeness: number | null
  /** Summed weights of the favours each way. */
  given: number
  received: number
}

/** The parts of the index, each 0 to 1; closeness is null when not declared. */
export interface StrengthParts {
  time: number
  services: number
  closeness: number | null
}

/**
 * One number from 0 to 1 for Granovetter's (1973) composite of time, reciprocal services and closeness. Closeness counts twice,
 * for emotional intensity and intimacy (Marsden & Campbell 1984); without it the index is provisional. Half-saturation at
 * 12 contacts a year and 2 exchanged units, and the bands at .25 and .5, are conventions. With neither contact nor favour nor
 * closeness the band is unknown. The parts are always shown beside the index.
 */
export function tieStrength({ rate, closeness, given, received }: StrengthInput): {
  index: number
  parts: StrengthParts
  provisional: boolean
  band: TieBand
} {
  const exchanged = 2 * Math.min(given, received)
  const parts: StrengthParts = {
    time: rate / (rate + 12),
    services: exchanged / (exchanged + 2),
    closeness: closeness === null ? null : (closeness - 1) / 4
  }
  const index =
    parts.closeness === null
      ? (parts.time + parts.services) / 2
      : (parts.time + parts.services + 2 * parts.closeness) / 4
  const unknown = rate === 0 && given + received === 0 && closeness === null
  return { index, parts, provisional: closeness === null, band: unknown ? 'unknown' : bandOf(index) }
}

function bandOf(index: number): TieBand {
  if (index >= 0.5) return 'strong'
  return index >= 0.25 ? 'moderate' : 'weak'
}
