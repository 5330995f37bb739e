import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { mergeChoices, mergedFields, mergedLists } from '#shared/domain/merge'
import type { Db } from '../../src/main/db/open'
import { personReferences } from '../../src/main/people/merge-references.repository'
import { checkJournal } from '../../src/main/safekeeping/check.repository'
import { anyJournal, insertJournal } from '../support/any-journal'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'
import { journalFile } from '../support/commands'
import { dump } from '../support/dump'
import { importText } from '../support/import-file'
import { namesOf, withThree } from '../support/known-people'

const all = ({ raw }: Db, sql: string, ...values: unknown[]) =>
  raw
    .prepare(sql)
    .pluck()
    .all(...values)

/** Everything that an undo puts back, byte for byte. */
const everything = (db: Db) =>
  [
    dump(db),
    ...['pseudonym', 'importLine'].map((table) =>
      JSON.stringify(db.raw.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all())
    )
  ].join('\n')

test('every column that names a person is among those a merge moves', () => {
  const { db } = startApp()
  onTestFinished(() => db.close())
  const columns = db.raw
    .prepare(
      `SELECT m.name || '.' || c.name AS "column", f."table" AS parent FROM sqlite_schema m
       JOIN pragma_table_info(m.name) c LEFT JOIN pragma_foreign_key_list(m.name) f ON f."from" = c.name
       WHERE m.type = 'table' AND m.sql NOT LIKE '%VIRTUAL%'`
    )
    .all() as { column: string; parent: string | null }[]
  const naming = columns
    .filter(({ column, parent }) => parent === 'person' || /\..*person.*id$/i.test(column))
    .map(({ column }) => column)
  // These hold ids inside a text, or go by another name.
  const inside = ['doubt.waiting', 'suggestionState.subject', 'draft.content']
  expect(Object.keys(personReferences).toSorted()).toEqual([...new Set([...naming, ...inside])].toSorted())
  expect(columns.map(({ column }) => column)).toEqual(expect.arrayContaining(inside))
})

const choices = fc.dictionary(fc.constantFrom(...mergedFields, ...mergedLists), fc.constantFrom(...mergeChoices), {
  maxKeys: 10
})

/** A journal with rows in every table, of three people, and what is told of them outside of the records. */
function filled(journal: Parameters<typeof insertJournal>[1]) {
  const app = startApp()
  insertJournal(app.db, journal)
  app.db.raw.exec(`
    UPDATE person SET deletedAt = NULL;
    INSERT INTO suggestionState (rule, subject, dismissed) VALUES
      ('duplicate', 'person-0|person-1', 1), ('duplicate', 'person-1|person-2', 1), ('duplicate', 'person-0|person-2', 1),
      ('asleep', 'person-1', 1), ('asleep', 'person-2', 0);
    INSERT INTO pseudonym (personId, code) VALUES ('person-1', 'P-001'), ('person-2', 'P-002');
    INSERT INTO importBatch (id, importedAt, format, fileName, digest, counts) VALUES ('b', '', 'csv', '', '', '{}');
    INSERT INTO importLine (batchId, line, outcome, personId, raw) VALUES
      ('b', 1, 'created', 'person-0', ''), ('b', 2, 'created', 'person-1', ''), ('b', 3, 'created', 'person-2', '');
    UPDATE doubt SET waiting = '{"favours":[{"introducedPersonId":"person-1"}]}' WHERE id = 'doubt-0';`)
  return app
}

