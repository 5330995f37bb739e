import { BrowserWindow, type Session } from 'electron'
import { AppError } from '#shared/errors'
import { confinedSession, ownResponse } from './window'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

const pages = new Map<string, string>()
let printing: Session | undefined

/** Prints a page of our own making as a tagged A4 PDF, in a window that nobody sees and where no script runs. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const path = `/${crypto.randomUUID()}`
  printing ??= confinedSession('print', ({ pathname }) => {
    const page = pages.get(pathname)
    return ownResponse(page ?? null, 'text/html; charset=utf-8', policy, page === undefined ? 404 : 200)
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false }
  })
  pages.set(path, html)
  try {
    await window.loadURL(`app://print${path}`).catch(() => {
      throw new AppError('pdf-unavailable')
    })
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true
    })
  } finally {
    pages.delete(path)
    window.destroy()
  }
}
