import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { journalFile, terminal, twoPeople, withTwoPeople } from '../support/commands'
import { sizeOf, snapshot, temporaryFolder } from '../support/files'
import { addPerson, peopleIn } from '../support/journals'

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/imports', name)

describe('import', () => {
  test('a journal file makes the journal and prints one document, lines adding up', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'two.json')
    writeFileSync(file, twoPeople)
    const { ask, journal } = terminal(folder)
    const { code, json, stderr } = await ask('import', file)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const keys = ['format', 'rows', 'created', 'merged', 'unchanged', 'doubtful', 'unreadable', 'problems', 'batchId']
    expect(Object.keys(json)).toEqual(keys)
    expect(json.format).toBe('navette')
    expect(json.rows).toBe(json.created)
    expect(readdirSync(folder).toSorted()).toEqual(['test.navette', 'two.json'])
    const { db, close } = openJournal(journal)
    expect(peopleIn(db)).toEqual(['Marie', '👩‍🚀 Zoé'])
    close()
  })

  test.each([
    ['plain.csv', 'without a preamble'],
    ['preamble.csv', 'with a preamble'],
    ['semicolon.csv', 'with semicolons'],
    ['windows-1252.csv', 'in Windows-1252'],
    ['utf-16-le.csv', 'in UTF-16']
  ])('the LinkedIn file %s (%s) is imported, and a second time changes nothing', async (name) => {
    const { ask } = terminal(temporaryFolder())
    const first = await ask('import', fixture(name))
    expect(first.code).toBe(0)
    const { rows, created, merged, unchanged, doubtful, unreadable } = first.json
    expect(created).toBeGreaterThan(0)
    expect(created + merged + unchanged + doubtful + unreadable).toBe(rows)
    const before = (await ask('history')).json
    const again = await ask('import', fixture(name))
    expect(again.json).toMatchObject({ rows, created: 0, merged: 0 })
    expect(
      (await ask('history')).json.filter((entry: { undone: boolean }) => !entry.undone).length
    ).toBeLessThanOrEqual(before.length + 1)
  })

  test('a trial says what would be done and writes nothing, with or without a journal', async () => {
    const folder = temporaryFolder()
    const { run, ask, journal } = terminal(folder)
    const trial = await ask('import', fixture('plain.csv'), '--dry-run')
    expect(trial.code).toBe(0)
    expect(trial.json.batchId).toBeNull()
    expect(trial.stderr).toContain('C’était un essai')
    expect(existsSync(journal)).toBe(false)

    await ask('import', fixture('plain.csv'))
    const before = (await ask('history')).json
    expect((await ask('import', fixture('preamble.csv'), '--dry-run')).code).toBe(0)
    expect((await ask('history')).json).toEqual(before)
    const words = await run('import', fixture('plain.csv'), '--dry-run', '--journal', journal)
    expect(words.stdout).toMatch(/^Lignes lues\u00A0: \d+\nCréées\u00A0: 0\n/)
  })

  test('of many lines that cannot be read the first are told, and all of them as data', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'empty-rows.csv')
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
    writeFileSync(file, [header, 'Ada,Lovelace,,,,,', ...Array.from({ length: 1250 }, () => ',,,,,,')].join('\n'))
    const { stderr, json } = await terminal(folder).ask('import', file)
    expect(json.problems).toHaveLength(1250)
    const said = stderr.trim().split('\n')
    expect(said).toHaveLength(21)
    expect(said[0]).toBe('Ligne 3\u00A0: Ligne vide')
    expect(said[20]).toMatch(/^… et 1.230 de plus/)
  })

  test('an import is taken back by undo as a whole', async () => {
    const { ask, journal } = terminal(temporaryFolder())
    await ask('import', fixture('plain.csv'))
    const undone = await ask('undo')
    expect(undone).toMatchObject({ code: 0, json: [{ label: expect.any(String) }] })
    const { db, close } = openJournal(journal)
    expect(peopleIn(db)).toEqual([])
    close()
  })

  test.each<[string, string, RegExp]>([
    ['prose', 'Cher journal, il pleut.\n'.repeat(30), /pas reconnu/],
    ['nothing', '', /vide/],
    ['an unknown key', journalFile({ people: [{ id: 'p1', givenName: 'A', shoeSize: 42 }] }), /people\[0\]/],
    [
      'a dangling id',
      journalFile({ favours: [{ id: 'f', direction: 'given', personId: 'none', kind: 'advice', date: '2026-06-30' }] }),
      /favours\[0\]\.personId/
    ],
    [
      'a date that does not exist',
      journalFile({ meetings: [{ id: 'm', date: '2026-02-30', occasion: 'lunch' }] }),
      /meetings\[0\]\.date/
    ],
    ['a name of 500 characters', journalFile({ people: [{ id: 'p', givenName: 'x'.repeat(500) }] }), /people\[0\]/],
    ['a newer version', JSON.stringify({ format: 'navette-journal', version: 99 }), /plus récente/],
    ['half of a JSON', twoPeople.slice(0, 80), /JSON|ne convient pas/]
  ])('a file with %s is refused, and no journal is made for it', async (_name, content, words) => {
    const folder = temporaryFolder()
    const file = join(folder, 'given')
    writeFileSync(file, content)
    const { ask, journal } = terminal(folder)
    const refused = await ask('import', file)
    expect(refused).toMatchObject({ code: 1, json: undefined })
    expect(refused.stderr).toMatch(words)
    expect(refused.stderr).toMatch(/Rien n’a été importé/)
    expect(readdirSync(folder)).toEqual(['given'])
    expect(existsSync(journal)).toBe(false)
  })

  test('a file with one bad record leaves a journal that exists as it was', async () => {
    const { folder, ask, journal } = await withTwoPeople()
    const bad = join(folder, 'bad.json')
    writeFileSync(
      bad,
      journalFile({
        people: [
          { id: 'p9', givenName: 'Fine' },
          { id: 'p10', givenName: '' }
        ]
      })
    )
    const before = (await ask('history')).json
    expect((await ask('import', bad)).code).toBe(1)
    expect((await ask('history')).json).toEqual(before)
    const { db, close } = openJournal(journal)
    expect(peopleIn(db)).toHaveLength(2)
    close()
  })

  test('a file that does not exist is named', async () => {
    const { ask } = terminal(temporaryFolder())
    const { code, stderr } = await ask('import', '/nowhere/contacts.csv')
    expect(code).toBe(1)
    expect(stderr).toMatch(/contacts\.csv/)
  })

  test('without --journal the user’s own journal is used, and made at first', async () => {
    const folder = temporaryFolder()
    const { run } = terminal(folder)
    expect((await run('import', fixture('plain.csv'))).code).toBe(0)
    expect(readdirSync(join(folder, 'data'))).toEqual(['journal.navette'])
    expect((await run('history')).stdout).not.toBe('')
  })

  test('a journal that is gone but has backups is not made anew', async () => {
    const { folder, journal, ask, file } = await withTwoPeople()
    await ask('backup')
    const data = readFileSync(journal)
    truncateSync(journal, 0)
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    mkdirSync(join(elsewhere, 'backups'))
    writeFileSync(join(elsewhere, 'backups', 'test-2026-06-30T08-00-00.navette'), data)
    const there = terminal(elsewhere)
    expect((await there.ask('import', file)).stderr).toMatch(/n’existe pas/)
    expect(readdirSync(elsewhere)).toEqual(['backups'])
  })
})

