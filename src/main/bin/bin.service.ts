import type { Handlers } from '#shared/contract/index'
import { erasedBefore } from '#shared/domain/bin'
import { fold } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import { describeRecord } from '#shared/i18n/describe-record'
import { translator } from '#shared/i18n/messages'
import { circleRows } from '../circles/circles.repository'
import type { AppContext } from '../context'
import { recordErasure } from '../db/erase'
import { now } from '../db/stamps'
import {
  allBinned,
  binEntries,
  binEntry,
  binnedAt,
  binnedBefore,
  circleNames,
  countBinned,
  countEntries,
  isAnyBinned,
  neededBy,
  restoreBinned
} from './bin.repository'
import { eraseForgotten, forgottenBefore } from '../people/forget.repository'
import { eraseBinned } from './purge.repository'

const total = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0)

export function binService({ db, log, ports }: AppContext): {
  handlers: Handlers<'bin'>
  /** Erases what has been in the bin for thirty days; true when there was something to erase. */
  purgeOld(at: Date): boolean
} {
  /** The entries that come back with this one, itself among them. */
  function withNeededBy(id: string): string[] {
    const ids = new Set([id])
    for (const each of ids) for (const { entry } of neededBy(db, [each]).get(each) ?? []) ids.add(entry)
    return [...ids]
  }

  /** Two circles of one name could not be told apart. */
  function refuseTaken(names: readonly string[]): void {
    const live = new Set(circleRows(db).map(({ name }) => fold(name)))
    const taken = names.find((name) => live.has(fold(name)))
    if (taken !== undefined) throw new AppError('circle-exists', { name: taken })
  }

  return {
    handlers: {
      'bin.page': (query) => {
        const kinds = countEntries(db)
        return {
          total: total(kinds.filter(({ kind }) => query.kind === null || kind === query.kind)),
          rows: binEntries(db, query, new Date()),
          kinds,
          records: countBinned(db, allBinned)
        }
      },
      'bin.restore': ({ id, withNeeded }) => {
        const entry = binEntry(db, id, new Date())
        if (!entry) throw new AppError('not-found')
        const [needed] = entry.needs
        if (needed && !withNeeded) {
          const language = ports.language()
          throw new AppError('bin-needs', { what: describeRecord(needed.first, translator(language), language) })
        }
        const binned = binnedAt(withNeededBy(id))
        refuseTaken(circleNames(db, binned))
        const counts = countBinned(db, binned)
        restoreBinned(db, binned, now())
        const { record, values } = entry.first
        log.describe('history.restored', { ...values, record, more: entry.more })
        return counts
      },
      'bin.purge': ({ ids }) => {
        const binned = ids === null ? allBinned : binnedAt(ids)
        const counts = countBinned(db, binned)
        if (counts.length === 0) throw new AppError('not-found')
        recordErasure(db, 'history.erased', { count: total(counts) })
        eraseBinned(db, binned)
        return counts
      }
    },

    purgeOld: (at) => {
      const before = erasedBefore(at)
      const forgotten = forgottenBefore(db, before)
      if (forgotten.length === 0 && !isAnyBinned(db, binnedBefore(before))) return false
      log.unrecorded(() => {
        recordErasure(db, 'history.oldErased', {})
        eraseBinned(db, binnedBefore(before))
        eraseForgotten(db, forgotten)
      })
      return true
    }
  }
}
