import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'
import { dump } from '../support/dump'
import {
  connections,
  fixture,
  importedPeople,
  importFile,
  importText,
  marie,
  previewText
} from '../support/import-file'

const nothing = { rows: 0, created: 0, merged: 0, unchanged: 0, doubtful: 0, unreadable: 0 }

describe('importing the same file again changes nothing', () => {
  test.each(['preamble.csv', 'semicolon.csv', 'older-layout.csv', 'windows-1252.csv'])('%s', async (file) => {
    const app = startApp()
    const first = await importFile(app, fixture(file))
    const before = dump(app.db)
    const history = await app.call('history.list', { limit: 10 })
    const second = await importFile(app, fixture(file))
    expect(second).toMatchObject({
      rows: first.rows,
      unchanged: first.created,
      unreadable: first.unreadable,
      batchId: null
    })
    expect(dump(app.db)).toBe(before)
    expect(await app.call('history.list', { limit: 10 })).toEqual(history)
  })

  test('the same people in another layout are the same people', async () => {
    const app = startApp()
    await importFile(app, fixture('semicolon.csv'))
    expect(await importFile(app, fixture('utf-16-le.csv'))).toMatchObject({ rows: 5, unchanged: 4, unreadable: 1 })
  })

  const row = fc
    .record({
      given: fc.constantFrom('Marie', 'Maria', 'Jean', ''),
      family: fc.constantFrom('Dupont', 'Dupond', 'Li', ''),
      url: fc.constantFrom('', '', 'linkedin.com/in/a', 'https://www.linkedin.com/in/B/'),
      email: fc.constantFrom('', '', 'a@example.org', 'B@example.org'),
      company: fc.constantFrom('', 'Airbus', 'airbus', 'SNCF'),
      position: fc.constantFrom('', 'CEO'),
      on: fc.constantFrom('', '05 Mar 2024', '03/04/2024')
    })
    .map((cells) => Object.values(cells).join(','))

  test.each(['skip', 'create'] as const)(
    'whatever the lines, with doubtful ones settled by "%s"',
    { timeout: 60_000 },
    async (doubtful) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
          const app = startApp()
          const text = connections('Somebody,Else,,,,,', ...rows)
          const first = await importText(app, text, { doubtful })
          const { created, merged, unchanged, unreadable } = first
          expect(created + merged + unchanged + first.doubtful + unreadable).toBe(first.rows)
          const before = dump(app.db)
          const second = await importText(app, text, { doubtful })
          expect(second).toMatchObject({ created: 0, merged: 0 })
          const after = dump(app.db)
          app.close()
          expect(after).toBe(before)
        }),
        { numRuns: 80 }
      )
    }
  )
})