test('a merge loses no meeting, favour or promise, leaves nothing in the air, and is taken back byte for byte', async () => {
  const three = fc.shuffledSubarray(['person-0', 'person-1', 'person-2'], { minLength: 2, maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(anyJournal(), three, choices, async (journal, [kept = '', other = ''], chosen) => {
      const { db, call, close } = filled(journal)
      try {
        const before = everything(db)
        const of = (table: string, id: string, column = 'id') =>
          all(db, `SELECT "${column}" FROM "${table}" WHERE personId = ? ORDER BY 1`, id) as string[]
        const union = (table: string, column = 'id') =>
          [...new Set([...of(table, kept, column), ...of(table, other, column)])].toSorted()
        const mine = {
          favour: union('favour'),
          promise: union('promise'),
          target: union('target'),
          meetings: union('participation', 'meetingId')
        }
        const totals = () =>
          ['meeting', 'favour', 'promise', 'target', 'doubt', 'person', 'importLine', 'pseudonym'].map(
            (table) => all(db, `SELECT count(*) FROM ${table}`)[0]
          )
        const counted = totals()
        const friends = (id: string) =>
          all(
            db,
            'SELECT CASE a WHEN @id THEN b ELSE a END FROM acquaintance WHERE (a = @id OR b = @id) AND deletedAt IS NULL',
            { id }
          ) as string[]
        const known = new Set([...friends(kept), ...friends(other)].filter((id) => id !== kept && id !== other))

        await call('people.merge', { keptId: kept, otherId: other, choices: chosen })
        const after = everything(db)
        expect(totals()).toEqual(counted)
        expect({
          favour: of('favour', kept).toSorted(),
          promise: of('promise', kept).toSorted(),
          target: of('target', kept).toSorted(),
          meetings: of('participation', kept, 'meetingId').toSorted()
        }).toEqual(mine)
        expect(friends(kept).toSorted()).toEqual([...known].toSorted())
        const left = [
          'participation.personId',
          'favour.personId',
          'favour.viaPersonId',
          'favour.introducedPersonId',
          'promise.personId',
          'target.personId',
          'doubt.personId',
          'importLine.personId',
          'acquaintance.a',
          'acquaintance.b'
        ]
          .map((name) => name.split('.') as [string, string])
          .flatMap(([table, column]) => all(db, `SELECT rowid FROM "${table}" WHERE "${column}" = ?`, other))
        expect(left).toEqual([])
        expect(all(db, 'SELECT id FROM person WHERE introducedById IN (?, id) AND id <> ?', other, other)).toEqual([])
        expect(
          all(db, 'SELECT id FROM favour WHERE personId IN (viaPersonId, introducedPersonId) AND personId = ?', kept)
        ).toEqual([])
        expect(
          all(db, `SELECT 1 FROM suggestionState WHERE rule IN ('duplicate', 'asleep') AND instr(subject, ?)`, other)
        ).toEqual([])
        expect(db.raw.pragma('foreign_key_check')).toEqual([])
        await call('history.undo', {})
        expect(everything(db)).toBe(before)
        await call('history.redo')
        expect(everything(db)).toBe(after)
      } finally {
        close()
      }
    }),
    { numRuns: 40 }
  )
})

test('two people become one: what is empty is filled, lists are joined, the other goes to the bin and back on undo', async () => {
  const { call, db, marie, paul, karim } = await withThree()
  const { id: twin } = await call(
    'people.create',
    aPerson(
      {
        givenName: 'Marie',
        familyName: 'DUPOND',
        city: 'Lyon',
        notes: 'Aime le vélo',
        noLedger: true,
        reportLevel: 'excluded',
        introducedById: marie
      },
      {
        organisation: 'Airbus',
        emails: [
          { label: null, value: 'Marie@airbus.example' },
          { label: null, value: 'm@home.example' }
        ]
      }
    )
  )
  await call('people.update', {
    id: marie,
    ...aPerson({ notes: 'DRH' }, { emails: [{ label: 'pro', value: 'marie@airbus.example' }] })
  })
  await call('people.link', { personId: marie, otherId: twin })
  await call('people.link', { personId: twin, otherId: paul })
  const shared = await call('meetings.save', {
    ...aMeeting([twin]),
    participants: [{ personId: twin }, { personId: marie, role: 'mentioned' }]
  })
  const own = await call('meetings.save', aMeeting([twin, karim], { date: '2026-06-02' }))
  await call('favours.create', aFavour(twin, { kind: 'introduction', introducedPersonId: marie }))
  await call('favours.create', aFavour(karim, { kind: 'introduction', introducedPersonId: twin }))
  await call('promises.create', aPromise(twin))
  const before = dump(db)

  expect(await call('people.mergeMoves', { keptId: marie, otherId: twin })).toMatchObject({
    meetings: 2,
    sharedMeetings: 1,
    favours: 1,
    promises: 1,
    introductions: 1,
    between: 3
  })
  expect(await call('people.merge', { keptId: marie, otherId: twin })).toMatchObject({ name: 'Marie Dupont' })
  const detail = await call('people.get', { id: marie })
  expect(detail).toMatchObject({
    organisation: 'Airbus',
    introducedBy: null,
    emails: [{ label: 'pro', value: 'marie@airbus.example' }, { value: 'm@home.example' }],
    person: { city: 'Lyon', notes: 'DRH\n\nAime le vélo', noLedger: true, reportLevel: 'excluded' }
  })
  expect(namesOf(detail.acquaintances).toSorted()).toEqual(['Karim Benali', 'Paul Martin'])
  const { form } = await call('meetings.get', { id: shared.id })
  expect(form.participants).toEqual([{ personId: marie, role: 'present' }])
  expect(
    (await call('meetings.get', { id: own.id })).form.participants.map(({ personId }) => personId).toSorted()
  ).toEqual([marie, karim].toSorted())
  expect((await call('favours.page', { personId: marie })).rows).toMatchObject([{ introduced: null }])
  expect((await call('promises.page', { personId: marie })).total).toBe(1)
  expect(await call('people.get', { id: twin }).catch((error: Error) => error.message)).toBe('not-found')
  expect(checkJournal(db)).toEqual([])
  expect((await call('history.list', {}))[0]).toMatchObject({
    label: 'history.peopleMerged',
    values: { name: 'Marie Dupont', other: 'Marie DUPOND' }
  })
  await call('history.undo', {})
  expect(dump(db)).toBe(before)
})

test('the user chooses field by field whose value stays', async () => {
  const { call, marie, paul } = await withThree()
  await call('people.merge', {
    keptId: marie,
    otherId: paul,
    choices: { name: 'other', emails: 'kept', reportLevel: 'kept' }
  })
  expect((await call('people.get', { id: marie })).name).toBe('Paul Martin')
  expect(namesOf((await call('people.page', {})).rows)).toEqual(['Karim Benali', 'Paul Martin'])
})

test('who was introduced by somebody whom the other introduced is introduced by nobody', async () => {
  const { call, marie, paul, karim } = await withThree()
  await call('people.update', {
    id: paul,
    ...aPerson({ givenName: 'Paul', familyName: 'Martin', introducedById: karim })
  })
  await call('people.update', { id: marie, ...aPerson({ introducedById: paul }) })
  await call('people.merge', { keptId: marie, otherId: karim })
  expect((await call('people.get', { id: marie })).introducedBy).toBeNull()
  expect((await call('people.get', { id: paul })).introducedBy).toMatchObject({ name: 'Marie Dupont' })
})

test('one person is not merged with themselves, nor with somebody of the bin', async () => {
  const { bridge, call, marie, paul } = await withThree()
  const merge = (keptId: string, otherId: string) => bridge.call('people.merge', { keptId, otherId })
  expect(await merge(marie, marie)).toMatchObject({
    error: { code: 'same-person', fields: { otherId: 'same-person' } }
  })
  await call('people.remove', { id: paul })
  expect(await merge(marie, paul)).toMatchObject({ error: { code: 'not-found', fields: { otherId: 'not-found' } } })
})

test('what is being written about the one who goes is about the one who stays', async () => {
  const { call, marie, paul } = await withThree()
  await call('meetings.keepDraft', { context: 'x', content: JSON.stringify({ personId: paul }) })
  await call('people.merge', { keptId: marie, otherId: paul })
  expect(await call('meetings.draft', { context: 'x' })).toEqual({ content: JSON.stringify({ personId: marie }) })
})

test('people who may be one are listed, the surest first, until the user says that they are two', async () => {
  const { call, marie } = await withThree()
  const add = async (givenName: string, familyName: string, organisation: string | null, email?: string) =>
    (
      await call(
        'people.create',
        aPerson({ givenName, familyName }, { organisation, emails: email ? [{ label: null, value: email }] : [] })
      )
    ).id
  await add('Dupont', 'Marie', 'Airbus')
  await add('Maria', 'Dupont', null)
  const one = await add('Jean', 'Valjean', 'Mairie', 'jean@example.org')
  const other = await add('Père', 'Madeleine', 'Usine', 'JEAN@example.org ')
  await add('Léa', 'Roy', 'Suez')
  await add('Léo', 'Roy', 'Veolia')
  await add('Noé', 'Petit', 'Suez')
  await add('Noé', 'Petit', 'Veolia')
  const { total, pairs } = await call('people.duplicates')
  const said = pairs.map(({ one: a, other: b, reason }) => [reason, ...[a.name, b.name].toSorted()].join(', '))
  expect(said[0]).toBe('sameAddress, Jean Valjean, Père Madeleine')
  expect(said.slice(1).toSorted()).toEqual([
    'nearName, Dupont Marie, Maria Dupont',
    'nearName, Maria Dupont, Marie Dupont',
    'sameName, Noé Petit, Noé Petit',
    'sameNameAndOrganisation, Dupont Marie, Marie Dupont'
  ])
  expect(total).toBe(5)
  await call('people.keepApart', { oneId: other, otherId: one })
  expect((await call('people.duplicates')).pairs.map(({ reason }) => reason)).not.toContain('sameAddress')
  await call('history.undo', {})
  expect((await call('people.duplicates')).total).toBe(5)
  await call('people.forget', { id: marie })
  expect((await call('people.duplicates')).pairs.flatMap((pair) => [pair.one.id, pair.other.id])).not.toContain(marie)
  expect(TODAY).toBe((await call('people.get', { id: marie })).person.forgottenOn)
})

test('what was answered about others stays as it is, though their ids hold the id of the one who goes', async () => {
  const app = startApp()
  onTestFinished(() => app.db.close())
  const people = ['kept', 'a', 'b', 'a|b'].map((id) => ({ id, familyName: `N${id}` }))
  const answers = ['a', 'a|b', 'a|kept', 'a|b|b', 'a|b|kept']
  const suggestionStates = answers.map((subject) => ({ rule: 'introduction', subject, dismissed: true }))
  await importText(app, journalFile({ people, suggestionStates }))
  await app.call('people.merge', { keptId: 'kept', otherId: 'a' })
  expect(all(app.db, 'SELECT subject FROM suggestionState ORDER BY rowid')).toEqual([
    'kept',
    'b|kept',
    'a|b|b',
    'a|b|kept'
  ])
})
