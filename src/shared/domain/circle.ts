import { z } from 'zod'
import { PartialDate } from './dates'
import { Flag, Id, Line, optional, stamps, Text } from './fields'

export const circleKinds = [
  'family',
  'friends',
  'school',
  'studies',
  'work',
  'neighbourhood',
  'club',
  'association',
  'alumni',
  'trade',
  'sports',
  'cultural',
  'online',
  'other'
] as const

/** A social context that people belong to: a company, a school, a family, a club. */
export const Circle = z.object({
  id: Id,
  name: z.string().trim().min(1).max(300),
  kind: z.enum(circleKinds).default('other'),
  why: optional(Text),
  myRole: optional(Line),
  duesPerYear: optional(z.number().min(0)),
  since: optional(PartialDate),
  until: optional(PartialDate),
  ...stamps
})
export type Circle = z.infer<typeof Circle>

/** A person in a circle; `primary` marks the circle of origin. */
export const Membership = z.object({ personId: Id, circleId: Id, primary: Flag.default(false), ...stamps })
export type Membership = z.infer<typeof Membership>
