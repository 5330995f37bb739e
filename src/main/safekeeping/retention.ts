import { mondayOf } from '#shared/domain/dates'
import type { KeptFile } from './kept-names'

const days = 86_400_000

/**
 * Which backups may go: all but the three newest, the three newest of the newest day, the last of each of the seven
 * newest days and the last of each of the four newest weeks that have any. Counting days that have a backup, instead of
 * days of the calendar, keeps everything when the clock jumps; what is older than 35 days goes once backups were made on
 * three later days within that time.
 */
export function filesToPrune(backups: readonly Pick<KeptFile, 'file' | 'at'>[]): string[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const newest = newestFirst[0]
  if (!newest) return []
  const byDay = Map.groupBy(newestFirst, ({ at }) => localDay(at))
  const byWeek = Map.groupBy(newestFirst, ({ at }) => mondayOf(localDay(at)))
  const limit = newest.at.getTime() - 35 * days
  const recentDays = [...byDay.values()].filter(([last]) => last!.at.getTime() >= limit).length

  const kept = new Set([
    ...newestFirst.slice(0, 3),
    ...(byDay.get(localDay(newest.at)) ?? []).slice(0, 3),
    ...[
      ...[...byDay.values()].slice(0, 7).map(([last]) => last!),
      ...[...byWeek.values()].slice(0, 4).map(([last]) => last!)
    ].filter(({ at }) => recentDays < 3 || at.getTime() >= limit)
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ file }) => file)
}

/** The calendar day of an instant where the user is. */
export function localDay(at: Date): string {
  const month = String(at.getMonth() + 1).padStart(2, '0')
  return `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`
}
