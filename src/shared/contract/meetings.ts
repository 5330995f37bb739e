import { z } from 'zod'
import { Instant, IsoDate, PartialDate } from '../domain/dates'
import { DoubtSubject, DoubtWaiting } from '../domain/doubt'
import { Direction, FavourKind } from '../domain/favour'
import { Id, Line, optional, Text } from '../domain/fields'
import { Meeting, meetingStatuses, Occasion, ParticipationRole } from '../domain/meeting'
import { PersonId } from '../domain/person'
import { DueKind, PromiseBy } from '../domain/promise'
import { FavourLoop } from './favours'
import { command, query } from './method'
import { Page, pageOf } from './paging'
import { PersonName } from './people'
import { PromiseRow } from './promises'

const Participant = PersonName.extend({ role: ParticipationRole })

/** A meeting as the journal shows it. */
export const MeetingRow = z.object({
  id: Id,
  date: PartialDate,
  startTime: z.string().nullable(),
  occasion: Occasion,
  place: z.string().nullable(),
  circle: z.string().nullable(),
  status: z.enum(meetingStatuses),
  confidential: z.boolean(),
  rawText: z.string().nullable(),
  notes: z.string().nullable(),
  participants: z.array(Participant),
  favours: z.array(FavourLoop),
  promises: z.array(PromiseRow),
  /** How much of it is left to settle. */
  doubts: z.int()
})
export type MeetingRow = z.infer<typeof MeetingRow>

/** Somebody created on the spot; the id is made by the form, so that favours and promises can name them already. */
const NewPerson = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(300),
  organisation: z.string().trim().max(300).nullable().default(null),
  role: z.string().trim().max(300).nullable().default(null)
})

const MeetingFavour = z.object({
  id: Id.nullable().default(null),
  direction: Direction,
  personId: PersonId,
  kind: FavourKind,
  weight: z.int().min(1).max(5).default(1),
  description: optional(Text),
  introducedPersonId: PersonId.nullable().default(null)
})

const MeetingPromise = z.object({
  id: Id.nullable().default(null),
  by: PromiseBy,
  personId: PersonId.nullable().default(null),
  text: z.string().trim().min(1).max(2000),
  dueOn: IsoDate.nullable().default(null),
  dueKind: DueKind.nullable().default(null)
})

/** What is still to settle about this meeting; `favour` and `promise` are places in the lists of the same form. */
const MeetingDoubt = z.object({
  id: Id.nullable().default(null),
  subject: DoubtSubject,
  words: Text,
  personId: PersonId.nullable().default(null),
  favour: z.int().min(0).nullable().default(null),
  promise: z.int().min(0).nullable().default(null),
  waiting: DoubtWaiting.nullable().default(null)
})

/** More than a sentence that is read as one can name. */
const MANY = 4000

/** A meeting to come that is noted along with this one. */
const NextMeeting = z.object({
  date: IsoDate,
  startTime: Meeting.shape.startTime,
  occasion: Occasion,
  personIds: z.array(PersonId).max(MANY)
})

/**
 * A whole meeting in one save: who was there, the favours, the promises, the people met for the first time.
 * With an id it replaces what that meeting held; favours and promises that are left out go to the bin.
 */
export const MeetingForm = z.object({
  id: Id.nullable().default(null),
  meeting: Meeting.pick({
    date: true,
    startTime: true,
    durationMinutes: true,
    occasion: true,
    place: true,
    circleId: true,
    intent: true,
    rawText: true,
    notes: true,
    confidential: true,
    status: true,
    preparation: true
  }).extend({
    // As much as a draft may hold: what is too long for the journal is refused in words that say so.
    rawText: optional(z.string().max(1_000_000))
  }),
  participants: z.array(z.object({ personId: PersonId, role: ParticipationRole.default('present') })).max(MANY),
  newPeople: z.array(NewPerson).max(MANY).default([]),
  favours: z.array(MeetingFavour).max(MANY).default([]),
  promises: z.array(MeetingPromise).max(MANY).default([]),
  doubts: z.array(MeetingDoubt).max(MANY).default([]),
  next: NextMeeting.nullable().default(null)
})
export type MeetingForm = z.input<typeof MeetingForm>

const MeetingDetail = z.object({ form: MeetingForm, people: z.array(PersonName) })

export const MeetingsQuery = Page.extend({
  personId: PersonId.nullable().default(null),
  occasions: z.array(Occasion).default([]),
  circleId: Id.nullable().default(null),
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
  text: z.string().max(200).default(''),
  place: Line.nullable().default(null),
  statuses: z.array(z.enum(meetingStatuses)).default([]),
  /** Only those of which something is left to settle. */
  toSettle: z.boolean().default(false),
  /** Only the confidential ones. */
  confidential: z.boolean().default(false),
  /** Without it the meetings planned for today and later are left out. */
  coming: z.boolean().default(true)
})

/** What a save did, for the sentence in the status line. */
export const SaveSummary = z.object({
  id: Id,
  people: z.int(),
  newPeople: z.int(),
  given: z.int(),
  received: z.int(),
  promises: z.int(),
  /** How much of it is left to settle. */
  doubts: z.int(),
  /** The meeting to come that was noted along with it. */
  nextId: Id.nullable()
})

const Draft = z.object({
  /** `new`, `person:ID` or `meeting:ID`; a message to a person is `message:ID`. */
  context: z.string(),
  beginning: z.string(),
  updatedAt: Instant,
  /** Whose page it was begun on, or whom it is for. */
  person: PersonName.nullable()
})

export const meetings = {
  'meetings.page': query(MeetingsQuery, pageOf(MeetingRow)),
  'meetings.get': query(z.object({ id: Id }), MeetingDetail),
  'meetings.save': command(MeetingForm, SaveSummary, 'history.meetingSaved'),
  'meetings.remove': command(z.object({ id: Id }), z.void(), 'history.meetingBinned'),
  'meetings.places': query(z.object({ text: z.string().max(200) }), z.array(z.string())),
  /** The meeting being written; kept every 400 ms of idle, one for each place where one writes. */
  'meetings.draft': query(z.object({ context: z.string().max(200) }), z.object({ content: z.string().nullable() })),
  /** What was begun and not saved, the latest first: where it is being written, and how it begins. */
  'meetings.drafts': query(z.void(), z.array(Draft)),
  'meetings.keepDraft': command(
    z.object({ context: z.string().max(200), content: z.string().max(1_000_000).nullable() }),
    z.void()
  )
}
