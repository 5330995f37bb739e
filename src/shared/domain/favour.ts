import { z } from 'zod'
import { PartialDate } from './dates'
import { Flag, Id, optional, stamps, Text } from './fields'

export const directions = ['given', 'received'] as const
/** Seen from the user: `given` is what I did for them, `received` what they did for me. */
export const Direction = z.enum(directions)
export type Direction = z.infer<typeof Direction>

export const favourKinds = [
  'introduction',
  'recommendation',
  'advice',
  'information',
  'knowledgeSharing',
  'proofreading',
  'timeOrHand',
  'invitation',
  'support',
  'loan',
  'businessLead',
  'other'
] as const
export const FavourKind = z.enum(favourKinds)
export type FavourKind = z.infer<typeof FavourKind>

export const dimensions = ['social', 'economic', 'utility'] as const
export type Dimension = (typeof dimensions)[number]

/** The dimension of exchange that a kind belongs to unless the user says otherwise (a convention). */
export const dimensionOfKind: Record<FavourKind, Dimension> = {
  introduction: 'social',
  recommendation: 'economic',
  advice: 'utility',
  information: 'utility',
  knowledgeSharing: 'utility',
  proofreading: 'utility',
  timeOrHand: 'utility',
  invitation: 'social',
  support: 'social',
  loan: 'economic',
  businessLead: 'economic',
  other: 'utility'
}

export const outcomes = [
  'interview',
  'hire',
  'mission',
  'client',
  'supplier',
  'information',
  'support',
  'other'
] as const
export type Outcome = (typeof outcomes)[number]

/** One favour, done. Weight is 1 small, 2 medium, 3 large (a convention). */
export const Favour = z.object({
  id: Id,
  direction: Direction,
  personId: Id,
  kind: FavourKind.default('other'),
  date: PartialDate,
  weight: z.int().min(1).max(5).default(1),
  description: optional(Text),
  meetingId: optional(Id),
  viaPersonId: optional(Id),
  introducedPersonId: optional(Id),
  dimension: optional(z.enum(dimensions)),
  outcome: optional(z.enum(outcomes)),
  outcomeOn: optional(PartialDate),
  thankedOn: optional(PartialDate),
  reportedBackOn: optional(PartialDate),
  confidential: Flag.default(false),
  ...stamps
})
export type Favour = z.infer<typeof Favour>
