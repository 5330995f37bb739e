import { strToU8, zipSync } from 'fflate'
import { readFileSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { dump } from '../support/dump'
import { connections, fixture, importFile, importText, previewText, withFile } from '../support/import-file'

const names = (app: ReturnType<typeof startApp>) =>
  app.db.raw.prepare('SELECT givenName, particle, familyName FROM person ORDER BY sortKey').all()

describe('a LinkedIn file is recognised by what it holds', () => {
  const five = { rows: 5, created: 4, merged: 0, unchanged: 0, doubtful: 0, unreadable: 1 }
  const files: readonly [file: string, encoding: string, delimiter: string, counts: object][] = [
    ['preamble.csv', 'utf-8', ',', five],
    ['preamble-quoted.csv', 'utf-8', ',', five],
    ['plain.csv', 'utf-8', ',', five],
    ['semicolon.csv', 'utf-8', ';', five],
    ['semicolon-sep-line.csv', 'windows-1252', ';', five],
    ['windows-1252.csv', 'windows-1252', ',', five],
    ['utf-16-le.csv', 'utf-16le', '\t', five],
    ['utf-16-be-no-bom.csv', 'utf-16be', '\t', five],
    ['older-layout.csv', 'utf-8', ',', { ...five, rows: 2, created: 2, unreadable: 0 }],
    ['german.csv', 'utf-8', ',', { ...five, rows: 1, created: 1, unreadable: 0 }]
  ]
  test.each(files)('%s', async (file, encoding, delimiter, counts) => {
    const app = startApp()
    const preview = await app.call('transfer.preview', { path: fixture(file) })
    expect(preview).toMatchObject({ format: 'linkedin', fileName: file, encoding, delimiter, counts })
    expect(await app.call('transfer.apply', { token: preview.token })).toMatchObject(counts)
  })

  test('the same people come out of every encoding, delimiter and language', async () => {
    const people = await Promise.all(
      ['semicolon.csv', 'semicolon-sep-line.csv', 'utf-16-le.csv', 'utf-16-be-no-bom.csv'].map(async (file) => {
        const app = startApp()
        await importFile(app, fixture(file))
        return app.db.raw
          .prepare(
            `SELECT givenName, particle, familyName, roleText, metOn, organisation.name AS organisation
             FROM person LEFT JOIN organisation ON organisation.id = organisationId ORDER BY person.sortKey`
          )
          .all()
      })
    )
    expect(people[0]).toEqual([
      expect.objectContaining({ givenName: 'Sven', familyName: 'Åström', metOn: '2019-12-11', organisation: null }),
      expect.objectContaining({ givenName: 'Hélène', particle: 'de', familyName: 'La Tour', metOn: '2026-03-27' }),
      expect.objectContaining({ familyName: 'Lefèvre', organisation: 'Ministère de l’Écologie', metOn: '2022-02-07' }),
      expect.objectContaining({
        familyName: 'Mehta',
        roleText: 'Senior Engineer "Platform"',
        organisation: 'Stripe, Inc.'
      })
    ])
    for (const others of people.slice(1)) expect(others).toEqual(people[0])
  })

  test('Windows-1252 keeps its own letters', async () => {
    const app = startApp()
    await importFile(app, fixture('windows-1252.csv'))
    expect(app.db.raw.prepare('SELECT name FROM organisation').pluck().all()).toContain('Žižkov & Œuvres, 3 €')
  })

  test('a file whose accents were spoilt before is imported with a warning', async () => {
    const app = startApp()
    const { warnings } = await app.call('transfer.preview', { path: fixture('doubly-encoded.csv') })
    expect(warnings).toEqual([expect.stringContaining('accents')])
    expect((await app.call('transfer.preview', { path: fixture('plain.csv') })).warnings).toEqual([])
  })

  test("the contacts are found in any folder of LinkedIn's archive", async () => {
    const archive = zipSync({
      'Basic_LinkedInDataExport_06-30-2026/Profile.csv': strToU8('First Name,Last Name\nMoi,Même\n'),
      '../../Basic/Connections.csv': new Uint8Array(readFileSync(fixture('preamble.csv')))
    })
    const app = startApp()
    const result = await withFile(archive, (path) => importFile(app, path), 'Basic_LinkedInDataExport_06-30-2026.zip')
    expect(result).toMatchObject({ format: 'linkedin', rows: 5, created: 4, unreadable: 1 })
  })

  test('another list of contacts is not taken for one, unless the user says so', async () => {
    const app = startApp()
    const google = 'First Name,Last Name,Organization Name\nMarie,Dupont,Airbus\n'
    await withFile(google, async (path) => {
      await expect(app.call('transfer.preview', { path })).rejects.toMatchObject({ code: 'format-unknown' })
      const asked = await app.call('transfer.preview', { path, format: 'linkedin' })
      expect(asked.counts).toMatchObject({ rows: 1, created: 1 })
    })
  })
})

describe('a file that is no list of contacts is refused with its reason, and nothing is written', () => {
  const refused: readonly [what: string, content: string | Uint8Array, code: string][] = [
    ['a picture named .csv', readFileSync(fixture('picture.csv')), 'file-not-text'],
    ['a PDF', '%PDF-1.7\n…', 'file-not-text'],
    ['text with NUL', 'First Name,Last Name,Connected On\nMarie,Dup\0ont,\n', 'file-not-text'],
    ['an Excel workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-is-workbook'],
    ['an archive without contacts', zipSync({ 'messages.csv': strToU8('a,b') }), 'archive-without-connections'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file-unreadable'],
    ['prose', readFileSync(fixture('prose.csv')), 'format-unknown'],
    ['an empty file', readFileSync(fixture('empty.csv')), 'file-empty'],
    ['only a byte order mark', '\uFEFF', 'format-unknown'],
    ['a header alone', connections(), 'file-has-no-rows'],
    ['nothing but empty lines', connections(',,,,,,', ',,,,,,'), 'file-has-no-rows'],
    ['nobody with a name', connections(',,https://www.linkedin.com/in/x,,Airbus,,'), 'file-has-no-rows'],
    ['too many columns', `First Name,Last Name,Connected On${',x'.repeat(2000)}\nA,B,`, 'too-many-columns'],
    ['a line of too many cells', `First Name,Last Name,Connected On\nA,B,${',x'.repeat(2000)}`, 'too-many-columns'],
    ['a cell of more than 1 MiB', connections(`Marie,"${'é'.repeat(600_000)}",,,,,`), 'cell-too-large'],
    ['too many lines', connections('A,B,,,,,\n'.repeat(1_000_001)), 'too-many-rows'],
    ['an odd number of bytes of UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42]), 'file-encoding']
  ]
  test.each(refused)('%s', { timeout: 60_000 }, async (_what, content, code) => {
    const app = startApp()
    const before = dump(app.db)
    await expect(previewText(app, content)).rejects.toMatchObject({ code })
    expect(dump(app.db)).toBe(before)
  })

  test('a file of more than 200 MiB is not even read', async () => {
    const app = startApp()
    await withFile('', async (path) => {
      truncateSync(path, 201 * 1024 * 1024)
      const failure = await app.call('transfer.preview', { path }).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'file-too-large', values: { limit: 200 } })
    })
  })

  test('a file that is not there is named without its folder', async () => {
    const failure = await startApp()
      .call('transfer.preview', { path: '/no/such/folder/Connections.csv' })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'file-missing', values: { name: 'Connections.csv' } })
  })

  test('a folder is no file', async () => {
    const path = import.meta.dirname
    await expect(startApp().call('transfer.preview', { path })).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

describe('one bad line does not stop the others', () => {
  test('a quotation mark that is not closed costs its own line only', async () => {
    const app = startApp()
    const result = await importText(
      app,
      connections(
        'Anna,Berg,https://www.linkedin.com/in/anna,,"Stripe, Inc,,05 Mar 2024',
        'Bruno,Costa,https://www.linkedin.com/in/bruno,,"Acme, SA",,05 Mar 2024',
        'Clara,Duval,https://www.linkedin.com/in/clara,,5" écrans,,05 Mar 2024',
        'David,Evans,https://www.linkedin.com/in/david,,"Say ""hi""',
        'to all","Lead, ""A""",05 Mar 2024',
        'Emma,Faure,https://www.linkedin.com/in/emma,,"Fin'
      )
    )
    expect(result).toMatchObject({ rows: 5, created: 3, unreadable: 2 })
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'broken-quotes'],
      [7, 'broken-quotes']
    ])
    expect(app.db.raw.prepare('SELECT name FROM organisation ORDER BY name').pluck().all()).toEqual([
      '5" écrans',
      'Acme, SA',
      'Say "hi" to all'
    ])
  })

  test('lines that say too much or nothing are counted with their reason', async () => {
    const app = startApp()
    const result = await importText(
      app,
      connections(
        'Anna,Berg,,,Stripe, Inc.,,05 Mar 2024',
        'Bruno,Costa',
        ',,,,,,',
        `${'x'.repeat(500)},Long,,,,,`,
        `Clara,Duval,,,${'y'.repeat(301)},,`,
        ',,,nobody@example.org,,,',
        'David,Evans,,,,,'
      )
    )
    expect(result).toMatchObject({ rows: 7, created: 2, unreadable: 5 })
    expect(result.problems.map(({ code }) => code)).toEqual([
      'too-many-cells',
      'empty-line',
      'name-too-long',
      'text-too-long',
      'name-missing'
    ])
    expect(result.problems[2]!.message).toBe('Le nom dépasse 300 caractères')
  })

  test('headers named like the insides of the language do no harm', async () => {
    const app = startApp()
    const text = '__proto__,constructor,First Name,Last Name,toString,Connected On\na,b,Marie,Dupont,c,05 Mar 2024\n'
    expect(await importText(app, text)).toMatchObject({ rows: 1, created: 1 })
    expect(names(app)).toEqual([{ givenName: 'Marie', particle: null, familyName: 'Dupont' }])
  })

  test('what looks like a formula stays text; the apostrophe that our own export adds is taken off', async () => {
    const app = startApp()
    await importText(app, connections(`"=cmd|' /C calc'!A0",Dupont,,,'+33 Conseil,'=1+1,`))
    const person = app.db.raw.prepare('SELECT givenName, roleText FROM person').get()
    expect(person).toEqual({ givenName: "=cmd|' /C calc'!A0", roleText: '=1+1' })
    expect(app.db.raw.prepare('SELECT name FROM organisation').pluck().get()).toBe('+33 Conseil')
  })

  test('an emoji is a name like another', async () => {
    const app = startApp()
    const text = connections('🚀,,,,,,', '🚀,🌍,,,,,')
    expect(await importText(app, text)).toMatchObject({ rows: 2, created: 2 })
    expect(await importText(app, text)).toMatchObject({ rows: 2, unchanged: 2 })
  })
})
