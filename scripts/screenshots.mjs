// Saves each page and its main states as pictures into screenshots/: `npm run screenshots [-- part of a state's name]`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build, findNode, install, needBrowser } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const host = new URL('../tests/host/register.ts', import.meta.url).href
const sizes = [
  [1280, 720],
  [800, 560],
  [320, 640]
]
const wanted = process.argv.slice(2)

/** Each state from the page where it begins; what it opens is gone when the page is loaded anew. */
const states = [
  ['week', '/'],
  ['week-writing', '/', (page) => write(page)],
  [
    'week-moving-a-promise',
    '/',
    (page) =>
      page
        .getByRole('button', { name: /^(Reporter|Move)/ })
        .first()
        .click()
  ],
  ['week-promise', '/', (page) => page.getByRole('button', { name: /^\+ (Promesse|Promise)/ }).click()],
  ['journal', '/journal'],
  [
    'journal-further-down',
    '/journal',
    (page) => page.locator('main [role=region]').evaluate((list) => (list.scrollTop = 900))
  ],
  ['journal-nothing-found', '/journal', (page) => page.locator('[role=search] input').first().fill('zzz')],
  ['people', '/people'],
  ['people-one-sided', '/people', (page) => choose(page, 2, 1)],
  ['people-adding', '/people', (page) => page.locator('main button').first().click()],
  ['person', 'person'],
  ['person-further-down', 'person', (page) => page.locator('main').evaluate((main) => (main.scrollTop = 600))],
  ['person-why', 'person', (page) => page.getByRole('button', { name: /^(Pourquoi|Why)/ }).click()],
  ['map', '/map'],
  ['map-balance-card', '/map', (page) => onMap(page, '3', 'ArrowDown', 'Enter')],
  ['map-closeness', '/map', (page) => onMap(page, '1')],
  ['map-bridges', '/map', (page) => onMap(page, '4')],
  ['map-circles', '/map', (page) => onMap(page, '5')],
  ['map-rings', '/map', (page) => onMap(page, 'o')],
  ['map-time', '/map', (page) => page.getByRole('button', { name: /^(Temps|Time)$/ }).click()],
  ['map-filters', '/map', (page) => page.getByRole('button', { name: /^(Filtres|Filters)$/ }).click()],
  ['map-export', '/map', (page) => page.getByRole('button', { name: /^(Exporter|Export)…$/ }).click()],
  ['map-table', '/map', (page) => page.getByText('Table', { exact: true }).click()],
  ['map-both', '/map', (page) => page.getByText(/^(Les deux|Both)$/).click()],
  ['favours', '/favours'],
  ['favours-editing', '/favours', (page) => page.locator('[data-row="0"] button').click()],
  ['report', '/report', (page) => page.frameLocator('iframe').locator('h1').waitFor()],
  [
    'report-further-down',
    '/report',
    (page) =>
      page
        .getByRole('region')
        .first()
        .evaluate((list) => (list.scrollTop = 9999))
  ],
  ['import', '/import'],
  ['import-preview', '/import', (page, window) => importFile(page, window)],
  ['settings', '/settings'],
  ['settings-further-down', '/settings', (page) => page.locator('main').evaluate((main) => (main.scrollTop = 700))],
  ['history', '/history'],
  ['bin', '/bin']
]
const emptyPages = ['/', '/journal', '/people', '/map', '/favours', '/report']

install()
build()
needBrowser()
const scratch = mkdtempSync(join(tmpdir(), 'navette-screenshots-'))
for (const language of ['fr', 'en']) await picture(language)
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })

/** A first launch, an empty journal, the example, and a journal that cannot be opened, in one language. */
async function picture(language) {
  const folder = join(scratch, language)
  const window = await open(folder, language)
  const { page, ask } = window
  await inEachLook(window, language, async (save) => save('welcome'))
  await page.locator('main button').nth(1).click()
  await page.locator('nav').waitFor()
  await inEachLook(window, language, async (save) => {
    for (const path of emptyPages) {
      await goTo(page, path)
      await save(`empty-${path.slice(1) || 'week'}`)
    }
  })
  await ask('journal.backUp')
  await ask('journal.openSample')
  const { rows } = await ask('people.page', { notice: 'any', limit: 1 })
  await inEachLook(window, language, async (save) => {
    for (const [name, path, act] of states) {
      if (!isWanted(name)) continue
      await goTo(page, path === 'person' ? `/people/${rows[0].id}` : path)
      if (act) await act(page, window)
      await save(name)
    }
  })
  await window.close()
  truncateSync(join(folder, 'journal.navette'), 9000)
  const broken = await open(folder, language)
  await inEachLook(broken, language, async (save) => save('recovery'))
  await broken.close()
}

