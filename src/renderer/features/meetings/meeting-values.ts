import type { z } from 'zod'
import type { MeetingForm } from '#shared/contract/meetings'
import type { IsoDate } from '#shared/domain/dates'
import type { PickedPerson } from '../../ui/person-picker'

/** A meeting while it is being written, with all fields present. */
export type MeetingValues = z.output<typeof MeetingForm>

/** What the panel holds and a draft keeps: the meeting, and the names of the people it mentions. */
export interface MeetingInHand {
  values: MeetingValues
  people: PickedPerson[]
}

export function emptyMeeting(today: IsoDate, person?: PickedPerson): MeetingInHand {
  return {
    values: {
      id: null,
      meeting: {
        date: today,
        startTime: null,
        durationMinutes: null,
        occasion: 'lunch',
        place: null,
        circleId: null,
        intent: null,
        rawText: null,
        notes: null,
        confidential: false,
        status: 'held',
        preparation: null
      },
      participants: person ? [{ personId: person.id, role: 'present' }] : [],
      newPeople: [],
      favours: [],
      promises: [],
      doubts: [],
      next: null
    },
    people: person ? [person] : []
  }
}

/** Whether anything was written that would be a pity to lose. */
export function isWorthKeeping({ values }: MeetingInHand): boolean {
  const { meeting, participants, favours, promises } = values
  return Boolean(meeting.notes || meeting.place || participants.length > 1 || favours.length > 0 || promises.length > 0)
}

/** A date to come makes a planned meeting; once the day is there it counts as held, unless it was cancelled. */
export function withStatus(values: MeetingValues, today: IsoDate): MeetingValues {
  const { date, status } = values.meeting
  const next = date > today ? 'planned' : status === 'planned' ? 'held' : status
  return { ...values, meeting: { ...values.meeting, status: status === 'cancelled' ? status : next } }
}
