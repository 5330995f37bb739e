import { expect, describe, test } from 'vitest'
import { startApp } from '../support/app'
import { dump } from '../support/dump'
import { previewText } from '../support/import-file'
import { example, json, withParts } from '../support/journal-example'

describe('a journal file that does not fit names the place, and nothing is written', () => {
  const person = { id: 'p1', givenName: 'Marie' }
  const favour = { id: 'f1', direction: 'given', personId: 'p1', date: '2026-06-30' }
  const cases: readonly [what: string, text: string, path: string, problem: string][] = [
    ['no JSON', '{ "format": "navette-journal", ', 'JSON', "ce n'est pas du JSON valable"],
    ['an unknown table', withParts({ enemies: [] }), 'enemies', 'cette clé est inconnue'],
    ['a table that is no list', withParts({ favours: {} }), 'favours', "ce n'est pas du bon type"],
    ['a record that is none', withParts({ people: ['p1'] }), 'people[0]', "ce n'est pas du bon type"],
    [
      'an unknown key',
      withParts({ people: [{ ...person, colour: 'red' }] }),
      'people[0].colour',
      'cette clé est inconnue'
    ],
    [
      'a key of the language',
      `{"format":"navette-journal","version":1,"people":[{"id":"p1","__proto__":{"x":1}}]}`,
      'people[0].__proto__',
      'cette clé est inconnue'
    ],
    [
      'a computed column',
      withParts({ people: [{ ...person, foldKey: 'x' }] }),
      'people[0].foldKey',
      'cette clé est inconnue'
    ],
    ['no id', withParts({ people: [{ givenName: 'Marie' }] }), 'people[0].id', 'il manque'],
    ['nobody', withParts({ people: [{ id: 'p1' }] }), 'people[0].givenName', 'il manque'],
    [
      'a dangling person',
      withParts({ favours: [favour, { ...favour, id: 'f2', personId: 'nobody' }] }),
      'favours[1].personId',
      'rien ne porte cet identifiant'
    ],
    [
      'a dangling pair',
      withParts({ people: [person], acquaintances: [{ a: 'p1', b: 'p2' }] }),
      'acquaintances[0].b',
      'rien ne porte cet identifiant'
    ],
    [
      'a dangling pair, the other way round',
      withParts({ people: [person], acquaintances: [{ a: 'p1', b: 'a0' }] }),
      'acquaintances[0].b',
      'rien ne porte cet identifiant'
    ],
    [
      'a place on the map of nobody',
      withParts({ layouts: [{ kind: 'map', personId: 'nobody', x: 1, y: 2 }] }),
      'layouts[0].personId',
      'rien ne porte cet identifiant'
    ],
    [
      'a key twice in a record',
      `{"format":"navette-journal","version":1,"people":[{"id":"p1","givenName":"A"},{"id":"p2","givenName":"B","roles":[{"role":"x"},{"role":"{\\"","rol\\u0065":"y"}]}]}`,
      'people[1].roles[1].role',
      'figure deux fois dans le fichier'
    ],
    [
      'a table twice',
      `{"format":"navette-journal","version":1,"people":[{"id":"p1","givenName":"A"}],"people":[]}`,
      'people',
      'figure deux fois dans le fichier'
    ],
    [
      'a dangling participant',
      withParts({ meetings: [{ id: 'm1', date: '2026', participants: [{ personId: 'p1' }, { personId: 'x' }] }] }),
      'meetings[0].participants[1].personId',
      'rien ne porte cet identifiant'
    ],
    [
      'somebody there twice',
      withParts({ meetings: [{ id: 'm1', date: '2026', participants: [{ personId: 'p1' }, { personId: 'p1' }] }] }),
      'meetings[0].participants[1].personId',
      'figure deux fois dans le fichier'
    ],
    ['one id twice', withParts({ favours: [favour, favour] }), 'favours[1].id', 'figure deux fois dans le fichier'],
    [
      'one person as a pair',
      withParts({ acquaintances: [{ a: 'p1', b: 'p1' }] }),
      'acquaintances[0].b',
      "c'est deux fois la même personne"
    ],
    [
      'a day that does not exist',
      withParts({ favours: [{ ...favour, date: '2023-02-29' }] }),
      'favours[0].date',
      "cette date n'existe pas"
    ],
    [
      'a month that does not exist',
      withParts({ meetings: [{ id: 'm1', date: '2026-13' }] }),
      'meetings[0].date',
      "cette date n'existe pas"
    ],
    [
      'a birthday that does not exist',
      withParts({ people: [{ ...person, birthday: '--02-30' }] }),
      'people[0].birthday',
      "cette date n'existe pas"
    ],
    [
      'an instant that is none',
      withParts({ people: [{ ...person, createdAt: 'hier' }] }),
      'people[0].createdAt',
      "cette date n'existe pas"
    ],
    [
      'a wrong word',
      withParts({ favours: [{ ...favour, kind: 'bribe' }] }),
      'favours[0].kind',
      "cette valeur n'est pas permise"
    ],
    [
      'a wrong word inside',
      withParts({ meetings: [{ id: 'm1', date: '2026', participants: [{ personId: 'p1', role: 'ghost' }] }] }),
      'meetings[0].participants[0].role',
      "cette valeur n'est pas permise"
    ],
    [
      'a number too large',
      withParts({ people: [{ ...person, closeness: 6 }] }),
      'people[0].closeness',
      "cette valeur n'est pas permise"
    ],
    [
      'a number beyond numbers',
      `{"format":"navette-journal","version":1,"circles":[{"id":"c","name":"x","duesPerYear":1e400}]}`,
      'circles[0].duesPerYear',
      "ce n'est pas du bon type"
    ],
    [
      'a text for a number',
      withParts({ people: [{ ...person, closeness: '3' }] }),
      'people[0].closeness',
      "ce n'est pas du bon type"
    ],
    [
      'a name of 500 characters',
      withParts({ people: [{ ...person, givenName: 'x'.repeat(500) }] }),
      'people[0].givenName',
      'ce texte est trop long'
    ],
    [
      'half a character',
      withParts({ people: [{ ...person, notes: 'a\ud800' }] }),
      'people[0].notes',
      'ce texte contient des caractères abîmés'
    ],
    ['a plan that is none', withParts({ plan: [] }), 'plan', "ce n'est pas du bon type"],
    ['an unknown key of the plan', withParts({ plan: { dream: '' } }), 'plan.dream', 'cette clé est inconnue'],
    ['a wrong version', json({ ...example, version: '1' }), 'version', "cette valeur n'est pas permise"]
  ]
  test.each(cases)('%s', async (_what, text, path, problem) => {
    const app = startApp()
    const failure = await previewText(app, text).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'journal-file-invalid',
      values: { path, problem: problem.replaceAll("'", '’') }
    })
    expect(dump(app.db)).toBe('')
  })

  const refused: readonly [what: string, text: string, code: string][] = [
    ['a newer version', json({ ...example, version: 2 }), 'journal-file-from-future'],
    ['another format', json({ ...example, format: 'other' }), 'format-unknown'],
    ['a list', '[]', 'format-unknown']
  ]
  test.each(refused)('%s', async (_what, text, code) => {
    await expect(previewText(startApp(), text)).rejects.toMatchObject({ code })
  })

  test('brackets without end are no journal, and no reason to stop', async () => {
    await expect(previewText(startApp(), '['.repeat(200_000))).rejects.toMatchObject({ code: 'journal-file-invalid' })
    const deep = `{"format":"navette-journal","version":1,"people":${'['.repeat(5000)}${']'.repeat(5000)}}`
    await expect(previewText(startApp(), deep)).rejects.toMatchObject({ code: 'journal-file-invalid' })
  })
})
