import { z } from 'zod'
import { IsoDate, PartialDate } from './dates'
import { Id, Line, optional, stamps, Text } from './fields'

/** What the user aims for, how, by when, and what was learnt. `intended` counts of each means a period are in `means`. */
export const Objective = z.object({
  id: Id,
  title: z.string().trim().min(1).max(300),
  strategy: optional(Text),
  means: optional(Text),
  intendedPerQuarter: optional(z.int().min(0)),
  startsOn: optional(IsoDate),
  dueOn: optional(PartialDate),
  status: z.enum(['open', 'reached', 'dropped']).default('open'),
  reviewWorked: optional(Text),
  reviewLearnt: optional(Text),
  reviewToChange: optional(Text),
  ...stamps
})
export type Objective = z.infer<typeof Objective>

const targetStates = ['noPath', 'path', 'contacted', 'met', 'inDiscussion', 'closed'] as const

/** An organisation, a person, a role or a sector that an objective is after. */
export const Target = z.object({
  id: Id,
  objectiveId: Id,
  organisationId: optional(Id),
  personId: optional(Id),
  role: optional(Line),
  sector: optional(Line),
  why: optional(Text),
  state: z.enum(targetStates).default('noPath'),
  nextAction: optional(Text),
  ...stamps
})
export type Target = z.infer<typeof Target>

export const Milestone = z.object({
  id: Id,
  objectiveId: Id,
  text: z.string().trim().min(1).max(2000),
  dueOn: optional(PartialDate),
  doneOn: optional(IsoDate),
  ...stamps
})
export type Milestone = z.infer<typeof Milestone>

/** Minutes spent in a week, named by its Monday, on one activity. */
export const TimeLog = z.object({
  id: Id,
  week: IsoDate,
  activity: z.enum(['networking', 'advertisements', 'agencies', 'preparation', 'training', 'other']),
  minutes: z.int().min(0),
  ...stamps
})
export type TimeLog = z.infer<typeof TimeLog>

/** The user's networking policy in a few lines; one row. */
export const Plan = z.object({
  id: z.literal('plan'),
  vision: optional(Text),
  attitudes: optional(Text),
  weeklyRhythm: optional(Text),
  ...stamps
})
export type Plan = z.infer<typeof Plan>
