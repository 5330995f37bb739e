import type { startApp } from './app'

type App = ReturnType<typeof startApp>

/** What a generator of inputs draws from: chance that a number repeats, and the records that the journal holds by now. */
export interface Draw {
  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number
  isOneIn(times: number): boolean
  pick<T>(items: readonly T[]): T
  some<T>(items: readonly T[], limit: number): T[]
  newId(): string
  /** The id of a record of this table; now and then of one in the bin, or of none. */
  idIn(table: string): string
  /** Ids of records that are not in the bin. */
  liveIds(table: string): string[]
}

/** The same number draws the same, as long as the journal holds the same. */
export function createDraw(seed: number, { db }: Pick<App, 'db'>): Draw {
  let state = (seed ^ 0x9e3779b9) >>> 0
  // Mulberry32 (Tommy Ettinger, 2017).
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!
  const idsWhere = (table: string, condition: string) =>
    db.raw.prepare(`SELECT id FROM "${table}" WHERE ${condition} ORDER BY rowid`).pluck().all() as string[]
  const liveIds = (table: string) => idsWhere(table, 'deletedAt IS NULL')

  return {
    below,
    pick,
    isOneIn: (times) => below(times) === 0,
    some: (items, limit) => {
      const left = [...items]
      const taken: typeof left = []
      for (let count = below(Math.min(limit, left.length) + 1); count > 0; count -= 1)
        taken.push(...left.splice(below(left.length), 1))
      return taken
    },
    newId: () => `${hex(next())}-0000-4000-8000-${hex(next())}${hex(next()).slice(0, 4)}`,
    idIn: (table) => {
      const binned = below(12) === 0 ? idsWhere(table, 'deletedAt IS NOT NULL') : []
      const ids = binned.length > 0 ? binned : liveIds(table)
      return ids.length > 0 ? pick(ids) : 'nobody'
    },
    liveIds
  }
}

const hex = (number: number): string => number.toString(16).padStart(8, '0')
