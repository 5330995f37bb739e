import type { z } from 'zod'
import type { FavourDraft, favours } from '#shared/contract/favours'
import type { Handlers } from '#shared/contract/index'
import type { MessageKey } from '#shared/i18n/messages'
import type { Favour } from '#shared/domain/favour'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import { liveRecord, writeIfChanged } from '../db/live-records'
import { newStamps } from '../db/stamps'
import { insertRecord } from '../db/tables'
import { recordIntroduction } from '../people/introductions.repository'
import { personNames } from '../people/people.repository'
import { binFavour } from './bin-favour.repository'
import { countToThank, toThankRows } from './favour-loops.repository'
import { countFavours, favourRows } from './favours-page.repository'

const references = [
  ['personId', 'person'],
  ['introducedPersonId', 'person'],
  ['viaPersonId', 'person'],
  ['meetingId', 'meeting']
] as const

export function favourService({ db, log, ports }: AppContext): Pick<Handlers<'favours'>, keyof typeof favours> {
  /** Whom and what a favour names must be in the journal; what it named before may since be in the bin. */
  function check(draft: z.output<typeof FavourDraft>, before?: Favour): void {
    for (const [field, table] of references) {
      const id = draft[field]
      if (id !== null && id !== before?.[field]) liveRecord(db, table, id, field)
    }
    for (const field of ['introducedPersonId', 'viaPersonId'] as const)
      if (draft[field] === draft.personId) throw new AppError('same-person', {}, { [field]: 'same-person' })
  }

  const inWords = ({ direction, kind, personId }: z.output<typeof FavourDraft>) => ({
    direction,
    kind,
    person: personNames(db, [personId]).get(personId)?.name ?? ''
  })

  /** Writes what changes of a favour, and says so. */
  function change(label: MessageKey, id: string, what: Partial<Favour>): void {
    const before = liveRecord(db, 'favour', id)
    writeIfChanged(db, 'favour', before, { ...before, ...what })
    log.describe(label, inWords(before))
  }

  return {
    'favours.page': (query) => {
      const kinds = countFavours(db, query)
      const given = kinds.reduce((sum, kind) => sum + kind.given, 0)
      const received = kinds.reduce((sum, kind) => sum + kind.received, 0)
      const total = given + received
      return { total, rows: favourRows(db, query, total), given, received, kinds }
    },
    'favours.get': ({ id }) => liveRecord(db, 'favour', id),
    'favours.create': ({ promiseId, ...draft }) => {
      check(draft)
      const promise = promiseId === null ? undefined : liveRecord(db, 'promise', promiseId, 'promiseId')
      const favour = { ...draft, id: ports.newId(), ...newStamps() }
      insertRecord(db, 'favour', favour)
      recordIntroduction(db, favour)
      if (promise) writeIfChanged(db, 'promise', promise, { ...promise, favourId: favour.id })
      log.describe('history.favourAdded', inWords(favour))
      return { id: favour.id }
    },
    'favours.update': ({ id, ...draft }) => {
      const before = liveRecord(db, 'favour', id)
      check(draft, before)
      const favour = { ...before, ...draft }
      writeIfChanged(db, 'favour', before, favour)
      recordIntroduction(db, favour, before)
      log.describe('history.favourChanged', inWords(favour))
    },
    'favours.thank': ({ id, on }) => change('history.favourThanked', id, { thankedOn: on }),
    'favours.reportBack': ({ id, on }) => change('history.favourReported', id, { reportedBackOn: on }),
    'favours.setOutcome': ({ id, outcome, on }) =>
      change('history.favourOutcome', id, { outcome, outcomeOn: outcome === null ? null : on }),
    'favours.toThank': (page) => {
      const today = ports.today()
      return { total: countToThank(db, today), rows: toThankRows(db, today, page) }
    },
    'favours.remove': ({ id }) => {
      const favour = liveRecord(db, 'favour', id)
      binFavour(db, favour)
      log.describe('history.favourBinned', inWords(favour))
    }
  }
}
