import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Language } from '#shared/i18n/languages'
import type { FromHost, ToHost } from '../../host/control'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const main = join(root, 'out/main/index.js')
const host = new URL('../../host/register.ts', import.meta.url).href

/** A folder for the application's data that is removed when the test is over. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'navette-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

interface LaunchOptions {
  folder: string
  language?: Language
  width?: number
  height?: number
}

export interface Application {
  page: Page
  /** What the stand-in told: requests, navigations, window options; empty on real Electron. */
  told: FromHost[]
  /** The answer to the next dialog: a path, or null for «cancel». */
  answerDialog(path: string | null): Promise<void>
  /** Presses keys in some other window of the computer, or lets another application hold them; on the stand-in alone. */
  elsewhere(does: 'press' | 'take', keys: string): Promise<void>
  close(): Promise<void>
}

/** Opens the built application as a user would, on the stand-in, or on real Electron with E2E_HOST=electron. */
export async function launch(options: LaunchOptions): Promise<Application> {
  const application = await (process.env['E2E_HOST'] === 'electron' ? onElectron(options) : onStandIn(options))
  onTestFinished(application.close)
  const { page } = application
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 720 })
  await page.locator('main').waitFor()
  return application
}

const environment = ({ folder, language = 'fr' }: LaunchOptions) => ({
  ...(process.env as Record<string, string>),
  NAVETTE_FOLDER: folder,
  LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8',
  LC_ALL: ''
})

async function onStandIn(options: LaunchOptions): Promise<Application> {
  const child = startStandIn(options)
  const told: FromHost[] = []
  child.on('message', (message: FromHost) => told.push(message))
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: FromHost) => message.kind === 'window' && resolve(message.endpoint))
    child.on('exit', (code) => reject(new Error(`the application ended with ${code}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the window has no page')
  return {
    page,
    told,
    answerDialog: async (path) => {
      child.send({ kind: 'answer', path } satisfies ToHost)
    },
    elsewhere: async (kind, keys) => {
      child.send({ kind, keys } satisfies ToHost)
    },
    close: () => ended(child)
  }
}

/** Starts the application on the stand-in without waiting for a window. */
export function startStandIn(options: LaunchOptions): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', host, main], {
    env: environment(options),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

async function onElectron(options: LaunchOptions): Promise<Application> {
  const application = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    env: environment(options)
  })
  return {
    page: await application.firstWindow(),
    told: [],
    answerDialog: (path) =>
      application.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = async () => ({ canceled: answer === null, filePaths: answer === null ? [] : [answer] })
        dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' })
      }, path),
    elsewhere: () => Promise.reject(new Error('Electron listens to the system itself')),
    close: () => application.close()
  }
}
