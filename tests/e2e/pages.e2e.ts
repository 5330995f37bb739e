import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

const pages = [
  '/',
  '/journal',
  '/people',
  '/map',
  '/favours',
  '/network',
  '/network/who-knows-whom',
  '/report',
  '/settings',
  '/import',
  '/history',
  '/bin'
]

for (const language of languages) {
  for (const journal of ['sample', 'own'] as const) {
    test(`every page of ${journal === 'own' ? 'an empty journal' : 'the example'} is accessible, light and dark, in ${language}`, async () => {
      const { page } = await launch({ folder: dataFolder(), language })
      const found: string[] = await accessibilityProblems(page)
      await begin(page, journal)
      for (const appearance of ['light', 'dark'] as const) {
        await ask(page, 'preferences.set', { appearance })
        await page.reload()
        await settled(page)
        for (const path of pages) {
          await goTo(page, path)
          found.push(...(await accessibilityProblems(page)).map((problem) => `${path} ${appearance} ${problem}`))
        }
        await goTo(page, '/')
        await page.keyboard.press('Control+n')
        await dialogOpened(page)
        await settled(page)
        found.push(...(await accessibilityProblems(page)).map((problem) => `writing ${appearance} ${problem}`))
        await page.keyboard.press('Escape')
      }
      expect(found).toEqual([])
    })
  }
}

for (const [width, height] of [
  [1280, 720],
  [800, 560],
  // 400 % of 1280.
  [320, 640]
] as const) {
  test(`no page scrolls sideways at ${width} by ${height}`, async () => {
    const { page } = await launch({ folder: dataFolder(), width, height })
    await begin(page, 'sample')
    const [person] = (await ask(page, 'people.page', { limit: 1 })).rows
    const wide: string[] = []
    for (const path of [...pages, `/people/${person!.id}`]) {
      await goTo(page, path)
      const over = await page.evaluate(() => {
        const main = document.querySelector('main')!
        return [document.documentElement, main, ...main.children].some(
          (element) => element.scrollWidth > element.clientWidth + 1
        )
      })
      if (over) wide.push(path)
    }
    expect(wide).toEqual([])
  })
}

test('a person’s page is accessible, in both languages', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const [person] = (await ask(page, 'people.page', { sort: 'received', descending: true, limit: 1 })).rows
  const found: string[] = []
  for (const language of languages) {
    await ask(page, 'preferences.set', { language })
    await page.reload()
    await goTo(page, `/people/${person!.id}`)
    found.push(...(await accessibilityProblems(page)))
  }
  expect(found).toEqual([])
})

test('what opens above a page is accessible: a full meeting, a calendar, the keys, a list, who is chosen on the map', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  const found: string[] = []
  const look = async (what: string) => {
    await settled(page)
    // The list of a field belongs to the field, though it stands outside of the landmarks.
    const problems = (await accessibilityProblems(page)).filter(
      (problem) => !/^region: <div[^|]*data-position/.test(problem)
    )
    found.push(...problems.map((problem) => `${what} ${problem}`))
  }
  await page.keyboard.press('Control+n')
  const field = page.getByRole('textbox', { name: 'Votre phrase' })
  await field.waitFor()
  await page.keyboard.type('Déjeuner hier avec mar', { delay: 5 })
  await page.getByRole('option').first().waitFor()
  await look('names proposed')
  await field.fill(
    'Déjeuner hier avec Marie et Paul Durand (Suez, DRH) au Zinc ; Paul m’a présenté Lucie Bernard ; j’ai promis à Paul d’envoyer le rapport avant vendredi ; rdv calé mardi prochain 9h'
  )
  await page.getByText(/Paul Durand · Suez/).waitFor()
  await look('a full meeting')
  for (const chip of await page.locator('[data-chip]').all()) {
    await chip.click()
    await page.locator('[data-position] [role=listbox], [data-position] input').first().waitFor()
    await look(`the editor of ${await chip.getAttribute('data-chip')}`)
    await page.keyboard.press('Escape')
  }
  await page.locator('[data-chip="fact:date"]').click()
  await page.getByRole('textbox', { name: 'Un autre jour' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Noter un échange' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await look('the keys')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Reporter/ })
    .first()
    .click()
  await look('a promise is moved')
  await page.keyboard.press('Escape')
  await goTo(page, '/map')
  await page.getByText('Les deux', { exact: true }).click()
  await page.getByRole('application').press('ArrowDown')
  await page.keyboard.press('Enter')
  await look('who is chosen on the map')
  await page.keyboard.press('f')
  await page.keyboard.press(']')
  await look('only those around somebody on the map')
  await page.keyboard.press('c')
  await page.keyboard.type('Mar', { delay: 5 })
  await page.getByRole('option').first().waitFor()
  await look('a path is asked for')
  await page.keyboard.press('Enter')
  await page.getByText(/→/).first().waitFor()
  await look('a path is shown')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('d')
  await look('two people are being moved')
  expect(found).toEqual([])
})

test('a narrow window shows the table in place of the map', async () => {
  const { page } = await launch({ folder: dataFolder(), width: 320, height: 640 })
  await begin(page, 'sample')
  await goTo(page, '/map')
  await page.getByRole('region', { name: 'Les mêmes personnes, en table' }).waitFor()
  expect(await page.getByRole('application').count()).toBe(0)
})

test('nothing that is chosen disappears in the colours of the system', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  await page.emulateMedia({ forcedColors: 'active' })
  await goTo(page, '/settings')
  const outlined = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outlined('nav [aria-current=page]')).toBe('solid')
  expect(await outlined('main [class*=SegmentedControl-label][data-active]')).toBe('solid')
  expect(await accessibilityProblems(page)).toEqual([])
})
