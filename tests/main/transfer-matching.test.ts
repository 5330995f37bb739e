import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'
import { dump } from '../support/dump'
import { connections, importedPeople, importText, marie, previewText } from '../support/import-file'

/** Outcome and code of each line of a file, in its order. */
async function outcomes(app: ReturnType<typeof startApp>, ...rows: readonly string[]): Promise<string[]> {
  const { lines } = await previewText(app, connections(...rows))
  return lines
    .toSorted((a, b) => a.row - b.row)
    .map(({ outcome, code, fields }) => [outcome, code, ...fields].filter(Boolean).join(' '))
}

async function withMarie(...rows: readonly string[]): Promise<string[]> {
  const app = startApp()
  await importText(app, connections(marie))
  return outcomes(app, ...rows)
}

describe('who a line is', () => {
  test('the same profile is the same person, however its address is written', async () => {
    expect(
      await withMarie(
        'Marie,Dupont,HTTP://linkedin.com/in/Marie-Dupont/?locale=fr,,Airbus,Acheteuse,05 Mar 2024',
        'DUPONT,Marie,https://fr.linkedin.com/in/marie-dupont/,,,,'
      )
    ).toEqual(['unchanged', 'unchanged'])
  })

  test('the same e-mail is the same person', async () => {
    const app = startApp()
    await importText(app, connections('Marie,Dupont,,marie@example.org,,,'))
    expect(await outcomes(app, 'Marie,Dupont,,MARIE@example.org,SNCF,,')).toEqual(['merged organisation'])
  })

  test('empty fields are filled, and nothing else is touched', async () => {
    const app = startApp()
    await app.call(
      'people.create',
      aPerson({ notes: 'ma note', closeness: 4, metOn: '2019' }, { organisation: 'Airbus' })
    )
    const result = await importText(
      app,
      connections('Marie,Dupont,https://www.linkedin.com/in/md,marie@example.org,AIRBUS,Acheteuse,02 Jan 2019')
    )
    expect(result).toMatchObject({ rows: 1, merged: 1 })
    expect(importedPeople(app)).toEqual([
      {
        givenName: 'Marie',
        familyName: 'Dupont',
        roleText: 'Acheteuse',
        metOn: '2019',
        metNote: null,
        organisation: 'Airbus',
        links: '["https://www.linkedin.com/in/md"]',
        emails: '["marie@example.org"]'
      }
    ])
    expect(app.db.raw.prepare('SELECT notes, closeness FROM person').get()).toEqual({ notes: 'ma note', closeness: 4 })
  })

  test('a different value is doubtful, says which, and stays', async () => {
    const app = startApp()
    await importText(app, connections(marie))
    const before = dump(app.db)
    const text = connections('Marie,Dupont,https://www.linkedin.com/in/marie-dupont,,SNCF,Directrice,05 Mar 2024')
    const result = await importText(app, text)
    expect(result).toMatchObject({ rows: 1, doubtful: 1, batchId: null })
    expect(result.problems).toEqual([
      {
        row: 2,
        code: 'different-value',
        message: 'Déjà dans le carnet avec une autre valeur, qui reste\u00a0: organisation et fonction'
      }
    ])
    expect(dump(app.db)).toBe(before)
    const [line] = (await previewText(app, text)).lines
    expect(line).toMatchObject({
      fields: ['organisation', 'roleText'],
      candidate: { name: 'Marie Dupont', organisation: 'Airbus' }
    })
  })

  test('the same name in the same organisation is the same person, honorifics and word order apart', async () => {
    expect(await withMarie('Dr. Marie,DUPONT,,,AIRBUS,,', 'Dupont,Marie,,,airbus,,')).toEqual([
      'unchanged',
      'unchanged'
    ])
    expect(await withMarie('Marie,Dupont,,marie@example.org,Airbus,,')).toEqual(['merged email'])
  })

  test('the same name elsewhere is doubtful', async () => {
    expect(await withMarie('Marie,Dupont,,,SNCF,,', 'Marie,Dupont,,,,,')).toEqual([
      'doubtful same-name',
      'doubtful same-name'
    ])
  })

  test('a name one slip away is doubtful from five letters on', async () => {
    expect(
      await withMarie('Marie,Dupond,,,Airbus,,', 'Mraie,Dupont,,,,,', 'MarieDupont,,,,,,', 'Marie,Durand,,,Airbus,,')
    ).toEqual(['doubtful near-name', 'doubtful near-name', 'doubtful near-name', 'created'])
    const app = startApp()
    await importText(app, connections('Li,Wu,,,,,'))
    expect(await outcomes(app, 'Li,Wo,,,,,')).toEqual(['created'])
  })

  test('two profiles are two people, were they homonyms in one organisation', async () => {
    expect(
      await withMarie(
        'Marie,Dupont,https://www.linkedin.com/in/another-marie,,Airbus,Acheteuse,05 Mar 2024',
        'Marie,Dupond,https://www.linkedin.com/in/marie-dupond,,Airbus,,'
      )
    ).toEqual(['created', 'created'])
    const app = startApp()
    await importText(app, connections('Marie,Dupont,,a@example.org,Airbus,,', 'Marie,Dupont,,b@example.org,Airbus,,'))
    expect(importedPeople(app)).toHaveLength(2)
  })

  test('a line that may be either of two homonyms is doubtful', async () => {
    const app = startApp()
    await importText(
      app,
      connections(
        'Marie,Dupont,https://www.linkedin.com/in/m1,,Airbus,,',
        'Marie,Dupont,https://www.linkedin.com/in/m2,,Airbus,,'
      )
    )
    expect(await outcomes(app, 'Marie,Dupont,,,Airbus,Acheteuse,')).toEqual(['doubtful several-people'])
  })

  test('a profile of one and the e-mail of another is doubtful', async () => {
    const app = startApp()
    await importText(app, connections('Anna,Berg,linkedin.com/in/anna,,,,', 'Bruno,Costa,,bruno@example.org,,,'))
    expect(await outcomes(app, 'Anna,Berg,linkedin.com/in/anna,bruno@example.org,,,')).toEqual([
      'doubtful several-people'
    ])
  })

  test('somebody in the bin does not come back unasked', async () => {
    const app = startApp()
    await importText(app, connections(marie))
    const id = app.db.raw.prepare('SELECT id FROM person').pluck().get() as string
    await app.call('people.remove', { id })
    expect(await outcomes(app, marie)).toEqual(['doubtful in-bin'])
    expect(await importText(app, connections(marie), { doubtful: 'create' })).toMatchObject({ created: 1 })
  })

  test('people of the file itself are held against each other in the same way', async () => {
    const app = startApp()
    expect(
      await outcomes(
        app,
        'Marie,Dupont,,,Airbus,,',
        'Marie,Dupond,,,,,',
        'Marie,Dupont,linkedin.com/in/md,,Airbus,Acheteuse,',
        'Marie,Dupont,https://www.linkedin.com/in/md/,,Airbus,Vendeuse,'
      )
    ).toEqual(['unchanged', 'doubtful near-name', 'created', 'doubtful different-value roleText'])
  })

  test('a date that may be read in two ways is kept as it is written', async () => {
    const app = startApp()
    const result = await importText(
      app,
      connections('Anna,Berg,,,,,03/04/2024', 'Bruno,Costa,,,,,03/15/2024', 'Clara,Duval,,,,,31 Feb 2024')
    )
    expect(importedPeople(app)).toMatchObject([
      { metOn: null, metNote: '03/04/2024' },
      { metOn: '2024-03-15', metNote: null },
      { metOn: null, metNote: '31 Feb 2024' }
    ])
    expect(result).toMatchObject({ created: 3 })
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'date-unclear'],
      [4, 'date-unclear']
    ])
  })

  test('what is no address is left out and said', async () => {
    const app = startApp()
    const result = await importText(app, connections('Anna,Berg,javascript:alert(1),,,,', 'Bruno,Costa,,n/a,,,'))
    expect(result.problems.map(({ code }) => code)).toEqual(['link-unclear', 'email-unclear'])
    expect(importedPeople(app)).toMatchObject([
      { links: '[]', emails: '[]' },
      { links: '[]', emails: '[]' }
    ])
  })
})
