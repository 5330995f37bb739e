import { expect, test } from 'vitest'
import { openJournal } from '../../src/main/safekeeping/journal-file'
import { makeSample } from '../../src/main/sample/make-sample'
import { TODAY } from '../support/app'
import { terminal } from '../support/commands'
import { temporaryFolder } from '../support/files'

function onSample() {
  const folder = temporaryFolder()
  const commands = terminal(folder)
  const { db, close } = openJournal(commands.journal, { create: true })
  makeSample(db, { people: 40, seed: 1, today: TODAY, language: 'fr' })
  close()
  return commands
}

test('it prints what the window finds, for programs and for people', async () => {
  const { ask, run, journal } = onSample()
  const { code, json, stderr } = await ask('search', 'oeuvrard helene')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(Object.keys(json[0])).toEqual(['kind', 'id', 'title', 'snippet'])
  expect(json[0]).toMatchObject({ kind: 'person', title: 'Hélène Œuvrard' })
  expect(json.slice(1).map(({ kind }: { kind: string }) => kind)).toContain('meeting')
  const { stdout } = await run('search', 'oeuvrard helene', '--journal', journal)
  expect(stdout.split('\n')[0]?.replaceAll(/\s/g, ' ')).toMatch(/^Personne : Hélène Œuvrard \| /)
})

test('there are as many as asked for at most', async () => {
  const { ask } = onSample()
  expect((await ask('search', 'ma')).json).toHaveLength(20)
  expect((await ask('search', 'ma', '--limit', '3')).json).toHaveLength(3)
  expect((await ask('search', 'ma', '--limit', '0')).code).toBe(2)
})

test('near misses are printed, and said to be so; nothing found is an answer', async () => {
  const { ask, run, journal } = onSample()
  const near = await ask('search', 'ouvrard')
  expect(near.json[0]).toMatchObject({ kind: 'person', title: 'Hélène Œuvrard' })
  expect(near.stderr.replaceAll(/\s/g, ' ')).toContain('Rien ne correspond à « ouvrard »')
  expect(await ask('search', 'xyzzy')).toMatchObject({ code: 0, json: [], stderr: '' })
  const { stdout } = await run('search', 'xyzzy', '--journal', journal)
  expect(stdout.replaceAll(/\s/g, ' ')).toBe('Rien ne correspond à « xyzzy ». ')
  expect((await run('search', '--journal', journal)).code).toBe(2)
})
