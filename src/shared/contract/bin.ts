import { z } from 'zod'
import { binKinds } from '../domain/bin'
import { Instant } from '../domain/dates'
import { command, query } from './method'
import { Page } from './paging'

const BinKind = z.enum(binKinds)

/** What a record is, as raw values that `describeRecord` makes a sentence of in either language. */
const BinRecord = z.object({
  record: BinKind,
  values: z.record(z.string(), z.union([z.string(), z.number()]))
})

const KindCount = z.object({ kind: BinKind, count: z.int() })

/** What went to the bin together, at one instant, by which it is known; it comes back and is erased together. */
export const BinEntry = z.object({
  id: Instant,
  daysLeft: z.int(),
  first: BinRecord,
  /** How many more there are of the same kind. */
  more: z.int(),
  /** What went with them. */
  others: z.array(KindCount),
  /** Other entries without which this one cannot come back: what it hangs on. */
  needs: z.array(z.object({ id: Instant, first: BinRecord }))
})
export type BinEntry = z.infer<typeof BinEntry>

export const bin = {
  'bin.page': query(
    Page.extend({ kind: BinKind.nullable().default(null) }),
    z.object({
      total: z.int(),
      rows: z.array(BinEntry),
      /** How many entries go by each kind. */
      kinds: z.array(KindCount),
      /** How many records of each kind are in the bin in all. */
      records: z.array(KindCount)
    })
  ),
  /** Takes an entry out of the bin; with `withNeeded` also those that it hangs on, without which it is refused. */
  'bin.restore': command(
    z.object({ id: Instant, withNeeded: z.boolean().default(false) }),
    z.array(KindCount),
    'history.restored'
  ),
  /** Erases entries for good, or all that is in the bin: this is not taken back. */
  'bin.purge': command(z.object({ ids: z.array(Instant).max(1000).nullable() }), z.array(KindCount))
}
