import type { Handlers } from '#shared/contract/index'
import type { AppContext } from '../context'
import { binLinked, liveRecord, notedWith } from '../db/live-records'
import { now } from '../db/stamps'
import { updateRecord } from '../db/tables'
import { binFavour } from '../favours/bin-favour.repository'
import { personNames } from '../people/people.repository'
import { countToSettle, toSettleRows } from './doubts.repository'
import { countMeetings, meetingRows } from './meetings-page.repository'
import { draftOf, drafts, keepDraft, participantsOf, placesLike } from './meetings.repository'
import { plannedMeetings } from './planned'
import { doubtInForm } from './save-doubts'
import { describeMeeting, enteredMinutes, saveMeeting } from './save-meeting'
import { settleDoubt } from './settle'

export function meetingService(context: AppContext): Handlers<'meetings'> {
  const { db, log, ports } = context
  return {
    ...plannedMeetings(context),
    'meetings.page': (query) => {
      const filter = { ...query, today: ports.today() }
      const total = countMeetings(db, filter)
      return { total, rows: meetingRows(db, filter, total) }
    },
    'meetings.toSettle': (page) => ({ total: countToSettle(db), rows: toSettleRows(db, page) }),
    'meetings.settle': ({ id, answer }) => settleDoubt(context, id, answer),
    'meetings.get': ({ id }) => {
      const meeting = liveRecord(db, 'meeting', id)
      const { date, startTime, occasion, place, circleId, intent, rawText, notes, confidential, status, preparation } =
        meeting
      const participants = participantsOf(db, id)
      const favours = notedWith(db, 'favour', id).map(
        ({ id: favourId, direction, personId, kind, weight, description, introducedPersonId }) => ({
          id: favourId,
          direction,
          personId,
          kind,
          weight,
          description,
          introducedPersonId
        })
      )
      const promises = notedWith(db, 'promise', id).map(({ id: promiseId, by, personId, text, dueOn, dueKind }) => ({
        id: promiseId,
        by,
        personId,
        text,
        dueOn,
        dueKind
      }))
      const doubts = notedWith(db, 'doubt', id).map((doubt) => doubtInForm(doubt, favours, promises))
      const named = [
        ...participants.map(({ personId }) => personId),
        ...favours.flatMap(({ personId, introducedPersonId }) => [personId, introducedPersonId]),
        ...promises.map(({ personId }) => personId),
        ...doubts.map(({ personId }) => personId)
      ]
      return {
        form: {
          id,
          meeting: {
            date,
            startTime,
            durationMinutes: enteredMinutes(meeting),
            occasion,
            place,
            circleId,
            intent,
            rawText,
            notes,
            confidential,
            status,
            preparation
          },
          participants,
          newPeople: [],
          favours,
          promises,
          doubts,
          next: null
        },
        people: [
          ...personNames(
            db,
            named.filter((personId) => personId !== null)
          ).values()
        ]
      }
    },
    'meetings.save': (form) => saveMeeting(context, form),
    'meetings.remove': ({ id }) => {
      const meeting = liveRecord(db, 'meeting', id)
      const at = now()
      updateRecord(db, 'meeting', { ...meeting, deletedAt: at, updatedAt: at })
      for (const favour of notedWith(db, 'favour', id)) binFavour(db, favour, at)
      binLinked(db, 'promise', 'meetingId', id, at)
      log.describe('history.meetingBinned', describeMeeting(context, meeting, participantsOf(db, id)))
    },
    'meetings.places': ({ text }) => placesLike(db, text),
    'meetings.draft': ({ context: place }) => ({ content: draftOf(db, place) }),
    'meetings.drafts': () => {
      const begun = drafts(db)
      const names = personNames(
        db,
        begun.map((draft) => pageOf(draft.context))
      )
      return begun.map((draft) => ({ ...draft, person: names.get(pageOf(draft.context)) ?? null }))
    },
    'meetings.keepDraft': ({ context: place, content }) => keepDraft(db, place, content)
  }
}

/** The person on whose page a draft was begun, or for whom a message is, if any. */
const pageOf = (place: string): string => /^(?:person|message):(.*)$/s.exec(place)?.[1] ?? ''
