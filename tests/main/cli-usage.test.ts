import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { runCommand } from '../../src/main/cli'
import { terminal } from '../support/commands'
import { temporaryFolder } from '../support/files'

test('help lists every command in the language of the system, or in the one asked for', async () => {
  const { run } = terminal(temporaryFolder())
  const french = await run('--help')
  expect(french).toMatchObject({ code: 0, stderr: '' })
  expect(french.stdout).toMatch(/^Emploi\u00A0: navette COMMANDE/)
  const names = ['import', 'export', 'report', 'insights', 'undo', 'history', 'backup', 'restore', 'check', 'sample']
  for (const name of names) expect(french.stdout).toContain(`\n  ${name}`)
  expect((await run('--help', '--lang', 'en')).stdout).toMatch(/^Usage: navette COMMAND/)
  expect((await run('import', '-h')).stdout).toMatch(/^Emploi\u00A0: navette import FICHIER/)
})

test('the version is that of the package', async () => {
  expect(await terminal(temporaryFolder()).run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test.each<[string, Record<string, string>, RegExp]>([
  ['LANG', { LANG: 'fr_FR.UTF-8' }, /Il manque une commande/],
  ['LC_ALL before LANG', { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' }, /A command is missing/],
  ['LC_MESSAGES before LANG', { LC_MESSAGES: 'fr_CA', LANG: 'C' }, /Il manque une commande/],
  ['nothing', {}, /A command is missing/]
])('messages are in the language of %s', async (_name, env, words) => {
  const { code, stdout, stderr } = await terminal(temporaryFolder(), env).run()
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(words)
})

test.each<[string[], RegExp]>([
  [['fly'], /Commande inconnue\u00A0: fly/],
  [['toString'], /Commande inconnue/],
  [['history', '--fast'], /Option inconnue\u00A0: --fast/],
  [['history', '-x'], /Option inconnue\u00A0: -x/],
  [['history', '--out', 'x'], /history n’a pas d’option --out/],
  [['history', '--journal'], /--journal attend une valeur/],
  [['history', '--journal', ''], /--journal attend une valeur/],
  [['report', '--quarter', '2026-Q3', '--out='], /--out attend une valeur/],
  [['history', '--journal', '--json'], /--journal attend une valeur/],
  [['history', '--json=yes'], /--json ne prend pas de valeur/],
  [['history', 'more'], /De trop\u00A0: more/],
  [['history', '--lang', 'de'], /--lang.*de.*fr, en/],
  [['import'], /Il manque le nom d’un fichier/],
  [['import', ''], /Il manque le nom d’un fichier/],
  [['import', 'a', 'b'], /De trop\u00A0: b/],
  [['import', 'a', '--format', 'vcard'], /--format.*vcard.*auto, linkedin, navette/],
  [['import', 'a', '--doubtful', 'merge'], /--doubtful.*skip, create/],
  [['export'], /Il manque l’option --out/],
  [['export', '--out', 'x', '--format', 'xml'], /--format.*json/],
  [['report', '--out', 'x'], /Il manque l’option --quarter/],
  [['report', '--quarter', '2026-Q3'], /Il manque l’option --out/],
  [['report', '--quarter', '2026-Q5', '--out', 'x'], /pas un trimestre.*2026-Q3/],
  [['report', '--quarter', '2026-Q3', '--out', 'x', '--privacy', 'none'], /--privacy.*pseudonym, figures, named/],
  [['report', '--quarter', '2026-Q3', '--out', 'x', '--format', 'pdf,doc'], /--format.*doc.*pdf, xlsx, csv, json/],
  [['insights', '--as-of', '2026-02-30'], /n’est pas une date qui existe/],
  [['insights', '--as-of', 'today'], /n’est pas une date/],
  [['undo', '--steps', '0'], /--steps.*de 1 à 1000/],
  [['undo', '--steps', '1.5'], /--steps/],
  [['undo', '--steps', '-1'], /--steps/],
  [['sample'], /Il manque l’option --people/],
  [['sample', '--people', '41'], /--people.*40, 500, 10000/],
  [['sample', '--people', '40', '--seed', 'x'], /--seed/],
  [['restore'], /Il manque le nom d’un fichier/]
])('%j is wrong usage: it is said why and how it goes, and nothing is done', async (argv, words) => {
  const folder = temporaryFolder()
  const { run } = terminal(folder)
  const { code, stdout, stderr } = await run(...argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(words)
  expect(stderr).toContain('Rien n’a été fait.')
  expect(stderr).toContain('Emploi\u00A0: navette')
  expect(readdirSync(folder)).toEqual([])
})

test('what comes after -- is a file, also when it looks like an option', async () => {
  const { run } = terminal(temporaryFolder())
  expect((await run('import', '--', '--json')).stderr).toMatch(/n’existe pas.*--json/)
})

test.each<[string, number, RegExp]>([
  ['ENOSPC', 1, /^Le disque est plein/],
  ['EPIPE', 0, /^$/]
])('a result that does not leave (%s) ends with %i', async (code, expected, words) => {
  let stderr = ''
  const ended = await runCommand(['--version'], {
    stdout: { write: (_text, done) => setTimeout(() => done(Object.assign(new Error(code), { code }))) },
    stderr: { write: (text) => (stderr += text) },
    env: { LANG: 'fr_FR.UTF-8' },
    folder: temporaryFolder(),
    ports: { today: () => '2026-06-30', newId: () => '', printPdf: async () => new Uint8Array() }
  })
  expect(ended).toBe(expected)
  expect(stderr).toMatch(words)
})