describe('a preview and what comes of it', () => {
  test('a preview writes nothing', async () => {
    const app = startApp()
    const { token, counts } = await app.call('transfer.preview', { path: fixture('preamble.csv') })
    await app.call('transfer.cancel', { token })
    expect(counts.created).toBe(4)
    expect(dump(app.db)).toBe('')
    await expect(app.call('transfer.apply', { token })).rejects.toMatchObject({ code: 'import-changed' })
  })

  test('an import is one change, said in words, and taken back as a whole', async () => {
    const app = startApp()
    await app.call('people.create', aPerson({ givenName: 'Zoé', familyName: 'Lefèvre' }))
    const before = dump(app.db)
    const { batchId } = await importText(
      app,
      connections('Zoé,Lefèvre,linkedin.com/in/zoe,,,Cheffe,05 Mar 2024', marie, ',,,,,,')
    )
    const kept = app.db.raw
      .prepare('SELECT line, outcome, raw FROM importLine WHERE batchId = ? ORDER BY line')
      .all(batchId)
    expect(kept).toEqual([
      { line: 2, outcome: 'merged', raw: 'Zoé,Lefèvre,linkedin.com/in/zoe,,,Cheffe,05 Mar 2024' },
      { line: 3, outcome: 'created', raw: marie },
      { line: 4, outcome: 'unreadable', raw: ',,,,,,' }
    ])
    const { undo } = await app.call('history.state')
    expect(undo).toMatchObject({ label: 'transfer.linkedinImported', values: { count: 2 } })
    await app.call('history.undo', {})
    expect(dump(app.db)).toBe(before)
    expect(
      app.db.raw.prepare('SELECT (SELECT count(*) FROM importBatch) + (SELECT count(*) FROM importLine)').pluck().get()
    ).toBe(0)
  })

  test('a preview that the journal has left behind is refused', async () => {
    const app = startApp()
    const { token } = await app.call('transfer.preview', { path: fixture('plain.csv') })
    await app.call('people.create', aPerson())
    const before = dump(app.db)
    await expect(app.call('transfer.apply', { token })).rejects.toMatchObject({ code: 'import-changed' })
    expect(dump(app.db)).toBe(before)
  })

  test('doubtful lines are settled one by one, and later lines see what became of them', async () => {
    const app = startApp()
    await importText(app, connections(marie))
    const text = connections(
      'Marie,Dupond,,,,Juriste,',
      'Marie,Dupont,,marie@example.org,SNCF,,',
      'Mari,Dupont,,,,,',
      'Marie,Dupond,,,,Juriste,'
    )
    expect(await importText(app, text, { choices: { 2: 'create', 3: 'merge' } })).toMatchObject({
      rows: 4,
      created: 1,
      merged: 1,
      unchanged: 1,
      doubtful: 1
    })
    expect(importedPeople(app)).toMatchObject([
      { familyName: 'Dupont', organisation: 'Airbus', emails: '["marie@example.org"]' },
      { familyName: 'Dupond', roleText: 'Juriste' }
    ])
  })

  test('the lines that need eyes come first, two hundred at most', async () => {
    const app = startApp()
    await importText(app, connections(marie))
    const many = Array.from({ length: 300 }, (_, i) => `P${i},Q${i},linkedin.com/in/p${i},,,,`)
    const { lines, counts } = await previewText(app, connections(...many, ',,,,,,', 'Marie,Dupond,,,,,'))
    expect(counts).toMatchObject({ rows: 302, created: 300, doubtful: 1, unreadable: 1 })
    expect(lines).toHaveLength(200)
    expect(lines.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['doubtful', 'unreadable', 'created'])
  })

  test(
    'hundreds of thousands of lines of one kind are shown as the first two hundred',
    { timeout: 60_000 },
    async () => {
      const { lines, counts, problems } = await previewText(startApp(), connections(marie, ',,,,,,\n'.repeat(200_000)))
      expect(counts).toMatchObject({ rows: 200_001, created: 1, unreadable: 200_000 })
      expect([lines.length, problems.length]).toEqual([200, 200_000])
    }
  )

  test('ten thousand lines are each accounted for, and none the second time', { timeout: 60_000 }, async () => {
    const app = startApp()
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `Prénom${i % 97},Nom ${i % 89},https://www.linkedin.com/in/p-${i},,Société ${i % 500},Poste ${i % 40},05 Mar 2024`
    )
    expect(await importText(app, connections(...rows))).toMatchObject({ rows: 10_000, created: 10_000, problems: [] })
    expect(await importText(app, connections(...rows))).toMatchObject({
      rows: 10_000,
      unchanged: 10_000,
      batchId: null
    })
  })

  test('no text makes it fail otherwise than in words, and counts always add up', { timeout: 60_000 }, async () => {
    const app = startApp()
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\r', "'=1", '__proto__'))
    const text = fc.array(
      fc.array(cell, { maxLength: 9 }).map((cells) => cells.join(',')),
      { maxLength: 20 }
    )
    await fc.assert(
      fc.asyncProperty(text, async (lines) => {
        const reply = await previewText(app, connections(...lines)).catch((error: { code: string }) => error)
        const { rows, ...others } = 'code' in reply ? nothing : reply.counts
        expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(rows)
        expect(['none', 'file-has-no-rows', 'file-not-text']).toContain('code' in reply ? reply.code : 'none')
      }),
      { numRuns: 200 }
    )
  })
})
