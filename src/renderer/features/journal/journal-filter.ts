import type { Input } from '#shared/contract/index'
import type { Occasion, meetingStatuses } from '#shared/domain/meeting'
import { wholeDay } from '#shared/domain/typed-date'
import type { PickedPerson } from '../../ui/person-picker'

export type MeetingStatus = (typeof meetingStatuses)[number]

/** What the journal is narrowed to; kept while the window is open. */
export interface JournalFilter {
  text: string
  occasions: Occasion[]
  statuses: MeetingStatus[]
  person: PickedPerson | null
  circle: { id: string; name: string } | null
  place: string | null
  from: string | null
  to: string | null
  toSettle: boolean
  confidential: boolean
}

export const everything: JournalFilter = {
  text: '',
  occasions: [],
  statuses: [],
  person: null,
  circle: null,
  place: null,
  from: null,
  to: null,
  toSettle: false,
  confidential: false
}

export const isNarrowed = (filter: JournalFilter): boolean =>
  (Object.keys(everything) as (keyof JournalFilter)[]).some((key) => {
    const value = filter[key]
    return Array.isArray(value) ? value.length > 0 : Boolean(value)
  })

/** The question that the filters ask. What is to come stands above the list, unless it is asked for. */
export function questionOf(filter: JournalFilter, text: string): Omit<Input<'meetings.page'>, 'offset' | 'limit'> {
  const { occasions, statuses, person, circle, place, from, to, toSettle, confidential } = filter
  return {
    text,
    occasions,
    statuses,
    personId: person?.id ?? null,
    circleId: circle?.id ?? null,
    place,
    from: wholeDay(from),
    to: wholeDay(to),
    toSettle,
    confidential,
    coming: isNarrowed(filter)
  }
}
