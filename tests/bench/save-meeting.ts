import { openDatabase } from '../../src/main/db/open'
import { makeJournal, openApp, sizes, TODAY } from './journals'
import { inTurns, lineOf, type Case } from './measure'

const RUNS = 101

/** Line 1: a meeting with three people, two favours and a promise, against the same seven rows written bare. */
export const saveMeeting: Case = {
  line: 1,
  async run() {
    const app = openApp(makeJournal('save-ours', sizes.real))
    const bare = openDatabase(makeJournal('save-floor', sizes.real))
    const people = app.db.raw.prepare('SELECT id FROM person ORDER BY id LIMIT 3').pluck().all() as string[]
    const times = await inTurns(
      RUNS,
      () =>
        app.call('meetings.save', {
          meeting: { date: TODAY, occasion: 'lunch', place: 'Chez Marcelle', notes: 'Long déjeuner, deux idées.' },
          participants: people.map((personId) => ({ personId })),
          favours: [
            { direction: 'received', personId: people[0]!, kind: 'advice', description: 'Resserrer mon discours' },
            { direction: 'given', personId: people[1]!, kind: 'information', weight: 2 }
          ],
          promises: [{ by: 'me', personId: people[2]!, text: 'envoyer le rapport', dueOn: '2026-07-03' }]
        }),
      bareSave(bare.raw, people)
    )
    await app.close()
    bare.close()
    return [lineOf('save a meeting', 'real', times, { ratio: 2, p95: 20 })]
  }
}

type Raw = ReturnType<typeof openDatabase>['raw']

function bareSave(raw: Raw, people: readonly string[]): () => void {
  const at = '2026-06-30T17:30:00.000Z'
  const meeting = raw.prepare(
    `INSERT INTO meeting (id, date, occasion, place, notes, durationMinutes, durationSource, createdAt, updatedAt)
     VALUES (?, ?, 'lunch', 'Chez Marcelle', 'Long déjeuner, deux idées.', 90, 'default', ?, ?)`
  )
  const participation = raw.prepare(`INSERT INTO participation (meetingId, personId, role) VALUES (?, ?, 'present')`)
  const favour = raw.prepare(
    `INSERT INTO favour (id, direction, personId, kind, date, weight, description, meetingId, createdAt, updatedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const promise = raw.prepare(
    `INSERT INTO promise (id, "by", personId, text, madeOn, dueOn, dueKind, meetingId, createdAt, updatedAt)
     VALUES (?, 'me', ?, 'envoyer le rapport', ?, '2026-07-03', 'on', ?, ?, ?)`
  )
  const save = raw.transaction(() => {
    const id = crypto.randomUUID()
    meeting.run(id, TODAY, at, at)
    for (const person of people) participation.run(id, person)
    favour.run(crypto.randomUUID(), 'received', people[0], 'advice', TODAY, 1, 'Resserrer mon discours', id, at, at)
    favour.run(crypto.randomUUID(), 'given', people[1], 'information', TODAY, 2, null, id, at, at)
    promise.run(crypto.randomUUID(), people[2], TODAY, id, at, at)
  })
  return () => save.immediate()
}
