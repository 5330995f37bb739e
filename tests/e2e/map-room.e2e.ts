import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dataFolder, launch } from './support/launch'
import { begin, goTo, settled } from './support/window'

/** How many of those drawn stand outside of what is in sight, and how far apart the two who are farthest apart. */
const seen = (page: Page): Promise<{ outside: number; width: number }> =>
  page.evaluate(() => {
    interface Drawn {
      width(): number
      height(): number
      nodes(): { map<T>(of: (node: { renderedPosition(): { x: number; y: number } }) => T): T[] }
    }
    const marks = [...document.querySelectorAll('[role=application] div')].find((element) => '_cyreg' in element)!
    const { cy } = (marks as unknown as Record<string, { cy: Drawn }>)['_cyreg']!
    const places = cy.nodes().map((node) => node.renderedPosition())
    const across = places.map(({ x }) => x)
    return {
      outside: places.filter(({ x, y }) => x < 0 || y < 0 || x > cy.width() || y > cy.height()).length,
      width: Math.round(Math.max(...across) - Math.min(...across))
    }
  })

async function openMap(): Promise<Page> {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  await goTo(page, '/map')
  await page.locator('canvas[data-names]').waitFor({ state: 'attached' })
  // What stands around the map finds its size.
  await settled(page)
  return page
}

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await settled(page)
}

test('filters, the table, the months and another window leave everybody in sight', async () => {
  const page = await openMap()
  const all = await seen(page)
  expect(all.outside).toBe(0)
  expect(await page.locator('#map-filters').count()).toBe(0)

  await press(page, 'Temps')
  const withMonths = await seen(page)
  expect(withMonths.outside).toBe(0)
  expect(withMonths.width).toBeLessThan(all.width)
  await press(page, 'Temps')
  expect(await seen(page)).toEqual(all)

  await press(page, 'Filtres')
  expect((await seen(page)).outside).toBe(0)
  await press(page, 'Filtres')
  expect(await seen(page)).toEqual(all)

  await page.getByRole('radio', { name: 'Les deux' }).focus()
  await page.keyboard.press('Space')
  await settled(page)
  expect((await seen(page)).outside).toBe(0)
  await page.getByRole('radio', { name: 'Carte', exact: true }).focus()
  await page.keyboard.press('Space')

  await page.setViewportSize({ width: 1920, height: 1080 })
  await settled(page)
  const large = await seen(page)
  expect(large.outside).toBe(0)
  expect(large.width).toBeGreaterThan(all.width)
})

test('what the user has brought into sight stays when the months take their room', async () => {
  const page = await openMap()
  await page.getByRole('application').focus()
  await page.keyboard.press('+')
  await settled(page)
  const before = await seen(page)
  await press(page, 'Temps')
  expect((await seen(page)).width).toBe(before.width)
})

test('the filters stand open by themselves only where the window is wide', async () => {
  const page = await openMap()
  await page.setViewportSize({ width: 1499, height: 800 })
  await settled(page)
  expect(await page.locator('#map-filters').count()).toBe(0)
  await page.setViewportSize({ width: 1500, height: 800 })
  await page.locator('#map-filters').waitFor()
})
