import type { Handlers } from '#shared/contract/index'
import { firstDay, precisionOf } from '#shared/domain/dates'
import type { Meeting } from '#shared/domain/meeting'
import { AppError } from '#shared/errors'
import type { MessageKey } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { liveRecord, notedWith, writeIfChanged } from '../db/live-records'
import { countPlanned, describeMeetings, placeOf, plannedRows } from './meetings-page.repository'
import { lastChangeOf, participantsOf } from './meetings.repository'
import { briefings } from './briefing.repository'
import { describeMeeting, durationOf, enteredMinutes } from './save-meeting'

type Own = Pick<
  Handlers<'meetings'>,
  | 'meetings.at'
  | 'meetings.lastChange'
  | 'meetings.change'
  | 'meetings.planned'
  | 'meetings.hold'
  | 'meetings.cancel'
  | 'meetings.postpone'
  | 'meetings.preparation'
  | 'meetings.keepPreparation'
>

/** So many people are told about before a meeting. */
const briefed = 12

/** What is done with one meeting from a list: where it stands, small changes, and what becomes of a planned one. */
export function plannedMeetings(context: AppContext): Own {
  const { db, log, ports } = context

  /** Writes what changes of a meeting, and says so; what was noted for its day follows it to another. */
  function change(id: string, label: MessageKey, what: (before: Meeting) => Partial<Meeting>): void {
    const before = liveRecord(db, 'meeting', id)
    const changed = { ...before, ...what(before) }
    const after = { ...changed, ...durationOf({ ...changed, durationMinutes: enteredMinutes(before) }, before) }
    if (after.status === 'held' && firstDay(after.date) > ports.today())
      throw new AppError('future-date', {}, { date: 'future-date' })
    writeIfChanged(db, 'meeting', before, after)
    if (after.date !== before.date) moveWhatWasNoted(before, after)
    log.describe(label, { ...describeMeeting(context, before, participantsOf(db, id)), dueOn: after.date })
  }

  function moveWhatWasNoted(before: Meeting, { id, date }: Meeting): void {
    for (const favour of notedWith(db, 'favour', id))
      if (favour.date === before.date) writeIfChanged(db, 'favour', favour, { ...favour, date })
    if (precisionOf(date) !== 'day' || date > ports.today()) return
    for (const promise of notedWith(db, 'promise', id))
      if (promise.madeOn === before.date) writeIfChanged(db, 'promise', promise, { ...promise, madeOn: date })
  }

  return {
    'meetings.at': ({ id, filter }) => ({ index: placeOf(db, { ...filter, today: ports.today() }, id) ?? null }),
    'meetings.lastChange': ({ id }) => lastChangeOf(db, id),
    'meetings.change': ({ id, ...what }) => change(id, 'history.meetingChanged', () => what),
    'meetings.planned': (query) => {
      const today = ports.today()
      return { total: countPlanned(db, today, query.passed), rows: plannedRows(db, today, query) }
    },
    'meetings.hold': ({ id, told }) =>
      change(id, 'history.meetingHeld', ({ date, notes }) => ({
        status: 'held',
        // What took place before the day that was planned took place today.
        date: firstDay(date) > ports.today() ? ports.today() : date,
        notes: told ? [notes, told].filter(Boolean).join('\n\n') : notes
      })),
    'meetings.cancel': ({ id }) => change(id, 'history.meetingCancelled', () => ({ status: 'cancelled' })),
    'meetings.postpone': ({ id, date }) => change(id, 'history.meetingPostponed', () => ({ date, status: 'planned' })),
    'meetings.preparation': ({ id }) => {
      const { date, intent, preparation } = liveRecord(db, 'meeting', id)
      const participants = participantsOf(db, id)
      const shown = participants.slice(0, briefed)
      return {
        meeting: describeMeetings(db, [id])[0]!,
        intent,
        preparation,
        people: briefings(db, shown, { meetingId: id, date }),
        others: participants.length - shown.length
      }
    },
    'meetings.keepPreparation': ({ id, text }) =>
      change(id, 'history.meetingPrepared', () => ({ preparation: text || null }))
  }
}
