import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/main/db/open'
import { makeSample } from '../../src/main/sample/make-sample'
import { dataFolder, launch } from './support/launch'
import { ask, begin, goTo, settled } from './support/window'

interface Spot {
  id: string
  x: number
  y: number
}

/** Opens the map on the example of forty people, or on a journal of so many. */
async function openMap(people: 40 | 500 = 40): Promise<Page> {
  const folder = dataFolder()
  if (people === 500) {
    const db = openDatabase(join(folder, 'journal.navette'))
    makeSample(db, { people, seed: 1, today: new Date().toISOString().slice(0, 10), language: 'fr' })
    db.close()
  }
  const { page } = await launch({ folder })
  await begin(page, people === 40 ? 'sample' : 'own')
  await goTo(page, '/map')
  await names(page).waitFor({ state: 'attached' })
  // What stands around the map finds its size.
  await settled(page)
  return page
}

const names = (page: Page) => page.locator('canvas[data-names]')
const map = (page: Page) => page.getByRole('application')

/** Where everybody drawn stands on the page: Cytoscape tells by its container. */
const spots = (page: Page): Promise<Spot[]> =>
  page.evaluate(() => {
    interface Node {
      id(): string
      hidden(): boolean
      renderedPosition(): { x: number; y: number }
    }
    const marks = [...document.querySelectorAll('[role=application] div')].find((element) => '_cyreg' in element)!
    const { cy } = (marks as unknown as Record<string, { cy: { nodes(): { toArray(): Node[] } } }>)['_cyreg']!
    const { left, top } = marks.getBoundingClientRect()
    return cy
      .nodes()
      .toArray()
      .filter((node) => !node.hidden())
      .map((node) => {
        const { x, y } = node.renderedPosition()
        return { id: node.id(), x: Math.round((x + left) * 100) / 100, y: Math.round((y + top) * 100) / 100 }
      })
  })

const stored = async (page: Page) =>
  (await ask(page, 'map.view', {})).people.map(({ id, x, y, pinned }) => ({ id, x, y, pinned }))

/** Somebody with nobody else near, whom the pointer cannot miss. */
async function someone(page: Page, index = 0): Promise<Spot> {
  const all = await spots(page)
  const frame = (await map(page).boundingBox())!
  const apart = all.filter(
    (one) =>
      one.y > frame.y + 60 &&
      one.y < frame.y + frame.height - 60 &&
      one.x > frame.x + 60 &&
      // A card takes its room on the right.
      one.x < frame.x + frame.width - 360 &&
      all.every((other) => other.id === one.id || Math.hypot(other.x - one.x, other.y - one.y) > 30)
  )
  return apart[index]!
}

/** A place of the ground far from everybody. */
async function emptyGround(page: Page): Promise<{ x: number; y: number }> {
  const all = await spots(page)
  const { x, y, width, height } = (await map(page).boundingBox())!
  const places = Array.from({ length: 400 }, (_, step) => ({
    x: x + 20 + ((step % 20) * (width - 40)) / 20,
    y: y + 20 + (Math.floor(step / 20) * (height - 40)) / 20
  })).filter((place) => place.x < x + width - 240)
  const room = (place: { x: number; y: number }) =>
    Math.min(...all.map((one) => Math.hypot(one.x - place.x, one.y - place.y)))
  return places.reduce((best, place) => (room(place) > room(best) ? place : best))
}

/** How far, in pixels of the page, anybody moved who is drawn at both times. */
const moved = (before: readonly Spot[], after: readonly Spot[]): number => {
  const places = new Map(before.map((spot) => [spot.id, spot]))
  return Math.max(
    0,
    ...after.map(({ id, x, y }) => Math.hypot(x - (places.get(id)?.x ?? x), y - (places.get(id)?.y ?? y)))
  )
}

const card = (page: Page) => page.getByRole('complementary').or(page.locator('[data-region="card"]')).first()
const chosenCount = (page: Page) => page.getByRole('heading', { name: /personnes choisies/ })

