import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

/** Tab, as often as it takes, until this has the focus. */
async function tabTo(page: Page, role: 'button' | 'radio', name: string | RegExp, key = 'Tab'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 60; presses++) {
    // One key after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
  }
  throw new Error(`the Tab key does not come to ${String(name)}`)
}

const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()

test('a hundred people join a circle by the keyboard alone, and leave it with one Ctrl+Z', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  for (let index = 0; index < 100; index++)
    // oxlint-disable-next-line no-await-in-loop
    await ask(page, 'people.create', { person: { givenName: `N${index}`, familyName: 'Roux' } })
  await page.reload()
  await goTo(page, '/people')
  await page.keyboard.press('/')
  await page.keyboard.type('roux')
  await said(page, /^100 personnes/)
  await tabTo(page, 'button', /^ROUX N0$/)
  await page.keyboard.press('Control+a')
  await said(page, /^100 personnes choisies$/)
  await tabTo(page, 'button', 'Ajouter à un cercle', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await dialogOpened(page)
  await page.keyboard.type('Alumni HEC')
  await page.keyboard.press('Control+Enter')
  await said(page, /^100 personnes ajoutées à Alumni HEC/)
  expect(await ask(page, 'circles.list')).toMatchObject([{ name: 'Alumni HEC', members: 100 }])
  await settled(page)
  await page.keyboard.press('Control+z')
  await said(page, /^Annulé/)
  expect(await ask(page, 'circles.list')).toEqual([])
})

test('two people who are one are merged by the keyboard alone, and are two again after Ctrl+Z', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  const one = await ask(page, 'people.create', { person: { givenName: 'Marie', familyName: 'Dupont', city: 'Lyon' } })
  const other = await ask(page, 'people.create', {
    person: { givenName: 'Maria', familyName: 'Dupont', city: 'Paris' }
  })
  for (const { id } of [one, other])
    // oxlint-disable-next-line no-await-in-loop
    await ask(page, 'meetings.save', {
      meeting: { date: '2020-05-01', occasion: 'lunch' },
      participants: [{ personId: id }]
    })
  await page.reload()
  await goTo(page, '/people')
  await tabTo(page, 'button', 'Doublons possibles')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', /^Comparer/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('radio', { name: /^Ville/ })
    .first()
    .waitFor()
  await tabTo(page, 'radio', /^Ville/)
  await page.keyboard.press('ArrowDown')
  const city = await page.getByRole('radio', { name: /^Ville/, checked: true }).getAttribute('aria-label')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Aucun doublon possible/).waitFor()
  await page.keyboard.press('Escape')
  const [left] = (await ask(page, 'people.page', {})).rows
  const { person } = await ask(page, 'people.get', { id: left!.id })
  expect(city).toContain(person.city)
  expect((await ask(page, 'meetings.page', { personId: left!.id })).total).toBe(2)
  await settled(page)
  await page.keyboard.press('Control+z')
  await said(page, /^Annulé/)
  expect((await ask(page, 'people.page', {})).total).toBe(2)
})

for (const [language, appearance] of [
  ['fr', 'light'],
  ['en', 'dark']
] as const)
  test(`people chosen, filters, a merge, duplicates and what forgetting does are accessible in ${language}, ${appearance}`, async () => {
    const { page } = await launch({ folder: dataFolder(), language, width: 800, height: 560 })
    await begin(page, 'sample')
    await ask(page, 'preferences.set', { appearance })
    await page.reload()
    await goTo(page, '/people')
    const found: string[] = []
    const look = async (what: string) => {
      await settled(page)
      found.push(...(await accessibilityProblems(page)).map((problem) => `${what} ${problem}`))
    }
    const main = page.locator('main')
    const words = language === 'fr' ? french : english
    await main.locator('[data-row="1"] [data-open]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await look('chosen')
    await main.getByRole('button', { name: words.merge }).click()
    await page.getByRole('radio').first().waitFor()
    await look('merge')
    await page.keyboard.press('Escape')
    await main.getByRole('button', { name: words.none }).click()
    await main.getByRole('button', { name: words.filters }).click()
    await page.getByRole('checkbox', { name: words.alone }).click()
    await look('filters')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: words.filters }).waitFor({ state: 'detached' })
    await main.getByRole('button', { name: words.duplicates }).click()
    await page.getByRole('dialog', { name: words.duplicates }).waitFor()
    await look('duplicates')
    await page.keyboard.press('Escape')
    const [person] = (await ask(page, 'people.page', { sort: 'received', descending: true, limit: 1 })).rows
    await goTo(page, `/people/${person!.id}`)
    await main.getByRole('button', { name: words.more }).first().click()
    await page.getByRole('menuitem', { name: words.forget }).click()
    await dialogOpened(page)
    await look('forgetting')
    expect(found).toEqual([])
  })

const french = {
  merge: 'Fusionner',
  none: 'Ne plus choisir',
  filters: 'Plus de filtres',
  alone: 'Sans cercle',
  duplicates: 'Doublons possibles',
  more: /^Autres actions/,
  forget: /^Oublier/
}
const english = {
  merge: 'Merge',
  none: 'Choose nobody',
  filters: 'More filters',
  alone: 'In no circle',
  duplicates: 'Possible duplicates',
  more: /^More actions/,
  forget: /^Forget/
}
