import { z } from 'zod'
import { query, task } from './method'

export const ChangeEntry = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  label: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  undone: z.boolean()
})
export type ChangeEntry = z.infer<typeof ChangeEntry>

/** A change as the history lists it, with what can still be done about it. */
export const ListedChange = ChangeEntry.extend({
  /** It can no longer be taken back, because something it touched was erased for good. */
  final: z.boolean(),
  /** It was taken back and can be done again. */
  canRedo: z.boolean(),
  /** The last of the later changes that keep it from being taken back by itself. */
  blockedBy: ChangeEntry.nullable()
})
export type ListedChange = z.infer<typeof ListedChange>

const Change = z.object({ changeId: z.int() })

export const history = {
  'history.state': query(z.void(), z.object({ undo: ChangeEntry.nullable(), redo: ChangeEntry.nullable() })),
  'history.list': query(z.object({ limit: z.int().min(1).max(100).default(100) }), z.array(ListedChange)),
  'history.undo': task(Change.partial(), ChangeEntry),
  /** Takes back this change and all that came after it; what was taken back, the last one first. */
  'history.undoTo': task(Change, z.array(ChangeEntry)),
  'history.redo': task(z.void(), ChangeEntry),
  /** Does again what was taken back last, and so on up to this change. */
  'history.redoTo': task(Change, z.array(ChangeEntry))
}
