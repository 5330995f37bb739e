import { expect, test } from 'vitest'
import type { FromHost } from '../host/control'
import { dataFolder, launch, startStandIn } from './support/launch'
import { ask, begin, goTo } from './support/window'

const onStandIn = process.env['E2E_HOST'] !== 'electron'
const of = <K extends FromHost['kind']>(told: FromHost[], kind: K) =>
  told.filter((message): message is Extract<FromHost, { kind: K }> => message.kind === kind)

test('the content policy stops inline scripts, eval and every address but our own', async () => {
  const { page } = await launch({ folder: dataFolder() })
  const outcome = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const image = new Image()
    const loaded = new Promise((resolve) => {
      image.addEventListener('load', () => resolve('loaded'))
      image.addEventListener('error', () => resolve('refused'))
    })
    image.src = 'https://example.org/pixel.png'
    const fetched = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused'
    )
    return { ranInline: 'ranInline' in window, image: await loaded, fetched, violated }
  })
  expect(outcome).toMatchObject({ ranInline: false, image: 'refused', fetched: 'refused' })
  // In a turn of its own, since what a test itself sends to the page is allowed to evaluate.
  const evaluated = await page.evaluate(
    `new Promise((resolve) => setTimeout(() => { try { resolve(eval('"ran"')) } catch { resolve('refused') } }))`
  )
  expect(evaluated).toBe('refused')
  expect(outcome.violated).toEqual(expect.arrayContaining(['script-src-elem', 'img-src', 'connect-src']))
})

test('new windows and other addresses are refused', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await page.evaluate(() => void window.open('https://example.org/'))
  await expect.poll(() => page.context().pages().length).toBe(1)
  const before = page.url()
  await page.evaluate(() => {
    window.location.href = 'https://example.org/'
  })
  await page.locator('main').waitFor()
  expect(page.url()).toBe(before)
})

test.runIf(onStandIn)('the window is confined as it should be, and grants no permission', async () => {
  const { told } = await launch({ folder: dataFolder() })
  expect(of(told, 'window')[0]?.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false
  })
  const decisions = Object.values(of(told, 'permissions')[0]?.decisions ?? { none: true })
  expect(new Set(decisions)).toEqual(new Set([false]))
})

test.runIf(onStandIn)('a whole visit asks for nothing but our own files', async () => {
  const { page, told } = await launch({ folder: dataFolder() })
  await begin(page, 'sample')
  for (const path of ['/', '/journal', '/people', '/map', '/favours', '/report', '/settings']) await goTo(page, path)
  const requests = of(told, 'request').map(({ request }) => request)
  expect(requests.length).toBeGreaterThan(2)
  expect(requests.filter(({ url, outcome }) => outcome !== 'served' || !url.startsWith('app://bundle/'))).toEqual([])
})

test('the page reaches nothing of Node or Electron, only the one bridge', async () => {
  const { page } = await launch({ folder: dataFolder() })
  const seen = await page.evaluate(() => ({
    node: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys(window.bridge)
  }))
  expect(seen).toEqual({ node: 'undefined', process: 'undefined', bridge: ['call', 'onWrite'] })
})

test('what the page asks wrongly is answered with a code, never with a stack or a path', async () => {
  const { page } = await launch({ folder: dataFolder() })
  await begin(page, 'own')
  const replies = await page.evaluate(async () => {
    const asked: [string, unknown][] = [
      ['toString', {}],
      ['people.get', { id: 'nobody' }],
      ['people.create', { person: { givenName: 'x'.repeat(500) } }],
      ['meetings.save', null],
      ['people.page', { limit: 1e9 }]
    ]
    const answers = []
    for (const [name, input] of asked) answers.push(await window.bridge.call(name, input))
    return answers
  })
  expect(replies.map((reply) => !reply.ok && reply.error.code)).toEqual([
    'unknown-method',
    'not-found',
    'invalid-input',
    'invalid-input',
    'invalid-input'
  ])
  expect(JSON.stringify(replies)).not.toMatch(/node_modules|\.js:|\bat /)
})

test.runIf(onStandIn)('a second start hands over to the window that is open', async () => {
  const folder = dataFolder()
  const { told, page } = await launch({ folder })
  const second = startStandIn({ folder })
  await new Promise((resolve) => second.on('exit', resolve))
  await expect.poll(() => of(told, 'focused').length).toBe(1)
  expect((await ask(page, 'journal.status')).problem).toBeNull()
})
