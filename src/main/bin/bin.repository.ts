import type { BinEntry } from '#shared/contract/bin'
import { binKinds, daysLeft, type BinKind } from '#shared/domain/bin'
import type { RecordName } from '#shared/domain/records'
import type { Db } from '../db/open'
import { describeRows } from './describe-rows.repository'

interface EntryRow {
  id: string
  kind: BinKind
}

/** What the bin lists; a doubt that was settled is no entry of its own, and comes back with its meeting. */
const everything = binKinds
  .map((kind, rank) => `SELECT deletedAt, ${rank} AS rank FROM "${kind}" WHERE deletedAt IS NOT NULL`)
  .join(' UNION ALL ')

/** Every table of which rows may be in the bin. */
export const binnedTables: readonly RecordName[] = [...binKinds, 'doubt']

const entries = `SELECT deletedAt AS id, min(rank) AS rank FROM (${everything}) GROUP BY deletedAt`

export function countEntries(db: Db): { kind: BinKind; count: number }[] {
  const rows = db.statement(`SELECT rank, count(*) AS count FROM (${entries}) GROUP BY rank ORDER BY rank`).all()
  return (rows as { rank: number; count: number }[]).map(({ rank, count }) => ({ kind: binKinds[rank]!, count }))
}

/** Rows of the bin: a condition on when they went there, and its parameters. */
export interface Binned {
  condition: string
  parameters: readonly string[]
}

export const allBinned: Binned = { condition: 'deletedAt IS NOT NULL', parameters: [] }

export const binnedAt = (ids: readonly string[]): Binned => ({
  condition: 'deletedAt IN (SELECT value FROM json_each(?))',
  parameters: [JSON.stringify(ids)]
})

export const binnedBefore = (instant: string): Binned => ({ condition: 'deletedAt < ?', parameters: [instant] })

/** Whether there is any such row. */
export const isAnyBinned = (db: Db, { condition, parameters }: Binned): boolean =>
  binnedTables.some((table) => db.statement(`SELECT 1 FROM "${table}" WHERE ${condition} LIMIT 1`).get(...parameters))

/** How many such records there are of each kind. */
export function countBinned(db: Db, { condition, parameters }: Binned): { kind: BinKind; count: number }[] {
  return binKinds.flatMap((kind) => {
    const found = db.statement(`SELECT count(*) AS count FROM "${kind}" WHERE ${condition}`).get(...parameters)
    const { count } = found as { count: number }
    return count > 0 ? [{ kind, count }] : []
  })
}

/** The names of the circles among these rows. */
export function circleNames(db: Db, { condition, parameters }: Binned): string[] {
  const rows = db.statement(`SELECT name FROM circle WHERE ${condition}`).all(...parameters) as { name: string }[]
  return rows.map(({ name }) => name)
}

/** Entries that go by this kind, or all, the last one that went to the bin first. */
export function binEntries(
  db: Db,
  { kind, offset, limit }: { kind: BinKind | null; offset: number; limit: number },
  now: Date
): BinEntry[] {
  const rank = kind === null ? null : binKinds.indexOf(kind)
  const rows = db
    .statement(
      `SELECT id, rank FROM (${entries}) WHERE @rank IS NULL OR rank = @rank ORDER BY id DESC LIMIT @limit OFFSET @offset`
    )
    .all({ rank, offset, limit }) as { id: string; rank: number }[]
  return describeEntries(
    db,
    rows.map((row) => ({ id: row.id, kind: binKinds[row.rank]! })),
    now
  )
}

/** The entry of this instant, or nothing when nothing went to the bin then. */
export function binEntry(db: Db, id: string, now: Date): BinEntry | undefined {
  const kind = binKinds.find((each) => db.statement(`SELECT 1 FROM "${each}" WHERE deletedAt = ? LIMIT 1`).get(id))
  return kind && describeEntries(db, [{ id, kind }], now)[0]
}

function describeEntries(db: Db, rows: readonly EntryRow[], now: Date): BinEntry[] {
  const ids = rows.map(({ id }) => id)
  const parts = new Map<string, { kind: BinKind; count: number; first: number }[]>(ids.map((id) => [id, []]))
  const { condition, parameters } = binnedAt(ids)
  for (const kind of binKinds) {
    const found = db
      .statement(
        `SELECT deletedAt AS id, count(*) AS count, min(rowid) AS first FROM "${kind}" WHERE ${condition} GROUP BY deletedAt`
      )
      .all(...parameters) as { id: string; count: number; first: number }[]
    for (const { id, count, first } of found) parts.get(id)?.push({ kind, count, first })
  }
  const needs = neededBy(db, ids)
  const named = describeRows(db, [
    ...rows.map(({ id, kind }) => ({ kind, rowid: parts.get(id)![0]!.first })),
    ...[...needs.values()].flat()
  ])
  return rows.map(({ id, kind }) => {
    const [own, ...others] = parts.get(id)!
    return {
      id,
      daysLeft: daysLeft(id, now),
      first: { record: kind, values: named(kind, own!.first) },
      more: own!.count - 1,
      others: others.map(({ kind: other, count }) => ({ kind: other, count })),
      needs: (needs.get(id) ?? []).map((need) => ({
        id: need.entry,
        first: { record: need.kind, values: named(need.kind, need.rowid) }
      }))
    }
  })
}

/** What each kind hangs on: without it, it means nothing. */
const hangsOn: readonly { kind: BinKind; column: string; on: BinKind }[] = [
  { kind: 'favour', column: 'personId', on: 'person' },
  { kind: 'promise', column: 'personId', on: 'person' },
  { kind: 'acquaintance', column: 'a', on: 'person' },
  { kind: 'acquaintance', column: 'b', on: 'person' },
  { kind: 'membership', column: 'personId', on: 'person' },
  { kind: 'membership', column: 'circleId', on: 'circle' },
  { kind: 'favour', column: 'meetingId', on: 'meeting' },
  { kind: 'promise', column: 'meetingId', on: 'meeting' },
  { kind: 'target', column: 'objectiveId', on: 'objective' },
  { kind: 'milestone', column: 'objectiveId', on: 'objective' }
]

interface Need {
  entry: string
  kind: BinKind
  rowid: number
}

/** For each entry the other entries on which something of it hangs. */
export function neededBy(db: Db, ids: readonly string[]): Map<string, Need[]> {
  const needs = new Map<string, Need[]>()
  for (const { kind, column, on } of hangsOn) {
    const found = db
      .statement(
        `SELECT child.deletedAt AS id, parent.deletedAt AS entry, min(parent.rowid) AS rowid
         FROM "${kind}" child JOIN "${on}" parent ON parent.id = child."${column}"
         WHERE child.deletedAt IN (SELECT value FROM json_each(?))
           AND parent.deletedAt IS NOT NULL AND parent.deletedAt <> child.deletedAt
         GROUP BY child.deletedAt, parent.deletedAt`
      )
      .all(JSON.stringify(ids)) as { id: string; entry: string; rowid: number }[]
    for (const { id, entry, rowid } of found) {
      const known = needs.get(id) ?? []
      if (!known.some((need) => need.entry === entry)) needs.set(id, [...known, { entry, kind: on, rowid }])
    }
  }
  return needs
}

/** Takes these rows out of the bin. */
export function restoreBinned(db: Db, { condition, parameters }: Binned, at: string): void {
  for (const table of binnedTables)
    db.statement(`UPDATE "${table}" SET deletedAt = NULL, updatedAt = ? WHERE ${condition}`).run(at, ...parameters)
}
