import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, root } from './support/launch'

/** Runs a command as a user does from a terminal, standing in `folder`. */
function navette(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/navette.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, NAVETTE_FOLDER: join(folder, 'data'), LANG: 'fr_FR.UTF-8', LC_ALL: '' }
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> }
}

test('a journal goes from sample to report and back by commands alone', () => {
  const folder = dataFolder()
  expect(navette(folder, 'sample', '--people', '40', '--journal', 'a.navette', '--json').json()).toMatchObject({
    people: 40,
    meetings: 160,
    favours: 90,
    promises: 30,
    acquaintances: 60
  })
  expect(navette(folder, 'check', '--journal', 'a.navette', '--json').json()).toEqual({ ok: true, problems: [] })

  const insights = navette(folder, 'insights', '--journal', 'a.navette', '--as-of', '2026-06-30', '--json').json()
  expect(insights).toMatchObject({ asOf: '2026-06-30' })
  expect(insights['people']).toHaveLength(40)

  const choice = ['--quarter', '2026-Q2', '--out', 'pack', '--lang', 'en']
  const made = navette(folder, 'report', '--journal', 'a.navette', ...choice, '--json').json()
  const files = made['files'] as string[]
  for (const file of files) expect(existsSync(file)).toBe(true)
  const pdf = files.find((file) => file.endsWith('.pdf'))
  expect(readFileSync(pdf!).subarray(0, 5).toString()).toBe('%PDF-')

  expect(navette(folder, 'export', '--journal', 'a.navette', '--format', 'json', '--out', 'a.json').status).toBe(0)
  const imported = navette(folder, 'import', 'a.json', '--journal', 'b.navette', '--json').json()
  expect(imported).toMatchObject({ format: 'navette', unreadable: 0, doubtful: 0, merged: 0 })
  expect(navette(folder, 'export', '--journal', 'b.navette', '--format', 'json', '--out', 'b.json').status).toBe(0)
  expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe(readFileSync(join(folder, 'a.json'), 'utf8'))

  expect(navette(folder, 'undo', '--journal', 'b.navette', '--json').status).toBe(0)
  expect(navette(folder, 'undo', '--journal', 'b.navette').status).toBe(1)
  expect(navette(folder, 'history', '--journal', 'b.navette', '--json').json()).toMatchObject([{ id: 1 }])
  expect(navette(folder, 'backup', '--journal', 'a.navette', '--out', 'copy.navette').status).toBe(0)
  expect(navette(folder, 'check', '--journal', 'copy.navette').status).toBe(0)
})

test('wrong usage ends with 2, a refusal with 1, and each says why in the user’s language', () => {
  const folder = dataFolder()
  const usage = [['nonsense'], [], ['report', '--quarter', '2026-Q9', '--out', 'x'], ['sample', '--colour', 'red']]
  for (const args of usage) {
    const { status, stdout, stderr } = navette(folder, ...args)
    expect([args, status, stdout]).toEqual([args, 2, ''])
    expect(stderr).toMatch(/Emploi/)
  }
  writeFileSync(join(folder, 'note.navette'), 'ceci est une note')
  mkdirSync(join(folder, 'folder.navette'))
  for (const journal of ['note.navette', 'folder.navette', 'absent.navette']) {
    const { status, stderr } = navette(folder, 'check', '--journal', journal)
    expect([journal, status]).toEqual([journal, 1])
    expect(stderr).not.toMatch(/\bat .*:\d+|Error/)
  }
  expect(readFileSync(join(folder, 'note.navette'), 'utf8')).toBe('ceci est une note')
  expect(readdirSync(folder).filter((name) => name.startsWith('absent'))).toEqual([])
})
