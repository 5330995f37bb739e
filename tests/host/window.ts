import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebPreferences
} from 'electron'
import type { Frame, Page, Route } from 'playwright-core'
import { fromChromium, toChromium } from './addresses.ts'
import { app, openWindows, preventable, switches } from './app.ts'
import { launchPrinter, launchWindow } from './chromium.ts'
import { isDriven, tell } from './control.ts'
import { invoke, type InvokeEvent } from './ipc.ts'
import { INVOKE, preloadScript } from './preload.ts'
import type { HostSession } from './session.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

class HostContents extends EventEmitter implements Pick<WebContents, 'setWindowOpenHandler' | 'printToPDF' | 'send'> {
  opens: OpenHandler = () => ({ action: 'allow' })
  page: Page | null = null

  setWindowOpenHandler(handler: OpenHandler): void {
    this.opens = handler
  }

  /** What main tells the page reaches its preload script as an event. */
  send(channel: string): void {
    void this.page?.evaluate((name) => window.dispatchEvent(new Event(`main:${name}`)), channel)
  }

  async printToPDF(options: Parameters<WebContents['printToPDF']>[0]): Promise<Buffer> {
    if (!this.page) throw new Error('nothing is loaded')
    return this.page.pdf({
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
      format: typeof options.pageSize === 'string' ? options.pageSize : 'A4',
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false
    })
  }
}

/** A window is a page of a browser that starts with the first address it is asked to show. */
export class BrowserWindow extends EventEmitter implements Checked {
  readonly webContents = new HostContents() as HostContents & WebContents
  readonly #options: BrowserWindowConstructorOptions
  #loading = ''

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.#options = options
    openWindows.add(this)
    app.emit('web-contents-created', preventable(), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.#loading = url
    const preferences = this.#options.webPreferences ?? {}
    const session = preferences.session as unknown as HostSession
    const page = await (preferences.preload === undefined ? this.#printer(preferences) : this.#window(preferences, url))
    this.webContents.page = page
    await page.context().route('**/*', (route) => session.settle(route))
    await page.route('**/*', (route) => this.#settle(session, route))
    const response = await page.goto(toChromium(url))
    if (response?.status() !== 200) throw new Error(`ERR_FAILED loading ${url}`)
    this.emit('ready-to-show')
  }

  async #printer({ javascript = true }: WebPreferences): Promise<Page> {
    const browser = await launchPrinter(switches)
    return browser.newPage({ javaScriptEnabled: javascript })
  }

  async #window({ preload = '', session, ...flags }: WebPreferences, url: string): Promise<Page> {
    const { width = 800, height = 600 } = this.#options
    const { context, endpoint } = await launchWindow({ url: toChromium(url), width, height, switches })
    const page = context.pages()[0] ?? (await context.newPage())
    await context.exposeBinding(INVOKE, ({ frame }, channel: string, ...args: unknown[]) =>
      invoke(this.#event(frame), channel, args)
    )
    await context.addInitScript(preloadScript(readFileSync(preload, 'utf8')))
    context.on('page', (popup) => void this.#popup(popup))
    // Left to whoever sits in front of the window; without a listener they would be dismissed.
    if (!isDriven) page.on('dialog', () => undefined)
    page.on('close', () => this.#closed())
    tell({ kind: 'permissions', decisions: (session as unknown as HostSession).permissions() })
    this.once('ready-to-show', () => tell({ kind: 'window', endpoint, preferences: flags, switches }))
    return page
  }

  #event(frame: Frame): InvokeEvent {
    const parent = frame.parentFrame()
    const senderFrame = { url: fromChromium(frame.url()), parent: parent && { url: fromChromium(parent.url()) } }
    return { sender: this.webContents, senderFrame } as unknown as InvokeEvent
  }

  /** What the page itself navigates to is first put to the application, as Electron does. */
  async #settle(session: HostSession, route: Route): Promise<void> {
    const request = route.request()
    const url = fromChromium(request.url())
    if (request.isNavigationRequest() && url !== this.#loading) {
      const isMainFrame = request.frame().parentFrame() === null
      const event = preventable({ url, isMainFrame })
      this.webContents.emit('will-frame-navigate', event)
      tell({ kind: 'navigation', url, prevented: event.defaultPrevented })
      if (event.defaultPrevented) return route.abort('aborted')
    }
    return session.settle(route)
  }

  async #popup(popup: Page): Promise<void> {
    const url = fromChromium(popup.url())
    const { action } = this.webContents.opens({ url } as Parameters<OpenHandler>[0])
    tell({ kind: 'popup', url, action })
    if (action === 'deny') await popup.close()
  }

  #closed(): void {
    if (!openWindows.has(this)) return
    this.emit('close', preventable())
    openWindows.delete(this)
    this.emit('closed')
    if (openWindows.size === 0) app.emit('window-all-closed')
  }

  close(): Promise<void> {
    return this.webContents.page?.close() ?? Promise.resolve()
  }

  destroy(): void {
    openWindows.delete(this)
    void this.webContents.page?.context().browser()?.close()
  }

  focus(): void {
    tell({ kind: 'focused' })
    void this.webContents.page?.bringToFront()
  }

  show(): void {}
  maximize(): void {}
  restore(): void {}

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options
    return { x, y, width, height }
  }
}

type Checked = Pick<
  ElectronWindow,
  | 'loadURL'
  | 'destroy'
  | 'focus'
  | 'show'
  | 'maximize'
  | 'restore'
  | 'isMinimized'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'webContents'
>
