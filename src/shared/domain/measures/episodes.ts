import { noQuietDays, type QuietDays } from './quiet-days'

/** Days of contact that belong together, such as the three days of a fair; both are days since 1970-01-01. */
export interface Episode {
  first: number
  last: number
}

/** How many days after its first day an episode may last; an annual fair is then one occasion, not three. */
export const EPISODE_DAYS = 14

/**
 * Contact days merged into episodes: a day more than `span` days after the episode's first day starts a new one.
 * Measured from the first day, because measured from the previous one a weekly rhythm would be one endless episode.
 */
export function episodesOf(days: readonly number[], span = EPISODE_DAYS): Episode[] {
  const episodes: Episode[] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const current = episodes.at(-1)
    if (current && day - current.first <= span) current.last = day
    else episodes.push({ first: day, last: day })
  }
  return episodes
}

/**
 * Completed gaps in days, oldest first: from the last day of an episode to the first of the next, less the quiet days in between.
 * None below two episodes.
 */
export function gapsOf(episodes: readonly Episode[], quiet: QuietDays = noQuietDays): number[] {
  return episodes.slice(1).map(({ first }, index) => {
    const { last } = episodes[index]!
    return first - last - quiet(last, first)
  })
}

/** The middle gap in days, for display only: decisions rest on `silenceProbability`. Null without gaps. */
export function usualGap(gaps: readonly number[]): number | null {
  if (gaps.length === 0) return null
  const sorted = gaps.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