test('export writes the whole journal, and importing it elsewhere gives the same export', async () => {
  const { folder, ask } = await withTwoPeople()
  const first = join(folder, 'first.json')
  expect(await ask('export', '--out', first)).toMatchObject({ code: 0, json: { files: [first] } })
  const elsewhere = temporaryFolder()
  const there = terminal(elsewhere)
  await there.ask('import', first)
  const second = join(elsewhere, 'second.json')
  await there.ask('export', '--out', second, '--format', 'json')
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
})

test('an export is never written over a journal, its log or a folder, but over an earlier export', async () => {
  const { folder, ask, journal } = await withTwoPeople()
  const backup = (await ask('backup')).json.file
  const before = snapshot(folder)
  for (const taken of [journal, backup, `${journal}-wal`, `${backup}-shm`]) {
    const { code, json, stderr } = await ask('export', '--out', taken)
    expect({ code, json }).toEqual({ code: 1, json: undefined })
    expect(stderr).toMatch(/existe déjà.*Choisissez un autre nom/)
  }
  expect((await ask('export', '--out', folder)).stderr).toMatch(/C’est un dossier.*nom d’un fichier/)
  expect(snapshot(folder)).toEqual(before)

  const file = join(folder, 'all.json')
  await ask('export', '--out', file)
  writeFileSync(file, 'older')
  expect(await ask('export', '--out', file)).toMatchObject({ code: 0, json: { files: [file] } })
  expect(readFileSync(file, 'utf8')).toContain('navette-journal')
})

test('a name that is too long for the disk is refused in words', async () => {
  const { folder, ask, run } = await withTwoPeople()
  const before = readdirSync(folder)
  const long = join(folder, `${'n'.repeat(300)}.navette`)
  for (const said of [
    await run('sample', '--people', '40', '--journal', long),
    await run('history', '--journal', long),
    await ask('export', '--out', long),
    await ask('backup', '--out', long),
    await ask('report', '--quarter', '2026-Q2', '--out', join(folder, 'n'.repeat(300)))
  ]) {
    expect(said.code).toBe(1)
    expect(said.stderr).toMatch(/^Ce nom est trop long.*Rien n’a été écrit.*\n$/)
  }
  expect(readdirSync(folder)).toEqual(before)
})

