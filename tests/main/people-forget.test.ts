import { expect, test } from 'vitest'
import { records } from '#shared/domain/records'
import { toldIn } from '../../src/main/people/forget-texts.repository'
import { eraseForgotten, forgottenBefore } from '../../src/main/people/forget.repository'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import type { Db } from '../../src/main/db/open'
import { startApp } from '../support/app'
import { aFavour, aMeeting, aMeetingFavour, aMeetingPromise, aPerson, aPromise } from '../support/builders'
import { dump } from '../support/dump'

/** Every value of every table, the undo log and the search indexes included, in which one of these words stands. */
function wherever({ raw }: Db, words: readonly string[]): string[] {
  const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  return tables.flatMap((table) =>
    (raw.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const text = Buffer.isBuffer(value) ? value.toString('latin1') : String(value)
        return words.some((word) => text.toLowerCase().includes(word)) ? [`${table}.${column}: ${text}`] : []
      })
    )
  )
}

const someDay = '2999-01-01T00:00:00.000Z'

/** Some of everything about Zélie Quincampoix, told in her own entries and elsewhere. */
async function withZelie() {
  const app = startApp()
  const { call } = app
  const { id: circle } = await call('circles.create', { name: 'Les amis de Zélie Quincampoix' })
  const zelie = (
    await call(
      'people.create',
      aPerson(
        {
          givenName: 'Zélie',
          familyName: 'Quincampoix',
          notes: 'x',
          birthday: '--05-09',
          needs: 'un DAF',
          roleText: 'DG',
          noLedger: true
        },
        { organisation: 'Quincampoix et fils', emails: [{ label: null, value: 'zq@example.org' }], circleIds: [circle] }
      )
    )
  ).id
  const paul = (
    await call(
      'people.create',
      aPerson({ givenName: 'Paul', familyName: 'Martin', notes: 'Ami de Zélie Quincampoix', introducedById: zelie })
    )
  ).id
  await call('people.link', { personId: zelie, otherId: paul })
  const meeting = (
    await call(
      'meetings.save',
      aMeeting(
        [zelie, paul],
        {
          rawText: 'Déj avec zelie QUINCAMPOIX et Paul Martin ; Zélie promet',
          notes: 'écrire à zq@example.org',
          preparation: 'Parler à Zélie'
        },
        {
          favours: [aMeetingFavour(zelie, { description: 'Zélie relit mon CV' })],
          promises: [aMeetingPromise(zelie, { text: 'rappeler Zélie' })]
        }
      )
    )
  ).id
  const elsewhere = (
    await call('meetings.save', aMeeting([paul], { notes: 'Paul connaît Zélie Quincampoix, et une autre Zélie' }))
  ).id
  await call(
    'favours.create',
    aFavour(paul, { kind: 'introduction', introducedPersonId: zelie, description: 'présente Quincampoix' })
  )
  await call('promises.create', aPromise(paul, { text: 'écrire à Zélie Quincampoix' }))
  await call('meetings.keepDraft', { context: 'x', content: JSON.stringify({ text: 'Vu Zélie', personId: zelie }) })
  return { ...app, circle, zelie, paul, meeting, elsewhere }
}

test('a name is looked for in every column in which one writes freely', () => {
  const { db } = startApp()
  const columns = db.raw
    .prepare(
      `SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.name IN (SELECT value FROM json_each(?)) AND c.type = 'TEXT'
         AND instr(m.sql, ' ' || c.name || ' IN (') = 0 AND instr(m.sql, '"' || c.name || '" IN (') = 0
         AND instr(m.sql, '(' || c.name || ' IN (') = 0 AND instr(m.sql, '("' || c.name || '" IN (') = 0`
    )
    .pluck()
    .all(JSON.stringify([...Object.keys(records), 'draft', 'importBatch'])) as string[]
  const isOther =
    /\.(id|\w*Id|a|b|rule|subject|lens|week|key|context|format|digest|counts|snoozedUntil|\w+At|\w+On|date|startTime|from|to|since|until|birthday)$/
  // What is erased as a whole, or follows from the rest.
  const whole =
    /^(person\.(\w*Name|particle|suffix|\w+Key)|(email|phone|link)\.\w+|organisation\.foldKey|setting\.value|keptLayout\.places)$/
  const written = columns.filter((column) => !isOther.test(column) && !whole.test(column))
  expect(toldIn.flatMap(({ table, columns: own }) => own.map((column) => `${table}.${column}`)).toSorted()).toEqual(
    written.toSorted()
  )
})

test('what forgetting does is told before, in numbers', async () => {
  const { call, zelie } = await withZelie()
  expect(await call('people.forgetting', { id: zelie })).toEqual({
    meetings: 1,
    favours: 1,
    promises: 1,
    addresses: 1,
    circles: 1,
    acquaintances: 1,
    importLines: 0,
    // Two meetings, two favours, two promises, a note, a circle, a draft.
    texts: 9
  })
})