/** Shows the window light and dark; `each` is given what saves a state at every size. */
async function inEachLook({ page, ask }, language, each) {
  for (const appearance of ['light', 'dark']) {
    await ask('preferences.set', { appearance })
    await page.reload()
    await page.locator('h1').first().waitFor()
    await each(async (state) => {
      if (!isWanted(state)) return
      for (const [width, height] of sizes) {
        const folder = join(root, 'screenshots', `${language}-${appearance}-${width}x${height}`)
        mkdirSync(folder, { recursive: true })
        await page.setViewportSize({ width, height })
        await settled(page)
        await page.screenshot({ path: join(folder, `${state}.png`) })
      }
      await page.setViewportSize({ width: 1280, height: 720 })
    })
  }
}

function isWanted(state) {
  return wanted.length === 0 || wanted.some((part) => state.includes(part))
}

async function goTo(page, path) {
  await page.evaluate((hash) => (window.location.hash = hash), path)
  await page.reload()
  await settled(page)
}

async function write(page) {
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').waitFor()
  const field = page.getByRole('textbox', { name: /^(Votre phrase|Your sentence)$/ })
  await field.fill(
    "Déjeuner hier avec Marie et Paul Durand (Suez, DRH) au Bistrot ; Paul m'a présenté Lucie Bernard ; j'ai promis à Paul d'envoyer le rapport avant vendredi ; rdv calé mardi prochain 9h"
  )
  await page.getByText(/Paul Durand · Suez/).waitFor()
}

async function choose(page, field, option) {
  await page.locator('[role=search] input:not([type=hidden])').nth(field).click()
  await page.getByRole('option').nth(option).click()
}

/** Presses these keys on the map, one after the other. */
async function onMap(page, ...keys) {
  await page.getByRole('application').focus()
  for (const key of keys) await page.keyboard.press(key)
}

/** A file with somebody new, a doubtful namesake and a line that cannot be read. */
async function importFile(page, { answer, ask }) {
  const [known] = (await ask('people.page', { limit: 1 })).rows
  const [given, ...family] = known.name.split(' ')
  const file = join(scratch, 'Connections.csv')
  const lines = [
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    `${given},${family.join(' ')},,,Ailleurs SA,Directeur,12 Mar 2024`,
    'Zoé,Nouvelle,,,Atelier,Designer,02 Jan 2025',
    ',,,,,,'
  ]
  writeFileSync(file, lines.join('\n'))
  answer(file)
  await page.locator('main button').first().click()
  await page.locator('table').first().waitFor()
}

/** Waits until nothing on the page changes any more. */
function settled(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const quiet = () => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(quiet, 250)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(quiet, 250)
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      })
  )
}

/** The built application in a window that nobody sees. */
async function open(folder, language) {
  const child = spawn(
    findNode(),
    ['--disable-warning=ExperimentalWarning', '--import', host, join(root, 'out/main/index.js')],
    {
      env: {
        ...process.env,
        NAVETTE_FOLDER: folder,
        LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8',
        LC_ALL: ''
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    }
  )
  const endpoint = await new Promise((resolve, reject) => {
    child.on('message', (message) => message.kind === 'window' && resolve(message.endpoint))
    child.on('exit', (code) => reject(new Error(`the application ended with ${code}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0].pages()[0]
  await page.locator('main').waitFor()
  return {
    page,
    ask: async (name, input) => {
      const reply = await page.evaluate(([method, value]) => window.bridge.call(method, value), [name, input])
      if (!reply.ok) throw new Error(reply.error.code)
      return reply.value
    },
    answer: (path) => child.send({ kind: 'answer', path }),
    close: () =>
      new Promise((resolve) => {
        child.on('exit', resolve)
        child.kill('SIGTERM')
      })
  }
}