test('insights are the measures as documented, on the day asked for', async () => {
  const { ask, run, journal } = await withTwoPeople()
  const all = await ask('insights', '--as-of', '2026-06-30')
  expect(all.code).toBe(0)
  expect(all.json).toMatchObject({ asOf: '2026-06-30', people: [{ id: 'p1' }, { id: 'p2' }], reciprocity: {} })
  const one = await ask('insights', '--as-of', '2026-06-30', '--person', 'p1')
  expect(one.json.people).toEqual([all.json.people.find((person: { id: string }) => person.id === 'p1')])
  const words = await run('insights', '--journal', journal, '--lang', 'en')
  expect(words.stdout).toMatch(/^On Tue,? 30 Jun(e)? 2026\nPeople: 2\n/)
  const unknown = await ask('insights', '--person', 'nobody')
  expect(unknown.code).toBe(1)
})

test('a report is written in all four formats, pseudonyms by default, and says what it left out', async () => {
  const { folder, ask } = await withTwoPeople()
  const out = join(folder, 'report')
  const { code, json } = await ask('report', '--quarter', '2026-Q2', '--out', out)
  expect(code).toBe(0)
  expect(Object.keys(json)).toEqual(['files', 'excluded', 'warnings'])
  const endings = new Set(json.files.map((file: string) => file.split('.').pop()))
  expect(endings).toEqual(new Set(['pdf', 'xlsx', 'csv', 'json']))
  for (const file of json.files) expect(sizeOf(file)).toBeGreaterThan(0)
  const texts = json.files
    .filter((file: string) => /\.(csv|json)$/.test(file))
    .map((file: string) => readFileSync(file, 'utf8'))
  expect(texts.join('\n')).not.toContain('Dupont')
  const only = await ask(
    'report',
    '--quarter',
    '2026-Q2',
    '--out',
    join(folder, 'csv'),
    '--format',
    'json',
    '--lang',
    'en'
  )
  expect(only.json.files).toHaveLength(1)
})

describe('history and undo', () => {
  test('the history says what was done, and undo takes the last changes back one by one', async () => {
    const { folder, ask, run, journal } = await withTwoPeople()
    await ask('import', fixture('plain.csv'))
    const { json } = await ask('history')
    expect(json).toMatchObject([
      { id: 2, undone: false },
      { id: 1, undone: false }
    ])
    const undone = await ask('undo', '--steps', '5')
    expect(undone).toMatchObject({ code: 0, json: [{ id: 2 }, { id: 1 }] })
    expect((await ask('undo')).code).toBe(1)
    expect((await ask('undo')).stderr).toBe('Rien à annuler.\n')
    expect((await run('history', '--journal', journal)).stdout).toMatch(/\(annulé\)\n/)
    expect(readdirSync(folder).filter((name) => name.startsWith('test'))).toEqual(['test.navette'])
  })

  test('a command that only reads a journal which does not exist makes none', async () => {
    const folder = temporaryFolder()
    const { ask } = terminal(folder)
    for (const command of [
      ['history'],
      ['undo'],
      ['check'],
      ['backup'],
      ['insights'],
      ['export', '--out', join(folder, 'x')]
    ]) {
      const { code, stderr } = await ask(...command)
      expect(code).toBe(1)
      expect(stderr).toMatch(/n’existe pas.*test\.navette/)
    }
    expect(readdirSync(folder)).toEqual([])
  })
})

/** A journal of 500 people made from a seed, as its export. */
async function exportedSample(seed: string): Promise<string> {
  const folder = temporaryFolder()
  const { ask } = terminal(folder)
  await ask('sample', '--people', '500', '--seed', seed)
  await ask('export', '--out', join(folder, 'all.json'))
  return readFileSync(join(folder, 'all.json'), 'utf8')
}

describe('sample', () => {
  test('makes a journal of 40 people that is found sound, and prints what it holds', async () => {
    const { ask, run, journal } = terminal(temporaryFolder())
    const made = await ask('sample', '--people', '40')
    expect(made).toMatchObject({ code: 0, json: { people: 40 } })
    expect(made.json.meetings).toBeGreaterThan(100)
    expect(await ask('check')).toMatchObject({ code: 0, json: { ok: true } })
    expect((await run('insights', '--journal', journal)).stdout).toContain('Personnes\u00A0: 40\n')
  })

  test('is the same for the same seed, and another for another', async () => {
    const first = await exportedSample('7')
    expect(await exportedSample('7')).toBe(first)
    expect(await exportedSample('8')).not.toBe(first)
  }, 60_000)

  test('is not written into a journal that holds somebody, not even in the bin', async () => {
    const { ask, journal } = terminal(temporaryFolder())
    const { db, close } = openJournal(journal, { create: true })
    addPerson(db, 'Ada')
    db.raw.exec(`UPDATE person SET deletedAt = '2026-06-30T08:00:00.000Z'`)
    close()
    const refused = await ask('sample', '--people', '40')
    expect(refused).toMatchObject({ code: 1, json: undefined })
    expect(refused.stderr).toMatch(/contient déjà des personnes/)
  })
})
