import type { z } from 'zod'
import { records, type RecordName } from '#shared/domain/records'
import { foldKey, sortKey } from '#shared/domain/names'
import type { Db } from '../../src/main/db/open'
import { insertRecord, parseRow } from '../../src/main/db/tables'

type Draft<N extends RecordName> = Partial<z.input<(typeof records)[N]['schema']>>

/** Writes a record with what is said and defaults for the rest. */
export function put<N extends RecordName>(db: Db, name: N, draft: Draft<N>): void {
  const stamps = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
  const has = 'createdAt' in records[name].schema.shape
  insertRecord(db, name, parseRow(name, { ...(has && stamps), ...draft }))
}

export function putPerson(db: Db, id: string, given: string, family: string, more: Draft<'person'> = {}): void {
  const name = { givenName: given, familyName: family, ...more }
  put(db, 'person', { id, sortKey: sortKey(name as never), foldKey: foldKey(name as never), ...name })
}

export function putMeeting(
  db: Db,
  id: string,
  date: string,
  occasion: Draft<'meeting'>['occasion'],
  present: readonly string[],
  more: Draft<'meeting'> = {}
): void {
  put(db, 'meeting', { id, date, occasion, ...more })
  for (const personId of present) put(db, 'participation', { meetingId: id, personId })
}

export const NOTE = 'Cette note ne doit jamais sortir'

/** Names that no report without names may hold; the excluded, the binned and the never met among them. */
export const HIDDEN = [
  'Dupont',
  'Martin',
  'Lelièvre',
  'Montclair',
  'La Tour',
  'Ancelin',
  'Jourdain',
  'Gaillac',
  'Airbus'
]

/**
 * A small journal of which every count is known, for the quarter 2026-Q2 seen on 2026-06-30: five exchanges count, one is
 * confidential, one is with somebody excluded alone, one is a bare note; two people are new and one is met again.
 */
