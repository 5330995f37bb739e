import type { DoubtAnswer } from '#shared/contract/settling'
import type { Doubt } from '#shared/domain/doubt'
import { Favour } from '#shared/domain/favour'
import type { Meeting, Participation } from '#shared/domain/meeting'
import type { PromiseRecord } from '#shared/domain/promise'
import { AppError } from '#shared/errors'
import type { MessageKey } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { liveRecord, writeIfChanged } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import type { Db } from '../db/open'
import { findRecord, insertRecord } from '../db/tables'
import { binFavour } from '../favours/bin-favour.repository'
import { recordIntroduction } from '../people/introductions.repository'
import { insertNamedPerson, livePeople, personNames } from '../people/people.repository'
import { promisesWaitingFor, waitingOf } from './doubts.repository'
import { addParticipant, removeParticipant } from './meetings.repository'

interface Doubtful {
  doubt: Doubt
  meeting: Meeting
}

/** Settles what was left uncertain, as the user answers, and says so. */
export function settleDoubt(context: AppContext, id: string, answer: DoubtAnswer): void {
  const { db, log } = context
  const doubt = liveRecord(db, 'doubt', id)
  const about = { doubt, meeting: liveRecord(db, 'meeting', doubt.meetingId, 'meetingId') }
  const label = carryOut(context, about, answer)
  const deletedAt = now()
  const same = ['named', 'new', 'leave'].includes(answer.kind) ? promisesWaitingFor(db, doubt) : []
  for (const settled of [doubt, ...same]) writeIfChanged(db, 'doubt', settled, { ...settled, deletedAt })
  const { occasion, date } = about.meeting
  log.describe(label.key, { words: doubt.words.slice(0, 80), name: label.name, occasion, date })
}

interface Said {
  key: MessageKey
  name: string
}

function carryOut(context: AppContext, about: Doubtful, answer: DoubtAnswer): Said {
  const { db, ports } = context
  switch (answer.kind) {
    case 'named':
      return noteSomebody(context, about, liveRecord(db, 'person', answer.personId, 'personId').id)
    case 'new': {
      const id = ports.newId()
      insertNamedPerson(db, { id, name: answer.name, organisation: null, role: null }, () => ports.newId())
      return noteSomebody(context, about, id)
    }
    case 'leave':
      return { key: 'history.doubtLeft', name: '' }
    case 'right':
      return { key: 'history.doubtRight', name: '' }
    case 'presence':
      if (about.doubt.personId === null) throw new AppError('invalid-input', {}, { answer: 'nobody' })
      addParticipant(db, about.meeting.id, { personId: about.doubt.personId, role: answer.role })
      return { key: 'history.doubtRight', name: '' }
    case 'remove':
      removeWhatWasRead(context, about)
      return { key: 'history.doubtRemoved', name: '' }
  }
}

/** Notes with the meeting the person who was not named yet, and all that waited for the name. */
function noteSomebody({ db, ports }: AppContext, { doubt, meeting }: Doubtful, personId: string): Said {
  const waiting = waitingOf(doubt.waiting)
  const { id: meetingId, date } = meeting
  const role: Participation['role'] | null = waiting ? waiting.role : 'present'
  if (role !== null) addParticipant(db, meetingId, { personId, role }, { onlyMore: true })

  const introduced = waiting?.favours.flatMap((favour) => favour.introducedPersonId ?? []) ?? []
  const known = livePeople(db, introduced)
  known.delete(personId)
  for (const { introducedPersonId, ...read } of waiting?.favours ?? []) {
    const whom = introducedPersonId !== null && known.has(introducedPersonId) ? introducedPersonId : null
    const favour = Favour.parse({
      ...read,
      id: ports.newId(),
      personId,
      introducedPersonId: whom,
      date,
      meetingId,
      ...newStamps()
    })
    insertRecord(db, 'favour', favour)
    recordIntroduction(db, favour)
  }
  for (const promise of waitingPromises(db, doubt))
    if (promise.personId === null) writeIfChanged(db, 'promise', promise, { ...promise, personId })
  return { key: 'history.doubtNamed', name: personNames(db, [personId]).get(personId)?.name ?? '' }
}

/** The promises that wait for the same name, which is settled for all of them. */
function waitingPromises(db: Db, doubt: Doubt): PromiseRecord[] {
  return [doubt, ...promisesWaitingFor(db, doubt)].flatMap(({ promiseId }) => {
    const promise = promiseId === null ? undefined : findRecord(db, 'promise', promiseId)
    return promise?.deletedAt === null ? [promise] : []
  })
}

/** What was read in error goes; what a meeting cannot be without, its day, is changed instead. */
function removeWhatWasRead({ db }: AppContext, { doubt, meeting }: Doubtful): void {
  const deletedAt = now()
  const { favourId, promiseId, personId, subject } = doubt
  if (favourId !== null) {
    const favour = liveRecord(db, 'favour', favourId, 'favourId')
    binFavour(db, favour, deletedAt)
  } else if (promiseId !== null) {
    const promise = liveRecord(db, 'promise', promiseId, 'promiseId')
    writeIfChanged(db, 'promise', promise, { ...promise, deletedAt })
  } else if (personId !== null) removeParticipant(db, meeting.id, personId)
  else if (subject === 'place') writeIfChanged(db, 'meeting', meeting, { ...meeting, place: null })
  else if (subject === 'occasion') writeIfChanged(db, 'meeting', meeting, { ...meeting, occasion: 'note' })
  else throw new AppError('invalid-input', {}, { answer: 'nothing-to-remove' })
}
