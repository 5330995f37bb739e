import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { closeBrowsers } from './chromium.ts'

interface Package {
  productName: string
  version: string
}

const { productName, version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
) as Package

const paths: Record<string, string> = { userData: join(settingsFolder(), productName) }

/** What `app.commandLine` was given, as the arguments that Chromium is started with. */
export const switches: string[] = []

/** Windows that quitting has to close. */
export const openWindows = new Set<{ close(): Promise<void> }>()

class HostApp extends EventEmitter implements CheckedApp {
  readonly isPackaged = false
  readonly name = productName
  readonly dock = undefined
  readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> = {
    appendSwitch: (name, value) => {
      switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    }
  }

  async whenReady(): Promise<void> {}

  getVersion(): string {
    return version
  }

  getPath(place: string): string {
    const path = paths[place]
    if (path === undefined) throw new Error(`the stand-in knows no path named ${place}`)
    return path
  }

  setPath(place: string, path: string): void {
    paths[place] = path
  }

  getPreferredSystemLanguages(): string[] {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    const given = (LC_ALL || LC_MESSAGES || LANG || '').split('.')[0]?.replace('_', '-')
    return [!given || given === 'C' || given === 'POSIX' ? 'en-US' : given]
  }

  enableSandbox(): void {
    // Chromium's own sandbox is on, except where it runs as root and cannot have one.
  }

  /** Whoever answers on the folder's socket holds the lock; knocking there is how a second instance is noticed. */
  requestSingleInstanceLock(): boolean {
    const address = lockAddress(this.getPath('userData'))
    const knock = `require('node:net').connect(${JSON.stringify(address)}).on('connect', () => process.exit(0)).on('error', () => process.exit(1))`
    if (spawnSync(process.execPath, ['-e', knock]).status === 0) return false
    if (process.platform !== 'win32') rmSync(address, { force: true })
    createServer(() => this.emit('second-instance', preventable(), [], ''))
      .listen(address)
      .unref()
    return true
  }

  quit(): void {
    this.emit('before-quit', preventable())
    void Promise.all([...openWindows].map((window) => window.close())).then(() => this.#leave())
  }

  #leave(): void {
    const event = preventable()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit()
  }

  exit(code = 0): void {
    void closeBrowsers().finally(() => process.exit(code))
  }
}

type CheckedApp = Pick<
  App,
  | 'isPackaged'
  | 'name'
  | 'dock'
  | 'whenReady'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getPreferredSystemLanguages'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
>

export const app = new HostApp()

process.on('SIGINT', () => app.quit())
process.on('SIGTERM', () => app.quit())
// The test that drove this process is gone.
process.on('disconnect', () => app.quit())

/** An event whose default can be prevented, with what it tells. */
export function preventable<T extends object>(details?: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...(details as T),
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    }
  }
}

function settingsFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
}

function lockAddress(folder: string): string {
  const name = `navette-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}