describe('the pointer on the map', () => {
  test('a click opens the card of somebody, Ctrl and a click adds another, the ground lets go; nobody moves', async () => {
    const page = await openMap()
    const before = await spots(page)
    const [one, other] = [await someone(page), await someone(page, 1)]
    await page.mouse.click(one.x, one.y)
    await card(page).waitFor()
    expect(await map(page).getAttribute('aria-activedescendant')).toBe(`map-${one.id}`)
    const there = (await spots(page)).find(({ id }) => id === other.id)!
    await page.keyboard.down('Control')
    await page.mouse.click(there.x, there.y)
    await page.keyboard.up('Control')
    await chosenCount(page).waitFor()
    expect(await chosenCount(page).textContent()).toMatch(/^2/)
    const ground = await emptyGround(page)
    await page.mouse.click(ground.x, ground.y)
    await chosenCount(page).waitFor({ state: 'detached' })
    await settled(page)
    expect(moved(before, await spots(page))).toBeLessThan(0.02)
  })

  test('either button leaves the keyboard on the map', async () => {
    const page = await openMap()
    const { x, y } = await emptyGround(page)
    for (const button of ['left', 'right'] as const) {
      await page.mouse.click(x, y, { button })
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application')
    }
  })

  test('the ground near a small mark counts as the mark', async () => {
    const page = await openMap()
    const one = await someone(page)
    await page.mouse.click(one.x + 8, one.y + 8)
    await card(page).waitFor()
    expect(await map(page).getAttribute('aria-activedescendant')).toBe(`map-${one.id}`)
  })

  test('a line drawn with Shift chooses whoever is inside, and Escape gives it up', async () => {
    const page = await openMap()
    const before = await spots(page)
    const one = await someone(page)
    const around = async () => {
      await page.keyboard.down('Shift')
      await page.mouse.move(one.x - 90, one.y - 70)
      await page.mouse.down()
      await page.mouse.move(one.x + 90, one.y - 70, { steps: 6 })
      await page.mouse.move(one.x + 90, one.y + 70, { steps: 6 })
      await page.mouse.move(one.x - 90, one.y + 70, { steps: 6 })
    }
    await around()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.keyboard.up('Shift')
    expect(await chosenCount(page).count()).toBe(0)
    await around()
    await page.mouse.up()
    await page.keyboard.up('Shift')
    const inside = before.filter(({ x, y }) => Math.abs(x - one.x) < 90 && Math.abs(y - one.y) < 70)
    expect(inside.length).toBeGreaterThan(1)
    await chosenCount(page).waitFor()
    expect(await chosenCount(page).textContent()).toMatch(new RegExp(`^${inside.length} `))
    expect(moved(before, await spots(page))).toBeLessThan(0.02)
  })

  test('a double click shows somebody with those they know; Escape brings back the others', async () => {
    const page = await openMap()
    const before = await spots(page)
    const view = await ask(page, 'map.view', {})
    const one = await someone(page)
    const known = view.ties.filter(({ a, b }) => a === one.id || b === one.id).length
    const places = await stored(page)
    await page.mouse.dblclick(one.x, one.y)
    await expect.poll(async () => (await spots(page)).length).toBe(known + 1)
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await spots(page)).length).toBe(before.length)
    expect(await stored(page)).toEqual(places)
  })

  test('dragging moves one person, who is pinned there, and nobody else; Ctrl+Z brings them back', async () => {
    const page = await openMap()
    const before = await stored(page)
    const screen = await spots(page)
    const one = await someone(page)
    await page.mouse.move(one.x, one.y)
    await page.mouse.down()
    await page.mouse.move(one.x + 40, one.y + 25, { steps: 8 })
    await page.mouse.up()
    await expect.poll(async () => (await stored(page)).find(({ id }) => id === one.id)?.pinned).toBe(true)
    const after = await stored(page)
    expect(after.filter(({ id }) => id !== one.id)).toEqual(before.filter(({ id }) => id !== one.id))
    const others = (all: Spot[]) => all.filter(({ id }) => id !== one.id)
    expect(moved(others(screen), others(await spots(page)))).toBe(0)
    const there = (await spots(page)).find(({ id }) => id === one.id)!
    expect(Math.hypot(there.x - one.x - 40, there.y - one.y - 25)).toBeLessThan(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => stored(page)).toEqual(before)
    await expect.poll(async () => moved(screen, await spots(page))).toBeLessThan(0.02)
  })
})

test('neither lens, nor light, nor choice, nor a filter of the legend moves anybody on the page', async () => {
  const page = await openMap(500)
  const before = await spots(page)
  const still = async () => {
    await settled(page)
    expect(moved(before, await spots(page))).toBeLessThan(0.02)
  }
  await map(page).focus()
  for (const key of ['1', '3', '4', '5', '2', 'ArrowDown', 'ArrowRight', ' ', 'Escape']) {
    // One after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
    // oxlint-disable-next-line no-await-in-loop
    await still()
  }
  const one = await someone(page)
  await page.mouse.move(one.x, one.y)
  await still()
})

test('others who are drawn change neither where anybody stands nor what is in sight', async () => {
  const page = await openMap(500)
  const number = page.getByRole('textbox', { name: 'Personnes au plus' })
  if (!(await number.isVisible())) await page.getByRole('button', { name: 'Filtres', exact: true }).click()
  const before = await spots(page)
  await number.fill('110')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await spots(page)).length).toBeGreaterThan(before.length)
  await settled(page)
  expect(moved(before, await spots(page))).toBeLessThan(0.02)
})

test('O finds each projection as it was left', async () => {
  const page = await openMap(500)
  await map(page).focus()
  for (const key of ['+', '+', 'Shift+ArrowRight']) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
  }
  await settled(page)
  const near = await spots(page)
  await page.keyboard.press('o')
  await expect.poll(async () => moved(near, await spots(page))).toBeGreaterThan(50)
  await settled(page)
  const rings = await spots(page)
  await page.keyboard.press('o')
  await expect.poll(async () => moved(near, await spots(page))).toBeLessThan(0.1)
  await page.keyboard.press('o')
  await expect.poll(async () => moved(rings, await spots(page))).toBeLessThan(0.1)
})

test('the small map brings another part into sight', async () => {
  const page = await openMap(500)
  await map(page).focus()
  for (let press = 0; press < 5; press++)
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('+')
  const before = await spots(page)
  const mini = map(page).locator('canvas[data-above-map]')
  const { width, height } = (await mini.boundingBox())!
  await mini.click({ position: { x: width * 0.2, y: height * 0.3 } })
  await expect.poll(async () => moved(before, await spots(page))).toBeGreaterThan(50)
})

test.each([40, 500] as const)(
  'of %i people, three in five of those drawn are named when all are in sight',
  async (people) => {
    const page = await openMap(people)
    const named = Number(await names(page).getAttribute('data-names'))
    expect(named / (await spots(page)).length).toBeGreaterThanOrEqual(0.6)
  }
)
