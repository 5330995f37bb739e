import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo, settled } from './support/window'

/** Goes on with Tab until what has the focus is called this; a page has an end. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused.replaceAll(/\s/g, ' '))) return
  }
  throw new Error(`the Tab key does not reach ${name.source}`)
}

const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()

test('a person’s page is written by keyboard alone: facts, circle, introducer, role, notes, and all of it taken back', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  await ask(page, 'people.create', { person: { givenName: 'Karim', familyName: 'Benali' } })
  const { id } = await ask(page, 'people.create', { person: { givenName: 'Marie', familyName: 'Dupont' } })
  await page.reload()
  await goTo(page, '/people')
  const detail = () => ask(page, 'people.get', { id })
  const start = await detail()

  // The table is one stop of the Tab key; arrows go through it.
  await tabTo(page, /^BENALI Karim/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Marie Dupont' }).waitFor()

  await tabTo(page, /^Proximité/)
  await page.keyboard.press('Enter')
  // The choice that stands has the focus, and the first letter goes to the next one that begins with it.
  await page.locator('[role=menuitemradio]:focus').waitFor()
  await settled(page)
  await page.keyboard.press('p')
  await page.locator('[role=menuitemradio]:focus', { hasText: /^Proche/ }).waitFor()
  await page.keyboard.press('Enter')
  await said(page, /^Proximité\s: Proche/)

  await tabTo(page, /^Ajouter : Présentation par/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('kar', { delay: 15 })
  await page.getByRole('option', { name: /Karim Benali/ }).waitFor()
  await page.keyboard.press('Enter')
  await said(page, /^Présentation par\s: Karim Benali/)

  await tabTo(page, /^Ajouter un cercle/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Alumni HEC')
  await page.keyboard.press('Enter')
  await said(page, /cercle Alumni HEC ajouté/)

  await tabTo(page, /^Ajouter : Cherche/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('un DAF')
  await page.keyboard.press('Enter')
  await said(page, /^Cherche\s: enregistré/)

  await tabTo(page, /^Ajouter une fonction/)
  await page.keyboard.press('Enter')
  await dialogOpened(page)
  await page.keyboard.type('DG')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Suez')
  await page.keyboard.press('Control+Enter')
  await said(page, /parcours modifié/)

  await tabTo(page, /^Chronologie/)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await tabTo(page, /^Écrire une note/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Aime la voile.')
  await page.keyboard.press('Control+Enter')
  await said(page, /^Notes\s: enregistré/)

  expect(await detail()).toMatchObject({
    organisation: 'Suez',
    introducedBy: { name: 'Karim Benali' },
    circles: [{ name: 'Alumni HEC', primary: true }],
    person: { closeness: 4, needs: 'un DAF', roleText: 'DG', notes: 'Aime la voile.' }
  })

  await page.locator('main').focus()
  await page.keyboard.press('n')
  await dialogOpened(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // What a menu opens gives the focus back to the menu's button.
  await tabTo(page, /^Autres actions/)
  for (const entry of ['Modifier la fiche…', 'Fusionner avec un doublon…', 'Oublier cette personne…']) {
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: entry }).waitFor()
    await page.locator('[role=menu]:focus, [role=menu] :focus').waitFor()
    await page.keyboard.type(entry.slice(0, 2))
    await page.locator('[role=menuitem]:focus', { hasText: entry }).waitFor()
    await page.keyboard.press('Enter')
    await dialogOpened(page)
    await settled(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await settled(page)
    const focused = page.locator(':focus')
    expect(await focused.getAttribute('aria-label')).toMatch(/^Autres actions/)
  }

  for (let steps = 0; steps < 6; steps++) {
    await page.keyboard.press('Control+z')
    await said(page, /^Annulé/)
    await settled(page)
  }
  expect(await detail()).toEqual(start)
})

for (const language of languages) {
  test(`every part of a person’s page is accessible, light and dark, full and nearly empty, in ${language}`, async () => {
    const { page } = await launch({ folder: dataFolder(), language })
    await begin(page, 'sample')
    const [full] = (await ask(page, 'people.page', { sort: 'received', descending: true, limit: 1 })).rows
    const empty = await ask(page, 'people.create', { person: { givenName: 'Lucie', familyName: 'Bernard' } })
    const found: string[] = []
    const look = async (what: string) => {
      await settled(page)
      // A menu belongs to its button, though it stands outside of the landmarks.
      const problems = (await accessibilityProblems(page)).filter(
        (problem) => !/^region: <div data-portal[^|]*$/.test(problem)
      )
      found.push(...problems.map((problem) => `${what} ${problem}`))
    }
    for (const appearance of ['light', 'dark'] as const) {
      await ask(page, 'preferences.set', { appearance })
      await page.reload()
      await goTo(page, `/people/${empty.id}`)
      await look(`${appearance} empty`)
      await goTo(page, `/people/${full!.id}`)
      // Plots with their tables and the reasons of what is said stand open beside every tab.
      const closed = page.locator('figure button[aria-expanded=false], [data-about] button[aria-expanded=false]')
      expect(await closed.count()).toBeGreaterThan(2)
      while ((await closed.count()) > 0) await closed.first().click()
      const tabs = page.getByRole('tab')
      for (let at = 0; at < (await tabs.count()); at++) {
        await tabs.nth(at).click()
        await look(`${appearance} tab ${at}`)
      }
      await page.locator('dl button[aria-label]').first().click()
      await look(`${appearance} a fact in its form`)
      await page.keyboard.press('Escape')
      await page.locator('h1 + div button').last().click()
      await look(`${appearance} the menu`)
      await page.keyboard.press('Escape')
    }
    expect(found).toEqual([])
  })
}
