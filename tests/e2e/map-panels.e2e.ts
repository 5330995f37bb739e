import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

type Page = Awaited<ReturnType<typeof launch>>['page']

const openMenu = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
  await page.locator('[role=menu] :focus').waitFor()
}

for (const language of languages) {
  for (const appearance of ['light', 'dark'] as const) {
    test(`every panel of the map is accessible, ${appearance}, in ${language}`, async () => {
      const { page } = await launch({ folder: dataFolder(), language })
      await begin(page, 'sample')
      const found: string[] = []
      await ask(page, 'preferences.set', { appearance })
      await page.reload()
      await settled(page)
      await goTo(page, '/map')
      const look = async (what: string) => {
        await settled(page)
        found.push(...(await accessibilityProblems(page)).map((problem) => `${what}: ${problem}`))
      }
      const openDialog = async (name: RegExp) => {
        await page.getByRole('button', { name }).focus()
        await page.keyboard.press('Enter')
        await dialogOpened(page)
        await look(name.source)
        await page.keyboard.press('Escape')
      }
      await page.getByRole('button', { name: /^(Filtres|Filters)$/ }).click()
      await page.locator('#map-filters').waitFor()
      await page.locator('#map-filters input[type=checkbox]').first().check()
      await page.locator('#map-filters input[type=checkbox]').nth(7).check()
      await look('filters and chips')
      await page.getByRole('button', { name: /^(Tout effacer|Clear all)$/ }).click()
      await openMenu(page, /^(Vue|View)/)
      await look('views')
      await page.keyboard.press('Escape')
      await openMenu(page, /^(Points remarquables|Points of interest)/)
      await look('points')
      await page.keyboard.press('Escape')
      await openDialog(/^(Pourquoi|Why)/)
      await openDialog(/^(Légende complète|Full legend)$/)
      for (const lens of [
        /^(Proximité|Closeness)$/,
        /^(Équilibre|Balance)$/,
        /^(Ponts|Bridges)$/,
        /^(Cercles|Circles)$/
      ]) {
        await page.getByRole('radio', { name: lens }).focus()
        await page.keyboard.press('Space')
        await page.locator('[aria-pressed]').first().focus()
        await page.keyboard.press('Enter')
        await look(`legend of ${lens.source}`)
        await page.keyboard.press('Enter')
      }
      await openDialog(/^(Couleurs…|Colours…)$/)
      await openMenu(page, /^(Vue|View)/)
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await dialogOpened(page)
      await look('a view is saved')
      await page.keyboard.type('Une vue', { delay: 5 })
      await page.keyboard.press('Control+Enter')
      await page.locator('[role=dialog]').waitFor({ state: 'detached' })
      await openMenu(page, /^(Vue|View)/)
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await dialogOpened(page)
      await look('views are renamed')
      await page.keyboard.press('Escape')
      expect(found).toEqual([])
    })
  }
}

test('who bridges circles is said before any key, and who is close and dormant is on the map two keys away from it', async () => {
  const { page } = await launch({ folder: dataFolder(), language: 'fr' })
  await begin(page, 'sample')
  await goTo(page, '/map')
  await page.getByText(/relie le plus de cercles/).waitFor()
  expect(await page.locator('#map-takeaway').textContent()).toMatch(/dont des proches/)
  await page.getByRole('application').focus()
  // To what the map says; its points open; the first of each kind is a few arrows away.
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  await press('Shift+F6')
  await press('Enter')
  await page.locator('[role=menu] :focus').waitFor()
  expect(keys).toBe(2)
  const quiet = page.locator('[role=menu]').getByText('Proches et en sommeil')
  expect(await quiet.isVisible()).toBe(true)
  await press('Enter')
  await page.getByRole('complementary', { name: 'Fiche de Jean-Luc Moreau' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
})

test('a view brings back the part of the map that was in sight', async () => {
  const { page } = await launch({ folder: dataFolder(), language: 'fr' })
  await begin(page, 'sample')
  await goTo(page, '/map')
  const save = async (name: string) => {
    await openMenu(page, /^Vue/)
    await page.getByRole('menuitem', { name: 'Enregistrer cette vue…' }).click()
    await dialogOpened(page)
    await page.keyboard.type(name, { delay: 5 })
    await page.keyboard.press('Control+Enter')
    await page.locator('[role=dialog]').waitFor({ state: 'detached' })
  }
  const choose = async (name: RegExp) => {
    await openMenu(page, /^Vue/)
    await page.getByRole('menuitem', { name }).click()
    await settled(page)
  }
  await page.getByRole('application').focus()
  for (const key of ['+', '+', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await settled(page)
  await save('De près')
  await choose(/^En sommeil/)
  await choose(/^De près$/)
  await save('Encore')
  const [near, again] = await ask(page, 'map.views')
  expect(near!.settings.sight!.zoom).toBeGreaterThan(0)
  expect(again!.settings.sight!.zoom).toBeCloseTo(near!.settings.sight!.zoom, 3)
  expect(again!.settings.sight!.x).toBeCloseTo(near!.settings.sight!.x, 0)
  expect(again!.settings.sight!.y).toBeCloseTo(near!.settings.sight!.y, 0)
  await choose(/^Qui relie quoi/)
  await save('Loin')
  const far = (await ask(page, 'map.views')).find(({ name }) => name === 'Loin')
  expect(far!.settings.sight!.zoom).toBeLessThan(near!.settings.sight!.zoom)
})

for (const [width, height] of [
  [1280, 720],
  [800, 560]
] as const) {
  test(`the map has the largest share of the page at ${width} by ${height}, and no panel is cut off`, async () => {
    const { page } = await launch({ folder: dataFolder(), width, height })
    await begin(page, 'sample')
    await goTo(page, '/map')
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!
    const map = await box('[data-region=map]')
    const main = await box('main')
    for (const part of ['[data-region=toolbar]', '[data-region=summary]', '[aria-pressed]']) {
      const { width: partWidth, height: partHeight } = await box(part)
      expect(map.width * map.height).toBeGreaterThan(2 * partWidth * partHeight)
    }
    expect(map.height).toBeGreaterThanOrEqual(280)
    await page.getByRole('button', { name: 'Filtres', exact: true }).click()
    const filters = await box('#map-filters')
    expect(filters.width).toBeLessThan(map.width / 2)
    expect(filters.x).toBeGreaterThanOrEqual(main.x)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
}
