import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, goTo, settled } from './support/window'

const pages = ['/', '/journal', '/people', '/map', '/favours', '/report', '/settings', '/import']

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
        await page.getByRole('dialog').waitFor()
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
  [800, 560]
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
        return [main, ...main.children].some((element) => element.scrollWidth > element.clientWidth + 1)
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