test('who is forgotten has no name anywhere, and what was exchanged stays counted', async () => {
  const { call, db, zelie, paul, meeting, elsewhere } = await withZelie()
  await call('people.forget', { id: zelie })
  const detail = await call('people.get', { id: zelie })
  expect(detail).toMatchObject({
    name: 'Personne oubliée',
    organisation: null,
    emails: [],
    circles: [],
    acquaintances: [],
    person: {
      notes: null,
      birthday: null,
      needs: null,
      roleText: null,
      noLedger: true,
      noSuggestions: true,
      reportLevel: 'figures',
      forgottenOn: '2026-06-30'
    }
  })
  const { form } = await call('meetings.get', { id: meeting })
  expect(form.meeting).toMatchObject({
    rawText: 'Déj avec … et Paul Martin ; … promet',
    notes: 'écrire à …',
    preparation: 'Parler à …'
  })
  expect(form.favours).toMatchObject([{ personId: zelie, description: '… relit mon CV' }])
  expect(form.promises).toMatchObject([{ personId: zelie, text: 'rappeler …' }])
  // A first name alone, where she was not there, may be anybody's.
  expect((await call('meetings.get', { id: elsewhere })).form.meeting.notes).toBe('Paul connaît …, et une autre Zélie')
  expect((await call('people.get', { id: paul })).person).toMatchObject({ notes: 'Ami de …', introducedById: zelie })
  expect((await call('favours.page', { personId: zelie })).total).toBe(1)
  expect((await call('meetings.page', { personId: zelie })).total).toBe(1)
  const live = wherever(db, ['zélie', 'zelie', 'quincampoix', 'zq@']).filter(
    (found) => !/^(change|changeRow|meetingText\w*)\./.test(found)
  )
  expect(live.toSorted()).toEqual([
    'meeting.notes: Paul connaît …, et une autre Zélie',
    'organisation.foldKey: quincampoix et fils',
    'organisation.name: Quincampoix et fils'
  ])
  expect(checkJournal(db)).toEqual([])
})

test('who is forgotten is not offered, and nobody is recognised in the word that stands for them', async () => {
  const { call, zelie } = await withZelie()
  expect((await call('capture.complete', { before: 'Café avec Zél' })).map(({ kind }) => kind)).toContain('person')
  await call('people.forget', { id: zelie })
  expect(await call('capture.complete', { before: 'Café avec Zél' })).toEqual([])
  expect(await call('capture.complete', { before: 'Café avec Pers' })).toEqual([])
  expect(await call('people.pick', { text: 'oubli' })).toEqual([])
  expect((await call('people.page', { text: 'oubli' })).total).toBe(1)
})

test('forgetting is taken back byte for byte, as long as it is not final', async () => {
  const { call, db, zelie } = await withZelie()
  const before = dump(db)
  await call('people.forget', { id: zelie })
  expect((await call('history.list', {}))[0]).toMatchObject({ label: 'history.personForgotten', values: {} })
  expect(forgottenBefore(db, '2000-01-01T00:00:00.000Z')).toEqual([])
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('after its time nothing in the whole journal tells the name, the undo log included', async () => {
  const { call, db, bridge, zelie, paul, elsewhere } = await withZelie()
  await call('meetings.remove', { id: elsewhere })
  await call('people.forget', { id: zelie })
  db.raw.exec(
    `UPDATE organisation SET name = 'Fils', foldKey = 'fils'; DELETE FROM meeting WHERE deletedAt IS NOT NULL`
  )
  expect(wherever(db, ['quincampoix'])).not.toEqual([])
  const due = forgottenBefore(db, someDay)
  expect(due).toHaveLength(1)
  eraseForgotten(db, due)
  expect(wherever(db, ['zélie', 'zelie', 'quincampoix', 'zq@'])).toEqual([])
  expect(await bridge.call('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
  expect(forgottenBefore(db, someDay)).toEqual([])
  await call('people.setFacts', { id: paul, facts: { closeness: 4 } })
  await call('history.undo', {})
  expect(checkJournal(db)).toEqual([])
})

test('forgetting that was taken back never becomes final', async () => {
  const { call, db, zelie } = await withZelie()
  await call('people.forget', { id: zelie })
  await call('history.undo', {})
  expect(forgottenBefore(db, someDay)).toEqual([])
  expect((await call('people.get', { id: zelie })).name).toBe('Zélie Quincampoix')
})

test('what tells of another person of the same name keeps it', async () => {
  const { call } = startApp()
  const one = (await call('people.create', aPerson())).id
  const other = (await call('people.create', aPerson({}, { organisation: 'Airbus' }))).id
  const own = await call('meetings.save', aMeeting([one], { notes: 'Marie Dupont va bien' }))
  const others = await call('meetings.save', aMeeting([other], { notes: 'Marie Dupont va mieux' }))
  const both = await call('meetings.save', aMeeting([one, other], { notes: 'Les deux Marie Dupont' }))
  await call('people.forget', { id: one })
  const notes = async (id: string) => (await call('meetings.get', { id })).form.meeting.notes
  expect(await notes(own.id)).toBe('… va bien')
  expect(await notes(others.id)).toBe('Marie Dupont va mieux')
  expect(await notes(both.id)).toBe('Les deux Marie Dupont')
})

test('the lines of a file from which somebody came are emptied, those that only name them too', async () => {
  const { call, db } = startApp()
  const { id } = await call('people.create', aPerson({ givenName: 'Zélie', familyName: 'Quincampoix' }))
  db.raw.exec(
    `INSERT INTO importBatch (id, importedAt, format, fileName, digest, counts) VALUES ('b', '', 'csv', 'zelie_quincampoix.csv', '', '{}')`
  )
  const line = db.raw.prepare(
    `INSERT INTO importLine (batchId, line, outcome, personId, raw) VALUES ('b', ?, 'created', ?, ?)`
  )
  line.run(1, id, 'Z.,Q.')
  line.run(2, null, 'Quincampoix,Zelie,x@y')
  line.run(3, null, 'Quincampoix,Ève,x@y')
  await call('people.forget', { id })
  expect(db.raw.prepare('SELECT raw FROM importLine ORDER BY line').pluck().all()).toEqual([
    '',
    '',
    'Quincampoix,Ève,x@y'
  ])
  expect(db.raw.prepare('SELECT fileName FROM importBatch').pluck().get()).toBe('….csv')
})