export function fillReportJournal(db: Db): void {
  put(db, 'organisation', { id: 'airbus', name: 'Airbus', foldKey: 'airbus', sector: 'Aéronautique' })
  putPerson(db, 'marie', 'Marie', 'Dupont', {
    organisationId: 'airbus',
    roleFamily: 'Direction RH',
    roleText: 'DRH d’Airbus',
    notes: NOTE,
    needs: NOTE
  })
  putPerson(db, 'paul', 'Paul', 'Martin', { reportLevel: 'named', roleFamily: 'Finance', sector: 'Rail' })
  putPerson(db, 'zoe', 'Zoé', 'Lelièvre', { reportLevel: 'figures' })
  putPerson(db, 'luc', 'Luc', 'Montclair', { reportLevel: 'excluded' })
  putPerson(db, 'anne', 'Anne', 'La Tour', { particle: 'de', roleFamily: 'Conseil', sector: 'Cabinet Jourdain' })
  putPerson(db, 'bruno', 'Bruno', 'Ancelin')
  putPerson(db, 'nadia', 'Nadia', 'Jourdain')
  putPerson(db, 'gerard', 'Gérard', 'Gaillac', { deletedAt: '2026-05-01T00:00:00.000Z' })

  put(db, 'circle', { id: 'club', name: 'Club des DSI', kind: 'club' })
  put(db, 'circle', { id: 'family', name: 'Famille Dupont', kind: 'family' })
  put(db, 'circle', { id: 'small', name: 'Chorale de Sèvres', kind: 'cultural' })
  for (const personId of ['marie', 'paul', 'anne']) put(db, 'membership', { personId, circleId: 'club' })
  for (const personId of ['marie', 'zoe', 'bruno']) put(db, 'membership', { personId, circleId: 'family' })
  put(db, 'membership', { personId: 'anne', circleId: 'small' })

  putMeeting(db, 'm1', '2026-04-07', 'lunch', ['marie', 'paul'], { notes: NOTE, rawText: NOTE, place: 'Chez Dupont' })
  putMeeting(db, 'm2', '2026-05-12', 'networkingInterview', ['anne'], {
    category: 'decisionMaker',
    durationMinutes: 60,
    durationSource: 'default',
    circleId: 'club'
  })
  putMeeting(db, 'm3', '2026-05-13', 'call', ['zoe'])
  putMeeting(db, 'm4', '2026-05-20', 'coffee', ['luc'])
  putMeeting(db, 'm5', '2026-05-21', 'dinner', ['marie'], { confidential: true })
  putMeeting(db, 'm6', '2026-06', 'seminar', [])
  putMeeting(db, 'm7', '2026-06-10', 'note', [])
  putMeeting(db, 'm8', '2026-06-11', 'lunch', ['marie', 'luc', 'gerard'])
  putMeeting(db, 'm9', '2026-06-12', 'lunch', ['marie'], { status: 'cancelled' })
  putMeeting(db, 'm10', '2026-06-13', 'lunch', ['marie'], { deletedAt: '2026-06-14T00:00:00.000Z' })
  putMeeting(db, 'before', '2026-02-03', 'lunch', ['marie'])
  putMeeting(db, 'anne1', '2023-06-01', 'lunch', ['anne'])
  putMeeting(db, 'anne2', '2024-01-10', 'lunch', ['anne'])
  putMeeting(db, 'bruno1', '2020-03-01', 'lunch', ['bruno'])
  putMeeting(db, 'bruno2', '2021-03-01', 'lunch', ['bruno'])
  putMeeting(db, 'planned', '2026-08-05', 'lunch', ['marie'], { status: 'planned' })
  putMeeting(db, 'plannedSecret', '2026-08-06', 'lunch', ['marie'], { status: 'planned', confidential: true })

  const received = { direction: 'received' } as const
  put(db, 'favour', {
    ...received,
    id: 'f1',
    personId: 'marie',
    kind: 'introduction',
    date: '2026-04-10',
    introducedPersonId: 'paul',
    outcome: 'interview',
    outcomeOn: '2026-05-02',
    description: NOTE
  })
  put(db, 'favour', { id: 'f2', direction: 'given', personId: 'anne', kind: 'advice', date: '2026-05-15', weight: 3 })
  put(db, 'favour', { ...received, id: 'f3', personId: 'zoe', kind: 'recommendation', date: '2026-06-02' })
  put(db, 'favour', { ...received, id: 'f4', personId: 'luc', kind: 'loan', date: '2026-06-02' })
  put(db, 'favour', {
    ...received,
    id: 'f5',
    personId: 'marie',
    kind: 'support',
    date: '2026-06-02',
    confidential: true
  })
  put(db, 'favour', { ...received, id: 'f6', personId: 'marie', kind: 'support', date: '2026-05-21', meetingId: 'm5' })
  put(db, 'favour', { id: 'f7', direction: 'given', personId: 'marie', kind: 'advice', date: '2026-02-04' })

  const mine = { by: 'me', text: NOTE } as const
  put(db, 'promise', {
    ...mine,
    id: 'r1',
    personId: 'marie',
    madeOn: '2026-04-07',
    dueOn: '2026-04-20',
    status: 'kept',
    closedOn: '2026-04-20'
  })
  put(db, 'promise', {
    ...mine,
    id: 'r2',
    personId: 'anne',
    madeOn: '2026-05-12',
    dueOn: '2026-05-20',
    status: 'kept',
    closedOn: '2026-05-25'
  })
  put(db, 'promise', {
    ...mine,
    id: 'r3',
    personId: 'marie',
    madeOn: '2026-05-01',
    dueOn: '2026-07-15',
    status: 'moved'
  })
  put(db, 'promiseDueDate', { promiseId: 'r3', position: 0, dueOn: '2026-06-01', movedOn: '2026-05-30' })
  put(db, 'promise', { by: 'them', text: NOTE, id: 'r4', personId: 'paul', madeOn: '2026-05-12', dueOn: '2026-07-10' })
  put(db, 'promise', { ...mine, id: 'r5', personId: 'luc', madeOn: '2026-05-12', dueOn: '2026-07-10' })
  put(db, 'promise', {
    ...mine,
    id: 'r6',
    personId: null,
    madeOn: '2026-05-12',
    status: 'dropped',
    closedOn: '2026-06-01'
  })
  put(db, 'promise', { ...mine, id: 'r7', personId: 'zoe', madeOn: '2026-06-20' })

  put(db, 'acquaintance', { a: 'marie', b: 'paul', source: 'introduced', since: '2026-04-10' })
  put(db, 'acquaintance', { a: 'luc', b: 'marie' })
}
