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

export const history = {
  'history.state': query(z.void(), z.object({ undo: ChangeEntry.nullable(), redo: ChangeEntry.nullable() })),
  'history.list': query(z.object({ limit: z.int().min(1).max(100).default(100) }), z.array(ChangeEntry)),
  'history.undo': task(z.object({ changeId: z.int().optional() }), ChangeEntry),
  'history.redo': task(z.void(), ChangeEntry)
}
