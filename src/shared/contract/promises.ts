import { z } from 'zod'
import { IsoDate } from '../domain/dates'
import { Id } from '../domain/fields'
import { PersonId } from '../domain/person'
import { DueKind, promiseStatuses, PromiseBy, PromiseRecord } from '../domain/promise'
import { command, query } from './method'
import { Page, pageOf } from './paging'

export const PromiseRow = z.object({
  id: Id,
  by: PromiseBy,
  personId: PersonId.nullable(),
  person: z.string().nullable(),
  text: z.string(),
  madeOn: IsoDate,
  dueOn: IsoDate.nullable(),
  dueKind: DueKind.nullable(),
  status: z.enum(promiseStatuses),
  closedOn: IsoDate.nullable(),
  meetingId: Id.nullable(),
  /** What it became once kept. */
  favourId: Id.nullable(),
  /** When the other was told that it will be later. */
  toldOn: IsoDate.nullable(),
  /** How often its date was moved. */
  moves: z.int(),
  /** The due dates that it had before it was moved, in their order, and when it was moved from each. */
  earlier: z.array(z.object({ dueOn: IsoDate.nullable(), movedOn: IsoDate }))
})
export type PromiseRow = z.infer<typeof PromiseRow>

export const PromisesQuery = Page.extend({
  personId: PersonId.nullable().default(null),
  /** Open ones only (moved ones are open), or all. */
  open: z.boolean().default(true),
  /** Open ones due up to this day, and those without a date when true is given for `undated`. */
  dueUpTo: IsoDate.nullable().default(null),
  undated: z.boolean().default(true),
  /** Also those that were kept on this day. */
  keptOn: IsoDate.nullable().default(null)
})

const PromiseDraft = PromiseRecord.pick({
  by: true,
  personId: true,
  text: true,
  madeOn: true,
  dueOn: true,
  dueKind: true
})

export const promises = {
  'promises.page': query(PromisesQuery, pageOf(PromiseRow)),
  'promises.get': query(z.object({ id: Id }), PromiseRow),
  'promises.create': command(PromiseDraft, z.object({ id: Id }), 'history.promiseAdded'),
  'promises.update': command(PromiseDraft.extend({ id: Id }), z.void(), 'history.promiseChanged'),
  'promises.keep': command(z.object({ id: Id, on: IsoDate }), z.void(), 'history.promiseKept'),
  'promises.drop': command(z.object({ id: Id, on: IsoDate }), z.void(), 'history.promiseDropped'),
  'promises.reopen': command(z.object({ id: Id }), z.void(), 'history.promiseReopened'),
  'promises.move': command(
    z.object({ id: Id, dueOn: IsoDate, on: IsoDate, dueKind: DueKind.default('on') }),
    z.void(),
    'history.promiseMoved'
  ),
  /** The other knows that it will be later, or is asked kindly where it stands. */
  'promises.tell': command(z.object({ id: Id, on: IsoDate }), z.void(), 'history.promiseTold'),
  'promises.remove': command(z.object({ id: Id }), z.void(), 'history.promiseBinned')
}
