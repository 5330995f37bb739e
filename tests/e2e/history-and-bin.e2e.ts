import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

/** What the status line says, with plain spaces. */
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

const nameInFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

test('what was changed is taken back and done again, by the keyboard alone', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  const { id } = await ask(page, 'people.create', { person: { givenName: 'Marie', familyName: 'Dupont' } })
  await ask(page, 'circles.create', { name: 'Club des DSI' })
  await ask(page, 'people.setFacts', { id, facts: { closeness: 4 } })
  await page.keyboard.press('Control+h')
  await page.getByRole('heading', { level: 1, name: 'Historique' }).waitFor()
  await settled(page)

  // From the title through the buttons of the page to the first line, and down to the circle.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  expect(await nameInFocus(page)).toMatch(/^Annuler.*Club des DSI/)
  await page.keyboard.press('Enter')
  await said(page, /Annulé.*Club des DSI/)
  expect(await ask(page, 'circles.list')).toEqual([])
  expect((await ask(page, 'people.page', {})).total).toBe(1)

  await settled(page)
  expect(await nameInFocus(page)).toMatch(/^Rétablir.*Club des DSI/)
  await page.keyboard.press('Enter')
  await said(page, /Rétabli.*Club des DSI/)
  expect(await ask(page, 'circles.list')).toHaveLength(1)

  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  expect(await nameInFocus(page)).toMatch(/^Annuler jusqu’ici.*Marie Dupont/)
  await page.keyboard.press('Enter')
  await said(page, /3 modifications annulées/)
  expect((await ask(page, 'people.page', {})).total).toBe(0)
})

test('what was deleted is put back, and the bin is emptied, by the keyboard alone', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const [meeting, another] = (await ask(page, 'meetings.page', { limit: 2 })).rows
  const before = (await ask(page, 'meetings.page', {})).total
  await ask(page, 'meetings.remove', { id: meeting!.id })
  await ask(page, 'meetings.remove', { id: another!.id })
  await page.keyboard.press('Control+k')
  await dialogOpened(page)
  await page.keyboard.type('corbeille')
  await settled(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Corbeille' }).waitFor()
  await settled(page)
  expect(await accessibilityProblems(page)).toEqual([])

  // The button that empties it, the kinds, the list itself, and its first line.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await nameInFocus(page)).toMatch(/^Remettre/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await said(page, /Remis en place/)
  expect((await ask(page, 'meetings.page', {})).total).toBe(before - 1)

  await goTo(page, '/history')
  await goTo(page, '/bin')
  await page.keyboard.press('Tab')
  expect(await nameInFocus(page)).toBe('Vider la corbeille…')
  await page.keyboard.press('Enter')
  await dialogOpened(page)
  await settled(page)
  expect(await accessibilityProblems(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('La corbeille est vide.').waitFor()
  expect(await ask(page, 'bin.page', {})).toMatchObject({ total: 0, records: [] })
})
