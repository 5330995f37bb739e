import { dimensionOfKind, type Dimension } from '#shared/domain/favour'
import type { FavourFact } from '../report.repository'
import type { CountedMeeting } from './meetings'
import type { Circles } from './network'
import { aboutOf, type ReportPeople } from './people'
import type { CountedPromise } from './promises'

/** Rows about single exchanges, favours and promises: only where somebody in them may be shown, so never with figures alone. */
export interface Listed<Row> {
  rows: Row[]
  /** Counted in the figures, but not listed. */
  unlisted: number
}

export interface MeetingRow extends Pick<CountedMeeting, 'date' | 'occasion' | 'category'> {
  minutes: number | null
  minutesAre: 'entered' | 'default' | null
  people: string[]
  present: number
  circle: string | null
}

export function meetingRows(
  meetings: readonly CountedMeeting[],
  people: ReportPeople,
  circles: Circles
): Listed<MeetingRow> {
  return listed(meetings, ({ people: present, ...meeting }) => {
    const shown = present.filter((id) => people.shown(id))
    if (present.length > 0 && shown.length === 0) return null
    return {
      date: meeting.date,
      occasion: meeting.occasion,
      category: meeting.category,
      minutes: meeting.durationMinutes,
      minutesAre: meeting.durationMinutes === null ? null : meeting.durationSource,
      people: shown.map((id) => people.label(id).name),
      present: present.length,
      circle: meeting.circleId === null ? null : circles.name(meeting.circleId)
    }
  })
}

export interface FavourRow extends Pick<
  FavourFact,
  'date' | 'direction' | 'kind' | 'weight' | 'outcome' | 'outcomeOn' | 'thankedOn'
> {
  person: string
  dimension: Dimension
}

export function favourRows(favours: readonly FavourFact[], people: ReportPeople): Listed<FavourRow> {
  return listed(favours, (favour) =>
    people.shown(favour.personId)
      ? {
          date: favour.date,
          direction: favour.direction,
          person: people.label(favour.personId).name,
          kind: favour.kind,
          weight: favour.weight,
          dimension: favour.dimension ?? dimensionOfKind[favour.kind],
          outcome: favour.outcome,
          outcomeOn: favour.outcomeOn,
          thankedOn: favour.thankedOn
        }
      : null
  )
}

export interface PromiseListRow extends Pick<CountedPromise, 'by' | 'madeOn' | 'became' | 'closedOn'> {
  /** Null when it was made to nobody in particular. */
  person: string | null
  /** Function family and sector of the person. */
  about: string | null
  dueOn: CountedPromise['dueThen']
}

export function promiseRows(promises: readonly CountedPromise[], people: ReportPeople): Listed<PromiseListRow> {
  return listed(promises, ({ personId, ...promise }) => {
    if (personId !== null && !people.shown(personId)) return null
    const label = personId === null ? null : people.label(personId)
    return {
      by: promise.by,
      person: label?.name ?? null,
      about: label && aboutOf(label),
      madeOn: promise.madeOn,
      dueOn: promise.dueThen,
      became: promise.became,
      closedOn: promise.became === 'open' ? null : promise.closedOn
    }
  })
}

function listed<Item, Row>(items: readonly Item[], rowOf: (item: Item) => Row | null): Listed<Row> {
  const rows = items.flatMap((item) => rowOf(item) ?? [])
  return { rows, unlisted: items.length - rows.length }
}
