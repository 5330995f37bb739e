import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, launch, root } from './support/launch'
import { ask, begin, dialogOpened, goTo, settled } from './support/window'

const contacts = join(root, 'tests/fixtures/e2e/Connections.csv')

test('the main job: import, write a meeting by keyboard, see it, take it back after a restart', async () => {
  const folder = dataFolder()
  const first = await launch({ folder })
  await begin(first.page, 'own')

  await goTo(first.page, '/import')
  await first.answerDialog(contacts)
  await first.page.getByRole('button', { name: 'Choisir un fichier…' }).click()
  await first.page.getByText('Contacts LinkedIn').waitFor()
  await first.page.getByRole('button', { name: /^Importer \d/ }).click()
  await first.page.getByText('Import terminé').waitFor()
  const { total } = await ask(first.page, 'people.page', {})
  expect(total).toBe(5)

  await goTo(first.page, '/')
  await first.page.keyboard.press('Control+n')
  await dialogOpened(first.page)
  await first.page.keyboard.type('Café avec heloi', { delay: 15 })
  await first.page.getByRole('option').first().waitFor()
  await first.page.keyboard.press('Tab')
  await first.page.keyboard.type('. Elle connaît la DRH de Suez.')
  await first.page.keyboard.press('Control+Enter')
  await first.page.getByText(/Enregistré/).waitFor()
  await goTo(first.page, '/journal')
  await first.page.getByText(/Elle connaît la DRH de Suez\./).waitFor()
  await first.close()

  const second = await launch({ folder })
  await goTo(second.page, '/journal')
  await second.page.getByText(/Elle connaît la DRH de Suez\./).waitFor()
  await second.page.locator('main').focus()
  await second.page.keyboard.press('Control+z')
  await second.page.getByText(/^Annulé/).waitFor()
  expect((await ask(second.page, 'meetings.page', {})).total).toBe(0)
  await second.page.keyboard.press('Control+Shift+Z')
  await second.page.getByText(/^Rétabli/).waitFor()
  expect((await ask(second.page, 'meetings.page', {})).total).toBe(1)
})

test('what is being written survives a crash of the application', async () => {
  const folder = dataFolder()
  const first = await launch({ folder })
  await begin(first.page, 'own')
  await first.page.keyboard.press('Control+n')
  await dialogOpened(first.page)
  await first.page.getByRole('textbox', { name: 'Votre phrase' }).fill('À ne pas perdre')
  await expect
    .poll(async () => (await ask(first.page, 'meetings.draft', { context: 'new' })).content)
    .toContain('À ne pas perdre')
  await first.close()

  const second = await launch({ folder })
  await settled(second.page)
  await second.page.keyboard.press('Control+n')
  await second.page.getByText(/Voici votre brouillon/).waitFor()
  expect(await second.page.getByRole('textbox', { name: 'Votre phrase' }).inputValue()).toBe('À ne pas perdre')
})

test('the map does not move on re-opening, and is walked by keyboard', async () => {
  const folder = dataFolder()
  const first = await launch({ folder })
  await begin(first.page, 'sample')
  await goTo(first.page, '/map')
  await first.page.getByRole('application').focus()
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Enter')
  const card = first.page.getByRole('complementary', { name: /^Fiche d/ })
  await card.waitFor()
  await first.page.keyboard.press('d')
  for (let step = 0; step < 3; step++) await first.page.keyboard.press('ArrowRight')
  const selected = (await first.page.getByRole('application').getAttribute('aria-activedescendant'))!.slice(4)
  const before = await ask(first.page, 'map.view', {})
  await first.page.keyboard.press('Enter')
  await first.page.getByText(/Place enregistrée/).waitFor()
  const after = await ask(first.page, 'map.view', {})
  const moved = after.people.filter((person, index) => person.x !== before.people[index]!.x)
  expect(moved.map(({ id }) => id)).toEqual([selected])
  expect(moved[0]).toMatchObject({ pinned: true })
  await first.page.keyboard.press('Tab')
  expect(await first.page.getByRole('application').evaluate((map) => map.contains(document.activeElement))).toBe(false)
  await first.close()

  const second = await launch({ folder })
  await settled(second.page)
  if ((await ask(second.page, 'journal.status')).kind === 'own') await ask(second.page, 'journal.openSample')
  expect((await ask(second.page, 'map.view', {})).people).toEqual(after.people)
})

test('the quarterly pack is made from the window, with nobody’s name in it', async () => {
  const folder = dataFolder()
  const { page, answerDialog } = await launch({ folder })
  await begin(page, 'sample')
  await goTo(page, '/report')
  const preview = page.frameLocator('iframe')
  await preview.getByRole('heading', { level: 1 }).first().waitFor()
  const out = join(folder, 'pack')
  await answerDialog(out)
  await page.getByRole('button', { name: 'Exporter…' }).click()
  await page.getByText('Fichiers écrits :').waitFor({ timeout: 60_000 })
  const files = readdirSync(out)
  expect(files.filter((name) => /\.(pdf|xlsx|json)$/.test(name))).toHaveLength(3)
  expect(files.some((name) => name.endsWith('_csv'))).toBe(true)
  const pdf = readFileSync(
    join(
      out,
      files.find((name) => name.endsWith('.pdf'))!
    )
  )
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const json = readFileSync(
    join(
      out,
      files.find((name) => name.endsWith('.json'))!
    ),
    'utf8'
  )
  const { rows } = await ask(page, 'people.page', { limit: 200 })
  for (const { name } of rows) expect(json).not.toContain(name)
})

test('a damaged journal is kept aside and a backup brings everything back', async () => {
  const folder = dataFolder()
  const first = await launch({ folder })
  await begin(first.page, 'own')
  await ask(first.page, 'people.create', { person: { givenName: 'Marie', familyName: 'Dupont' } })
  await ask(first.page, 'journal.backUp')
  await first.close()
  const { truncateSync } = await import('node:fs')
  truncateSync(join(folder, 'journal.navette'), 20_000)

  const second = await launch({ folder })
  await second.page.getByRole('heading', { name: 'Votre carnet n’a pas pu être ouvert' }).waitFor()
  await second.page.getByRole('button', { name: 'Restaurer' }).first().click()
  await second.page.locator('nav').waitFor()
  expect((await ask(second.page, 'people.page', {})).rows[0]).toMatchObject({ name: 'Marie Dupont' })
  expect(existsSync(join(folder, 'journal.navette'))).toBe(true)
})
