import type { Handlers } from '#shared/contract/index'
import type { MessageKey } from '#shared/i18n/messages'
import { PromiseRecord } from '#shared/domain/promise'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { liveRecord, writeIfChanged } from '../db/live-records'
import { newStamps, now } from '../db/stamps'
import { insertRecord } from '../db/tables'
import { personNames } from '../people/people.repository'
import { countPromises, promiseRows, promisesById } from './promises-page.repository'
import { countDueDates, keepDueDate } from './promises.repository'

/** As much of a promise's text as the history shows. */
const shownText = 80

export function promiseService({ db, log, ports }: AppContext): Handlers<'promises'> {
  function describe(label: MessageKey, { by, text, personId, dueOn }: PromiseRecord): void {
    const person = personId === null ? '' : (personNames(db, [personId]).get(personId)?.name ?? '')
    const letters = Array.from(text)
    const shown = letters.length > shownText ? `${letters.slice(0, shownText - 1).join('')}…` : text
    log.describe(label, { by, text: shown, person, dueOn: dueOn ?? '' })
  }

  /** Writes what changes of a promise, and says so. */
  function change(label: MessageKey, id: string, what: (promise: PromiseRecord) => Partial<PromiseRecord>): void {
    const before = liveRecord(db, 'promise', id)
    const after = { ...before, ...what(before) }
    writeIfChanged(db, 'promise', before, after)
    describe(label, after)
  }

  return {
    'promises.page': (query) => ({ total: countPromises(db, query), rows: promiseRows(db, query) }),
    'promises.get': ({ id }) => {
      const promise = promisesById(db, [id]).get(id)
      if (!promise) throw new AppError('not-found')
      return promise
    },
    'promises.create': (draft) => {
      if (draft.personId !== null) liveRecord(db, 'person', draft.personId, 'personId')
      const promise = PromiseRecord.parse({ ...draft, id: ports.newId(), ...newStamps() })
      insertRecord(db, 'promise', promise)
      describe('history.promiseAdded', promise)
      return { id: promise.id }
    },
    'promises.update': ({ id, ...draft }) =>
      change('history.promiseChanged', id, (before) => {
        if (draft.personId !== null && draft.personId !== before.personId)
          liveRecord(db, 'person', draft.personId, 'personId')
        return draft
      }),
    'promises.keep': ({ id, on }) => change('history.promiseKept', id, () => ({ status: 'kept', closedOn: on })),
    'promises.drop': ({ id, on }) => change('history.promiseDropped', id, () => ({ status: 'dropped', closedOn: on })),
    'promises.reopen': ({ id }) =>
      change('history.promiseReopened', id, () => ({
        status: countDueDates(db, id) > 0 ? 'moved' : 'open',
        closedOn: null
      })),
    'promises.move': ({ id, dueOn, on, dueKind }) =>
      change('history.promiseMoved', id, (before) => {
        keepDueDate(db, before, on)
        return { dueOn, dueKind, status: 'moved', closedOn: null }
      }),
    'promises.tell': ({ id, on }) => change('history.promiseTold', id, () => ({ toldOn: on })),
    'promises.remove': ({ id }) => change('history.promiseBinned', id, () => ({ deletedAt: now() }))
  }
}
