import { z } from 'zod'
import { PartialDate } from './dates'
import { Flag, Id, Line, optional, stamps, Text } from './fields'

const events = [
  'event',
  'seminar',
  'awardCeremony',
  'training',
  'clientEvent',
  'clubEvent',
  'conference',
  'workshop'
] as const

export const occasions = [
  'note',
  'breakfast',
  'lunch',
  'dinner',
  'coffee',
  'call',
  'video',
  'email',
  'message',
  'appointment',
  'networkingInterview',
  ...events,
  'chance'
] as const
export const Occasion = z.enum(occasions)
export type Occasion = z.infer<typeof Occasion>

/** Every kind of event: what compares sentences takes them for one. */
export const eventOccasions: ReadonlySet<Occasion> = new Set<Occasion>(events)

/** Minutes that stand for an occasion when none were entered; always shown as an estimate (a convention). */
export const defaultDuration: Record<Occasion, number | null> = {
  note: null,
  breakfast: 60,
  lunch: 90,
  dinner: 120,
  coffee: 45,
  call: 20,
  video: 45,
  email: 10,
  message: 10,
  appointment: 60,
  networkingInterview: 60,
  event: 120,
  seminar: 120,
  awardCeremony: 120,
  training: 120,
  clientEvent: 120,
  clubEvent: 120,
  conference: 120,
  workshop: 120,
  chance: null
}

export const intents = ['mutualHelp', 'prospecting', 'both'] as const
export const meetingCategories = ['decisionMaker', 'insider', 'other'] as const
export const meetingStatuses = ['held', 'planned', 'cancelled'] as const
export const participationRoles = ['present', 'mentioned'] as const
export const ParticipationRole = z.enum(participationRoles)

/** Any dated contact. `rawText` is the sentence as typed and is never altered. */
export const Meeting = z.object({
  id: Id,
  date: PartialDate,
  startTime: optional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  durationMinutes: optional(z.int().min(0).max(100_000)),
  durationSource: optional(z.enum(['entered', 'default'])),
  occasion: Occasion.default('note'),
  channel: optional(Line),
  place: optional(Line),
  circleId: optional(Id),
  intent: optional(z.enum(intents)),
  rawText: optional(Text),
  notes: optional(Text),
  obtainedThrough: optional(Line),
  category: optional(z.enum(meetingCategories)),
  confidential: Flag.default(false),
  status: z.enum(meetingStatuses).default('held'),
  /** What to ask and what to bring, written before a meeting to come. */
  preparation: optional(Text),
  ...stamps
})
export type Meeting = z.infer<typeof Meeting>

/** Who was there, or was only spoken of. */
export const Participation = z.object({ meetingId: Id, personId: Id, role: ParticipationRole.default('present') })
export type Participation = z.infer<typeof Participation>
