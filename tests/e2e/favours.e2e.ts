import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, goTo, settled } from './support/window'

/** The views of the page, each named by its tab, one after the other. */
async function eachView(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await goTo(page, '/favours')
  const tabs = await page.locator('main [role=tab]').all()
  expect(tabs).toHaveLength(4)
  for (const tab of tabs) {
    await tab.click()
    await settled(page)
    await look((await tab.textContent()) ?? '')
  }
}

for (const journal of ['sample', 'own'] as const)
  test(`favours are accessible in every view, light and dark, in both languages, ${journal === 'own' ? 'empty as well' : 'in the example'}`, async () => {
    const { page } = await launch({ folder: dataFolder() })
    await begin(page, journal)
    const found: string[] = []
    for (const language of languages)
      for (const appearance of ['light', 'dark'] as const) {
        await ask(page, 'preferences.set', { language, appearance })
        await page.reload()
        await settled(page)
        await eachView(page, async (name) => {
          const problems = await accessibilityProblems(page)
          found.push(...problems.map((problem) => `${name} ${appearance} ${problem}`))
        })
      }
    expect(found).toEqual([])
  })

test.each([
  [1280, 720],
  [800, 560],
  [320, 640]
])('no view of favours scrolls sideways at %d by %d', async (width, height) => {
  const { page } = await launch({ folder: dataFolder(), width, height })
  await begin(page, 'sample')
  const wide: string[] = []
  await eachView(page, async (name) => {
    const isWide = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return [document.documentElement, main, ...main.children].some(
        (element) => element.scrollWidth > element.clientWidth + 1
      )
    })
    if (isWide) wide.push(name)
  })
  expect(wide).toEqual([])
})

test('by keyboard alone one goes to the chains, says thanks and takes it back', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const told = async () => {
    const { rows } = await ask(page, 'favours.chains', { limit: 20 })
    return rows.flatMap(({ steps }) => steps).filter(({ favour }) => favour?.thankedOn).length
  }
  const before = await told()
  await page.keyboard.press('Control+5')
  await settled(page)
  const tab = page.locator('main [role=tab]')
  await tab.first().focus()
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight')
  await settled(page)
  expect(await tab.last().getAttribute('aria-selected')).toBe('true')
  const thanks = page
    .locator('main')
    .getByRole('checkbox', { name: /^Merci à/, checked: false })
    .first()
  const name = (await thanks.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent)) ?? ''
  for (let steps = 0; steps < 30; steps++) {
    await page.keyboard.press('Tab')
    if (
      await page.evaluate(
        (label) => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent === label,
        name
      )
    )
      break
  }
  await page.keyboard.press('Space')
  await expect.poll(told).toBe(before + 1)
  await settled(page)
  await page.keyboard.press('Control+z')
  await expect.poll(told).toBe(before)
})
