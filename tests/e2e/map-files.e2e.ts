import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lenses } from '#shared/domain/map-style'
import { fold } from '#shared/domain/names'
import { dataFolder, launch } from './support/launch'
import { accessibilityProblems, ask, begin, dialogOpened, goTo } from './support/window'

/** The example's map, with the dialog open in which it is exported. */
async function openExport() {
  const folder = dataFolder()
  const { page, answerDialog } = await launch({ folder, width: 1280, height: 800 })
  await begin(page, 'sample')
  await goTo(page, '/map')
  await page.getByRole('application').waitFor()
  await page.getByRole('button', { name: 'Exporter…' }).click()
  await dialogOpened(page)
  await page.getByRole('img', { name: 'Aperçu de la carte' }).waitFor()
  /** Saves under this name and gives back what was written. */
  async function save(name: string): Promise<Buffer> {
    const path = join(folder, name)
    await answerDialog(path)
    await page.getByRole('button', { name: /Enregistrer le fichier/ }).click()
    await page.getByRole('status').filter({ hasText: path }).waitFor()
    return readFileSync(path)
  }
  return { page, save }
}

/** How much of a picture is not of the colour of its corner, and its size, as the browser draws it. */
async function drawnBy(page: Page, type: string, bytes: Buffer) {
  return page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      let drawn = 0
      for (let at = 0; at < data.length; at += 4)
        if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) drawn++
      return { size: [canvas.width, canvas.height], share: drawn / (data.length / 4) }
    },
    `data:${type};base64,${bytes.toString('base64')}`
  )
}

/** Width and height of a PNG as its first part tells them. */
const headerOf = (png: Buffer) => ({
  start: png.toString('hex', 0, 8),
  size: [png.readUInt32BE(16), png.readUInt32BE(20)]
})

test('a PNG has as many times the pixels as was chosen, and shows the map', async () => {
  const { page, save } = await openExport()
  expect(await accessibilityProblems(page)).toEqual([])
  const { width, height } = await ask(page, 'map.picture', { question: {}, lens: 'freshness' })
  const png = await save('carte.png')
  const size = [width * 2, height * 2]
  expect(headerOf(png)).toEqual({ start: '89504e470d0a1a0a', size })
  const drawn = await drawnBy(page, 'image/png', png)
  expect(drawn.size).toEqual(size)
  expect(drawn.share).toBeGreaterThan(0.03)
  expect(drawn.share).toBeLessThan(0.6)
  // Nothing but the picture: no time, author or program.
  expect(png.toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|tIME|eXIf/)
})

test('a drawing is text that the browser shows alone, and its codes name nobody', async () => {
  const { page, save } = await openExport()
  await page.getByRole('radio', { name: 'Dessin (SVG)' }).click()
  const svg = await save('carte.svg')
  expect((await drawnBy(page, 'image/svg+xml', svg)).share).toBeGreaterThan(0.03)
  const text = svg.toString('utf8')
  expect(text).toMatch(/>P-\d{3}</)
  const { rows } = await ask(page, 'people.page', { limit: 200 })
  expect(rows.length).toBeGreaterThan(30)
  const pictures = await Promise.all(lenses.map((lens) => ask(page, 'map.picture', { question: {}, lens })))
  const words = fold([text, ...pictures.map(({ svg: other }) => other)].join(' '))
  for (const { name, listName } of rows) {
    // `DUPONT Marie`: what stands in capitals is the family's.
    const family = listName.match(/^\p{Lu}[\p{Lu}'’-]{3,}(?= )/u)?.[0] ?? name
    for (const known of [name, family]) expect(` ${words} `).not.toContain(` ${fold(known)} `)
  }
})
