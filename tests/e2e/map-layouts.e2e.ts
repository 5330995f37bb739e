import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '#shared/i18n/languages'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, goTo, settled } from './support/window'

/** Where everybody stands, in pixels: in the journal, and on the screen as it is drawn. */
type Places = ReadonlyMap<string, { x: number; y: number }>

interface Node {
  id(): string
  renderedPosition(): { x: number; y: number }
}

interface Drawn {
  nodes(): { map<T>(read: (node: Node) => T): T[] }
}

/** People and bubbles where the screen has them; the drawing library keeps itself on the element that it draws in. */
async function onScreen(page: Page): Promise<Places> {
  const places = await page.evaluate(() => {
    const frame = [...document.querySelectorAll('[role=application] div')].find((element) => '_cyreg' in element)
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {}
    const nodes = frame && (Reflect.get(frame, '_cyreg') as { cy: Drawn }).cy.nodes()
    const inFrame = nodes?.map((node) => [node.id(), node.renderedPosition()] as const) ?? []
    return inFrame.map(([id, { x, y }]) => [id, { x: x + left, y: y + top }] as const)
  })
  if (places.length === 0) throw new Error('nobody is drawn')
  return new Map(places)
}

const inJournal = async (page: Page): Promise<Places> =>
  new Map((await ask(page, 'map.view', {})).people.map(({ id, x, y }) => [id, { x, y }]))

/** By how much the one who moved farthest of those who are in both moved, to the hundredth of a pixel. */
function farthest(before: Places, after: Places): number {
  const moves = [...before].flatMap(([id, { x, y }]) => {
    const place = after.get(id)
    return place ? [Math.hypot(place.x - x, place.y - y)] : []
  })
  expect(moves.length).toBeGreaterThan(10)
  return Math.round(100 * Math.max(...moves)) / 100
}

