import { z } from 'zod'
import { IsoDate, PartialDate } from '../domain/dates'
import { Id, Line, Text } from '../domain/fields'
import { Meeting, Occasion, ParticipationRole } from '../domain/meeting'
import { ChangeEntry } from './history'
import { FavourLoop } from './favours'
import { MeetingRow, MeetingsQuery } from './meetings'
import { command, query } from './method'
import { Page, pageOf } from './paging'
import { PersonName } from './people'
import { PromiseRow } from './promises'

/** What one likes to have in mind about somebody before a meeting. */
export const Briefing = PersonName.extend({
  role: ParticipationRole,
  roleText: z.string().nullable(),
  circles: z.array(z.string()),
  introducedBy: PersonName.nullable(),
  metOn: PartialDate.nullable(),
  needs: z.string().nullable(),
  offers: z.string().nullable(),
  noLedger: z.boolean(),
  /** The last exchange held before, in its own words. */
  last: z
    .object({
      id: Id,
      date: PartialDate,
      occasion: Occasion,
      place: z.string().nullable(),
      told: z.string().nullable()
    })
    .nullable(),
  exchanges: z.int(),
  promises: z.array(PromiseRow),
  given: z.int(),
  received: z.int(),
  /** The newest of them. */
  favours: z.array(FavourLoop),
  /** Why they, or their organisation, are in the plan, and what was to come next. */
  aims: z.array(z.object({ id: Id, why: z.string().nullable(), nextAction: z.string().nullable() }))
})
export type Briefing = z.infer<typeof Briefing>

const Preparation = z.object({
  meeting: MeetingRow,
  intent: Meeting.shape.intent,
  preparation: z.string().nullable(),
  /** Those who will be there, twelve at most. */
  people: z.array(Briefing),
  others: z.int()
})

const MeetingChange = z.object({
  id: Id,
  date: PartialDate.optional(),
  startTime: Meeting.shape.startTime.unwrap().optional(),
  occasion: Occasion.optional(),
  place: Line.nullable().optional(),
  notes: Text.nullable().optional(),
  confidential: z.boolean().optional()
})

export const planning = {
  /** Where a meeting stands in the list that this question gives; null when it is not in it. */
  'meetings.at': query(z.object({ id: Id, filter: MeetingsQuery }), z.object({ index: z.int().nullable() })),
  /** The last change to this meeting, or to what was noted with it, that is not taken back. */
  'meetings.lastChange': query(z.object({ id: Id }), ChangeEntry.nullable()),
  /** Changes only what is said, and leaves everything else of the meeting as it is. */
  'meetings.change': command(MeetingChange, z.void(), 'history.meetingChanged'),
  /** Planned meetings: those to come, the soonest first; or those whose day has passed, the latest first. */
  'meetings.planned': query(Page.extend({ passed: z.boolean().default(false) }), pageOf(MeetingRow)),
  'meetings.hold': command(z.object({ id: Id, told: Text.nullable().default(null) }), z.void(), 'history.meetingHeld'),
  'meetings.cancel': command(z.object({ id: Id }), z.void(), 'history.meetingCancelled'),
  'meetings.postpone': command(z.object({ id: Id, date: IsoDate }), z.void(), 'history.meetingPostponed'),
  'meetings.preparation': query(z.object({ id: Id }), Preparation),
  'meetings.keepPreparation': command(z.object({ id: Id, text: Text.nullable() }), z.void(), 'history.meetingPrepared')
}
