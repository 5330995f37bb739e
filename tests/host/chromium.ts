import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'
import { isDriven } from './control.ts'

const closings: (() => Promise<unknown>)[] = []

interface WindowWanted {
  url: string
  width: number
  height: number
  switches: readonly string[]
}

interface WindowMade {
  context: BrowserContext
  /** Where a test can join the browser; nothing for a person. */
  endpoint: string
}

/** The visible window: without the bars of a browser, in a profile that is thrown away. */
export async function launchWindow({ url, width, height, switches }: WindowWanted): Promise<WindowMade> {
  const profile = await mkdtemp(join(tmpdir(), 'navette-window-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...common(),
    headless: isDriven,
    viewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...alone,
      ...switches,
      `--window-size=${width},${height}`,
      '--test-type',
      ...(isDriven ? ['--remote-debugging-port=0'] : [`--app=${url}`])
    ]
  })
  closings.push(async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  return { context, endpoint: isDriven ? await endpointOf(profile) : '' }
}

/** A browser that nobody sees, for printing. */
export async function launchPrinter(switches: readonly string[]): Promise<Browser> {
  const browser = await chromium.launch({ ...common(), args: [...alone, ...switches] })
  closings.push(() => browser.close())
  return browser
}

export async function closeBrowsers(): Promise<void> {
  await Promise.allSettled(closings.splice(0).map((close) => close()))
}

const alone = ['--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-features=Translate']

function common() {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge was found')
  return {
    executablePath,
    // Root cannot have Chromium's sandbox; everybody else does.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false
  }
}

async function endpointOf(profile: string): Promise<string> {
  const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  return `http://127.0.0.1:${port}`
}
