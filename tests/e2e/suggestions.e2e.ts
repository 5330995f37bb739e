import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/dates'
import { languages } from '#shared/i18n/languages'
import { inOrder } from '../support/in-order'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

/** Goes on with a key until it has arrived; a page has an end. */
async function goOn(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press(key)
    if (await isThere()) return
  }
  throw new Error(`${key} does not get there`)
}

/** Goes on until what has the focus is called this. */
const tabTo = (page: Page, name: RegExp, key = 'Tab') =>
  goOn(page, key, async () => {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    return name.test(focused.replaceAll(/\s/g, ' '))
  })

/** Opens the menu at the focus and chooses an entry by its place from the end, counted from 1, or the first. */
async function choose(page: Page, fromEnd: number | 'first'): Promise<void> {
  await page.keyboard.press('Enter')
  await page.locator('[role=menuitem]:focus').waitFor()
  await settled(page)
  if (fromEnd !== 'first') {
    await page.keyboard.press('End')
    for (let step = 1; step < fromEnd; step++) await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.press('Enter')
}

const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const cards = (page: Page) => page.locator('article h3')

/** One who helped often, one not met for long, one to thank. */
async function fill(page: Page): Promise<void> {
  const { today } = await ask(page, 'journal.status')
  const ago = (days: number) => addDays(today, -days)
  const add = async (givenName: string, closeness: number | null = null) =>
    (await ask(page, 'people.create', { person: { givenName, closeness } })).id
  const received = (personId: string, days: number, thanked: boolean) =>
    ask(page, 'favours.create', {
      direction: 'received',
      personId,
      kind: 'advice',
      date: ago(days),
      thankedOn: thanked ? ago(days) : null
    })
  const paul = await add('Paul')
  await inOrder([300, 270, 240, 210, 180], (days) => received(paul, days, true))
  const sophie = await add('Sophie', 5)
  await inOrder([900, 830], (days) =>
    ask(page, 'meetings.save', {
      meeting: { date: ago(days), occasion: 'lunch' },
      participants: [{ personId: sophie }]
    })
  )
  await received(sophie, 830, true)
  await received(await add('Karim'), 5, false)
}

test('by keyboard alone: later and taken back, why, a message copied, not this kind, and brought back in the settings', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  await fill(page)
  await page.reload()
  await goTo(page, '/')
  await expect.poll(() => cards(page).count()).toBe(3)

  await tabTo(page, /^Plus tard : Paul$/)
  await choose(page, 'first')
  await said(page, /^Paul\s: suggestion reportée au/)
  await page.locator('a:focus', { hasText: 'Sophie' }).waitFor()
  expect(await cards(page).count()).toBe(2)
  await settled(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => cards(page).count()).toBe(3)

  await tabTo(page, /^Préparer un message : Sophie$/)
  await page.keyboard.press('Enter')
  await dialogOpened(page)
  await settled(page)
  await page.keyboard.type('Bonjour Sophie')
  await tabTo(page, /^Copier$/)
  await page.keyboard.press('Enter')
  await said(page, /^Message copié\. Rien n’a été envoyé\.$/)
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: 'Reprendre le message' }).waitFor()
  await settled(page)
  await page.keyboard.press('Control+k')
  const search = page.locator('[role=dialog] input:focus')
  await search.waitFor()
  await page.keyboard.press('Control+v')
  expect(await search.inputValue()).toBe('Bonjour Sophie')
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: 'Reprendre le message' }).waitFor()

  await tabTo(page, /^Pourquoi \? Sophie$/)
  await page.keyboard.press('Enter')
  await page.getByText(/^Sophie\s: \d+ points =$/).waitFor()
  await page.getByText('Ce n’est pas une note. Rien n’est envoyé à personne.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Ce n’est pas une note.').waitFor({ state: 'detached' })

  await tabTo(page, /^Écarter : Sophie$/, 'Shift+Tab')
  await choose(page, 1)
  await said(page, /^Suggestions «\s?En sommeil\s?» coupées/)
  await expect.poll(() => cards(page).count()).toBe(2)
  await page.locator('article a:focus').waitFor()

  await tabTo(page, /^Régler$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('h2:focus', { hasText: 'Suggestions' }).waitFor()
  await settled(page)
  const dormant = page.getByRole('switch', { name: /^En sommeil/ })
  await dormant.waitFor()
  await goOn(page, 'Tab', () => dormant.evaluate((one) => one === document.activeElement))
  await page.keyboard.press('Space')
  await said(page, /^Suggestions «\s?En sommeil\s?» rétablies/)
  await page.keyboard.press('Control+1')
  await expect.poll(() => cards(page).count()).toBe(3)
})

test('the suggestions are accessible, with every why open, light and dark, in both languages', async () => {
  const { page } = await launch({ folder: dataFolder(), width: 800, height: 560 })
  await begin(page, 'own')
  await fill(page)
  for (const language of languages)
    for (const appearance of ['light', 'dark'] as const) {
      await ask(page, 'preferences.set', { language, appearance })
      await page.reload()
      await goTo(page, '/')
      await expect.poll(() => cards(page).count()).toBe(3)
      await inOrder(await page.locator('article button[aria-controls$=why]').all(), (why) => why.press('Enter'))
      await settled(page)
      expect(await accessibilityProblems(page), `${language} ${appearance}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800)
    }
})
