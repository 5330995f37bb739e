import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

test('by keyboard alone one finds somebody, a meeting and a page, and comes back to where one was', async () => {
  const { page } = await launch({ folder: dataFolder(), width: 800, height: 560 })
  await begin(page, 'sample')
  const dialog = page.getByRole('dialog')
  const find = async (text: string, line: string) => {
    await page.keyboard.press('Control+k')
    await dialogOpened(page)
    await page.keyboard.type(text, { delay: 15 })
    await dialog.getByRole('option', { name: line }).first().waitFor()
  }
  await find('oeuvrard hel', 'Hélène Œuvrard')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Hélène Œuvrard' }).waitFor()

  await find('budget', 'Échange')
  const meant = await page.evaluate(() => {
    const id = document.activeElement!.getAttribute('aria-activedescendant')!
    return document.getElementById(id)!.textContent
  })
  expect(meant).toMatch(/budget/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/budget/i)

  await find('services', 'Services')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Services' }).waitFor()

  await goTo(page, '/people')
  await page.keyboard.press('/')
  const search = await page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id
  )
  await page.keyboard.press('Control+k')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const back = await page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id
  )
  expect(back).toBe(search)
})

for (const language of languages)
  test(`the palette is accessible, empty, full and with near misses, light and dark, in ${language}`, async () => {
    const { page } = await launch({ folder: dataFolder(), language, width: 800, height: 560 })
    await begin(page, 'sample')
    const found: string[] = []
    for (const appearance of ['light', 'dark'] as const) {
      await ask(page, 'preferences.set', { appearance })
      await page.reload()
      await settled(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('option').first().waitFor()
      await settled(page)
      found.push(...(await accessibilityProblems(page)))
      for (const text of ['mar', 'lefvre', '> ']) {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(text)
        await page.getByRole('status').filter({ hasText: /\d/ }).first().waitFor()
        await settled(page)
        found.push(...(await accessibilityProblems(page)).map((problem) => `${text} ${appearance} ${problem}`))
      }
      await page.keyboard.press('Escape')
    }
    expect(found).toEqual([])
  })
