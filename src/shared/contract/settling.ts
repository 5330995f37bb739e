import { z } from 'zod'
import { PartialDate } from '../domain/dates'
import { DoubtSubject } from '../domain/doubt'
import { Direction, FavourKind } from '../domain/favour'
import { Id } from '../domain/fields'
import { Occasion, ParticipationRole } from '../domain/meeting'
import { PersonId } from '../domain/person'
import { FavourLoop } from './favours'
import { command, query } from './method'
import { Page, pageOf } from './paging'
import { PersonName } from './people'
import { PromiseRow } from './promises'

/** Something left uncertain, with the sentence it was read in and what it may mean. */
export const DoubtRow = z.object({
  id: Id,
  meetingId: Id,
  subject: DoubtSubject,
  words: z.string(),
  date: PartialDate,
  occasion: Occasion,
  place: z.string().nullable(),
  /** The text of the meeting as typed, or its notes where it has none. */
  sentence: z.string().nullable(),
  /** Whom the doubt is about, where that is known. */
  person: PersonName.extend({ role: ParticipationRole.nullable() }).nullable(),
  favour: FavourLoop.nullable(),
  promise: PromiseRow.nullable(),
  /** What is noted once somebody is named. */
  waiting: z
    .object({
      role: ParticipationRole.nullable(),
      favours: z.array(
        z.object({
          direction: Direction,
          kind: FavourKind,
          description: z.string().nullable(),
          introduced: z.string().nullable()
        })
      )
    })
    .nullable()
})
export type DoubtRow = z.infer<typeof DoubtRow>

/** How a doubt is settled: somebody is named, what was read is right, or it goes. */
const DoubtAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), personId: PersonId }),
  z.object({ kind: z.literal('new'), name: z.string().trim().min(1).max(300) }),
  /** The words stay as they are, and nobody is noted for them. */
  z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('right') }),
  z.object({ kind: z.literal('presence'), role: ParticipationRole }),
  /** What was read goes: the favour or promise to the bin, the person or the place out of the meeting. */
  z.object({ kind: z.literal('remove') })
])
export type DoubtAnswer = z.infer<typeof DoubtAnswer>

export const settling = {
  /** What is left to settle of meetings that are there, that of the newest meeting first. */
  'meetings.toSettle': query(Page, pageOf(DoubtRow)),
  'meetings.settle': command(z.object({ id: Id, answer: DoubtAnswer }), z.void(), 'history.doubtRight')
}