/** The example with somebody far away from where an arrangement would have them. */
async function openMap(folder = dataFolder(), language: Language = 'fr') {
  const { page, close } = await launch({ folder, language, width: 1280, height: 800 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await begin(page, 'sample')
  const [first] = (await ask(page, 'map.view', {})).people
  const personId = first!.id
  await ask(page, 'map.move', { projection: 'map', people: [{ personId, x: first!.x + 700, y: first!.y + 500 }] })
  await ask(page, 'map.pin', { projection: 'map', personIds: [personId], pinned: false })
  await goTo(page, '/map')
  await page.getByRole('application').waitFor()
  await settled(page)
  return { page, close, folder }
}

const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const told = async (page: Page) => (await page.getByRole('status').allTextContents()).map(plain)

async function choose(page: Page, entry: RegExp, role: 'menuitem' | 'menuitemradio' = 'menuitem') {
  await page.getByRole('button', { name: 'Disposition' }).click()
  await page.getByRole(role, { name: entry }).click()
}

async function arrange(page: Page) {
  await choose(page, /Réorganiser la carte/)
  await page.getByRole('button', { name: 'Garder' }).waitFor()
  await settled(page)
}

async function keep(page: Page) {
  await arrange(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => told(page)).toContain('Carte réorganisée. Ctrl+Z pour revenir.')
  await settled(page)
}

test('a new layout is looked at, left, kept and taken back, and everybody is exactly where they were', async () => {
  const { page } = await openMap()
  const [screen, journal] = [await onScreen(page), await inJournal(page)]

  await arrange(page)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Garder')
  expect(farthest(screen, await onScreen(page))).toBeGreaterThan(50)
  expect(farthest(journal, await inJournal(page))).toBe(0)
  await page.keyboard.press('Escape')
  await settled(page)
  expect(farthest(screen, await onScreen(page))).toBe(0)

  await keep(page)
  const kept = await onScreen(page)
  expect(farthest(screen, kept)).toBeGreaterThan(50)
  expect(farthest(journal, await inJournal(page))).toBeGreaterThan(50)

  await page.keyboard.press('Control+z')
  await expect.poll(async () => farthest(journal, await inJournal(page))).toBe(0)
  await settled(page)
  expect(farthest(screen, await onScreen(page))).toBe(0)

  await page.keyboard.press('Control+Shift+z')
  await settled(page)
  expect(farthest(kept, await onScreen(page))).toBe(0)
})

test('an earlier layout comes back to the pixel, and so does the one it replaced; both are there after a restart', async () => {
  const { page, close, folder } = await openMap()
  const [screen, journal] = [await onScreen(page), await inJournal(page)]
  await keep(page)
  const [kept, keptJournal] = [await onScreen(page), await inJournal(page)]

  await choose(page, /personnes/)
  await expect.poll(async () => farthest(journal, await inJournal(page))).toBe(0)
  await settled(page)
  expect(farthest(screen, await onScreen(page))).toBe(0)

  await page.keyboard.press('Control+z')
  await expect.poll(async () => farthest(keptJournal, await inJournal(page))).toBe(0)
  await settled(page)
  expect(farthest(kept, await onScreen(page))).toBe(0)

  await close()
  const again = await launch({ folder, width: 1280, height: 800 })
  await settled(again.page)
  if ((await ask(again.page, 'journal.status')).kind === 'own') await ask(again.page, 'journal.openSample')
  expect(farthest(keptJournal, await inJournal(again.page))).toBe(0)
  expect(await ask(again.page, 'map.layouts', { projection: 'map' })).toHaveLength(1)
})

test('nobody moves by a pixel when somebody is added, hidden or folded, when time is scrubbed, or when one looks otherwise', async () => {
  const { page } = await openMap()
  await page.getByRole('button', { name: 'Filtres', exact: true }).click()
  await settled(page)
  const moved: Record<string, number> = {}
  const [screen, journal] = [await onScreen(page), await inJournal(page)]
  const note = async (what: string) => {
    await settled(page)
    moved[`${what}, on screen`] = farthest(screen, await onScreen(page))
    moved[`${what}, in the journal`] = farthest(journal, await inJournal(page))
  }
  const map = page.getByRole('application')

  for (const lens of ['1', '3', '4', '5', '2']) {
    await map.focus()
    await page.keyboard.press(`Digit${lens}`)
    await note(`lens ${lens}`)
  }

  const filter = page.getByRole('checkbox').first()
  await filter.check()
  await note('filtered')
  expect((await onScreen(page)).size).toBeLessThan(screen.size)
  await filter.uncheck()
  await note('no filter any more')

  await map.focus()
  await page.keyboard.press('ArrowDown')
  await note('somebody lit by the keyboard')
  await page.keyboard.press('p')
  await note('pinned')
  await page.keyboard.press('p')
  await page.keyboard.press('f')
  await settled(page)
  await page.keyboard.press('Escape')
  await note('around somebody and back')

  const circles = page.getByRole('button', { name: 'Cercles', exact: true })
  await circles.click()
  await page
    .getByRole('button', { name: /^En bulle/ })
    .first()
    .click()
  await note('a circle folded')
  await page.getByRole('button', { name: /^Ouvrir le cercle/ }).click()
  await note('a circle opened')
  await page.getByRole('button', { name: 'Tout en bulles' }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Tout ouvrir' }).click()
  await note('all circles folded and opened')
  await page.keyboard.press('Escape')

  await map.focus()
  await page.keyboard.press('o')
  await settled(page)
  await page.keyboard.press('o')
  await settled(page)
  moved['rings and back, in the journal'] = farthest(journal, await inJournal(page))

  await page.getByRole('button', { name: 'Temps' }).click()
  const slider = page.getByRole('slider', { name: 'Mois montré' })
  await slider.waitFor()
  await settled(page)
  const before = await onScreen(page)
  await slider.focus()
  for (const key of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'ArrowRight', 'End']) {
    await page.keyboard.press(key)
    await settled(page)
    moved[`time scrubbed by ${key}, on screen`] = farthest(before, await onScreen(page))
  }
  await page.getByRole('button', { name: /Revenir au présent/ }).click()
  moved['time closed, in the journal'] = farthest(journal, await inJournal(page))

  await map.focus()
  await page.keyboard.press('Home')
  await settled(page)
  const alone = await onScreen(page)
  const { rows } = await ask(page, 'people.page', { limit: 1 })
  const nadia = await ask(page, 'people.create', {
    person: { givenName: 'Nadia', familyName: 'Nouvelle', closeness: 5 }
  })
  await ask(page, 'people.link', { personId: nadia.id, otherId: rows[0]!.id })
  // Pinning somebody has the window read its map again.
  await page.keyboard.press('p')
  await expect.poll(async () => (await onScreen(page)).has(nadia.id)).toBe(true)
  await settled(page)
  moved['somebody added, on screen'] = farthest(alone, await onScreen(page))
  moved['somebody added, in the journal'] = farthest(journal, await inJournal(page))

  expect(moved).toEqual(Object.fromEntries(Object.keys(moved).map((what) => [what, 0])))
})

const looks = [
  ['fr', 'light'],
  ['en', 'dark']
] as const

test.each(looks)(
  'months, layouts, a preview and circles are without fault for axe in %s, %s',
  async (language, scheme) => {
    const { page } = await openMap(dataFolder(), language)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const found: string[] = []
    const look = async (what: string) => {
      await settled(page)
      found.push(...(await accessibilityProblems(page)).map((problem) => `${what}: ${problem}`))
    }

    await page.getByRole('button', { name: /^(Temps|Time)$/ }).click()
    const since = page.getByRole('combobox', { name: /^(Comparer avec|Compare with)$/ })
    await since.selectOption({ index: 60 })
    await look('months compared')

    await page.getByRole('button', { name: /^(Disposition|Layout)$/ }).click()
    await look('layouts')
    await page.getByRole('menuitem', { name: /^(Réorganiser|Reorganise)/ }).click()
    await page.getByRole('button', { name: /^(Garder|Keep)$/ }).waitFor()
    await look('preview')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^(Cercles|Circles)$/ }).click()
    await page
      .getByRole('button', { name: /^(En bulle|As a bubble)/ })
      .first()
      .click()
    await look('circles')
    expect(found).toEqual([])
  }
)
