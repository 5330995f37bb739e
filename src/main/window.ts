import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import {
  app,
  BrowserWindow,
  protocol,
  session,
  type IpcMainInvokeEvent,
  type Session,
  type WebContents
} from 'electron'
import type { Place } from './window-place'

// Everything that keeps the window confined stands in this file: it shows our own files and reaches nothing else.

const SCHEME = 'app'
const PAGE = `${SCHEME}://bundle/`
const bundle = join(import.meta.dirname, '../renderer')

/** `unsafe-inline` is for styles alone: the controls and the map insert style elements of their own. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** What must be settled before Electron is ready. */
export function confineApp(): void {
  app.enableSandbox()
  // No name is ever resolved, so that not even Chromium's own services can reach out.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-quic')
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
}

function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The page may reload itself, and show the report in a frame that it writes itself.
    const own = event.isMainFrame ? withoutQuestion(event.url) === PAGE : event.url === 'about:srcdoc'
    if (!own) event.preventDefault()
  })
}

/** A session in memory that grants no permission, downloads nothing and reaches only what `answer` gives. */
export function confinedSession(name: string, answer: (url: URL) => Response | Promise<Response>): Session {
  const confined = session.fromPartition(name)
  confined.setSpellCheckerEnabled(false)
  confined.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  confined.setPermissionCheckHandler(() => false)
  confined.setDevicePermissionHandler(() => false)
  confined.on('will-download', (event) => event.preventDefault())
  confined.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }))
  confined.protocol.handle(SCHEME, (request) => answer(new URL(request.url)))
  return confined
}

/** `data:` and `blob:` never leave the page; which of them it may use is for the content policy. */
function isOwn(url: string): boolean {
  const own = [`${SCHEME}:`, 'data:', 'blob:', ...(app.isPackaged ? [] : ['devtools:'])]
  return own.includes(new URL(url).protocol)
}

/** An answer under a content policy, with no guessing of types. */
export function ownResponse(
  body: string | Uint8Array<ArrayBuffer> | null,
  type: string,
  policy: string,
  status = 200
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer'
    }
  })
}

/** Serves the files that the build made, and no other path. */
function bundleAnswer(): (url: URL) => Promise<Response> {
  const files = new Set(['index.html', ...readdirSync(join(bundle, 'assets')).map((name) => `assets/${name}`)])
  return async ({ host, pathname }) => {
    const file = pathname === '/' ? 'index.html' : pathname.slice(1)
    if (host !== 'bundle' || !files.has(file)) return ownResponse(null, 'text/plain', pagePolicy, 404)
    const type = types[extname(file)] ?? 'application/octet-stream'
    return ownResponse(new Uint8Array(await readFile(join(bundle, file))), type, pagePolicy)
  }
}

/** Opens the application's window. */
export function openWindow({ place, title }: { place: Place; title: string }): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 640,
    minHeight: 480,
    title,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session: confinedSession('window', bundleAnswer()),
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !app.isPackaged
    }
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE)
  return window
}

/** Whether a call comes from the top frame of our window, showing our page. */
export function isFromPage(window: BrowserWindow | null, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    sender === window?.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    withoutQuestion(senderFrame.url) === PAGE
  )
}

/** The page without what it is asked to show, which stands in the query and behind the hash. */
function withoutQuestion(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? ''
}
