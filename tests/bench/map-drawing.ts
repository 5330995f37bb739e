import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import type { MapView } from '#shared/contract/map'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { inOrder } from '../support/in-order'
import { makeJournal, openApp, sizes } from './journals'
import { lineOf, summary, type Case, type Line } from './measure'
import type { MapPage } from './map-page'

const RUNS = 9
const FRAME_RUNS = 5
const root = join(import.meta.dirname, '../..')

type Ask = keyof Omit<MapPage, 'show'>

/** Our drawing as the window has it, on a page of its own beside bare Cytoscape; null where no browser is installed. */
async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T | null> {
  const executablePath = findBrowser()
  if (executablePath === null) return null
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'tests/bench/map-page.ts'), formats: ['iife'], name: 'page' }
    }
  })) as Rolldown.RolldownOutput[]
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.setContent('<!doctype html><title>map</title><body>')
    await page.addScriptTag({ content: made[0]!.output[0].code })
    return await work(page)
  } finally {
    await browser.close()
  }
}

async function ask<K extends Ask>(page: Page, name: K): Promise<Awaited<ReturnType<MapPage[K]>>> {
  const answer = await page.evaluate(
    (what): unknown => (window as unknown as { mapPage: MapPage }).mapPage[what](),
    name
  )
  return answer as Awaited<ReturnType<MapPage[K]>>
}

const give = (page: Page, view: MapView): Promise<void> =>
  page.evaluate((given) => (window as unknown as { mapPage: MapPage }).mapPage.show(given), view)

/** Both in turns; a first round warms them up and is not counted. */
async function inTurns(page: Page, runs: number, ours: Ask, bare: Ask) {
  const times = await inOrder(Array.from({ length: runs + 1 }), async () => [
    (await ask(page, ours)) as number,
    (await ask(page, bare)) as number
  ])
  const counted = times.slice(1)
  return { ours: summary(counted.map(([one]) => one!)), floor: summary(counted.map(([, other]) => other!)) }
}

/** A map of so many people; beyond what the map asks for by itself, others are put on it. */
async function viewOf(app: ReturnType<typeof openApp>, count: number): Promise<MapView> {
  const base = { count: Math.min(150, count) }
  if (count <= 150) return app.call('map.view', base)
  const drawn = new Set((await app.call('map.view', base)).people.map(({ id }) => id))
  const everybody = await app.call('map.others', { question: base, limit: 200 })
  const added = everybody.rows.map(({ id }) => id).filter((id) => !drawn.has(id))
  return app.call('map.view', { ...base, added: added.slice(0, count - drawn.size) })
}

/** Line 8, the window's share: from the answer to the drawn map, against the same elements drawn by bare Cytoscape. */
export async function mapOpening(): Promise<Line[]> {
  const app = openApp(makeJournal('drawing', sizes.real))
  const lines = await withPage((page) =>
    inOrder(
      [
        [80, 275],
        [150, 425],
        [300, 575]
      ] as const,
      async ([count, milliseconds]) => {
        const view = await viewOf(app, count)
        await give(page, view)
        const times = await inTurns(page, RUNS, 'openOurs', 'openBare')
        return lineOf(`map drawn, ${view.people.length} people, ${view.ties.length} ties`, 'real', times, {
          ratio: 1.5,
          median: milliseconds
        })
      }
    )
  )
  await app.close()
  return lines ?? []
}

const alone = (times: number[]) => ({ ours: summary(times), floor: null })

/** Line 9: a frame of panning and zooming, against bare Cytoscape; and what our own code takes of it. */
export const mapMoving: Case = {
  line: 9,
  async run() {
    const app = openApp(makeJournal('moving', sizes.real))
    const view = await viewOf(app, 150)
    await app.close()
    const lines = await withPage(async (page) => {
      await give(page, view)
      const moved = await inTurns(page, FRAME_RUNS, 'moveOurs', 'moveBare')
      const { frames, names } = await ask(page, 'ownWork')
      return [
        // Nine tenths of the frames are frames that last ten ninths.
        lineOf(`pan and zoom, ${view.people.length} people, a frame`, 'real', moved, { ratio: 10 / 9 }),
        lineOf('pan and zoom, our own code in a frame', 'real', alone(frames), { p95: 4 }),
        lineOf('pan and zoom, names chosen anew at rest', 'real', alone(names), { median: 8 })
      ]
    })
    return lines ?? []
  }
}
