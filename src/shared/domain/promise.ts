import { z } from 'zod'
import { IsoDate } from './dates'
import { Id, optional, stamps } from './fields'

export const PromiseBy = z.enum(['me', 'them'])
export const DueKind = z.enum(['on', 'before', 'about'])
export const promiseStatuses = ['open', 'kept', 'moved', 'dropped'] as const

/** What I, or the other, said would be done. `moved` is open with an earlier due date behind it. */
export const PromiseRecord = z.object({
  id: Id,
  by: PromiseBy,
  personId: optional(Id),
  text: z.string().trim().min(1).max(2000),
  madeOn: IsoDate,
  dueOn: optional(IsoDate),
  dueKind: optional(DueKind),
  status: z.enum(promiseStatuses).default('open'),
  closedOn: optional(IsoDate),
  meetingId: optional(Id),
  favourId: optional(Id),
  /** The day on which the other was told that it will be later. */
  toldOn: optional(IsoDate),
  ...stamps
})
export type PromiseRecord = z.infer<typeof PromiseRecord>

/** A due date that a promise had before it was moved. */
export const PromiseDueDate = z.object({
  promiseId: Id,
  position: z.int().min(0),
  dueOn: optional(IsoDate),
  dueKind: optional(DueKind),
  movedOn: IsoDate
})
export type PromiseDueDate = z.infer<typeof PromiseDueDate>
