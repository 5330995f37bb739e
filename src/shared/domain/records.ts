import type { z } from 'zod'
import { Circle, Membership } from './circle'
import { Doubt } from './doubt'
import { Favour } from './favour'
import { KeptLayout, Layout, Setting, SuggestionState, View } from './keeping'
import { Meeting, Participation } from './meeting'
import { Milestone, Objective, Plan, Target, TimeLog } from './objective'
import { Acquaintance, ContactPoint, Organisation, Person, PersonRole } from './person'
import { PromiseDueDate, PromiseRecord } from './promise'

/** Every table that holds what a user wrote: its record (keys are columns) and its key. Parents come before children. */
export const records = {
  organisation: { schema: Organisation, key: ['id'] },
  person: { schema: Person, key: ['id'] },
  email: { schema: ContactPoint, key: ['personId', 'position'] },
  phone: { schema: ContactPoint, key: ['personId', 'position'] },
  link: { schema: ContactPoint, key: ['personId', 'position'] },
  personRole: { schema: PersonRole, key: ['personId', 'position'] },
  circle: { schema: Circle, key: ['id'] },
  membership: { schema: Membership, key: ['personId', 'circleId'] },
  meeting: { schema: Meeting, key: ['id'] },
  participation: { schema: Participation, key: ['meetingId', 'personId'] },
  favour: { schema: Favour, key: ['id'] },
  promise: { schema: PromiseRecord, key: ['id'] },
  promiseDueDate: { schema: PromiseDueDate, key: ['promiseId', 'position'] },
  doubt: { schema: Doubt, key: ['id'] },
  acquaintance: { schema: Acquaintance, key: ['a', 'b'] },
  objective: { schema: Objective, key: ['id'] },
  target: { schema: Target, key: ['id'] },
  milestone: { schema: Milestone, key: ['id'] },
  timeLog: { schema: TimeLog, key: ['id'] },
  plan: { schema: Plan, key: ['id'] },
  suggestionState: { schema: SuggestionState, key: ['rule', 'subject'] },
  layout: { schema: Layout, key: ['kind', 'personId'] },
  keptLayout: { schema: KeptLayout, key: ['id'] },
  view: { schema: View, key: ['id'] },
  setting: { schema: Setting, key: ['key'] }
} as const

export type RecordName = keyof typeof records
export type RecordOf<N extends RecordName> = z.output<(typeof records)[N]['schema']>
