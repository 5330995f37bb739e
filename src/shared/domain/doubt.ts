import { z } from 'zod'
import { Direction, FavourKind } from './favour'
import { Id, optional, stamps, Text } from './fields'
import { ParticipationRole } from './meeting'

/** What of a meeting was left uncertain when it was written. */
const doubtSubjects = ['person', 'presence', 'occasion', 'date', 'place', 'favour', 'promise', 'next'] as const
export const DoubtSubject = z.enum(doubtSubjects)
export type DoubtSubject = z.infer<typeof DoubtSubject>

/** What a name that may be several people's stands for, until somebody is named: a part in the meeting, favours. */
export const DoubtWaiting = z.object({
  role: ParticipationRole.nullable(),
  favours: z.array(
    z.object({
      direction: Direction,
      kind: FavourKind,
      description: z.string().nullable(),
      introducedPersonId: Id.nullable()
    })
  )
})
export type DoubtWaiting = z.infer<typeof DoubtWaiting>

/** A `DoubtWaiting` as JSON. */
export const WaitingText = z.string().max(100_000).refine(isWaiting, { error: 'invalid-waiting' })

function isWaiting(text: string): boolean {
  try {
    return DoubtWaiting.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/**
 * Something that the sentence left uncertain and that waits in the journal to be settled; the meeting is saved all the same.
 * Of `personId`, `favourId` and `promiseId` that one is set which the doubt is about. A name that may be several people's
 * has none: `waiting` holds what is noted once somebody is named. Promises are kept at once without their person; a doubt of
 * the same words with `promiseId` says that they wait for the same name.
 */
export const Doubt = z.object({
  id: Id,
  meetingId: Id,
  subject: DoubtSubject,
  /** The words of the sentence: `Marie`, `un avocat`. */
  words: Text,
  personId: optional(Id),
  favourId: optional(Id),
  promiseId: optional(Id),
  waiting: optional(WaitingText),
  ...stamps
})
export type Doubt = z.infer<typeof Doubt>
