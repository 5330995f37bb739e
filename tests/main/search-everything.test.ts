import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate, migrations } from '../../src/main/db/migrate'
import { makeSample } from '../../src/main/sample/make-sample'
import { staleSearchIndexes } from '../../src/main/safekeeping/check-search.repository'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson, aPromise } from '../support/builders'

function started() {
  const app = startApp()
  onTestFinished(app.close)
  /** The titles of what is found, each after its kind; what is only near after a sign. */
  async function found(text: string, limit = 20): Promise<string[]> {
    const results = await app.call('search.everything', { text, limit })
    return results.map(({ kind, title, near }) => `${near ? '~' : ''}${kind}: ${title.text.replaceAll(/\s/g, ' ')}`)
  }
  return { ...app, found }
}

const named = (name: string, organisation?: string) => {
  const [givenName = '', ...family] = name.split(' ')
  return aPerson({ givenName, familyName: family.join(' ') || null }, organisation ? { organisation } : {})
}

describe('what is found', () => {
  test('every kind of record, with the words around', async () => {
    const { call, found } = started()
    const { id } = await call('people.create', named('Hélène Œuvrard', 'Orféa Conseil'))
    await call('circles.create', { name: 'Cercle Orféon', kind: 'club' })
    const notes = `${'Longue conversation. '.repeat(10)}Elle chante à l’Orféon le jeudi. ${'Il fut tard. '.repeat(20)}`
    await call('meetings.save', aMeeting([id], { place: 'Salle Orféo', notes }))
    await call('favours.create', aFavour(id, { description: 'Une place pour l’Orféon' }))
    await call('promises.create', aPromise(id, { text: 'envoyer le programme de l’Orféon' }))
    expect(await found('orfe')).toEqual([
      'circle: Cercle Orféon',
      'organisation: Orféa Conseil',
      'place: Salle Orféo',
      'person: Hélène Œuvrard',
      'meeting: Déjeuner du 15 juin 2026 avec Hélène Œuvrard',
      'favour: Conseil, d’Hélène Œuvrard, 15 juin 2026',
      'promise: Envoyer le programme de l’Orféon (à Hélène Œuvrard)'
    ])
    const results = await call('search.everything', { text: 'ORFEON jeudi' })
    const [{ title, snippet }] = results as [(typeof results)[number]]
    expect(results).toHaveLength(1)
    expect(title.marks).toEqual([])
    expect(snippet?.text).toMatch(/^… .*Elle chante à l’Orféon le jeudi\. .* …$/)
    expect(snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Orféon', 'jeudi'])
  })

  test.each([
    ['helene oeuvrard', 'Hélène Œuvrard'],
    ['ŒUV hél', 'Hélène Œuvrard'],
    ['soren', 'Søren Łukasz-Ðorđe'],
    ['lukasz dorde', 'Søren Łukasz-Ðorđe'],
    ["o'brien", 'Shaun O’Brien'],
    ['obrien', 'Shaun O’Brien'],
    ['o brien', 'Shaun O’Brien'],
    ['dartagnan charles', 'Charles d’Artagnan'],
    ['jean pierre', 'Jean-Pierre Weiß'],
    ['weiss', 'Jean-Pierre Weiß'],
    ['김민준', '김민준'],
    ['김민', '김민준']
  ])('“%s” finds %s', async (text, name) => {
    const { call, found } = started()
    for (const one of [
      'Hélène Œuvrard',
      'Søren Łukasz-Ðorđe',
      'Shaun O’Brien',
      'Charles d’Artagnan',
      'Jean-Pierre Weiß'
    ])
      await call('people.create', named(one))
    await call('people.create', aPerson({ givenName: '김민준', familyName: null }))
    expect(await found(text)).toEqual([`person: ${name}`])
  })

  test.each(['soren', 'Søren', 'lodz ete', 'ÉTÉ', "l'ete", 'strasse'])(
    'in what was written, “%s” is found',
    async (text) => {
      const { call, found } = started()
      await call('meetings.save', aMeeting([], { notes: 'Søren passe l’été à Łódź, Straße 4' }))
      expect(await found(text)).toEqual(['meeting: Déjeuner du 15 juin 2026'])
    }
  )

  test('somebody is found by where they are, together with their name', async () => {
    const { call, found } = started()
    await call('people.create', named('Marie Dupont', 'Airbus'))
    await call('people.create', named('Marie Laurent', 'Orféa'))
    expect(await found('airbus marie')).toEqual(['person: Marie Dupont'])
    expect(await found('airbus')).toEqual(['organisation: Airbus', 'person: Marie Dupont'])
  })

  test('a meeting is found by who was there and what was said', async () => {
    const { call, found } = started()
    const { id: marie } = await call('people.create', named('Marie Dupont'))
    const { id: paul } = await call('people.create', named('Paul Martin'))
    await call('meetings.save', aMeeting([marie, paul], { notes: 'Parlé du budget' }))
    await call('meetings.save', aMeeting([marie], { notes: 'Parlé du jardin' }))
    expect(await found('budget martin')).toEqual(['meeting: Déjeuner du 15 juin 2026 avec Paul Martin et 1 autre'])
    expect(await found('martin jardin')).toEqual([])
  })

  test('signs alone ask for nothing', async () => {
    const { call, found } = started()
    await call('people.create', named('Marie Dupont'))
    for (const text of ['', '  ', '"', '* -', '…']) expect(await found(text)).toEqual([])
  })
})

describe('the order', () => {
  test('a whole name comes before its beginning, who was met lately before who was not', async () => {
    const { call, found } = started()
    const met = async (name: string, date?: string) => {
      const { id } = await call('people.create', named(name))
      if (date) await call('meetings.save', aMeeting([id], { date }))
    }
    await met('Mariette Dupont', '2026-06-20')
    await met('Paul Marie', '2026-01-05')
    await met('Marie', '2025-01-05')
    await met('Marie Zola')
    await met('Marie Dupont', '2026-06-01')
    const people = (await found('marie')).filter((line) => line.startsWith('person'))
    expect(people).toEqual([
      'person: Marie',
      'person: Marie Dupont',
      'person: Paul Marie',
      'person: Marie Zola',
      'person: Mariette Dupont'
    ])
    expect((await found('dupont marie'))[0]).toBe('person: Marie Dupont')
  })

  test('each kind has its share when there is more than there is room for', async () => {
    const { call } = started()
    for (let number = 0; number < 12; number++) {
      const { id } = await call('people.create', named(`Rose Numéro${number}`))
      await call('meetings.save', aMeeting([id], { notes: 'Une rose' }))
    }
    const results = await call('search.everything', { text: 'rose', limit: 9 })
    expect(results.map(({ kind }) => kind)).toEqual([...Array(6).fill('person'), ...Array(3).fill('meeting')])
  })

  test.each([
    'marie',
    'ma',
    'budget',
    'marie budget',
    'dupont',
    'club marie',
    'de la',
    'b',
    'de la les avec',
    'martin paul'
  ])('the meetings that hold “%s” are those of the journal, in its order', async (text) => {
    const { call, db } = started()
    makeSample(db, { people: 500, seed: 1, today: TODAY, language: 'fr' })
    const results = await call('search.everything', { text, limit: 100 })
    const ids = results.flatMap(({ kind, id }) => (kind === 'meeting' ? id : []))
    const statuses = ['held', 'planned', 'cancelled'] as const
    const { rows } = await call('meetings.page', { text, limit: 100, statuses: [...statuses] })
    expect(ids).toEqual(rows.map(({ id }) => id).slice(0, ids.length))
    expect(ids.length).toBeGreaterThanOrEqual(Math.min(rows.length, 12))
  })
})

describe('near misses', () => {
  test.each([
    ['dupnot', ['~person: Marie Dupont']],
    ['mraie dupont', ['~person: Marie Dupont']],
    ['dupon', ['person: Marie Dupont']],
    ['tupont', ['~person: Marie Dupont']],
    ['laurnet', ['~person: Paul Laurent']],
    ['airbsu', ['~organisation: Airbus', '~person: Paul Laurent']],
    ['rotray', ['~circle: Rotary']],
    ['xyzzy', []],
    ['lea', []]
  ])('“%s” offers %j', async (text, expected) => {
    const { call, found } = started()
    await call('people.create', named('Marie Dupont'))
    await call('people.create', named('Paul Laurent', 'Airbus'))
    await call('people.create', named('Léo Vidal'))
    await call('circles.create', { name: 'Rotary', kind: 'club' })
    expect(await found(text)).toEqual(expected)
  })

  test('words of what was written have near misses as well, and go together with names', async () => {
    const { call, found } = started()
    const { id } = await call('people.create', named('Marie Dupont'))
    await call('meetings.save', aMeeting([id], { notes: 'Parlé du budget' }))
    expect(await found('bugdet')).toEqual(['~meeting: Déjeuner du 15 juin 2026 avec Marie Dupont'])
    expect(await found('budget dupnot')).toEqual(['~meeting: Déjeuner du 15 juin 2026 avec Marie Dupont'])
    expect(await found('bugdet dupnot')).toEqual(['~meeting: Déjeuner du 15 juin 2026 avec Marie Dupont'])
  })

  test('what was written comes before what is only near', async () => {
    const { call, found } = started()
    await call('people.create', named('Marie Dupont'))
    await call('meetings.save', aMeeting([], { notes: 'Croisé un certain Dupnot' }))
    expect(await found('dupnot')).toEqual(['meeting: Déjeuner du 15 juin 2026', '~person: Marie Dupont'])
  })
})

describe('the index', () => {
  test('the bin is not searched; what comes back is found again', async () => {
    const { call, found, db } = started()
    const { id } = await call('people.create', named('Marie Dupont', 'Airbus'))
    await call('promises.create', aPromise(id, { text: 'rendre le parapluie' }))
    await call('people.remove', { id })
    expect(await found('dupont')).toEqual([])
    expect(await found('parapluie')).toEqual([])
    await call('history.undo', {})
    expect(await found('dupont parapluie')).toEqual(['promise: Rendre le parapluie (à Marie Dupont)'])
    await call('people.update', { ...named('Marie Martin', 'Orféa'), id })
    expect(await found('dupont')).toEqual([])
    expect(await found('airbus')).toEqual(['organisation: Airbus'])
    expect(await found('martin orfea')).toEqual(['person: Marie Martin'])
    expect(staleSearchIndexes(db)).toEqual([])
  })

  test('people follow the name of their organisation, whatever happens to it', async () => {
    const { call, db } = started()
    await call('people.create', named('Marie Dupont', 'Airbus'))
    await call('people.create', named('Paul Martin', 'Airbus'))
    db.raw.pragma('foreign_keys = OFF')
    const steps = [
      `UPDATE organisation SET name = 'Orféa', foldKey = 'orfea'`,
      `UPDATE organisation SET deletedAt = '2026-06-30T08:00:00.000Z'`,
      `UPDATE organisation SET deletedAt = NULL`,
      `CREATE TEMP TABLE kept AS SELECT * FROM organisation; DELETE FROM organisation`,
      `INSERT INTO organisation SELECT * FROM kept`,
      `DELETE FROM person WHERE givenName = 'Paul'`
    ]
    for (const step of steps) {
      db.raw.exec(step)
      expect({ step, stale: staleSearchIndexes(db) }).toEqual({ step, stale: [] })
    }
  })

  test('a journal of before is indexed when it is opened', () => {
    const raw = new Database(':memory:')
    onTestFinished(() => {
      raw.close()
    })
    migrate(raw, migrations, 1)
    raw.exec(`INSERT INTO organisation (id, name, foldKey, createdAt, updatedAt) VALUES ('o', 'Airbus', 'airbus', '', '');
      INSERT INTO person (id, givenName, sortKey, foldKey, organisationId, createdAt, updatedAt)
        VALUES ('p', 'Søren', 'soren', 'soren', 'o', '', '');
      INSERT INTO meeting (id, date, notes, createdAt, updatedAt) VALUES ('m', '2026-06-30', 'Vu Søren', '', '');
      INSERT INTO favour (id, direction, personId, date, description, createdAt, updatedAt)
        VALUES ('f', 'given', 'p', '2026-06-30', 'Aidé Søren', '', '');
      INSERT INTO promise (id, "by", personId, text, madeOn, createdAt, updatedAt)
        VALUES ('r', 'me', 'p', 'revoir Søren', '2026-06-30', '', '')`)
    migrate(raw)
    for (const table of ['meeting', 'favour', 'promise', 'person'])
      expect(raw.prepare(`SELECT count(*) FROM ${table}Text WHERE ${table}Text MATCH 'soren'`).pluck().get()).toBe(1)
    expect(raw.prepare(`SELECT count(*) FROM personText WHERE personText MATCH 'airbus'`).pluck().get()).toBe(1)
  })
})
