import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, goTo, settled } from './support/window'

const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('’', "'")

/** What has just been said to screen readers about the map. */
const spoken = async (page: Page) => plain((await page.locator('p[aria-live=polite]').textContent()) ?? '')

/** The sentences that stand in status lines. */
const told = async (page: Page) => (await page.getByRole('status').allTextContents()).map(plain)

const focusIsOnMap = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role') === 'application')

const current = async (page: Page) =>
  (await page.getByRole('application').getAttribute('aria-activedescendant'))?.replace(/^map-/, '')

const placeOf = async (page: Page, id: string) => {
  const person = (await ask(page, 'map.view', {})).people.find((one) => one.id === id)
  return { x: person?.x ?? Number.NaN, y: person?.y ?? Number.NaN, pinned: person?.pinned }
}

/** The example with Marie Dupont, who knows Karim Benali; from here on every press of the mouse is counted. */
async function openMap() {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const marie = await ask(page, 'people.create', {
    person: { givenName: 'Marie', familyName: 'Dupont' },
    organisation: 'Airbus'
  })
  const { rows } = await ask(page, 'people.page', { text: 'Karim Benali' })
  await ask(page, 'people.link', { personId: marie.id, otherId: rows[0]!.id })
  await ask(page, 'map.view', {})
  await goTo(page, '/journal')
  await page.evaluate(() => {
    const counted = window as unknown as { presses: number }
    counted.presses = 0
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(kind, () => counted.presses++, true)
  })
  return { page, marie: marie.id }
}

const mousePresses = (page: Page) => page.evaluate(() => (window as unknown as { presses: number }).presses)

async function tabToMap(page: Page) {
  for (let presses = 0; presses < 100 && !(await focusIsOnMap(page)); presses++) await page.keyboard.press('Tab')
  expect(await focusIsOnMap(page)).toBe(true)
}

test('the keyboard finds somebody, narrows the map around them and is told the path to another; Tab and F6 leave', async () => {
  const { page, marie } = await openMap()
  await page.keyboard.press('Control+Digit4')
  await page.getByRole('application').waitFor()
  await settled(page)
  await tabToMap(page)

  await page.keyboard.press('/')
  await page.keyboard.type('Dup')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusIsOnMap(page)).toBe(true)
  expect(await current(page)).toBe(marie)
  expect(await spoken(page)).toMatch(/^Marie Dupont, Airbus\./)

  await page.keyboard.press('f')
  await page.getByText('Autour de Marie Dupont, 1 pas').first().waitFor()
  await page.keyboard.press(']')
  await expect.poll(() => spoken(page)).toMatch(/^Autour de Marie Dupont, 2 pas \d+ personnes visibles\./)

  await page.keyboard.press('c')
  await page.keyboard.type('Mar')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await told(page)).join()).toMatch(/Marie Dupont → .*Karim Benali.* → .*Mar/)
  expect(await focusIsOnMap(page)).toBe(true)

  await page.keyboard.press('Tab')
  expect(await focusIsOnMap(page)).toBe(false)

  // One step back at a time, and never out of the map.
  await page.keyboard.press('Shift+Tab')
  expect(await focusIsOnMap(page)).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await told(page)).join()).not.toContain('→')
  await page.keyboard.press('Escape')
  await expect.poll(() => spoken(page)).toMatch(/^Toute la carte/)
  await page.getByRole('complementary', { name: /Marie Dupont/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: /Marie Dupont/ }).waitFor({ state: 'detached' })
  expect(await current(page)).toBe(marie)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('application').getAttribute('aria-activedescendant')).toBeNull()
  await page.keyboard.press('Escape')
  expect(await focusIsOnMap(page)).toBe(true)
  expect(await mousePresses(page)).toBe(0)
})

test('F6 goes round the parts of the page, to the line of whom one stands on in the table', async () => {
  const { page, marie } = await openMap()
  await goTo(page, '/map')
  await page.getByRole('radio', { name: 'Les deux' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('table').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Dup')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusIsOnMap(page)).toBe(true)

  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
  const visited = [await region()]
  const rows: (string | null)[][] = []
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('F6')
    visited.push(await region())
    if (visited.at(-1) === 'table') {
      const row = page.locator('tr:has(:focus)')
      rows.push([await row.getAttribute('data-row'), await row.getAttribute('data-chosen')])
    }
    if (visited.at(-1) === 'map') break
  }
  expect(visited.slice(0, 3)).toEqual(['map', 'card', 'table'])
  expect(rows).toEqual([[marie, 'true']])
  expect(visited.at(-1)).toBe('map')
  expect(visited).toContain('toolbar')
  await page.keyboard.press('Shift+F6')
  expect(await region()).toBe(visited.at(-2))
  expect(await accessibilityProblems(page)).toEqual([])
  expect(await mousePresses(page)).toBe(0)
})

test('D and arrows move somebody three steps and pin them; a reload finds them there, and one key takes it back', async () => {
  const { page, marie } = await openMap()
  await goTo(page, '/map')
  await page.keyboard.press('/')
  await page.keyboard.type('Dup')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusIsOnMap(page)).toBe(true)
  const before = await placeOf(page, marie)
  const others = (await ask(page, 'map.view', {})).people.filter(({ id }) => id !== marie)

  await page.keyboard.press('d')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  expect(await spoken(page)).toBe('3 pas à droite.')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => placeOf(page, marie))
    .toEqual({ x: expect.closeTo(before.x + 60, 2), y: before.y, pinned: true })
  expect((await ask(page, 'map.view', {})).people.filter(({ id }) => id !== marie)).toEqual(others)

  await page.reload()
  await settled(page)
  expect(await placeOf(page, marie)).toEqual({ x: expect.closeTo(before.x + 60, 2), y: before.y, pinned: true })
  await tabToMap(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => placeOf(page, marie)).toEqual(before)
})

test('somebody is found in six keys, from any page', async () => {
  const { page, marie } = await openMap()
  const keys = ['Control+Digit4', '/', 'd', 'u', 'p', 'Enter']
  for (const key of keys) {
    if (key === '/') await page.getByRole('application').waitFor()
    await page.keyboard.press(key)
  }
  await expect.poll(() => current(page)).toBe(marie)
  await page.getByRole('complementary', { name: /Marie Dupont/ }).waitFor()
  expect(keys.length).toBeLessThanOrEqual(8)
  expect(await mousePresses(page)).toBe(0)
})
